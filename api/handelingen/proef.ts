/** What would happen: the same reading and deciding, with nothing kept. */
import { beslisOpKopie } from '../../activities/griffie.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import type { Handeling } from '../../mas/opdracht.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import type { Adviesbeeld } from '../advies/schemas.ts';
import { type Bon, toonAdvies } from '../advies/toon.ts';
import { toonGebeurtenis } from '../gebeurtenissen/lees.ts';
import { type Huis, protocolVan } from '../huis.ts';
import { momentVan } from '../proefzaken/moment.ts';
import { magWpg, zichtOp } from '../zaken/afscherming.ts';
import { toonTermijnen } from '../zaken/termijn.ts';
import { waaroverVan } from '../zaken/zoek.ts';
import { toonMogelijk } from './mogelijk.ts';
import { type Teksten, veldenVan } from './teksten.ts';
import { weigering } from './weigering.ts';

export async function rekenUit(huis: Huis, wie: Wie, zaak: Zaak, handeling: Handeling, teksten: Teksten) {
  const { zaakId } = zaak;
  const { antwoorden } = teksten;
  const moment = await momentVan(huis, zaak);
  const uit = await beslisOpKopie(huis.prisma, huis.register, {
    zaakId,
    sleutel: `verzoek/${wie.id}/proef`,
    opdracht: handeling,
    van: 'handeling',
    actor: { soort: 'account', id: wie.id },
    moment,
    velden: veldenVan(teksten),
    ...(antwoorden && { antwoorden }),
  });
  if ('weigering' in uit) throw await weigering(huis, wie, zaakId, uit.weigering);
  const { dossier, gebeurtenissen } = uit;
  const zicht = zichtOp(wie, zaak, dossier);
  const advies = adviesIn(dossier, gebeurtenissen.filter(zicht));
  return {
    gebeurtenissen: gebeurtenissen.map((g) => toonGebeurtenis(g, zicht)),
    termijnen: toonTermijnen(dossier, magWpg(wie, zaak)),
    ...(advies && { advies }),
    mogelijkeHandelingen: toonMogelijk(
      dossier,
      await protocolVan(huis, dossier.gemeente, moment),
      wie,
      waaroverVan(zaak),
    ),
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
