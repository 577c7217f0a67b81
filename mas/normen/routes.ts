/** How routes and meetings go: what comes first, and who says how they end. */
import { zitThuis } from '../dossier/verzuim.ts';
import type { Routesoort } from '../begrippen.ts';
import { routeregelVan } from '../routes/index.ts';
import type { Normregels } from './types.ts';

/** The parts of a route that something has to come before. */
const BIJ_ONDERDEEL: Readonly<Record<string, string>> = {
  'veilig-thuis-gemeld': 'route/veilig-thuis',
  'pv-opgemaakt': 'route/eerst-horen',
  'last-opgelegd': 'last/zienswijze',
};
/** The routes of which somebody else, or time, tells how they end. */
const MET_EINDE: ReadonlySet<Routesoort> = new Set<Routesoort>([
  'basisroute',
  'vrijwillige-hulp',
  'dwang-civiel',
  'last-onder-dwangsom',
]);

export const routenormen: Normregels = {
  RouteonderdeelGedaan: ({ gegevens: { route: id, onderdeel } }, { voor }) => {
    const [norm, route] = [BIJ_ONDERDEEL[onderdeel], voor.routes[id]];
    if (norm === undefined || route === undefined) return [];
    return [{ norm, afgeweken: routeregelVan(route).onderdeelWijktAf(route, onderdeel, voor) }];
  },
  RouteGeeindigd: (g, { voor, boeking }) => {
    const { route: id, uitkomst } = g.gegevens;
    const route = voor.routes[id];
    if (route === undefined || !MET_EINDE.has(route.soort)) return [];
    // an end that came with what a partner told is his to tell
    const zelf = boeking[0]?.nr === g.nr;
    return [
      {
        norm: `einde/${route.soort}`,
        afgeweken: zelf && routeregelVan(route).wijktAf(route, uitkomst, voor),
        over: `route/${id}`,
      },
    ];
  },
  MdoGeeindigd: ({ gegevens: { mdo, reden } }, { voor }) => {
    const over = `mdo/${mdo}`;
    if (reden === 'geevalueerd') return [{ norm: 'mdo/evaluatie', afgeweken: false, over }];
    return reden === 'beeindigd' && zitThuis(voor) ? [{ norm: 'mdo/evaluatie', afgeweken: true, over }] : [];
  },
};
