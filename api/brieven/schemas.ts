import { z } from 'zod';
import { BRIEFKANALEN, type Briefkanaal, BRIEVEN, type Briefsoort, type Briefversie } from '../../mas/brieven.ts';
import { VERWIJZING } from '../../mas/verwijzing.ts';
import { dag, tekst, verwijzing } from '../http/velden.ts';

const briefsoort = z.enum(Object.keys(BRIEVEN) as Briefsoort[]);
const kanaal = z.enum(Object.keys(BRIEFKANALEN) as Briefkanaal[]);
const versie = z.enum<Briefversie[]>(['ouder', 'jongere', 'school']);
const vierOgen = z
  .array(z.enum(['adres-geheim', 'geblokkeerd', 'protocol']))
  .meta({ description: 'Waarom een ander eerst moet meekijken; leeg als dat niet hoeft.' });
const regime = z.enum(['AVG', 'WPG']);
/** What a letter is about: its key in the case. */
const over = z
  .string()
  .regex(VERWIJZING, 'is geen brief van deze zaak')
  .meta({ description: 'Welke brief van de zaak.' });

/** ISO 639-1. */
export const taal = z
  .string()
  .regex(/^[a-z]{2}$/, 'geef een taalcode van twee letters, zoals nl')
  .meta({ description: 'De taal die iemand leest (ISO 639-1).' });

export const geadresseerde = z
  .discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('gezag'), id: verwijzing }),
    z.strictObject({ soort: z.literal('jongere') }),
    z.strictObject({ soort: z.literal('school') }),
  ])
  .meta({ id: 'Geadresseerde', description: 'Aan wie: iemand met gezag, de jongere zelf, of de school.' });

const exemplaar = z
  .object({
    id: z.string(),
    aan: geadresseerde,
    wie: z.string().meta({ description: 'Naam en rol.' }),
    versie,
    kanaal,
    document: z.object({ id: z.string(), sha256: z.string() }),
    verzondenOp: dag.nullable(),
  })
  .meta({ id: 'Exemplaar' });

export const briefInZaak = z
  .object({
    over,
    brief: briefsoort,
    naam: z.string(),
    gevraagdOp: dag,
    stand: z.enum(['nodig', 'vastgesteld', 'verzonden', 'afgezien', 'vervallen']),
    corrigeert: z.string().nullable().meta({ description: 'De brief die deze vervangt.' }),
    regime,
    vierOgen,
    goedgekeurd: z.boolean(),
    vastgesteldDoorMij: z
      .boolean()
      .meta({ description: 'U stelde de brief vast; dan kan een ander hem goedkeuren, en u niet.' }),
    vastgesteldOp: dag.nullable(),
    verzondenOp: dag.nullable(),
    hapertSinds: dag.nullable().meta({ description: 'Sinds wanneer het bezorgen te lang duurt.' }),
    geweigerd: z
      .object({ code: z.string(), dag })
      .nullable()
      .meta({ description: 'De ontvanger of de bezorger nam de brief niet aan.' }),
    exemplaren: z.array(exemplaar),
  })
  .meta({ id: 'Brief' });
export type BriefInZaak = z.input<typeof briefInZaak>;

export const brievenAntwoord = z.object({ brieven: z.array(briefInZaak) }).meta({ id: 'Brieven' });

/** One page of text in a letter is more than enough. */
const ALINEA = 2_000;
const BIJLAGEN = 10;

export const voorbeeldVerzoek = z
  .strictObject({
    over,
    alinea: z
      .union([z.literal(''), tekst(ALINEA)])
      .optional()
      .meta({ description: 'De vrije alinea van de brief.' }),
    bijlagen: z
      .array(verwijzing)
      .max(BIJLAGEN, `hoogstens ${BIJLAGEN} bijlagen`)
      .refine((ids) => new Set(ids).size === ids.length, 'noem elke bijlage maar een keer')
      .optional()
      .meta({ description: 'Documenten van deze zaak die meegaan.' }),
    aan: z
      .array(
        z.strictObject({
          aan: geadresseerde,
          kanaal,
          taal: taal.optional().meta({ description: 'De taal die u kiest voor wie geen Nederlands leest.' }),
        }),
      )
      .min(1, 'kies ten minste een geadresseerde')
      .max(20)
      .optional()
      .meta({ description: 'Aan wie en hoe. Zonder dit veld: aan wie de methode zegt.' }),
  })
  .meta({ id: 'BriefvoorbeeldVerzoek' });
export type VoorbeeldVerzoek = z.output<typeof voorbeeldVerzoek>;

const kandidaat = z
  .object({
    aan: geadresseerde,
    wie: z.string(),
    rol: z.string(),
    adres: z
      .array(z.string())
      .nullable()
      .meta({ description: 'Null als het niet bekend is, of geheim en u het niet mag lezen.' }),
    geheim: z
      .boolean()
      .meta({ description: 'Het adres is geheim. In de brief zelf staat het wel; die leest alleen wie dat mag.' }),
    versie,
    kanalen: z.array(kanaal).meta({ description: 'Hoe de brief deze persoon kan bereiken.' }),
    kanaal,
    standaard: z.boolean().meta({ description: 'De methode vraagt dit exemplaar.' }),
    gekozen: z.boolean(),
    vierOgen,
    taal,
    document: z
      .object({ id: z.string(), sha256: z.string(), bladzijden: z.int() })
      .nullable()
      .meta({ description: 'Het exemplaar zoals het uitgaat; null als het niet is gekozen.' }),
  })
  .meta({ id: 'BriefKandidaat' });
export type BriefKandidaat = z.input<typeof kandidaat>;

export const voorbeeldAntwoord = z
  .object({
    voorbeeld: z.string().meta({ description: 'Hiermee stelt u de brief vast, precies zoals u hem zag.' }),
    dag: dag.meta({ description: 'De dag van de brief: de dagen erin tellen vanaf deze dag.' }),
    titel: z.string(),
    geadresseerden: z
      .array(kandidaat)
      .meta({ description: 'Is er niemand te bereiken, dan is er geen exemplaar: kies een ander kanaal.' }),
    alinea: z
      .string()
      .nullable()
      .meta({ description: 'Wat u zelf moet schrijven voordat u de brief vaststelt; null als dat niet hoeft.' }),
    weggelaten: z
      .array(geadresseerde)
      .meta({ description: 'Wie de methode noemt en u niet koos. Dat vraagt een motivering.' }),
    vierOgen,
    waarschuwingen: z.array(z.string()),
    ontbreekt: z
      .array(z.object({ veld: z.string(), uitleg: z.string() }))
      .meta({ description: 'Wat in de brief leeg blijft, en wat u daaraan kunt doen.' }),
  })
  .meta({ id: 'Briefvoorbeeld', description: 'Er is niets vastgelegd.' });
export type VoorbeeldAntwoord = z.input<typeof voorbeeldAntwoord>;
