import type { Openingsbericht } from '../../activities/opening.ts';
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
  if (!proef) return 0;
  const opening = await prisma.postvak.findFirst({
    where: { zaakId, soort: 'opening' },
    orderBy: { ontvangenOp: 'asc' },
  });
  if (opening) return (opening.bericht as unknown as Openingsbericht).verschuiving;
  return (await eersteBericht(prisma, zaakId)).verschuiving;
}
