/** The routes that step 4 or step 8 can carry out, each in a file of its own. */
import type { Routesoort } from '../begrippen.ts';
import type { Dossier, RouteStand } from '../dossier/types.ts';
import { type Stap, STAPPENPLAN } from '../stappenplan.ts';
import { basisroute } from './basisroute.ts';
import { procesverbaal } from './procesverbaal.ts';
import type { Onderdeel, Routeregel } from './types.ts';

export type { Routeregel } from './types.ts';

export const ROUTES: Readonly<Record<Routesoort, Routeregel>> = { basisroute, procesverbaal };

export const routeregelVan = ({ soort }: RouteStand): Routeregel => ROUTES[soort];

/** The parts of all routes by their code: a code means one thing, whatever the route. */
export const ONDERDELEN: Readonly<Record<string, Onderdeel>> = Object.assign(
  {},
  ...Object.values(ROUTES).map(({ onderdelen }) => onderdelen),
) as Record<string, Onderdeel>;

/** The routes that run now, of one step or of all. Steps of a round have the routes of that round. */
export const lopendeRoutes = (d: Dossier, stap?: Stap): RouteStand[] =>
  Object.values(d.routes).filter(
    (r) =>
      r.stand === 'loopt' &&
      (stap === undefined || (r.stap === stap && (!STAPPENPLAN[stap].perRonde || r.ronde === d.ronde))),
  );
