/** A term of a case with how its last day was found, and as much of it as who may not read it sees. */
import { z } from 'zod';
import { isBereikt } from '../../mas/dossier/termijn.ts';
import type { Dossier, Termijn } from '../../mas/dossier/types.ts';
import { naamBuiten } from '../../mas/wekkingen.ts';
import { dag } from '../http/velden.ts';

const verloop = {
  id: z.string(),
  naam: z.string(),
  vanaf: dag,
  laatsteDag: dag,
  stand: z.enum(['open', 'gehaald', 'vervallen', 'ongedaan', 'bereikt']),
  treden: z.array(z.object({ naam: z.string(), dag, ontvanger: z.enum(['lpa', 'teamleider']), bereikt: z.boolean() })),
};

const termijn = z
  .object({
    ...verloop,
    regel: z.string(),
    over: z.string(),
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

export const toonTermijnen = (d: Dossier, wpg: boolean): Termijnbeeld[] =>
  Object.values(d.termijnen).map((t) => toonTermijn(t, wpg));

function toonTermijn(t: Termijn, wpg: boolean): Termijnbeeld {
  const { id, naam, vanaf, laatsteDag, stand, regel, over, regime, afleiding } = t;
  const treden = t.treden.map((trede) => ({
    naam: trede.naam,
    dag: trede.dag,
    ontvanger: trede.ontvanger,
    bereikt: isBereikt(t, trede),
  }));
  if (regime && !wpg) {
    return { id: neutraal(id), naam: naamBuiten(t), vanaf, laatsteDag, stand, treden, afgeschermd: true };
  }
  return { id, naam, vanaf, laatsteDag, stand, treden, regel, over, afleiding, ...(regime && { regime }) };
}

/** The id of a term says what it is about; the number of its booking, in which it ends, does not. */
export const neutraal = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
