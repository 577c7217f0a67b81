import type { Regime } from '../begrippen.ts';
import type { Dag } from '../datum.ts';
import type { Dossier, Termijn } from '../dossier/types.ts';
import type { Stopreden, Termijneinde } from '../gebeurtenis.ts';
import type { Opschorting } from '../termijn/index.ts';

/** A term that has to run: what it is about, and the rule in the protocol that says how long. */
export interface Verwachting {
  over: string;
  regel: string;
  /** The day that it counts from; without it the business date of the decision that brought it about. */
  vanaf?: Dag;
  /** Its last day, when somebody set that. */
  tot?: Dag;
  /** Days on which it stood still, or still does (Awb 4:15). */
  opschortingen?: readonly Opschorting[];
  regime?: Extract<Regime, 'WPG'>;
}

/** How a term ended, and why when it was not met. */
export interface Einde {
  einde: Termijneinde;
  reden?: Stopreden;
}

/** A subject that terms are about. */
export interface Onderwerp {
  /** Whether a term is about this subject. */
  is: (over: string) => boolean;
  verwacht: (d: Dossier) => Verwachting[];
  /** How a term of this subject ended that is no longer expected, in a case that is still open. */
  einde: (d: Dossier, termijn: Termijn) => Einde;
}
