/** The clock of terms: from a rule and a day to a last day with its derivation, and to the rungs that wake around it. */
export type { Afleiding, AfleidingStap, BerekendeTermijn, Opschorting, Trede } from './types.ts';
export { berekenTermijn } from './bereken.ts';
export { vastgesteldeTermijn } from './vastgesteld.ts';
export { trapTreden } from './trap.ts';
