/** Texts, stored before the command that refers to them. Temporal only ever sees the reference. */
import { createHash, randomBytes } from 'node:crypto';
import { canoniek } from '../mas/canoniek.ts';
import type { InhoudRef, Tekstveld } from '../mas/gebeurtenis.ts';
import { zouten } from '../platform/gezouten.ts';

export const sha256 = (tekst: string): string => createHash('sha256').update(tekst, 'utf8').digest('hex');

/** An id that says nothing: it stands in the ids of cases. */
export const nieuwId = (): string => randomBytes(8).toString('hex');

export interface Inhoudrij {
  id: string;
  zaakId: string | null;
  sleutel: string | null;
  zout: string;
  tekst: string;
  sha256: string;
  velden: string[];
}

/** A row for the table of texts. The salt keeps a short text from being guessed by its hash. */
export function maakInhoud(
  waarde: unknown,
  velden: Tekstveld[],
  { zaakId = null, sleutel = null }: { zaakId?: string | null; sleutel?: string | null } = {},
): Inhoudrij {
  const tekst = canoniek(waarde);
  return { ...zouten(tekst), zaakId, sleutel, tekst, velden };
}

export const refVan = ({ id, sha256: som, velden }: Pick<Inhoudrij, 'id' | 'sha256' | 'velden'>): InhoudRef => ({
  id,
  sha256: som,
  velden: velden as Tekstveld[],
});
