/** A letter of a case that somebody may make, with all that it is composed from. */
import { isVernietigd, VERNIETIGD } from '../../mas/bewaren/vernietigd.ts';
import { briefVan } from '../../mas/dossier/brief.ts';
import { regimeVanBrief } from '../../mas/briefregime.ts';
import { dagVan } from '../../mas/datum.ts';
import type { Briefsoort } from '../../mas/brieven.ts';
import { geadresseerdenVan } from '../../mas/geadresseerden.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { conflict, nietGevonden } from '../http/fout.ts';
import { type Huis, protocolVan } from '../huis.ts';
import { momentVan } from '../proefzaken/moment.ts';
import { magWpg } from '../zaken/afscherming.ts';
import { leesDossier } from '../zaken/dossier.ts';
import { eis, waaroverVan } from '../zaken/zoek.ts';
import { type Briefbron, leesBron } from './bron.ts';
import { overtrederIn } from './gegevens/last.ts';
import { opgeroepenen, verdachteVoorVerhoor } from './gegevens/verdachte.ts';
import { type Mogelijk, mogelijkeKopieen } from './keuze.ts';
import { alsBetrokkenen, leesBetrokken } from './personen.ts';

export interface Briefwerk {
  bron: Briefbron;
  mogelijk: Mogelijk[];
  regime: 'AVG' | 'WPG';
}

/** What goes to who is suspected, and of a jongere to his parents. */
const AAN_VERDACHTE: readonly Briefsoort[] = ['oproep-verhoor', 'kennisgeving-procesverbaal'];

/** @throws when it is not there for this person, cannot be made now, or is not his to make */
export async function leesBriefwerk(huis: Huis, wie: Wie, zaak: Zaak, over: string): Promise<Briefwerk> {
  const { prisma } = huis;
  eis(wie, 'handel/stel-brief-vast', waaroverVan(zaak), 'Deze handeling hoort niet bij uw rol.');
  const dossier = await leesDossier(prisma, zaak);
  const stand = briefVan(dossier, over);
  const regime = regimeVanBrief(dossier, over);
  if (!stand || (regime === 'WPG' && !magWpg(wie, zaak)))
    throw nietGevonden('Deze brief is er niet, of u mag hem niet zien.');
  if (isVernietigd(dossier)) throw conflict(VERNIETIGD.code, VERNIETIGD.tekst);
  const moment = await momentVan(huis, zaak);
  const dag = dagVan(moment);
  const protocol = await protocolVan(huis, dossier.gemeente, moment);
  const regel = protocol.brieven[stand.brief];
  const papier = protocol.briefpapier[dossier.gemeente ?? ''] ?? protocol.briefpapier.standaard;
  if (!regel || !papier)
    throw conflict(
      'GeenTekst',
      'Het protocol van deze gemeente heeft geen tekst voor deze brief. Vraag het de beheerder.',
    );
  const betrokken = await leesBetrokken(prisma, wie, zaak);
  if (!betrokken) throw conflict('GeenLeerling', 'De leerling van deze zaak is niet bekend.');
  const bekend = { ...betrokken, zaak, dossier, protocol, dag, over, stand, regel, papier, adres: huis.adres };
  const bron = await leesBron(prisma, wie, bekend, regime === 'WPG');
  const verdachten = opgeroepenen(bron);
  const overtreder = overtrederIn(bron);
  const kandidaten = geadresseerdenVan(regel, {
    ...alsBetrokkenen(betrokken, dag),
    ...(overtreder !== null && { verdachte: overtreder }),
    ...(AAN_VERDACHTE.includes(stand.brief) && {
      verdachte: verdachteVoorVerhoor(bron),
      ...(verdachten && { verdachten }),
    }),
  });
  return { bron, mogelijk: mogelijkeKopieen(kandidaten, betrokken.personen), regime };
}
