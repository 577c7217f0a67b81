import type { Regime } from '../begrippen.ts';
import type { Briefsoort } from '../brieven.ts';
import type { Dag } from '../datum.ts';
import type { Dossier, RouteStand } from '../dossier/types.ts';

/** Something that is done in a route. */
export interface Onderdeel {
  naam: string;
  /** How it can go; without these it is simply done. */
  uitkomsten?: Readonly<Record<string, string>>;
  /** The letter that is due when it is done. */
  brief?: Briefsoort;
  /** With this part the route has come to its end, with this outcome. */
  eindigt?: string;
}

export interface Routeuitkomst {
  naam: string;
  /** Not for a person to choose: it follows from the last part. */
  vanOnderdeel?: true;
  /** The choice itself has to be explained. */
  motiveer?: true;
  /** What the route waited for did not come. */
  zonderResultaat?: true;
}

/** A term that a route waits for: the rule in the protocol, and the day that it counts from. */
export interface Routetermijn {
  regel: string;
  vanaf: Dag;
}

/** A route as the method knows it: one file each, with its parts, outcomes, terms and regime. */
export interface Routeregel {
  naam: string;
  /** Criminal investigation: only a BOA, and everything about it falls under the Wpg. */
  regime?: Extract<Regime, 'WPG'>;
  onderdelen: Readonly<Record<string, Onderdeel>>;
  uitkomsten: Readonly<Record<string, Routeuitkomst>>;
  /** What it waits for now; a route that runs always waits for something. */
  termijnen: (route: RouteStand, d: Dossier) => Routetermijn[];
  /** Why a part cannot be recorded yet. */
  waaromOnderdeelNiet: (route: RouteStand, onderdeel: string) => string | null;
  /** Why it cannot end like this yet. */
  waaromUitkomstNiet: (route: RouteStand, uitkomst: string) => string | null;
  /** Whether ending like this departs from the MAS. */
  wijktAf: (route: RouteStand, uitkomst: string, d: Dossier) => boolean;
}
