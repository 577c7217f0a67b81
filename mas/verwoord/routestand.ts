/** How it stands with a route: with whom, in one sentence, and as a bar of time. */
import type { Routesoort } from '../begrippen.ts';
import type { Ketenpartner } from '../berichten.ts';
import { type Dag, dagenTot, toonDag } from '../datum.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import type { Dossier, RouteStand, Termijn } from '../dossier/types.ts';
import { routeregelVan } from '../routes/index.ts';
import { aanZetVoor } from './aanzet.ts';
import { PARTNERS } from './namen.ts';
import { onderdeelMetUitkomst } from './route.ts';
import { hoofdletter, inZin } from './zin.ts';

/** With whom a route is carried out; null for one that the LPA walks alone. */
const ROUTEPARTNERS: Readonly<Record<Routesoort, Ketenpartner | null>> = {
  basisroute: null,
  'vrijwillige-hulp': 'hulpverlener',
  halt: 'halt',
  'dwang-civiel': 'raad',
  'dwang-strafrecht': 'openbaar-ministerie',
  'last-onder-dwangsom': null,
  procesverbaal: 'openbaar-ministerie',
};

/** As a label: "Raad voor de Kinderbescherming". */
export const labelVan = (partner: Ketenpartner): string => hoofdletter(PARTNERS[partner].replace(/^(de|het) /, ''));

export function partnerVan({ soort }: RouteStand): string | null {
  const partner = ROUTEPARTNERS[soort];
  return partner === null ? null : labelVan(partner);
}

/** The terms of a route that run, the first to end first. */
const termijnenVan = (d: Dossier, { id }: RouteStand): Termijn[] =>
  openTermijnen(d)
    .filter(({ over }) => over.startsWith(`route/${id}/`) || over === `besluit/${id}`)
    .sort((a, b) => (a.laatsteDag < b.laatsteDag ? -1 : 1));

function wanneer({ laatsteDag }: Termijn, vandaag: Dag): string {
  const dagen = dagenTot(vandaag, laatsteDag);
  if (dagen >= 0) return `uiterlijk ${toonDag(laatsteDag)}`;
  return `${dagen === -1 ? '1 dag' : `${-dagen} dagen`} te laat (${toonDag(laatsteDag)})`;
}

function afloop(d: Dossier, route: RouteStand, vandaag: Dag): string {
  const [besluit] = termijnenVan(d, route);
  if (besluit) return `Nu te doen: ${besluit.naam}, ${wanneer(besluit, vandaag)}.`;
  const op = route.geeindigd === null ? '' : ` op ${toonDag(route.geeindigd)}`;
  if (route.stand === 'gestaakt') return `Gestopt${op}.`;
  const naam = routeregelVan(route).uitkomsten[route.uitkomst ?? '']?.naam;
  return naam === undefined ? `Klaar${op}.` : `Klaar${op}: ${inZin(naam)}.`;
}

/** How it stands now: whom it waits for, what is to be done, or how it ended. */
export function zinVan(d: Dossier, route: RouteStand, vandaag: Dag): string {
  if (route.stand !== 'loopt') return afloop(d, route, vandaag);
  const [eerste] = termijnenVan(d, route);
  if (!eerste) return `Begonnen op ${toonDag(route.begonnen)}.`;
  const ander = aanZetVoor(d, eerste);
  return `${ander === null ? 'Nu te doen' : `Wacht op ${ander}`}: ${eerste.naam}, ${wanneer(eerste, vandaag)}.`;
}

export interface Balk {
  van: Dag;
  tot: Dag;
  punten: { dag: Dag; tekst: string }[];
}

/** From the begin of a route to its end, or to the last day that it waits for; null when that is not known, or one day. */
export function balkVan(d: Dossier, route: RouteStand, vandaag: Dag): Balk | null {
  const { begonnen: van, geeindigd } = route;
  const laatste = termijnenVan(d, route).at(-1)?.laatsteDag;
  const tot = geeindigd ?? (laatste === undefined || laatste < vandaag ? vandaag : laatste);
  if (tot <= van) return null;
  const gedaan = route.gedaan.map(({ dag, onderdeel, uitkomst }) => ({
    dag,
    tekst: onderdeelMetUitkomst(onderdeel, uitkomst),
  }));
  const einde = geeindigd === null ? [] : [{ dag: geeindigd, tekst: route.stand === 'gestaakt' ? 'Gestopt' : 'Klaar' }];
  return { van, tot, punten: [{ dag: van, tekst: 'Begonnen' }, ...gedaan, ...einde] };
}
