/** The day that belongs to a part of a route: the end of a measure or of a proeftijd, what the officier agreed to. */
import { type Dag, toonDag } from '../datum.ts';
import type { Dossier, RouteStand } from '../dossier/types.ts';
import type { Handeling, Weigering } from '../opdracht.ts';
import { laatste } from '../routes/gedaan.ts';
import { ONDERDELEN } from '../routes/index.ts';
import { berekenTermijn } from '../termijn/index.ts';
import { type Omgeving, weiger } from './types.ts';

type Vastlegging = Extract<Handeling, { soort: 'leg-onderdeel-vast' }>;

/** From which a term counts: the day of the decision, or for who renews the end of what ran. */
const vanaf = (route: RouteStand, { onderdeel, uitkomst }: Vastlegging, dag: Dag): Dag => {
  const vorige = uitkomst === 'verlengd' ? laatste(route, onderdeel)?.datum : undefined;
  return vorige !== undefined && vorige > dag ? vorige : dag;
};

/**
 * The day of a part: as it was given, else as the protocol reckons it; null when none belongs to it. A measure that lasts
 * a year from 29 February ends on 28 February.
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
  const { laatsteDag } = berekenTermijn(regel, vanaf(route, o, dag), protocol.kalender, d.vakantieregio);
  if (o.datum !== undefined && regels.hoogstens && o.datum > laatsteDag)
    return weiger('Ongeldig', `datum: kies een dag tot en met ${toonDag(laatsteDag)} (${regel.naam}; ${regel.bron}).`);
  return o.datum ?? laatsteDag;
}
