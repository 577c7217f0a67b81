import { BERICHTEN } from '../berichten.ts';
import { BRIEVEN } from '../brieven.ts';
import { PARTNERS } from './namen.ts';
import type { Woorden } from './types.ts';
import { inZin } from './zin.ts';

/** What has to go out: that it is due is a fact, that it was sent is another. */
export const post: Woorden<'BriefNodig' | 'BerichtNodig'> = {
  BriefNodig: {
    soort: 'post',
    volgt: true,
    titel: ({ gegevens: { brief } }) => `Brief nodig: ${inZin(BRIEVEN[brief])}`,
  },
  BerichtNodig: {
    soort: 'post',
    volgt: true,
    titel: ({ gegevens }) => {
      const { naam, partner } = BERICHTEN[gegevens.bericht];
      return `Bericht nodig aan ${PARTNERS[partner]}: ${inZin(naam)}`;
    },
  },
};
