import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { Meldingbericht } from './bericht.ts';

/** How far the clock of a case is ahead of the machine: 0 for a real one, and what was chosen at its start for a trial. */
export async function verschuivingVan(
  prisma: PrismaClient,
  { zaakId, proef }: { zaakId: string; proef: boolean },
): Promise<number> {
  if (!proef) return 0;
  const eerste = await prisma.postvak.findFirst({
    where: { zaakId, proef, soort: 'melding' },
    orderBy: { ontvangenOp: 'asc' },
  });
  if (!eerste) throw new Error(`proefzaak ${zaakId} heeft geen melding`);
  return (eerste.bericht as unknown as Meldingbericht).verschuiving;
}
