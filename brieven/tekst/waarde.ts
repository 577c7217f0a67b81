/** How a value of a case comes into a text. */

/**
 * One line without anything invisible: control characters and white space become one space, a no-break space too (of those
 * Typst makes spans that readers of a PDF stumble over); marks that only steer the direction or the joining of letters, which no
 * font shows, disappear.
 */
export const alsRegel = (tekst: string): string =>
  tekst
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cf}+/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Free text: an empty line begins a new paragraph. */
export const alsAlineas = (tekst: string): string[] =>
  tekst
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map(alsRegel)
    .filter((alinea) => alinea !== '');

/**
 * Without what is not filled: null, an empty text, an empty list, and a group of which nothing is left. So `{% if veld %}` asks in
 * a text whether there is anything to say.
 */
export function alleenGevuld(waarde: unknown): unknown {
  if (typeof waarde === 'string') return waarde.trim() === '' ? undefined : waarde;
  if (Array.isArray(waarde)) {
    const over = waarde.map(alleenGevuld).filter((deel) => deel !== undefined);
    return over.length === 0 ? undefined : over;
  }
  if (typeof waarde !== 'object') return waarde;
  const over = Object.entries(waarde ?? {}).flatMap(([naam, deel]: [string, unknown]) => {
    const gevuld = alleenGevuld(deel);
    return gevuld === undefined ? [] : [[naam, gevuld] as const];
  });
  return over.length === 0 ? undefined : Object.fromEntries(over);
}
