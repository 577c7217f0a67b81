import type { Dag } from '../datum.ts';
import type { Aanvraagsoort } from './soorten.ts';

/** The facts of a request that somebody decides on (Awb 1:3 lid 3). */
export interface Aanvraaggegevens {
  /** `dag` of the event is that of receipt, from which the term to decide counts; the request itself is inhoud. */
  AanvraagOntvangen: { aanvraagsoort: Aanvraagsoort; van: Dag; totEnMet: Dag };
  /** Leave that was refused was taken all the same: what the school would have reported as luxeverzuim. */
  VerlofNaWeigeringGemeld: { zaakId: string; van: Dag; totEnMet: Dag };
}
