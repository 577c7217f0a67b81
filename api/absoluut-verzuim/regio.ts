import type { Vakantieregio } from '../../mas/protocol.ts';
import type { Leerling, Prisma } from '../../prisma/generated/client.ts';

/**
 * The holidays that hold for a child without a school: those of a school in the place where he lives, else of one in his
 * municipality, else those in the middle of the country.
 */
export async function regioVan(
  db: Prisma.TransactionClient,
  { plaats, gemeenteCode }: Pick<Leerling, 'plaats' | 'gemeenteCode'>,
): Promise<Vakantieregio> {
  const gemeente = await db.gemeente.findUniqueOrThrow({ where: { code: gemeenteCode } });
  for (const waar of [plaats, gemeente.naam]) {
    const school =
      waar === null ? null : await db.school.findFirst({ where: { plaats: waar }, orderBy: { vestiging: 'asc' } });
    if (school) return school.vakantieregio as Vakantieregio;
  }
  return 'midden';
}
