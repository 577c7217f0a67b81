/**
 * Decision tables as the rules see them: what a decision was asked, what it said, and why. The evaluator stands in
 * `protocol/dmn`; here is only what is kept of a decision and travels with it.
 */

/** A value that goes into a decision or comes out of it: plain JSON, a date as `yyyy-mm-dd`. */
export type Waarde = null | boolean | number | string | Waarde[] | { [naam: string]: Waarde };

/** A rule that fired: its number in the table (from 1), its id, the source it rests on, and what it gave. */
export interface GeraakteRegel {
  nr: number;
  id: string;
  /** The legal ground or protocol text that stands beside the rule. */
  bron: string;
  uitkomst: Waarde;
}

/** What one decision of a model did; those that it rests on come before it. */
export interface Beslisspoor {
  /** Name of the decision in its model. */
  beslissing: string;
  /** Null for a literal expression. */
  hitPolicy: string | null;
  /** What its columns were given, by label. */
  invoer: Record<string, Waarde>;
  regels: GeraakteRegel[];
  /** No rule fired, and the table said what holds then. */
  standaard: boolean;
  uitkomst: Waarde;
}
