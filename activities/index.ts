import { log } from '@temporalio/activity';
import { alleenOpvang, type Kanalen } from '../keten/kanalen.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { verricht } from './attendering.ts';
import { verstuurBericht } from './bezorging/bericht.ts';
import { verzendBrief } from './bezorging/brief.ts';
import { meldDuoStatus } from './bezorging/duo.ts';
import { herinnerPartner } from './bezorging/herinnering.ts';
import { openZaak } from './opening.ts';
import { beslisEnBoek, type Klacht } from './griffie.ts';
import type { Protocollen } from '../protocol/index.ts';
import { registreer } from './protocol.ts';
import { Protocolregister } from './register.ts';
import type { Activiteiten } from './types.ts';

/** The command itself stays out of the log: it may be anything. */
const klaag: Klacht = (fout, { zaakId, van }) => {
  log.error('een opdracht is geweigerd om een fout in het programma', { zaakId, van, fout });
};

interface Nodig {
  prisma: PrismaClient;
  /** Those that this program brings along; what is in force the database says. */
  protocollen: Pick<Protocollen, 'versies'>;
  /** The ways out of the house. Absent: nothing leaves it, and all can be read in the opvang. */
  kanalen?: Kanalen;
}

/** The activities of a worker. The protocols are in the database before anything is decided under them. */
export function maakActiviteiten({ prisma, protocollen, kanalen = alleenOpvang(prisma) }: Nodig): Activiteiten {
  const register = new Protocolregister();
  const nodig = { prisma, register, kanalen };
  let bewaard = false;
  const zorgVoorProtocol = async (): Promise<void> => {
    if (bewaard) return;
    await registreer(prisma, protocollen.versies);
    bewaard = true;
  };
  return {
    beslisEnBoek: async (boeking) => {
      await zorgVoorProtocol();
      return beslisEnBoek(prisma, register, boeking, klaag);
    },
    verricht: (vraag) => verricht(prisma, vraag),
    openZaak: (vraag) => openZaak(prisma, vraag),
    verzendBrief: (vraag) => verzendBrief(nodig, vraag),
    verstuurBericht: (vraag) => verstuurBericht(nodig, vraag),
    meldDuoStatus: (vraag) => meldDuoStatus(nodig, vraag),
    herinnerPartner: (vraag) => herinnerPartner(nodig, vraag),
  };
}
