import { z } from 'zod';
import { type Lijst, VRAGENLIJSTEN } from '../../mas/besluiten.ts';
import { dag } from '../http/velden.ts';

export const lijst = z.enum(Object.keys(VRAGENLIJSTEN) as Lijst[]);
const regime = z.enum(['AVG', 'WPG']);

const vraag = z
  .object({
    code: z.string(),
    tekst: z.string(),
    soort: z.enum(['ja-nee', 'keuze', 'aantal']),
    keuzes: z
      .array(z.object({ code: z.string(), naam: z.string() }))
      .meta({ description: 'Wat u kunt antwoorden; bij een aantal ook een heel getal.' }),
    eenheid: z.string().nullable().meta({ description: 'Bij een aantal: wat er wordt geteld.' }),
    groep: z.string(),
    bron: z.string(),
  })
  .meta({ id: 'Vraag' });

export const vragenlijst = z
  .object({
    lijst,
    naam: z.string(),
    regime,
    vragen: z.array(vraag),
    antwoorden: z
      .record(z.string(), z.union([z.string(), z.int()]))
      .nullable()
      .meta({ description: 'Zoals het laatst gegeven; null als de lijst niet is ingevuld of de tekst is vernietigd.' }),
    nr: z.int().nullable().meta({ description: 'De gebeurtenis waarmee de lijst het laatst is ingevuld.' }),
    dag: dag.nullable(),
    open: z.int().meta({ description: 'Hoeveel vragen geen antwoord hebben, of weet-niet.' }),
  })
  .meta({ id: 'Vragenlijst' });
export type Vragenlijstbeeld = z.input<typeof vragenlijst>;

export const vragenlijstenAntwoord = z.object({ vragenlijsten: z.array(vragenlijst) }).meta({ id: 'Vragenlijsten' });
