import { adviesVan, volgtAdvies } from '../advies.ts';
import { KEUZEROUTES } from '../begrippen.ts';
import { routeregelVoor } from '../routes/index.ts';
import { looptProcesverbaal } from '../routes/last.ts';
import { wijktAfVanVolgorde } from '../voortgang.ts';
import { stapDicht } from './dicht.ts';
import type { Handelingregels } from './types.ts';

const keuzes = Object.fromEntries(KEUZEROUTES.map((route) => [route, routeregelVoor(route).naam]));

/** The choice of step 7 of routekaart A: one route, or more side by side. */
export const routekeuzeHandelingen: Handelingregels<'kies-routes'> = {
  'kies-routes': {
    naam: () => 'Stap 7: een of meer vervolgroutes kiezen',
    uitleg: () => 'U kiest een of meer routes; zij beginnen meteen.',
    norm: () =>
      'Stap 7 van de MAS: vul het signaleringsinstrument in en volg het advies, licht waar het kan en zwaar waar het moet.',
    velden: () => ({ routes: { soort: 'keuzes', naam: 'Vervolgroutes', keuzes } }),
    motivatie: 'bij-afwijking',
    // whether a proces-verbaal stands in the way of a last is for nobody else to know
    alleenBoa: (d, { routes = [] }) =>
      routes.some((route) => routeregelVoor(route).regime === 'WPG') ||
      (routes.includes('last-onder-dwangsom') && looptProcesverbaal(d)),
    waaromNiet: (d) => stapDicht(d, 'keuze-route'),
    // a route is chosen on the signaleringsinstrument (S000): without it, or against what it says, the choice is explained
    wijktAf: (d, { routes }) => {
      const advies = adviesVan(d);
      if (advies === null || wijktAfVanVolgorde(d, 'keuze-route', 'vervolgroutes')) return true;
      return routes !== undefined && !volgtAdvies(advies, routes);
    },
    kandidaten: () => [{ soort: 'kies-routes' }],
  },
};
