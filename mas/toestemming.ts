/** Whether something may be shared with a partner that needs the consent of parents and jongere (`berichten.md` §2.2). */
import type { Dossier, RouteStand } from './dossier/types.ts';
import { laatste, stand } from './routes/gedaan.ts';

const vanRoute = (route: RouteStand): boolean =>
  stand(route, 'toestemming') === 'gegeven' && laatste(route, 'toestemming-ingetrokken') === undefined;

/** Outside a route it was brought in, signed. */
const opPapier = (d: Dossier): boolean => Object.values(d.documenten).some(({ aard }) => aard === 'toestemming');

/**
 * Whether consent stands for what goes out, or comes in, about this. That the consent was withdrawn is told all the same.
 * @param over key of the message in the dossier
 */
export function toestemmingVoor(d: Dossier, over: string): boolean {
  const [wat, id = ''] = over.split('/');
  const route = wat === 'route' && Object.hasOwn(d.routes, id) ? d.routes[id] : undefined;
  return route ? vanRoute(route) : opPapier(d);
}
