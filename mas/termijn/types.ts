/** What the clock of terms answers: plain data, so that it can stand in an event and be read years later. */
import type { Dag, Moment } from '../datum.ts';
import type { LadderTrede } from '../protocol.ts';

/** One step of a derivation: the day that was reached, why, and the rule it rests on. */
export interface AfleidingStap {
  dag: Dag;
  tekst: string;
  bron: string;
}

/** How a last day was found. */
export interface Afleiding {
  /** In the order in which they were taken: the counting first, the last one ends on the last day. */
  stappen: AfleidingStap[];
  /** All of it in one line: "6 weken na ma 9 nov 2026 = ma 21 dec 2026; kerstvakantie; volgende schooldag ma 4 jan 2027". */
  tekst: string;
  /** What was not known when it was computed: "schoolvakanties na 31 juli 2029 nog niet bekend". Mostly empty. */
  voorbehouden: string[];
}

/** Days on which a term stands still, first and last inclusive (Awb 4:15). */
export interface Opschorting {
  van: Dag;
  totEnMet: Dag;
  /** As a person reads it: "gegevens gevraagd". */
  waarom: string;
  bron: string;
}

/** Answer of `berekenTermijn`. The term has passed at `beginVan(laatsteDag + 1)`. */
export interface BerekendeTermijn {
  laatsteDag: Dag;
  afleiding: Afleiding;
}

/** A rung of a ladder on its day. */
export interface Trede {
  naam: string;
  dag: Dag;
  /** Local midnight at which `dag` begins. */
  wektOp: Moment;
  ontvanger: LadderTrede['ontvanger'];
}
