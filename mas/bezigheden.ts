import { bezorgingen, isOnzeker, sleutelNu } from './bezorging.ts';
import { isBereikt, openTermijnen } from './dossier/termijn.ts';
import type { Dossier, Termijn } from './dossier/types.ts';
import type { Dag } from './datum.ts';
import { type Hapering, hapertSleutel, herinnerSleutel } from './sleutels.ts';

/**
 * Something that has to go out of the case into the world. `sleutel` is its business key: the same for ever, so that what
 * went out once never goes out again.
 */
export type Bezigheid = { sleutel: string } & (Attendering | Vervolg | Uitgaand);

/** A notice to an official: about a rung of a term (`termijn` is its id), or about something that cannot be delivered. */
export interface Attendering {
  soort: 'attendeer';
  ontvanger: 'lpa' | 'teamleider';
  /** '' when it is about no term. */
  termijn: string;
  /** The rung; about no term, what is the matter: `hapert`, `geweigerd` or `onzeker`. */
  trede: string;
  dag: Dag;
}
/** Another case begins, or hears of this one: `vervolg` is its key in the dossier. */
export interface Vervolg {
  soort: 'open-zaak';
  vervolg: string;
}
/** What leaves the house. `over` is the key of the letter or message in the dossier. */
export type Uitgaand =
  | { soort: 'brief'; over: string; exemplaar: string }
  | { soort: 'bericht'; over: string }
  | { soort: 'duo'; meldingsnummer: string; volg: number }
  /** Asks a partner for the answer that a term waits for; `keer` counts the reminders by hand, null is a rung of the ladder. */
  | { soort: 'herinner'; termijn: string; trede: string | null; keer: number | null };

/** The notices about a term: one for each rung that was reached. Those to a partner are reminders. */
const vanTermijn = (d: Dossier, termijn: Termijn): Bezigheid[] =>
  termijn.treden
    .filter((trede) => isBereikt(termijn, trede))
    .map(({ naam, ontvanger, dag }): Bezigheid =>
      ontvanger === 'partner'
        ? {
            sleutel: sleutelNu(d, herinnerSleutel(d, termijn.id, `${naam}/${dag}`)),
            soort: 'herinner',
            termijn: termijn.id,
            trede: naam,
            keer: null,
          }
        : {
            sleutel: `${d.id}/attendeer/${termijn.id}/${naam}/${dag}`,
            soort: 'attendeer',
            ontvanger,
            termijn: termijn.id,
            trede: naam,
            dag,
          },
    );

/** Somebody asked for it once more, besides the ladder. */
const metDeHand = (d: Dossier, { id }: Termijn): Bezigheid[] =>
  Array.from({ length: d.herinneringen[id] ?? 0 }, (_, n): Bezigheid => ({
    sleutel: sleutelNu(d, herinnerSleutel(d, id, `hand-${n + 1}`)),
    soort: 'herinner',
    termijn: id,
    trede: null,
    keer: n + 1,
  }));

/** Whoever handles the case hears of what does not get out. */
const overBezorging = (d: Dossier): Bezigheid[] =>
  bezorgingen(d).flatMap(({ bezigheid, stand: { hapertSinds, geweigerd } }) => [
    ...(hapertSinds === undefined ? [] : [hapering(d, bezigheid.sleutel, 'hapert', hapertSinds)]),
    ...(geweigerd === undefined ? [] : [hapering(d, bezigheid.sleutel, 'geweigerd', geweigerd.dag)]),
  ]);

const overHerinnering = (d: Dossier): Bezigheid[] =>
  d.herinneringenGeweigerd.map(({ sleutel, dag }) => hapering(d, sleutel, 'geweigerd', dag));

/** Somebody asks the receiver whether he has it. */
const overOnzeker = (d: Dossier): Bezigheid[] =>
  d.onzeker.map(({ sleutel, dag }) => hapering(d, sleutel, 'onzeker', dag));

const hapering = (d: Dossier, bezigheid: string, wat: Hapering, dag: Dag): Bezigheid => ({
  sleutel: hapertSleutel(d, bezigheid, wat),
  soort: 'attendeer',
  ontvanger: 'lpa',
  termijn: '',
  trede: wat,
  dag,
});

/** What follows from this case begins once; what became of it is a matter of its own. */
const vervolgzaken = (d: Dossier): Bezigheid[] =>
  Object.keys(d.vervolgzaken ?? {}).map((vervolg) => ({
    sleutel: `${d.id}/open-zaak/${vervolg}`,
    soort: 'open-zaak',
    vervolg,
  }));

/**
 * What is due and has not gone out. It follows from the dossier like the timers: nothing is started by a handler, so
 * nothing is lost or doubled. What is no longer wanted before it went out (its term ended) does not go out any more.
 * Letters, messages and statuses go out of a closed case as well.
 */
export function teDoen(d: Dossier): Bezigheid[] {
  const geweigerd = d.herinneringenGeweigerd.map(({ sleutel }) => sleutel);
  const uitgaand = bezorgingen(d).filter(({ stand, wacht }) => !wacht && stand.geweigerd === undefined);
  return [
    ...meldbareTermijnen(d).flatMap((termijn) => vanTermijn(d, termijn)),
    ...openTermijnen(d).flatMap((termijn) => metDeHand(d, termijn)),
    ...uitgaand.map(({ bezigheid }): Bezigheid => bezigheid),
    ...overBezorging(d),
    ...overHerinnering(d),
    ...overOnzeker(d),
    ...vervolgzaken(d),
  ].filter((b) => !d.verricht.includes(b.sleutel) && !geweigerd.includes(b.sleutel) && !isOnzeker(d, b));
}

/** The term that a notice or a reminder was about: its key holds the id of the term. */
export const termijnVanBezigheid = (d: Dossier, sleutel: string): Termijn | undefined =>
  Object.values(d.termijnen).find(
    ({ id }) => sleutel.includes(`/attendeer/${id}/`) || sleutel.startsWith(`${d.id}/herinner/${id}/`),
  );

/** A threshold that was reached is over at once, and worth telling all the same. */
const meldbareTermijnen = (d: Dossier): Termijn[] =>
  d.status === 'open' ? [...openTermijnen(d), ...Object.values(d.termijnen).filter((t) => t.stand === 'bereikt')] : [];
