import { lopendeRoutes, ONDERDELEN, routeregelVan, ROUTES } from '../routes/index.ts';
import type { Dossier, RouteStand } from '../dossier/types.ts';
import { isStap, STAPPENPLAN, STAPPEN, type Stap } from '../stappenplan.ts';
import { looptVooruit, stappenOpKaart } from '../voortgang.ts';
import { stapDicht } from './dicht.ts';
import type { Handelingregels, Vast, Veld } from './types.ts';

const routeVeld: Veld = { soort: 'verwijzing', naam: 'Route' };
const alleUitkomsten = Object.assign(
  {},
  ...Object.values(ROUTES).map(({ uitkomsten }) =>
    Object.fromEntries(Object.entries(uitkomsten).map(([code, { naam }]) => [code, naam])),
  ),
) as Record<string, string>;
const stappenMetRoute = STAPPEN.filter((stap) => STAPPENPLAN[stap].route !== undefined);

const routeVan = (d: Dossier, id: string | undefined): RouteStand | undefined =>
  id !== undefined && Object.hasOwn(d.routes, id) ? d.routes[id] : undefined;

/** Asks of a route that runs; anything else is no route of this case, or over. */
function bijRoute(d: Dossier, id: string | undefined, waaromNiet: (route: RouteStand) => string | null): string | null {
  const route = routeVan(d, id);
  if (!route) return 'Deze route hoort niet bij deze zaak.';
  return route.stand === 'loopt' ? waaromNiet(route) : 'Deze route loopt niet meer.';
}

const isWpg = (d: Dossier, { route }: { route?: string }): boolean => {
  const stand = routeVan(d, route);
  return stand !== undefined && routeregelVan(stand).regime === 'WPG';
};

/** The first day on which something of a route can have been done. */
const vanafBegin = (d: Dossier, { route }: { route: string }) => ({
  dag: routeVan(d, route)?.begonnen ?? d.geopend?.dag ?? '',
  waarom: 'de dag waarop de route begon',
});

const naamVanRoute = (stap: Stap): string => {
  const { nummer, route } = STAPPENPLAN[stap];
  return route ? `Stap ${nummer}: ${ROUTES[route.soort].naam.toLowerCase()} beginnen` : 'Een route beginnen';
};

/** The routes: begun from step 4, or chosen at step 7; done part by part; ended with an outcome. */
export const routeHandelingen: Handelingregels<'begin-route' | 'leg-onderdeel-vast' | 'rond-route-af'> = {
  'begin-route': {
    naam: ({ stap }) => (isStap(stap) ? naamVanRoute(stap) : 'Een route beginnen'),
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
    velden: ({ onderdeel }) => ({
      route: routeVeld,
      onderdeel: {
        soort: 'keuze',
        naam: 'Onderdeel',
        keuzes: Object.fromEntries(Object.entries(ONDERDELEN).map(([code, { naam }]) => [code, naam])),
      },
      ...uitkomstVeld(onderdeel),
    }),
    motivatie: 'bij-afwijking',
    alleenBoa: isWpg,
    vroegst: vanafBegin,
    waaromNiet: (d, { route: id, onderdeel }) =>
      bijRoute(d, id, (route) => {
        const { onderdelen, waaromOnderdeelNiet, naam } = routeregelVan(route);
        if (onderdeel === undefined) return null;
        return Object.hasOwn(onderdelen, onderdeel)
          ? waaromOnderdeelNiet(route, onderdeel)
          : `Dit onderdeel hoort niet bij de route ${naam.toLowerCase()}.`;
      }),
    wijktAf: () => false,
    kandidaten: (d) =>
      lopendeRoutes(d).flatMap((route) =>
        Object.keys(routeregelVan(route).onderdelen).map((onderdeel): Vast<'leg-onderdeel-vast'> => ({
          soort: 'leg-onderdeel-vast',
          route: route.id,
          onderdeel,
        })),
      ),
  },
  'rond-route-af': {
    naam: ({ uitkomst }) => `Route afronden: ${(alleUitkomsten[uitkomst ?? ''] ?? 'uitkomst').toLowerCase()}`,
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
        return waaromUitkomstNiet(route, uitkomst);
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
