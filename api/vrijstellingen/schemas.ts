/** What an official takes over of a kennisgeving that parents sent (LPW 6). */
import { z } from 'zod';
import { VRIJSTELLINGSGRONDEN, type Vrijstellingsgrond } from '../../mas/vrijstelling/gronden.ts';
import { schooljaar, tekst, zaakdag } from '../http/velden.ts';
import { leerlingId } from '../leerlingen/schemas.ts';

const GRONDEN = Object.keys(VRIJSTELLINGSGRONDEN) as Vrijstellingsgrond[];

export const kennisgeving = z
  .strictObject({
    leerlingId: leerlingId.optional().meta({ description: 'Nummer van de leerling in Schakel.' }),
    persoonsnummer: z
      .string()
      .regex(/^\d{9}$/, 'geef een BSN of onderwijsnummer van negen cijfers')
      .optional()
      .meta({ description: 'In plaats van leerlingId.', examples: ['999990019'] }),
    grond: z.enum(GRONDEN, { error: `kies uit ${GRONDEN.join(', ')}` }).meta({
      description: Object.entries(VRIJSTELLINGSGRONDEN)
        .map(([code, wat]) => `${code}: ${wat}`)
        .join('; '),
    }),
    dagtekening: zaakdag.meta({ description: 'De dag die op de kennisgeving staat.' }),
    ontvangenOp: zaakdag.meta({ description: 'De dag waarop zij binnenkwam; daarvan hangt af of zij op tijd is.' }),
    schooljaar: schooljaar
      .exactOptional()
      .meta({ description: 'Waarvoor zij is, als de ouders dat zeggen: dat van de ontvangst of het volgende.' }),
    toelichting: tekst(2_000).optional(),
  })
  .refine((k) => (k.leerlingId === undefined) !== (k.persoonsnummer === undefined), {
    error: 'geef leerlingId, of persoonsnummer',
    path: ['leerlingId'],
  })
  .meta({ id: 'Kennisgeving' });
export type Kennisgeving = z.output<typeof kennisgeving>;

export const kennisgevingAntwoord = z
  .object({
    kennisgeving: z.string(),
    verwerking: z.enum(['nieuw', 'verwerkt']),
    zaakId: z.string().nullable().meta({ description: 'De zaak waarin zij is geboekt, zodra dat zo is.' }),
    links: z.object({ zaak: z.string().nullable() }),
  })
  .meta({ id: 'KennisgevingAntwoord' });
export type KennisgevingAntwoord = z.output<typeof kennisgevingAntwoord>;
