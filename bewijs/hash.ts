import { createHash } from 'node:crypto';

/** SHA-256 over bytes, one part after the other. */
export function sha256Van(...delen: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const deel of delen) hash.update(deel);
  return hash.digest();
}
