import { z } from 'zod';
import { bladvelden } from '../http/blad.ts';
import { dag, vanafNummer } from '../http/velden.ts';

/** What of an event everybody sees who sees the case. */
const plaats = {
  zaakId: z.string(),
  nr: z.int(),
  dag: dag.meta({ description: 'De dag waar het over gaat.' }),
  moment: z.int().meta({ description: 'Wanneer het is vastgelegd, op de klok van de zaak (ms sinds 1970).' }),
  vorige: z.string(),
  hash: z
    .string()
    .meta({ description: 'SHA-256 over de canonieke JSON (RFC 8785) van de kop: alles behalve hash en teksten.' }),
};

/** The head of an event as it was hashed, so that anybody can check the chain, and beside it the texts that it refers to. */
const gebeurtenis = z
  .object({
    ...plaats,
    soort: z.string(),
    sleutel: z.string().meta({ description: 'De opdracht waar het uit kwam.' }),
    actor: z.object({ soort: z.string(), id: z.string().optional() }),
    regime: z.enum(['AVG', 'WPG']),
    protocol: z.string(),
    gegevens: z.record(z.string(), z.unknown()),
    inhoud: z.object({ id: z.string(), sha256: z.string(), velden: z.array(z.string()) }).nullable(),
    teksten: z
      .union([z.record(z.string(), z.unknown()), z.object({ vernietigd: z.literal(true) })])
      .nullable()
      .meta({ description: 'De inhoud. Van een vernietigde tekst staat alleen nog vast dat zij er was.' }),
  })
  .meta({ id: 'Gebeurtenis' });

const afgeschermdeGebeurtenis = z
  .object({ ...plaats, afgeschermd: z.literal(true) })
  .meta({ id: 'AfgeschermdeGebeurtenis', description: 'Valt onder de Wpg en is niet voor u.' });

export const gebeurtenisbeeld = z.union([gebeurtenis, afgeschermdeGebeurtenis]);
export type Gebeurtenisbeeld = z.input<typeof gebeurtenisbeeld>;

export const gebeurtenissenAntwoord = z
  .object({ gebeurtenissen: z.array(gebeurtenisbeeld) })
  .meta({ id: 'Gebeurtenissen' });
export const gebeurtenissenVraag = z.strictObject({
  ...bladvelden,
  na: vanafNummer.meta({ description: 'Gebeurtenissen met een hoger nummer.' }),
  handeling: z
    .string()
    .regex(/^[\w.:-]{1,100}$/)
    .optional()
    .meta({ description: 'Alleen wat is geboekt met uw handeling met deze Idempotency-Key.' }),
});
