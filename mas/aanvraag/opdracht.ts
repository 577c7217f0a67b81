import type { Dag } from '../datum.ts';
import type { VanEenMens } from '../opdracht.ts';
import type { Aanvraagsoort } from './soorten.ts';

export type Aanvraagaanleiding =
  | { soort: 'ontvang-aanvraag'; aanvraagsoort: Aanvraagsoort; van: Dag; totEnMet: Dag }
  /** Leave that was refused in another case was taken all the same (LPW 26). */
  | { soort: 'meld-geweigerd-verlof'; zaakId: string; van: Dag; totEnMet: Dag };

/** What an official does with a request. */
export type Aanvraaghandeling = VanEenMens & { soort: 'trek-aanvraag-in' };
