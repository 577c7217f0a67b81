/**
 * Last onder dwangsom (domain §2.6; Awb 5:32 and further): the college announces what it intends, hears the overtreder,
 * imposes the last with time to keep it, and looks whether it is kept. What is forfeited after that is decided on, paid, or
 * asked for once more, and lapses after a year; bezwaar and a request to take the last away come in between at any moment.
 */
import { toonDag } from '../datum.ts';
import { toonBedrag } from '../dwangsom.ts';
import type { Dossier, RouteStand } from '../dossier/types.ts';
import { isGedaan, laatste, stand } from './gedaan.ts';
import {
  bekendgemaakt,
  eindeBegunstiging,
  isBegunstigingVoorbij,
  isGedaanNa,
  isHerroepen,
  isOpen,
  isVoorbij,
  isWeg,
  isZienswijzeVoorbij,
  jaarZonderVerbeuren,
  openBezwaren,
  schuldVan,
} from './last.ts';
import { eindeVanLasttermijn, lasttermijnen, VASTE_TERMIJNEN } from './last-termijnen.ts';
import type { Routeregel } from './types.ts';

const AL_VASTGELEGD = 'Dit is al vastgelegd.';
const NIETS_OPEN = 'Er is geen dwangsom verbeurd die nog niet is betaald.';

type Waarom = (route: RouteStand, d: Dossier) => string | null;

const vraagtLast: Waarom = (route) =>
  bekendgemaakt(route) === undefined ? 'De last is nog niet bekendgemaakt.' : null;
const vraagtSchuld: Waarom = (route) => (schuldVan(route) ? null : NIETS_OPEN);
const vraagtIngevorderd: Waarom = (route, d) =>
  vraagtSchuld(route, d) ??
  (isGedaanNa(route, 'dwangsom-ingevorderd', 'dwangsom-verbeurd')
    ? null
    : 'Verstuur eerst de invorderingsbeschikking: pas daarna wordt aangemaand (Awb 5:37 lid 1).');

/** The term for payment is over, as the case itself noticed. */
const isTeLaat = (route: RouteStand, d: Dossier): boolean => {
  const schuld = schuldVan(route);
  return schuld !== null && isVoorbij(d, route, 'last/betaling', schuld.tot);
};

/** Why a part cannot be recorded yet. */
const WAAROM_NIET: Readonly<Record<string, Waarom>> = {
  'last-voorgenomen': (route) =>
    isGedaan(route, 'last-aangekondigd')
      ? 'De vooraankondiging is al verzonden: leg de last op, of rond de route af.'
      : null,
  'last-aangekondigd': (route) => {
    if (!route.last) return 'Neem eerst de last voor.';
    return isGedaan(route, 'last-aangekondigd') ? AL_VASTGELEGD : null;
  },
  'last-zienswijze': (route) => {
    if (!isGedaan(route, 'last-aangekondigd')) return 'De vooraankondiging is nog niet verzonden.';
    return bekendgemaakt(route) === undefined ? null : 'De last is al bekendgemaakt: nu kan alleen nog bezwaar.';
  },
  'last-opgelegd': (route) => {
    if (!isGedaan(route, 'last-aangekondigd')) return 'Verstuur eerst de vooraankondiging (Awb 4:8).';
    return isGedaan(route, 'last-opgelegd') ? AL_VASTGELEGD : null;
  },
  'last-bekendgemaakt': (route) => {
    if (!isGedaan(route, 'last-opgelegd')) return 'Leg eerst de last op.';
    return isGedaan(route, 'last-bekendgemaakt') ? AL_VASTGELEGD : null;
  },
  'last-nageleefd': vraagtLast,
  'last-bezwaar': vraagtLast,
  'last-bezwaar-besloten': (route) =>
    openBezwaren(route).length > 0 ? null : 'Er is geen bezwaar om op te beslissen.',
  'dwangsom-verbeurd': (route, d) => waaromNietVerbeurd(route, d),
  'dwangsom-ingevorderd': (route, d) =>
    vraagtSchuld(route, d) ?? (isGedaanNa(route, 'dwangsom-ingevorderd', 'dwangsom-verbeurd') ? AL_VASTGELEGD : null),
  'dwangsom-betaald': vraagtSchuld,
  'dwangsom-deels-betaald': vraagtSchuld,
  'dwangsom-niet-betaald': (route, d) =>
    vraagtIngevorderd(route, d) ??
    (isGedaanNa(route, 'dwangsom-niet-betaald', 'dwangsom-verbeurd')
      ? AL_VASTGELEGD
      : isTeLaat(route, d)
        ? null
        : 'De betalingstermijn loopt nog (Awb 5:33).'),
  'dwangsom-aangemaand': (route, d) =>
    vraagtIngevorderd(route, d) ??
    (isGedaanNa(route, 'dwangsom-aangemaand', 'dwangsom-verbeurd') ? AL_VASTGELEGD : null),
  'invordering-gevraagd': (route) =>
    isGedaan(route, 'dwangsom-verbeurd') ? null : 'Er is nog geen dwangsom verbeurd.',
  'invordering-afgewezen': (route) =>
    isOpen(route, 'invordering-gevraagd', 'dwangsom-ingevorderd', 'invordering-afgewezen')
      ? null
      : 'Er is geen verzoek om invordering om op te beslissen.',
  'opheffing-gevraagd': vraagtLast,
  'opheffing-besloten': (route) =>
    isOpen(route, 'opheffing-gevraagd', 'opheffing-besloten')
      ? null
      : 'Er is geen verzoek om opheffing om op te beslissen.',
};

