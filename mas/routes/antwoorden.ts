/**
 * The answers that ketenpartners owe a route (terugkoppeling as a term). They come in any order, and twice: what can only
 * come after an answer tells it as well.
 */
import type { RouteStand } from '../dossier/types.ts';
import type { Antwoordregel, Routetermijn } from './types.ts';

/** An answer that is owed, with the parts by which it can be given. */
export interface OpenAntwoord extends Routetermijn {
  onderdelen: readonly string[];
}

/** Position in `gedaan` of what asks for an answer: the begin of the route is before everything. Null when nothing does. */
function gevraagdOp({ gedaan }: RouteStand, { na, bij, tot, herhaaltTot }: Antwoordregel): number | null {
  const vraagt = ({ onderdeel, uitkomst }: RouteStand['gedaan'][number]): boolean =>
    onderdeel === na && (bij === undefined || bij.includes(uitkomst ?? ''));
  const eerste = na === null ? -1 : gedaan.findLastIndex(vraagt);
  if (na !== null && eerste < 0) return null;
  return herhaaltTot ? Math.max(eerste, gedaan.findLastIndex(({ onderdeel }) => tot.includes(onderdeel))) : eerste;
}

const isBeantwoord = ({ gedaan }: RouteStand, { tot, herhaaltTot }: Antwoordregel, vanaf: number): boolean =>
  gedaan.slice(vanaf + 1).some(({ onderdeel }) => [...tot, ...(herhaaltTot ?? [])].includes(onderdeel)) ||
  (herhaaltTot ?? []).some((einde) => gedaan.some(({ onderdeel }) => onderdeel === einde));

const isOpgegeven = ({ opgegeven = [] }: RouteStand, { tot }: Antwoordregel, vanaf: number): boolean =>
  opgegeven.some(({ onderdeel, na }) => tot.includes(onderdeel) && na > vanaf);

/** The answers that are owed now. */
export const openAntwoorden = (route: RouteStand, regels: readonly Antwoordregel[]): OpenAntwoord[] =>
  regels.flatMap((regel) => {
    const op = gevraagdOp(route, regel);
    if (op === null || isBeantwoord(route, regel, op) || isOpgegeven(route, regel, op)) return [];
    return [{ regel: regel.regel, vanaf: route.gedaan[op]?.dag ?? route.begonnen, onderdelen: regel.tot }];
  });

/** How it ended with an answer that is not owed any more; null when no answer is about this rule. */
export function eindeVanAntwoord(
  route: RouteStand,
  regels: readonly Antwoordregel[],
  naam: string,
): 'gehaald' | 'zonder-antwoord' | null {
  const regel = regels.find((r) => r.regel.split('/')[1] === naam);
  if (!regel) return null;
  const gegeven = route.gedaan.some(({ onderdeel }) =>
    [...regel.tot, ...(regel.herhaaltTot ?? [])].includes(onderdeel),
  );
  const opgegeven = (route.opgegeven ?? []).some(({ onderdeel }) => regel.tot.includes(onderdeel));
  return opgegeven ? 'zonder-antwoord' : gegeven ? 'gehaald' : null;
}
