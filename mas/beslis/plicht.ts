import { beginVan, type Dag } from '../datum.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { eindePlicht } from '../leeftijd.ts';
import type { Omgeving } from './types.ts';

/**
 * The day on which the duty ends is worked out when the case begins: the case knows that day and no birth date. Whose
 * duty was over before the absence began has nothing to wait for.
 */
export function bepaalEindePlicht(eersteDag: Dag, { feiten: { leerling } }: Omgeving): Voorval[] {
  if (!leerling) return [];
  const { dag, grond } = eindePlicht(leerling);
  if (dag <= eersteDag) return [];
  const doorstroompunt = grond === 'achttien' && !leerling.startkwalificatie;
  return [{ soort: 'EindePlichtVastgesteld', gegevens: { grond, dag, wektOp: beginVan(dag), doorstroompunt } }];
}
