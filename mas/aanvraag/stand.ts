import type { Dag } from '../datum.ts';
import type { InhoudRef } from '../gebeurtenis.ts';
import type { Aanvraagsoort } from './soorten.ts';

/** How it stands with a request. */
export interface AanvraagStand {
  aanvraagsoort: Aanvraagsoort;
  ontvangenOp: Dag;
  /** The period that is asked for. */
  van: Dag;
  totEnMet: Dag;
  inhoud: InhoudRef | null;
}
