import type { Briefgroep, Briefveldwaarden } from '../../../mas/briefvelden.ts';
import type { Briefbron } from '../bron.ts';
import type { Persoon } from '../personen.ts';

/** One copy: what everybody's is made of, and for whom this one is. */
export interface Kopiebron {
  bron: Briefbron;
  persoon: Persoon;
  /** All who get a copy, this one among them. */
  ontvangers: readonly Persoon[];
}

/** A value that is not known is null: a letter that needs it is not made, and who makes it hears which it is. */
export type Waarden<G extends Briefgroep> = { [K in keyof Briefveldwaarden<G>]: Briefveldwaarden<G>[K] | null };

/** How a group of fields is filled; null when the case does not have it. */
export type Vullers<G extends Briefgroep> = { [K in G]: (kopie: Kopiebron) => Waarden<K> | null };
