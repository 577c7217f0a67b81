import type { Dag } from '../datum.ts';

/** The facts of a child that is enrolled nowhere (LPW 2 lid 1, 19, 22). */
export interface Absoluutgegevens {
  /** `sinds`: the first day without an enrolment; null when nobody knows it. */
  AbsoluutVerzuimGemeld: { sinds: Dag | null; bron: Absoluutbron };
}
/** Where it was found: in a comparison of registers, by an exemption that ended or was none, or by a person. */
export type Absoluutbron = 'lijst' | 'vrijstelling' | 'ambtenaar';
