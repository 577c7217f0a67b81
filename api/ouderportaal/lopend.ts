import { kringVan } from '../../activities/kring.ts';
import type { Dag } from '../../mas/datum.ts';
import { vrijstellingOp } from '../absoluut-verzuim/vrijgesteld.ts';
import type { Huis } from '../huis.ts';
import { leesDossier } from '../zaken/dossier.ts';
import type { Bevestiging } from './schemas.ts';

/**
 * The exemption that holds for a child on a day, as its parents may read of it: its last day, and nothing of its ground. A case
 * that was closed knows none that still holds: after a move it stands in the case that followed.
 */
export async function lopendeVrijstelling(
  prisma: Huis['prisma'],
  leerlingId: string,
  dag: Dag,
): Promise<Bevestiging['vrijgesteld']> {
  const kring = await kringVan(prisma, leerlingId);
  const zaken = await prisma.zaak.findMany({
    where: { leerlingId: { in: kring }, proef: false, soort: 'vrijstelling', status: 'open' },
    orderBy: { zaakId: 'asc' },
  });
  for (const zaak of zaken) {
    const periode = vrijstellingOp(await leesDossier(prisma, zaak), dag);
    if (periode) return { totEnMet: periode.totEnMet };
  }
  return null;
}
