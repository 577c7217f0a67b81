import { ontvouw } from '../../activities/keten.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import type { Wie } from '../../mas/rechten.ts';
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import { leesTeksten } from '../teksten.ts';
import type { Zicht } from '../zaken/afscherming.ts';
import type { Gebeurtenisbeeld } from './schemas.ts';

interface Vraag {
  na: number;
  aantal: number;
  /** Key of a command as it stands in the ledger. */
  sleutel?: string;
}

/** Events of a case with the texts that they refer to, as far as somebody may read them. */
export async function leesGebeurtenissen(
  prisma: PrismaClient,
  wie: Wie,
  zaakId: string,
  { na, aantal, sleutel }: Vraag,
  zicht: Zicht,
): Promise<Gebeurtenisbeeld[]> {
  const vanOpdracht = sleutel === undefined ? Prisma.empty : Prisma.sql`and kop::jsonb ->> 'sleutel' = ${sleutel}`;
  const rijen = await prisma.$queryRaw<{ kop: string; hash: string }[]>`
    select kop, hash from gebeurtenis where zaak_id = ${zaakId} and nr > ${na} ${vanOpdracht} order by nr limit ${aantal}`;
  const gebeurtenissen = rijen.map(ontvouw);
  const teksten = await leesTeksten(
    prisma,
    gebeurtenissen.filter(zicht).flatMap(({ inhoud }) => inhoud?.id ?? []),
    wie,
  );
  return gebeurtenissen.map((g) =>
    toonGebeurtenis(g, zicht, g.inhoud && (teksten.get(g.inhoud.id) ?? { vernietigd: true })),
  );
}

/**
 * An event with its texts. Of one that somebody may not read he sees that it was there, and its place in the chain: the
 * order can be checked by everybody.
 */
export function toonGebeurtenis(
  g: Gebeurtenis,
  zicht: Zicht,
  teksten: Record<string, unknown> | null = null,
): Gebeurtenisbeeld {
  if (zicht(g)) return { ...g, gegevens: { ...g.gegevens }, teksten };
  const { zaakId, nr, dag, moment, vorige, hash } = g;
  return { zaakId, nr, dag, moment, vorige, hash, afgeschermd: true };
}
