import { lopendeRoutes, routeregelVan } from '../routes/index.ts';
import type { Onderwerp } from './types.ts';
import { overRoute } from './over.ts';

/** What each route that runs waits for. A term that begins again because something was done in the route was met. */
export const routes: Onderwerp = {
  is: (over) => over.startsWith('route/'),
  verwacht: (d) =>
    lopendeRoutes(d).flatMap((route) => {
      const { termijnen, regime } = routeregelVan(route);
      return termijnen(route, d).map((t) => ({ ...t, over: overRoute(route, t), ...(regime && { regime }) }));
    }),
  einde: (d, { over }) =>
    d.routes[over.split('/')[1] ?? '']?.stand === 'gestaakt'
      ? { einde: 'vervallen', reden: 'route-gestaakt' }
      : { einde: 'gehaald' },
};
