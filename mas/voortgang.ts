/** How far a case is along the stappenplan: what its dossier says of the steps. */
import type { Dag } from './datum.ts';
import { openTermijnen } from './dossier/termijn.ts';
import type { Dossier } from './dossier/types.ts';
import { type Fase, STAPPEN, STAPPENPLAN, type Stap, stapSleutel } from './stappenplan.ts';

/** Done, skipped or fallen away, in the current round. */
export const isKlaar = (d: Dossier, stap: Stap): boolean => {
  const stand = d.stappen[stapSleutel(stap, d.ronde)]?.stand;
  return stand !== undefined && stand !== 'begonnen';
};

/**
 * The step whose turn it is. It follows from what people did, never from what the case booked about it (`StapBegonnen`):
 * otherwise an action right after another would be refused for a reason that no person can see.
 */
export const aanDeBeurt = (d: Dossier): Stap | null =>
  d.status === 'open' ? (STAPPEN.find((stap) => !isKlaar(d, stap)) ?? null) : null;

/** Where a case is, in one line: for a list, and for Temporal's own screens. */
export interface Overzicht {
  stap: Stap | null;
  fase: Fase | null;
  /** Last day of the term that ends first. */
  eersteTermijn: Dag | null;
}

export function overzichtVan(d: Dossier): Overzicht {
  const stap = aanDeBeurt(d);
  const dagen = openTermijnen(d).map(({ laatsteDag }) => laatsteDag);
  return { stap, fase: stap && STAPPENPLAN[stap].fase, eersteTermijn: dagen.sort()[0] ?? null };
}
