import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import type { Openingsopdracht } from '../opdracht.ts';
import { bepaalBeginPlicht, bepaalEindePlicht } from './plicht.ts';
import type { Omgeving } from './types.ts';

/** How a case begins that no melding opens; nothing when it is there already. What comes with age is
 * planned with it: the begin of the duty and its end. */
export const open = (d: Dossier, { opening, dag }: Openingsopdracht, omgeving: Omgeving): Voorval[] =>
  d.status === 'leeg'
    ? [
        { soort: 'ZaakGeopend', gegevens: { ...opening, vestiging: null } },
        ...bepaalBeginPlicht(opening.vakantieregio, dag, omgeving),
        ...bepaalEindePlicht(d, dag, omgeving),
      ]
    : [];
