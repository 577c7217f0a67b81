/** The letters: a text of the protocol and the data of a case in, an accessible PDF out. */
import { maakMet } from './maak.ts';
import { maakNative } from './motor/native.ts';
import type { Zetter } from './motor/types.ts';
import { maakWasm } from './motor/wasm.ts';
import type { Brief, Briefopdracht } from './types.ts';

export { BriefFout, type Briefreden } from './fout.ts';
export type { Brief, Briefopdracht, Motor } from './types.ts';

let zetter: Zetter | undefined;

/**
 * Makes a letter: equal input gives equal bytes, whatever was made before. The result says which engine made it; the two
 * give other bytes for the same letter. Rejects with a {@link BriefFout} whose message is for who makes the letter.
 */
export function maakBrief(opdracht: Briefopdracht): Promise<Brief> {
  zetter ??= maakNative() ?? maakWasm();
  return maakMet(zetter, opdracht);
}
