import { z } from 'zod';
import { GEVOLGSOORTEN } from '../../mas/verwoord/gevolgen.ts';
import { adviesbeeld } from '../advies/schemas.ts';
import { gebeurtenisbeeld } from '../gebeurtenissen/schemas.ts';
import { dag, ja } from '../http/velden.ts';
import { tijdlijnregel } from '../tijdlijn/schemas.ts';
import { zaakAntwoord, zaakParams } from '../zaken/schemas.ts';
import { termijnbeeld } from '../zaken/termijn.ts';
import { mogelijkeHandeling } from './mogelijk.ts';

export const sleutel = z
  .string()
  .regex(/^(?!\.{1,2}$)[\w.:-]{1,100}$/, 'bestaat uit 1 tot 100 letters, cijfers, punten, dubbele punten en streepjes');

export const handelingParams = zaakParams.extend({ sleutel });
export const handelingVraag = z.strictObject({
  proef: ja.default(false).meta({ description: 'Reken uit wat er zou gebeuren, zonder iets vast te leggen.' }),
});

export const geboekt = z
  .object({
    nr: z.int().meta({ description: 'Nummer van de laatste gebeurtenis van de zaak na de handeling.' }),
    zaak: zaakAntwoord.meta({ description: 'De zaak zoals zij nu is.' }),
    intussen: z
      .array(tijdlijnregel)
      .meta({ description: 'Wat anderen vastlegden na gezienTot, voor uw handeling. De nieuwste eerst.' }),
    links: z.object({ gebeurtenissen: z.string(), zaak: z.string() }),
  })
  .meta({ id: 'HandelingGeboekt' });

export const onderweg = z
  .object({ stand: z.literal('onderweg'), links: z.object({ self: z.string() }) })
  .meta({ id: 'HandelingOnderweg', description: 'Aanvaard en duurzaam bewaard; het boeken volgt vanzelf.' });

export const handelingStand = z
  .object({
    stand: z.enum(['onderweg', 'geboekt', 'geweigerd']),
    nr: z.int().optional(),
    code: z.string().optional().meta({ description: 'Waarom zij is geweigerd.' }),
    detail: z.string().optional(),
    links: z.object({ self: z.string(), gebeurtenissen: z.string().optional() }),
  })
  .meta({ id: 'HandelingStand' });

const gevolg = z
  .object({
    soort: z.enum(GEVOLGSOORTEN),
    tekst: z.string(),
    dag: dag.nullable().meta({ description: 'De dag waar het over gaat, zoals de laatste dag van een termijn.' }),
  })
  .meta({ id: 'Gevolg' });

export const proefuitkomst = z
  .object({
    gevolgen: z.array(gevolg).meta({ description: 'Wat er gebeurt, in woorden; nooit leeg.' }),
    blijft: z.array(z.string()).meta({ description: 'Wat doorgaat zoals het was.' }),
    gebeurtenissen: z.array(gebeurtenisbeeld),
    termijnen: z.array(termijnbeeld),
    advies: adviesbeeld
      .optional()
      .meta({ description: 'Het advies over de route, als de handeling dat opnieuw vraagt.' }),
    mogelijkeHandelingen: z.array(mogelijkeHandeling),
  })
  .meta({ id: 'Proefuitkomst', description: 'Wat er nu zou volgen. Er is niets vastgelegd.' });
