/** The counted rows of a municipality, in one question to the database. */
import { normVan, NORMEN, termijnregelVan, VASTE_REDENEN } from '../../mas/normen/lijst.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import { hoofdletter } from '../../mas/verwoord/zin.ts';
import type { Telrij } from './reken.ts';
import type { Norminfo } from './schemas.ts';

/** By norm all that was ever counted of it there, in the order of the list. */
export async function telNormen(
  prisma: Pick<PrismaClient, '$queryRaw'>,
  gemeente: string,
  wpg: boolean,
  norm?: string,
): Promise<Map<string, Telrij[]>> {
  const rijen = await prisma.$queryRaw<(Telrij & { norm: string })[]>`
    select norm, maand, vestiging, afgeweken, afwijkreden as reden, count(*)::int as aantal from normtoets
    where gemeente = ${gemeente} ${wpg ? Prisma.empty : Prisma.sql`and regime = 'AVG'`}
      ${norm === undefined ? Prisma.empty : Prisma.sql`and norm = ${norm}`}
    group by norm, maand, vestiging, afgeweken, afwijkreden`;
  const perNorm = new Map<string, Telrij[]>();
  for (const rij of rijen) perNorm.set(rij.norm, [...(perNorm.get(rij.norm) ?? []), rij]);
  return new Map(NORMEN.flatMap(({ id }) => (perNorm.has(id) ? [[id, perNorm.get(id) ?? []] as const] : [])));
}

/** A norm as people read it; a term as the protocol of the municipality calls it. Null for what is no norm. */
export function toonNorm(id: string, { termijnen }: Pick<Protocol, 'termijnen'>): Norminfo | null {
  const norm = normVan(id);
  if (!norm) return null;
  const regel = termijnen[termijnregelVan(id) ?? ''];
  return {
    id,
    naam: regel ? `Termijn: ${regel.naam}` : norm.naam,
    norm: norm.norm,
    bron: regel ? hoofdletter(regel.bron) : norm.bron,
  };
}

/** A reason as people read it. */
export const toonReden = (code: string | null, { afwijkredenen }: Pick<Protocol, 'afwijkredenen'>): string =>
  code === null ? 'Zonder code' : (afwijkredenen[code] ?? VASTE_REDENEN[code] ?? code);
