/** Rotation: every key of a case wrapped anew with the newest KEK. What is sealed with those keys does not change. */
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { type Keks, pakIn, pakUit } from './kek.ts';

const PER_KEER = 500;

export interface Herwikkeling {
  /** Keys that were wrapped anew. */
  aantal: number;
  /** The KEK with which all of them are wrapped now. */
  nieuwste: string;
  /** KEKs with which nothing is wrapped any more: they may leave the environment. */
  vrij: string[];
}

/**
 * May be stopped and begun again at any time, and by several at once: what is done is done. Keys that are made or destroyed
 * meanwhile are left as they are.
 * @throws {KekFout} when a key was wrapped with a KEK that is not here
 */
export async function herwikkel(prisma: PrismaClient, keks: Keks): Promise<Herwikkeling> {
  const [{ id: nieuwste }] = keks;
  let aantal = 0;
  for (;;) {
    const rijen = await prisma.zaaksleutel.findMany({
      where: { kekId: { not: nieuwste } },
      orderBy: { id: 'asc' },
      take: PER_KEER,
    });
    if (rijen.length === 0) break;
    const gewijzigd = await prisma.$transaction(
      rijen.flatMap(({ id, zaakId, kekId, verpakt }) => {
        if (kekId === null || !verpakt) return [];
        const opnieuw = pakIn(keks, { id, zaakId }, pakUit(keks, { id, zaakId, kekId, verpakt }));
        const data = { kekId: opnieuw.kekId, verpakt: opnieuw.verpakt };
        return [prisma.zaaksleutel.updateMany({ where: { id, kekId }, data })];
      }),
    );
    aantal += gewijzigd.reduce((som, { count }) => som + count, 0);
  }
  const gebruikt = await prisma.zaaksleutel.groupBy({ by: ['kekId'], where: { vernietigdOp: null } });
  const inGebruik = new Set([nieuwste, ...gebruikt.map(({ kekId }) => kekId)]);
  return { aantal, nieuwste, vrij: keks.map(({ id }) => id).filter((id) => !inGebruik.has(id)) };
}
