/** The one text of a value that is hashed and stored: canonical JSON (RFC 8785). */
import pakket from 'canonicalize';

// The package is a function (module.exports), its types say that it is a module with a default.
const serialiseer = pakket as unknown as (waarde: unknown) => string | undefined;

/**
 * Canonical JSON of a value: sorted keys, no white space, so that the same value always gives the same bytes. Fields
 * that are `undefined` are left out, as in JSON; a value that JSON cannot say at all is refused.
 */
export function canoniek(waarde: unknown): string {
  const tekst = serialiseer(waarde);
  if (tekst === undefined) throw new TypeError(`Geen JSON: ${typeof waarde}`);
  return tekst;
}