/** A last that was taken away, or that nobody could keep in time, forfeits nothing. */
function waaromNietVerbeurd(route: RouteStand, d: Dossier): string | null {
  const [bekend, tot] = [bekendgemaakt(route), eindeBegunstiging(d, route)];
  if (bekend === undefined || tot === null) return 'De last is nog niet bekendgemaakt.';
  if (isWeg(route)) return 'De last is ingetrokken.';
  if (tot <= bekend)
    return 'De begunstigingstermijn was al voorbij toen de last werd verzonden: er kan niets worden verbeurd.';
  return isBegunstigingVoorbij(d, route) ? null : 'De begunstigingstermijn loopt nog.';
}

const metSchuld = (route: RouteStand): string | null => {
  const schuld = schuldVan(route);
  return schuld
    ? `Er staat nog € ${toonBedrag(schuld.centen)} open: leg vast dat het is betaald, of rond de route anders af.`
    : null;
};

/** Why it cannot end like this yet, besides a bezwaar or a request that is still to be decided on. */
const WAAROM_EINDE_NIET: Readonly<Record<string, Waarom>> = {
  nageleefd: (route) =>
    metSchuld(route) ?? (isGedaan(route, 'last-nageleefd') ? null : 'Leg eerst vast dat de last is nageleefd.'),
  betaald: (route) =>
    metSchuld(route) ?? (isGedaan(route, 'dwangsom-betaald') ? null : 'Leg eerst vast dat de dwangsom is betaald.'),
  opgeheven: (route) =>
    metSchuld(route) ??
    (isGedaan(route, 'opheffing-besloten', 'opgeheven') ? null : 'Leg eerst vast dat de last is opgeheven.'),
  herroepen: (route) => (isHerroepen(route) ? null : 'Er is geen beslissing op bezwaar die de last herroept.'),
  dwanginvordering: (route, d) => {
    const aangemaand = laatste(route, 'dwangsom-aangemaand')?.dag;
    if (!schuldVan(route)) return NIETS_OPEN;
    if (aangemaand === undefined || !isGedaanNa(route, 'dwangsom-aangemaand', 'dwangsom-verbeurd'))
      return 'Verstuur eerst de aanmaning (Awb 4:112).';
    return isVoorbij(d, route, 'last/aanmaning', aangemaand)
      ? null
      : 'De termijn van de aanmaning loopt nog (Awb 4:112).';
  },
  verjaard: (route, d) => {
    const schuld = schuldVan(route);
    if (!schuld) return NIETS_OPEN;
    return isVoorbij(d, route, 'last/verjaring', schuld.van) ? null : 'De bevoegdheid is nog niet verjaard (Awb 5:35).';
  },
};

