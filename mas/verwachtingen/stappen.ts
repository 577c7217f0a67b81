import { lopendeRoutes, onbesloten } from '../routes/index.ts';
import { isStap, STAPPENPLAN } from '../stappenplan.ts';
import { aanDeBeurt } from '../voortgang.ts';
import { inschrijftermijn, isInschrijvenVerwacht, wachtOpAbsoluut } from '../absoluut/termijn.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Stap } from '../stappenplan.ts';
import type { Onderwerp, Verwachting } from './types.ts';
import { overStap } from './over.ts';

/** After the time that parents had to enrol their child. */
function vanafVan(d: Dossier, stap: Stap): Pick<Verwachting, 'vanaf'> {
  const termijn = stap === 'keuze-route' && isInschrijvenVerwacht(d) ? inschrijftermijn(d) : undefined;
  return termijn ? { vanaf: termijn.laatsteDag } : {};
}

/** The step whose turn it is; while a route carries it out, the route does the waiting. */
export const stappen: Onderwerp = {
  is: (over) => over.startsWith('stap/'),
  verwacht: (d) => {
    const stap = aanDeBeurt(d);
    if (!stap || lopendeRoutes(d, stap).length > 0 || (stap === 'uitvoering' && onbesloten(d).length > 0)) return [];
    if (wachtOpAbsoluut(d, stap)) return [];
    const { regime } = STAPPENPLAN[stap];
    return [{ over: overStap(stap, d.ronde), regel: `stap/${stap}`, ...vanafVan(d, stap), ...(regime && { regime }) }];
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
