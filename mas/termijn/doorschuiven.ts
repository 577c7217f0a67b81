/** What happens when the counted day is a day on which nothing can be done: the rest of the derivation, step by step. */
import { plusDagen, toonDag, type Dag } from '../datum.ts';
import { plusTellendeDagen } from '../kalender.ts';
import type { Kalender, TermijnRegel, Vakantieregio } from '../protocol.ts';
import { schooldag, werkdag, type SoortDag } from './soortdag.ts';
import { minstensTweeWerkdagen, uitzonderingOpAtw, type Uitzondering } from './termijnenwet.ts';
import type { AfleidingStap } from './types.ts';

/** The kind of day that the rollover of a rule looks for. */
export function gezochteDag({ doorschuiven }: TermijnRegel, kalender: Kalender, regio: Vakantieregio): SoortDag | null {
  switch (doorschuiven) {
    case 'geen':
      return null;
    case 'atw':
    case 'volgende-werkdag':
      return werkdag(kalender);
    case 'volgende-schooldag':
    case 'vorige-schooldag':
      return schooldag(kalender, regio);
  }
}

/** Why the last day of a term stays where it is, or null when it may move. What is counted back never moves. */
export function waaromNietDoorgeschoven(regel: TermijnRegel): Uitzondering | null {
  if (regel.doorschuiven === 'atw') return uitzonderingOpAtw(regel);
  return regel.richting === 'voor' ? { tekst: 'teruggerekende termijn', bron: regel.bron } : null;
}

/** The steps from the counted day to the last day; none when the counted day is a good one. */
export function schuifDoor(
  regel: TermijnRegel,
  vanaf: Dag,
  geteld: Dag,
  kalender: Kalender,
  regio: Vakantieregio,
): AfleidingStap[] {
  const gezocht = gezochteDag(regel, kalender, regio);
  if (gezocht === null) return [];
  const uitzondering = waaromNietDoorgeschoven(regel);
  if (uitzondering !== null) {
    const { tekst, bron } = uitzondering;
    return gezocht.is(geteld) ? [] : [{ dag: geteld, tekst: `schuift niet door: ${tekst}`, bron }];
  }
  if (regel.doorschuiven === 'atw') return volgensAtw(regel, vanaf, geteld, kalender);
  if (regel.doorschuiven === 'vorige-schooldag') return terug(vanaf, geteld, gezocht, regel.bron);
  return vooruit(geteld, gezocht, regel.bron);
}

/** ATW 1 lid 1, and then ATW 2: the day that holds the second werkdag is a werkdag itself. */
function volgensAtw(regel: TermijnRegel, vanaf: Dag, geteld: Dag, kalender: Kalender): AfleidingStap[] {
  const stappen = vooruit(geteld, werkdag(kalender), 'ATW 1 lid 1');
  const tweede = minstensTweeWerkdagen(regel, vanaf, stappen.at(-1)?.dag ?? geteld, kalender);
  if (tweede === null) return stappen;
  return [
    ...stappen,
    { dag: tweede, tekst: `minstens twee werkdagen in de termijn: ${toonDag(tweede)}`, bron: 'ATW 2' },
  ];
}

/** To the first good day, saying why each day until then is not one. */
function vooruit(dag: Dag, gezocht: SoortDag, bron: string): AfleidingStap[] {
  if (gezocht.is(dag)) return [];
  const doel = plusTellendeDagen(dag, 1, gezocht.is);
  return [...redenen(dag, doel, 1, gezocht), { dag: doel, tekst: `volgende ${gezocht.naam} ${toonDag(doel)}`, bron }];
}

/** To the last good day that still lies in the term; a term without one moves forward, or it would have no day at all. */
function terug(vanaf: Dag, dag: Dag, gezocht: SoortDag, bron: string): AfleidingStap[] {
  if (gezocht.is(dag)) return [];
  const doel = plusTellendeDagen(dag, -1, gezocht.is);
  if (doel <= vanaf) return vooruit(dag, gezocht, bron);
  return [...redenen(dag, doel, -1, gezocht), { dag: doel, tekst: `vorige ${gezocht.naam} ${toonDag(doel)}`, bron }];
}

/** One step for each stretch of days with the same reason. */
function redenen(van: Dag, tot: Dag, kant: 1 | -1, gezocht: SoortDag): AfleidingStap[] {
  const stappen: AfleidingStap[] = [];
  for (let dag = van; dag !== tot; dag = plusDagen(dag, kant)) {
    const { naam, bron } = gezocht.waaromNiet(dag);
    if (stappen.at(-1)?.tekst !== naam) stappen.push({ dag, tekst: naam, bron });
  }
  return stappen;
}
