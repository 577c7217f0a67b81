import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { Volgende } from './volgende.ts';

type Stand = Extract<Volgende, { doe: 'markeer' }>['stand'];

/** Says what became of a message. What somebody else said in the meantime stands. */
export async function markeer(
  prisma: PrismaClient,
  id: string,
  stand: Stand,
  { zaakId, reden }: { zaakId?: string; reden?: string } = {},
): Promise<void> {
  await prisma.postvak.updateMany({
    where: { id, stand: 'nieuw' },
    data: { stand, reden: reden ?? null, ...(zaakId !== undefined && { zaakId }) },
  });
}

/**
 * Claims a message for a case before it is sent there. False when it is no longer new: withdrawn, or booked by another
 * process. From here on a withdrawal can no longer pass it by.
 */
export async function begin(prisma: PrismaClient, id: string, zaakId: string): Promise<boolean> {
  const { count } = await prisma.postvak.updateMany({
    where: { id, stand: 'nieuw' },
    data: { zaakId, pogingen: { increment: 1 } },
  });
  return count === 1;
}

/** Why the last attempt did not succeed, for operators. */
export async function noteer(prisma: PrismaClient, id: string, reden: string): Promise<void> {
  await prisma.postvak.updateMany({ where: { id, stand: 'nieuw' }, data: { reden } });
}
