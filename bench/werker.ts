import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import { maakActiviteiten } from '../activities/index.ts';
import { maakPrisma } from '../platform/databank/prisma.ts';
import { leesInstellingen } from '../platform/instellingen.ts';
import { meldGereed, stopMetOuder } from '../platform/kind.ts';
import { laadProtocollen } from '../protocol/index.ts';
import { dataConverter } from '../platform/temporal/verbinding.ts';
import { maakBundel } from '../worker/worker.ts';

/** The product's worker, which also knows the yardstick. */
const { databaseUrl = '', temporalAddress = '', namespace, taskQueue } = leesInstellingen(process.env);
const prisma = maakPrisma(databaseUrl);
const worker = await Worker.create({
  workflowBundle: await maakBundel(fileURLToPath(new URL('./workflows.ts', import.meta.url))),
  dataConverter,
  sinks: { opname: { noteer: { fn: () => undefined, callDuringReplay: false } } },
  connection: await NativeConnection.connect({ address: temporalAddress }),
  namespace,
  taskQueue,
  activities: {
    ...maakActiviteiten({ prisma, protocollen: await laadProtocollen() }),
    schrijfRij: async (sleutel: string): Promise<void> => {
      await prisma.$executeRaw`insert into kaal (sleutel) values (${sleutel})`;
    },
  },
});
const werk = worker.run();
stopMetOuder(async () => {
  worker.shutdown();
  await werk;
});
meldGereed();
await werk;
