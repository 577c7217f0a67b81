import { z } from 'zod';
import { bladvelden } from '../http/blad.ts';
import { tekst, verwijzing } from '../http/velden.ts';

export const inhoudParams = z.strictObject({ kenmerk: verwijzing });
export const berichtParams = z.strictObject({ berichtId: verwijzing });
export const ongeplaatstVraag = z.strictObject(bladvelden);

export const ontvangst = z
  .object({ id: z.string() })
  .meta({ id: 'Ontvangst', description: 'Het bericht is bewaard. Een herhaling heeft dezelfde id.' });

export const inhoud = z.looseObject({}).meta({
  id: 'Berichtinhoud',
  description: 'Wat bij het bericht hoort: per soort bericht zegt het protocol welke velden.',
});

export const ongeplaatst = z
  .object({
    id: z.string(),
    van: z.string().meta({ description: 'Wie het stuurde.' }),
    type: z.string(),
    naam: z.string().nullable().meta({ description: 'Wat voor bericht het is; null als Schakel dat niet weet.' }),
    ontvangenOp: z.iso.datetime(),
    reden: z.string().meta({ description: 'Waarom het nergens paste.' }),
    regime: z.enum(['AVG', 'WPG']),
    zaakId: z.string().nullable().meta({ description: 'De zaak die het noemt, als die bekend is.' }),
    gegevens: z
      .record(z.string(), z.unknown())
      .meta({ description: 'Wat er in het bericht staat. Leeg bij een verzuimmelding van DUO.' }),
    plaatsbaar: z.boolean().meta({ description: 'Of u het in een zaak kunt plaatsen.' }),
    links: z.object({ afhandelen: z.string(), plaatsen: z.string().optional(), zaak: z.string().optional() }),
  })
  .meta({ id: 'OngeplaatstBericht' });
export const ongeplaatstAntwoord = z.object({ berichten: z.array(ongeplaatst) }).meta({ id: 'OngeplaatsteBerichten' });

export const afhandeling = z.strictObject({ toelichting: tekst(2_000) }).meta({
  id: 'BerichtAfhandelen',
  description: 'Wat u met het bericht deed. Het bericht blijft bewaard.',
});
export const plaatsing = z
  .strictObject({
    zaakId: verwijzing,
    over: verwijzing
      .nullable()
      .meta({ description: 'Het bericht in de zaak waarop dit het antwoord is; null: op geen.' }),
  })
  .meta({ id: 'BerichtPlaatsen' });
export type Plaatsing = z.output<typeof plaatsing>;
export const plaatsingAntwoord = z
  .object({ id: z.string(), verwerking: z.enum(['nieuw', 'verwerkt']), links: z.object({ zaak: z.string() }) })
  .meta({ id: 'BerichtGeplaatst' });
