import type { Dag } from '../datum.ts';
import type { InhoudRef } from '../gebeurtenis.ts';
import type { Toets, Vrijstelling } from './gebeurtenis.ts';
import type { Beeindiging, Oordeel, Terugkeeruitkomst, Vrijstellingsgrond, Weigerreden } from './gronden.ts';

/** How it stands with the exemption of one child: what parents told, and what holds by it. */
export interface VrijstellingStand {
  /** By id, in the order of receipt. */
  kennisgevingen: Record<string, KennisgevingStand>;
  /** The exemptions that hold, held or will hold, by id, in the order in which they begin. No two of them on one day. */
  perioden: Record<string, PeriodeStand>;
  /**
   * What the national register has to know of each, by the id of the exemption: it stays when a correction takes the
   * exemption itself back, so that its end can be told.
   */
  register: Record<string, Vrijstelling>;
}

export interface KennisgevingStand {
  id: string;
  grond: Vrijstellingsgrond;
  ontvangenOp: Dag;
  dagtekening: Dag;
  /** The school year that parents say it is for. */
  schooljaar?: string;
  /** What parents wrote, or their answers in the form. */
  inhoud: InhoudRef | null;
  /** Null as long as nobody judged it. */
  beoordeling: BeoordelingStand | null;
  /** Parents took it back on this day: nobody judges it any more. */
  ingetrokkenOp?: Dag;
}

export interface BeoordelingStand {
  oordeel: Oordeel;
  eersteBeroep: boolean;
  /** What the table found against it, also where the LPA judged otherwise. */
  redenen: Weigerreden[];
  toetsen: Toets[];
  dag: Dag;
  /** The event that holds it. */
  nr: number;
}

export interface PeriodeStand extends Vrijstelling {
  /** The kennisgeving that it rests on; null when it went on from another municipality. */
  kennisgeving: string | null;
  /** When it was booked. */
  dag: Dag;
  /** The case in the municipality where the child lived before. */
  vanZaak?: string;
  /** The day on which it showed that no kennisgeving for what comes after it was in time. */
  nietVerlengdOp?: Dag;
  /** The talk about the return to school. */
  terugkeer?: { uitkomst: Terugkeeruitkomst; dag: Dag; inhoud: InhoudRef | null };
  /** It ended before its last day; `totEnMet` is then the last day on which it held. */
  beeindigd?: { reden: Beeindiging; dag: Dag };
}
