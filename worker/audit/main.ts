/** `npm run audit -- exporteer ZAAK | controleer-bonnen BESTAND` */
import { voerUit } from './opdracht.ts';
import type { Uitvoer } from './uitvoer.ts';

/** Only an export needs a database: an auditor recomputes on a machine that has none. */
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

const { code, tekst } = await voerUit(process.argv.slice(2), haal);
(code === 0 ? process.stdout : process.stderr).write(`${tekst}\n`);
process.exitCode = code;
