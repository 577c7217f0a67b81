import { z } from 'zod';
import type { Routesoort } from '../../mas/begrippen.ts';
import { ROUTES } from '../../mas/routes/index.ts';
import { SPOORSTANDEN } from '../../mas/spoor.ts';
import { FASEN, STAPPEN } from '../../mas/stappenplan.ts';
import { dag, tekst, verwijzing } from '../http/velden.ts';
import { zaaknummer } from '../zaken/nummer.ts';
import { zaaksoort } from '../zaken/soort.ts';

export const WEERGAVEN = ['mijn', 'te-laat', 'deze-week', 'wacht', 'vrij', 'team'] as const;
export type Weergave = (typeof WEERGAVEN)[number];
export const ZAAKKEUZES = ['open', 'gesloten', 'alle'] as const;
export type Zaakkeuze = (typeof ZAAKKEUZES)[number];
export const SORTERINGEN = ['termijn', 'naam', 'school', 'stap', 'behandelaar'] as const;
export type Sortering = (typeof SORTERINGEN)[number];

const ROUTESOORTEN = Object.keys(ROUTES) as Routesoort[];

/** What a view that is kept holds: not the text that was searched for, and not the page. */
export const vasteVraag = z
  .strictObject({
    weergave: z.enum(WEERGAVEN).default('mijn').meta({
      description:
        'mijn: van mij. te-laat, deze-week (uiterlijk vrijdag) en wacht (op een ketenpartner): van mij, voor een teamleider van het team. vrij: van niemand. team: alle zaken van mijn gemeenten.',
    }),
    soort: zaaksoort.optional(),
    fase: z.enum(FASEN).optional(),
    route: z.enum(ROUTESOORTEN).optional().meta({ description: 'Een route die nu loopt.' }),
    school: verwijzing.optional().meta({ description: 'De vestiging.' }),
    behandelaar: verwijzing.optional(),
    status: z.enum(ZAAKKEUZES).default('open').meta({ description: 'alle: ook gesloten zaken.' }),
    sorteer: z.enum(SORTERINGEN).default('termijn'),
    richting: z.enum(['op', 'af']).default('op'),
  })
  .meta({ id: 'VasteWerkvoorraadvraag' });

export const werkvoorraadvraag = z
  .strictObject({
    ...vasteVraag.shape,
    zoek: tekst(100).optional().meta({
      description:
        'Elk woord staat in de naam van de leerling of de school; of een zaaknummer (ook zonder jaar) of meldingsnummer.',
    }),
    na: z.string().max(500).optional().meta({ description: 'Waar het blad begint: `volgende` van het vorige blad.' }),
    aantal: z.int().min(1).max(100).default(50),
  })
  .meta({ id: 'Werkvoorraadvraag' });
export type Vraag = z.output<typeof werkvoorraadvraag>;

export const spoorstap = z
  .object({ nummer: z.int().min(0).max(10), stand: z.enum(SPOORSTANDEN) })
  .meta({ id: 'Spoorstap', description: 'Een van de stappen 0 tot en met 10, in deze ronde.' });

const school = z.object({ vestiging: z.string(), naam: z.string() });
const wie = z.object({ id: z.string(), naam: z.string() });
const route = z.object({
  naam: z.string(),
  afgeschermd: z.literal(true).optional().meta({ description: 'Valt onder de Wpg: welke het is, is niet voor u.' }),
});

export const werkvoorraadrij = z
  .object({
    zaakId: z.string(),
    zaaknummer,
    nr: z.int().meta({ description: 'Nummer van de laatste gebeurtenis.' }),
    status: z.enum(['open', 'gesloten']),
    vernietigd: z.boolean().meta({ description: 'De inhoud van de gesloten zaak is vernietigd.' }),
    soort: zaaksoort.nullable(),
    onderwerp: z
      .string()
      .nullable()
      .meta({ description: 'Waar de zaak over gaat: het verzuim van de nieuwste melding, of de grond.' }),
    stapInWoorden: z.string().meta({ description: 'Waar de zaak staat.' }),
    leerling: z.object({ id: z.string(), naam: z.string(), leeftijd: z.int() }).nullable(),
    school: school.nullable(),
    stap: z.object({ stap: z.enum(STAPPEN), nummer: z.int(), naam: z.string() }).nullable(),
    fase: z.enum(FASEN).nullable(),
    spoor: z.array(spoorstap),
    routekaart: z.enum(['A', 'B']).nullable(),
    routes: z.array(route).meta({ description: 'De routes die nu lopen.' }),
    eersteTermijn: z
      .object({
        laatsteDag: dag,
        naam: z.string(),
        dagen: z.int().meta({ description: 'Dagen tot de laatste dag; minder dan nul is te laat.' }),
      })
      .nullable(),
    behandelaar: wie.nullable(),
    nieuw: z.boolean().meta({ description: 'Van mij, en door mij nog nooit geopend.' }),
    ongelezen: z.boolean().meta({ description: 'Er is iets bijgekomen sinds ik de zaak zag.' }),
    wacht: z.boolean().meta({ description: 'Een ketenpartner moet nog antwoorden.' }),
  })
  .meta({ id: 'Werkvoorraadrij' });
export type Werkvoorraadrij = z.input<typeof werkvoorraadrij>;

export const werkvoorraadAntwoord = z
  .object({
    rijen: z.array(werkvoorraadrij),
    volgende: z
      .string()
      .nullable()
      .meta({ description: 'Voor `na` van het volgende blad; null als dit het laatste is.' }),
    vandaag: dag,
    bijgewerkt: z.iso.datetime(),
  })
  .meta({ id: 'Werkvoorraad' });

const aantal = z.int();

export const tellingenAntwoord = z
  .object({
    weergaven: z.object({
      mijn: aantal,
      'te-laat': aantal,
      'deze-week': aantal,
      wacht: aantal,
      vrij: aantal,
      team: aantal,
    } satisfies Record<Weergave, typeof aantal>),
    samenvatting: z.object({ teLaat: aantal, dezeWeek: aantal, wacht: aantal }),
    scholen: z.array(school).meta({ description: 'De scholen met een open zaak in uw gemeenten.' }),
    routes: z
      .array(z.object({ soort: z.enum(ROUTESOORTEN), naam: z.string() }))
      .meta({ description: 'De routes die nu lopen in uw gemeenten, voor zover u ze mag zien.' }),
  })
  .meta({ id: 'Tellingen' });
export type Tellingen = z.input<typeof tellingenAntwoord>;
