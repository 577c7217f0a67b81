import { beginVan, type Dag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { eindePlicht } from '../leeftijd.ts';
import type { Omgeving } from './types.ts';

/**
 * The day on which the duty ends, when a melding brings it or puts it right: the case knows that day and no birth date.
 * Whose duty was over before the absence began has nothing to wait for, and what has ended is not begun again.
 */
export function bepaalEindePlicht(d: Dossier, eersteDag: Dag, { feiten: { leerling } }: Omgeving): Voorval[] {
  if (!leerling || d.plicht.geeindigd) return [];
  const { dag, grond } = eindePlicht(leerling);
  if (dag <= eersteDag || dag === d.eindePlicht?.dag) return [];
  const doorstroompunt = grond === 'achttien' && !leerling.startkwalificatie;
  return [{ soort: 'EindePlichtVastgesteld', gegevens: { grond, dag, wektOp: beginVan(dag), doorstroompunt } }];
}
