import { z } from 'zod';
import { bladvelden } from '../http/blad.ts';
import { ja, verwijzing } from '../http/velden.ts';
import { zaaknummer } from '../zaken/nummer.ts';

export const opvangVraag = z.strictObject({
  ...bladvelden,
  proef: ja.default(false).meta({ description: 'Die van proefzaken, in plaats van echte.' }),
  zaakId: verwijzing.optional().meta({ description: 'Alleen wat bij deze zaak hoort.' }),
});
export const opvangParams = z.strictObject({ opvangId: verwijzing });

const opgevangen = z.object({
  id: z.string(),
  zaakId: z.string(),
  zaaknummer: zaaknummer.nullable(),
  ontvanger: z
    .string()
    .nullable()
    .meta({ description: 'Voor wie het is, zonder naam: een ouder of voogd, de jongere, of welke ketenpartner.' }),
  gemeente: z.string(),
  proef: z.boolean(),
  regime: z.enum(['AVG', 'WPG']),
  kanaal: z.enum(['post', 'e-mail', 'webhook', 'duo']).meta({ description: 'Waarlangs het zou zijn gegaan.' }),
  onderwerp: z.string(),
  op: z.iso.datetime(),
  links: z.object({
    self: z.string(),
    zaak: z.string().nullable().meta({ description: 'Null: u mag de zaak niet inzien.' }),
  }),
});
export const opgevangenRegel = opgevangen.meta({ id: 'OpgevangenRegel' });
export const opvangAntwoord = z.object({ opvang: z.array(opgevangenRegel) }).meta({ id: 'Opvang' });

export const opgevangenStuk = opgevangen
  .extend({
    aan: z.string().meta({ description: 'E-mailadres of webhook. Een postadres staat alleen in de brief zelf.' }),
    koppen: z.record(z.string(), z.string()).meta({ description: 'Wat er in de kop zou staan.' }),
    tekst: z.string().meta({ description: 'De e-mail, of het bericht als JSON.' }),
    bijlagen: z.array(z.string()).meta({ description: 'Documenten van de zaak die zouden zijn meegestuurd.' }),
  })
  .meta({ id: 'OpgevangenStuk' });
