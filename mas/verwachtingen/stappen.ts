import { lopendeRoutes } from '../routes/index.ts';
import { STAPPENPLAN } from '../stappenplan.ts';
import { aanDeBeurt } from '../voortgang.ts';
import type { Onderwerp } from './types.ts';
import { overStap } from './over.ts';

/** The step whose turn it is; while a route carries it out, the route does the waiting. */
export const stappen: Onderwerp = {
  is: (over) => over.startsWith('stap/'),
  verwacht: (d) => {
    const stap = aanDeBeurt(d);
    if (!stap || lopendeRoutes(d, stap).length > 0) return [];
    const { regime } = STAPPENPLAN[stap];
    return [{ over: overStap(stap, d.ronde), regel: `stap/${stap}`, ...(regime && { regime }) }];
  },
  einde: (d, { over }) => {
    const stand = d.stappen[over.slice('stap/'.length)]?.stand;
    if (stand === 'gedaan') return { einde: 'gehaald' };
    const reden = { overgeslagen: 'overgeslagen', vervallen: 'vervallen', begonnen: 'route-begonnen' } as const;
    return { einde: 'vervallen', reden: stand ? reden[stand] : 'vervallen' };
  },
};
