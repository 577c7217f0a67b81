/** Texts, stored before the command that refers to them. Temporal only ever sees the reference. */
import { createHash, randomBytes } from 'node:crypto';
import { canoniek } from '../mas/canoniek.ts';
import type { InhoudRef, Tekstveld } from '../mas/gebeurtenis.ts';
import { zouten } from '../platform/gezouten.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { zakenMetGeheimAdres, zonderAdres } from './leerlingen/meldingtekst.ts';

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

/**
 * What texts hold, by their id. One that was destroyed is not among them, nor is an address that is secret by now: that is
 * read with the pupil.
 */
export type Bewaard = ReadonlyMap<string, Record<string, unknown>>;

export async function leesTeksten(prisma: PrismaClient, ids: string[]): Promise<Bewaard> {
  if (ids.length === 0) return new Map();
  const rijen = await prisma.inhoud.findMany({
    where: { id: { in: ids } },
    select: { id: true, tekst: true, velden: true, zaakId: true },
  });
  const meldingen = rijen.filter(({ velden }) => velden.includes('melding'));
  const geheim = await zakenMetGeheimAdres(prisma, [...new Set(meldingen.flatMap(({ zaakId }) => zaakId ?? []))]);
  return new Map(
    rijen.map(({ id, tekst, velden, zaakId }) => {
      const gelezen = JSON.parse(tekst) as Record<string, unknown>;
      const afgeschermd = velden.includes('melding') && zaakId !== null && geheim.has(zaakId);
      return [id, afgeschermd ? zonderAdres(gelezen) : gelezen];
    }),
  );
}
