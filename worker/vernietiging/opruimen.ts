/** What goes by itself, without a list: messages that fit no case, and what was written in a case that is no more (ADR 0028). */
import type { Protocolregister } from '../../activities/register.ts';
import type { Regime } from '../../mas/begrippen.ts';
import { magBerichtWeg } from '../../mas/bewaren/bericht.ts';
import { type Dag, dagVan } from '../../mas/datum.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';

/**
 * A message of a partner that fits no case, some time after a person dealt with it.
 * One that nobody dealt with waits for that, however old it is; one that was placed goes with its case. What came about a case
 * that was destroyed by then belongs to no case any more.
 * @returns how many went
 */
export async function ruimBerichtenOp(
  { prisma, register }: { prisma: PrismaClient; register: Protocolregister },
  vandaag: Dag,
): Promise<number> {
  const afgehandeld = await leesAfgehandeld(prisma);
  if (afgehandeld.length === 0) return 0;
  const keuze = await register.nu(prisma);
  const weg = afgehandeld.filter(({ regime, gemeenten, ontvangenOp, afgehandeldOp }) => {
    if (!afgehandeldOp) return false;
    // of a message that was for nobody in particular the national term holds
    const protocollen = (gemeenten.length > 0 ? gemeenten : [null]).map((gemeente) => keuze.voor(gemeente, vandaag));
    const bericht = { ontvangenOp: dagVan(ontvangenOp.getTime()), afgehandeldOp: dagVan(afgehandeldOp.getTime()) };
    return magBerichtWeg(protocollen, { ...bericht, regime: regime as Regime }, vandaag);
  });
  const { count } = await prisma.berichtIn.deleteMany({
    where: { id: { in: weg.map(({ id }) => id) }, stand: 'afgehandeld' },
  });
  return count;
}

async function leesAfgehandeld(prisma: PrismaClient) {
  const alle = await prisma.berichtIn.findMany({
    where: { stand: 'afgehandeld' },
    select: { id: true, zaakId: true, regime: true, gemeenten: true, ontvangenOp: true, afgehandeldOp: true },
  });
  const zaakIds = alle.flatMap(({ zaakId }) => zaakId ?? []);
  const vernietigd = await prisma.zaaksleutel.findMany({
    where: { zaakId: { in: zaakIds }, vernietigdOp: { not: null } },
    select: { zaakId: true },
  });
  const weg = new Set(vernietigd.map(({ zaakId }) => zaakId));
  return alle.filter(({ zaakId }) => zaakId === null || weg.has(zaakId));
}

/**
 * Texts that came in a case while it was being destroyed, or that somebody tried to add to it afterwards: a text is kept
 * before it is booked, and of a destroyed case nothing is booked any more.
 * @returns how many went
 */
export const ruimNagekomenTekstenOp = (prisma: PrismaClient): Promise<number> =>
  prisma.$executeRaw`
    delete from inhoud i using zaaksleutel s, lateral (
      select max(nr) as nr from gebeurtenis g
      where g.zaak_id = s.zaak_id and g.kop like '%"soort":"InhoudVernietigd"%') v
    where s.zaak_id = i.zaak_id and s.vernietigd_op is not null and (i.nr is null or i.nr < v.nr)`;
