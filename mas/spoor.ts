/** The line of a case along the stappenplan: steps 0 to 10, as lists, cases and letters draw it. */
import { familieVan } from './begrippen.ts';
import type { Dossier } from './dossier/types.ts';
import { type Stap, STAPPENPLAN, stapSleutel } from './stappenplan.ts';
import { aanDeBeurt, isKlaar, stappenOpKaart } from './voortgang.ts';

/** `overgeslagen` departs from the MAS and was explained; `vervallen` is a lawful short way, or what the end of the case left. */
export const SPOORSTANDEN = ['gedaan', 'overgeslagen', 'vervallen', 'nu', 'straks'] as const;

export interface Spoorstap {
  nummer: number;
  stand: (typeof SPOORSTANDEN)[number];
}

/** What the school does before there is a case: it notes the absence (0) and reports it (1). */
export const VOOR_DE_ZAAK: readonly number[] = [0, 1];

/**
 * Eleven of them, in order, in the current round and on the routekaart of the case. What follows the Leerplichtwet and the
 * Awb alone has no line.
 */
export function spoorVan(d: Dossier): Spoorstap[] {
  if (familieVan(d.soort) !== 'verzuim') return [];
  return [
    ...VOOR_DE_ZAAK.map((nummer): Spoorstap => ({ nummer, stand: vooraf(d) })),
    ...stappenOpKaart(d).map((stap): Spoorstap => ({ nummer: STAPPENPLAN[stap].nummer, stand: standVan(d, stap) })),
  ];
}

/** A child that is enrolled nowhere has no school that could have noted or reported anything. */
function vooraf({ status, soort }: Dossier): Spoorstap['stand'] {
  if (status === 'leeg') return 'straks';
  return soort === 'absoluut' ? 'vervallen' : 'gedaan';
}

function standVan(d: Dossier, stap: Stap): Spoorstap['stand'] {
  if (aanDeBeurt(d) === stap) return 'nu';
  const stand = d.stappen[stapSleutel(stap, d.ronde)]?.stand;
  if (stand !== undefined && stand !== 'begonnen') return stand;
  // an optional step that was passed by is done with, without an event of its own
  return isKlaar(d, stap) ? 'vervallen' : 'straks';
}
