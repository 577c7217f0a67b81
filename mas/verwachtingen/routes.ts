import { eindeVanAntwoord, openAntwoorden } from '../routes/antwoorden.ts';
import { lopendeRoutes, routeregelVan } from '../routes/index.ts';
import type { Onderwerp } from './types.ts';
import { overRoute } from './over.ts';

/** What each route that runs waits for. */
export const routes: Onderwerp = {
  is: (over) => over.startsWith('route/'),
  verwacht: (d) =>
    lopendeRoutes(d).flatMap((route) => {
      const { termijnen, antwoorden, regime } = routeregelVan(route);
      const wacht = openAntwoorden(route, antwoorden).map(({ regel, vanaf }) => ({ regel, vanaf }));
      return [...wacht, ...termijnen(route, d)].map((t) => ({
        ...t,
        over: overRoute(route, t),
        ...(regime && { regime }),
      }));
    }),
  einde: (d, { over }) => {
    const [, id = '', regel] = over.split('/');
    const route = d.routes[id];
    if (!route || route.stand === 'gestaakt') return { einde: 'vervallen', reden: 'route-gestaakt' };
    const antwoord = eindeVanAntwoord(route, routeregelVan(route).antwoorden, regel ?? '');
    if (antwoord === 'gehaald') return { einde: 'gehaald' };
    if (antwoord === 'zonder-antwoord') return { einde: 'vervallen', reden: 'zonder-antwoord' };
    // something more was done, or what it counted from was voided: it counts anew
    if (route.stand === 'loopt' && regel !== 'inzet') return { einde: 'vervallen', reden: 'opnieuw-geteld' };
    return routeregelVan(route).uitkomsten[route.uitkomst ?? '']?.zonderResultaat
      ? { einde: 'vervallen', reden: 'vervallen' }
      : { einde: 'gehaald' };
  },
};
