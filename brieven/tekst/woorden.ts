/** Whether a text says a word. */

/** Without what makes no other word: accents and capitals. */
const gelijk = (tekst: string): string =>
  tekst
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Only letters and digits: what is said, however it is spelt. */
export const kaal = (tekst: string): string => gelijk(tekst).replace(/[^\p{L}\p{N}]/gu, '');

/** Within a word these are written, or not: "procesverbaal", "proces verbaal". */
const VERBINDT = String.raw`[\s\p{Pd}]*`;

/**
 * As a word of its own, and not within another; a sign such as € is one as well.
 * @param woord with a `*` at its end it is how words begin: "boete*" is "boetes" and "boetebedrag" too
 */
export function zegt(zin: string, woord: string): boolean {
  const begin = woord.endsWith('*');
  const delen = gelijk(begin ? woord.slice(0, -1) : woord).split(/[ -]/);
  const patroon = delen.map((deel) => deel.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)).join(VERBINDT);
  return new RegExp(`(?<!\\p{L})${patroon}${begin ? '' : String.raw`(?!\p{L})`}`, 'u').test(gelijk(zin));
}
