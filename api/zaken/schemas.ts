import type { Routesoort } from '../../mas/begrippen.ts';
import { z } from 'zod';
import { BRIEVEN, type Briefsoort } from '../../mas/brieven.ts';
import { ROUTES } from '../../mas/routes/index.ts';
import { FASEN, STAPPEN } from '../../mas/stappenplan.ts';
import { mogelijkeHandeling } from '../handelingen/mogelijk.ts';
import { bladvelden } from '../http/blad.ts';
import { dag, ja, verwijzing } from '../http/velden.ts';
import { gemeentecode } from '../verzuimmeldingen/schemas.ts';

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
    stand: z.enum(['open', 'gehaald', 'vervallen', 'ongedaan', 'bereikt']),
    regime: z.literal('WPG').optional().meta({ description: 'Valt onder de Wpg; zonder dit veld onder de AVG.' }),
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

const fase = z
  .object({
    fase: z.enum(FASEN),
    stand: z.enum(['nog-niet', 'bezig', 'doorlopen', 'overgeslagen']),
    van: dag.nullable(),
    totEnMet: dag.nullable(),
  })
  .meta({ id: 'Fase' });
const route = z
  .object({
    id: z.string(),
    soort: z.enum(Object.keys(ROUTES) as Routesoort[]),
    naam: z.string(),
    stap,
    ronde: z.int(),
    stand: z.enum(['loopt', 'klaar', 'gestaakt']),
    begonnen: dag,
    geeindigd: dag.nullable(),
    uitkomst: z.object({ code: z.string(), naam: z.string() }).nullable(),
    gedaan: z.array(z.object({ onderdeel: z.string(), naam: z.string(), uitkomst: z.string().nullable(), dag })),
  })
  .meta({ id: 'Route' });
const verhoor = z
  .object({
    id: z.string(),
    verhoorOp: dag,
    opgeroepenOp: dag,
    uitkomst: z.enum(['gehouden', 'niet-verschenen']).nullable(),
    gehoudenOp: dag.nullable(),
  })
  .meta({ id: 'Verhoor' });
const mdo = z
  .object({
    id: z.string(),
    stand: z.enum(['loopt', 'klaar']),
    aanleiding: z.enum(['aaneengesloten-verzuim', 'thuiszitten', 'keuze-lpa']),
    eersteAfmelding: dag,
    gehouden: z.array(dag),
    einde: z.string().nullable(),
  })
  .meta({ id: 'Mdo' });
const afspraak = z
  .object({
    id: z.string(),
    met: z.string(),
    evaluatieOp: dag,
    regime: z.enum(['AVG', 'WPG']),
    uitkomst: z.enum(['nagekomen', 'deels-nagekomen', 'niet-nagekomen']).nullable(),
  })
  .meta({ id: 'Afspraak' });
const brief = z
  .object({ brief: z.enum(Object.keys(BRIEVEN) as Briefsoort[]), naam: z.string(), over: z.string(), dag })
  .meta({ id: 'BriefNodig' });
const verzuim = z
  .object({
    aaneengeslotenVanaf: dag.nullable().meta({ description: 'Eerste dag van het verzuim dat nog duurt.' }),
    uren: z.array(z.object({ van: dag, op: dag, uren: z.int() })).meta({
      description: 'Over welke dagen en op welke dag het aantal uren van Leerplichtwet artikel 21a is bereikt.',
    }),
    duren: z
      .array(z.object({ grens: z.string(), van: dag, op: dag }))
      .meta({ description: 'Welke duur het verzuim dat voorbij is had bereikt.' }),
    terugOp: dag.nullable(),
    thuiszitten: z.object({ oordeel: z.string(), dag }).nullable(),
  })
  .meta({ id: 'Verzuim' });
const plicht = z
  .object({
    geeindigd: z.object({ grond: z.enum(['achttien', 'leerplicht']), dag, doorstroompunt: z.boolean() }).nullable(),
    overgedragen: dag.nullable().meta({ description: 'Overgedragen aan het Doorstroompunt.' }),
  })
  .meta({ id: 'Plicht' });

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
    fasen: z
      .array(fase)
      .meta({ description: 'De vijf fasen, in deze ronde; elke fase is vastgelegd, ook als zij is overgeslagen.' }),
    stappen: z.array(zaakstap),
    routes: z.array(route),
    verhoren: z.array(verhoor),
    mdos: z.array(mdo),
    afspraken: z.array(afspraak),
    brieven: z.array(brief).meta({ description: 'Brieven die nodig zijn; u verstuurt ze zelf.' }),
    verzuim,
    plicht,
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
        ingetrokkenOp: dag
          .nullable()
          .meta({ description: 'Door de school ingetrokken, ook als dat de status niet meer verandert.' }),
      }),
    ),
    mogelijkeHandelingen: z.array(mogelijkeHandeling),
    links,
  })
  .meta({ id: 'Zaak' });
export type ZaakAntwoord = z.input<typeof zaakAntwoord>;
