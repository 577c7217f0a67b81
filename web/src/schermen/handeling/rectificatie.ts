import { nl } from '../../teksten/nl.ts';
import { tekstVan, type Waarden } from './waarden.ts';

/** A right of the AVG, of which the MAS says nothing: its form has questions of its own. */
export const RECTIFICATIE = 'leg-rectificatie-vast';

type Vragen = (typeof nl.rechten.vragen)['verbeterd' | 'afgewezen'];

/** What the texts of the form are called: of a refusal something else has to be said than of a rectification. */
export const eigenVragen = (handeling: string, waarden: Waarden): Partial<Vragen> => {
  if (handeling !== RECTIFICATIE) return {};
  return tekstVan(waarden, 'besluit') === 'afgewezen' ? nl.rechten.vragen.afgewezen : nl.rechten.vragen.verbeterd;
};
