/** What the route advice of a case says, and whether a choice departs from it (domain §2.9; pas toe of leg uit). */
import type { Keuzeroute } from './begrippen.ts';
import { laatstGewogen } from './dossier/gewogen.ts';
import type { Dossier } from './dossier/types.ts';
import type { Waarde } from './beslistabel.ts';
import type { Stap } from './stappenplan.ts';

/** How the advice calls a route, and the decision that says how it stands with it. */
export const OORDEEL_OVER: Readonly<Partial<Record<Keuzeroute, string>>> = {
  'vrijwillige-hulp': 'hulp',
  halt: 'halt',
  'dwang-civiel': 'civiel',
  'dwang-strafrecht': 'strafrecht',
};

/** The advised routes of an outcome, in the order of preference; `geen` stands for none at all. */
export const adviesUit = (uitkomst: Record<string, Waarde>): string[] =>
  Array.isArray(uitkomst.advies) ? uitkomst.advies.map(String) : [];

/** The advice of the questionnaire as it was last filled in; null when it was not. */
export const adviesVan = (d: Dossier): string[] | null => {
  const gewogen = laatstGewogen(d, 'routeadvies');
  return gewogen && d.antwoorden.signaleringsinstrument ? adviesUit(gewogen.uitkomst) : null;
};

/**
 * Whether these are the routes that were advised; the order is that of preference and no matter of choice. Of a last onder
 * dwangsom beside them the advice says nothing; on its own it takes their place.
 */
export function volgtAdvies(advies: readonly string[], routes: readonly string[]): boolean {
  const geadviseerd = routes.filter((route) => route !== 'last-onder-dwangsom');
  return advies.toSorted().join() === geadviseerd.toSorted().join();
}

/** Whether an outcome of a step goes against what a table last said of it. */
export function wijktAfVanAdvies(d: Dossier, stap: Stap, uitkomst: string | undefined): boolean {
  switch (stap) {
    case 'keuze-routekaart': {
      const kaart = laatstGewogen(d, 'routekaart')?.uitkomst.routekaart;
      return uitkomst !== undefined && typeof kaart === 'string' && kaart !== 'beide' && kaart !== uitkomst;
    }
    case 'waarschuwing': {
      const oordeel = laatstGewogen(d, 'waarschuwing')?.uitkomst.waarschuwing;
      return uitkomst === 'volstaat-niet' && oordeel === 'waarschuwing';
    }
    case 'keuze-route': {
      const advies = adviesVan(d);
      return uitkomst === 'geen-vervolgroute' && advies !== null && !advies.includes('geen');
    }
    default:
      return false;
  }
}
