import type { Probleem } from '../../api/client.ts';
import { alsZin } from '../../veldfout.ts';
import type { Ontbreekt } from './waarden.ts';

/** The form as a whole: where an error goes that is about no field in sight. */
export const HEEL_FORMULIER = 'formulier';

/**
 * What the API refused of a form, by the fields that are in sight. It names a field by its path (`routes.0`,
 * `antwoorden.teLaat`), and begins what is wrong with a small letter.
 * @param labels of the fields in sight, by their names
 */
export function foutenUit(probleem: Probleem, labels: Readonly<Record<string, string>>): Ontbreekt[] {
  const fouten = (probleem.velden ?? []).map(({ veld, fout }) => {
    const naam = [veld, veld.replace(/\.\d+$/, ''), veld.split('.')[0] ?? ''].find((n) => Object.hasOwn(labels, n));
    if (naam === undefined) return { veld: HEEL_FORMULIER, fout: alsZin(fout) };
    return { veld: naam, fout: alsZin(fout, labels[naam]) };
  });
  // one error a field: each has one place
  return fouten.filter(({ veld }, n) => fouten.findIndex((f) => f.veld === veld) === n);
}

/** What the API still asks to explain: that there is a reason at all, or why it departs from the MAS. */
export type Uitlegvraag = 'motivatie' | 'afwijking' | null;

/** @param gegeven whether a motivation was sent, or is asked for anyhow: then that it is missing says nothing of a departure */
export function uitlegGevraagd({ status, code, velden = [] }: Probleem, gegeven: boolean): Uitlegvraag {
  if (status !== 422) return null;
  if (velden.some(({ veld }) => veld === 'afwijkreden')) return 'afwijking';
  return code === 'MotivatieNodig' && !gegeven ? 'motivatie' : null;
}

/** The question that comes with it: what a table or the protocol says of what was filled in, and that it has to be explained. */
export const uitlegtekst = ({ velden = [] }: Probleem): string | null =>
  velden.find(({ veld }) => veld === 'motivatie')?.fout ?? null;

/** The text at each field. */
export const perVeld = (fouten: readonly Ontbreekt[]): Record<string, string> =>
  Object.fromEntries(fouten.map(({ veld, fout }) => [veld.replace(/^antwoorden\./, ''), fout]));
