import type { Berichtbron } from './berichtbron.ts';
import type { Berichtinhoud } from './protocol.ts';

/** What goes along, by the names of its fields: as plain data, which travels as JSON. */
export type Deel = Record<string, unknown>;

/** What one message holds. */
export interface Bericht {
  /** In the event itself: it identifies no person. */
  kern: Deel;
  /** What the partner fetches, or gets in a mail. */
  inhoud: Deel;
}

const isObject = (waarde: unknown): waarde is Deel =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

/** What lies at a path, in an object of its own with nothing beside it; undefined when it is not known. */
function kies(waarde: unknown, [deel = '', ...rest]: readonly string[]): unknown {
  if (!isObject(waarde)) return undefined;
  const naam = deel.replace(/\[\]$/, '');
  const hier = Object.hasOwn(waarde, naam) ? waarde[naam] : undefined;
  if (hier === undefined || hier === null) return undefined;
  if (rest.length === 0) return { [naam]: hier };
  if (deel === naam) {
    const dieper = kies(hier, rest);
    return dieper === undefined ? undefined : { [naam]: dieper };
  }
  return Array.isArray(hier) ? { [naam]: hier.map((een) => kies(een, rest) ?? {}) } : undefined;
}

/** Both at once: of lists element by element. */
function voegSamen(een: unknown, ander: unknown): unknown {
  if (Array.isArray(een) && Array.isArray(ander)) return een.map((deel, n) => voegSamen(deel, ander[n]));
  if (!isObject(een) || !isObject(ander)) return ander ?? een;
  return Object.keys({ ...een, ...ander }).reduce<Deel>(
    (samen, naam) => ({
      ...samen,
      [naam]: Object.hasOwn(een, naam) ? voegSamen(een[naam], ander[naam]) : ander[naam],
    }),
    {},
  );
}

const kiesAlle = (bron: Partial<Berichtbron>, velden: readonly string[]): Deel =>
  velden.reduce<Deel>((samen, veld) => voegSamen(samen, kies(bron, veld.split('.')) ?? {}) as Deel, {});

/**
 * The content of a message: the fields that the protocol names for it, and nothing else whatever the source holds. What is
 * not known is left out.
 * @param bron as much of the case as was read for it
 */
export const bouwBericht = (
  { kern, inhoud, gevoelig }: Pick<Berichtinhoud, 'kern' | 'inhoud' | 'gevoelig'>,
  bron: Partial<Berichtbron>,
): Bericht =>
  // that somebody is known to this partner says much already, so nothing else stands in the event itself
  gevoelig
    ? { kern: {}, inhoud: kiesAlle(bron, [...kern, ...inhoud]) }
    : { kern: kiesAlle(bron, kern), inhoud: kiesAlle(bron, inhoud) };
