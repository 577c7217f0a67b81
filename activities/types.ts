/** What the workflows may ask for: types only, so that nothing of an activity comes into the workflow sandbox. */
import type { Bezigheid } from '../mas/bezigheden.ts';
import type { Moment } from '../mas/datum.ts';
import type { Actor, Gebeurtenis } from '../mas/gebeurtenis.ts';
import type { Van, Weigering } from '../mas/opdracht.ts';

/** One command for one case. `opdracht` is unread: what came by signal may be anything. */
export interface Boeking {
  zaakId: string;
  /** Number of the last event that the caller has. */
  na: number;
  sleutel: string;
  opdracht: unknown;
  van: Van;
  actor: Actor;
  /** On the clock of the case. */
  moment: Moment;
}
export interface Antwoord {
  nr: number;
  geweigerd: Weigering | null;
}
export interface Geboekt {
  antwoord: Antwoord;
  /** Every event after `na`, in order: also those of an earlier attempt whose answer never arrived. */
  gebeurtenissen: Gebeurtenis[];
}

export interface Activiteiten {
  beslisEnBoek: (boeking: Boeking) => Promise<Geboekt>;
  /** True when the notice is out, now or before; false when it is no longer wanted. */
  verricht: (vraag: { zaakId: string; bezigheid: Bezigheid }) => Promise<boolean>;
}
