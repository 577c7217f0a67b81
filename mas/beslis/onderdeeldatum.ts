/** The day that belongs to a part of a route: the end of a measure or of a proeftijd, what the officier agreed to. */
import { type Dag, plusDagen, toonDag } from '../datum.ts';
import type { Dossier, RouteStand } from '../dossier/types.ts';
import type { Handeling, Weigering } from '../opdracht.ts';
import { laatste } from '../routes/gedaan.ts';
import { ONDERDELEN, routeregelVan } from '../routes/index.ts';
import { berekenTermijn } from '../termijn/index.ts';
import { type Omgeving, weiger } from './types.ts';

type Vastlegging = Extract<Handeling, { soort: 'leg-onderdeel-vast' }>;

/**
 * From which a term counts: the day of the decision, or for who renews the end of what ran. A period that lasts a year at
 * most begins on that day itself, so it counts from the day before.
 */
function vanaf(route: RouteStand, { onderdeel, uitkomst }: Vastlegging, dag: Dag, hoogstens: boolean): Dag {
  const begin = hoogstens ? plusDagen(dag, -1) : dag;
  const vorige = uitkomst === 'verlengd' ? laatste(route, onderdeel)?.datum : undefined;
  return vorige !== undefined && vorige > begin ? vorige : begin;
}

/** The last day on which a route that is for a minor only can have effect; null when that is not known, or any day. */
const totMeerderjarig = ({ eindePlicht }: Dossier, route: RouteStand): Dag | null =>
  routeregelVan(route).stoptBijMeerderjarig && eindePlicht?.grond === 'achttien'
    ? plusDagen(eindePlicht.dag, -1)
    : null;

/**
 * The day of a part: as it was given, else as the protocol reckons it; null when none belongs to it. A measure that lasts
 * a year from 29 February ends on 28 February, and one of who comes of age the day before that (BW 1:255 and 258).
 */
export function bepaalDatum(
  d: Dossier,
  route: RouteStand,
  o: Vastlegging,
  { protocol, dag }: Omgeving,
): Dag | null | { weigering: Weigering } {
  const regels = ONDERDELEN[o.onderdeel]?.datum;
  const heeft = regels !== undefined && (regels.bij === undefined || regels.bij.includes(o.uitkomst ?? ''));
  if (!heeft || regels.regel === undefined) return o.datum ?? null;
  const regel = protocol.termijnen[regels.regel];
  if (!regel || d.vakantieregio === null) throw new Error(`het protocol kent termijn ${regels.regel} niet`);
  const begin = vanaf(route, o, dag, regels.hoogstens === true);
  const berekend = berekenTermijn(regel, begin, protocol.kalender, d.vakantieregio).laatsteDag;
  const minderjarig = totMeerderjarig(d, route);
  const laatsteDag = minderjarig !== null && minderjarig < berekend ? minderjarig : berekend;
  if (o.datum !== undefined && regels.hoogstens && o.datum > laatsteDag)
    return weiger('Ongeldig', `datum: kies een dag tot en met ${toonDag(laatsteDag)} (${regel.naam}; ${regel.bron}).`);
  return o.datum ?? laatsteDag;
}
