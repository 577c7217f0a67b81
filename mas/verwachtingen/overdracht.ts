import type { Onderwerp } from './types.ts';
import { isOverDoorstroompunt, OVER_DOORSTROOMPUNT } from './over.ts';

/** From the 18th birthday the Doorstroompunt takes over whoever has no startkwalificatie (domain §5). */
export const overdracht: Onderwerp = {
  is: isOverDoorstroompunt,
  verwacht: ({ plicht: { geeindigd, overgedragen, herteld } }) => {
    if (!geeindigd?.doorstroompunt || overgedragen !== null) return [];
    const over = herteld === undefined ? OVER_DOORSTROOMPUNT : `${OVER_DOORSTROOMPUNT}/${herteld}`;
    return [{ over, regel: 'overdracht/doorstroompunt', vanaf: herteld ?? geeindigd.dag }];
  },
  einde: ({ plicht: { geeindigd, overgedragen } }) => {
    if (overgedragen !== null) return { einde: 'gehaald' };
    return { einde: 'vervallen', reden: geeindigd?.doorstroompunt ? 'opnieuw-geteld' : 'vervallen' };
  },
};
