import type { Onderwerp } from './types.ts';
import { overVerhoor } from './over.ts';
import { kanVerhoren } from '../voortgang.ts';

/** After the day for which somebody was called, what came of it has to be recorded. */
export const verhoren: Onderwerp = {
  is: (over) => over.startsWith('verhoor/'),
  verwacht: (d) =>
    kanVerhoren(d)
      ? Object.values(d.verhoren)
          .filter(({ uitkomst }) => uitkomst === null)
          .map((verhoor) => ({
            over: overVerhoor(verhoor),
            regel: 'verhoor/vastleggen',
            vanaf: verhoor.verhoorOp,
            regime: 'WPG',
          }))
      : [],
  einde: (d, { over }) => {
    const stand = d.verhoren[over.split('/')[1] ?? ''];
    if (stand?.uitkomst != null) return { einde: 'gehaald' };
    return { einde: 'vervallen', reden: stand && kanVerhoren(d) ? 'opnieuw-geteld' : 'vervallen' };
  },
};
