import { z } from 'zod';
import { dag, verwijzing } from '../http/velden.ts';

/** What a line of the report is about. */
export const VERDELINGEN = ['norm', 'gemeente', 'school', 'maand'] as const;
export type Verdeling = (typeof VERDELINGEN)[number];

const maand = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'geef een maand als jjjj-mm')
  .meta({ examples: ['2026-11'] });
const norm = verwijzing.meta({ examples: ['stap/onderzoek'] });
const gemeente = z.string().regex(/^GM\d{4}$/, 'geef een gemeentecode, zoals GM0361');

const periode = {
  van: maand.optional().meta({ description: 'Eerste maand. Zonder periode geldt het schooljaar van vandaag.' }),
  totEnMet: maand.optional().meta({ description: 'Laatste maand.' }),
  vestiging: verwijzing.optional().meta({ description: 'Een school: alleen over een heel schooljaar.' }),
};

export const rapportvraag = z.strictObject({
  ...periode,
  gemeente: gemeente.optional().meta({
    description: 'Verplicht als u er meer dan een ziet, behalve per gemeente: over gemeenten samen is er geen getal.',
  }),
  norm: norm.optional().meta({ description: 'Verplicht, behalve per norm.' }),
  per: z.enum(VERDELINGEN).default('norm'),
});
export type Rapportvraag = z.output<typeof rapportvraag>;

export const motivatievraag = z.strictObject({ ...periode, gemeente: gemeente.optional(), norm });
export type Motivatievraag = z.output<typeof motivatievraag>;

export const intervisievraag = z.strictObject({ gemeente: gemeente.optional() });

const reden = z.object({ code: z.string().nullable(), naam: z.string(), aantal: z.int() });

const cel = {
  toegepast: z.int().meta({ description: 'Hoe vaak de norm gold.' }),
  afgeweken: z.int().nullable().meta({ description: 'Hoe vaak ervan is afgeweken; null als dat niet wordt getoond.' }),
  percentage: z.int().nullable(),
  redenen: z
    .array(reden)
    .nullable()
    .meta({ description: 'De meest gegeven redenen, over een heel schooljaar; null als die er niet bij staan.' }),
};

export const rapportregel = z
  .object({
    sleutel: z.string().meta({ description: 'De norm, gemeente, school of maand.' }),
    naam: z.string(),
    ...cel,
  })
  .meta({ id: 'Rapportregel' });
export type Rapportregel = z.input<typeof rapportregel>;

export const norminfo = z
  .object({ id: z.string(), naam: z.string(), norm: z.string(), bron: z.string() })
  .meta({ id: 'Norm', description: 'Wat de methode, de wet of het protocol vraagt.' });
export type Norminfo = z.input<typeof norminfo>;

const naam = z.object({ code: z.string(), naam: z.string() });

export const rapport = z
  .object({
    van: z.string(),
    totEnMet: z.string(),
    per: z.enum(VERDELINGEN),
    gemeente: naam.nullable().meta({ description: 'Null bij een verdeling per gemeente.' }),
    vestiging: naam.nullable(),
    norm: norminfo.nullable(),
    drempel: z
      .int()
      .nullable()
      .meta({ description: 'Vanaf welk aantal een getal wordt getoond; null: er wordt niets getoond.' }),
    regels: z.array(rapportregel),
    totaal: rapportregel
      .nullable()
      .meta({ description: 'Over de hele periode, bij een verdeling per school of maand.' }),
    keuzes: z.object({
      gemeenten: z.array(naam),
      normen: z.array(norminfo).meta({ description: 'De normen die hier ooit golden.' }),
      scholen: z.array(naam),
    }),
  })
  .meta({ id: 'Rapport', description: 'Pas toe of leg uit: hoe vaak normen golden, en hoe vaak ervan is afgeweken.' });
export type Rapport = z.input<typeof rapport>;

export const motivaties = z
  .object({
    norm: norminfo,
    getoond: z.boolean().meta({ description: 'Niet waar als het aantal zelf niet wordt getoond.' }),
    aantal: z.int().nullable(),
    motivaties: z.array(
      z.object({
        zaakId: z.string(),
        zaaknummer: z.string(),
        nr: z.int().meta({ description: 'De gebeurtenis in de zaak.' }),
        dag,
        reden: z.string().nullable(),
        motivatie: z.string().nullable().meta({ description: 'Null als er geen motivering bij hoort.' }),
        links: z.object({ zaak: z.string() }),
      }),
    ),
    meer: z.boolean().meta({ description: 'Er zijn er meer dan hier staan.' }),
  })
  .meta({ id: 'Motivaties' });
export type Motivaties = z.input<typeof motivaties>;

export const intervisie = z
  .object({
    gemeente: naam,
    drempel: z
      .int()
      .nullable()
      .meta({ description: 'Vanaf hoeveel zaken met dezelfde antwoorden; null: er wordt niets getoond.' }),
    groepen: z.array(
      z.object({
        antwoorden: z.array(z.object({ vraag: z.string(), antwoord: z.string() })),
        keuzes: z.array(z.object({ routes: z.array(z.string()), redenen: z.array(z.string()) })),
      }),
    ),
  })
  .meta({ id: 'Intervisie', description: 'Zaken met dezelfde antwoorden waarin anders is gekozen.' });
export type Intervisie = z.input<typeof intervisie>;
