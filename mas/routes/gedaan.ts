/** What was done in a route, in the order in which it was recorded. */
import type { RouteStand } from '../dossier/types.ts';

type Gedaan = RouteStand['gedaan'][number];

/** The last time that a part was recorded, of all outcomes or of these. */
export const laatste = ({ gedaan }: RouteStand, onderdeel: string, ...uitkomsten: string[]): Gedaan | undefined =>
  gedaan.findLast(
    (g) => g.onderdeel === onderdeel && (uitkomsten.length === 0 || uitkomsten.includes(g.uitkomst ?? '')),
  );

export const isGedaan = (route: RouteStand, onderdeel: string, ...uitkomsten: string[]): boolean =>
  laatste(route, onderdeel, ...uitkomsten) !== undefined;

/** How it stands with a part that can be said more than once, such as a consent: the last word counts. */
export const stand = (route: RouteStand, onderdeel: string): string | null =>
  laatste(route, onderdeel)?.uitkomst ?? null;

/**
 * What a letter or a message is about that belongs to a part: what is done twice, such as a second referral, is told twice.
 * @param plaats the position of the part in `gedaan`
 */
export function overOnderdeel({ id, gedaan }: RouteStand, plaats: number): string {
  const onderdeel = gedaan[plaats]?.onderdeel ?? '';
  const keer = gedaan.slice(0, plaats + 1).filter((g) => g.onderdeel === onderdeel).length;
  return `route/${id}/${onderdeel}${keer === 1 ? '' : `/${keer}`}`;
}
