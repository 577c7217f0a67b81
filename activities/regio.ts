import type { Vakantieregio } from '../mas/protocol.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';

type Databank = Pick<PrismaClient, 'school' | 'gemeente'>;

/** The holidays of a school; null when our register does not know it. */
export async function regioVanSchool(
  { school }: Pick<Databank, 'school'>,
  vestiging: string,
): Promise<Vakantieregio | null> {
  const bekend = await school.findUnique({ where: { vestiging }, select: { vakantieregio: true } });
  return (bekend?.vakantieregio ?? null) as Vakantieregio | null;
}

/**
 * Whose holidays count for a child that is on no school: those of a school in the place where it lives, else of one in its
 * municipality, else those in the middle of the country (kalenders §1.3: a region follows from the place).
 */
export async function regioVan(
  prisma: Databank,
  { plaats, gemeente: code }: { plaats: string | null; gemeente: string },
): Promise<Vakantieregio> {
  const gemeente = await prisma.gemeente.findUnique({ where: { code } });
  for (const waar of [plaats, gemeente?.naam ?? null]) {
    const school =
      waar === null ? null : await prisma.school.findFirst({ where: { plaats: waar }, orderBy: { vestiging: 'asc' } });
    if (school) return school.vakantieregio as Vakantieregio;
  }
  return 'midden';
}
