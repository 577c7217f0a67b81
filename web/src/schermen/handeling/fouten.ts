import type { Probleem } from '../../api/client.ts';
import type { Ontbreekt } from './waarden.ts';

/** The form as a whole: where an error goes that is about no field in sight. */
export const HEEL_FORMULIER = 'formulier';

const metHoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/**
 * What the API refused of a form, by the fields that are in sight. It names a field by its path (`routes.0`,
 * `antwoorden.teLaat`), and begins what is wrong with a small letter, so that it can follow the name of the field.
 * @param labels of the fields in sight, by their names
 */
export function foutenUit(probleem: Probleem, labels: Readonly<Record<string, string>>): Ontbreekt[] {
  const fouten = (probleem.velden ?? []).map(({ veld, fout }) => {
    const naam = [veld, veld.replace(/\.\d+$/, ''), veld.split('.')[0] ?? ''].find((n) => Object.hasOwn(labels, n));
    if (naam === undefined) return { veld: HEEL_FORMULIER, fout: metHoofdletter(fout) };
    const label = (labels[naam] ?? '').replace(/\?$/, '');
    return { veld: naam, fout: /^[a-z]/.test(fout) ? `${label}: ${fout}` : fout };
  });
  // one error a field: each has one place
  return fouten.filter(({ veld }, n) => fouten.findIndex((f) => f.veld === veld) === n);
}

/** The API asks for an explanation: what was filled in departs from the MAS. */
export const vraagtUitleg = ({ status, velden = [] }: Probleem): boolean =>
  status === 422 && velden.some(({ veld }) => veld === 'motivatie' || veld === 'afwijkreden');

/** The text at each field. */
export const perVeld = (fouten: readonly Ontbreekt[]): Record<string, string> =>
  Object.fromEntries(fouten.map(({ veld, fout }) => [veld.replace(/^antwoorden\./, ''), fout]));
