import type { Onderwerp } from './types.ts';
import { overVerhoor } from './over.ts';
import { isKlaar, stappenOpKaart } from '../voortgang.ts';

/** After the day for which somebody was called, what came of it has to be recorded. */
export const verhoren: Onderwerp = {
  is: (over) => over.startsWith('verhoor/'),
  verwacht: (d) =>
    isKlaar(d, 'verhoor') || !stappenOpKaart(d).includes('verhoor')
      ? []
      : Object.values(d.verhoren)
          .filter(({ uitkomst }) => uitkomst === null)
          .map(({ id, verhoorOp }) => ({
            over: overVerhoor(id),
            regel: 'verhoor/vastleggen',
            vanaf: verhoorOp,
            regime: 'WPG',
          })),
  einde: (d, { over }) =>
    d.verhoren[over.slice('verhoor/'.length)]?.uitkomst == null
      ? { einde: 'vervallen', reden: 'vervallen' }
      : { einde: 'gehaald' },
};
