import { afterAll, inject } from 'vitest';
import { maakPrisma } from '../../platform/databank/prisma.ts';
import { verbindTemporal } from '../../platform/temporal/verbinding.ts';
import type { Machines } from './proef.ts';

/** The machines of the house that all scenarios share, seen from below: for what does not go through the API. */
export function gedeeldeMachines(): Machines {
  const { databaseUrl, temporalAddress } = inject('huis');
  const verbinding = verbindTemporal({ address: temporalAddress, namespace: 'schakel-proef' });
  const prisma = maakPrisma(databaseUrl);
  afterAll(async () => {
    await verbinding.close();
    await prisma.$disconnect();
  });
  return { client: verbinding.client, prisma, taskQueue: 'zaken' };
}
