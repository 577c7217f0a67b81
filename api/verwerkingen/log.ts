/**
 * Logboek dataverwerkingen: who read what of whom, and for what (AVG 5 lid 2, Wpg 32a). What cannot be logged is not
 * read: a fault here is a fault of the reading.
 */
import type { Regime } from '../../mas/begrippen.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { nieuwId } from '../inhoud.ts';
import type { Activiteitsoort } from './activiteiten.ts';

/** A screen asks again every so many seconds; a person looks once. In milliseconds. */
const KWARTIER = 15 * 60_000;

export interface Verwerking {
  activiteit: Activiteitsoort;
  zaakId?: string;
  leerlingId?: string | null;
  regime: Regime;
  /** The reason for which a secret address was read, when it took one. */
  doorbrekingId?: string | null;
}

/** The quarter of an hour on the clock of this machine: it is about who looks, not about the case. */
const kwartierVan = (moment: number): Date => new Date(Math.floor(moment / KWARTIER) * KWARTIER);

/** One line a quarter of an hour, however often. Of several reasons within it the last one stays with it. */
export async function logVerwerking(
  prisma: Pick<PrismaClient, '$executeRaw'>,
  { id: accountId, rol }: Wie,
  { activiteit, zaakId = '', leerlingId, regime, doorbrekingId = null }: Verwerking,
): Promise<void> {
  await prisma.$executeRaw`
    insert into verwerking (id, kwartier, account_id, rol, activiteit, zaak_id, leerling_id, regime, doorbreking_id)
    values (${nieuwId()}, ${kwartierVan(Date.now())}, ${accountId}, ${rol}, ${activiteit}, ${zaakId},
      ${leerlingId ?? ''}, ${regime}, ${doorbrekingId})
    on conflict (account_id, activiteit, zaak_id, leerling_id, regime, kwartier) do update
    set aantal = verwerking.aantal + 1, doorbreking_id = excluded.doorbreking_id`;
}
