/** What `npm run audit` needs a database and a key for. */
import { exporteer } from '../../bewijs/opslag/exporteer.ts';
import { leesSleutelkop, leesSleutelregels, neemInGebruik } from '../../bewijs/opslag/sleutels.ts';
import { toonDatum } from '../../mas/datum.ts';
import { adressenVoorOpdracht } from '../../platform/adressen.ts';
import { maakPrisma } from '../../platform/databank/prisma.ts';
import { leesOndertekensleutels, type Ondertekensleutels } from '../../platform/ondertekensleutel.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { zaakIdVan } from './zaaknummer.ts';

/** A month of them. */
const ANKERS = 31;

async function metDatabank<T>(
  doe: (prisma: PrismaClient, sleutels: () => Ondertekensleutels) => Promise<T>,
): Promise<T> {
  const { databaseUrl, instellingen } = adressenVoorOpdracht(process.env);
  const prisma = maakPrisma(databaseUrl);
  try {
    return await doe(prisma, () => leesOndertekensleutels(instellingen));
  } finally {
    await prisma.$disconnect();
  }
}

/** @param genoemd the number of a case, or its id */
export const maakUitvoer = (genoemd: string): Promise<string | null> =>
  metDatabank(async (prisma, sleutels) => {
    const zaakId = await zaakIdVan(prisma, genoemd);
    const nu = Date.now();
    const ondertekenaar = await neemInGebruik(prisma, sleutels(), { op: new Date(nu) });
    return await exporteer(prisma, zaakId, { ondertekenaar, nu, voor: 'opdracht' });
  });

export const toonAnkers = (): Promise<string> =>
  metDatabank(async (prisma) => {
    const ankers = await prisma.anker.findMany({ orderBy: { nr: 'desc' }, take: ANKERS });
    if (ankers.length === 0) return 'Er is nog geen anker. De worker maakt er elke dag een.';
    return ankers.map(({ nr, dag, hash }) => `${hash}  anker ${nr}, ${toonDatum(dag)}`).join('\n');
  });

export const toonSleutels = (): Promise<string> =>
  metDatabank(async (prisma) => {
    const regels = await leesSleutelregels(prisma);
    if (regels.length === 0) return 'Er is nog niets ondertekend. De worker neemt de sleutel in gebruik.';
    return regels
      .map((regel) => {
        const { nr, op, vanafAnker } = leesSleutelkop(regel);
        const los = nr > 1 && regel.doorVorige === null ? ', zonder handtekening van de vorige' : '';
        return `${regel.vingerafdruk}  sleutel ${nr}, vanaf anker ${vanafAnker} (${op})${los}`;
      })
      .join('\n');
  });

export const beginOpnieuw = (): Promise<string> =>
  metDatabank(async (prisma, sleutels) => {
    const { vingerafdruk } = await neemInGebruik(prisma, sleutels(), { op: new Date(), verloren: true });
    return `Sleutel ${vingerafdruk} geldt. Maak deze vingerafdruk bekend, en zeg erbij dat de vorige sleutel kwijt is.`;
  });
