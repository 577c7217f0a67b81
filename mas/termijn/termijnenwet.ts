/** The Algemene termijnenwet: to which terms it applies and what it does with their last day. */
import type { Dag } from '../datum.ts';
import { plusWerkdagen } from '../kalender.ts';
import type { Eenheid, Kalender, TermijnRegel } from '../protocol.ts';

/** ATW 4 onder a: a term that is longer, and every term in years, falls outside the Act. */
const LANGSTE_TERMIJN: Partial<Record<Eenheid, number>> = { dagen: 90, weken: 12, maanden: 3, jaren: 0 };

/** ATW 2: the length from which a term counts as one of three days or more, by the unit in which it is set. */
const DRIE_DAGEN: Record<Eenheid, number> = {
  dagen: 3,
  werkdagen: 3,
  schooldagen: 3,
  weken: 1,
  lesweken: 1,
  maanden: 1,
  jaren: 1,
};

export interface Uitzondering {
  tekst: string;
  bron: string;
}

/** Why the Act does not apply to a term, or null when it does. Terms in hours do not occur here. */
export function uitzonderingOpAtw({ grondslag, richting, lengte, eenheid }: TermijnRegel): Uitzondering | null {
  if (grondslag !== 'wettelijk') return { tekst: 'geen termijn van wet of AMvB', bron: 'ATW 1 en 5' };
  if (richting === 'voor') return { tekst: 'teruggerekende termijn', bron: 'ATW 1 lid 2' };
  if (lengte > (LANGSTE_TERMIJN[eenheid] ?? Infinity)) return { tekst: 'te lange termijn of in jaren', bron: 'ATW 4' };
  return null;
}

/**
 * ATW 2: a term of three days or more holds at least two werkdagen. The day on which it does, or null when it does
 * already by `laatsteDag`.
 */
export function minstensTweeWerkdagen(
  { lengte, eenheid }: TermijnRegel,
  vanaf: Dag,
  laatsteDag: Dag,
  kalender: Kalender,
): Dag | null {
  if (lengte < DRIE_DAGEN[eenheid]) return null;
  const tweede = plusWerkdagen(vanaf, 2, kalender);
  return tweede > laatsteDag ? tweede : null;
}
