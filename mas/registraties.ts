/**
 * One child may have more than one record, of which one survived a merge and stands first: what they say together. A letter
 * reads it when it is made, and whatever sends it reads it again.
 */
interface Registratie {
  adresGeheim: boolean;
}
/** Somebody with gezag, with an address of his own or none. */
interface MetAdres {
  straat: string | null;
  postcode: string | null;
  adresGeheim: boolean;
}

/** A merge does not carry them over: who has gezag stands with the record where it was written down. */
export const gezagUit = <G>(registraties: readonly { gezag: readonly G[] }[]): readonly G[] =>
  registraties.find(({ gezag }) => gezag.length > 0)?.gezag ?? [];

/** A secret of one record is one of the child. */
export const isAdresGeheim = (registraties: readonly Registratie[]): boolean =>
  registraties.some(({ adresGeheim }) => adresGeheim);

export const heeftEigenAdres = ({ straat, postcode }: MetAdres): boolean => straat !== null || postcode !== null;

/** Who has no address of his own lives with the child: then its secret is his as well. */
export const isGeheimBij = (gezag: MetAdres, registraties: readonly Registratie[]): boolean =>
  heeftEigenAdres(gezag) ? gezag.adresGeheim : isAdresGeheim(registraties);

/** What stands in a message for an address that is secret. */
export const GEHEIM = 'geheim';

/** The content of a message whose address became secret after it was made. */
export function zonderAdres(inhoud: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { leerling } = inhoud as { leerling?: object };
  return leerling && 'adres' in leerling ? { ...inhoud, leerling: { ...leerling, adres: GEHEIM } } : { ...inhoud };
}
