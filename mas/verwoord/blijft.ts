import { toonDag } from '../datum.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import type { Dossier } from '../dossier/types.ts';
import { lopendeRoutes, routeregelVan } from '../routes/index.ts';
import { inZin } from './zin.ts';

/** More than this nobody reads while he fills in a form. */
const HOOGSTENS = 5;

/**
 * What goes on as it was: the routes that run before and after, and the terms that keep their last day.
 * @param wpg whether this person may read what falls under the Wpg
 */
export function blijftVan(voor: Dossier, na: Dossier, wpg: boolean): string[] {
  const routes = lopendeRoutes(na)
    .filter((route) => voor.routes[route.id]?.stand === 'loopt' && (wpg || routeregelVan(route).regime !== 'WPG'))
    .map((route) => `De route ${inZin(routeregelVan(route).naam)} loopt door.`);
  const termijnen = openTermijnen(na)
    .filter((t) => voor.termijnen[t.id]?.stand === 'open' && voor.termijnen[t.id]?.laatsteDag === t.laatsteDag)
    .filter(({ regime }) => wpg || regime !== 'WPG')
    .sort((a, b) => (a.laatsteDag < b.laatsteDag ? -1 : 1))
    .map(({ naam, laatsteDag }) => `De termijn blijft: ${naam}, tot en met ${toonDag(laatsteDag)}.`);
  return [...routes, ...termijnen].slice(0, HOOGSTENS);
}
