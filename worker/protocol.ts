import { dagVan } from '../mas/datum.ts';
import { adressenVoorOpdracht } from '../platform/adressen.ts';
import { maakPrisma } from '../platform/databank/prisma.ts';
import { laadProtocollen } from '../protocol/index.ts';
import { OpdrachtFout, voerUit } from '../protocol/compileer/opdracht.ts';
import { bestandsopdrachten } from '../protocol/compileer/opdrachten.ts';
import { compileerMap, type MetDatabank } from './protocol-bron.ts';
import { versieopdrachten } from './protocol-opdrachten.ts';

/** `npm run protocol`: the protocols of this checkout, and the versions of them that the database knows. */
const metDatabank: MetDatabank = async (als, werk) => {
  const { databaseUrl, instellingen } = adressenVoorOpdracht(process.env);
  const prisma = maakPrisma(als === 'eigenaar' ? (instellingen.databaseOwnerUrl ?? databaseUrl) : databaseUrl);
  try {
    await prisma.$queryRaw`select 1`.catch((fout: unknown) => {
      const waarom = fout instanceof Error ? (fout.message.split('\n')[0] ?? '') : String(fout);
      throw new OpdrachtFout(`De databank antwoordt niet (${waarom}). Probeer het opnieuw als zij draait.`);
    });
    return await werk(prisma);
  } finally {
    await prisma.$disconnect();
  }
};

const { code, tekst } = await voerUit(process.argv.slice(2), {
  ...bestandsopdrachten(async () => (await laadProtocollen()).alle, compileerMap),
  ...versieopdrachten({ vandaag: dagVan(Date.now()), metDatabank }),
});
(code === 0 ? process.stdout : process.stderr).write(`${tekst}\n`);
process.exitCode = code;
