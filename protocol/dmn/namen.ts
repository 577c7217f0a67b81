/** What the logic of a decision may name. */
import type { Beslissing, Dmnmodel, Variabele } from './model.ts';

/** The outcomes and the input data that a decision requires, as far as they exist. */
export const variabelenVan = ({ beslissingen, gegevens }: Dmnmodel, { vereist }: Beslissing): Variabele[] =>
  vereist.flatMap((id) => {
    const gegeven = gegevens.find((kandidaat) => kandidaat.id === id);
    return gegeven ?? beslissingen.find((kandidaat) => kandidaat.id === id)?.variabele ?? [];
  });

/** Their names. */
export const namenVan = (model: Dmnmodel, beslissing: Beslissing): string[] =>
  variabelenVan(model, beslissing).map(({ naam }) => naam);
