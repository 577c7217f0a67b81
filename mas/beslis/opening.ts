import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import type { Openingsopdracht } from '../opdracht.ts';
import { bepaalEindePlicht } from './plicht.ts';
import type { Omgeving } from './types.ts';

/** How a case begins that no melding opens; nothing when it is there already. The end of the duty comes with age in it too. */
export const open = (d: Dossier, o: Openingsopdracht, omgeving: Omgeving): Voorval[] => {
  if (d.status !== 'leeg') return [];
  const vestiging = ('vestiging' in o ? o.vestiging : undefined) ?? null;
  return [{ soort: 'ZaakGeopend', gegevens: { ...o.opening, vestiging } }, ...bepaalEindePlicht(d, o.dag, omgeving)];
};
