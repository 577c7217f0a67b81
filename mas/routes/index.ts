/** The routes that step 4 or step 8 can carry out, each in a file of its own. */
import type { Routesoort } from '../begrippen.ts';
import type { Dossier, RouteStand } from '../dossier/types.ts';
import { type Stap, STAPPENPLAN, stapSleutel } from '../stappenplan.ts';
import { basisroute } from './basisroute.ts';
import { dwangCiviel } from './dwang-civiel.ts';
import { dwangStrafrecht } from './dwang-strafrecht.ts';
import { halt } from './halt.ts';
import { lastOnderDwangsom } from './last-onder-dwangsom.ts';
import { procesverbaal } from './procesverbaal.ts';
import { vrijwilligeHulp } from './vrijwillige-hulp.ts';
import type { Onderdeel, Routeregel } from './types.ts';

export type { Routeregel } from './types.ts';

export const ROUTES: Readonly<Record<Routesoort, Routeregel>> = {
  basisroute,
  'vrijwillige-hulp': vrijwilligeHulp,
  halt,
  'dwang-civiel': dwangCiviel,
  'dwang-strafrecht': dwangStrafrecht,
  'last-onder-dwangsom': lastOnderDwangsom,
  procesverbaal,
};

/** The outcome that a part ends its route with, if it does. */
export const eindeDoor = (onderdeel: string, uitkomst: string | null): string | undefined => {
  const { eindigt } = ONDERDELEN[onderdeel] ?? {};
  return typeof eindigt === 'string' ? eindigt : eindigt?.[uitkomst ?? ''];
};

export const routeregelVoor = (soort: Routesoort): Routeregel => ROUTES[soort];
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

/** The routes of this round that did not succeed, and of which nobody decided yet whether a proces-verbaal follows. */
export const onbesloten = (d: Dossier): RouteStand[] =>
  d.status !== 'open'
    ? []
    : Object.values(d.routes).filter(
        (r) =>
          r.stand === 'klaar' &&
          r.ronde === d.ronde &&
          (d.stappen[stapSleutel(r.stap, r.ronde)]?.stand ?? 'begonnen') === 'begonnen' &&
          r.procesverbaal === undefined &&
          routeregelVan(r).uitkomsten[r.uitkomst ?? '']?.vraagtBesluit === true,
      );
