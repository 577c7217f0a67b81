import { ontvouw } from '../../activities/keten.ts';
import { isVernietigd, vernietigingUit } from '../../mas/bewaren/vernietigd.ts';
import type { Wie } from '../../mas/rechten.ts';
import { dagVan } from '../../mas/datum.ts';
import type { PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { leesPartnerkeuzes } from '../handelingen/partners.ts';
import { type Huis, protocolVan } from '../huis.ts';
import { leesTeksten } from '../teksten.ts';
import { kloktijdVan } from '../proefzaken/moment.ts';
import { leesDossier } from './dossier.ts';
import { leesOmstandigheden } from './kop.ts';
import type { ZaakAntwoord } from './schemas.ts';
import { tekstenBij, toonZaak } from './toon.ts';

/** A case in full as this person may read it, with everything around its dossier that it is shown with. */
export async function leesBeeld(huis: Huis, wie: Wie, zaak: Zaak): Promise<ZaakAntwoord> {
  const { prisma } = huis;
  const [dossier, moment] = await Promise.all([leesDossier(prisma, zaak), kloktijdVan(huis, zaak)]);
  const vandaag = dagVan(moment);
  const [protocol, teksten, partners, omstandigheden, vernietigdOpGrondVan] = await Promise.all([
    protocolVan(huis, dossier.gemeente, moment),
    leesTeksten(prisma, tekstenBij(dossier), wie),
    leesPartnerkeuzes(prisma, dossier),
    leesOmstandigheden(prisma, wie, zaak, vandaag),
    isVernietigd(dossier) ? leesGrond(prisma, zaak.zaakId) : null,
  ]);
  return toonZaak(
    zaak,
    dossier,
    { vandaag, protocol, teksten, partners, vernietigdOpGrondVan, ...omstandigheden },
    wie,
  );
}

/** On what ground all of a case was destroyed. */
async function leesGrond(prisma: PrismaClient, zaakId: string): Promise<string | null> {
  const rijen = await prisma.gebeurtenis.findMany({
    where: { zaakId, kop: { contains: '"soort":"InhoudVernietigd"' } },
    orderBy: { nr: 'asc' },
  });
  const vernietigingen = rijen.map(ontvouw);
  return vernietigingUit(vernietigingen)?.vernietigdOpGrondVan ?? null;
}
