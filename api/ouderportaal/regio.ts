import type { Vakantieregio } from '../../mas/protocol.ts';
import type { Leerling, PrismaClient } from '../../prisma/generated/client.ts';

/**
 * Whose holidays count for a child that may be on no school: those of the school of its last melding, else of a school in its
 * own municipality (kalenders §1.3: a region follows from the place).
 */
export async function regioVan(
  prisma: Pick<PrismaClient, 'zaak' | 'school' | 'gemeente'>,
  { id, gemeenteCode }: Pick<Leerling, 'id' | 'gemeenteCode'>,
): Promise<Vakantieregio> {
  const [laatste, gemeente] = await Promise.all([
    prisma.zaak.findFirst({
      where: { leerlingId: id, vestiging: { not: null } },
      orderBy: { geopendOp: { sort: 'desc', nulls: 'last' } },
      select: { vestiging: true },
    }),
    prisma.gemeente.findUnique({ where: { code: gemeenteCode } }),
  ]);
  const school =
    (await prisma.school.findFirst({ where: { vestiging: laatste?.vestiging ?? '' } })) ??
    (await prisma.school.findFirst({ where: { plaats: gemeente?.naam ?? '' }, orderBy: { vestiging: 'asc' } }));
  return (school?.vakantieregio ?? 'midden') as Vakantieregio;
}
