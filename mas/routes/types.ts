import type { Berichtsoort } from '../berichten.ts';
import type { Besluitsoort } from '../besluiten.ts';
import type { Regime } from '../begrippen.ts';
import type { Briefsoort } from '../brieven.ts';
import type { Dag } from '../datum.ts';
import type { Dossier, RouteStand, Termijn } from '../dossier/types.ts';
import type { Handelingsoort } from '../opdracht.ts';
import type { Einde } from '../verwachtingen/types.ts';

/** Something that is done in a route, or heard in it. */
export interface Onderdeel {
  naam: string;
  /** How it can go; without these it is simply done. */
  uitkomsten?: Readonly<Record<string, string>>;
  /** The letter that is due when it is done. */
  brief?: Briefsoort;
  /** Outcomes of which no letter tells. */
  zonderBrief?: readonly string[];
  /** It is done by sending this letter: on the day on which the last copy of it goes out. */
  metBrief?: Briefsoort;
  /** The message to a ketenpartner that is due when it is done. */
  stuurt?: Berichtsoort;
  /** The message by which a ketenpartner tells it. */
  ontvangt?: Berichtsoort;
  /** With this part, or with this outcome of it, the route has come to its end with an outcome of its own. */
  eindigt?: string | Readonly<Record<string, string>>;
  /** A day that belongs to it. */
  datum?: Onderdeeldatum;
  /** It is recorded by an action of its own, which says more of it than how it went. */
  door?: Handelingsoort;
  /** Not for who settled this letter: on a bezwaar somebody else decides (Awb 10:3 lid 3). */
  nietDoor?: Briefsoort;
  /** The table that is asked before it is recorded. */
  weegt?: Besluitsoort;
  /** It cannot have happened before the day on which this part of our own was done first. */
  nietVoor?: string;
}

/** Such as the end of a measure, or the day of a hearing in court. */
export interface Onderdeeldatum {
  naam: string;
  /** The outcomes that have one; without these all. */
  bij?: readonly string[];
  /** It has to be known. */
  verplicht?: true;
  /** The term in the protocol that gives the day when nobody names one. */
  regel?: string;
  /** That term is the longest that is lawful. */
  hoogstens?: true;
}

export interface Routeuitkomst {
  naam: string;
  /** Not for a person to choose: it follows from the last part. */
  vanOnderdeel?: true;
  /** The choice itself has to be explained. */
  motiveer?: true;
  /** What the route waited for did not come. */
  zonderResultaat?: true;
  /** The message to a ketenpartner that is due when it ends like this. */
  stuurt?: Berichtsoort;
  /** The letter that is due when it ends like this. */
  brief?: Briefsoort;
  /** It did not succeed: whether a proces-verbaal follows has to be decided (domain §2.3). */
  vraagtBesluit?: true;
}

/** A term that a route waits for: the rule in the protocol, and the day that it counts from. */
export interface Routetermijn {
  regel: string;
  /** Without it the business date of the decision that brought it about. */
  vanaf?: Dag;
  /** Its last day, when somebody set that. */
  tot?: Dag;
}

/** What somebody owes an answer to, from the part that asked for it until a part that tells it. */
export interface Antwoordregel {
  /** The part that asks; null for the begin of the route. */
  na: string | null;
  /** Only after these outcomes of it. */
  bij?: readonly string[];
  /** The parts by which it is answered: the answer itself, and whatever can only come after it. */
  tot: readonly string[];
  /** Each answer asks for a next one, until one of these parts ends that. */
  herhaaltTot?: readonly string[];
  /**
   * What asks was told by a ketenpartner, so it may come late or twice: an answer counts that came since this part of our
   * own, also when it came before.
   */
  sinds?: string;
  regel: string;
}

/** A route as the method knows it: one file each, with its parts, answers, outcomes, terms and regime. */
export interface Routeregel {
  naam: string;
  /** Criminal investigation: only a BOA, and everything about it falls under the Wpg. */
  regime?: Extract<Regime, 'WPG'>;
  onderdelen: Readonly<Record<string, Onderdeel>>;
  uitkomsten: Readonly<Record<string, Routeuitkomst>>;
  /** The letter that is due when it begins. */
  brief?: Briefsoort;
  antwoorden: readonly Antwoordregel[];
  /** What else it waits for now. */
  termijnen: (route: RouteStand, d: Dossier) => Routetermijn[];
  /** How one of those ended, by the last part of its rule, where this route knows better; null where it does not. */
  eindeVan?: (route: RouteStand, regel: string, termijn: Termijn) => Einde | null;
  /** The rules of the terms that no official lengthens. */
  vasteTermijnen?: readonly string[];
  /** Which of those terms are met by which parts, by the last part of their rule. */
  gehaaldDoor?: Readonly<Record<string, string>>;
  /** Why a part cannot be recorded yet. */
  waaromOnderdeelNiet: (route: RouteStand, onderdeel: string, d: Dossier) => string | null;
  /** Why a part cannot have gone like this on this day; begins with the name of the field. */
  waaromZoNiet?: (route: RouteStand, hoe: { onderdeel: string; uitkomst?: string }, dag: Dag) => string | null;
  /** Whether recording a part now departs from the MAS. */
  onderdeelWijktAf: (route: RouteStand, onderdeel: string, d: Dossier) => boolean;
  /** Why it cannot end like this yet. */
  waaromUitkomstNiet: (route: RouteStand, uitkomst: string, d: Dossier) => string | null;
  /** Whether ending like this departs from the MAS. */
  wijktAf: (route: RouteStand, uitkomst: string, d: Dossier) => boolean;
  /** It cannot go on with who has come of age. */
  stoptBijMeerderjarig?: true;
  /** What a ketenpartner has to hear when it is broken off. */
  bijStaken?: (route: RouteStand) => Berichtsoort | null;
}
