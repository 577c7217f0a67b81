import type { Onderwerp } from './types.ts';
import { OVER_DOORSTROOMPUNT } from './over.ts';

/** From the 18th birthday the Doorstroompunt takes over whoever has no startkwalificatie (domain §5). */
export const overdracht: Onderwerp = {
  is: (over) => over === OVER_DOORSTROOMPUNT,
  verwacht: ({ plicht: { geeindigd, overgedragen } }) =>
    geeindigd?.doorstroompunt && overgedragen === null
      ? [{ over: OVER_DOORSTROOMPUNT, regel: 'overdracht/doorstroompunt', vanaf: geeindigd.dag }]
      : [],
  einde: ({ plicht: { overgedragen } }) =>
    overgedragen === null ? { einde: 'vervallen', reden: 'vervallen' } : { einde: 'gehaald' },
};
