/** The ladder of a term: who is told what on which day around its last day (berichten §3). */
import { beginVan, plusDagen, plusMaanden, vergelijk, type Dag } from '../datum.ts';
import { plusWerkdagen } from '../kalender.ts';
import type { Kalender, LadderTrede } from '../protocol.ts';
import type { Trede } from './types.ts';

function dagVan(eenheid: LadderTrede['eenheid'], laatsteDag: Dag, na: number, kalender: Kalender): Dag {
  switch (eenheid) {
    case 'dagen':
      return plusDagen(laatsteDag, na);
    case 'werkdagen':
      return plusWerkdagen(laatsteDag, na, kalender);
    case 'maanden':
      return plusMaanden(laatsteDag, na);
  }
}

/**
 * The rungs of a ladder on their days, in the order in which they wake. A rung wakes at the local midnight with which its
 * day begins: "verstreken" one day after the last day D wakes when D has passed (domain §4.3 lid 1).
 */
export function trapTreden(ladder: LadderTrede[], laatsteDag: Dag, kalender: Kalender): Trede[] {
  return ladder
    .map(({ naam, na, eenheid, ontvanger }) => {
      const dag = dagVan(eenheid, laatsteDag, na, kalender);
      return { naam, dag, wektOp: beginVan(dag), ontvanger };
    })
    .sort((a, b) => vergelijk(a.dag, b.dag));
}
