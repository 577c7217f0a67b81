/** Suspension: the days on which a term stands still are added to it (Awb 4:15). */
import { type Dag, plusDagen, toonDag, vergelijk } from '../datum.ts';
import type { AfleidingStap, Opschorting } from './types.ts';

/**
 * The steps by which a term that ends on `geteld` is moved on: each suspended day within it moves its last day by one, and
 * a day that was moved into a later suspension moves again. A day counts once, also when two suspensions hold it; what
 * lies before the term began, or after it ended, does nothing.
 * @param vanaf the day that the term counts from
 * @param geteld its last day without suspensions, before it rolls over
 */
export function schortOp(vanaf: Dag, geteld: Dag, opschortingen: readonly Opschorting[]): AfleidingStap[] {
  const stappen: AfleidingStap[] = [];
  let eerste = plusDagen(vanaf, 1);
  let laatste = geteld;
  for (const { van, totEnMet, waarom, bron } of opschortingen.toSorted((a, b) => vergelijk(a.van, b.van))) {
    const begin = van > eerste ? van : eerste;
    if (begin > laatste || totEnMet < begin) continue;
    const dagen = dagenVan(begin, totEnMet);
    laatste = plusDagen(laatste, dagen);
    eerste = plusDagen(totEnMet, 1);
    const periode = `${toonDag(begin)} t/m ${toonDag(totEnMet)}`;
    const tekst = `opgeschort van ${periode} (${waarom}): ${dagen} ${dagen === 1 ? 'dag' : 'dagen'}, wordt ${toonDag(laatste)}`;
    stappen.push({ dag: laatste, tekst, bron });
  }
  return stappen;
}

function dagenVan(van: Dag, totEnMet: Dag): number {
  let dagen = 1;
  for (let dag = van; dag < totEnMet; dag = plusDagen(dag, 1)) dagen += 1;
  return dagen;
}
