/**
 * Age and duty: what the law hangs on the age of the jongere, from the birth date alone (domain §5). No municipality may
 * change it, so it is code and not protocol.
 */
import { type Dag, plusDagen, plusMaanden, schooljaarVan } from './datum.ts';
import { isSchooldag, plusSchooldagen } from './kalender.ts';
import type { Kalender, Vakantieregio } from './protocol.ts';

/** The ages, each with its source. */
export const LEEFTIJDEN = {
  /** The duty begins in the month after it (LPW 3 lid 1). */
  leerplicht: 5,
  /** Until then five hours a week are free, and five more with permission (LPW 11a). */
  volledigeWeek: 6,
  /** From here on the jongere answers for his own attendance (LPW 2 lid 3), can be prosecuted (Sv 487) and is heard (JBT). */
  verwijtbaar: 12,
  /** The duty ends with the school year in which it falls (LPW 3 lid 1 b). */
  eindeLeerplicht: 16,
  /** End of the kwalificatieplicht (LPW 4b), of Halt (Sr 77e), and majority: who is older acts for himself (LPW 1b). */
  meerderjarig: 18,
  /** Until then the Doorstroompunt (WEB 8.3.1) and the verwijsindex (JW 7.1.4.5). */
  doorstroompunt: 23,
} as const;

/** Full school years after which the duty ends (LPW 3 lid 1 a), and what basisschool counts for when it took fewer (lid 2). */
const SCHOOLJAREN = { vol: 12, basisschool: 8 } as const;

/** What the end of the duty is worked out from. */
export interface Leerplichtige {
  geboortedatum: Dag;
  /** Havo, vwo or mbo 2 and higher (LPW 1 f). */
  startkwalificatie: boolean;
  /** Praktijkonderwijs with a getuigschrift or schooldiploma, or vso for work or day care (LPW 4a lid 2). */
  vrijVanKwalificatieplicht?: boolean;
  /** When school years are known that the 12-year rule counts. */
  schoolloopbaan?: Schoolloopbaan;
}
export interface Schoolloopbaan {
  /** Full school years at a basisschool that was finished; fewer than eight count as eight (LPW 3 lid 2). */
  basisschool: number;
  /** The school year in which the next school began: `2018/2019`. */
  daarnaVanaf: string;
}

/** The n-th birthday; who was born on 29 February has it on 1 March in a year without that day (domain §5). */
export function verjaardag(geboren: Dag, jaren: number): Dag {
  const geklemd = plusMaanden(geboren, 12 * jaren);
  return geboren.endsWith('-02-29') && geklemd.endsWith('-02-28') ? plusDagen(geklemd, 1) : geklemd;
}

/** Age in full years on a day. */
export function leeftijdOp(geboren: Dag, dag: Dag): number {
  const jaren = Number(dag.slice(0, 4)) - Number(geboren.slice(0, 4));
  return dag < verjaardag(geboren, jaren) ? jaren - 1 : jaren;
}

/** First day of the duty: the first schooldag of the month after the fifth birthday (LPW 3 lid 1; §11 Q11). */
export function leerplichtBegin(geboren: Dag, kalender: Kalender, regio: Vakantieregio): Dag {
  const eerste = `${plusMaanden(`${verjaardag(geboren, LEEFTIJDEN.leerplicht).slice(0, 7)}-01`, 1).slice(0, 7)}-01`;
  return isSchooldag(eerste, kalender, regio) ? eerste : plusSchooldagen(eerste, 1, kalender, regio);
}

/** Last day of a school year, `2026/2027` → 2027-07-31. */
export const eindeSchooljaar = (schooljaar: string): Dag => `${schooljaar.slice(5)}-07-31`;

/** Last day of a school career of twelve full school years. */
function twaalfJaarVol({ basisschool, daarnaVanaf }: Schoolloopbaan): Dag {
  const daarna = SCHOOLJAREN.vol - Math.max(basisschool, SCHOOLJAREN.basisschool);
  return `${Number(daarnaVanaf.slice(0, 4)) + daarna}-07-31`;
}

/**
 * Last day of the leerplicht: the end of the school year of the sixteenth birthday, or of twelve full school years when
 * that is earlier (LPW 3 lid 1).
 */
