import { z } from 'zod';

export const archiefstand = z
  .object({
    runs: z.int().meta({ description: 'Hoeveel geëindigde runs zijn bewaard.' }),
    laatsteControle: z
      .object({
        op: z.iso.datetime(),
        gemis: z
          .array(z.object({ zaakId: z.string(), wat: z.string() }))
          .meta({ description: 'Wat ontbreekt of is veranderd; leeg als alles er is.' }),
      })
      .nullable()
      .meta({ description: 'Null zolang er nog niet is gecontroleerd.' }),
  })
  .meta({ id: 'Archiefstand' });
