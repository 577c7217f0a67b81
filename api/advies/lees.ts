import type { Besluitsoort } from '../../mas/besluiten.ts';
import { laatstGewogen } from '../../mas/dossier/gewogen.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { vouwTot } from '../zaken/dossier.ts';
import type { Bon, Bonnen } from './toon.ts';

/** The receipts of the advice, as they last stood for this person. */
export async function leesBonnen(prisma: PrismaClient, d: Dossier, wpg: boolean): Promise<Bonnen> {
  const laatste = laatstGewogen(d, 'routeadvies');
  const afgeschermd = laatste?.regime === 'WPG' && !wpg;
  return {
    advies: await leesBon(prisma, afgeschermd ? await voorDeWpg(prisma, d) : d, 'routeadvies'),
    ladder: await leesBon(prisma, d, 'verzuimladder'),
    school: await leesBon(prisma, d, 'schoolprotocol'),
    afgeschermd,
  };
}

/** The case as it was before the advice was asked for a choice that falls under the Wpg. */
async function voorDeWpg(prisma: PrismaClient, d: Dossier): Promise<Dossier> {
  const laatste = laatstGewogen(d, 'routeadvies');
  return laatste?.regime === 'WPG' ? voorDeWpg(prisma, await vouwTot(prisma, d.id, laatste.nr)) : d;
}

async function leesBon(prisma: PrismaClient, d: Dossier, besluit: Besluitsoort): Promise<Bon | null> {
  const gewogen = laatstGewogen(d, besluit);
  if (!gewogen) return null;
  const { kop, hash } = await prisma.gebeurtenis.findUniqueOrThrow({
    where: { zaakId_nr: { zaakId: d.id, nr: gewogen.nr } },
  });
  return { ...(JSON.parse(kop) as Omit<Bon, 'hash'>), hash };
}
