import { adviesVan, volgtAdvies } from '../advies.ts';
import { wijktAfBijAbsoluut } from '../absoluut/termijn.ts';
import { KEUZEROUTES, type Keuzeroute } from '../begrippen.ts';
import type { Dossier } from '../dossier/types.ts';
import { routeregelVoor } from '../routes/index.ts';
import { looptProcesverbaal } from '../routes/last.ts';
import { wijktAfVanVolgorde } from '../voortgang.ts';
import { stapDicht } from './dicht.ts';
import type { Handelingregels } from './types.ts';

const naarNaam = (routes: readonly Keuzeroute[]): Record<string, string> =>
  Object.fromEntries(routes.map((route) => [route, routeregelVoor(route).naam]));

/** Halt is for who stays away from the school where he is enrolled (Besluit aanwijzing Halt-feiten: LPW 2 lid 3). */
const ZONDER_HALT = KEUZEROUTES.filter((route) => route !== 'halt');
const routesBij = (d: Dossier | undefined): readonly Keuzeroute[] =>
  d?.soort === 'absoluut' ? ZONDER_HALT : KEUZEROUTES;

/** The choice of step 7 of routekaart A: one route, or more side by side. */
export const routekeuzeHandelingen: Handelingregels<'kies-routes'> = {
  'kies-routes': {
    naam: () => 'Stap 7: een of meer vervolgroutes kiezen',
    uitleg: () => 'U kiest een of meer routes; zij beginnen meteen.',
    norm: () =>
      'Stap 7 van de MAS: vul het signaleringsinstrument in en volg het advies, licht waar het kan en zwaar waar het moet.',
    velden: (_, d) => ({ routes: { soort: 'keuzes', naam: 'Vervolgroutes', keuzes: naarNaam(routesBij(d)) } }),
    motivatie: 'bij-afwijking',
    // whether a proces-verbaal stands in the way of a last is for nobody else to know
    alleenBoa: (d, { routes = [] }) =>
      routes.some((route) => routeregelVoor(route).regime === 'WPG') ||
      (routes.includes('last-onder-dwangsom') && looptProcesverbaal(d)),
    waaromNiet: (d) => stapDicht(d, 'keuze-route'),
    waaromVeldenNiet: (d, { routes }) =>
      routes.every((route) => routesBij(d).includes(route))
        ? null
        : 'routes: Halt kan hier niet: de leerling staat op geen enkele school ingeschreven.',
    // a route is chosen on the signaleringsinstrument (S000): without it, or against what it says, the choice is explained
    wijktAf: (d, { routes }) => {
      const advies = adviesVan(d);
      if (advies === null || wijktAfVanVolgorde(d, 'keuze-route', 'vervolgroutes')) return true;
      return routes !== undefined && (!volgtAdvies(advies, routes) || wijktAfBijAbsoluut(d, routes));
    },
    kandidaten: () => [{ soort: 'kies-routes' }],
  },
};
