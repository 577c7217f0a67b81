import { z } from 'zod';
import { gebeurtenisbeeld } from '../gebeurtenissen/schemas.ts';
import { bladvelden } from '../http/blad.ts';
import { dag } from '../http/velden.ts';
import { zaakOverzicht } from '../zaken/schemas.ts';

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

const proefoverzicht = z
  .object({
    ...zaakOverzicht.shape,
    begonnenOp: z.iso.datetime().meta({ description: 'Wanneer iemand haar begon, op de klok aan de muur.' }),
    links: z.object({ self: z.string(), klok: z.string() }),
  })
  .meta({ id: 'Proefoverzicht' });
export const proefzakenAntwoord = z.object({ zaken: z.array(proefoverzicht) }).meta({ id: 'Proefzaken' });

export const klokzet = z
  .strictObject({
    naar: z.union([z.literal('volgende-gebeurtenis'), dag], {
      error: 'geef een dag (jjjj-mm-dd) of volgende-gebeurtenis',
    }),
  })
  .meta({ id: 'Klokzet' });

const tijd = {
  vandaag: dag.meta({ description: 'De dag op de klok van de zaak.' }),
  moment: z.int(),
};

export const klokstand = z
  .object({
    ...tijd,
    volgende: dag
      .nullable()
      .meta({ description: 'De dag van het eerste dat vanzelf gebeurt; null als er binnen twee jaar niets komt.' }),
    verloop: z
      .array(z.object({ dag, tekst: z.string(), gebeurd: z.boolean() }))
      .meta({ description: 'Wat er vanzelf gebeurde, en wat er komt als niemand iets doet. Op dag.' }),
    links: z.object({ zaak: z.string() }),
  })
  .meta({ id: 'Klokstand' });

export const klokAntwoord = z
  .object({
    ...tijd,
    gebeurtenissen: z.array(gebeurtenisbeeld).meta({ description: 'Wat er onderweg is gebeurd.' }),
    links: z.object({ zaak: z.string() }),
  })
  .meta({ id: 'KlokAntwoord' });
