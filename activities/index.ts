import { log } from '@temporalio/activity';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { verricht } from './attendering.ts';
import { beslisEnBoek, type Klacht } from './griffie.ts';
import type { Protocollen } from '../protocol/index.ts';
import { bewaarProtocol } from './protocol.ts';
import type { Activiteiten } from './types.ts';

/** The command itself stays out of the log: it may be anything. */
const klaag: Klacht = (fout, { zaakId, van }) => {
  log.error('een opdracht is geweigerd om een fout in het programma', { zaakId, van, fout });
};

interface Nodig {
  prisma: PrismaClient;
  protocollen: Protocollen;
}

/** The activities of a worker. The protocols are in the database before anything is decided under them. */
export function maakActiviteiten({ prisma, protocollen }: Nodig): Activiteiten {
  let bewaard = false;
  const zorgVoorProtocol = async (): Promise<void> => {
    if (bewaard) return;
    for (const protocol of protocollen.alle) await bewaarProtocol(prisma, protocol);
    bewaard = true;
  };
  return {
    beslisEnBoek: async (boeking) => {
      await zorgVoorProtocol();
      return beslisEnBoek(prisma, protocollen, boeking, klaag);
    },
    verricht: (vraag) => verricht(prisma, vraag),
  };
}
