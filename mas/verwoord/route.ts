import { BERICHTEN } from '../berichten.ts';
import { BEZWAAR_TEGEN } from '../bezwaar.ts';
import { toonBedrag, toonDwangsom } from '../dwangsom.ts';
import type { Dossier, RouteStand } from '../dossier/types.ts';
import { toonDag } from '../datum.ts';
import { ONDERDELEN, routeregelVan, ROUTES } from '../routes/index.ts';
import { PARTNERS } from './namen.ts';
import type { Woorden } from './types.ts';
import { inZin, nummerVan, redenVan, toonWanneer } from './zin.ts';

const routeVan = (d: Dossier, { gegevens }: { gegevens: { route: string } }): RouteStand | undefined =>
  Object.hasOwn(d.routes, gegevens.route) ? d.routes[gegevens.route] : undefined;
const stapBij = (g: { gegevens: { route: string } }, d: Dossier): number | null => {
  const route = routeVan(d, g);
  return route ? nummerVan(route.stap) : null;
};

/** "Route Halt", "Basisroute". One that was voided is not in the dossier any more, and has no name left. */
function naamVan(route: RouteStand | undefined): string {
  if (!route) return 'Route';
  const { naam } = routeregelVan(route);
  return naam.endsWith('route') ? naam : `Route ${inZin(naam)}`;
}

const naamVanOnderdeel = (onderdeel: string): string => ONDERDELEN[onderdeel]?.naam ?? 'Onderdeel van de route';

export function onderdeelMetUitkomst(onderdeel: string, uitkomst: string | null): string {
  const hoe = ONDERDELEN[onderdeel]?.uitkomsten?.[uitkomst ?? ''];
  return hoe === undefined ? naamVanOnderdeel(onderdeel) : `${naamVanOnderdeel(onderdeel)}: ${inZin(hoe)}`;
}

/** The routes, what is done in them, and the hearings. */
export const routes: Woorden<
  | 'RouteBegonnen'
  | 'RouteonderdeelGedaan'
  | 'RouteGeeindigd'
  | 'RouteGestaakt'
  | 'AntwoordOpgegeven'
  | 'ProcesverbaalBesloten'
  | 'LastBepaald'
  | 'DwangsomVerbeurd'
  | 'DwangsomDeelsBetaald'
  | 'BezwaarOntvangen'
  | 'OpgeroepenVoorVerhoor'
  | 'VerhoorVerzet'
  | 'VerhoorVastgelegd'
> = {
  RouteBegonnen: {
    soort: 'route',
    titel: ({ gegevens }) => `Route begonnen: ${inZin(ROUTES[gegevens.routesoort].naam)}`,
    stap: ({ gegevens }) => nummerVan(gegevens.stap),
  },
  RouteonderdeelGedaan: {
    soort: 'route',
    titel: ({ gegevens: { onderdeel, uitkomst } }) => onderdeelMetUitkomst(onderdeel, uitkomst),
    tekst: ({ gegevens: { onderdeel, datum, bericht } }) => {
      const naam = ONDERDELEN[onderdeel]?.datum?.naam;
      const delen = [
        ...(bericht ? [`Gehoord van ${PARTNERS[BERICHTEN[bericht].partner]}.`] : []),
        ...(datum !== undefined ? [`${naam ?? 'Dag'}: ${toonDag(datum)}.`] : []),
      ];
      return delen.length > 0 ? delen.join(' ') : null;
    },
    stap: stapBij,
  },
  RouteGeeindigd: {
    soort: 'route',
    titel: (g, d) => {
      const route = routeVan(d, g);
      const uitkomst = route && routeregelVan(route).uitkomsten[g.gegevens.uitkomst]?.naam;
      return `${naamVan(route)} afgerond${uitkomst === undefined ? '' : `: ${inZin(uitkomst)}`}`;
    },
    stap: stapBij,
  },
  RouteGestaakt: {
    soort: 'route',
    volgt: true,
    titel: (g, d) => `${naamVan(routeVan(d, g))} gestopt`,
    tekst: ({ gegevens: { door } }) => (door === 'meerderjarig' ? 'De leerling is 18 geworden.' : redenVan(door)),
    stap: stapBij,
  },
  AntwoordOpgegeven: {
    soort: 'route',
    titel: ({ gegevens }) => `Verder zonder antwoord: ${inZin(naamVanOnderdeel(gegevens.onderdeel))}`,
    stap: stapBij,
  },
  ProcesverbaalBesloten: {
    soort: 'besluit',
    titel: ({ gegevens: { keuze } }) =>
      `Besloten: er volgt ${keuze === 'proces-verbaal' ? 'een' : 'geen'} proces-verbaal`,
    stap: stapBij,
  },
  LastBepaald: {
    soort: 'besluit',
    titel: ({ gegevens: { stand, tegen } }) =>
      `Last onder dwangsom ${stand} ${stand === 'opgelegd' ? 'aan' : 'voor'} ${tegen === 'ouder' ? 'de ouders' : 'de jongere'}`,
    tekst: ({ gegevens: { dwangsom, begunstigingTot } }) =>
      `${toonDwangsom(dwangsom)}. Begunstigingstermijn tot en met ${toonDag(begunstigingTot)}.`,
    stap: stapBij,
  },
  DwangsomVerbeurd: {
    soort: 'besluit',
    titel: ({ gegevens: { bedrag } }) => `Dwangsom verbeurd: € ${bedrag}`,
    tekst: ({ gegevens: { van, tot, totaal } }) =>
      `De last is niet nageleefd ${van === tot ? `op ${toonDag(van)}` : `van ${toonDag(van)} tot en met ${toonDag(tot)}`}. Samen is nu € ${totaal} verbeurd.`,
    stap: stapBij,
  },
  DwangsomDeelsBetaald: {
    soort: 'besluit',
    titel: ({ gegevens: { centen } }) => `Een deel van de dwangsom is betaald: € ${toonBedrag(centen)}`,
    tekst: ({ gegevens: { rest } }) => `Er staat nog € ${toonBedrag(rest)} open.`,
    stap: stapBij,
  },
  BezwaarOntvangen: {
    soort: 'besluit',
    titel: ({ gegevens: { tegen, opTijd } }) =>
      `Bezwaar ontvangen tegen ${inZin(BEZWAAR_TEGEN[tegen])}, ${opTijd ? 'op tijd' : 'te laat'}`,
    tekst: ({ gegevens: { tot, gepostOp } }) =>
      `De laatste dag was ${toonDag(tot)}.${gepostOp === undefined ? '' : ` Volgens het poststempel verzonden op ${toonDag(gepostOp)}.`}`,
    stap: stapBij,
  },
  OpgeroepenVoorVerhoor: {
    soort: 'afspraak',
    titel: ({ gegevens: { verhoorOp, tijd } }) => `Opgeroepen voor verhoor op ${toonWanneer(verhoorOp, tijd)}`,
  },
  VerhoorVerzet: {
    soort: 'afspraak',
    titel: ({ gegevens: { verhoorOp, tijd } }) => `Verhoor verzet naar ${toonWanneer(verhoorOp, tijd)}`,
    tekst: ({ gegevens: { was } }) => `Het was eerst op ${toonWanneer(was.verhoorOp, was.tijd)}.`,
  },
  VerhoorVastgelegd: {
    soort: 'afspraak',
    titel: ({ gegevens: { uitkomst } }) =>
      uitkomst === 'gehouden' ? 'Verhoor gehouden' : 'Niet verschenen voor het verhoor',
    tekst: ({ gegevens: { cautie } }) => (cautie ? 'De cautie is gegeven.' : null),
  },
};
