/** Counting: from a day and a length to the day on which the term would end if every day were a good one. */
import { plusDagen, plusMaanden, weekdag, type Dag } from '../datum.ts';
import { isLesweek, isWeekend, maandagVan, plusSchooldagen, plusTellendeDagen, plusWerkdagen } from '../kalender.ts';
import type { Eenheid, Kalender, TermijnRegel, Vakantieregio } from '../protocol.ts';
import { schooldag, werkdag, type SoortDag } from './soortdag.ts';

const ENKELVOUD: Record<Eenheid, string> = {
  dagen: 'dag',
  weken: 'week',
  maanden: 'maand',
  jaren: 'jaar',
  werkdagen: 'werkdag',
  schooldagen: 'schooldag',
  lesweken: 'lesweek',
};

/** "1 week", "6 weken", "3 jaar". */
export const toonLengte = (lengte: number, eenheid: Eenheid): string =>
  `${lengte} ${lengte === 1 || eenheid === 'jaren' ? ENKELVOUD[eenheid] : eenheid}`;

/**
 * The day that lies the length of the term after (or before) a day. "Binnen n weken na X" ends on X + 7n, "binnen n
 * maanden" on the same day of the month, clamped (domain §4.3 lid 2); the day itself never counts.
 */
export function tel(regel: TermijnRegel, vanaf: Dag, kalender: Kalender, regio: Vakantieregio): Dag {
  const aantal = regel.richting === 'na' ? regel.lengte : -regel.lengte;
  switch (regel.eenheid) {
    case 'dagen':
      return plusDagen(vanaf, aantal);
    case 'weken':
      return plusDagen(vanaf, 7 * aantal);
    case 'maanden':
      return plusMaanden(vanaf, aantal);
    case 'jaren':
      return plusMaanden(vanaf, 12 * aantal);
    case 'werkdagen':
      return plusWerkdagen(vanaf, aantal, kalender);
    case 'schooldagen':
      return plusSchooldagen(vanaf, aantal, kalender, regio);
    case 'lesweken':
      return plusLesweken(vanaf, aantal, kalender, regio);
  }
}

/** The kind of day that a unit counts, or null for a unit that takes every day. */
export function geteldeDag(eenheid: Eenheid, kalender: Kalender, regio: Vakantieregio): SoortDag | null {
  if (eenheid === 'werkdagen') return werkdag(kalender);
  if (eenheid === 'schooldagen') return schooldag(kalender, regio);
  if (eenheid === 'lesweken') return { ...schooldag(kalender, regio), is: (dag) => isLesweek(dag, kalender, regio) };
  return null;
}

/**
 * The same weekday so many lesweken on, holiday weeks skipped. From a weekend or a holiday only whole lesweken count,
 * so the term ends on their Friday (counted back: on their Monday) (kalenders §2.3).
 */
function plusLesweken(vanaf: Dag, aantal: number, kalender: Kalender, regio: Vakantieregio): Dag {
  const isMaandagVanLesweek = (dag: Dag) => weekdag(dag) === 1 && isLesweek(dag, kalender, regio);
  const inWeekend = isWeekend(vanaf);
  // Counted back from a weekend, the week before it is the first one.
  const begin = maandagVan(inWeekend && aantal < 0 ? plusDagen(vanaf, 2) : vanaf);
  const maandag = plusTellendeDagen(begin, aantal, isMaandagVanLesweek);
  if (inWeekend || !isLesweek(vanaf, kalender, regio)) return aantal > 0 ? plusDagen(maandag, 4) : maandag;
  return plusDagen(maandag, weekdag(vanaf) - 1);
}