export const lastOnderDwangsom: Routeregel = {
  naam: 'Last onder dwangsom',
  brief: 'vooraankondiging-last',
  onderdelen: {
    'last-voorgenomen': { naam: 'Last voorgenomen', door: 'neem-last-voor' },
    'last-aangekondigd': {
      naam: 'Vooraankondiging verzonden',
      metBrief: 'vooraankondiging-last',
      nietVoor: 'last-voorgenomen',
    },
    'last-zienswijze': {
      naam: 'Zienswijze',
      uitkomsten: {
        schriftelijk: 'Schriftelijk gegeven',
        mondeling: 'Mondeling gegeven',
        'ziet-ervan-af': 'De overtreder ziet ervan af',
      },
      nietVoor: 'last-aangekondigd',
    },
    'last-opgelegd': {
      naam: 'Last opgelegd',
      door: 'leg-last-op',
      brief: 'beschikking-last',
      nietVoor: 'last-aangekondigd',
    },
    'last-bekendgemaakt': {
      naam: 'Beschikking verzonden',
      metBrief: 'beschikking-last',
      nietVoor: 'last-opgelegd',
    },
    'last-bezwaar': { naam: 'Bezwaar ontvangen', door: 'leg-bezwaar-vast', nietVoor: 'last-bekendgemaakt' },
    'last-bezwaar-besloten': {
      naam: 'Beslissing op bezwaar',
      uitkomsten: {
        ongegrond: 'Ongegrond: het besluit blijft',
        'niet-ontvankelijk': 'Niet-ontvankelijk',
        gewijzigd: 'Gegrond: het besluit is gewijzigd',
        herroepen: 'Gegrond: het besluit is herroepen',
        ingetrokken: 'Het bezwaar is ingetrokken',
      },
      brief: 'beslissing-bezwaar',
      zonderBrief: ['ingetrokken'],
      nietVoor: 'last-bezwaar',
      nietDoor: 'beschikking-last',
    },
    'last-nageleefd': { naam: 'De last is nageleefd', nietVoor: 'last-bekendgemaakt' },
    'dwangsom-verbeurd': {
      naam: 'Dwangsom verbeurd',
      door: 'stel-verbeuren-vast',
      brief: 'invorderingsbeschikking',
      nietVoor: 'last-bekendgemaakt',
    },
    'dwangsom-ingevorderd': {
      naam: 'Invorderingsbeschikking verzonden',
      metBrief: 'invorderingsbeschikking',
      nietVoor: 'dwangsom-verbeurd',
    },
    'invordering-gevraagd': { naam: 'Verzoek om in te vorderen', nietVoor: 'dwangsom-verbeurd' },
    'invordering-afgewezen': { naam: 'Besloten niet in te vorderen', nietVoor: 'invordering-gevraagd' },
    'dwangsom-betaald': { naam: 'De dwangsom is betaald', nietVoor: 'dwangsom-verbeurd' },
    'dwangsom-deels-betaald': {
      naam: 'Een deel van de dwangsom is betaald',
      door: 'leg-deelbetaling-vast',
      nietVoor: 'dwangsom-verbeurd',
    },
    'dwangsom-niet-betaald': {
      naam: 'De dwangsom is niet op tijd betaald',
      brief: 'aanmaning-dwangsom',
      nietVoor: 'dwangsom-ingevorderd',
    },
    'dwangsom-aangemaand': {
      naam: 'Aanmaning verzonden',
      metBrief: 'aanmaning-dwangsom',
      nietVoor: 'dwangsom-ingevorderd',
    },
    'opheffing-gevraagd': {
      naam: 'Verzoek om opheffing',
      uitkomsten: {
        'jaar-zonder-verbeuren': 'De last geldt een jaar, en er is niets verbeurd',
        onmogelijk: 'De overtreder kan de last niet meer nakomen',
      },
      nietVoor: 'last-bekendgemaakt',
    },
    'opheffing-besloten': {
      naam: 'Besluit op het verzoek om opheffing',
      uitkomsten: {
        opgeheven: 'De last is opgeheven',
        opgeschort: 'De looptijd is opgeschort',
        verminderd: 'De dwangsom is verminderd',
        afgewezen: 'Het verzoek is afgewezen',
      },
      brief: 'opheffing-last',
      nietVoor: 'opheffing-gevraagd',
    },
  },
  uitkomsten: {
    nageleefd: { naam: 'De last is nageleefd' },
    betaald: { naam: 'De dwangsom is betaald' },
    dwanginvordering: { naam: 'Overgedragen voor dwanginvordering' },
    verjaard: { naam: 'De bevoegdheid om in te vorderen is verjaard', motiveer: true },
    opgeheven: { naam: 'De last is opgeheven' },
    herroepen: { naam: 'De last is herroepen na bezwaar' },
    'niet-doorgezet': { naam: 'De route is niet doorgezet', motiveer: true, zonderResultaat: true },
  },
  antwoorden: [],
  termijnen: lasttermijnen,
  eindeVan: eindeVanLasttermijn,
  vasteTermijnen: VASTE_TERMIJNEN,
  waaromOnderdeelNiet: (route, onderdeel, d) => WAAROM_NIET[onderdeel]?.(route, d) ?? null,
  // Awb 4:8: the overtreder is heard first; only what cannot wait goes without (4:11)
  onderdeelWijktAf: (route, onderdeel, d) =>
    onderdeel === 'last-opgelegd' && !isGedaan(route, 'last-zienswijze') && !isZienswijzeVoorbij(d, route),
  waaromZoNiet: (route, { onderdeel, uitkomst }, dag) => {
    if (onderdeel !== 'opheffing-besloten' || uitkomst !== 'opgeheven') return null;
    const eerste = jaarZonderVerbeuren(route);
    if (stand(route, 'opheffing-gevraagd') !== 'jaar-zonder-verbeuren' || eerste === null || dag >= eerste) return null;
    return `uitkomst: de last geldt pas op ${toonDag(eerste)} een jaar zonder dat iets is verbeurd (Awb 5:34 lid 2).`;
  },
  waaromUitkomstNiet: (route, uitkomst, d) => {
    if (uitkomst !== 'niet-doorgezet' && openBezwaren(route).length > 0)
      return 'Er moet nog worden beslist op een bezwaar.';
    return WAAROM_EINDE_NIET[uitkomst]?.(route, d) ?? null;
  },
  // that it was kept shows when the time to keep it is over
  wijktAf: (route, uitkomst, d) => uitkomst === 'nageleefd' && !isBegunstigingVoorbij(d, route),
};
