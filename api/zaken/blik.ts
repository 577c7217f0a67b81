import type { Dag } from '../../mas/datum.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { mag, type Wie } from '../../mas/rechten.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { magWpg } from './afscherming.ts';
import { waaroverVan } from './zoek.ts';

/** Who looks at a case, and when: what is shown of its terms and routes hangs on that. */
export interface Blik {
  /** He may read what falls under the Wpg. */
  wpg: boolean;
  /** On the clock of the case. */
  vandaag: Dag;
  protocol: Protocol;
  /** How he reads that the LPA has to move. */
  lpa: string;
}

export const blikVan = (
  wie: Wie,
  zaak: Pick<Zaak, 'gemeente' | 'proef'>,
  { vandaag, protocol }: Pick<Blik, 'vandaag' | 'protocol'>,
): Blik => ({
  wpg: magWpg(wie, zaak),
  vandaag,
  protocol,
  lpa: mag(wie, 'handel/rond-af', waaroverVan(zaak)) ? 'u' : 'de leerplichtambtenaar',
});
