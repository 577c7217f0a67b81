import type { Protocol } from '../protocol.ts';
import type { Aanvraagsoort } from './soorten.ts';

/** Who decides, and at whom bezwaar is made (Awb 1:1, 6:4 lid 1). */
export type Beslisorgaan = 'college' | 'leerplichtambtenaar';

/**
 * On leave of more than ten days the Leerplichtwet has the leerplichtambtenaar decide himself (LPW 14 lid 3); a municipality
 * may hold that he does so for the college (setting verlof/beslisser). On everything else the college decides.
 */
export const beslisorgaanVan = (
  aanvraagsoort: Aanvraagsoort | undefined,
  { instellingen }: Pick<Protocol, 'instellingen'>,
): Beslisorgaan =>
  aanvraagsoort === 'verlof' && instellingen['verlof/beslisser']?.waarde !== 'college'
    ? 'leerplichtambtenaar'
    : 'college';
