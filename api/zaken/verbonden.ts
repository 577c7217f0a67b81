/** The cases from which this one follows, and that follow from it, as far as this person may read them. */
import { z } from 'zod';
import { mag, type Wie } from '../../mas/rechten.ts';
import { zaaknummerVan } from '../../mas/zaaknummer.ts';
import type { PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { waaroverVan } from './zoek.ts';

export const verbonden = z
  .object({
    zaakId: z.string(),
    zaaknummer: z.string(),
    richting: z
      .enum(['eerder', 'vervolg'])
      .meta({ description: 'Of de andere zaak hieraan voorafging of hieruit volgt.' }),
  })
  .meta({ id: 'VerbondenZaak' });

/** What one case brings to another waits in the inbox under its business key, which begins with the case that it is of. */
const VAN = '/open-zaak/';

export async function leesVerbonden(
  prisma: PrismaClient,
  wie: Wie,
  { zaakId, leerlingId, proef }: Zaak,
): Promise<z.input<typeof verbonden>[]> {
  if (leerlingId === null) return [];
  const rijen = await prisma.postvak.findMany({
    where: {
      soort: 'opening',
      leerlingId,
      proef,
      OR: [{ nummer: { startsWith: zaakId + VAN } }, { zaakId, nummer: { contains: VAN } }],
    },
    select: { nummer: true, zaakId: true },
    orderBy: { ontvangenOp: 'asc' },
  });
  const richtingen = new Map<string, 'eerder' | 'vervolg'>();
  for (const rij of rijen) {
    const [eerder = ''] = rij.nummer.split(VAN);
    if (eerder !== zaakId) richtingen.set(eerder, 'eerder');
    else if (rij.zaakId !== null) richtingen.set(rij.zaakId, 'vervolg');
  }
  const zaken = await prisma.zaak.findMany({
    where: { zaakId: { in: [...richtingen.keys()] }, nr: { gt: 0 } },
    orderBy: { volgnummer: 'asc' },
  });
  return zaken
    .filter((zaak) => mag(wie, 'lees-zaak', waaroverVan(zaak)))
    .map((zaak) => ({
      zaakId: zaak.zaakId,
      zaaknummer: zaaknummerVan(zaak),
      richting: richtingen.get(zaak.zaakId) ?? 'vervolg',
    }));
}
