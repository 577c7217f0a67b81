/** Texts that the chain of a case refers to: an id that says nothing, and a hash that nobody can guess a short text by. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** SHA-256 in hex over the salt followed by the text, as UTF-8. */
export const zoutHash = (zout: string, tekst: string): string =>
  createHash('sha256')
    .update(zout + tekst, 'utf8')
    .digest('hex');

/** A new id, a new salt of 16 bytes, and the hash of the text with that salt. */
export function zouten(tekst: string): { id: string; zout: string; sha256: string } {
  const zout = randomBytes(16).toString('hex');
  return { id: randomUUID(), zout, sha256: zoutHash(zout, tekst) };
}
