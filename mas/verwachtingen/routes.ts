import { lopendeRoutes, routeregelVan } from '../routes/index.ts';
import type { Onderwerp } from './types.ts';
import { overRoute } from './over.ts';

/** What each route that runs waits for. */
export const routes: Onderwerp = {
  is: (over) => over.startsWith('route/'),
  verwacht: (d) =>
    lopendeRoutes(d).flatMap((route) => {
      const { termijnen, regime } = routeregelVan(route);
      return termijnen(route, d).map((t) => ({ ...t, over: overRoute(route, t), ...(regime && { regime }) }));
    }),
  einde: (d, { over }) => {
    const [, id = '', regel] = over.split('/');
    const route = d.routes[id];
    if (!route || route.stand === 'gestaakt') return { einde: 'vervallen', reden: 'route-gestaakt' };
    // something more was done, or what it counted from was voided: it counts anew
    if (route.stand === 'loopt' && regel !== 'inzet') return { einde: 'vervallen', reden: 'opnieuw-geteld' };
    return routeregelVan(route).uitkomsten[route.uitkomst ?? '']?.zonderResultaat
      ? { einde: 'vervallen', reden: 'vervallen' }
      : { einde: 'gehaald' };
  },
};
