import type { Dag } from '../datum.ts';
import { isSchooldag } from '../kalender.ts';
import type { Kalender, Vakantieregio } from '../protocol.ts';

/** When a pupil was absent, as one melding says it (domain §7.1). */
export interface Verzuimopgave {
  eersteDag: Dag;
  /** Null as long as the absence lasts. */
  laatsteDag: Dag | null;
  /** Missed every lesson from the first day to the last. */
  allesGemist: boolean;
  /** Per day the whole day, or the numbers of the lessons that were missed. */
  dagen: readonly { datum: Dag; heleDag?: true; lesuren?: readonly number[] }[];
}

/** What was missed on one schooldag: everything, or these lessons. */
export type Gemist = 'hele-dag' | ReadonlySet<number>;

/** Per schooldag what was missed, all meldingen together: a lesson that two of them name was missed once. */
export function gemistPerDag(
  opgaven: readonly Verzuimopgave[],
  kalender: Kalender,
  regio: Vakantieregio,
): Map<Dag, Gemist> {
  const uit = new Map<Dag, Gemist>();
  for (const { datum, heleDag, lesuren = [] } of opgaven.flatMap(({ dagen }) => dagen)) {
    if (!isSchooldag(datum, kalender, regio)) continue;
    const eerder = uit.get(datum);
    uit.set(datum, heleDag || eerder === 'hele-dag' ? 'hele-dag' : new Set([...(eerder ?? []), ...lesuren]));
  }
  return new Map([...uit].sort(([a], [b]) => (a < b ? -1 : 1)));
}
