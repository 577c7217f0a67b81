import { TERMIJNEN_VAN_HET_OM } from '../routes/dwang-strafrecht.ts';
import type { Protocol } from '../protocol.ts';

/** What binds somebody to a term: only a law makes the Algemene termijnenwet apply to it. */
export const GRONDSLAGEN = {
  wettelijk: 'Wettelijke termijn',
  om: 'Beleid van het OM',
  protocol: 'Termijn uit het protocol',
} as const;
export type Grondslag = keyof typeof GRONDSLAGEN;

/** Of a rule that the protocol does not have any more it is the protocol that once had it. */
export const grondslagVan = (regel: string, { termijnen }: Protocol): Grondslag =>
  TERMIJNEN_VAN_HET_OM.includes(regel) ? 'om' : (termijnen[regel]?.grondslag ?? 'protocol');
