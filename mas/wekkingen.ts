import type { Moment } from './datum.ts';
import { isBereikt, openTermijnen } from './dossier/termijn.ts';
import type { Dossier, Termijn } from './dossier/types.ts';

/** A moment at which the case must wake: the next rung of a term. */
export interface Wekking {
  /** Holds the instant, so that a term that was moved is another wake-up. */
  sleutel: string;
  termijn: string;
  trede: string;
  wektOp: Moment;
  /** For the supervisor who reads the timers in Temporal. Codes and days only. */
  samenvatting: string;
}

/**
 * For every open term its next rung, the earliest first: the rungs of one term wake one after another, and what is
 * overdue in several terms (after a weekend without a machine) wakes in the order of its days.
 */
export const wekkingen = (d: Dossier): Wekking[] =>
  openTermijnen(d)
    .flatMap(volgendeTrede)
    .sort((a, b) => a.wektOp - b.wektOp);

function volgendeTrede(termijn: Termijn): Wekking[] {
  const trede = termijn.treden.find((t) => !isBereikt(termijn, t));
  if (!trede) return [];
  return [
    {
      sleutel: `wek/${termijn.id}/${trede.naam}/${trede.wektOp}`,
      termijn: termijn.id,
      trede: trede.naam,
      wektOp: trede.wektOp,
      samenvatting: `${termijn.naam}: ${trede.naam} op ${trede.dag} (laatste dag ${termijn.laatsteDag})`,
    },
  ];
}
