import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import { maakActiviteiten } from '../activities/index.ts';
import { maakPrisma } from '../platform/databank/prisma.ts';
import { leesInstellingen } from '../platform/instellingen.ts';
import { meldGereed, stopMetOuder } from '../platform/kind.ts';
import { laadProtocollen } from '../protocol/index.ts';
import { versleuteld } from '../platform/temporal/verbinding.ts';
import { openCodec } from '../worker/codec.ts';
import { maakBundel, maakWorker } from '../worker/worker.ts';
import { GEEN_CODEC, KAAL } from './zonder.ts';

/** The product's worker, and beside it one that knows the yardstick alone. */
const { databaseUrl = '', temporalAddress = '', namespace, taskQueue, keks } = leesInstellingen(process.env);
const prisma = maakPrisma(databaseUrl);
const connection = await NativeConnection.connect({ address: temporalAddress });
const echt = await maakWorker({
  connection,
  namespace,
  taskQueue,
  activities: maakActiviteiten({ prisma, protocollen: await laadProtocollen() }),
  workflowBundle: await maakBundel(),
  codec: await openCodec(prisma, keks),
});
const kaal = await Worker.create({
  workflowBundle: await maakBundel(fileURLToPath(new URL('./kaal.ts', import.meta.url))),
  dataConverter: versleuteld(GEEN_CODEC),
  sinks: { opname: { noteer: { fn: () => undefined, callDuringReplay: false } } },
  connection,
  namespace,
  taskQueue: KAAL,
  activities: {
    schrijfRij: async (sleutel: string): Promise<void> => {
      await prisma.$executeRaw`insert into kaal (sleutel) values (${sleutel})`;
    },
  },
});
const werk = Promise.all([echt.run(), kaal.run()]);
stopMetOuder(async () => {
  echt.shutdown();
  kaal.shutdown();
  await werk;
});
meldGereed();
await werk;
