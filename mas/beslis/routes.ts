import type { Dossier, RouteStand } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { lopendeRoutes, ONDERDELEN } from '../routes/index.ts';
import { STAPPENPLAN } from '../stappenplan.ts';
import { beginRoute, rondStapAf } from './uitkomst.ts';
import { type Beslissingen, metAfwijking, metInhoud, weiger } from './types.ts';

/** With the last route of a step the step is done: in the same booking, or the next action would be refused for nothing. */
const naRoute = (d: Dossier, route: RouteStand, uitkomst: string): Voorval[] =>
  lopendeRoutes(d, route.stap).every(({ id }) => id === route.id) ? rondStapAf(d, route.stap, uitkomst) : [];

export const routeBeslissingen: Beslissingen<'begin-route' | 'leg-onderdeel-vast' | 'rond-route-af'> = {
  'begin-route': (d, o, omgeving) => {
    const { route } = STAPPENPLAN[o.stap];
    if (!route) return weiger('NietMogelijk', 'Bij deze stap hoort geen route.');
    const begin = beginRoute(d, route.soort, o.stap);
    return [{ ...begin, gegevens: { ...begin.gegevens, ...metAfwijking(omgeving) }, ...metInhoud(o) }];
  },
  'leg-onderdeel-vast': (d, o) => {
    const { onderdeel, uitkomst } = o;
    const route = d.routes[o.route];
    if (!route) return weiger('NietMogelijk', 'Deze route hoort niet bij deze zaak.');
    const einde = ONDERDELEN[onderdeel]?.eindigt;
    return [
      {
        soort: 'RouteonderdeelGedaan',
        gegevens: { route: route.id, onderdeel, uitkomst: uitkomst ?? null },
        ...metInhoud(o),
      },
      ...(einde === undefined ? [] : eindig(d, route, einde)),
    ];
  },
  'rond-route-af': (d, o, omgeving) => {
    const route = d.routes[o.route];
    if (!route) return weiger('NietMogelijk', 'Deze route hoort niet bij deze zaak.');
    const gegevens = { route: route.id, uitkomst: o.uitkomst, ...metAfwijking(omgeving) };
    return [{ soort: 'RouteGeeindigd', gegevens, ...metInhoud(o) }, ...naRoute(d, route, o.uitkomst)];
  },
};

const eindig = (d: Dossier, route: RouteStand, uitkomst: string): Voorval[] => [
  { soort: 'RouteGeeindigd', gegevens: { route: route.id, uitkomst } },
  ...naRoute(d, route, uitkomst),
];
