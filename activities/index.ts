import { log } from '@temporalio/activity';
import type { Protocol } from '../mas/protocol.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { verricht } from './attendering.ts';
import { beslisEnBoek, type Klacht } from './griffie.ts';
import { bewaarProtocol } from './protocol.ts';
import type { Activiteiten } from './types.ts';

/** The command itself stays out of the log: it may be anything. */
const klaag: Klacht = (fout, { zaakId, van }) => {
  log.error('een opdracht is geweigerd om een fout in het programma', { zaakId, van, fout });
};

/** The activities of a worker. The protocol is in the database before anything is decided under it. */
export function maakActiviteiten({ prisma, protocol }: { prisma: PrismaClient; protocol: Protocol }): Activiteiten {
  let bewaard = false;
  const zorgVoorProtocol = async (): Promise<void> => {
    if (bewaard) return;
    await bewaarProtocol(prisma, protocol);
    bewaard = true;
  };
  return {
    beslisEnBoek: async (boeking) => {
      await zorgVoorProtocol();
      return beslisEnBoek(prisma, protocol, boeking, klaag);
    },
    verricht: (vraag) => verricht(prisma, vraag),
  };
}
