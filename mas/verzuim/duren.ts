import { type Dag, plusDagen } from '../datum.ts';
import { plusSchooldagen } from '../kalender.ts';
import type { Kalender, TermijnRegel, Vakantieregio } from '../protocol.ts';
import { berekenTermijn } from '../termijn/index.ts';
import type { Verzuimperiode } from './perioden.ts';

/** Continuous absence had lasted as long as a rule says: since `van`, on `op`, the first day after the period (§11 Q7). */
export interface Duurmoment {
  /** The rule in the protocol, e.g. `verzuim/langdurig`. */
  grens: string;
  van: Dag;
  op: Dag;
}

/**
 * Which lengths the absence that is over had reached, once for each stretch of it. A length counts from the day before the
 * first day of absence, so 28 dagen from 5 October are 5 October up to 1 November; the unit of the rule decides whether
 * holidays count (dagen, weken and maanden: yes; lesweken: no). What still lasts is watched by terms instead.
 * @param grenzen the rules by their key
 */
export function telDuren(
  perioden: readonly Verzuimperiode[],
  grenzen: Readonly<Record<string, TermijnRegel>>,
  kalender: Kalender,
  regio: Vakantieregio,
): Duurmoment[] {
  return perioden.flatMap(({ van, totEnMet }) => {
    if (totEnMet === null) return [];
    // days without school after the last day of absence belong to it: there was nowhere to come back to
    const terug = plusSchooldagen(totEnMet, 1, kalender, regio);
    return Object.entries(grenzen).flatMap(([grens, regel]) => {
      const { laatsteDag } = berekenTermijn(regel, plusDagen(van, -1), kalender, regio);
      return laatsteDag < terug ? [{ grens, van, op: plusDagen(laatsteDag, 1) }] : [];
    });
  });
}
