/** Brings what begins a case that no melding opens to that case, new or open. */
import type { Openingsbericht } from '../../activities/opening.ts';
import { AANLEIDINGEN } from '../../mas/aanleidingen.ts';
import { familieVan } from '../../mas/begrippen.ts';
import type { Openingsopdracht } from '../../mas/opdracht.ts';
import type { Postvak } from '../../prisma/generated/client.ts';
import { clientVoor } from '../huis.ts';
import { refVan } from '../inhoud.ts';
import type { Postbezorger } from './intake.ts';
import { begin, markeer, noteer } from './postvak.ts';
import { stuurNaarZaak } from './verstuur.ts';
import { type Keuze, kiesZaak } from './zaakkeuze.ts';

export async function brengOpening(huis: Postbezorger, id: string): Promise<void> {
  const { prisma, taskQueue } = huis;
  const rij = await prisma.postvak.findUnique({ where: { id } });
  if (rij?.stand !== 'nieuw') return;
  const bericht = rij.bericht as unknown as Openingsbericht;
  const { zaaksoort, eigenZaak = false } = AANLEIDINGEN[bericht.aanleiding.soort];
  const { zaakId, leerlingId } = await kies(huis, rij, bericht);
  if (!(await begin(prisma, id, zaakId))) return;
  const { opening, aanleiding, dag, verschuiving } = bericht;
  const inhoud = rij.inhoudId === null ? null : await prisma.inhoud.findUnique({ where: { id: rij.inhoudId } });
  const opdracht: Openingsopdracht = {
    ...aanleiding,
    dag,
    opening: { ...opening, zaaksoort, leerlingId },
    ...(inhoud && { inhoud: refVan(inhoud) }),
  };
  const afloop = await stuurNaarZaak(clientVoor(huis, rij.proef), taskQueue, {
    zaakId,
    verschuiving,
    sleutel: `opening/${id}`,
    door: rij.ingezondenDoor,
    opdracht,
    familie: familieVan(zaaksoort),
    samenvatting: `${rij.proef ? 'Proefzaak' : 'Zaak'} ${zaaksoort}, gemeente ${opening.gemeente}`,
  });
  switch (afloop.soort) {
    case 'geboekt':
      return markeer(prisma, id, 'verwerkt', { zaakId });
    case 'geweigerd':
      return markeer(prisma, id, 'geweigerd', { zaakId, reden: afloop.code });
    case 'gesloten':
      // closed between our look and our knock: the next round of the sweep begins, or finds, another
      return noteer(prisma, id, eigenZaak ? `zaak ${zaakId} is gesloten` : 'de zaak is gesloten');
    case 'later':
      return noteer(prisma, id, afloop.reden);
  }
}

/** One that was sent before goes to the same case, as long as that is open: its first attempt may have arrived. */
async function kies({ prisma }: Postbezorger, rij: Postvak, { aanleiding, opening }: Openingsbericht): Promise<Keuze> {
  const { zaaksoort: soort, ...waar } = AANLEIDINGEN[aanleiding.soort];
  const { proef } = rij;
  const eerder = rij.zaakId === null ? null : await prisma.zaak.findUnique({ where: { zaakId: rij.zaakId } });
  if (rij.zaakId !== null && eerder?.status !== 'gesloten')
    return { zaakId: rij.zaakId, leerlingId: eerder?.leerlingId ?? rij.leerlingId };
  return kiesZaak(prisma, { leerlingId: rij.leerlingId, soort, proef, gemeente: opening.gemeente, ...waar });
}
