/** How far a case is along the stappenplan: what its dossier says of the steps. */
import { familieVan } from './begrippen.ts';
import type { Dag } from './datum.ts';
import { openTermijnen } from './dossier/termijn.ts';
import type { Dossier, StapStand } from './dossier/types.ts';
import { lopendeRoutes } from './routes/index.ts';
import {
  type Fase,
  FASEN,
  type Routekaart,
  type Stap,
  STAPPENPLAN,
  stappenVan,
  stapSleutel,
  uitkomstenVan,
  VERMOEDELIJKE_KAART,
} from './stappenplan.ts';

/** The routekaart that step 3 chose; until then the one that the kind of the melding points to. */
export function kaartVan({ routekaart, soort }: Dossier): Routekaart {
  if (routekaart !== null) return routekaart;
  return soort === 'vrijstelling' || soort === 'aanvraag' || soort === null ? 'A' : VERMOEDELIJKE_KAART[soort];
}

/** The steps that this case has to walk, in order: none when it is no case of absence. */
export const stappenOpKaart = (d: Dossier): Stap[] =>
  familieVan(d.soort) === 'verzuim' ? stappenVan(kaartVan(d), d.soort) : [];

const standVan = (d: Dossier, stap: Stap): StapStand | undefined => d.stappen[stapSleutel(stap, d.ronde)];

/** Left out without a word: nobody began its route, and the step after it has begun. */
const isVoorbijgegaan = (d: Dossier, stap: Stap): boolean => {
  const stappen = stappenOpKaart(d);
  const volgende = stappen[stappen.indexOf(stap) + 1];
  return volgende !== undefined && standVan(d, volgende) !== undefined && lopendeRoutes(d, stap).length === 0;
};

/** Done, skipped or fallen away, in the current round. */
export const isKlaar = (d: Dossier, stap: Stap): boolean => {
  const stand = standVan(d, stap)?.stand;
  if (stand !== undefined && stand !== 'begonnen') return true;
  return STAPPENPLAN[stap].optioneel === true && isVoorbijgegaan(d, stap);
};

/**
 * The step whose turn it is. It follows from what people did, never from what the case booked about it (`StapBegonnen`):
 * otherwise an action right after another would be refused for a reason that no person can see.
 */
export const aanDeBeurt = (d: Dossier): Stap | null =>
  d.status === 'open' ? (stappenOpKaart(d).find((stap) => !isKlaar(d, stap)) ?? null) : null;

/**
 * Whether doing this step now is running ahead: one before it is not done. An optional step may be left out, unless its
 * route runs.
 */
export function looptVooruit(d: Dossier, stap: Stap): boolean {
  const stappen = stappenOpKaart(d);
  return stappen
    .slice(0, Math.max(0, stappen.indexOf(stap)))
    .some((s) => !isKlaar(d, s) && !(STAPPENPLAN[s].optioneel && lopendeRoutes(d, s).length === 0));
}

/**
 * Whether an outcome departs from the order of the steps: running ahead, or beginning a route though the investigation
 * before it fell away by a short way of an earlier round.
 */
export function wijktAfVanVolgorde(d: Dossier, stap: Stap, uitkomst: string | undefined): boolean {
  if (looptVooruit(d, stap)) return true;
  const { begint, vanRoute } = uitkomstenVan(d.soort, stap)[uitkomst ?? ''] ?? {};
  const kiestRoute = begint !== undefined || (stap === 'keuze-route' && vanRoute === true);
  const eerder = stappenOpKaart(d).filter((s) => !STAPPENPLAN[s].perRonde && !STAPPENPLAN[s].optioneel);
  return kiestRoute && eerder.some((s) => standVan(d, s)?.stand === 'vervallen');
}

/** Somebody can be called and heard in step 6 of routekaart B, and as long as a route of criminal law runs (domain §2.5). */
export const kanVerhoren = (d: Dossier): boolean =>
  lopendeRoutes(d).some(({ soort }) => soort === 'dwang-strafrecht') ||
  (stappenOpKaart(d).includes('verhoor') && !isKlaar(d, 'verhoor'));

/** What became of one phase: each is recorded, whatever was skipped (S000). */
export interface Fasestand {
  fase: Fase;
  stand: 'nog-niet' | 'bezig' | 'doorlopen' | 'overgeslagen';
  /** First and last business date on which a step of it was done, skipped or fell away. */
  van: Dag | null;
  totEnMet: Dag | null;
}

/**
 * The five phases of this round, in order. One of which no step was done counts as skipped, with the reasons at its steps.
 * None when it is no case of absence.
 */
export function fasenVan(d: Dossier): Fasestand[] {
  const kaart = stappenOpKaart(d);
  if (kaart.length === 0) return [];
  return FASEN.map((fase) => {
    const stappen = kaart.filter((stap) => STAPPENPLAN[stap].fase === fase);
    const dagen = stappen.flatMap((stap) => standVan(d, stap)?.klaar ?? []).sort();
    return { fase, stand: fasestand(d, stappen), van: dagen[0] ?? null, totEnMet: dagen.at(-1) ?? null };
  });
}

function fasestand(d: Dossier, stappen: Stap[]): Fasestand['stand'] {
  // who compared the registers did the observing: a case of absoluut verzuim begins after it (LPW 19)
  if (stappen.length === 0) return 'doorlopen';
  const gedaan = stappen.some((stap) => standVan(d, stap)?.stand === 'gedaan');
  if (stappen.every((stap) => isKlaar(d, stap))) return gedaan ? 'doorlopen' : 'overgeslagen';
  return stappen.some((stap) => standVan(d, stap) !== undefined) ? 'bezig' : 'nog-niet';
}

/** Where a case is, in one line: for a list, and for Temporal's own screens. */
export interface Overzicht {
  stap: Stap | null;
  fase: Fase | null;
  /** Last day of the term that ends first. */
  eersteTermijn: Dag | null;
}

export function overzichtVan(d: Dossier): Overzicht {
  const stap = aanDeBeurt(d);
  const dagen = openTermijnen(d).map(({ laatsteDag }) => laatsteDag);
  return { stap, fase: stap && STAPPENPLAN[stap].fase, eersteTermijn: dagen.sort()[0] ?? null };
}
