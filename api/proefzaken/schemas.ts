import { z } from 'zod';
import { gebeurtenisbeeld } from '../gebeurtenissen/schemas.ts';
import { bladvelden } from '../http/blad.ts';
import { dag } from '../http/velden.ts';

export const proefstart = z
  .strictObject({
    start: dag.meta({ description: 'De dag waarop de proefzaak begint, om negen uur ’s ochtends.' }),
    soort: z.enum(['regulier', 'luxe']).default('regulier'),
    geboortedatum: dag.exactOptional().meta({ description: 'Van de verzonnen leerling; zonder deze is hij veertien.' }),
    begindatum: dag.exactOptional().meta({ description: 'Eerste verzuimdag; zonder deze twee weken voor de start.' }),
    alleLessenGemist: z.boolean().default(false).meta({ description: 'Helemaal weg sinds de begindatum.' }),
  })
  .meta({ id: 'Proefstart' });

export const proefzaak = z
  .object({
    zaakId: z.string(),
    meldingsnummer: z.string(),
    leerling: z.string().meta({ description: 'Een verzonnen leerling.' }),
    links: z.object({ self: z.string(), klok: z.string() }),
  })
  .meta({ id: 'Proefzaak' });

export const proefzakenVraag = z.strictObject({ ...bladvelden });

export const klokzet = z
  .strictObject({
    naar: z.union([z.literal('volgende-gebeurtenis'), dag], {
      error: 'geef een dag (jjjj-mm-dd) of volgende-gebeurtenis',
    }),
  })
  .meta({ id: 'Klokzet' });

export const klokAntwoord = z
  .object({
    vandaag: dag.meta({ description: 'De dag op de klok van de zaak.' }),
    moment: z.int(),
    gebeurtenissen: z.array(gebeurtenisbeeld).meta({ description: 'Wat er onderweg is gebeurd.' }),
    links: z.object({ zaak: z.string() }),
  })
  .meta({ id: 'KlokAntwoord' });
