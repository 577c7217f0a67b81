import { z } from 'zod';
import { dag } from '../http/velden.ts';

const verwerking = z
  .object({
    dag,
    eerste: z.iso.datetime().meta({ description: 'Begin van het eerste kwartier waarin het die dag was.' }),
    laatste: z.iso.datetime(),
    keer: z.int().meta({ description: 'Hoe vaak die dag.' }),
    naam: z.string().nullable().meta({ description: 'Null als dit account er niet meer is.' }),
    rol: z.string(),
    organisatie: z.string(),
    wat: z.string(),
    grondslag: z.string(),
    regime: z.enum(['AVG', 'WPG']),
    zaakId: z.string().nullable(),
    zaaknummer: z.string().nullable(),
    reden: z.string().nullable().meta({ description: 'De reden die is gegeven om een geheim adres te lezen.' }),
  })
  .meta({ id: 'Verwerking' });
export type Verwerkingregel = z.input<typeof verwerking>;

export const verwerkingen = z
  .object({
    verwerkingen: z
      .array(verwerking)
      .meta({ description: 'De nieuwste dag eerst; een regel voor elke dag, persoon en activiteit.' }),
    volledig: z.boolean().meta({ description: 'Of dit alles is; anders staan hier de nieuwste.' }),
    links: z.object({ self: z.string() }),
  })
  .meta({ id: 'Verwerkingen' });
export type Verwerkingen = z.input<typeof verwerkingen>;
