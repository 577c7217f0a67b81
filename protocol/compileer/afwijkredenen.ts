/** Compiles afwijkredenen.yaml: why somebody departs from the MAS, by the code that reports count. */
import { z } from 'zod';
import type { Bestand } from './bestand.ts';
import { neemKaalOver } from './overname.ts';

export const compileerAfwijkredenen = (
  bestand: Bestand,
  basis: Record<string, string> | null,
): Record<string, string> => neemKaalOver(bestand, 'tekst', z.string().trim().min(1), basis);
