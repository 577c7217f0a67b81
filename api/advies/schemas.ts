import { z } from 'zod';
import { KEUZEROUTES } from '../../mas/begrippen.ts';
import { dag } from '../http/velden.ts';

const reden = z
  .object({ code: z.string(), tekst: z.string(), bron: z.string().meta({ description: 'Waar de reden op rust.' }) })
  .meta({ id: 'Reden' });
const redenen = (description: string) => z.array(reden).meta({ description });

const routeadvies = z
  .object({
    route: z.enum(KEUZEROUTES),
    naam: z.string(),
    oordeel: z
      .string()
      .nullable()
      .meta({ description: 'geadviseerd, mogelijk, nog-nodig, ontraden, overleg of uitgesloten.' }),
    voor: redenen('Wat ervoor pleit.'),
    tegen: redenen('Wat ertegen pleit.'),
    nodig: redenen('Wat eerst nog bekend moet zijn.'),
    overleg: redenen('Waarom het alleen na overleg met Halt en het OM kan.'),
    uitgesloten: redenen('Waarom het volgens de wet niet kan.'),
    legUit: redenen('Wat u uitlegt als u er toch voor kiest.'),
  })
  .meta({ id: 'Routeadvies' });

const genoemd = z.object({ route: z.string(), naam: z.string() });
/** Which event holds the receipt of a decision, and the protocol that it was taken under. */
const bon = {
  nr: z.int().meta({ description: 'De gebeurtenis met de beslisbon.' }),
  dag,
  protocol: z.string().meta({ description: 'Hash van het protocol.' }),
};

const verzuimladder = z
  .object({
    ...bon,
    acties: z.array(
      z.object({
        wie: z.string(),
        actie: z.string(),
        tekst: z.string(),
        duo: z.string().meta({ description: 'Hoe de school dit meldt; geen als dat niet hoeft.' }),
        bron: z.string(),
      }),
    ),
  })
  .meta({ id: 'Verzuimladder', description: 'Wat het protocol van de regio bij dit verzuim van wie vraagt.' });

export const adviesbeeld = z
  .object({
    stand: z
      .enum(['nog-niet-ingevuld', 'gegeven'])
      .meta({ description: 'Er is een advies als het signaleringsinstrument is ingevuld.' }),
    advies: z.array(genoemd).meta({ description: 'De routes die worden geadviseerd, de beste eerst.' }),
    routes: z.array(routeadvies).meta({ description: 'Hoe het met elke vervolgroute staat, en waarom.' }),
    gekozen: z.array(genoemd).nullable(),
    afwijking: z.boolean().meta({ description: 'De keuze wijkt af van het advies.' }),
    nr: bon.nr.nullable(),
    dag: dag.nullable(),
    protocol: bon.protocol.nullable(),
    verzuimladder: verzuimladder.nullable(),
    schoolprotocol: verzuimladder
      .nullable()
      .meta({ description: 'Wat het protocol van de school vraagt, als haar tellingen zijn ingevuld.' }),
    afgeschermd: z
      .literal(true)
      .optional()
      .meta({ description: 'Er is een later advies, of een keuze daarna, die onder de Wpg valt en niet voor u is.' }),
  })
  .meta({ id: 'Advies' });
export type Adviesbeeld = z.input<typeof adviesbeeld>;
