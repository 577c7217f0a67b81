/**
 * A proces-verbaal on routekaart B as it was carried out before the route of criminal law was there: made by a BOA and
 * sent to the officier van justitie (LPW 22 lid 3), and that was the end. The terms are those of the OM (Aanwijzing 4.1,
 * domain §4 T23).
 */
import type { Dossier, RouteStand } from '../dossier/types.ts';
import { isGedaan } from './gedaan.ts';
import type { Routeregel, Routetermijn } from './types.ts';

/**
 * A month after the first time that somebody was heard, and two months after the melding: both run, so the earlier binds.
 * Without a verhoor only the melding counts.
 */
export function procesverbaalTermijnen(route: RouteStand, d: Dossier): Routetermijn[] {
  const [eerste] = Object.values(d.verhoren)
    .flatMap(({ gehoudenOp }) => gehoudenOp ?? [])
    .sort();
  return [
    ...(eerste === undefined ? [] : [{ regel: 'pv/na-verhoor', vanaf: eerste }]),
    { regel: 'pv/na-melding', vanaf: d.geopend?.dag ?? route.begonnen },
  ];
}

export const procesverbaal: Routeregel = {
  naam: 'Proces-verbaal',
  regime: 'WPG',
  onderdelen: {
    opgemaakt: { naam: 'Proces-verbaal opgemaakt' },
    ingezonden: {
      naam: 'Proces-verbaal ingezonden',
      brief: 'kennisgeving-procesverbaal',
      eindigt: 'ingezonden',
    },
  },
  uitkomsten: {
    ingezonden: { naam: 'Het proces-verbaal is ingezonden', vanOnderdeel: true },
    'niet-doorgezet': { naam: 'De route is niet doorgezet', motiveer: true, zonderResultaat: true },
  },
  antwoorden: [],
  termijnen: procesverbaalTermijnen,
  waaromOnderdeelNiet: (route, onderdeel) => {
    if (isGedaan(route, onderdeel)) return 'Dit is al vastgelegd.';
    return onderdeel === 'ingezonden' && !isGedaan(route, 'opgemaakt')
      ? 'Leg eerst vast dat het proces-verbaal is opgemaakt.'
      : null;
  },
  onderdeelWijktAf: () => false,
  waaromUitkomstNiet: () => null,
  wijktAf: () => false,
};
