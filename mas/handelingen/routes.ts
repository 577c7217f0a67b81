import { type Dag, toonDag } from '../datum.ts';
import { openAntwoorden } from '../routes/antwoorden.ts';
import type { Onderdeeldatum } from '../routes/types.ts';
import { lopendeRoutes, onbesloten, ONDERDELEN, routeregelVan, ROUTES } from '../routes/index.ts';
import type { Dossier, RouteStand } from '../dossier/types.ts';
import { isStap, STAPPENPLAN, STAPPEN, type Stap } from '../stappenplan.ts';
import { looptVooruit, stappenOpKaart } from '../voortgang.ts';
import { stapDicht } from './dicht.ts';
import { briefBijOnderdeel, waaromNietMetDeHand } from './metdehand.ts';
import { EINDENORMEN, ONDERDEELNORMEN, uitlegBijOnderdeel } from './routetekst.ts';
import { normBijStap } from './staptekst.ts';
import type { Handelingregels, HandelingVan, Vast, Veld } from './types.ts';

export const routeVeld: Veld = { soort: 'verwijzing', naam: 'Route' };
const onderdeelVeld: Veld = {
  soort: 'keuze',
  naam: 'Onderdeel',
  keuzes: Object.fromEntries(Object.entries(ONDERDELEN).map(([code, { naam }]) => [code, naam])),
};
const alleUitkomsten = Object.assign(
  {},
  ...Object.values(ROUTES).map(({ uitkomsten }) =>
    Object.fromEntries(Object.entries(uitkomsten).map(([code, { naam }]) => [code, naam])),
  ),
) as Record<string, string>;
const stappenMetRoute = STAPPEN.filter((stap) => STAPPENPLAN[stap].route !== undefined);

export const routeVan = (d: Dossier, id: string | undefined): RouteStand | undefined =>
  id !== undefined && Object.hasOwn(d.routes, id) ? d.routes[id] : undefined;

/** Asks of a route that runs; anything else is no route of this case, or over. */
export function bijRoute(
  d: Dossier,
  id: string | undefined,
  waaromNiet: (route: RouteStand) => string | null,
): string | null {
  const route = routeVan(d, id);
  if (!route) return 'Deze route hoort niet bij deze zaak.';
  return route.stand === 'loopt' ? waaromNiet(route) : 'Deze route loopt niet meer.';
}

const isWpg = (d: Dossier, { route }: { route?: string }): boolean => {
  const stand = routeVan(d, route);
  return stand !== undefined && routeregelVan(stand).regime === 'WPG';
};

/** The answers that a route waits for, each by the part that brings it. */
const wachtOp = (route: RouteStand): string[] =>
  openAntwoorden(route, routeregelVan(route).antwoorden).flatMap(({ onderdelen }) => onderdelen[0] ?? []);

/** The first day on which something of a route can have been done. */
const vanafBegin = (d: Dossier, { route }: { route: string }) => ({
  dag: routeVan(d, route)?.begonnen ?? d.geopend?.dag ?? '',
  waarom: 'de dag waarop de route begon',
});

/** The same for a part, which cannot have happened before the part of our own that it follows. */
export const vanafVorige = (d: Dossier, o: { route: string; onderdeel: string }) => {
  const vorig = ONDERDELEN[o.onderdeel]?.nietVoor;
  const eerste = vorig === undefined ? undefined : routeVan(d, o.route)?.gedaan.find((g) => g.onderdeel === vorig);
  return eerste
    ? { dag: eerste.dag, waarom: `de dag van: ${ONDERDELEN[eerste.onderdeel]?.naam.toLowerCase() ?? eerste.onderdeel}` }
    : vanafBegin(d, o);
};

const naamVanRoute = (stap: Stap): string => {
  const { nummer, route } = STAPPENPLAN[stap];
  return route ? `Stap ${nummer}: ${ROUTES[route.soort].naam.toLowerCase()} beginnen` : 'Een route beginnen';
};

/** The routes: begun from step 4, or chosen at step 7; done part by part; ended with an outcome. */
export const routeHandelingen: Handelingregels<
  'begin-route' | 'leg-onderdeel-vast' | 'ga-verder-zonder-antwoord' | 'rond-route-af' | 'besluit-procesverbaal'
