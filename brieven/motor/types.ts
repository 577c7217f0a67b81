import type { Motor } from '../types.ts';

/** A template in `zetsel/`: its data (JSON) come in under its own name. */
export const SJABLONEN = ['brief', 'dossier'] as const;
export type Sjabloon = (typeof SJABLONEN)[number];

/** Something that makes a PDF/UA-1 of a template with these data. Rejects with a `BriefFout`. */
export interface Zetter {
  readonly naam: Motor;
  zet(sjabloon: Sjabloon, document: string): Promise<Gezetsel>;
}

export interface Gezetsel {
  pdf: Uint8Array;
  bladzijden: number;
}
