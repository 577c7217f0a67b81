/** How a regional protocol takes over the entries of the national one. */
import type { Bestand } from './bestand.ts';

/**
 * The entries of the basis with those of the region over them. An entry that the basis does not know must say that it is
 * new: else a typing error in a key would leave the national rule in force without a word.
 */
export function neemOver<T extends object>(
  bestand: Bestand,
  eigen: Record<string, T & { nieuw?: true }>,
  basis: Record<string, T> | null,
): Record<string, T> {
  const uit: Record<string, T> = { ...basis };
  for (const [sleutel, { nieuw, ...entry }] of Object.entries(eigen)) {
    const bekend = basis !== null && Object.hasOwn(basis, sleutel);
    if (nieuw && basis === null)
      bestand.meld([sleutel, 'nieuw'], 'in het landelijke protocol is alles nieuw', 'Haal nieuw weg');
    if (nieuw && bekend)
      bestand.meld(
        [sleutel, 'nieuw'],
        'deze sleutel staat ook landelijk',
        'Haal nieuw weg, of geef hem een eigen naam',
      );
    if (!nieuw && basis !== null && !bekend)
      bestand.meld([sleutel], 'deze sleutel is landelijk niet bekend', 'Verbeter de naam, of zet er nieuw: true bij');
    uit[sleutel] = entry as unknown as T;
  }
  return uit;
}

/** What is used now says so by having no `later`; what is not says which part will use it. */
export function toetsGebruik(
  bestand: Bestand,
  eigen: Record<string, { later?: string }>,
  nodig: readonly string[],
): void {
  for (const [sleutel, { later }] of Object.entries(eigen)) {
    if (nodig.includes(sleutel) && later !== undefined)
      bestand.meld([sleutel, 'later'], 'dit wordt nu al gebruikt', 'Haal later weg');
    if (!nodig.includes(sleutel) && later === undefined)
      bestand.meld([sleutel], 'niets in Schakel gebruikt dit nog', 'Zet bij later welk onderdeel het gaat gebruiken');
  }
}
