import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { Meldingbericht } from './bericht.ts';

/** The message that a case began with. */
export async function eersteBericht(prisma: PrismaClient, zaakId: string): Promise<Meldingbericht> {
  const eerste = await prisma.postvak.findFirst({
    where: { zaakId, soort: 'melding' },
    orderBy: { ontvangenOp: 'asc' },
  });
  if (!eerste) throw new Error(`zaak ${zaakId} heeft geen melding`);
  return eerste.bericht as unknown as Meldingbericht;
}

/** How far the clock of a case is ahead of the machine: 0 for a real one, and what was chosen at its start for a trial. */
export async function verschuivingVan(
  prisma: PrismaClient,
  { zaakId, proef }: { zaakId: string; proef: boolean },
): Promise<number> {
  return proef ? (await eersteBericht(prisma, zaakId)).verschuiving : 0;
}
