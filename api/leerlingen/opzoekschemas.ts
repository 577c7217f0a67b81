import { z } from 'zod';
import { tekst, zaakdag } from '../http/velden.ts';
import { adres, gemeentecode, leerlingInMelding } from '../verzuimmeldingen/schemas.ts';
import { leerlingId } from './schemas.ts';

const { persoonsnummer, voornaam, achternaam, geboortedatum, geslacht } = leerlingInMelding.shape;

export const opzoeking = z
  .strictObject({
    persoonsnummer: persoonsnummer.optional(),
    achternaam: tekst(200)
      .trim()
      .min(2, 'is te kort: geef ten minste twee letters')
      .optional()
      .meta({ description: 'Of een deel ervan; alleen met geboortedatum.' }),
    geboortedatum: zaakdag.optional(),
  })
  .refine(
    (o) =>
      o.persoonsnummer === undefined
        ? o.achternaam !== undefined && o.geboortedatum !== undefined
        : o.achternaam === undefined && o.geboortedatum === undefined,
    { error: 'geef het persoonsnummer, of achternaam en geboortedatum', path: ['persoonsnummer'] },
  )
  .meta({ id: 'Opzoeking', description: 'Om welke leerling het gaat.' });
export type Opzoeking = z.output<typeof opzoeking>;

const gevonden = z
  .object({
    id: leerlingId,
    voornaam: z.string(),
    achternaam: z.string(),
    geboortedatum: zaakdag,
    gemeenteNaam: z.string(),
    openZaken: z.int(),
  })
  .meta({ id: 'GevondenLeerling' });
export type Gevondenleerling = z.input<typeof gevonden>;

export const opzoekAntwoord = z.object({ leerlingen: z.array(gevonden) }).meta({ id: 'GevondenLeerlingen' });

export const nieuweLeerling = z
  .strictObject({
    persoonsnummer,
    voornaam,
    achternaam,
    geboortedatum,
    geslacht,
    gemeente: gemeentecode.meta({ description: 'Waar de leerling woont.' }),
    adres: adres.optional(),
  })
  .meta({ id: 'NieuweLeerling', description: 'Een leerling die Schakel nog niet kent.' });
export type NieuweLeerling = z.output<typeof nieuweLeerling>;

export const nieuweLeerlingAntwoord = z
  .object({ id: leerlingId, links: z.object({ self: z.string() }) })
  .meta({ id: 'NieuweLeerlingAntwoord' });
