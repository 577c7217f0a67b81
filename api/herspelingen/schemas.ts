import { z } from 'zod';
import { zaakParams } from '../zaken/schemas.ts';

const bevinding = z
  .object({
    runId: z.string().nullable().meta({ description: 'De run van de workflow; null als het over geen ervan gaat.' }),
    eventId: z.int().nullable().meta({ description: 'Het event in de geschiedenis van die run.' }),
    wat: z.string().meta({ description: 'Wat niet klopt.' }),
  })
  .meta({ id: 'Herspeelbevinding' });

/** As the worker wrote it down (worker/audit/herspelen/zaak.ts). */
export const herspeelverslag = z
  .object({
    runs: z.int(),
    boekingen: z.int().meta({ description: 'Boekingen die met het grootboek zijn vergeleken.' }),
    bouwsels: z.array(z.string()).meta({ description: 'De versies van de code waarmee de zaak liep.' }),
    sdks: z.array(z.string()).meta({ description: 'De versies van Temporals SDK daarin.' }),
    bouwselNu: z.string().meta({ description: 'De versie van de code die de zaak herspeelde.' }),
    bevindingen: z
      .array(bevinding)
      .meta({ description: 'Leeg als alles klopt. Wat niet herspeeld kon worden staat erin, met waarom.' }),
    vernietigdOp: z.iso.date().optional().meta({
      description:
        'Is gegeven als de inhoud van de zaak is vernietigd: dan is niets herspeeld, en telt `runs` wat in het archief nog klopt.',
    }),
    woorden: z.array(z.string()).meta({ description: 'Hetzelfde in woorden, een zin per regel.' }),
  })
  .meta({ id: 'Herspeelverslag' });

export const herspeling = z
  .object({
    id: z.string(),
    zaakId: z.string(),
    gevraagdDoor: z.string().meta({ description: 'Account van wie erom vroeg.' }),
    gevraagdOp: z.iso.datetime(),
    klaarOp: z.iso.datetime().nullable().meta({ description: 'Null zolang er nog aan wordt gewerkt.' }),
    verslag: herspeelverslag.nullable(),
    links: z.object({ self: z.string() }),
  })
  .meta({ id: 'Herspeling' });

export const herspelingen = z.object({ herspelingen: z.array(herspeling) }).meta({ id: 'Herspelingen' });
export const herspelingParams = zaakParams.extend({
  herspelingId: z.string().regex(/^[0-9a-f]{16}$/, 'is geen kenmerk'),
});
