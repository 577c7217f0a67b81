import type { Moment } from '../../mas/datum.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { clientVoor, type Huis } from '../huis.ts';
import { verschuivingVan } from '../intake/verschuiving.ts';
import { Proefklok } from './proefklok.ts';

/** Now, on the clock of a case. A trial case lives at another time, which only the server knows. */
export const momentVan = async (huis: Huis, zaak: Zaak): Promise<Moment> =>
  zaak.proef
    ? new Proefklok(clientVoor(huis, true), zaak.zaakId, await verschuivingVan(huis.prisma, zaak)).nu()
    : Date.now();
