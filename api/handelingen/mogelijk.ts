import { z } from 'zod';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { mogelijkeHandelingen } from '../../mas/handelingen/index.ts';
import { mag, type Waarover, type Wie } from '../../mas/rechten.ts';
import { alsJsonSchema } from './formulier.ts';

export const mogelijkeHandeling = z
  .object({
    handeling: z.string(),
    naam: z.string(),
    vast: z.record(z.string(), z.union([z.string(), z.number()])).meta({ description: 'Velden die vastliggen.' }),
    mogelijk: z.boolean(),
    waarom: z.string().optional().meta({ description: 'Waarom het nu niet kan.' }),
    afwijking: z.boolean().optional().meta({ description: 'Wijkt af van de MAS: pas toe of leg uit.' }),
    schema: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: 'JSON Schema van het lichaam van de POST.' }),
  })
  .meta({ id: 'MogelijkeHandeling' });
export type MogelijkeHandeling = z.input<typeof mogelijkeHandeling>;

/** What this person may do in this case, and why the rest of it cannot be done now. */
export const toonMogelijk = (d: Dossier, protocol: Protocol, wie: Wie, waarover: Waarover): MogelijkeHandeling[] =>
  mogelijkeHandelingen(d)
    .filter(({ vast, alleenBoa }) => mag(wie, `handel/${vast.soort}`, { ...waarover, alleenBoa }))
    .map((m): MogelijkeHandeling => {
      const { soort: handeling, ...vast } = m.vast;
      const basis = { handeling, naam: m.naam, vast: vast as Record<string, string | number> };
      if (!m.mogelijk) return { ...basis, mogelijk: false, waarom: m.waarom };
      const nodig = {
        motivatie: m.motivatieNodig,
        toelichting: m.toelichtingNodig,
        ...(m.afwijking && { afwijkredenen: protocol.afwijkredenen }),
      };
      return {
        ...basis,
        mogelijk: true,
        afwijking: m.afwijking,
        schema: alsJsonSchema(m.vast, nodig) as Record<string, unknown>,
      };
    });
