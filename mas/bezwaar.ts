/** Whether a bezwaar came in time, or a beroep (Awb 6:7–6:9). */
import type { Dag } from './datum.ts';
import { berekenTermijn } from './termijn/index.ts';
import type { Protocol, Vakantieregio } from './protocol.ts';

/** What a bezwaar can be made against in a last onder dwangsom. */
export const BEZWAAR_TEGEN = {
  last: 'De last onder dwangsom',
  invordering: 'De invorderingsbeschikking',
} as const;
export type BezwaarTegen = keyof typeof BEZWAAR_TEGEN;

/** At the bestuursorgaan itself, or at the court: the terms are alike (Awb 6:7–6:9). */
export type Rechtsmiddel = 'bezwaar' | 'beroep';

export interface Bezwaartermijn {
  /** Last day on which it can be brought in (Awb 6:7, 6:8). */
  tot: Dag;
  /** Last day on which one may come in that was posted in time (Awb 6:9 lid 2). */
  perPostTot: Dag;
}

/**
 * The term counts from the day after the decision was made known: that is the day on which it was sent (Awb 3:41, 6:8).
 * @throws Error when the protocol lacks a term that it must hold
 */
export function bezwaartermijn(
  bekendgemaakt: Dag,
  { termijnen, kalender }: Pick<Protocol, 'termijnen' | 'kalender'>,
  regio: Vakantieregio,
  middel: Rechtsmiddel = 'bezwaar',
): Bezwaartermijn {
  const [indienen, perPost] = [termijnen[`${middel}/indienen`], termijnen[`${middel}/per-post`]];
  if (!indienen || !perPost) throw new Error(`het protocol kent de termijnen van ${middel} niet`);
  const tot = berekenTermijn(indienen, bekendgemaakt, kalender, regio).laatsteDag;
  return { tot, perPostTot: berekenTermijn(perPost, tot, kalender, regio).laatsteDag };
}

/** @param gepost the day of the postmark; undefined for one that was not posted, or of which it cannot be read */
export const isOpTijd = ({ tot, perPostTot }: Bezwaartermijn, ontvangen: Dag, gepost?: Dag): boolean =>
  ontvangen <= tot || (gepost !== undefined && gepost <= tot && ontvangen <= perPostTot);
