import { beginVan, type Dag, plusDagen, plusMaanden, schooljaarVan } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Leeftijdsmijlpaal, Mijlpaal, Voorval } from '../gebeurtenis.ts';
import { eindePlicht, eindeSchooljaar, hoortBijDoorstroompunt, LEEFTIJDEN, leerplichtBegin } from '../leeftijd.ts';
import type { Vakantieregio } from '../protocol.ts';
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

const gepland = (mijlpaal: Leeftijdsmijlpaal, dag: Dag): Voorval => ({
  soort: 'MijlpaalVastgesteld',
  gegevens: { mijlpaal, dag, wektOp: beginVan(dag) },
});

/** The day on which the duty begins, of a child that has none yet (LPW 3 lid 1). */
export function bepaalBeginPlicht(
  regio: Vakantieregio,
  dag: Dag,
  { feiten: { leerling }, protocol }: Omgeving,
): Voorval[] {
  if (!leerling) return [];
  const begin = leerplichtBegin(leerling.geboortedatum, protocol.kalender, regio);
  return begin > dag ? [gepland('begin-leerplicht', begin)] : [];
}

/** From the sixteenth to the eighteenth birthday. */
const TOT_ACHTTIEN_MAANDEN = 12 * (LEEFTIJDEN.meerderjarig - LEEFTIJDEN.eindeLeerplicht);

/**
 * First day of the kwalificatieplicht: the school year of the sixteenth birthday is over (LPW 3 lid 1 b, 4b). It follows from
 * the day on which the duty ends, which every case knows: so a case that began before this was planned gets it at its next
 * booking. Without a kwalificatieplicht the duty ends with the leerplicht, and there is nothing to pass to.
 */
const beginKwalificatieplicht = ({ grond, dag }: Mijlpaal): Dag | null =>
  grond === 'achttien' ? plusDagen(eindeSchooljaar(schooljaarVan(plusMaanden(dag, -TOT_ACHTTIEN_MAANDEN))), 1) : null;

/** Plans it once it is known, and once more when another day was established; what is over already is not planned. */
export function overgangNodig(d: Dossier, { vandaag }: Omgeving): Voorval[] {
  if (d.status !== 'open' || d.eindePlicht === null) return [];
  const dag = beginKwalificatieplicht(d.eindePlicht);
  const eerder = d.mijlpalen?.['begin-kwalificatieplicht'];
  if (dag === null || dag <= vandaag || eerder?.dag === dag || eerder?.bereikt) return [];
  return [gepland('begin-kwalificatieplicht', dag)];
}