export function leerplichtEinde({ geboortedatum, schoolloopbaan }: Leerplichtige): Dag {
  const zestien = eindeSchooljaar(schooljaarVan(verjaardag(geboortedatum, LEEFTIJDEN.eindeLeerplicht)));
  const twaalf = schoolloopbaan ? twaalfJaarVol(schoolloopbaan) : zestien;
  return twaalf < zestien ? twaalf : zestien;
}

/** First and last day of the kwalificatieplicht (LPW 4a, 4b), or null for who has none. */
export function kwalificatieplicht(l: Leerplichtige): { van: Dag; totEnMet: Dag } | null {
  if (l.startkwalificatie || l.vrijVanKwalificatieplicht) return null;
  const van = plusDagen(leerplichtEinde(l), 1);
  const totEnMet = plusDagen(verjaardag(l.geboortedatum, LEEFTIJDEN.meerderjarig), -1);
  return van <= totEnMet ? { van, totEnMet } : null;
}

/** The first day without any duty, and why: the eighteenth birthday, or the day after the leerplicht. */
export function eindePlicht(l: Leerplichtige): { dag: Dag; grond: 'achttien' | 'leerplicht' } {
  const plicht = kwalificatieplicht(l);
  return plicht
    ? { dag: plusDagen(plicht.totEnMet, 1), grond: 'achttien' }
    : { dag: plusDagen(leerplichtEinde(l), 1), grond: 'leerplicht' };
}

/** No duty is left on that day, so there is nothing to be exempt from. */
export const isPlichtVoorbij = (l: Leerplichtige, dag: Dag): boolean => eindePlicht(l).dag <= dag;

/** Whether a day lies in the duty, leerplicht or kwalificatieplicht. Four-year-olds go to school by its own rules only. */
export const isPlichtig = (l: Leerplichtige, dag: Dag, kalender: Kalender, regio: Vakantieregio): boolean =>
  leerplichtBegin(l.geboortedatum, kalender, regio) <= dag && dag < eindePlicht(l).dag;

const isMinstens = (geboren: Dag, dag: Dag, leeftijd: number): boolean => dag >= verjaardag(geboren, leeftijd);

/** A five-year-old may stay away some hours a week until the sixth birthday (LPW 11a). */
export const magKorterNaarSchool = (geboren: Dag, dag: Dag): boolean =>
  isMinstens(geboren, dag, LEEFTIJDEN.leerplicht) && !isMinstens(geboren, dag, LEEFTIJDEN.volledigeWeek);

/** Whether absence on a day can be held against the jongere himself (LPW 2 lid 3; Sv 487; Sr 77a). */
export const isZelfVerantwoordelijk = (geboren: Dag, dag: Dag): boolean =>
  isMinstens(geboren, dag, LEEFTIJDEN.verwijtbaar);

/** From then on duties and powers of the parents are the jongere's own (LPW 1b). */
export const isMeerderjarig = (geboren: Dag, dag: Dag): boolean => isMinstens(geboren, dag, LEEFTIJDEN.meerderjarig);

/** DUO reports who is 18 on the FIRST day of absence under 18+ (S004, keuzehulp). */
export const meldtDuoAls18Plus = (geboren: Dag, eersteVerzuimdag: Dag): boolean =>
  isMeerderjarig(geboren, eersteVerzuimdag);

/** Whether the Doorstroompunt is there for somebody (S001, S004). */
export const hoortBijDoorstroompunt = ({ geboortedatum, startkwalificatie }: Leerplichtige, dag: Dag): boolean =>
  !startkwalificatie && isMeerderjarig(geboortedatum, dag) && inVerwijsindex(geboortedatum, dag);

/** Signals stand in the verwijsindex until the 23rd birthday (JW 7.1.4.5). */
export const inVerwijsindex = (geboren: Dag, dag: Dag): boolean => !isMinstens(geboren, dag, LEEFTIJDEN.doorstroompunt);

/** A jeugdbeschermingstafel hears children from twelve on. */
export const hoortJeugdbeschermingstafel = isZelfVerantwoordelijk;
