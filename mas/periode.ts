/** How long something can last that a person fills in. */
import { type Dag, dagenTot } from './datum.ts';

/** A period longer than this is a typing error in a year. */
const LANGSTE_PERIODE_DAGEN = 800;

export const isTeLang = (van: Dag, totEnMet: Dag): boolean => dagenTot(van, totEnMet) > LANGSTE_PERIODE_DAGEN;
