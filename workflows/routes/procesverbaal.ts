import type { Zaak } from '../zaak/zaak.ts';

/** A BOA makes the proces-verbaal and sends it to the officier van justitie (LPW 22 lid 3). */
export async function procesverbaal(zaak: Zaak, route: string): Promise<void> {
  await zaak.routedeel(route, 'opgemaakt');
  await zaak.routedeel(route, 'ingezonden');
  await zaak.routeKlaar(route);
}
