import { existsSync } from 'node:fs';
import { setTimeout as wacht } from 'node:timers/promises';
import { NativeConnection } from '@temporalio/worker';
import { maakActiviteiten } from '../../activities/index.ts';
import type { Activiteiten } from '../../activities/types.ts';
import { maakKanalen } from '../../keten/kanalen.ts';
import { maakPrisma } from '../../platform/databank/prisma.ts';
import { leesInstellingen } from '../../platform/instellingen.ts';
import { meldGereed, stopMetOuder } from '../../platform/kind.ts';
import { laadProtocollen } from '../../protocol/index.ts';
import { openCodec } from '../../worker/codec.ts';
import { maakBundel, maakWorker } from '../../worker/worker.ts';

/**
 * The product's worker with one thing more: as long as the file PAUZE_NA_COMMIT exists, a booking is committed and its
 * answer is held back. That is the worst moment to be killed: the ledger has it, and the workflow does not know.
 */
const instellingen = leesInstellingen(process.env);
const { databaseUrl = '', temporalAddress = '', namespace, namespaceProef, taskQueue } = instellingen;
const pauze = process.env.PAUZE_NA_COMMIT ?? '';
const prisma = maakPrisma(databaseUrl);
const connection = await NativeConnection.connect({ address: temporalAddress });
const kanalen = maakKanalen(prisma, instellingen);
const echt = maakActiviteiten({ prisma, protocollen: await laadProtocollen(), kanalen });
const activities: Activiteiten = {
  ...echt,
  beslisEnBoek: async (boeking) => {
    const uit = await echt.beslisEnBoek(boeking);
    while (existsSync(pauze)) await wacht(50);
    return uit;
  },
};
const workflowBundle = await maakBundel();
const codec = await openCodec(prisma, instellingen.keks);
const maak = (naam: string) =>
  maakWorker({ connection, namespace: naam, taskQueue, activities, workflowBundle, codec });
const workers = await Promise.all([namespace, namespaceProef].map(maak));
const werk = Promise.all(workers.map((worker) => worker.run()));
stopMetOuder(async () => {
  for (const worker of workers) worker.shutdown();
  await werk;
});
meldGereed();
await werk;
