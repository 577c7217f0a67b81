import { z } from 'zod';
import { RECTIFICATIEBESLUITEN, type Rectificatiebesluit } from '../../mas/rectificatie.ts';
import { REGELSOORTEN } from '../../mas/verwoord/types.ts';
import { antwoordvelden, dag } from '../http/velden.ts';

const moment = z.int().meta({ description: 'Op de klok van de zaak (ms sinds 1970).' });
/** That somebody said of it that it is not right, each with what was decided: it stays as it stands here. */
export const rectificaties = z
  .array(
    z.object({ op: dag, nr: z.int(), besluit: z.enum(Object.keys(RECTIFICATIEBESLUITEN) as Rectificatiebesluit[]) }),
  )
  .meta({
    description: 'Of iemand vond dat dit niet klopt: wanneer en met welke gebeurtenis daarover is besloten, en hoe.',
  });

const afgeschermd = z
  .literal(true)
  .optional()
  .meta({ description: 'Valt onder de Wpg: u ziet alleen dat er iets is.' });

export const tijdlijnregel = z
  .object({
    nr: z.int().meta({ description: 'Nummer van de gebeurtenis.' }),
    dag: dag.meta({ description: 'De dag waar het over gaat.' }),
    moment,
    vastgelegd: dag.meta({ description: 'De dag waarop het is vastgelegd.' }),
    soort: z.enum(REGELSOORTEN),
    titel: z.string(),
    tekst: z.string().nullable(),
    motivatie: z.string().nullable(),
    toelichting: z.string().nullable(),
    plaats: z.string().nullable(),
    antwoord: antwoordvelden.nullable().meta({ description: 'Wat een ketenpartner in zijn bericht schreef.' }),
    wie: z.string().nullable().meta({ description: 'Wie dit deed; Schakel als de zaak dit zelf deed.' }),
    bevestiging: z.boolean().meta({ description: 'Zegt alleen dat iets bezorgd is: geen nieuws.' }),
    stap: z.int().nullable(),
    afwijking: z.boolean().meta({ description: 'Week af van de MAS.' }),
    afwijkreden: z.string().nullable().meta({ description: 'De belangrijkste reden daarvoor, in woorden.' }),
    hersteld: z
      .object({ op: dag, nr: z.int() })
      .nullable()
      .meta({ description: 'Geldt niet meer: de dag van het herstel, en de gebeurtenis waarmee dat is vastgelegd.' }),
    gerectificeerd: rectificaties,
    afgeschermd,
    eronder: z
      .array(z.object({ nr: z.int(), titel: z.string(), moment, afgeschermd }))
      .meta({ description: 'Wat eruit volgde.' }),
  })
  .meta({ id: 'Tijdlijnregel' });
export type Tijdlijnregel = z.input<typeof tijdlijnregel>;

export const tijdlijnVraag = z.strictObject({
  voor: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: 'Alleen ouder dan deze gebeurtenis; overnemen uit `volgende` van het vorige blad.' }),
  aantal: z.coerce.number().int().min(1).max(100).default(25).meta({ description: 'Hoogste aantal regels.' }),
});

export const tijdlijnAntwoord = z
  .object({
    regels: z.array(tijdlijnregel).meta({ description: 'De nieuwste eerst.' }),
    totaal: z.int().meta({ description: 'Hoeveel regels de tijdlijn heeft.' }),
    volgende: z
      .int()
      .nullable()
      .meta({ description: 'Voor `voor` van het volgende blad; null als dit het laatste is.' }),
  })
  .meta({ id: 'Tijdlijn' });
