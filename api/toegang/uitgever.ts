/**
 * The local issuer of tokens, for one machine without an identity provider: a key pair in the data folder. Who can read
 * that folder can be anybody, which on a machine of one's own is no news; in production OIDC_* says who issues tokens.
 */
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';

export const UITGEVER = 'urn:schakel:uitgever';
export const PUBLIEK = 'urn:schakel:api';
const ALGORITME = 'ES256';
const GELDIG = '8h';

/** The private key; made at first use. Of two processes that make one at once, one wins and both use that. */
export async function leesSleutel(data: string): Promise<JWK> {
  const map = join(data, 'uitgever');
  const bestand = join(map, 'sleutel.json');
  try {
    return JSON.parse(readFileSync(bestand, 'utf8')) as JWK;
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'ENOENT') throw fout;
  }
  mkdirSync(map, { recursive: true, mode: 0o700 });
  const { privateKey } = await generateKeyPair(ALGORITME, { extractable: true });
  const sleutel = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: ALGORITME, use: 'sig' };
  const nieuw = `${bestand}.${randomUUID()}`;
  writeFileSync(nieuw, JSON.stringify(sleutel), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(nieuw, bestand);
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') throw fout;
  } finally {
    rmSync(nieuw);
  }
  return JSON.parse(readFileSync(bestand, 'utf8')) as JWK;
}

/** The public half, as a verifier wants it. */
export async function leesPubliekeSleutels(data: string): Promise<{ keys: JWK[] }> {
  const { d: _, ...publiek } = await leesSleutel(data);
  return { keys: [publiek] };
}

/** A token of eight hours for a subject. */
export async function geefToken(data: string, subject: string): Promise<string> {
  const sleutel = await leesSleutel(data);
  return await new SignJWT()
    .setProtectedHeader({ alg: ALGORITME, typ: 'at+jwt', ...(sleutel.kid !== undefined && { kid: sleutel.kid }) })
    .setIssuer(UITGEVER)
    .setAudience(PUBLIEK)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(GELDIG)
    .sign(await importJWK(sleutel));
}
