import { z } from 'zod';
import { tekst, verwijzing } from '../http/velden.ts';
import { vasteVraag } from '../werkvoorraad/schemas.ts';

export const weergaveParams = z.strictObject({ id: verwijzing });

export const nieuweWeergave = z
  .strictObject({
    naam: tekst(60),
    gedeeld: z.boolean().meta({ description: 'Ook voor collega’s met een gemeente van u.' }),
    vraag: vasteVraag,
  })
  .meta({ id: 'NieuweWeergave' });

export const weergave = z
  .object({
    id: z.string(),
    naam: z.string(),
    gedeeld: z.boolean(),
    eigen: z.boolean().meta({ description: 'Van u; alleen die kunt u verwijderen.' }),
    vraag: vasteVraag,
  })
  .meta({ id: 'Weergave' });
export type Weergavebeeld = z.input<typeof weergave>;
export const weergavenAntwoord = z.object({ weergaven: z.array(weergave) }).meta({ id: 'Weergaven' });
