import { z } from 'zod';
import { gemeentecode, vestiging } from '../verzuimmeldingen/schemas.ts';

export const scholenAntwoord = z
  .object({
    scholen: z.array(z.object({ vestiging, naam: z.string(), plaats: z.string() }).meta({ id: 'School' })),
  })
  .meta({ id: 'Scholen' });
export const gemeentenAntwoord = z
  .object({ gemeenten: z.array(z.object({ code: gemeentecode, naam: z.string() }).meta({ id: 'Gemeente' })) })
  .meta({ id: 'Gemeenten' });
