/** What a school wrote of a pupil says where he lives; once that is secret, it is read with the pupil and nowhere else. */
import { kringVan } from '../../activities/kring.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';

type Tekst = Record<string, unknown>;

/** A melding without the addresses in it. */
export function zonderAdres<M extends { leerling?: unknown; afwijkendAdres?: unknown }>(melding: M): M {
  const { afwijkendAdres: _, ...rest } = melding;
  const { adres: __, ...leerling } = { ...(rest.leerling as Tekst | undefined) };
  return { ...rest, leerling } as unknown as M;
}

/** A text without where it is: a meeting may be at his home. */
export const zonderPlaats = (tekst: Tekst): Tekst => ({ ...tekst, plaats: null });

/** Whether the address of a pupil is secret, under whichever record. */
export async function heeftGeheimAdres(
  prisma: Pick<PrismaClient, '$queryRaw' | 'leerling'>,
  leerlingId: string,
): Promise<boolean> {
  const id = { in: await kringVan(prisma, leerlingId) };
  return (await prisma.leerling.findFirst({ where: { id, adresGeheim: true }, select: { id: true } })) !== null;
}

/** Of these cases those of a pupil with a secret address, each with the pupil. */
export async function zakenMetGeheimAdres(
  prisma: PrismaClient,
  zaakIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const zaken = await prisma.zaak.findMany({
    where: { zaakId: { in: [...zaakIds] } },
    select: { zaakId: true, leerlingId: true },
  });
  const geheim = new Map<string, string>();
  for (const { zaakId, leerlingId } of zaken)
    if (leerlingId !== null && (await heeftGeheimAdres(prisma, leerlingId))) geheim.set(zaakId, leerlingId);
  return geheim;
}
