import type { Regime } from './begrippen.ts';
import type { Dossier } from './dossier/types.ts';
import { routeregelVan } from './routes/index.ts';

/** A letter falls under what it is about: a verhoor, or a route of investigation (domain §8.3). */
export function regimeVanBrief(d: Dossier, over: string): Regime {
  const [wat, id = ''] = over.split('/');
  if (wat === 'verhoor') return 'WPG';
  const route = wat === 'route' && Object.hasOwn(d.routes, id) ? d.routes[id] : undefined;
  return (route && routeregelVan(route).regime) ?? 'AVG';
}
