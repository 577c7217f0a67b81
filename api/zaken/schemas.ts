import { z } from 'zod';
import { STAPPEN } from '../../mas/stappenplan.ts';
import { mogelijkeHandeling } from '../handelingen/mogelijk.ts';
import { bladvelden } from '../http/blad.ts';
import { dag, ja, verwijzing } from '../http/velden.ts';
import { gemeentecode } from '../verzuimmeldingen/schemas.ts';

const FASEN = ['waarnemen', 'analyseren', 'plannen', 'handelen', 'evalueren'] as const;
export const zaakId = z.string().regex(/^[\w-]{1,120}$/, 'is geen zaaknummer');
export const zaakParams = z.strictObject({ zaakId });
const zaaksoort = z.enum(['regulier', 'luxe']);
const stap = z.enum(STAPPEN);

export const zakenVraag = z.strictObject({
  ...bladvelden,
  gemeente: gemeentecode.optional(),
  status: z.enum(['open', 'gesloten']).optional(),
  fase: z.enum(FASEN).optional(),
  stap: stap.optional(),
  behandelaar: verwijzing.optional(),
  soort: zaaksoort.optional(),
  verlopen: ja
    .optional()
    .meta({ description: 'Alleen zaken met (of zonder) een termijn waarvan de laatste dag voorbij is.' }),
  sorteer: z.enum(['eersteTermijn', 'geopend']).default('eersteTermijn'),
});

const overzicht = {
  zaakId,
  soort: zaaksoort.nullable(),
  status: z.enum(['open', 'gesloten']),
  gemeente: z.string().nullable(),
  vestiging: z.string().nullable(),
  behandelaar: z.string().nullable(),
  routekaart: z.string().nullable(),
  fase: z.enum(FASEN).nullable(),
  stap: stap.nullable(),
  ronde: z.int(),
  geopend: dag.nullable(),
  gesloten: dag.nullable(),
  eersteTermijn: dag.nullable().meta({ description: 'Laatste dag van de termijn die het eerst afloopt.' }),
};
const links = z.object({
  self: z.string(),
  gebeurtenissen: z.string(),
  handelingen: z.string(),
  leerling: z.string().optional(),
});

export const zaakOverzicht = z
  .object({
    ...overzicht,
    leerling: z.object({ id: z.string(), naam: z.string() }).nullable(),
    links: z.object({ self: z.string() }),
  })
  .meta({ id: 'ZaakOverzicht' });
export type ZaakOverzicht = z.input<typeof zaakOverzicht>;
export const zakenAntwoord = z.object({ zaken: z.array(zaakOverzicht) }).meta({ id: 'Zaken' });

export const termijn = z
  .object({
    id: z.string(),
    regel: z.string(),
    naam: z.string(),
    over: z.string(),
    vanaf: dag,
    laatsteDag: dag,
    stand: z.enum(['open', 'gehaald', 'vervallen', 'ongedaan']),
    afleiding: z
      .object({
        tekst: z.string(),
        stappen: z.array(z.object({ dag, tekst: z.string(), bron: z.string() })),
        voorbehouden: z.array(z.string()),
      })
      .meta({ description: 'Hoe de laatste dag is gevonden.' }),
    treden: z.array(
      z.object({ naam: z.string(), dag, ontvanger: z.enum(['lpa', 'teamleider']), bereikt: z.boolean() }),
    ),
  })
  .meta({ id: 'Termijn' });

const zaakstap = z
  .object({
    stap,
    nummer: z.int(),
    naam: z.string(),
    fase: z.enum(FASEN),
    ronde: z.int().nullable().meta({ description: 'Bij stappen die in elke ronde terugkomen.' }),
    stand: z.enum(['nog-niet', 'begonnen', 'gedaan', 'overgeslagen', 'vervallen']),
    aanDeBeurt: z.boolean(),
    begonnen: dag.nullable(),
    klaar: dag.nullable(),
    uitkomst: z.object({ code: z.string(), naam: z.string() }).nullable(),
    nr: z
      .int()
      .nullable()
      .meta({ description: 'De gebeurtenis waarmee de stap klaar was; daarheen wijst een herstel.' }),
  })
  .meta({ id: 'Zaakstap' });
export type Zaakstap = z.input<typeof zaakstap>;

export const zaakAntwoord = z
  .object({
    ...overzicht,
    nr: z.int().meta({ description: 'Nummer van de laatste gebeurtenis.' }),
    proef: z.boolean(),
    leerlingId: z.string().nullable(),
    ookBekendAls: z
      .array(z.string())
      .meta({ description: 'Andere registraties die dezelfde leerling bleken te zijn.' }),
    sluitreden: z.string().nullable(),
    stappen: z.array(zaakstap),
    termijnen: z.array(termijn),
    meldingen: z.array(
      z.object({
        meldingsnummer: z.string(),
        soort: z.string(),
        eersteDag: dag,
        laatsteDag: dag.nullable(),
        vestiging: z.string(),
        vervolg: z.boolean(),
        status: z.string().meta({ description: 'De status bij DUO.' }),
      }),
    ),
    mogelijkeHandelingen: z.array(mogelijkeHandeling),
    links,
  })
  .meta({ id: 'Zaak' });
export type ZaakAntwoord = z.input<typeof zaakAntwoord>;
