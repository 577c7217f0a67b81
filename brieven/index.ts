/** The letters and dossiers: texts and data in, an accessible PDF out. */
import type { Dossierdocument } from './dossierdocument.ts';
import { maakDossierMet, maakMet } from './maak.ts';
import { maakNative } from './motor/native.ts';
import type { Zetter } from './motor/types.ts';
import { maakWasm } from './motor/wasm.ts';
import type { Brief, Briefopdracht } from './types.ts';

export type { Dossierblok, Dossierdocument } from './dossierdocument.ts';
export { BriefFout, type Briefreden } from './fout.ts';
export type { Brief, Briefopdracht, Motor } from './types.ts';

let zetter: Zetter | undefined;
const deZetter = (): Zetter => (zetter ??= maakNative() ?? maakWasm());

/**
 * Makes a letter: equal input gives equal bytes, whatever was made before. The result says which engine made it; the two
 * give other bytes for the same letter. Rejects with a {@link BriefFout} whose message is for who makes the letter.
 */
export function maakBrief(opdracht: Briefopdracht): Promise<Brief> {
  return maakMet(deZetter(), opdracht);
}

/** Makes a dossier: bytes of a PDF/UA-1, equal for equal input. Rejects with a {@link BriefFout}. */
export const maakDossier = (document: Dossierdocument): Promise<Uint8Array> => maakDossierMet(deZetter(), document);
