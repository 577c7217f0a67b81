import type { Dossier } from '../dossier/types.ts';
import type { Gebeurtenis, Gebeurtenissoort, GebeurtenisVan } from '../gebeurtenis.ts';

/** What an event is about, for who filters a timeline. */
export const REGELSOORTEN = [
  'melding',
  'stap',
  'route',
  'termijn',
  'besluit',
  'bevinding',
  'afspraak',
  'post',
  'beheer',
] as const;
export type Regelsoort = (typeof REGELSOORTEN)[number];

/** How people and municipalities are called, by their id or code. What is not in it is said without a name. */
export type Namen = ReadonlyMap<string, string>;

/** The title of an earlier event, by its number; null for one that is not there to be read. */
export type Eerder = (nr: number) => string | null;

/** An event in words. */
export interface Verwoording {
  soort: Regelsoort;
  /** One line, as a heading: no full stop at its end. */
  titel: string;
  /** What there is to add, in full sentences. */
  tekst: string | null;
  /** Number of the step that it belongs to. */
  stap: number | null;
}

/** One row a kind of event. The dossier is that of now: it knows what things are called that the event points at. */
export interface Woordregel<G extends Gebeurtenis = Gebeurtenis> {
  soort: Regelsoort;
  /** It follows from something else, so it leads a booking only when nothing in it does. */
  volgt?: true;
  titel: (g: G, d: Dossier, namen: Namen, eerder: Eerder) => string;
  tekst?: (g: G, d: Dossier) => string | null;
  stap?: (g: G, d: Dossier) => number | null;
}
export type Woorden<S extends Gebeurtenissoort> = { [K in S]: Woordregel<GebeurtenisVan<K> & Gebeurtenis> };
