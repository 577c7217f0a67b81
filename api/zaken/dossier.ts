import { leegDossier, pasToe, VOUW_VERSIE } from '../../mas/dossier/index.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';

/** The state of a case: the copy in the read model, or a new fold of the ledger when an older fold made that copy. */
export async function leesDossier(
  prisma: PrismaClient,
  { zaakId, dossier, vouw }: { zaakId: string; dossier: string; vouw: number },
): Promise<Dossier> {
  if (vouw === VOUW_VERSIE) return JSON.parse(dossier) as Dossier;
  const rijen = await prisma.gebeurtenis.findMany({ where: { zaakId }, orderBy: { nr: 'asc' } });
  return rijen
    .map(({ kop, hash }) => ({ ...(JSON.parse(kop) as object), hash }) as Gebeurtenis)
    .reduce(pasToe, leegDossier(zaakId));
}
