/** The counted rows of a municipality, in one question to the database. */
import { NORMEN } from '../../mas/normen/lijst.ts';
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import type { Telrij } from './reken.ts';

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
