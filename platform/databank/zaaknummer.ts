/** A case by the number that people call it by. */
import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts';

/** A number as it was read (mas/zaaknummer.ts); null for what is none. */
type Gelezen = { volgnummer: number; jaar: string | null; proef: boolean } | null;

/** What is no number of a case finds none. */
export function metNummer(gelezen: Gelezen): Prisma.ZaakWhereInput {
  if (!gelezen) return { zaakId: { in: [] } };
  const { volgnummer, jaar, proef } = gelezen;
  return { volgnummer, proef, ...(jaar !== null && { geopend: { startsWith: jaar } }) };
}

/** The id of the case with this number; null when there is none. */
export async function zaakIdBij(prisma: PrismaClient, gelezen: Gelezen): Promise<string | null> {
  const zaak = await prisma.zaak.findFirst({ where: metNummer(gelezen), select: { zaakId: true } });
  return zaak?.zaakId ?? null;
}
