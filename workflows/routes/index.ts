import type { Routesoort } from '../../mas/begrippen.ts';
import type { Zaak } from '../zaak/zaak.ts';
import { basisroute } from './basisroute.ts';
import { dwangCiviel } from './dwang-civiel.ts';
import { dwangStrafrecht } from './dwang-strafrecht.ts';
import { halt } from './halt.ts';
import { lastOnderDwangsom } from './last-onder-dwangsom.ts';
import { procesverbaal } from './procesverbaal.ts';
import { vrijwilligeHulp } from './vrijwillige-hulp.ts';

const VERLOOP: Readonly<Record<Routesoort, (zaak: Zaak, route: string) => Promise<void>>> = {
  basisroute,
  'vrijwillige-hulp': vrijwilligeHulp,
  halt,
  'dwang-civiel': dwangCiviel,
  'dwang-strafrecht': dwangStrafrecht,
  'last-onder-dwangsom': lastOnderDwangsom,
  procesverbaal,
};

/** The routes side by side, whichever step began them, each from its begin to its end. */
export async function routes(zaak: Zaak, gehad: readonly string[] = []): Promise<void> {
  const route = await zaak.nieuwe('routes', gehad);
  const soort = zaak.dossier.routes[route]?.soort;
  await Promise.all([soort && VERLOOP[soort](zaak, route), routes(zaak, [...gehad, route])]);
}
