/**
 * The basisroute: the light answer to a first or small absence (domain §2.1). A letter, a talk or agreements, then some
 * lesweken in which it shows whether that was enough (§11 Q15).
 */
import { isVerstreken } from '../dossier/termijn.ts';
import type { Dossier, RouteStand } from '../dossier/types.ts';
import type { Dag } from '../datum.ts';
import { overRoute } from '../verwachtingen/over.ts';
import type { Routeregel } from './types.ts';

/** Days on which something reached parents or jongere; a talk to which nobody came did not. */
const inzet = ({ gedaan }: RouteStand): Dag[] =>
  gedaan.filter(({ uitkomst }) => uitkomst !== 'niet-verschenen').map(({ dag }) => dag);

/** The monitor counts from the last thing that was done, so each letter or talk begins it again. */
const monitorVanaf = (route: RouteStand): Dag | null => inzet(route).sort().at(-1) ?? null;

function monitorLoopt(route: RouteStand, d: Dossier): boolean {
  const vanaf = monitorVanaf(route);
  const over = vanaf && overRoute(route, { regel: 'basisroute/monitor', vanaf });
  return !Object.values(d.termijnen).some((termijn) => termijn.over === over && isVerstreken(termijn));
}

export const basisroute: Routeregel = {
  naam: 'Basisroute',
  onderdelen: {
    kennisgevingsbrief: { naam: 'Kennisgevingsbrief verzonden', metBrief: 'kennisgevingsbrief' },
    waarschuwing: { naam: 'Waarschuwing verzonden', metBrief: 'waarschuwing' },
    waarschuwingsgesprek: {
      naam: 'Waarschuwingsgesprek',
      uitkomsten: { gehouden: 'Het gesprek is gehouden', 'niet-verschenen': 'Niemand is verschenen' },
    },
    afspraken: { naam: 'Afspraken gemaakt', brief: 'afsprakenkaart' },
  },
  uitkomsten: {
    'verzuim-gestopt': { naam: 'Het verzuim is gestopt' },
    'verzuim-gaat-door': { naam: 'Het verzuim gaat door' },
  },
  termijnen: (route) => {
    const vanaf = monitorVanaf(route);
    return [vanaf ? { regel: 'basisroute/monitor', vanaf } : { regel: 'basisroute/inzet', vanaf: route.begonnen }];
  },
  antwoorden: [],
  waaromOnderdeelNiet: () => null,
  onderdeelWijktAf: () => false,
  waaromUitkomstNiet: (route) =>
    inzet(route).length > 0 ? null : 'Er is nog geen brief verzonden, gesprek gehouden of afspraak gemaakt.',
  // that the absence goes on shows at any moment; that it stopped only shows when the monitor term is over
  wijktAf: (route, uitkomst, d) => uitkomst === 'verzuim-gestopt' && monitorLoopt(route, d),
};
