import type { Dag } from '../datum.ts';
import type { Dwangsomloop } from './dwangsom.ts';
import type { Leeftijdstoets } from './leeftijd.ts';
import type {
  Aanvraagsoort,
  Aanvraaguitkomst,
  Beroepuitkomst,
  Bezwaarhoren,
  Bezwaaruitkomst,
  Gehoorde,
  Hooruitkomst,
  Opschortingsgrond,
} from './soorten.ts';

/** What is granted of a request: nothing of it when it was refused or not treated. Days are schooldagen, of leave alone. */
export interface Toegekend {
  van: Dag;
  totEnMet: Dag;
  dagen?: number;
}

/** What holds after a decision. Its motivation is the inhoud of the event (Awb 3:46). */
export interface Aanvraagbesluit {
  uitkomst: Aanvraaguitkomst;
  toegekend?: Toegekend;
}

/** Which term to decide somebody says has lapsed: that on the request itself, or that on a bezwaar. */
export type Besluitop = { soort: 'aanvraag' } | { soort: 'bezwaar'; bezwaar: string };

/** The facts of a request that somebody decides on (Awb 1:3 lid 3). */
export interface Aanvraaggegevens {
  /**
   * `dag` of the event is that of receipt, from which the term to decide counts; the request itself is inhoud. `dagen`:
   * the schooldagen of leave that are asked for.
   */
  AanvraagOntvangen: { aanvraagsoort: Aanvraagsoort; van: Dag; totEnMet: Dag; dagen?: number };
  /** What is missing is inhoud. Without `tot` the protocol says how long the applicant has; the letter says it. */
  AanvullingGevraagd: { aanvulling: string; tot?: Dag };
  /**
   * The term to decide stands still from `van` on: the day after the letter went, or after the applicant agreed. `uiterlijk`
   * is the last day on which it can: the last day to supply, or the one that was agreed to.
   */
  BeslistermijnOpgeschort: {
    opschorting: string;
    grond: Opschortingsgrond;
    van: Dag;
    uiterlijk: Dag;
    /** The request for what was missing that it waits for. */
    aanvulling?: string;
  };
  /** `totEnMet` is the last day on which the term stood still. */
  OpschortingGeeindigd: { opschorting: string; totEnMet: Dag; door: 'aangevuld' | 'verlopen' | 'besloten' };
  AanvullingOntvangen: { aanvulling: string };
  /** Another, reasonable last day was told (Awb 4:14); why is inhoud. */
  AanvraagVerdaagd: { tot: Dag };
  AanvraagGehoord: { wie: Gehoorde; uitkomst: Hooruitkomst };
  /** `toets`: the ages of the law, with how they were found; of leave there is none. */
  AanvraagBesloten: { besluit: string; toets?: Leeftijdstoets } & Aanvraagbesluit;
  /** `dag` of the event is that of sending (Awb 3:41), from which the term for bezwaar counts. */
  AanvraagbesluitBekendgemaakt: { besluit: string };
  /** The copies of a decision on vervangende leerplicht went out (LPW 3a lid 4, 3b lid 5). */
  AfschriftVerzonden: { besluit: string };
  /** `dag` of the event is that of receipt; `tot` is the last day of the term (Awb 6:7–6:9). */
  BezwaarIngediend: { bezwaar: string; gepostOp?: Dag; tot: Dag; opTijd: boolean; commissie: boolean };
  /** The decision on the bezwaar comes later: six weeks at most (Awb 7:10 lid 3). */
  BezwaarbeslissingVerdaagd: { bezwaar: string; tot: Dag };
  BezwaarIngetrokken: { bezwaar: string };
  /** `besluit`: what holds in place of the decision that it was against, when it is gegrond (Awb 7:11 lid 2). */
  BezwaarBeslist: {
    bezwaar: string;
    horen?: Bezwaarhoren;
    uitkomst: Bezwaaruitkomst;
    besluit?: Aanvraagbesluit;
    toets?: Leeftijdstoets;
  };
  BezwaarbeslissingBekendgemaakt: { bezwaar: string };
  /** Somebody went to court against the decision on a bezwaar; `dag` of the event is that of receipt there (Awb 6:7–6:9, 8:1). */
  BeroepIngesteld: { beroep: string; bezwaar: string; gepostOp?: Dag; tot: Dag; opTijd: boolean };
  /**
   * `dag` of the event is that of the judgement, or of taking the appeal back. `besluit`: what holds by it, when that
   * changed. `opnieuw`: the bezwaar under its new id, on which is decided once more (Awb 8:72).
   */
  BeroepAfgelopen: { beroep: string; uitkomst: Beroepuitkomst; besluit?: Aanvraagbesluit; opnieuw?: string };
  /** Without `dwangsom` the term had not lapsed yet: then it came too soon, and does nothing (Awb 4:17 lid 3). */
  IngebrekestellingOntvangen: { ingebrekestelling: string; over: Besluitop; dwangsom?: Dwangsomloop };
  /** What is owed, in euros, over these days (Awb 4:18): none when the decision was in time after all. */
  DwangsomVastgesteld: { ingebrekestelling: string; dagen: number; bedrag: number };
  /** The child stayed away all the same; another case begins by it. */
  GeweigerdVerlofOpgenomen: { opgenomen: string; van: Dag; totEnMet: Dag };
  /**
   * Leave that was refused was taken all the same: what the school would have reported as luxeverzuim. `zaakId`: where it was
   * refused; absent when the head of the school did.
   */
  VerlofNaWeigeringGemeld: { zaakId?: string; van: Dag; totEnMet: Dag };
}
