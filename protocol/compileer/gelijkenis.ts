/** Which names look most like one that somebody wrote. */

/** The names, the most like it first. */
export const opGelijkenis = (geschreven: string, namen: readonly string[]): string[] =>
  namen.toSorted((a, b) => afstand(geschreven, a) - afstand(geschreven, b));

/** How many letters have to be added, taken away or changed (Levenshtein). */
function afstand(van: string, naar: string): number {
  let rij = Array.from({ length: naar.length + 1 }, (_, n) => n);
  for (const [i, letter] of Array.from(van).entries()) {
    const vorige = rij;
    rij = [i + 1];
    for (const [j, ander] of Array.from(naar).entries())
      rij.push(Math.min((vorige[j + 1] ?? 0) + 1, (rij[j] ?? 0) + 1, (vorige[j] ?? 0) + (letter === ander ? 0 : 1)));
  }
  return rij.at(-1) ?? 0;
}
