import { isBereikt, openTermijnen } from './dossier/termijn.ts';
import type { Dossier, Termijn } from './dossier/types.ts';
import type { Dag } from './datum.ts';
import type { Trede } from './termijn/types.ts';

/** Something that has to go out of the case into the world: for now a notice to an official about a term. */
export interface Bezigheid {
  /** Business key: the same for ever, so that what went out once never goes out again. */
  sleutel: string;
  soort: 'attendeer';
  ontvanger: Trede['ontvanger'];
  termijn: string;
  trede: string;
  dag: Dag;
}

/**
 * What is due and has not gone out. It follows from the dossier like the timers: nothing is started by a handler, so
 * nothing is lost or doubled. What is no longer wanted before it went out (its term ended) does not go out any more.
 */
export const teDoen = (d: Dossier): Bezigheid[] =>
  meldbareTermijnen(d)
    .flatMap((termijn) =>
      termijn.treden
        .filter((trede) => isBereikt(termijn, trede))
        .map(({ naam, ontvanger, dag }): Bezigheid => ({
          sleutel: `${d.id}/attendeer/${termijn.id}/${naam}/${dag}`,
          soort: 'attendeer',
          ontvanger,
          termijn: termijn.id,
          trede: naam,
          dag,
        })),
    )
    .filter(({ sleutel }) => !d.verricht.includes(sleutel));

/** The term that a notice was about: its key holds the id of the term. */
export const termijnVanBezigheid = (d: Dossier, sleutel: string): Termijn | undefined =>
  Object.values(d.termijnen).find(({ id }) => sleutel.includes(`/attendeer/${id}/`));

/** A threshold that was reached is over at once, and worth telling all the same. */
const meldbareTermijnen = (d: Dossier): Termijn[] =>
  d.status === 'open' ? [...openTermijnen(d), ...Object.values(d.termijnen).filter((t) => t.stand === 'bereikt')] : [];
