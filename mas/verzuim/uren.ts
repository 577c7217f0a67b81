import { type Dag, plusDagen } from '../datum.ts';
import { isLesweek, maandagVan, plusTellendeDagen } from '../kalender.ts';
import type { Kalender, Vakantieregio } from '../protocol.ts';
import { type Gemist, gemistPerDag, type Verzuimopgave } from './opgave.ts';
import { isAaneengesloten } from './perioden.ts';

/** The threshold of LPW 21a as the protocol gives it. */
export interface Urengrens {
  /** 16: reached when the sum is at least this. */
  uren: number;
  /** 4: lesweken in a row that are summed. */
  lesweken: number;
  /** What a whole missed day counts for, in hours. */
  heleDag: number;
  /** 7: of an absence without a break, no more than one report in so many calendar days. */
  interval: number;
}

/** The hours were reached: over the absence from `van`, on the day `op`. Both are what DUO asks as begin and end. */
export interface Urenmoment {
  van: Dag;
  op: Dag;
  uren: number;
}

/**
 * On which days the hours of LPW 21a were reached. The sum is over so many lesweken in a row: calendar weeks with a
 * schooldag in them, so holiday weeks are passed over and the summer is no border (§11 Q26). Counting begins anew the day
 * after. Of an absence without a break a moment that comes within the interval after the last one asks for no new report,
 * and what it counted stays counted for the next (DUO).
 */
export function telUren(
  opgaven: readonly Verzuimopgave[],
  grens: Urengrens,
  vandaag: Dag,
  kalender: Kalender,
  regio: Vakantieregio,
): Urenmoment[] {
  const gemist = gemistPerDag(opgaven, vandaag, kalender, regio);
  const momenten: Urenmoment[] = [];
  for (const op of gemist.keys()) {
    const vorige = momenten.at(-1);
    const begin = venstervan(op, grens.lesweken, kalender, regio);
    const dagen = [...gemist].filter(([dag]) => begin <= dag && dag <= op && (!vorige || dag > vorige.op));
    const uren = dagen.reduce((som, [, wat]) => som + urenVan(wat, grens), 0);
    const [eerste] = dagen;
    if (uren < grens.uren || !eerste) continue;
    const teSnel = vorige !== undefined && op < plusDagen(vorige.op, grens.interval);
    if (teSnel && isAaneengesloten(vorige.op, op, gemist, kalender, regio)) continue;
    momenten.push({ van: eerste[0], op, uren });
  }
  return momenten;
}

const urenVan = (wat: Gemist, { heleDag }: Urengrens): number => (wat === 'hele-dag' ? heleDag : wat.size);

/** The Monday on which the window that ends in the lesweek of a day begins. */
function venstervan(dag: Dag, lesweken: number, kalender: Kalender, regio: Vakantieregio): Dag {
  const isMaandagVanLesweek = (d: Dag): boolean => maandagVan(d) === d && isLesweek(d, kalender, regio);
  return plusTellendeDagen(maandagVan(dag), -(lesweken - 1), isMaandagVanLesweek);
}
