/**
 * The private key that anchors and exports are signed with. It comes from the environment; on one machine without that, from
 * the data folder, where it is made once.
 */
import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instellingen } from './instellingen.ts';

export interface Ondertekensleutels {
  readonly huidig: KeyObject;
  /** The one before it, for as long as it is needed to sign its successor. */
  readonly vorige: KeyObject | null;
}

/** @throws {Error} when the text is not an Ed25519 key as PKCS#8, in PEM or as the base64 of its DER */
export function leesPriveSleutel(tekst: string): KeyObject {
  const sleutel = tekst.includes('-----BEGIN')
    ? createPrivateKey(tekst)
    : createPrivateKey({ key: Buffer.from(tekst, 'base64'), format: 'der', type: 'pkcs8' });
  if (sleutel.asymmetricKeyType !== 'ed25519') throw new Error('geen Ed25519');
  return sleutel;
}

export function isPriveSleutel(tekst: string): boolean {
  try {
    leesPriveSleutel(tekst);
    return true;
  } catch {
    return false;
  }
}

/**
 * The keys of this house. To rotate in the data folder, rename sleutel.pem to vorige.pem and start again; in the
 * environment, give the old one as the previous one.
 */
export function leesOndertekensleutels({
  ondertekensleutel,
  data,
}: Pick<Instellingen, 'ondertekensleutel' | 'data'>): Ondertekensleutels {
  if (ondertekensleutel) {
    const { huidig, vorige } = ondertekensleutel;
    return { huidig: leesPriveSleutel(huidig), vorige: vorige === undefined ? null : leesPriveSleutel(vorige) };
  }
  const map = join(data, 'ondertekenen');
  const vorige = join(map, 'vorige.pem');
  return {
    huidig: uitMap(map),
    vorige: existsSync(vorige) ? leesPriveSleutel(readFileSync(vorige, 'utf8')) : null,
  };
}

/** Of two processes that make one at once, one wins and both use that. */
function uitMap(map: string): KeyObject {
  const bestand = join(map, 'sleutel.pem');
  if (!existsSync(bestand)) {
    mkdirSync(map, { recursive: true, mode: 0o700 });
    const nieuw = `${bestand}.${randomUUID()}`;
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(nieuw, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
    try {
      linkSync(nieuw, bestand);
    } catch (fout) {
      if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') throw fout;
    } finally {
      rmSync(nieuw);
    }
  }
  return leesPriveSleutel(readFileSync(bestand, 'utf8'));
}
