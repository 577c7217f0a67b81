/** Compiles afwijkredenen.yaml: why somebody departs from the MAS, by the code that reports count. */
import { z } from 'zod';
import type { Bestand } from './bestand.ts';
import { toetsTabel } from './toets.ts';

export const compileerAfwijkredenen = (bestand: Bestand): Record<string, string> =>
  toetsTabel(bestand, z.string().trim().min(1));
