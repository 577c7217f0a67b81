import type { Dag } from '../datum.ts';
import type { Beeindiging, Oordeel, Terugkeeruitkomst, TOETSEN, Vrijstellingsgrond, Weigerreden } from './gronden.ts';

/**
 * One thing that the law computes, with how it was reached: was the kennisgeving in time, was the verklaring young enough,
 * which year counts for the richting. `grens` is the day that it turns on; null when there is none.
 */
export interface Toets {
  toets: keyof typeof TOETSEN;
  grens: Dag | null;
  voldaan: boolean;
  /** As a person reads it: "voor 1 juli: uiterlijk za 30 jun 2029". No names, days only. */
  afleiding: string;
}

/** An exemption as it holds: from which day until which, and until when the next kennisgeving is in time. */
export interface Vrijstelling {
  /** Unique for the life of the case. */
  vrijstelling: string;
  grond: Vrijstellingsgrond;
  van: Dag;
  /** Last day; null for who is never fit: then it holds until the duty ends (LPW 6 lid 3). */
  totEnMet: Dag | null;
  /**
   * Last day on which the next kennisgeving is in time (LPW 6 lid 2 b); of a trekkend bestaan the last day itself, since the
   * Act asks no yearly one. Null for who is never fit.
   */
  kennisgevingTot: Dag | null;
  /** Somebody was exempt for this child before: the national register asks it (LPW 6 lid 5). */
  eerderBeroep: boolean;
}

/** The facts of an exemption that follows from the Act itself (LPW 5, 5a). */
export interface Vrijstellinggegevens {
  /**
   * `dag` of the event is that of receipt; the answers and documents that came with it are inhoud. `schooljaar` is the year
   * that parents say it is for (`2027/2028`); absent when they did not say.
   */
  KennisgevingOntvangen: { kennisgeving: string; grond: Vrijstellingsgrond; dagtekening: Dag; schooljaar?: string };
  /** Parents take back what they told, before anybody judged it; `dag` of the event is the day on which they said so. */
  KennisgevingIngetrokken: { kennisgeving: string };
  /** What the LPA judged in the light of the table, whose receipt is booked with it; his motivation is the inhoud. */
  KennisgevingBeoordeeld: {
    kennisgeving: string;
    oordeel: Oordeel;
    /** It is the first time that somebody appeals to this ground for this child, as far as the case knows. */
    eersteBeroep: boolean;
    /** What the table found against it. */
    redenen: Weigerreden[];
    toetsen: Toets[];
    afwijkreden?: string;
  };
  /** It holds by the Act itself: nobody granted it. */
  VrijstellingIngegaan: Vrijstelling & { kennisgeving: string };
  /** It went on here as it was in the municipality where the child lived; `vanZaak` is the case there. */
  VrijstellingVoortgezet: Vrijstelling & { vanZaak: string };
  /** No kennisgeving came in time for what is to come: it holds until this day and no longer. */
  VrijstellingNietVerlengd: { vrijstelling: string; geldtTot: Dag };
  /** It ended before its last day; `totEnMet` is the last day on which it held. */
  VrijstellingBeeindigd: { vrijstelling: string; totEnMet: Dag; reden: Beeindiging };
  /** The LPA spoke with parents and school about what comes after it. */
  TerugkeerBesproken: { vrijstelling: string; uitkomst: Terugkeeruitkomst };
  /** What the LPA found when no exemption holds any more, or none came. */
  InschrijvingNagegaan: { ingeschreven: boolean };
}
