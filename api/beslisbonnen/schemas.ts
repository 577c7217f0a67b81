import { z } from 'zod';
import { BESLUITEN, type Besluitsoort } from '../../mas/besluiten.ts';
import { bladvelden } from '../http/blad.ts';
import { dag, vanafNummer } from '../http/velden.ts';
import { zaakParams } from '../zaken/schemas.ts';

/** A value of a table: plain JSON. */
const waarde = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.unknown()), z.record(z.string(), z.unknown())])
  .nullable();

const beslissing = z
  .object({
    beslissing: z.string(),
    hitPolicy: z.string().nullable().meta({ description: 'Null bij een beslissing die geen tabel is.' }),
    regels: z
      .array(
        z.object({
          nr: z.int(),
          id: z.string(),
          bron: z.string().meta({ description: 'De grondslag die bij de regel staat.' }),
          uitkomst: waarde,
        }),
      )
      .meta({ description: 'De regels die golden.' }),
    standaard: z.boolean().meta({ description: 'Geen regel gold; de tabel zegt wat er dan geldt.' }),
    uitkomst: waarde,
  })
  .meta({ id: 'Beslissing' });

export const beslisbon = z
  .object({
    nr: z.int(),
    besluit: z.enum(Object.keys(BESLUITEN) as Besluitsoort[]),
    naam: z.string(),
    over: z.string().nullable().meta({ description: 'Waarover, als dat meer dan een ding kan zijn.' }),
    regime: z.enum(['AVG', 'WPG']),
    uitkomst: z.record(z.string(), waarde).meta({ description: 'Per beslissing wat eruit kwam.' }),
    gekozen: waarde.meta({ description: 'Wat er in het licht daarvan is gekozen.' }),
    afwijking: z.boolean(),
    bon: z.array(beslissing),
    invoer: z
      .record(z.string(), waarde)
      .nullable()
      .meta({ description: 'Wat de tabellen is voorgelegd; null als dat is vernietigd.' }),
    protocol: z.object({ hash: z.string(), naam: z.string().nullable(), versie: z.string().nullable() }),
    code: z.string().meta({ description: 'Versie van de programma’s die hebben gerekend.' }),
    actor: z.object({ soort: z.string(), id: z.string().optional() }),
    dag: dag.meta({ description: 'De dag waar het over gaat.' }),
    moment: z.int().meta({ description: 'Wanneer het is vastgelegd, op de klok van de zaak (ms sinds 1970).' }),
    motivatie: z
      .object({
        nr: z.int().meta({ description: 'De gebeurtenis waar zij bij hoort.' }),
        tekst: z.string().nullable().meta({ description: 'Null als zij is vernietigd.' }),
      })
      .nullable(),
    links: z.object({ self: z.string() }),
  })
  .meta({ id: 'Beslisbon' });
export type Beslisbon = z.input<typeof beslisbon>;

export const beslisbonnenAntwoord = z.object({ beslisbonnen: z.array(beslisbon) }).meta({ id: 'Beslisbonnen' });
export const beslisbonnenVraag = z.strictObject({
  ...bladvelden,
  na: vanafNummer.meta({ description: 'Beslisbonnen met een hoger nummer.' }),
});
export const beslisbonParams = zaakParams.extend({
  nr: z.string().regex(/^[1-9]\d{0,8}$/, 'is geen nummer van een gebeurtenis'),
});
