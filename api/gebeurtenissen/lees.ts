import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import { Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import type { GebeurtenisAntwoord } from './schemas.ts';

interface Vraag {
  na: number;
  aantal: number;
  /** Key of a command as it stands in the ledger. */
  sleutel?: string;
}

/** Events of a case with the texts that they refer to. */
export async function leesGebeurtenissen(
  prisma: PrismaClient,
  zaakId: string,
  { na, aantal, sleutel }: Vraag,
): Promise<GebeurtenisAntwoord[]> {
  const vanOpdracht = sleutel === undefined ? Prisma.empty : Prisma.sql`and kop::jsonb ->> 'sleutel' = ${sleutel}`;
  const rijen = await prisma.$queryRaw<{ kop: string; hash: string }[]>`
    select kop, hash from gebeurtenis where zaak_id = ${zaakId} and nr > ${na} ${vanOpdracht} order by nr limit ${aantal}`;
  return await metTeksten(
    prisma,
    rijen.map(({ kop, hash }) => ({ ...(JSON.parse(kop) as object), hash }) as Gebeurtenis),
  );
}

async function metTeksten(prisma: PrismaClient, gebeurtenissen: Gebeurtenis[]): Promise<GebeurtenisAntwoord[]> {
  const ids = gebeurtenissen.flatMap(({ inhoud }) => inhoud?.id ?? []);
  const rijen = await prisma.inhoud.findMany({ where: { id: { in: ids } }, select: { id: true, tekst: true } });
  const teksten = new Map(rijen.map(({ id, tekst }) => [id, JSON.parse(tekst) as Record<string, unknown>]));
  return gebeurtenissen.map((g) => ({
    ...alsAntwoord(g),
    teksten: g.inhoud && (teksten.get(g.inhoud.id) ?? { vernietigd: true }),
  }));
}

/** An event by itself, without its texts. */
export const alsAntwoord = (g: Gebeurtenis): GebeurtenisAntwoord => ({
  ...g,
  gegevens: { ...g.gegevens },
  teksten: null,
});
