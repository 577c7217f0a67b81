import type { Moment } from '../../mas/datum.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import type { PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { clientVoor, type Huis } from '../huis.ts';
import { verschuivingVan } from '../intake/verschuiving.ts';
import { Proefklok } from './proefklok.ts';

/** Now, on the clock of a case. A trial case lives at another time, which only the server knows. */
export const momentVan = async (huis: Huis, zaak: Zaak): Promise<Moment> =>
  zaak.proef
    ? new Proefklok(clientVoor(huis, true), zaak.zaakId, await verschuivingVan(huis.prisma, zaak)).nu()
    : Date.now();

/**
 * Now, for who reads a case. A trial case is read as of the last that happened in it: whether the server can tell the time
 * of it, and knows it still, is nothing to a reader.
 */
export async function leesmomentVan(prisma: PrismaClient, { proef, zaakId, nr }: Zaak): Promise<Moment> {
  if (!proef) return Date.now();
  const { kop } = await prisma.gebeurtenis.findUniqueOrThrow({ where: { zaakId_nr: { zaakId, nr } } });
  return (JSON.parse(kop) as Pick<Gebeurtenis, 'moment'>).moment;
}

/** A screen is waiting: a server that does not answer for so long, in milliseconds, is as good as away. */
const GEDULD_MS = 8_000;

/**
 * Now, for a screen that counts days: of a trial case on its clock as the server tells it. Whatever keeps the server from
 * telling it (it is away, or knows the case no longer), nobody is kept from reading: then it is as of the last that happened.
 */
export async function kloktijdVan(huis: Huis, zaak: Zaak): Promise<Moment> {
  const { prisma, proefClient, log } = huis;
  if (!zaak.proef || zaak.status === 'gesloten' || proefClient === null) return leesmomentVan(prisma, zaak);
  try {
    return await proefClient.withDeadline(Date.now() + GEDULD_MS, () => momentVan(huis, zaak));
  } catch (fout) {
    log.warn({ fout }, 'de klok van een proefzaak is niet te lezen');
    return leesmomentVan(prisma, zaak);
  }
}
