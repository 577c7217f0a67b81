/** What a last onder dwangsom waits for: each term with the day that it counts from, and how it ends. */
import type { Dag } from '../datum.ts';
import type { Dossier, RouteStand, Termijn } from '../dossier/types.ts';
import { isVerstreken } from '../dossier/termijn.ts';
import type { Einde } from '../verwachtingen/types.ts';
import {
  bekendgemaakt,
  beslistVanaf,
  dagVanDeel,
  eindeBegunstiging,
  isBegunstigingVoorbij,
  isGedaanNa,
  isOpen,
  isVoorbij,
  isWeg,
  openBezwaren,
  schuldVan,
  termijnVan,
} from './last.ts';
import type { Routetermijn } from './types.ts';

/** No duties of ours: when their day has come they are over, and nobody lengthens what the Awb gives somebody. */
const GRENZEN: readonly string[] = ['zienswijze', 'begunstiging', 'indienen', 'per-post', 'verjaring'];

/** The terms that the Awb gives, and that no official lengthens. */
export const VASTE_TERMIJNEN: readonly string[] = [
  'bezwaar/indienen',
  'bezwaar/per-post',
  'last/betaling',
  'last/aanmaning',
  'last/verjaring',
];

/** Until the last is made known: it is intended, announced, answered, imposed and sent. */
function totBekendmaking(route: RouteStand, d: Dossier): Routetermijn[] {
  const { last, begonnen } = route;
  const opgelegd = dagVanDeel(route, 'last-opgelegd');
  if (opgelegd !== undefined) return [{ regel: 'last/bekendmaking', vanaf: opgelegd }];
  if (!last) return [{ regel: 'last/voornemen', vanaf: begonnen }];
  const aangekondigd = dagVanDeel(route, 'last-aangekondigd');
  if (aangekondigd === undefined) return [{ regel: 'last/vooraankondiging', vanaf: last.dag }];
  const gereageerd = dagVanDeel(route, 'last-zienswijze');
  const gewacht = termijnVan(d, route, 'last/zienswijze', aangekondigd);
  if (gereageerd === undefined && !(gewacht && isVerstreken(gewacht)))
    return [{ regel: 'last/zienswijze', vanaf: aangekondigd }];
  return [{ regel: 'last/oplegging', vanaf: gereageerd ?? gewacht?.laatsteDag ?? aangekondigd }];
}

/** The term for bezwaar, and then the week in which one may still come by post; neither is anybody's duty. */
function bezwaar(route: RouteStand, d: Dossier, besluit: Dag | undefined): Routetermijn[] {
  if (besluit === undefined) return [];
  const termijn = termijnVan(d, route, 'bezwaar/indienen', besluit);
  if (!termijn || !isVerstreken(termijn)) return [{ regel: 'bezwaar/indienen', vanaf: besluit }];
  const { laatsteDag } = termijn;
  return isVoorbij(d, route, 'bezwaar/per-post', laatsteDag) ? [] : [{ regel: 'bezwaar/per-post', vanaf: laatsteDag }];
}

/** The time to keep it runs to its end, whatever is done; then somebody looks whether it was kept. */
function naleving(route: RouteStand, d: Dossier): Routetermijn[] {
  const [vanaf, tot] = [bekendgemaakt(route), eindeBegunstiging(d, route)];
  if (vanaf === undefined || tot === null || !route.last || isWeg(route)) return [];
  if (!isBegunstigingVoorbij(d, route)) return [{ regel: 'last/begunstiging', vanaf, tot: route.last.begunstigingTot }];
  const gekeken = ['last-nageleefd', 'dwangsom-verbeurd'].some((deel) => (dagVanDeel(route, deel) ?? '') > tot);
  return gekeken ? [] : [{ regel: 'last/controle', vanaf: tot }];
}

/** What was forfeited is decided on, paid within six weeks or asked for once more, and lapses after a year. */
function invordering(route: RouteStand): Routetermijn[] {
  const schuld = schuldVan(route);
  if (!schuld) return [];
  const { van, tot } = schuld;
  const verbeurd = dagVanDeel(route, 'dwangsom-verbeurd') ?? tot;
  const aangemaand = dagVanDeel(route, 'dwangsom-aangemaand');
  const ingevorderd = isGedaanNa(route, 'dwangsom-ingevorderd', 'dwangsom-verbeurd');
  const maning = isGedaanNa(route, 'dwangsom-aangemaand', 'dwangsom-verbeurd') ? aangemaand : undefined;
  return [
    ...(ingevorderd ? [] : [{ regel: 'last/invorderen', vanaf: verbeurd }]),
    maning === undefined ? { regel: 'last/betaling', vanaf: tot } : { regel: 'last/aanmaning', vanaf: maning },
    { regel: 'last/verjaring', vanaf: van },
  ];
}