> = {
  'begin-route': {
    naam: ({ stap }) => (isStap(stap) ? naamVanRoute(stap) : 'Een route beginnen'),
    uitleg: ({ stap }) =>
      stap === 'waarschuwing'
        ? 'U begint met een waarschuwing, en kijkt of het verzuim stopt.'
        : 'U begint met een brief, en kijkt of het verzuim stopt.',
    norm: (d, { stap }) => (isStap(stap) ? normBijStap(d, stap) : undefined),
    velden: () => ({
      stap: {
        soort: 'keuze',
        naam: 'Stap',
        keuzes: Object.fromEntries(stappenMetRoute.map((stap) => [stap, naamVanRoute(stap)])),
      },
    }),
    motivatie: 'bij-afwijking',
    waaromNiet: (d, { stap }) =>
      stapDicht(d, stap) ?? (isStap(stap) && lopendeRoutes(d, stap).length > 0 ? 'Deze route loopt al.' : null),
    wijktAf: (d, { stap }) => isStap(stap) && looptVooruit(d, stap),
    kandidaten: (d) =>
      stappenOpKaart(d)
        .filter((stap) => STAPPENPLAN[stap].route !== undefined)
        .map((stap) => ({ soort: 'begin-route', stap })),
  },
  'leg-onderdeel-vast': {
    naam: ({ onderdeel }) => ONDERDELEN[onderdeel ?? '']?.naam ?? 'Een onderdeel van een route vastleggen',
    uitleg: ({ onderdeel }) => uitlegBijOnderdeel(onderdeel),
    norm: (_, { onderdeel }) => ONDERDEELNORMEN[onderdeel ?? ''],
    velden: ({ onderdeel }) => ({
      route: routeVeld,
      onderdeel: onderdeelVeld,
      ...uitkomstVeld(onderdeel),
      ...datumVeld(onderdeel),
    }),
    motivatie: 'bij-afwijking',
    alleenBoa: isWpg,
    vroegst: vanafVorige,
    waaromNiet: (d, { route: id, onderdeel }) =>
      bijRoute(d, id, (route) => {
        const { onderdelen, waaromOnderdeelNiet, naam } = routeregelVan(route);
        if (onderdeel === undefined) return null;
        if (onderdelen[onderdeel]?.door) return 'Dit onderdeel legt u vast met een handeling van zichzelf.';
        return Object.hasOwn(onderdelen, onderdeel)
          ? (waaromOnderdeelNiet(route, onderdeel, d) ?? waaromNietMetDeHand(d, briefBijOnderdeel(route, onderdeel)))
          : `Dit onderdeel hoort niet bij de route ${naam.toLowerCase()}.`;
      }),
    waaromVeldenNiet: (d, o, vandaag) => datumFout(o, vandaag) ?? zoFout(d, o, vandaag),
    wijktAf: (d, { route: id, onderdeel }) => {
      const route = routeVan(d, id);
      return (
        route !== undefined && onderdeel !== undefined && routeregelVan(route).onderdeelWijktAf(route, onderdeel, d)
      );
    },
    kandidaten: (d) =>
      lopendeRoutes(d).flatMap((route) =>
        Object.entries(routeregelVan(route).onderdelen)
          .filter(([, { door }]) => door === undefined)
          .map(([onderdeel]): Vast<'leg-onderdeel-vast'> => ({
            soort: 'leg-onderdeel-vast',
            route: route.id,
            onderdeel,
          })),
      ),
  },
  'ga-verder-zonder-antwoord': {
    naam: ({ onderdeel }) => {
      const naam = ONDERDELEN[onderdeel ?? '']?.naam;
      return naam ? `Verder zonder antwoord: ${naam.toLowerCase()}` : 'Verder gaan zonder antwoord';
    },
    uitleg: () => 'U wacht niet langer op dit antwoord, en legt uit waarom.',
    velden: () => ({ route: routeVeld, onderdeel: onderdeelVeld }),
    motivatie: 'altijd',
    alleenBoa: isWpg,
    vroegst: vanafBegin,
    waaromNiet: (d, { route: id, onderdeel }) =>
      bijRoute(d, id, (route) =>
        onderdeel === undefined || wachtOp(route).includes(onderdeel)
          ? null
          : 'Op dit antwoord wacht de route nu niet.',
      ),
    wijktAf: () => false,
    kandidaten: (d) =>
      lopendeRoutes(d).flatMap((route) =>
        wachtOp(route).map((onderdeel): Vast<'ga-verder-zonder-antwoord'> => ({
          soort: 'ga-verder-zonder-antwoord',
          route: route.id,
          onderdeel,
        })),
      ),
  },
  'besluit-procesverbaal': {
    naam: () => 'Besluiten of een proces-verbaal volgt',
    uitleg: () => 'U besluit of er een proces-verbaal volgt, en legt uit waarom.',
    velden: () => ({
      route: routeVeld,
      keuze: {
        soort: 'keuze',
        naam: 'Besluit',
        keuzes: { 'proces-verbaal': 'Een proces-verbaal', 'geen-proces-verbaal': 'Geen proces-verbaal' },
      },
    }),
    motivatie: 'altijd',
    alleenBoa: () => true,
    vroegst: (d, { route }) => ({
      dag: routeVan(d, route)?.geeindigd ?? d.geopend?.dag ?? '',
      waarom: 'de dag waarop de route eindigde',
    }),
    waaromNiet: (d, { route }) =>
      onbesloten(d).some(({ id }) => id === route) ? null : 'Bij deze route is geen besluit te nemen.',
    wijktAf: () => false,
    kandidaten: (d) => onbesloten(d).map(({ id }) => ({ soort: 'besluit-procesverbaal', route: id })),
  },
  'rond-route-af': {
    naam: ({ uitkomst }) => `Route afronden: ${(alleUitkomsten[uitkomst ?? ''] ?? 'uitkomst').toLowerCase()}`,
    uitleg: () => 'U legt vast hoe de route eindigt.',
    norm: (d, { route: id }) => {
      const route = routeVan(d, id);
      return route && EINDENORMEN[route.soort];
    },
    velden: () => ({ route: routeVeld, uitkomst: { soort: 'keuze', naam: 'Uitkomst', keuzes: alleUitkomsten } }),
    motivatie: 'bij-afwijking',
    motiveer: (d, { route: id, uitkomst }) => {
      const route = routeVan(d, id);
      return route !== undefined && routeregelVan(route).uitkomsten[uitkomst ?? '']?.motiveer === true;
    },
    alleenBoa: isWpg,
    vroegst: vanafBegin,
    waaromNiet: (d, { route: id, uitkomst }) =>
      bijRoute(d, id, (route) => {
        if (uitkomst === undefined) return null;
        const { uitkomsten, waaromUitkomstNiet, naam } = routeregelVan(route);
        const regel = Object.hasOwn(uitkomsten, uitkomst) ? uitkomsten[uitkomst] : undefined;
        if (!regel) return `Deze uitkomst hoort niet bij de route ${naam.toLowerCase()}.`;
        if (regel.vanOnderdeel) return 'Deze uitkomst volgt vanzelf uit wat u in de route vastlegt.';
        return waaromUitkomstNiet(route, uitkomst, d);
      }),
    wijktAf: (d, { route: id, uitkomst }) => {
      const route = routeVan(d, id);
      return route !== undefined && uitkomst !== undefined && routeregelVan(route).wijktAf(route, uitkomst, d);
    },
    kandidaten: (d) =>
      lopendeRoutes(d).flatMap((route) =>
        Object.entries(routeregelVan(route).uitkomsten)
          .filter(([, { vanOnderdeel }]) => !vanOnderdeel)
          .map(([uitkomst]): Vast<'rond-route-af'> => ({ soort: 'rond-route-af', route: route.id, uitkomst })),
      ),
  },
};

