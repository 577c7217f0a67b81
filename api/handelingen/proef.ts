/** What would happen: the same reading and deciding, with nothing kept. */
import { beslisOpKopie } from '../../activities/griffie.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import type { Handeling } from '../../mas/opdracht.ts';
import { dagVan, type Moment } from '../../mas/datum.ts';
import type { Wie } from '../../mas/rechten.ts';
import { blijftVan } from '../../mas/verwoord/blijft.ts';
import { gevolgenVan } from '../../mas/verwoord/gevolgen.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import type { Adviesbeeld } from '../advies/schemas.ts';
import { type Bon, toonAdvies } from '../advies/toon.ts';
import { toonGebeurtenis } from '../gebeurtenissen/lees.ts';
import { type Huis, protocolVan } from '../huis.ts';
import { momentVan } from '../proefzaken/moment.ts';
import { leesNamen } from '../tijdlijn/lees.ts';
import { zichtOp } from '../zaken/afscherming.ts';
import { blikVan } from '../zaken/blik.ts';
import { leesDossier } from '../zaken/dossier.ts';
import { toonTermijnen } from '../zaken/termijn.ts';
import { waaroverVan } from '../zaken/zoek.ts';
import { toonMogelijk } from './mogelijk.ts';
import { type Teksten, veldenVan } from './teksten.ts';
import { weigering } from './weigering.ts';

/** A request to see what an action would bring about. */
export interface Proefverzoek {
  handeling: Handeling;
  teksten: Teksten;
  gezienTot: number | undefined;
}

export async function rekenUit(huis: Huis, wie: Wie, zaak: Zaak, verzoek: Proefverzoek) {
  const moment = await momentVan(huis, zaak);
  const uit = await beslisOpKopie(huis.prisma, huis.register, boekingVoor(wie, zaak, verzoek, moment));
  if ('weigering' in uit) throw await weigering(huis, wie, zaak.zaakId, uit.weigering, verzoek.gezienTot);
  const { dossier, gebeurtenissen } = uit;
  const zicht = zichtOp(wie, zaak, dossier);
  const leesbaar = gebeurtenissen.filter(zicht);
  const protocol = await protocolVan(huis, dossier.gemeente, moment);
  const blik = blikVan(wie, zaak, { vandaag: dagVan(moment), protocol });
  const advies = adviesIn(dossier, leesbaar);
  const namen = await leesNamen(huis.prisma, leesbaar);
  return {
    gevolgen: gevolgenVan(leesbaar, dossier, leesbaar.length < gebeurtenissen.length, namen),
    blijft: blijftVan(await leesDossier(huis.prisma, zaak), dossier, blik.wpg),
    gebeurtenissen: gebeurtenissen.map((g) => toonGebeurtenis(g, zicht)),
    termijnen: toonTermijnen(dossier, blik),
    ...(advies && { advies }),
    mogelijkeHandelingen: toonMogelijk(dossier, { protocol, vandaag: dagVan(moment) }, wie, waaroverVan(zaak)),
  };
}

function boekingVoor(
  wie: Wie,
  { zaakId }: Zaak,
  { handeling, teksten }: Proefverzoek,
  moment: Moment,
): Parameters<typeof beslisOpKopie>[2] {
  const { antwoorden } = teksten;
  return {
    zaakId,
    sleutel: `verzoek/${wie.id}/proef`,
    opdracht: handeling,
    van: 'handeling',
    actor: { soort: 'account', id: wie.id },
    moment,
    velden: veldenVan(teksten),
    ...(antwoorden && { antwoorden }),
  };
}

/** The advice that would follow, so that somebody sees it before his answers are kept; null when it is not asked anew. */
function adviesIn(d: Dossier, gebeurtenissen: Gebeurtenis[]): Adviesbeeld | null {
  const bonnen = gebeurtenissen.filter((g): g is Bon & Gebeurtenis => g.soort === 'BeslissingGewogen');
  const van = (besluit: Bon['gegevens']['besluit']): Bon | null =>
    bonnen.find(({ gegevens }) => gegevens.besluit === besluit) ?? null;
  const advies = van('routeadvies');
  return (
    advies && toonAdvies(d, { advies, ladder: van('verzuimladder'), school: van('schoolprotocol'), afgeschermd: false })
  );
}