/** What somebody asked the college for, or brought in against it. */
function verzoeken(route: RouteStand): Routetermijn[] {
  const beslissenVanaf = new Set(openBezwaren(route).map(beslistVanaf));
  const vraag = (regel: string, onderdeel: string, ...antwoorden: string[]): Routetermijn[] => {
    const vanaf = dagVanDeel(route, onderdeel);
    return vanaf !== undefined && isOpen(route, onderdeel, ...antwoorden) ? [{ regel, vanaf }] : [];
  };
  return [
    ...[...beslissenVanaf].map((vanaf) => ({ regel: 'bezwaar/besluit', vanaf })),
    ...vraag('last/invordering', 'invordering-gevraagd', 'dwangsom-ingevorderd', 'invordering-afgewezen'),
    ...vraag('last/opheffing', 'opheffing-gevraagd', 'opheffing-besloten'),
  ];
}

export function lasttermijnen(route: RouteStand, d: Dossier): Routetermijn[] {
  const bekend = bekendgemaakt(route);
  if (bekend === undefined) return totBekendmaking(route, d);
  const termijnen = [
    ...naleving(route, d),
    ...invordering(route),
    ...verzoeken(route),
    ...bezwaar(route, d, bekend),
    ...bezwaar(route, d, dagVanDeel(route, 'dwangsom-ingevorderd')),
  ];
  // the term for bezwaar is nobody's move: the LPA looks again whether the last is kept, or ends the route
  const stil = termijnen.every(({ regel }) => regel.startsWith('bezwaar/'));
  return stil ? [...termijnen, { regel: 'last/vervolg', vanaf: route.gedaan.at(-1)?.dag ?? bekend }] : termijnen;
}

/** The parts by which a term is met. */
const GEHAALD_DOOR: Readonly<Record<string, readonly string[]>> = {
  voornemen: ['last-voorgenomen'],
  vooraankondiging: ['last-aangekondigd'],
  zienswijze: ['last-zienswijze'],
  oplegging: ['last-opgelegd'],
  bekendmaking: ['last-bekendgemaakt'],
  controle: ['last-nageleefd', 'dwangsom-verbeurd'],
  invorderen: ['dwangsom-ingevorderd'],
  betaling: ['dwangsom-betaald'],
  aanmaning: ['dwangsom-betaald'],
  verjaring: ['dwangsom-betaald'],
  invordering: ['dwangsom-ingevorderd', 'invordering-afgewezen'],
  opheffing: ['opheffing-besloten'],
  besluit: ['last-bezwaar-besloten'],
};
/** The parts with which a case goes on without what a term waited for. */
const ZONDER: Readonly<Record<string, string>> = { zienswijze: 'last-opgelegd', betaling: 'dwangsom-aangemaand' };

/** What was forfeited first was paid in part payments: the year counts from what is left, for as far as that is later. */
function isAfbetaald(route: RouteStand, regel: string, { vanaf }: Termijn): boolean {
  const schuld = schuldVan(route);
  return regel === 'verjaring' && schuld?.deelsBetaald === true && vanaf < schuld.van;
}

/** How a term ended that is not expected any more; null when that is as for every other route. */
export function eindeVanLasttermijn(route: RouteStand, regel: string, termijn: Termijn): Einde | null {
  if (GRENZEN.includes(regel) && isVerstreken(termijn)) return { einde: 'bereikt' };
  // of what comes back only what was done since counts; a bezwaar can be decided on before its term begins to count
  const sinds = route.gedaan
    .filter(({ dag }) => regel === 'besluit' || dag >= termijn.vanaf)
    .map(({ onderdeel }) => onderdeel);
  if (GEHAALD_DOOR[regel]?.some((deel) => sinds.includes(deel)) || isAfbetaald(route, regel, termijn))
    return { einde: 'gehaald' };
  if (sinds.includes(ZONDER[regel] ?? '')) return { einde: 'vervallen', reden: 'zonder-antwoord' };
  const nogEens = route.stand === 'loopt' && !isWeg(route) && !GRENZEN.includes(regel);
  return nogEens || regel === 'vervolg' ? null : { einde: 'vervallen', reden: 'vervallen' };
}