/** Some parts can go in more ways than one; of a part that is not known yet it is not known whether it can. */
function uitkomstVeld(onderdeel: string | undefined): Record<string, Veld> {
  const naam = 'Hoe het ging';
  if (onderdeel === undefined) return { uitkomst: { soort: 'keuze', naam, keuzes: {}, optioneel: true } };
  const keuzes = Object.hasOwn(ONDERDELEN, onderdeel) ? ONDERDELEN[onderdeel]?.uitkomsten : undefined;
  return keuzes ? { uitkomst: { soort: 'keuze', naam, keuzes } } : {};
}

/** Some parts have a day that belongs to them: the end of a measure, the day of a hearing in court. */
function datumVeld(onderdeel: string | undefined): Record<string, Veld> {
  if (onderdeel === undefined) return { datum: { soort: 'dag', naam: 'Datum die erbij hoort', optioneel: true } };
  const datum = Object.hasOwn(ONDERDELEN, onderdeel) ? ONDERDELEN[onderdeel]?.datum : undefined;
  return datum ? { datum: { soort: 'dag', naam: datum.naam, optioneel: true } } : {};
}

function zoFout(d: Dossier, o: HandelingVan<'leg-onderdeel-vast'>, vandaag: Dag): string | null {
  const route = routeVan(d, o.route);
  return (route && routeregelVan(route).waaromZoNiet?.(route, o, o.dag ?? vandaag)) ?? null;
}

type MetDatum = Pick<HandelingVan<'leg-onderdeel-vast'>, 'onderdeel' | 'uitkomst'>;
/** The day that belongs to this outcome of the part; undefined when none does. */
function datumregel({ onderdeel, uitkomst }: MetDatum): Onderdeeldatum | undefined {
  const regel = ONDERDELEN[onderdeel]?.datum;
  return regel && (regel.bij === undefined || regel.bij.includes(uitkomst ?? '')) ? regel : undefined;
}

/**
 * Of the day that a partner names: whether it is the one that belongs to what he tells. Else it says when that happened, and
 * is no reason to refuse his message.
 */
export const isBijbehorend = (o: MetDatum, datum: Dag, dag: Dag): boolean => datumregel(o) !== undefined && datum > dag;

function datumFout(o: HandelingVan<'leg-onderdeel-vast'>, vandaag: Dag): string | null {
  const { datum, dag } = o;
  const regel = datumregel(o);
  if (datum === undefined) return regel?.verplicht ? `datum: ${regel.naam.toLowerCase()} ontbreekt.` : null;
  if (!regel) return 'datum: bij deze uitkomst hoort geen datum.';
  const begin = dag ?? vandaag;
  return datum > begin ? null : `datum: kies een dag na ${toonDag(begin)}.`;
}
