import { lopendeRoutes, onbesloten } from '../routes/index.ts';
import { isStap, STAPPENPLAN } from '../stappenplan.ts';
import { aanDeBeurt } from '../voortgang.ts';
import type { Onderwerp } from './types.ts';
import { overStap } from './over.ts';

/** The step whose turn it is; while a route carries it out, the route does the waiting. */
export const stappen: Onderwerp = {
  is: (over) => over.startsWith('stap/'),
  verwacht: (d) => {
    const stap = aanDeBeurt(d);
    if (!stap || lopendeRoutes(d, stap).length > 0 || (stap === 'uitvoering' && onbesloten(d).length > 0)) return [];
    const { regime } = STAPPENPLAN[stap];
    return [{ over: overStap(stap, d.ronde), regel: `stap/${stap}`, ...(regime && { regime }) }];
  },
  einde: (d, { over }) => {
    const stand = d.stappen[over.slice('stap/'.length)]?.stand;
    if (stand === 'gedaan') return { einde: 'gehaald' };
    if (stand === 'overgeslagen' || stand === 'vervallen') return { einde: 'vervallen', reden: stand };
    const stap = over.split('/')[1];
    const metRoute = isStap(stap) && lopendeRoutes(d, stap).length > 0;
    return { einde: 'vervallen', reden: metRoute ? 'route-begonnen' : 'niet-aan-de-beurt' };
  },
};
