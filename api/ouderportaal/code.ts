/**
 * The one-time code in a letter: sixteen signs in four groups, as somebody copies them from paper.
 *
 * The alphabet has no signs that look like another on paper (0 O, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V) and no vowels, so that no
 * code is a word: 21 signs. By its first group a code is found; the other twelve signs are the secret: 21^12 is 52 bits. Who
 * guesses at the door gets ten tries an hour for a group (pogingen.ts): in the year that a code may live that is 2^17 of
 * 2^52. Who has stolen the table must go through 2^51 times scrypt for one code, which takes longer than it is of use.
 */
import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

const TEKENS = '34679CDFHJKMNPQRTVWXY';
const GROEP = 4;
const LENGTE = 16;
const HASH_BYTES = 32;

export interface Code {
  /** As it stands in the letter: `7KDM-…`. */
  code: string;
  groep: string;
  geheim: string;
}

export function verzinCode(): Code {
  const tekens = Array.from({ length: LENGTE }, () => TEKENS[randomInt(TEKENS.length)]).join('');
  return { code: (tekens.match(/.{4}/g) ?? []).join('-'), ...deel(tekens) };
}

/** What somebody typed: capitals or not, with spaces, hyphens or nothing in between. */
export const leesCode = (getypt: string): Omit<Code, 'code'> => deel(getypt.toUpperCase().replace(/[^A-Z0-9]/g, ''));

const deel = (tekens: string): Omit<Code, 'code'> => ({ groep: tekens.slice(0, GROEP), geheim: tekens.slice(GROEP) });

export const nieuwZout = (): string => randomBytes(16).toString('hex');

/** Slow on purpose: 16 MB and some tens of milliseconds each. In hex. */
export const hashVanCode = (geheim: string, zout: string): Promise<string> =>
  new Promise((klaar, mislukt) => {
    scrypt(geheim, zout, HASH_BYTES, (fout, hash) => {
      if (fout) mislukt(fout);
      else klaar(hash.toString('hex'));
    });
  });

/** What a code that nobody has is compared with: that takes as long as one that somebody has. */
const NIEMAND = { zout: nieuwZout(), hash: '0'.repeat(2 * HASH_BYTES) };

export async function klopt(geheim: string, bekend: { zout: string; hash: string } | null): Promise<boolean> {
  const { zout, hash } = bekend ?? NIEMAND;
  return timingSafeEqual(Buffer.from(await hashVanCode(geheim, zout), 'hex'), Buffer.from(hash, 'hex'));
}
