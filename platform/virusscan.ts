/**
 * The seam for a virus scanner. Schakel brings none: whoever runs it gives one to the house (`api/main.ts`), and every file
 * that somebody brings in passes it before it is kept.
 */
export interface Virusscan {
  /** @throws when the scanner does not answer: then nothing is kept */
  scan(bytes: Uint8Array): Promise<'schoon' | 'besmet' | 'niet-gescand'>;
}

/** Where no scanner is set: what was not looked at is kept as that. */
export const GEEN_VIRUSSCAN: Virusscan = { scan: () => Promise.resolve('niet-gescand') };
