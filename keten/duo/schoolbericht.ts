import { z } from 'zod';
import type { Schoolbericht } from './poort.ts';

export const gemeente = z.string().regex(/^GM\d{4}$/, 'is een gemeentecode, zoals GM0361');

/** The envelope of what a school told DUO; the melding in it is read where it is taken in. */
export const schoolbericht: z.ZodType<Schoolbericht> = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('melding'), gemeente, melding: z.unknown() }),
  z.object({
    soort: z.literal('intrekking'),
    gemeente,
    meldingsnummer: z.string(),
    vestiging: z.string(),
    mutatietijd: z.string(),
  }),
]);
