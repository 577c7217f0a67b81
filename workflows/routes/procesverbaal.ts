import type { Zaak } from '../zaak/zaak.ts';

/** How routekaart B ended before the route of criminal law was there: made by a BOA, sent, done (LPW 22 lid 3). */
export async function procesverbaal(zaak: Zaak, route: string): Promise<void> {
  await zaak.routedeel(route, 'opgemaakt');
  await zaak.routedeel(route, 'ingezonden');
  await zaak.routeKlaar(route);
}
