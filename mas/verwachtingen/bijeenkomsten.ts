import type { Onderwerp } from './types.ts';
import { overBijeenkomst } from './over.ts';

/** After the day for which a talk or an MDO was planned, what came of it has to be recorded. */
export const bijeenkomsten: Onderwerp = {
  is: (over) => over.startsWith('bijeenkomst/'),
  verwacht: (d) =>
    Object.values(d.bijeenkomsten)
      .filter(({ uitkomst }) => uitkomst === null)
      .map((b) => ({ over: overBijeenkomst(b), regel: 'bijeenkomst/vastleggen', vanaf: b.op })),
  einde: (d, { over }) => {
    const stand = d.bijeenkomsten[over.split('/')[1] ?? ''];
    if (stand?.uitkomst === null) return { einde: 'vervallen', reden: 'opnieuw-geteld' };
    return stand ? { einde: 'gehaald' } : { einde: 'vervallen', reden: 'vervallen' };
  },
};
