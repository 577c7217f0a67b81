/**
 * The answers that ketenpartners owe a route (terugkoppeling as a term). They come in any order, and twice: what can only
 * come after an answer tells it as well.
 */
import type { Dag } from '../datum.ts';
import type { RouteStand } from '../dossier/types.ts';
import type { Antwoordregel } from './types.ts';

/** An answer that is owed, with the parts by which it can be given. */
export interface OpenAntwoord {
  regel: string;
  vanaf: Dag;
  onderdelen: readonly string[];
}

/** Positions in `gedaan`: of what asks for an answer (-1 is the begin of the route), and after which answers count. */
interface Gevraagd {
  op: number;
  na: number;
}

/** What asks for an answer, as it stands now; null when nothing does. */
function gevraagd({ gedaan }: RouteStand, { na, bij, sinds }: Antwoordregel): Gevraagd | null {
  if (na === null) return { op: -1, na: -1 };
  const vraagt = ({ onderdeel, uitkomst }: RouteStand['gedaan'][number]): boolean =>
    onderdeel === na && (bij === undefined || bij.includes(uitkomst ?? ''));
  const begin = gedaan.findLastIndex(({ onderdeel }) => onderdeel === sinds);
  const op = sinds === undefined ? gedaan.findLastIndex(vraagt) : gedaan.findIndex((g, n) => n > begin && vraagt(g));
  return op < 0 ? null : { op, na: sinds === undefined ? op : begin };
}

/** The last time that one of these parts was done after a position; -1 when none was. */
const laatsteNa = ({ gedaan }: RouteStand, onderdelen: readonly string[], na: number): number =>
  gedaan.findLastIndex(({ onderdeel }, n) => n > na && onderdelen.includes(onderdeel));

/** What an answer is waited for since: of what is told every so many weeks since it was told last. */
const wachtSinds = (route: RouteStand, { tot, herhaaltTot }: Antwoordregel, { op }: Gevraagd): number =>
  herhaaltTot ? Math.max(op, laatsteNa(route, tot, op)) : op;

/** After how many parts it was said that the case goes on without this answer; -1 when nobody did. */
const opgegevenNa = ({ opgegeven = [] }: RouteStand, { tot }: Antwoordregel): number =>
  Math.max(-1, ...opgegeven.filter(({ onderdeel }) => tot.includes(onderdeel)).map(({ na }) => na));

/** The answers that are owed now. */
export const openAntwoorden = (route: RouteStand, regels: readonly Antwoordregel[]): OpenAntwoord[] =>
  regels.flatMap((regel) => {
    const vraag = gevraagd(route, regel);
    if (vraag === null || laatsteNa(route, regel.herhaaltTot ?? regel.tot, vraag.na) >= 0) return [];
    const sinds = wachtSinds(route, regel, vraag);
    if (opgegevenNa(route, regel) > sinds) return [];
    return [{ regel: regel.regel, vanaf: route.gedaan[sinds]?.dag ?? route.begonnen, onderdelen: regel.tot }];
  });

/** Of a day on which more than one answer came the last: that is what the next is waited for since. */
const gevraagdOpDag = ({ gedaan }: RouteStand, { tot }: Antwoordregel, op: number, dag: Dag): number =>
  gedaan.findLastIndex((g, n) => g.dag === dag && (n === op || (n > op && tot.includes(g.onderdeel))));

/**
 * How it ended with an answer that is not owed any more; null when it was neither given nor given up.
 * @param vanaf the day from which it was waited for
 */
export function eindeVanAntwoord(
  route: RouteStand,
  regel: Antwoordregel,
  vanaf: Dag,
): 'gehaald' | 'zonder-antwoord' | null {
  const vraag = gevraagd(route, regel);
  if (vraag === null) return null;
  const sinds = regel.herhaaltTot ? gevraagdOpDag(route, regel, vraag.op, vanaf) : vraag.op;
  if (sinds < 0 && regel.na !== null) return null; // what it counted from was voided
  const na = regel.herhaaltTot ? sinds : vraag.na;
  const gegeven = laatsteNa(route, [...regel.tot, ...(regel.herhaaltTot ?? [])], na);
  const opgegeven = opgegevenNa(route, regel);
  if (opgegeven > Math.max(sinds, gegeven)) return 'zonder-antwoord';
  return gegeven >= 0 ? 'gehaald' : null;
}

/**
 * What the next move of the LPA himself counts from: what was recorded last. When he goes on without an answer it is that
 * decision, so there is no day before it.
 */
export const aanZetSinds = ({ gedaan, opgegeven = [], begonnen }: RouteStand): { vanaf?: Dag } =>
  opgegeven.some(({ na }) => na === gedaan.length) ? {} : { vanaf: gedaan.at(-1)?.dag ?? begonnen };
