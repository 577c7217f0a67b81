/** What `npm run audit -- herspeel` answers. */
import type { Client } from '@temporalio/client';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { maakBundel } from '../../worker.ts';
import type { Uitslag } from '../../../bewijs/controle/verwoord.ts';
import { verwoordVerslag } from './verwoord.ts';
import { herspeelZaak } from './zaak.ts';

/** @param client of the namespace of the case; null when the server is not asked */
export async function voerHerspelingUit(
  huis: { prisma: PrismaClient; client: Client | null },
  zaakId: string,
): Promise<Uitslag> {
  const verslag = await herspeelZaak({ ...huis, bundel: await maakBundel() }, zaakId);
  if (!verslag) return { code: 1, tekst: `Er is geen zaak ${zaakId}. Kijk het zaaknummer na.` };
  return { code: verslag.bevindingen.length === 0 ? 0 : 1, tekst: verwoordVerslag(zaakId, verslag).join('\n') };
}
