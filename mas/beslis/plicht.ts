import { beginVan, type Dag } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Mijlpaal, Voorval } from '../gebeurtenis.ts';
import { eindePlicht, hoortBijDoorstroompunt } from '../leeftijd.ts';
import { OVER_DOORSTROOMPUNT } from '../verwachtingen/over.ts';
import type { Omgeving } from './types.ts';

/**
 * The day on which the duty ends, when a melding brings it or puts it right: the case knows that day and no birth date.
 * Whose duty was over before the absence began has nothing to wait for, and what has ended is not begun again.
 */
export function bepaalEindePlicht(d: Dossier, eersteDag: Dag, { feiten: { leerling } }: Omgeving): Voorval[] {
  if (!leerling || d.plicht.geeindigd) return [];
  const { dag, grond } = eindePlicht(leerling);
  if (dag === d.eindePlicht?.dag) return [];
  if (dag <= eersteDag)
    return d.status === 'leeg' ? alGeeindigd(grond, hoortBijDoorstroompunt(leerling, eersteDag)) : [];
  const doorstroompunt = grond === 'achttien' && !leerling.startkwalificatie;
  return [{ soort: 'EindePlichtVastgesteld', gegevens: { grond, dag, wektOp: beginVan(dag), doorstroompunt } }];
}

const alGeeindigd = (grond: Mijlpaal['grond'], doorstroompunt: boolean): Voorval[] =>
  doorstroompunt
    ? [
        { soort: 'PlichtGeeindigd', gegevens: { grond, doorstroompunt } },
        { soort: 'BriefNodig', gegevens: { brief: 'overdracht-doorstroompunt', over: OVER_DOORSTROOMPUNT } },
      ]
    : [];
