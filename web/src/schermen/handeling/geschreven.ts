import type { MogelijkeHandeling } from '../../api/zaak.ts';
import { labelsVan, leesFormulier } from './schema.ts';
import { tekstVan, type Waarden } from './waarden.ts';

/** A text of a draft, with the name of its field. */
export interface Geschreven {
  naam: string;
  label: string;
  tekst: string;
}

/**
 * What somebody wrote of an action that has no form any more: the texts, for those are lost work and a choice is not.
 * @param lijst what can be done now: another action of the same kind knows how its fields are called
 */
export function geschrevenUit(lijst: readonly MogelijkeHandeling[], soort: string, waarden: Waarden): Geschreven[] {
  const schema = lijst.find(({ handeling, schema: vorm }) => handeling === soort && vorm !== undefined)?.schema;
  const formulier = leesFormulier(schema ?? {});
  const labels = labelsVan(formulier);
  const velden = formulier.velden.filter((veld) => veld.soort === 'tekst').map(({ naam }) => naam);
  return [...velden, 'toelichting', 'motivatie']
    .map((naam) => ({ naam, label: labels[naam] ?? naam, tekst: tekstVan(waarden, naam).trim() }))
    .filter(({ tekst }) => tekst !== '');
}
