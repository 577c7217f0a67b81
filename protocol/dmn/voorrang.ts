/** Which outcome goes before which, for PRIORITY and OUTPUT ORDER. */
import type { Uitvoerkolom } from './model.ts';
import { waardenIn } from './ontleed.ts';
import { isGelijk } from './waarden.ts';

/** Places of a rule's outcomes in the allowed values of their columns, the first column first. */
export type Rang = readonly number[];

/** How to rank what a rule gives, one value a column. What is not among the allowed values comes last. */
export function rangschikker(kolommen: readonly Uitvoerkolom[]): (waarden: readonly unknown[]) => Rang {
  const volgorden = kolommen.map(({ toegestaan }) => (toegestaan === null ? [] : waardenIn(toegestaan)));
  return (waarden) =>
    volgorden.map((volgorde, n) => {
      const plek = volgorde.findIndex((waarde) => isGelijk(waarde, waarden[n]));
      return plek < 0 ? volgorde.length : plek;
    });
}

/** Negative when the first goes before the second, for sorting. */
export const vergelijkRang = (a: Rang, b: Rang): number =>
  a.map((plek, n) => plek - (b[n] ?? 0)).find((verschil) => verschil !== 0) ?? 0;
