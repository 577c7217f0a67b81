/**
 * A proces-verbaal on routekaart B: made by a BOA and sent to the officier van justitie (LPW 22 lid 3). The terms are
 * those of the OM: a month after the first verhoor, and two months after the melding (Aanwijzing 4.1, domain §4 T23).
 */
import type { Dossier, RouteStand } from '../dossier/types.ts';
import type { Routeregel, Routetermijn } from './types.ts';

const isGedaan = ({ gedaan }: RouteStand, onderdeel: string): boolean => gedaan.some((g) => g.onderdeel === onderdeel);

/** Counts from the first time that somebody was heard; without a verhoor only the melding counts. */
function naVerhoor(d: Dossier): Routetermijn[] {
  const [eerste] = Object.values(d.verhoren)
    .flatMap(({ gehoudenOp }) => gehoudenOp ?? [])
    .sort();
  return eerste === undefined ? [] : [{ regel: 'pv/na-verhoor', vanaf: eerste }];
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
    'niet-doorgezet': { naam: 'Het proces-verbaal is niet doorgezet', motiveer: true, zonderResultaat: true },
  },
  termijnen: (route, d) => [...naVerhoor(d), { regel: 'pv/na-melding', vanaf: d.geopend?.dag ?? route.begonnen }],
  waaromOnderdeelNiet: (route, onderdeel) => {
    if (isGedaan(route, onderdeel)) return 'Dit is al vastgelegd.';
    return onderdeel === 'ingezonden' && !isGedaan(route, 'opgemaakt')
      ? 'Leg eerst vast dat het proces-verbaal is opgemaakt.'
      : null;
  },
  waaromUitkomstNiet: () => null,
  wijktAf: () => false,
};
