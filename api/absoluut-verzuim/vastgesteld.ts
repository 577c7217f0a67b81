/** The lists of a month as they were settled. */
import type { Wie } from '../../mas/rechten.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { Maandregel, Vastgesteld } from './schemas.ts';

/** A line as it is kept: with whom it is about, for the log of who read it. */
export type Bewaard = Maandregel & { leerlingId: string | null };

/** Of the municipalities of who asks. */
export async function leesVastgesteld(
  prisma: PrismaClient,
  { gemeenten }: Wie,
  maand: string,
): Promise<(Vastgesteld & { regels: Bewaard[] })[]> {
  const lijsten = await prisma.maandlijst.findMany({
    where: { maand, gemeente: { in: [...gemeenten] } },
    orderBy: { gemeente: 'asc' },
  });
  const accounts = await prisma.account.findMany({ where: { id: { in: lijsten.map(({ door }) => door) } } });
  const namen = await gemeentenamen(prisma, gemeenten);
  return lijsten.map(({ gemeente, vastgesteldOp, door, absoluut, vrijgesteld, regels }) => ({
    gemeente,
    gemeenteNaam: namen.get(gemeente) ?? gemeente,
    op: vastgesteldOp.toISOString(),
    door: accounts.find(({ id }) => id === door)?.naam ?? door,
    absoluut,
    vrijgesteld,
    regels: regels as unknown as Bewaard[],
  }));
}

export async function gemeentenamen(prisma: PrismaClient, codes: readonly string[]): Promise<Map<string, string>> {
  const gemeenten = await prisma.gemeente.findMany({ where: { code: { in: [...codes] } } });
  return new Map(gemeenten.map(({ code, naam }) => [code, naam]));
}
