import type { PayloadCodec } from '@temporalio/common';
import { afterAll, inject } from 'vitest';
import { maakPrisma } from '../../platform/databank/prisma.ts';
import { verbindTemporal } from '../../platform/temporal/verbinding.ts';
import { proefcodec } from './codec.ts';
import type { Machines } from './proef.ts';

/**
 * The machines of the house that all scenarios share, seen from below: for what does not go through the API.
 * @param namespace where the cases are; trials unless another is said
 */
export function gedeeldeMachines(namespace: 'schakel' | 'schakel-proef' = 'schakel-proef'): Machines & {
  codec: PayloadCodec;
} {
  const { databaseUrl, temporalAddress, keks } = inject('huis');
  const prisma = maakPrisma(databaseUrl);
  const codec = proefcodec(prisma, keks);
  const verbinding = verbindTemporal({ address: temporalAddress, namespace, codec });
  afterAll(async () => {
    await verbinding.close();
    await prisma.$disconnect();
  });
  return { client: verbinding.client, prisma, codec, taskQueue: 'zaken' };
}
