import type { LogLevel, LogMetadata } from '@temporalio/common';
import { NativeConnection, Runtime } from '@temporalio/worker';
import { maakActiviteiten } from '../activities/index.ts';
import { bijStart, registreer } from '../activities/protocol.ts';
import { maakKanalen } from '../keten/kanalen.ts';
import { dagVan, toonDatum } from '../mas/datum.ts';
import { maakPrisma } from '../platform/databank/prisma.ts';
import { eisBeideRegimes, RegimeFout } from '../platform/databank/regimes.ts';
import { startGezondheid } from '../platform/gezondheid.ts';
import { leesInstellingen } from '../platform/instellingen.ts';
import { meldGereed, stopMetOuder } from '../platform/kind.ts';
import { maakLog } from '../platform/log.ts';
import { leesOndertekensleutels } from '../platform/ondertekensleutel.ts';
import { verbindTemporal } from '../platform/temporal/verbinding.ts';
import { Protocolregister } from '../activities/register.ts';
import { laadProtocollen } from '../protocol/index.ts';
import { startAnkeraar } from './ankeraar.ts';
import { startArchivaris } from './archief/archivaris.ts';
import { isProefzaak } from '../workflows/definities.ts';
import { startHerspeler } from './audit/herspelen/herspeler.ts';
import { werkBij } from './bijwerken.ts';
import { openCodec } from './codec.ts';
import { startVernietiger } from './vernietiging/vernietiger.ts';
import { maakBundel, maakWorker } from './worker.ts';

/** The worker process: carries out the workflows of the production namespace and, where it is on, of the trial one. */
const instellingen = leesInstellingen(process.env);
const log = maakLog('worker', instellingen.logLevel);
const { databaseUrl, temporalAddress, namespace, namespaceProef, proefzakenAan, taskQueue } = instellingen;
if (databaseUrl === undefined || temporalAddress === undefined) {
  throw new Error('De worker heeft DATABASE_URL en TEMPORAL_ADDRESS nodig; npm start geeft ze zelf mee.');
}

/** What the SDK has to say goes into our own log, with our own levels. */
const naarLog = (niveau: 'trace' | 'debug' | 'info' | 'warn' | 'error') => (bericht: string, meta?: LogMetadata) => {
  log[niveau](meta ?? {}, bericht);
};
Runtime.install({
  logger: {
    log: (level, bericht, meta) => {
      naarLog(level.toLowerCase() as Lowercase<LogLevel>)(bericht, meta);
    },
    trace: naarLog('trace'),
    debug: naarLog('debug'),
    info: naarLog('info'),
    warn: naarLog('warn'),
    error: naarLog('error'),
  },
});

const prisma = maakPrisma(instellingen.databaseWpgUrl ?? databaseUrl);
await eisBeideRegimes(prisma).catch((fout: unknown) => {
  if (fout instanceof RegimeFout) throw fout;
  log.warn({ fout }, 'of de databank beide regimes laat zien, is nog niet te zeggen: zij antwoordt niet');
});
const codec = await openCodec(prisma, instellingen.keks);
const connection = await NativeConnection.connect({ address: temporalAddress });
const versies = bijStart((await laadProtocollen()).versies, dagVan(Date.now()));
// the first booking waits for it, whatever happens here: this is so that an operator sees them at once
await registreer(prisma, versies).then(
  (opgevolgd) => {
    for (const { protocol, geldigVanaf } of opgevolgd)
      log.warn(
        { protocol: protocol.naam, versie: protocol.versie, hash: protocol.hash },
        `de bestanden van dit protocol zijn veranderd: het geldt zo vanaf ${toonDatum(geldigVanaf)}`,
      );
  },
  (fout: unknown) => {
    log.warn({ fout }, 'de protocollen zijn nog niet in de databank');
  },
);
const kanalen = maakKanalen(prisma, instellingen);
// said once, so that nobody waits for mail that never leaves
if (!kanalen.mail) log.info('SMTP_URL is niet gezet: e-mail wordt opgevangen, zie /v1/opvang');
if (!kanalen.webhook) log.info('KETEN_OIN is niet gezet: berichten aan webhooks worden opgevangen, zie /v1/opvang');
const activities = maakActiviteiten({ prisma, protocollen: { versies }, kanalen });
const namespaces = proefzakenAan ? [namespace, namespaceProef] : [namespace];
const workflowBundle = await maakBundel();
const workers = await Promise.all(
  namespaces.map((naam) => maakWorker({ connection, namespace: naam, taskQueue, activities, workflowBundle, codec })),
);
const gezondheid =
  instellingen.workerHealthPort === undefined
    ? null
    : await startGezondheid(instellingen.workerHealthPort, instellingen.host, {
        databank: () => prisma.$queryRaw`select 1`,
        worker: () =>
          workers.every((w) => w.getState() === 'RUNNING')
            ? Promise.resolve()
            : Promise.reject(new Error('worker loopt niet')),
      });

const werk = Promise.all(workers.map((worker) => worker.run()));
// beside the work: an upgrade makes nobody wait
const stop = new AbortController();
const bijgewerkt = werkBij(prisma, log, stop.signal);
const lezers = namespaces.map((naam) => verbindTemporal({ address: temporalAddress, namespace: naam, codec }));
const stopArchivaris = startArchivaris({ prisma, codec, clients: lezers.map(({ client }) => client) }, log);
const clientVoor = (zaakId: string) => lezers[isProefzaak(zaakId) ? 1 : 0]?.client ?? null;
const stopAnkeraar = startAnkeraar(prisma, leesOndertekensleutels(instellingen), log);
const stopHerspeler = startHerspeler({ prisma, clientVoor, codec, bundel: workflowBundle }, log);
const [productie] = lezers;
const stopVernietiger = productie
  ? startVernietiger(
      {
        prisma,
        register: new Protocolregister(),
        client: productie.client,
        sleutels: leesOndertekensleutels(instellingen),
        nu: () => Date.now(),
      },
      log,
    )
  : () => Promise.resolve();
stopMetOuder(async () => {
  stop.abort();
  for (const worker of workers) worker.shutdown();
  await Promise.all([werk, bijgewerkt, stopArchivaris(), stopHerspeler(), stopAnkeraar(), stopVernietiger()]);
  await Promise.all(lezers.map((lezer) => lezer.close()));
  await gezondheid?.stop();
  await connection.close();
  await prisma.$disconnect();
});
meldGereed();
await werk;
