import type { Motor } from '../types.ts';

/** Something that makes a PDF/UA-1 of `zetsel/brief.typ` with these data (JSON). Rejects with a `BriefFout`. */
export interface Zetter {
  readonly naam: Motor;
  zet(brief: string): Promise<Gezetsel>;
}

export interface Gezetsel {
  pdf: Uint8Array;
  bladzijden: number;
}
