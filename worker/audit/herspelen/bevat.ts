/**
 * Whether `nieuw` says everything that `oud` says: of an object each field, of a list each entry in its place. What an
 * older version of the code handed over may know less than what the code of today would have; it may not know otherwise.
 */
export function bevat(nieuw: unknown, oud: unknown): boolean {
  if (!isSamengesteld(oud)) return Object.is(nieuw, oud);
  if (!isSamengesteld(nieuw) || Array.isArray(nieuw) !== Array.isArray(oud)) return false;
  if (Array.isArray(oud) && Object.keys(nieuw).length !== oud.length) return false;
  return Object.entries(oud).every(([veld, waarde]) => bevat(nieuw[veld], waarde));
}

const isSamengesteld = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null;
