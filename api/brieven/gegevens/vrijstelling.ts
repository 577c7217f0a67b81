/** An exemption as its letters say it (LPW 5, 5a, 6). */
import type { Vullers } from './types.ts';
import type { Vrijstellingsgrond } from '../../../mas/vrijstelling/gronden.ts';

/** Of the Leerplichtwet. */
const ARTIKEL: Readonly<Record<Vrijstellingsgrond, string>> = {
  ongeschikt: 'artikel 5 onder a',
  richting: 'artikel 5 onder b',
  buitenland: 'artikel 5 onder c',
  trekkend: 'artikel 5a',
};

export const vrijstelling: Vullers<'vrijstelling' | 'portaal'> = {
  vrijstelling: ({ bron: { dossier } }) => {
    const kennisgeving = Object.values(dossier.vrijstelling?.kennisgevingen ?? {}).at(-1);
    if (!kennisgeving) return null;
    return {
      grond: kennisgeving.grond,
      artikel: ARTIKEL[kennisgeving.grond],
      ontvangenOp: kennisgeving.ontvangenOp,
      van: null,
      totEnMet: null,
      nooit: false,
      volgendeKennisgeving: null,
      liefstVoor: null,
      redenen: [],
      bezwaarTot: null,
    };
  },
  portaal: () => null,
};
