/** The day that belongs to a part of a route: the end of a measure or of a proeftijd, what the officier agreed to. */
import { type Dag, toonDag } from '../datum.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import type { Dossier, RouteStand } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import type { Handeling, Weigering } from '../opdracht.ts';
import { TERMIJNEN_VAN_HET_OM } from '../routes/dwang-strafrecht.ts';
import { laatste } from '../routes/gedaan.ts';
import { ONDERDELEN } from '../routes/index.ts';
import { berekenTermijn } from '../termijn/index.ts';
import { type Omgeving, weiger } from './types.ts';
import { verleng } from './verleng.ts';

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

/** With the agreement of the officier van justitie the terms of the proces-verbaal last until the day that was agreed. */
export const verlengOpAkkoord = (d: Dossier, onderdeel: string, datum: Dag, omgeving: Omgeving): Voorval[] =>
  onderdeel !== 'overleg-officier'
    ? []
    : openTermijnen(d)
        .filter((t) => TERMIJNEN_VAN_HET_OM.includes(t.regel) && t.laatsteDag < datum)
        .map((t) => verleng(t, datum, 'met instemming van de officier van justitie', omgeving));
