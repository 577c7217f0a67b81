/** What would happen: the same reading and deciding, with nothing kept. */
import { beslisOpKopie } from '../../activities/griffie.ts';
import type { Handeling } from '../../mas/opdracht.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { alsAntwoord } from '../gebeurtenissen/lees.ts';
import { clientVoor, type Huis, protocolVan } from '../huis.ts';
import { verschuivingVan } from '../intake/verschuiving.ts';
import { Proefklok } from '../proefzaken/proefklok.ts';
import { toonTermijnen } from '../zaken/toon.ts';
import { waaroverVan } from '../zaken/zoek.ts';
import { toonMogelijk } from './mogelijk.ts';
import { type Teksten, veldenVan } from './teksten.ts';
import { weigering } from './weigering.ts';

export async function rekenUit(huis: Huis, wie: Wie, zaak: Zaak, handeling: Handeling, teksten: Teksten) {
  const { zaakId, proef } = zaak;
  const moment = proef ? await proefmoment(huis, zaak) : Date.now();
  const uit = await beslisOpKopie(huis.prisma, huis.register, {
    zaakId,
    sleutel: `verzoek/${wie.id}/proef`,
    opdracht: handeling,
    van: 'handeling',
    actor: { soort: 'account', id: wie.id },
    moment,
    velden: veldenVan(teksten),
  });
  if ('weigering' in uit) throw await weigering(huis, wie, zaakId, uit.weigering);
  return {
    gebeurtenissen: uit.gebeurtenissen.map(alsAntwoord),
    termijnen: toonTermijnen(uit.dossier),
    mogelijkeHandelingen: toonMogelijk(
      uit.dossier,
      await protocolVan(huis, uit.dossier.gemeente, moment),
      wie,
      waaroverVan(zaak),
    ),
  };
}

/** A trial case lives at another time, which only the server knows. */
const proefmoment = async (huis: Huis, zaak: Zaak): Promise<number> =>
  new Proefklok(clientVoor(huis, true), zaak.zaakId, await verschuivingVan(huis.prisma, zaak)).nu();
