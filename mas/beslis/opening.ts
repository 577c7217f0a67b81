import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import type { Openingsopdracht } from '../opdracht.ts';
import { bepaalEindePlicht } from './plicht.ts';
import type { Omgeving } from './types.ts';

/** How a case begins that no melding opens; nothing when it is there already. The end of the duty comes with age in it too. */
export const open = (d: Dossier, { opening, dag }: Openingsopdracht, omgeving: Omgeving): Voorval[] =>
  d.status === 'leeg'
    ? [{ soort: 'ZaakGeopend', gegevens: { ...opening, vestiging: null } }, ...bepaalEindePlicht(d, dag, omgeving)]
    : [];
