/** Paging by key: a page begins after the last row of the one before it, so nothing is shown twice and nothing is counted. */
import { z } from 'zod';
import { ongeldig } from './fout.ts';

export const bladvelden = {
  aantal: z.coerce.number().int().min(1).max(100).default(25).meta({ description: 'Hoogste aantal op een blad.' }),
  na: z
    .string()
    .max(500)
    .optional()
    .meta({ description: 'Waar het blad begint; overnemen uit de kop Link van het vorige blad.' }),
};

export const schrijfWijzer = (waarden: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(waarden)).toString('base64url');

/** Reads a cursor that {@link schrijfWijzer} wrote; what somebody made up himself is refused. */
export function leesWijzer<T extends z.ZodType>(wijzer: string | undefined, schema: T): z.output<T> | null {
  if (wijzer === undefined) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(wijzer, 'base64url').toString()));
  } catch {
    throw ongeldig([{ veld: 'na', fout: 'is geen wijzer van deze lijst: begin opnieuw zonder.' }]);
  }
}

type Queryvelden = Record<string, string | number | boolean | undefined>;

/** Rows of which one more was read than asked for: the page, and the header that leads to the next one. */
export function maakBlad<T>(
  rijen: readonly T[],
  pad: string,
  query: { aantal: number } & Queryvelden,
  wijzerVan: (rij: T) => string,
): { rijen: T[]; koppen: Record<string, string> } {
  const blad = rijen.slice(0, query.aantal);
  const laatste = blad.at(-1);
  if (rijen.length <= query.aantal || laatste === undefined) return { rijen: blad, koppen: {} };
  const zoek = new URLSearchParams();
  const velden: Queryvelden = { ...query, na: wijzerVan(laatste) };
  for (const [naam, waarde] of Object.entries(velden)) {
    if (waarde !== undefined) zoek.set(naam, String(waarde));
  }
  return { rijen: blad, koppen: { Link: `<${pad}?${zoek.toString()}>; rel="next"` } };
}
