/** How long parents have to enrol their child, and from when: what steps 5, 6 and 7 of such a case wait for. */
import type { Dag } from '../datum.ts';
import { isVerstreken, laatsteTermijn } from '../dossier/termijn.ts';
import type { Dossier, Termijn } from '../dossier/types.ts';
import type { Keuzeroute } from '../begrippen.ts';
import { type Stap, stapSleutel } from '../stappenplan.ts';

export const isGeenSchool = ({ absoluut }: Dossier): boolean => absoluut?.geenSchoolSinds !== undefined;

/** Two weeks by protocol; four by law after what they chose was found to be no school any more (LPW 22 lid 4). */
export const inschrijfregel = (d: Dossier): 'geen-school/inschrijven' | 'absoluut/inschrijven' =>
  isGeenSchool(d) ? 'geen-school/inschrijven' : 'absoluut/inschrijven';
/** The rule of a term that a letter announces, as it holds in this case. */
export const regelInBrief = (d: Dossier, regel: string | undefined): string | undefined =>
  regel !== undefined && INSCHRIJFREGELS.includes(regel) ? inschrijfregel(d) : regel;
export const INSCHRIJFREGELS: readonly string[] = ['geen-school/inschrijven', 'absoluut/inschrijven'];

/** The day on which the parents were pointed at their duty: that of the last letter that did so, else of step 6. */
export function aangeschrevenOp({ brieven, stappen }: Dossier): Dag | undefined {
  const { stand, uitkomst, klaar } = stappen.brief ?? {};
  if (stand !== 'gedaan' || uitkomst !== 'verzonden') return undefined;
  const verzonden = Object.values(brieven).flatMap((b) =>
    b.brief === 'aanschrijving-absoluut' ? (b.verzondenOp ?? []) : [],
  );
  return verzonden.sort().at(-1) ?? klaar ?? undefined;
}

export const overInschrijven = (vanaf: Dag): string => `absoluut/inschrijven/${vanaf}`;

/** The term in which they can still enrol him, as it was begun last. */
export function inschrijftermijn(d: Dossier): Termijn | undefined {
  const vanaf = aangeschrevenOp(d);
  return vanaf === undefined ? undefined : laatsteTermijn(d, overInschrijven(vanaf));
}

/** Nobody enrolled him and the route is not chosen: then the parents have until the end of the term. */
export const isInschrijvenVerwacht = (d: Dossier): boolean =>
  d.absoluut !== undefined &&
  d.absoluut.ingeschreven === undefined &&
  (d.stappen[stapSleutel('keuze-route', d.ronde)]?.stand ?? 'begonnen') === 'begonnen' &&
  d.ronde === 1;

/** They have time left: step 7 waits for them. */
export function hebbenOudersNogTijd(d: Dossier): boolean {
  if (!isInschrijvenVerwacht(d) || aangeschrevenOp(d) === undefined) return false;
  const termijn = inschrijftermijn(d);
  return termijn === undefined || !isVerstreken(termijn);
}

/** The law says how long the investigation takes, or the parents still have time: then the step has no term of its own. */
export const wachtOpAbsoluut = (d: Dossier, stap: Stap): boolean =>
  (stap === 'onderzoek' && d.absoluut?.oudersWetenSinds !== undefined) ||
  (stap === 'keuze-route' && hebbenOudersNogTijd(d));

const DWANG: readonly Keuzeroute[] = ['dwang-strafrecht', 'last-onder-dwangsom'];

/**
 * What the law asks and this choice does not follow: dwang before the time to enrol is over, or no proces-verbaal after the
 * four weeks of LPW 22 lid 4.
 */
export function wijktAfBijAbsoluut(d: Dossier, routes: readonly Keuzeroute[]): boolean {
  if (d.absoluut === undefined) return false;
  if (hebbenOudersNogTijd(d)) return routes.some((route) => DWANG.includes(route));
  const voorbij = inschrijftermijn(d) !== undefined && d.absoluut.ingeschreven === undefined;
  return isGeenSchool(d) && voorbij && !routes.includes('dwang-strafrecht');
}
