import { onbesloten } from '../routes/index.ts';
import type { Onderwerp } from './types.ts';
import { overBesluit } from './over.ts';

/** After a Haltinterventie that did not succeed somebody decides whether a proces-verbaal follows (domain §2.3). */
export const besluiten: Onderwerp = {
  is: (over) => over.startsWith('besluit/'),
  verwacht: (d) =>
    onbesloten(d).map((route) => ({
      over: overBesluit(route),
      regel: 'halt/besluit',
      vanaf: route.geeindigd ?? route.begonnen,
      regime: 'WPG',
    })),
  einde: (d, { over }) =>
    d.routes[over.slice('besluit/'.length)]?.procesverbaal === undefined
      ? { einde: 'vervallen', reden: 'vervallen' }
      : { einde: 'gehaald' },
};
