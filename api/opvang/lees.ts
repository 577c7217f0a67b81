import { z } from 'zod';
import { mag, type Wie } from '../../mas/rechten.ts';
import type { Opvang, Prisma, PrismaClient } from '../../prisma/generated/client.ts';

/** The moment of the last row of a page, and its id. */
export const wijzer = z.tuple([z.iso.datetime(), z.string().max(60)]);

/** The same as `mag(wie, 'lees-opvang', …)`, for the database to choose the rows. */
const voor = (wie: Wie, proef: boolean): Prisma.OpvangWhereInput => ({
  proef,
  gemeente: { in: [...wie.gemeenten] },
  ...(!mag(wie, 'lees-wpg', { proef }) && { regime: 'AVG' }),
});

/** The newest first, one more than a page holds. */
export function leesOpvang(
  prisma: PrismaClient,
  wie: Wie,
  { proef, zaakId, aantal }: { proef: boolean; zaakId?: string | undefined; aantal: number },
  na: readonly [string, string] | null,
): Promise<Opvang[]> {
  return prisma.opvang.findMany({
    where: {
      ...voor(wie, proef),
      ...(zaakId !== undefined && { zaakId }),
      ...(na && { OR: [{ op: { lt: na[0] } }, { op: na[0], id: { lt: na[1] } }] }),
    },
    orderBy: [{ op: 'desc' }, { id: 'desc' }],
    take: aantal + 1,
  });
}
