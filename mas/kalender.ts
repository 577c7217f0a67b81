/** Which days count: werkdagen, feestdagen and schooldagen, all read from the calendar of the protocol. */
import { plusDagen, weekdag, type Dag } from './datum.ts';
import type { Kalender, Vakantie, Vakantieregio } from './protocol.ts';

/** Saturday or Sunday. */
export const isWeekend = (dag: Dag): boolean => weekdag(dag) >= 6;

/** Algemeen erkende feestdag, Goede Vrijdag, or a day equalised by KB (ATW 3). */
export const isFeestdag = (dag: Dag, kalender: Kalender): boolean => kalender.feestdagen[dag] !== undefined;

/** No Saturday, Sunday or feestdag (ATW 1 lid 1, domain §4.3). */
export const isWerkdag = (dag: Dag, kalender: Kalender): boolean => !isWeekend(dag) && !isFeestdag(dag, kalender);

/** The school holiday that a day lies in, or null. The region is that of the school site (kalenders §1). */
export const vakantieOp = (dag: Dag, kalender: Kalender, regio: Vakantieregio): Vakantie | null =>
  kalender.vakanties[regio].find(({ eersteDag, laatsteDag }) => eersteDag <= dag && dag <= laatsteDag) ?? null;

/** A werkdag outside the school holidays of the region: feestdagen are days without school (kalenders §4). */
export const isSchooldag = (dag: Dag, kalender: Kalender, regio: Vakantieregio): boolean =>
  isWerkdag(dag, kalender) && vakantieOp(dag, kalender, regio) === null;

/** The Monday of the week of a day. */
export const maandagVan = (dag: Dag): Dag => plusDagen(dag, 1 - weekdag(dag));

/** Whether the week of a day is a lesweek: at least one schooldag in it (kalenders §2.3). */
export function isLesweek(dag: Dag, kalender: Kalender, regio: Vakantieregio): boolean {
  // on most days the day itself is the answer, and a term asks it of every day that it passes
  if (isSchooldag(dag, kalender, regio)) return true;
  const maandag = maandagVan(dag);
  return [0, 1, 2, 3, 4].some((n) => isSchooldag(plusDagen(maandag, n), kalender, regio));
}

/** The `aantal`-th day after `dag` for which `telt` holds, or before it when `aantal` is negative. */
export function plusTellendeDagen(dag: Dag, aantal: number, telt: (dag: Dag) => boolean): Dag {
  let uit = dag;
  for (let over = Math.abs(aantal); over > 0;) {
    uit = plusDagen(uit, Math.sign(aantal));
    if (telt(uit)) over -= 1;
  }
  return uit;
}

/** The `aantal`-th werkdag after a day, or before it when negative. */
export const plusWerkdagen = (dag: Dag, aantal: number, kalender: Kalender): Dag =>
  plusTellendeDagen(dag, aantal, (d) => isWerkdag(d, kalender));

/** The `aantal`-th schooldag after a day, or before it when negative. */
export const plusSchooldagen = (dag: Dag, aantal: number, kalender: Kalender, regio: Vakantieregio): Dag =>
  plusTellendeDagen(dag, aantal, (d) => isSchooldag(d, kalender, regio));
