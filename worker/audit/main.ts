/** `npm run audit -- exporteer ZAAK | controleer BESTAND | herspeel ZAAK | ankers | sleutels` */
import type { Uitslag } from '../../bewijs/controle/verwoord.ts';
import { voerUit } from './opdracht.ts';

/** Only what is about the house itself needs a database: an auditor checks on a machine that has none. */
const bewijs = () => import('./bewijs.ts');

async function herspeel(genoemd: string): Promise<Uitslag> {
  const { adressenVoorOpdracht } = await import('../../platform/adressen.ts');
  const { maakPrisma } = await import('../../platform/databank/prisma.ts');
  const { verbindTemporal } = await import('../../platform/temporal/verbinding.ts');
  const { isProefzaak } = await import('../../workflows/definities.ts');
  const { codecVoorOpdracht } = await import('../codec.ts');
  const { voerHerspelingUit } = await import('./herspelen/opdracht.ts');
  const { zaakIdVan } = await import('./zaaknummer.ts');
  const { DefaultLogger, Runtime } = await import('@temporalio/worker');
  // the comings and goings of the worker that replays are no answer to an auditor
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const { databaseUrl, temporalAddress: address, keks, instellingen } = adressenVoorOpdracht(process.env);
  const prisma = maakPrisma(databaseUrl);
  const zaakId = await zaakIdVan(prisma, genoemd);
  const namespace = isProefzaak(zaakId) ? instellingen.namespaceProef : instellingen.namespace;
  const codec = await codecVoorOpdracht(prisma, keks);
  const temporal = verbindTemporal({ address, namespace, codec });
  try {
    return await voerHerspelingUit({ prisma, client: temporal.client, codec }, zaakId);
  } finally {
    await Promise.all([prisma.$disconnect(), temporal.close()]);
  }
}

async function antwoord(): Promise<Uitslag> {
  try {
    return await voerUit(process.argv.slice(2), {
      exporteer: async (zaakId) => (await bewijs()).maakUitvoer(zaakId),
      herspeel,
      ankers: async () => (await bewijs()).toonAnkers(),
      sleutels: async () => (await bewijs()).toonSleutels(),
      vorigeKwijt: async () => (await bewijs()).beginOpnieuw(),
    });
  } catch (fout) {
    const { SleutelFout } = await import('../../bewijs/opslag/sleutels.ts');
    if (!(fout instanceof SleutelFout)) throw fout;
    return { code: 1, tekst: fout.message };
  }
}

const { code, tekst } = await antwoord();
(code === 0 ? process.stdout : process.stderr).write(`${tekst}\n`);
process.exitCode = code;
