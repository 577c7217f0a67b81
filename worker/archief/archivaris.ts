/** The rounds of the archive in the worker process. */
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import type { Logger } from '../../platform/log.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { archiveer } from './archiveer.ts';
import { controleerArchief } from './controle.ts';

/** In milliseconds. A server keeps what has ended for a day at least, so a round may fail many times before anything is lost. */
const ELKE = 10 * 60_000;
const DAG = 24 * 3_600_000;
/** How far back a round looks beyond the one before: the server lists a run some time after it has ended. */
const OVERLAP = 3_600_000;

/** Archives now and every ten minutes, and once a day looks for what is missing. Gives what stops it. */
export function startArchivaris(
  { prisma, codec, clients }: { prisma: PrismaClient; codec: PayloadCodec; clients: readonly Client[] },
  log: Logger,
): () => Promise<void> {
  let sinds: Date | null = null;
  let gecontroleerd = -Infinity;
  const ronde = async (nu: number, dagelijks: boolean): Promise<void> => {
    const rondes = [];
    for (const client of clients) rondes.push(await archiveer({ prisma, client, codec }, dagelijks ? null : sinds));
    const aantal = rondes.reduce((som, { nieuw }) => som + nieuw, 0);
    if (aantal > 0) log.info({ aantal }, 'geëindigde runs gearchiveerd');
    const mislukt = rondes.flatMap((een) => een.mislukt);
    for (const { runId, fout } of mislukt)
      log.error({ runId, fout }, 'een geëindigde run kon niet worden gearchiveerd');
    // what failed is looked for again
    if (mislukt.length === 0) sinds = new Date(nu - OVERLAP);
  };
  const controleer = async (nu: number): Promise<void> => {
    const gemis = await controleerArchief(prisma, clients, nu);
    for (const { zaakId, wat } of gemis) log.error({ zaakId, wat }, 'archief');
    await prisma.archiefcontrole.create({ data: { id: randomUUID(), gemis: gemis.map((g) => ({ ...g })) } });
    gecontroleerd = nu;
  };
  const doe = async (): Promise<void> => {
    const nu = Date.now();
    const dagelijks = nu - gecontroleerd >= DAG;
    try {
      await ronde(nu, dagelijks);
    } finally {
      // a round that failed is all the more reason to look for what is missing
      if (dagelijks) await controleer(nu);
    }
  };
  let bezig = Promise.resolve();
  const begin = (): void => {
    bezig = bezig.then(doe).catch((fout: unknown) => {
      log.warn({ fout }, 'archiveren lukte niet; de volgende ronde probeert het opnieuw');
    });
  };
  begin();
  const wekker = setInterval(begin, ELKE);
  return async () => {
    clearInterval(wekker);
    await bezig;
  };
}
