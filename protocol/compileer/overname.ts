/** How a regional protocol takes over the entries of the national one. */
import { z } from 'zod';
import { velden, type Bestand, type Pad } from './bestand.ts';
import { toets } from './toets.ts';

/**
 * The entries of the basis with those of the region over them. An entry that the basis does not know must say that it is
 * new: else a typing error in a key would leave the national rule in force without a word.
 */
export function neemOver<T extends object>(
  bestand: Bestand,
  eigen: Record<string, T & { nieuw?: true }>,
  basis: Record<string, T> | null,
  pad: Pad = [],
): Record<string, T> {
  const uit: Record<string, T> = { ...basis };
  for (const [sleutel, { nieuw, ...entry }] of Object.entries(eigen)) {
    toetsNieuw(bestand, [...pad, sleutel], nieuw === true, basis);
    uit[sleutel] = entry as unknown as T;
  }
  return uit;
}

/**
 * The same for entries without fields of their own, a list or a text: one that is new to a region stands in a table that
 * says so, `{ nieuw: true, treden: [...] }`. What is wrong with it is noted in the file.
 * @param ookToets what the entry has to hold to besides its form
 */
export function neemKaalOver<T>(
  bestand: Bestand,
  veld: 'treden' | 'tekst',
  schema: z.ZodType<T>,
  basis: Record<string, T> | null,
  ookToets: (entry: T, pad: Pad) => void = () => undefined,
): Record<string, T> {
  const omslag = z.strictObject({ nieuw: z.literal(true), [veld]: z.unknown() });
  const uit: Record<string, T> = { ...basis };
  for (const [sleutel, waarde] of Object.entries(bestand.tabel())) {
    const nieuw = Object.keys(velden(waarde)).length > 0;
    if (nieuw && toets(bestand, [sleutel], omslag, waarde) === null) continue;
    toetsNieuw(bestand, [sleutel], nieuw, basis);
    const pad = nieuw ? [sleutel, veld] : [sleutel];
    const entry = toets(bestand, pad, schema, nieuw ? velden(waarde)[veld] : waarde);
    if (entry === null) continue;
    ookToets(entry, pad);
    uit[sleutel] = entry;
  }
  return uit;
}

/** @param basis what the entry is looked for in; null when everything is new */
export function toetsNieuw(bestand: Bestand, pad: Pad, nieuw: boolean, basis: object | null): void {
  const bekend = basis !== null && Object.hasOwn(basis, pad.at(-1) ?? '');
  if (nieuw && basis === null) bestand.meld([...pad, 'nieuw'], 'hier is alles nieuw', 'Haal nieuw weg');
  if (nieuw && bekend)
    bestand.meld([...pad, 'nieuw'], 'deze sleutel staat ook landelijk', 'Haal nieuw weg, of geef hem een eigen naam');
  if (!nieuw && basis !== null && !bekend)
    bestand.meld(pad, 'deze sleutel is landelijk niet bekend', 'Verbeter de naam, of zet er nieuw: true bij');
}

/**
 * What is used now says so by having no `later`; what is not says which part will use it. Of a file that is wrong in other
 * ways this is not asked.
 */
export function toetsGebruik(bestand: Bestand, nodig: readonly string[]): void {
  for (const [sleutel, waarde] of Object.entries(bestand.tabel())) {
    const { later } = velden(waarde);
    if (nodig.includes(sleutel) && later !== undefined)
      bestand.meld([sleutel, 'later'], 'dit wordt nu al gebruikt', 'Haal later weg');
    if (!nodig.includes(sleutel) && later === undefined)
      bestand.meld([sleutel], 'niets in Schakel gebruikt dit nog', 'Zet bij later welk onderdeel het gaat gebruiken');
  }
}
