/** `npm run audit -- exporteer ZAAK | herspeel ZAAK | controleer-bonnen BESTAND` */
import { type Uitslag, voerUit } from './opdracht.ts';
import type { Uitvoer } from './uitvoer.ts';

/** Only what is about the house itself needs a database: an auditor recomputes on a machine that has none. */
async function haal(zaakId: string): Promise<Uitvoer | null> {
  const { adressenVoorOpdracht } = await import('../../platform/adressen.ts');
  const { maakPrisma } = await import('../../platform/databank/prisma.ts');
  const { exporteer } = await import('./exporteer.ts');
  const prisma = maakPrisma(adressenVoorOpdracht(process.env).databaseUrl);
  try {
    return await exporteer(prisma, zaakId);
  } finally {
    await prisma.$disconnect();
  }
}

async function herspeel(zaakId: string): Promise<Uitslag> {
  const { adressenVoorOpdracht } = await import('../../platform/adressen.ts');
  const { maakPrisma } = await import('../../platform/databank/prisma.ts');
  const { verbindTemporal } = await import('../../platform/temporal/verbinding.ts');
  const { isProefzaak } = await import('../../workflows/definities.ts');
  const { codecVoorOpdracht } = await import('../codec.ts');
  const { voerHerspelingUit } = await import('./herspelen/opdracht.ts');
  const { DefaultLogger, Runtime } = await import('@temporalio/worker');
  // the comings and goings of the worker that replays are no answer to an auditor
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const { databaseUrl, temporalAddress: address, keks, instellingen } = adressenVoorOpdracht(process.env);
  const prisma = maakPrisma(databaseUrl);
  const namespace = isProefzaak(zaakId) ? instellingen.namespaceProef : instellingen.namespace;
  const codec = await codecVoorOpdracht(prisma, keks);
  const temporal = verbindTemporal({ address, namespace, codec });
  try {
    return await voerHerspelingUit({ prisma, client: temporal.client, codec }, zaakId);
  } finally {
    await Promise.all([prisma.$disconnect(), temporal.close()]);
  }
}

const { code, tekst } = await voerUit(process.argv.slice(2), { haal, herspeel });
(code === 0 ? process.stdout : process.stderr).write(`${tekst}\n`);
process.exitCode = code;
