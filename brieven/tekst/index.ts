/** The texts of letters: what may stand in one, and what is wrong with it. The compiler of the protocol uses this too. */
export { FILTERS } from './filters.ts';
export { gebruikVan } from './gebruik.ts';
export { keurBlok, keurTekst } from './keur.ts';
export { alsAlineas } from './waarde.ts';
export { kaal, zegt } from './woorden.ts';
export type { Gebruik, Tekstfout } from './types.ts';
