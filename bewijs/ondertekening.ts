/** Ed25519 (RFC 8032) by Node itself. Keys are known by their thumbprint (RFC 7638, RFC 8037). */
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canoniek } from '../mas/canoniek.ts';
import { sha256Van } from './hash.ts';

/** Who signs. */
export interface Ondertekenaar {
  /** The public key: `x` of its JWK, base64url. */
  readonly publiek: string;
  readonly vingerafdruk: string;
  /** Ed25519 over the text as UTF-8, in hex. */
  readonly onderteken: (tekst: string) => string;
}

export const vingerafdruk = (publiek: string): string =>
  sha256Van(Buffer.from(canoniek({ crv: 'Ed25519', kty: 'OKP', x: publiek }))).toString('base64url');

export function ondertekenaarVan(sleutel: KeyObject): Ondertekenaar {
  const publiek = createPublicKey(sleutel).export({ format: 'jwk' }).x ?? '';
  return {
    publiek,
    vingerafdruk: vingerafdruk(publiek),
    onderteken: (tekst) => sign(null, Buffer.from(tekst), sleutel).toString('hex'),
  };
}

/** Whether the signature is by this key and over this text; a key that is none signed nothing. */
export function isOndertekend(publiek: string, tekst: string, handtekening: string): boolean {
  try {
    const sleutel = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publiek }, format: 'jwk' });
    return verify(null, Buffer.from(tekst), sleutel, Buffer.from(handtekening, 'hex'));
  } catch {
    return false;
  }
}
