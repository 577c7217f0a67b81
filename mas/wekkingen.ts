import type { Moment } from './datum.ts';
import { openTermijnen } from './dossier/termijn.ts';
import type { Dossier } from './dossier/types.ts';

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

/** For every open term its next rung; the rungs of one term wake one after another, so they keep their order. */
export const wekkingen = (d: Dossier): Wekking[] =>
  openTermijnen(d).flatMap((termijn) => {
    const trede = termijn.treden.find(({ naam }) => !termijn.bereikt.includes(naam));
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
  });
