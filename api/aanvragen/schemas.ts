import { z } from 'zod';
import { AANVRAAGSOORTEN } from '../../mas/aanvraag/soorten.ts';
import { tekst, zaakdag } from '../http/velden.ts';
import { leerlingId } from '../leerlingen/schemas.ts';
import { vestiging } from '../verzuimmeldingen/schemas.ts';

export const aanvraag = z
  .strictObject({
    leerlingId,
    aanvraagsoort: z.enum(Object.keys(AANVRAAGSOORTEN) as (keyof typeof AANVRAAGSOORTEN)[], {
      error: `kies uit ${Object.keys(AANVRAAGSOORTEN).join(', ')}`,
    }),
    vestiging: vestiging.meta({ description: 'De school van de leerling; haar hoofd wordt gehoord.' }),
    ontvangenOp: zaakdag.meta({ description: 'De dag van ontvangst: vanaf deze dag telt de beslistermijn.' }),
    van: zaakdag.meta({ description: 'Eerste dag waarvoor iets wordt gevraagd.' }),
    totEnMet: zaakdag,
    verlof: z
      .enum(['f', 'g'], { error: 'kies uit f, g' })
      .exactOptional()
      .meta({ description: 'Alleen bij verlof: artikel 11 onder f (vakantie) of g (gewichtige omstandigheden).' }),
    toelichting: tekst(10_000).exactOptional().meta({ description: 'Wat de aanvrager vraagt, en waarom.' }),
  })
  .meta({ id: 'Aanvraag', description: 'Een aanvraag waarop de gemeente besluit.' });
export type Aanvraag = z.output<typeof aanvraag>;

export const aanvraagAntwoord = z
  .object({
    verwerking: z.enum(['nieuw', 'verwerkt']),
    zaakId: z.string().nullable().meta({ description: 'Null zolang de zaak nog niet is begonnen.' }),
    links: z.object({ zaak: z.string().nullable(), leerling: z.string() }),
  })
  .meta({ id: 'AanvraagOntvangst' });
