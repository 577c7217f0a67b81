import { ontvouw } from '../../activities/keten.ts';
import { leegDossier, pasToe, VOUW_VERSIE } from '../../mas/dossier/index.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';

type Leesbaar = Pick<PrismaClient, 'gebeurtenis'>;

/** The state of a case: the copy in the read model, or a new fold of the ledger when an older fold made that copy. */
export async function leesDossier(
  prisma: Leesbaar,
  { zaakId, dossier, vouw }: { zaakId: string; dossier: string; vouw: number },
): Promise<Dossier> {
  return vouw === VOUW_VERSIE ? (JSON.parse(dossier) as Dossier) : await vouwTot(prisma, zaakId);
}

/** The state of a case as it was before an event, or as it is: folded from the ledger. */
export async function vouwTot(prisma: Leesbaar, zaakId: string, nr?: number): Promise<Dossier> {
  const rijen = await prisma.gebeurtenis.findMany({
    where: { zaakId, ...(nr !== undefined && { nr: { lt: nr } }) },
    orderBy: { nr: 'asc' },
  });
  return rijen.map(ontvouw).reduce(pasToe, leegDossier(zaakId));
}
