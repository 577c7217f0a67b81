/** A term of a case with how its last day was found, and as much of it as who may not read it sees. */
import { z } from 'zod';
import { dagenTot, vergelijk } from '../../mas/datum.ts';
import { isBereikt } from '../../mas/dossier/termijn.ts';
import type { Dossier, Termijn } from '../../mas/dossier/types.ts';
import { aanZetVoor } from '../../mas/verwoord/aanzet.ts';
import { type Grondslag, GRONDSLAGEN, grondslagVan } from '../../mas/verwoord/grondslag.ts';
import { naamVoor } from '../../mas/verwoord/termijn.ts';
import { dag } from '../http/velden.ts';
import type { Blik } from './blik.ts';

const verloop = {
  id: z.string(),
  naam: z.string(),
  vanaf: dag,
  laatsteDag: dag,
  dagen: z
    .int()
    .nullable()
    .meta({ description: 'Dagen tot de laatste dag; minder dan nul is te laat. Null als de termijn niet meer loopt.' }),
  stand: z.enum(['open', 'gehaald', 'vervallen', 'ongedaan', 'bereikt']),
  treden: z.array(
    z.object({ naam: z.string(), dag, ontvanger: z.enum(['lpa', 'teamleider', 'partner']), bereikt: z.boolean() }),
  ),
};

const termijn = z
  .object({
    ...verloop,
    regel: z.string(),
    over: z.string(),
    grondslag: z
      .object({ code: z.enum(Object.keys(GRONDSLAGEN) as Grondslag[]), naam: z.string() })
      .meta({ description: 'Waar de termijn op rust.' }),
    aanZet: z.string().nullable().meta({ description: 'Wie nu iets moet doen. Null als de termijn niet meer loopt.' }),
    regime: z.literal('WPG').optional().meta({ description: 'Valt onder de Wpg; zonder dit veld onder de AVG.' }),
    afleiding: z
      .object({
        tekst: z.string(),
        stappen: z.array(z.object({ dag, tekst: z.string(), bron: z.string() })),
        voorbehouden: z.array(z.string()),
      })
      .meta({ description: 'Hoe de laatste dag is gevonden.' }),
  })
  .meta({ id: 'Termijn' });

const afgeschermdeTermijn = z
  .object({ ...verloop, afgeschermd: z.literal(true) })
  .meta({ id: 'AfgeschermdeTermijn', description: 'Valt onder de Wpg: wat er moet gebeuren is niet voor u.' });

export const termijnbeeld = z.union([termijn, afgeschermdeTermijn]);
type Termijnbeeld = z.input<typeof termijnbeeld>;

/** What runs comes first, the first to end on top; of what is over the last. */
export const toonTermijnen = (d: Dossier, blik: Blik): Termijnbeeld[] =>
  Object.values(d.termijnen)
    .sort((a, b) => eerstOpen(d, a, b) || vergelijk(a.laatsteDag, b.laatsteDag) * (loopt(d, a) ? 1 : -1))
    .map((t) => toonTermijn(d, t, blik));

const loopt = (d: Dossier, { stand }: Termijn): boolean => d.status === 'open' && stand === 'open';
const eerstOpen = (d: Dossier, a: Termijn, b: Termijn): number => Number(loopt(d, b)) - Number(loopt(d, a));

function toonTermijn(d: Dossier, t: Termijn, blik: Blik): Termijnbeeld {
  const { id, naam, vanaf, laatsteDag, stand, regel, over, regime, afleiding } = t;
  const treden = t.treden.map((trede) => ({
    naam: trede.naam,
    dag: trede.dag,
    ontvanger: trede.ontvanger,
    bereikt: isBereikt(t, trede),
  }));
  const verloop = { vanaf, laatsteDag, dagen: loopt(d, t) ? dagenTot(blik.vandaag, laatsteDag) : null, stand, treden };
  if (regime && !blik.wpg) return { ...verloop, id: neutraal(id), naam: naamVoor(t, blik.wpg), afgeschermd: true };
  const code = grondslagVan(regel, blik.protocol);
  return {
    ...verloop,
    id,
    naam,
    regel,
    over,
    grondslag: { code, naam: GRONDSLAGEN[code] },
    aanZet: loopt(d, t) ? (aanZetVoor(d, t) ?? blik.lpa) : null,
    afleiding,
    ...(regime && { regime }),
  };
}

/** The id of a term says what it is about; the number of its booking, in which it ends, does not. */
export const neutraal = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
