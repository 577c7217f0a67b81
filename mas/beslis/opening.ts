import type { Dossier } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import type { Openingsopdracht } from '../opdracht.ts';
import { bepaalBeginPlicht, bepaalEindePlicht } from './plicht.ts';
import type { Omgeving } from './types.ts';

/**
 * How a case begins that no melding opens; nothing when it is there already. What comes with age is planned with it: the
 * begin of the duty and its end.
 */
export const open = (d: Dossier, o: Openingsopdracht, omgeving: Omgeving): Voorval[] => {
  if (d.status !== 'leeg') return [];
  const vestiging = ('vestiging' in o ? o.vestiging : undefined) ?? null;
  return [
    { soort: 'ZaakGeopend', gegevens: { ...o.opening, vestiging } },
    ...bepaalBeginPlicht(o.opening.vakantieregio, o.dag, omgeving),
    ...bepaalEindePlicht(d, o.dag, omgeving),
  ];
};
