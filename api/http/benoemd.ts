import { z } from 'zod';

/** A code with what it is called. */
export const benoemd = z.object({ code: z.string(), naam: z.string() });

/** A code of a table of names, as {@link benoemd}. */
export const noem = <C extends string>(namen: Readonly<Record<C, string>>, code: C): z.input<typeof benoemd> => ({
  code,
  naam: namen[code],
});
