import type { Optie } from '../../ui/Keuze.tsx';

/** One question of a form that takes over what came in on paper. */
export interface Inbrengveld {
  naam: string;
  label: string;
  soort: 'tekst' | 'lang' | 'dag' | 'keuze' | 'lijst';
  hulp?: string;
  optioneel?: true;
  /** Of a choice. */
  opties?: readonly Optie[];
  /** Asked only with some answers to others. */
  alleenAls?: (waarden: Waarden) => boolean;
}
export type Waarden = Readonly<Record<string, string>>;

/** The questions that are asked with these answers. */
export const gevraagd = (velden: readonly Inbrengveld[], waarden: Waarden): Inbrengveld[] =>
  velden.filter(({ alleenAls }) => alleenAls?.(waarden) ?? true);

/** What has been filled in of what is asked: nothing is sent of a question that is not there any more. */
export const ingevuld = (velden: readonly Inbrengveld[], waarden: Waarden): Record<string, string> =>
  Object.fromEntries(
    gevraagd(velden, waarden).flatMap(({ naam }) => {
      const waarde = waarden[naam]?.trim() ?? '';
      return waarde === '' ? [] : [[naam, waarde]];
    }),
  );

/** The questions that still have to be answered. */
export const openstaand = (velden: readonly Inbrengveld[], waarden: Waarden): Inbrengveld[] => {
  const antwoorden = ingevuld(velden, waarden);
  return gevraagd(velden, waarden).filter(({ naam, optioneel }) => !optioneel && antwoorden[naam] === undefined);
};
