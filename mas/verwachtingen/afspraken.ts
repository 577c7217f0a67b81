import type { Onderwerp } from './types.ts';
import { overAfspraak } from './over.ts';

/** Whether an agreement was kept has to be recorded after the day that was agreed for it. */
export const afspraken: Onderwerp = {
  is: (over) => over.startsWith('afspraak/'),
  verwacht: (d) =>
    Object.values(d.afspraken)
      .filter(({ uitkomst }) => uitkomst === null)
      .map(({ id, evaluatieOp, regime }) => ({
        over: overAfspraak(id),
        regel: 'afspraak/evaluatie',
        vanaf: evaluatieOp,
        ...(regime === 'WPG' && { regime }),
      })),
  einde: (d, { over }) =>
    d.afspraken[over.slice('afspraak/'.length)]?.uitkomst == null
      ? { einde: 'vervallen', reden: 'vervallen' }
      : { einde: 'gehaald' },
};
