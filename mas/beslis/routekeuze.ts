import { adviesUit, OORDEEL_OVER, volgtAdvies } from '../advies.ts';
import type { Keuzeroute } from '../begrippen.ts';
import { type Dossier } from '../dossier/types.ts';
import { routeregelVoor } from '../routes/index.ts';
import { wijktAfVanVolgorde } from '../voortgang.ts';
import { magLast } from './lastweging.ts';
import { onverklaard } from './onverklaard.ts';
import { type Beslissingen, metAfwijking, metInhoud, weiger } from './types.ts';
import { beginRoute } from './uitkomst.ts';
import { bonVan, type Gewogen, redenenVan, weeg } from './weeg.ts';

/** The routes that the law rules out; the reasons are those of the table. */
const uitgesloten = (routes: readonly Keuzeroute[], { uitkomst }: Gewogen): Keuzeroute[] =>
  routes.filter((route) => uitkomst[OORDEEL_OVER[route] ?? ''] === 'uitgesloten');

/** What of a choice falls under the Wpg makes the choice fall under it. */
const regimeVan = (routes: readonly Keuzeroute[]) =>
  routes.some((route) => routeregelVoor(route).regime === 'WPG') ? ({ regime: 'WPG' } as const) : {};

const wijktAfVanAdvies = (d: Dossier, routes: readonly Keuzeroute[], gewogen: Gewogen): boolean =>
  d.antwoorden.signaleringsinstrument === undefined || !volgtAdvies(adviesUit(gewogen.uitkomst), routes);

/**
 * The advice may have changed since the person saw it: the child grew older, or there was another case. Then the choice
 * departs from it all the same.
 */
const vraagOver = ({ uitkomst }: Gewogen): string =>
  `Het advies is nu: ${adviesUit(uitkomst).join(', ')}. Leg uit waarom u daarvan afwijkt.`;

/**
 * The choice of step 7: one route or more, alone or side by side. The advice is asked once more with what is known now, so
 * that its receipt stands beside the choice.
 */
export const routekeuzeBeslissingen: Beslissingen<'kies-routes'> = {
  'kies-routes': (d, o, omgeving) => {
    const { routes } = o;
    const gewogen = weeg(d, 'routeadvies', omgeving);
    const [niet] = uitgesloten(routes, gewogen);
    if (niet !== undefined) {
      const waarom = redenenVan(gewogen, `${OORDEEL_OVER[niet] ?? ''}Uitgesloten`).join(' ');
      return weiger('Ongeldig', `routes: ${routeregelVoor(niet).naam} kan hier niet. ${waarom}`.trim());
    }
    const last = routes.includes('last-onder-dwangsom') ? magLast(d, null, null, o, omgeving) : null;
    if (last && 'weigering' in last) return last;
    const tegenAdvies = wijktAfVanAdvies(d, routes, gewogen);
    const weigering = tegenAdvies ? onverklaard(o, vraagOver(gewogen), omgeving) : null;
    if (weigering) return weigering;
    const afwijking = tegenAdvies || last?.afwijking === true || wijktAfVanVolgorde(d, 'keuze-route', 'vervolgroutes');
    const regime = regimeVan(routes);
    const keuze = { gekozen: [...routes], afwijking, ...regime };
    const gegevens = {
      stap: 'keuze-route' as const,
      ronde: d.ronde,
      uitkomst: 'vervolgroutes',
      afwijking,
      ...(afwijking ? metAfwijking({ ...omgeving, afwijkreden: o.afwijkreden ?? null }) : {}),
    };
    return [
      { soort: 'StapAfgerond', gegevens, ...metInhoud(o), ...regime },
      bonVan(gewogen, keuze),
      ...(last ? [bonVan(last.gewogen, keuze)] : []),
      ...routes.map((route, plaats) => beginRoute(d, route, 'uitvoering', plaats)),
    ];
  },
};
