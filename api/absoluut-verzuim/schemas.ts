/** A list of children who are in the population register and enrolled nowhere (LPW 19), line by line, and what becomes of it. */
import { z } from 'zod';
import { tekst, tijdstip, zaakdag } from '../http/velden.ts';
import { adres, gemeentecode } from '../verzuimmeldingen/schemas.ts';

/** Of one list: a whole region in a month has fewer. */
export const HOOGSTENS_REGELS = 1_000;
export const HOOGSTENS_BYTES = 512 * 1024;

/** A line. Who is known already needs no more than a number; of who is not, the name, birth date and municipality are asked. */
export const lijstregel = z
  .strictObject({
    persoonsnummer: z
      .string('is verplicht')
      .regex(/^\d{9}$/, 'geef een BSN of onderwijsnummer van negen cijfers')
      .meta({ examples: ['999990019'] }),
    voornaam: tekst(100).optional(),
    achternaam: tekst(200).optional(),
    geboortedatum: zaakdag.optional(),
    geslacht: z.enum(['M', 'V', 'O'], { error: 'kies uit M, V, O' }).optional(),
    straat: adres.shape.straat.optional(),
    huisnummer: adres.shape.huisnummer.optional(),
    postcode: adres.shape.postcode.optional(),
    plaats: adres.shape.plaats.optional(),
    gemeente: gemeentecode.optional(),
    nietIngeschrevenSinds: zaakdag.optional(),
    peildatum: zaakdag,
    geenSchoolSinds: zaakdag
      .optional()
      .meta({ description: 'Dag van het besluit dat het geen school meer is (Leerplichtwet artikel 1a1).' }),
    oudersWetenSinds: zaakdag.optional().meta({ description: 'Dag waarop de ouders dat te horen kregen.' }),
  })
  .refine(({ oudersWetenSinds, geenSchoolSinds }) => oudersWetenSinds === undefined || geenSchoolSinds !== undefined, {
    path: ['geenSchoolSinds'],
    error: 'is verplicht als u invult sinds wanneer de ouders het weten',
  })
  .meta({ id: 'Absoluutlijstregel', description: 'Een leerling die nergens staat ingeschreven.' });
export type Lijstregel = z.output<typeof lijstregel>;

export const UITKOMSTEN = [
  'nieuw',
  'al-bekend',
  'vrijgesteld',
  'wacht-op-oordeel',
  'niet-leerplichtig',
  'fout',
] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

const regelAntwoord = z
  .object({
    regel: z.int().meta({ description: 'Regel in het bestand, of plaats in de lijst, vanaf 1.' }),
    uitkomst: z.enum(UITKOMSTEN),
    uitleg: z.string(),
    fouten: z.array(z.object({ veld: z.string(), fout: z.string() })).optional(),
    leerling: z
      .object({ id: z.string(), naam: z.string() })
      .optional()
      .meta({ description: 'Over wie de regel gaat, als Schakel die leerling kent.' }),
    zaakId: z.string().optional().meta({ description: 'De zaak die loopt, als die er al is.' }),
  })
  .meta({ id: 'AbsoluutlijstregelAntwoord', description: 'Wat er van een regel is geworden.' });
export type RegelAntwoord = z.input<typeof regelAntwoord>;
export type Regeluitkomst = Omit<RegelAntwoord, 'regel'>;

export const lijstAntwoord = z
  .object({
    regels: z.array(regelAntwoord),
    aantallen: z.object({
      nieuw: z.int(),
      'al-bekend': z.int(),
      vrijgesteld: z.int(),
      'wacht-op-oordeel': z.int(),
      'niet-leerplichtig': z.int(),
      fout: z.int(),
    }),
  })
  .meta({ id: 'AbsoluutlijstAntwoord', description: 'Wat er van elke regel van de lijst is geworden.' });

export const maandvraag = z.strictObject({
  maand: z
    .string('geef een maand als jjjj-mm')
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'geef een maand als jjjj-mm')
    .meta({ description: 'De maand waarover de lijst gaat.', examples: ['2026-11'] }),
});

const maandregel = z
  .object({
    zaakId: z.string(),
    zaaknummer: z.string(),
    soort: z.enum(['absoluut', 'vrijstelling']),
    soortNaam: z.string(),
    gemeente: z.string(),
    leerling: z.string(),
    geboortedatum: zaakdag.nullable(),
    sinds: zaakdag.nullable(),
    stap: z.string().nullable().meta({ description: 'Waar de zaak nu is.' }),
    behandelaar: z.string().nullable(),
  })
  .meta({ id: 'Maandlijstregel', description: 'Een leerling op de maandlijst.' });
export type Maandregel = z.input<typeof maandregel>;

const vastgesteld = z
  .object({
    gemeente: z.string(),
    gemeenteNaam: z.string(),
    op: tijdstip,
    door: z.string().meta({ description: 'Naam van wie de lijst vaststelde.' }),
    absoluut: z.int().meta({ description: 'Hoeveel leerlingen nergens stonden ingeschreven.' }),
    vrijgesteld: z.int().meta({ description: 'Hoeveel leerlingen waren vrijgesteld op artikel 5 onder a.' }),
  })
  .meta({ id: 'VastgesteldeMaandlijst', description: 'Wie de lijst van een gemeente vaststelde, en wat erop stond.' });
export type Vastgesteld = z.input<typeof vastgesteld>;

export const maandlijst = z
  .object({
    maand: z.string(),
    peildatum: zaakdag.meta({ description: 'De stand van deze dag.' }),
    uiterlijk: zaakdag
      .nullable()
      .meta({ description: 'Laatste dag om de lijst in te vullen; null als het protocol er geen noemt.' }),
    vastTeStellen: z
      .boolean()
      .meta({ description: 'De maand is voorbij, en de lijst is nog niet overal vastgesteld.' }),
    vastgesteld: z.array(vastgesteld),
    regels: z.array(maandregel),
  })
  .meta({
    id: 'Maandlijst',
    description: 'Wie op de peildatum nergens stond ingeschreven, of vrijgesteld was op artikel 5 onder a.',
  });

export const maandtaakAntwoord = z
  .object({
    taak: z
      .object({
        maand: z.string(),
        uiterlijk: zaakdag.meta({ description: 'Laatste dag waarop de lijst op tijd is.' }),
        dagenTeLaat: z.int().meta({ description: '0 zolang de lijst op tijd is.' }),
        gemeenten: z.array(z.string()).meta({ description: 'Namen van de gemeenten waarvoor het nog moet.' }),
      })
      .nullable(),
  })
  .meta({
    id: 'Maandtaak',
    description: 'Wat er nog moet met de maandlijst van vorige maand; null als er niets meer moet.',
  });
