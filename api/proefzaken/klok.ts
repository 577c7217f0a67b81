/** The clock of a trial case: what it says, and moving it on. */
import { type Dag, dagVan, type Moment, plusMaanden } from '../../mas/datum.ts';
import type { Wie } from '../../mas/rechten.ts';
import { wekkingen } from '../../mas/wekkingen.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { leesGebeurtenissen } from '../gebeurtenissen/lees.ts';
import { conflict, inhoudOngeldig } from '../http/fout.ts';
import { clientVoor, type Huis } from '../huis.ts';
import { verschuivingVan } from '../intake/verschuiving.ts';
import { zichtOp } from '../zaken/afscherming.ts';
import { leesDossier } from '../zaken/dossier.ts';
import { zaakPad } from '../zaken/toon.ts';
import { ochtendVan } from './melding.ts';
import { leesmomentVan } from './moment.ts';
import { Proefklok } from './proefklok.ts';
import { verloopVan } from './verloop.ts';

/** Further than that a trial would keep a person waiting, and no calendar is known. */
const HOOGSTENS_MAANDEN = 24;

const grensVan = (vandaag: Dag): Dag => plusMaanden(vandaag, HOOGSTENS_MAANDEN);

const klokVan = async (huis: Huis, zaak: Zaak): Promise<Proefklok> =>
  new Proefklok(clientVoor(huis, true), zaak.zaakId, await verschuivingVan(huis.prisma, zaak));

/** Nothing happens any more in a case that is closed: its clock stands at the last that did. */
const momentOp = async (huis: Huis, zaak: Zaak): Promise<Moment> =>
  zaak.status === 'gesloten' ? leesmomentVan(huis.prisma, zaak) : (await klokVan(huis, zaak)).nu();

export async function leesKlok(huis: Huis, zaak: Zaak) {
  const moment = await momentOp(huis, zaak);
  const vandaag = dagVan(moment);
  const dossier = await leesDossier(huis.prisma, zaak);
  // the timers of the workflow follow from the dossier by the same rule
  const [eerste] = wekkingen(dossier);
  const volgende = eerste ? dagVan(eerste.wektOp) : null;
  return {
    vandaag,
    moment,
    // what lies too far ahead cannot be gone to, so it is not offered
    volgende: volgende !== null && volgende <= grensVan(vandaag) ? volgende : null,
    verloop: verloopVan(dossier, vandaag),
    links: { zaak: zaakPad(zaak.zaakId) },
  };
}

export async function zetKlok(huis: Huis, wie: Wie, zaak: Zaak, naar: string) {
  const { prisma } = huis;
  const { zaakId } = zaak;
  const klok = await klokVan(huis, zaak);
  if (zaak.status === 'gesloten') throw conflict('Gesloten', 'Deze proefzaak is gesloten; er gebeurt niets meer in.');
  await klok.naar(await doelVan(klok, naar));
  const moment = await klok.nu();
  const zicht = zichtOp(wie, zaak, await leesDossier(prisma, zaak));
  const gebeurtenissen = await leesGebeurtenissen(prisma, wie, zaakId, { na: zaak.nr, aantal: 1_000 }, zicht);
  return { vandaag: dagVan(moment), moment, gebeurtenissen, links: { zaak: zaakPad(zaakId) } };
}

/** The moment to go to, or why not. */
async function doelVan(klok: Proefklok, naar: string): Promise<Moment> {
  const nu = await klok.nu();
  const vandaag = dagVan(nu);
  const grens = grensVan(vandaag);
  const weiger = (fout: string) => inhoudOngeldig([{ veld: 'naar', fout }]);
  if (naar !== 'volgende-gebeurtenis') {
    if (naar < vandaag)
      throw weiger(`${naar} is voorbij: op de klok van deze zaak is het ${vandaag}, en terug kan niet.`);
    if (naar > grens) throw weiger(`dat is meer dan twee jaar vooruit; hoogstens tot ${grens}.`);
    return ochtendVan(naar);
  }
  const { eersteWekking } = await klok.stand();
  if (eersteWekking === null)
    throw conflict('NietsTeVerwachten', 'Er staat niets te gebeuren: er loopt geen termijn met een volgende trede.');
  if (dagVan(eersteWekking) > grens)
    throw weiger(`dat is pas op ${dagVan(eersteWekking)}, meer dan twee jaar vooruit.`);
  return eersteWekking;
}
