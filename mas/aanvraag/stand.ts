import type { Dag } from '../datum.ts';
import type { InhoudRef } from '../gebeurtenis.ts';
import type { Dwangsomloop } from './dwangsom.ts';
import type { Aanvraagbesluit, Aanvraaggegevens, Besluitop } from './gebeurtenis.ts';
import type {
  Aanvraagsoort,
  Beroepuitkomst,
  Bezwaaruitkomst,
  Gehoorde,
  Hooruitkomst,
  Opschortingsgrond,
} from './soorten.ts';

/**
 * How it stands with a request. What is still awaited, and until when, are the terms of the dossier: `beslistermijn(d)` in
 * termijnen.ts is that of the decision, with the derivation of its last day.
 */
export interface AanvraagStand {
  aanvraagsoort: Aanvraagsoort;
  ontvangenOp: Dag;
  /** The period that is asked for. */
  van: Dag;
  totEnMet: Dag;
  /** Schooldagen of leave that are asked for. */
  dagen?: number;
  inhoud: InhoudRef | null;
  /** What was asked of the applicant, the oldest first; what was missing is the inhoud. */
  aanvullingen: AanvullingStand[];
  /** The ledger of suspensions, the oldest first: on these days the term to decide stood or stands still (Awb 4:15). */
  opschortingen: OpschortingStand[];
  /** Each time that a later day was told (Awb 4:14): the last one holds. */
  verdagingen: { tot: Dag; dag: Dag; inhoud: InhoudRef | null }[];
  gehoord: { wie: Gehoorde; uitkomst: Hooruitkomst; dag: Dag; inhoud: InhoudRef | null }[];
  /** What was decided on the request; after a bezwaar that was gegrond `geldend` says what holds. */
  besluit?: BesluitStand;
  bezwaren: BezwaarStand[];
  /** Absent in a case in which nobody ever went to court. */
  beroepen?: BeroepStand[];
  ingebrekestellingen: IngebrekestellingStand[];
  /** Refused leave that was taken all the same. */
  opgenomen: { id: string; van: Dag; totEnMet: Dag; dag: Dag }[];
}

export interface AanvullingStand {
  id: string;
  gevraagdOp: Dag;
  /** Set by the official; without it the protocol says how long the applicant has after the letter was sent. */
  tot?: Dag;
  inhoud: InhoudRef | null;
  /**
   * `gevraagd`: its letter has not gone yet; `loopt`: the applicant has until the last day of the suspension;
   * `niet-afgewacht`: somebody decided before that.
   */
  stand: 'gevraagd' | 'loopt' | 'aangevuld' | 'verlopen' | 'niet-afgewacht';
  /** When what was missing came. */
  aangevuldOp?: Dag;
}

export interface OpschortingStand {
  id: string;
  grond: Opschortingsgrond;
  /** First day on which the term stood still. */
  van: Dag;
  /** The last day on which it can stand still: that is counted with as long as it does. */
  uiterlijk: Dag;
  /** The last day on which it did; null while it does. */
  totEnMet: Dag | null;
  door: Aanvraaggegevens['OpschortingGeeindigd']['door'] | null;
  aanvulling?: string;
}

export interface BesluitStand extends Aanvraagbesluit {
  id: string;
  dag: Dag;
  /** The account that decided: another one decides on a bezwaar (Awb 10:3 lid 3). */
  door: string | null;
  inhoud: InhoudRef | null;
  /** The day on which it was sent (Awb 3:41); null as long as it was not. */
  bekendgemaaktOp: Dag | null;
  /** The day on which copies went to who has to have one. */
  afschriftOp?: Dag;
  /** What holds now: the decision itself, or what a bezwaar made of it. */
  geldend: Aanvraagbesluit;
}

export interface BezwaarStand {
  id: string;
  ontvangenOp: Dag;
  gepostOp?: Dag;
  /** Last day of the term in which it had to come. */
  tot: Dag;
  opTijd: boolean;
  /** A commissie advises on it: the term to decide is twelve weeks (Awb 7:10 lid 1). */
  commissie: boolean;
  inhoud: InhoudRef | null;
  /** Told in writing; once. */
  verdaagdTot?: Dag;
  ingetrokkenOp?: Dag;
  beslist?: {
    uitkomst: Bezwaaruitkomst;
    dag: Dag;
    door: string | null;
    inhoud: InhoudRef | null;
    /** What came in place of the decision that it was against. */
    besluit?: Aanvraagbesluit;
  };
  bekendgemaaktOp?: Dag;
  /** The court annulled the first decision on it on this day, from which the term to decide anew counts. */
  opnieuwVanaf?: Dag;
}

/** An appeal at the court against the decision on a bezwaar (Awb 8:1). */
export interface BeroepStand {
  id: string;
  bezwaar: string;
  ingesteldOp: Dag;
  gepostOp?: Dag;
  /** Last day of the term in which it had to come. */
  tot: Dag;
  opTijd: boolean;
  inhoud: InhoudRef | null;
  uitspraak?: {
    uitkomst: Beroepuitkomst;
    dag: Dag;
    inhoud: InhoudRef | null;
    /** What holds by it, when that changed. */
    besluit?: Aanvraagbesluit;
  };
}

export interface IngebrekestellingStand {
  id: string;
  over: Besluitop;
  ontvangenOp: Dag;
  /**
   * From when a dwangsom is owed and at which amounts: `dwangsomOp` in dwangsom.ts says what it comes to on a day. Absent:
   * it came before the term had lapsed, and does nothing.
   */
  dwangsom?: Dwangsomloop;
  /** What was owed in the end, in euros; absent while it runs. */
  vastgesteld?: { dagen: number; bedrag: number; dag: Dag };
}
