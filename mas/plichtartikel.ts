/** Which article of the Leerplichtwet somebody breaks when a jongere stays away from school. */
import type { Dag } from './datum.ts';
import type { Verdachte } from './geadresseerden.ts';
import { kwalificatieplicht, type Leerplichtige } from './leeftijd.ts';

/** Who has gezag, or the jongere himself from twelve on. */
export type Plichtige = Exclude<Verdachte, 'beiden'>;

export interface Plichtartikel {
  artikel: string;
  /** Null for an article that is named as a whole. */
  lid: 1 | 3 | null;
}

/** LPW 2 for the leerplicht, 4a and 4c for the kwalificatieplicht. */
const ARTIKELEN: Readonly<Record<Plichtige, Readonly<Record<'leerplicht' | 'kwalificatieplicht', Plichtartikel>>>> = {
  ouder: { leerplicht: { artikel: '2', lid: 1 }, kwalificatieplicht: { artikel: '4a', lid: 1 } },
  jongere: { leerplicht: { artikel: '2', lid: 3 }, kwalificatieplicht: { artikel: '4c', lid: null } },
};

/**
 * The duty as it was when the absence began.
 * @param leerling undefined when nobody knows his age: then it is the leerplicht
 * @param eerste the first day of the absence
 */
export function plichtartikel(leerling: Leerplichtige | undefined, eerste: Dag, wie: Plichtige): Plichtartikel {
  const plicht = leerling ? kwalificatieplicht(leerling) : null;
  return ARTIKELEN[wie][plicht && plicht.van <= eerste ? 'kwalificatieplicht' : 'leerplicht'];
}
