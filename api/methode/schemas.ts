import { z } from 'zod';
import { KEUZEROUTES } from '../../mas/begrippen.ts';
import { FASEN, STAPPEN } from '../../mas/stappenplan.ts';

const uitkomst = z.object({
  naam: z.string(),
  gevolg: z.string().nullable().meta({ description: 'Waar zij heen leidt; null als dat de volgende stap is.' }),
  terugNaar: z.int().nullable().meta({ description: 'Stap waar een nieuwe ronde begint.' }),
});

const methodestap = z
  .object({
    stap: z.enum(STAPPEN).nullable().meta({ description: 'Null bij wat de school doet voordat er een zaak is.' }),
    nummer: z.int(),
    naam: z.string(),
    fase: z.enum(FASEN),
    optioneel: z.boolean(),
    uitkomsten: z.array(uitkomst),
  })
  .meta({ id: 'Methodestap' });

export const methodeAntwoord = z
  .object({
    fasen: z.array(z.object({ fase: z.enum(FASEN), nummer: z.int(), naam: z.string() })),
    kaarten: z.array(z.object({ kaart: z.enum(['A', 'B']), naam: z.string(), stappen: z.array(methodestap) })),
    routes: z.array(
      z.object({
        soort: z.enum(KEUZEROUTES),
        naam: z.string(),
        regime: z.enum(['AVG', 'WPG']),
        onderdelen: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Methode', description: 'De Methodische Aanpak Schoolverzuim zoals Schakel haar loopt.' });
export type Methode = z.input<typeof methodeAntwoord>;
