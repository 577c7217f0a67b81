/** How a difference is said. */
import { canoniek } from '../../../mas/canoniek.ts';

/** Whether two values say the same; a field that is `undefined` is no field. */
export const isGelijk = (was: unknown, wordt: unknown): boolean =>
  was === wordt || (was !== undefined && wordt !== undefined && canoniek(was) === canoniek(wordt));

/** A value between quotation marks; what is more than text as JSON. */
export const citeer = (waarde: unknown): string => `«${typeof waarde === 'string' ? waarde : canoniek(waarde)}»`;

/** "bron: «a» wordt «b»"; of what is there on one side only "bron «a» vervalt" or "bron «b» komt erbij". */
export function verandering(wat: string, was: unknown, wordt: unknown): string {
  if (isLeeg(was)) return `${wat} ${citeer(wordt)} komt erbij`;
  return isLeeg(wordt) ? `${wat} ${citeer(was)} vervalt` : `${wat}: ${citeer(was)} wordt ${citeer(wordt)}`;
}

const isLeeg = (waarde: unknown): boolean => waarde === undefined || waarde === null || waarde === '';

/**
 * One line for each field that differs.
 * @param behalve the fields that are said in another way
 */
export function verschilInVelden<T extends object>(was: T, wordt: T, behalve: readonly string[] = []): string[] {
  const [een, ander] = [was, wordt] as [Record<string, unknown>, Record<string, unknown>];
  return sleutelsVan(een, ander)
    .filter((veld) => !behalve.includes(veld) && !isGelijk(een[veld], ander[veld]))
    .map((veld) => verandering(veld, een[veld], ander[veld]));
}

/** The keys of both, those of the first one first. */
export const sleutelsVan = (was: object, wordt: object): string[] => [
  ...new Set([...Object.keys(was), ...Object.keys(wordt)]),
];

/** What is said of the entries of a table that are new, gone, or otherwise. */
export interface Zegswijze<T> {
  nieuw: (entry: T, sleutel: string) => string | string[];
  weg: (entry: T, sleutel: string) => string | string[];
  anders: (was: T, wordt: T, sleutel: string) => string[];
}

/** Two tables entry by entry. */
export function verschilInTabel<T>(
  was: Record<string, T>,
  wordt: Record<string, T>,
  { nieuw, weg, anders }: Zegswijze<T>,
): string[] {
  return sleutelsVan(was, wordt).flatMap((sleutel) => {
    const [een, ander] = [was[sleutel], wordt[sleutel]];
    if (ander === undefined) return een === undefined ? [] : weg(een, sleutel);
    if (een === undefined) return nieuw(ander, sleutel);
    return isGelijk(een, ander) ? [] : anders(een, ander, sleutel);
  });
}

/** Lines about one thing, each with its name. */
export const onder = (naam: string, regels: string[]): string[] => regels.map((regel) => `${naam}: ${regel}`);

/** With a capital, as at the begin of a line. */
export const metHoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
