import type { Dag } from '../datum.ts';

/** The facts of a child that is enrolled nowhere (LPW 2 lid 1, 19, 22). */
export interface Absoluutgegevens {
  /** `sinds`: the first day without an enrolment; null when nobody knows it. */
  AbsoluutVerzuimGemeld: { sinds: Dag | null; bron: Absoluutbron; geenSchool?: GeenSchool };
  /** Burgemeester en wethouders told the parents that what they chose is no school any more, on the day of this event. */
  OudersIngelicht: Record<string, never>;
  /** `vestiging`: null when nobody knows which school it is. */
  InschrijvingVastgelegd: { ingeschrevenOp: Dag; vestiging: string | null };
  /** It came out that the child is exempt from enrolment (LPW 5, 5a, 15). */
  VrijstellingGebleken: Record<string, never>;
}
/** Where it was found: in a comparison of registers, by an exemption that ended or was none, or by a person. */
export type Absoluutbron = 'lijst' | 'vrijstelling' | 'ambtenaar';

/**
 * The child goes to what was decided to be no school any more (LPW 1 onder b3, 1a1). `besluitOp`: the day of that decision;
 * `oudersWetenSinds`: the day on which the parents were told, when that is known already.
 */
export interface GeenSchool {
  besluitOp: Dag;
  oudersWetenSinds?: Dag;
}
