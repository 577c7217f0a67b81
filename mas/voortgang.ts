/** How far a case is along the stappenplan: what its dossier says of the steps. */
import type { Dossier } from './dossier/types.ts';
import { STAPPEN, type Stap, stapSleutel } from './stappenplan.ts';

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
