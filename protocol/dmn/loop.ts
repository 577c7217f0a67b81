/** One evaluation on its way: what model, how strict, and what was decided so far. */
import type { Beslisspoor } from '../../mas/beslistabel.ts';
import { DmnFout, type Foutcode, type Plaats } from './fout.ts';
import type { Register } from './register.ts';

/**
 * `streng` is for decisions about people: whatever is not certain is an error. `soepel` is DMN as the standard has it,
 * where what cannot be worked out, is of another type than declared, or has no rule that fires, is null; its test suite asks
 * for that null in hundreds of places. It asks for it nowhere when a table contradicts itself or when a value is not allowed:
 * those are errors in both.
 */
export type Wijze = 'streng' | 'soepel';

export interface Loop {
  register: Register;
  wijze: Wijze;
  /** Decisions taken so far, in the order in which they were. */
  spoor: Beslisspoor[];
}

/**
 * What FEEL answers with null.
 *
 * @throws {DmnFout} in a strict evaluation
 */
export function weiger({ wijze }: Loop, code: Foutcode, wat: string, doe: string, plaats: Plaats): null {
  if (wijze === 'streng') throw new DmnFout(code, wat, doe, plaats);
  return null;
}
