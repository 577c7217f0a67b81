import type { Routesoort } from '../../mas/begrippen.ts';
import type { Zaak } from '../zaak/zaak.ts';
import { basisroute } from './basisroute.ts';
import { procesverbaal } from './procesverbaal.ts';

const VERLOOP: Readonly<Record<Routesoort, (zaak: Zaak, route: string) => Promise<void>>> = {
  basisroute,
  procesverbaal,
};

/** The routes side by side, whichever step began them, each from its begin to its end. */
export async function routes(zaak: Zaak, gehad: readonly string[] = []): Promise<void> {
  const route = await zaak.nieuwe('routes', gehad);
  const soort = zaak.dossier.routes[route]?.soort;
  await Promise.all([soort && VERLOOP[soort](zaak, route), routes(zaak, [...gehad, route])]);
}
