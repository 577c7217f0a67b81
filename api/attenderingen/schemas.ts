import { z } from 'zod';
import { bladvelden } from '../http/blad.ts';
import { dag, ja } from '../http/velden.ts';

export const attenderingenVraag = z.strictObject({
  ...bladvelden,
  proef: ja.default(false).meta({ description: 'Die van proefzaken, in plaats van echte.' }),
});
export const attendering = z
  .object({
    sleutel: z.string(),
    zaakId: z.string(),
    gemeente: z.string(),
    termijn: z.string(),
    naam: z.string().meta({ description: 'Waar het over gaat.' }),
    trede: z.string().meta({ description: 'De trede van de ladder.' }),
    dag,
    afgeschermd: z
      .literal(true)
      .optional()
      .meta({ description: 'Valt onder de Wpg: waar het over gaat is niet voor u.' }),
    links: z.object({ zaak: z.string() }),
  })
  .meta({ id: 'Attendering' });
export const attenderingenAntwoord = z.object({ attenderingen: z.array(attendering) }).meta({ id: 'Attenderingen' });
