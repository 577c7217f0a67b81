import { z } from 'zod';
import { FASEN, STAPPEN } from '../../mas/stappenplan.ts';
import { mogelijkeHandeling } from '../handelingen/mogelijk.ts';
import { aanvraagbeeld } from '../aanvragen/beeld.ts';
import { absoluutbeeld } from '../absoluut-verzuim/beeld.ts';
import { benoemd } from '../http/benoemd.ts';
import { bladvelden } from '../http/blad.ts';
import { dag, ja, verwijzing } from '../http/velden.ts';
import { gemeentecode } from '../verzuimmeldingen/schemas.ts';
import { lijst } from '../vragenlijsten/schemas.ts';
import { vrijstellingbeeld } from '../vrijstellingen/beeld.ts';
import { bijeenkomst, verhoor } from './bijeenkomst.ts';
import { kopvelden } from './kop.ts';
import { meldingInZaak } from './melding.ts';
import { zaaknummer } from './nummer.ts';
import { bericht, brief } from './post.ts';
import { routebeeld } from './route.ts';
import { zaaksoort } from './soort.ts';
import { zaakstap } from './stap.ts';
import { termijnbeeld } from './termijn.ts';
import { verwachtAntwoord } from './verwacht.ts';

export const zaakId = z.string().regex(/^[\w-]{1,120}$/, 'is geen zaaknummer');
export const zaakParams = z.strictObject({ zaakId });
const stap = z.enum(STAPPEN);

export const zakenVraag = z.strictObject({
  ...bladvelden,
  gemeente: gemeentecode.optional(),
  status: z.enum(['open', 'gesloten']).optional(),
  fase: z.enum(FASEN).optional(),
  stap: stap.optional(),
  behandelaar: verwijzing.optional(),
  soort: zaaksoort.optional(),
  zaaknummer: zaaknummer.optional(),
  verlopen: ja
    .optional()
    .meta({ description: 'Alleen zaken met (of zonder) een termijn waarvan de laatste dag voorbij is.' }),
  sorteer: z.enum(['eersteTermijn', 'geopend']).default('eersteTermijn'),
});

const overzicht = {
  zaakId,
  zaaknummer,
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
  tijdlijn: z.string(),
  gebeurtenissen: z.string(),
  handelingen: z.string(),
  vragenlijsten: z.string(),
  advies: z.string(),
  beslisbonnen: z.string(),
  brieven: z.string(),
  documenten: z.string(),
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

const fase = z
  .object({
    fase: z.enum(FASEN),
    stand: z.enum(['nog-niet', 'bezig', 'doorlopen', 'overgeslagen']),
    van: dag.nullable(),
    totEnMet: dag.nullable(),
  })
  .meta({ id: 'Fase' });
const mdo = z
  .object({
    id: z.string(),
    stand: z.enum(['loopt', 'klaar']),
    aanleiding: z.enum(['aaneengesloten-verzuim', 'thuiszitten', 'keuze-lpa']),
    aanleidingNaam: z.string(),
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
const lijststand = z
  .object({ lijst, naam: z.string(), nr: z.int(), dag, open: z.int().meta({ description: 'Vragen zonder antwoord.' }) })
  .meta({ id: 'Lijststand' });
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
    ...kopvelden,
    nr: z.int().meta({ description: 'Nummer van de laatste gebeurtenis.' }),
    proef: z.boolean(),
    leerlingId: z.string().nullable(),
    ookBekendAls: z
      .array(z.string())
      .meta({ description: 'Andere registraties die dezelfde leerling bleken te zijn.' }),
    sluitreden: z.string().nullable(),
    sluitredenNaam: z.string().nullable(),
    vernietigdOp: dag.nullable().meta({ description: 'De dag waarop de inhoud van de zaak is vernietigd.' }),
    vernietigdOpGrondVan: z
      .string()
      .nullable()
      .meta({ description: 'De grondslag waarop de inhoud is vernietigd, zoals het grootboek haar noemt.' }),
    fasen: z
      .array(fase)
      .meta({ description: 'De vijf fasen, in deze ronde; elke fase is vastgelegd, ook als zij is overgeslagen.' }),
    stappen: z.array(zaakstap),
    routes: z.array(routebeeld),
    verhoren: z.array(verhoor),
    mdos: z.array(mdo),
    afspraken: z.array(afspraak),
    bijeenkomsten: z.array(bijeenkomst),
    antwoorden: z.array(lijststand).meta({ description: 'De vragenlijsten die zijn ingevuld.' }),
    berichten: z
      .array(bericht)
      .meta({ description: 'Berichten aan ketenpartners die nodig zijn of waren, en hoe het ermee staat.' }),
    proeftijd: z
      .object({ zaakId: z.string(), totEnMet: dag })
      .nullable()
      .meta({ description: 'Van een eerdere zaak, en nog niet voorbij toen dit verzuim begon. Valt onder de Wpg.' }),
    brieven: z.array(brief).meta({ description: 'Brieven die nodig zijn of waren, en hoe het ermee staat.' }),
    verzuim,
    plicht,
    vrijstelling: vrijstellingbeeld.nullable(),
    aanvraag: aanvraagbeeld.nullable(),
    absoluut: absoluutbeeld.nullable(),
    termijnen: z.array(termijnbeeld).meta({ description: 'Wat loopt staat bovenaan, het eerste einde eerst.' }),
    verwacht: z.array(verwachtAntwoord).meta({ description: 'Antwoorden die ketenpartners nog schuldig zijn.' }),
    meldingen: z.array(meldingInZaak),
    mogelijkeHandelingen: z.array(mogelijkeHandeling),
    afwijkredenen: z.array(benoemd).meta({
      description: 'Waaruit u kiest bij een afwijking; ook als pas bij het vastleggen blijkt dat het er een is.',
    }),
    links,
  })
  .meta({ id: 'Zaak' });
export type ZaakAntwoord = z.input<typeof zaakAntwoord>;
