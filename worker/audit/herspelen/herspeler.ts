/** Carries out, in the worker process, the replays that people asked for. */
import type { Client } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type { Logger } from '../../../platform/log.ts';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { zaakInWoorden } from '../zaaknummer.ts';
import { antwoord } from './antwoord.ts';
import { verwoordVerslag } from './verwoord.ts';

/** In milliseconds: somebody waits for it. */
const ELKE = 2_000;
/** In milliseconds. Nothing gets more than a minute (`antwoord.ts`); who had it for so long has died. */
const OPGEGEVEN = 5 * 60_000;

export interface Herspeelwerk {
  prisma: PrismaClient;
  /** Of the namespace that a case lives in; null when that is not asked here. */
  clientVoor: (zaakId: string) => Client | null;
  codec: PayloadCodec;
  bundel: WorkflowBundleWithSourceMap;
}

/**
 * Takes the oldest that nobody has, and does it.
 * @returns its id, or null when there is none
 */
export async function herspeelEen({ clientVoor, ...werk }: Herspeelwerk, log: Logger): Promise<string | null> {
  const { prisma } = werk;
  const opgegeven = new Date(Date.now() - OPGEGEVEN);
  const [rij] = await prisma.$queryRaw<{ id: string; zaakId: string }[]>`
    update herspeling set begonnen_op = now() where id = (
      select id from herspeling where klaar_op is null and (begonnen_op is null or begonnen_op < ${opgegeven})
      order by gevraagd_op limit 1 for update skip locked
    ) returning id, zaak_id as "zaakId"`;
  if (!rij) return null;
  const { id, zaakId } = rij;
  const { verslag, fout } = await antwoord({ ...werk, client: clientVoor(zaakId) }, zaakId);
  if (fout !== undefined) log.error({ id, fout }, 'het herspelen van een zaak is afgebroken');
  const zaak = await zaakInWoorden(prisma, zaakId);
  const uit = verslag && { ...verslag, woorden: verwoordVerslag(zaak, verslag) };
  // another worker that took it up in the meantime says the same
  await prisma.herspeling.updateMany({
    where: { id, klaarOp: null },
    data: { klaarOp: new Date(), ...(uit && { verslag: { ...uit } }) },
  });
  return id;
}

/** Looks every two seconds. Gives what stops it. */
export function startHerspeler(werk: Herspeelwerk, log: Logger): () => Promise<void> {
  let bezig = Promise.resolve();
  let vrij = true;
  const doe = async (): Promise<void> => {
    for (let id = await herspeelEen(werk, log); id !== null; id = await herspeelEen(werk, log))
      log.info({ id }, 'zaak herspeeld');
  };
  const wekker = setInterval(() => {
    if (!vrij) return;
    vrij = false;
    bezig = doe()
      .catch((fout: unknown) => {
        log.warn({ fout }, 'herspelen lukte niet; het wordt opnieuw geprobeerd');
      })
      .finally(() => {
        vrij = true;
      });
  }, ELKE);
  return async () => {
    clearInterval(wekker);
    await bezig;
  };
}
