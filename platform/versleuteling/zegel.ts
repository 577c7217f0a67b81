/** AES-256-GCM: what is sealed can be read by who has the key, and not one bit of it can be changed unnoticed. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** In bytes: AES-256; the nonce and the tag that GCM was made for (NIST SP 800-38D 8.2.2 and 5.2.1.2). */
export const SLEUTEL_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export const nieuweSleutel = (): Buffer => randomBytes(SLEUTEL_BYTES);

/**
 * A fresh random nonce each time: under one key fewer than 2³² payloads are safe, and a case has some thousands.
 * @param bij what the sealed belongs to; it is not in it, and is needed again to open it
 * @returns nonce, what was sealed, tag
 */
export function verzegel(sleutel: Uint8Array, open: Uint8Array, bij: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cijfer = createCipheriv('aes-256-gcm', sleutel, nonce, { authTagLength: TAG_BYTES });
  cijfer.setAAD(Buffer.from(bij));
  return Buffer.concat([nonce, cijfer.update(open), cijfer.final(), cijfer.getAuthTag()]);
}

/** @returns null when it was changed, belongs to something else, or was sealed with another key */
export function ontzegel(sleutel: Uint8Array, dicht: Uint8Array, bij: string): Buffer | null {
  if (dicht.length < NONCE_BYTES + TAG_BYTES) return null;
  const cijfer = createDecipheriv('aes-256-gcm', sleutel, dicht.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  cijfer.setAAD(Buffer.from(bij));
  cijfer.setAuthTag(dicht.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([cijfer.update(dicht.subarray(NONCE_BYTES, -TAG_BYTES)), cijfer.final()]);
  } catch {
    return null;
  }
}
