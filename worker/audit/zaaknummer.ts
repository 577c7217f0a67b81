/** A case by what people call it, and the other way round. */
import { leesZaaknummer, zaaknummerVan } from '../../mas/zaaknummer.ts';
import { zaakIdBij } from '../../platform/databank/zaaknummer.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';

/** @param genoemd the number of a case, or its id */
export const zaakIdVan = async (prisma: PrismaClient, genoemd: string): Promise<string> =>
  (await zaakIdBij(prisma, leesZaaknummer(genoemd))) ?? genoemd;

/** The number with the id behind it; the id alone of a case that has no number. */
export async function zaakInWoorden(prisma: PrismaClient, zaakId: string): Promise<string> {
  const select = { volgnummer: true, geopend: true, proef: true };
  const zaak = await prisma.zaak.findUnique({ where: { zaakId }, select });
  return zaak ? `${zaaknummerVan(zaak)} (${zaakId})` : zaakId;
}
