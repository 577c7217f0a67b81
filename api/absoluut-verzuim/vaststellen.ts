/** Settles the list of a month, and says what is still to be done about that of last month. */
import { eersteDagNa, laatsteDagVan, maandtaak, type Maandtaak, vorigeMaand } from '../../mas/absoluut/maandlijst.ts';
import { type Dag, toonDatum } from '../../mas/datum.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { Prisma, PrismaClient } from '../../prisma/generated/client.ts';
import { inhoudOngeldig } from '../http/fout.ts';
import type { Huis } from '../huis.ts';
import { leesRegels, logRegel, uiterlijkIn } from './maandlijst.ts';
import { type Bewaard, gemeentenamen } from './vastgesteld.ts';

/**
 * Keeps the list of every municipality of this person that was not settled yet. Of two people at the same moment one is
 * first, and the other finds it done.
 * @returns whether a list was settled now
 * @throws {ApiFout} inhoud-ongeldig as long as the month runs
 */
export async function stelVast(prisma: PrismaClient, wie: Wie, maand: string, vandaag: Dag): Promise<boolean> {
  const vanaf = eersteDagNa(maand);
  if (vandaag < vanaf)
    throw inhoudOngeldig([
      { veld: 'maand', fout: `deze maand is nog niet voorbij. Stel de lijst vast vanaf ${toonDatum(vanaf)}.` },
    ]);
  const gedaan = await prisma.maandlijst.findMany({ where: { maand }, select: { gemeente: true } });
  const over = wie.gemeenten.filter((code) => !gedaan.some(({ gemeente }) => gemeente === code));
  const peildatum = laatsteDagVan(maand);
  const alle = await leesRegels(prisma, over, peildatum);
  const lijsten = over.map((gemeente) => {
    const regels = alle.filter((regel) => regel.gemeente === gemeente);
    return { gemeente, maand, peildatum, ...aantallen(regels), regels: alsJson(regels), door: wie.id };
  });
  const { count } = await prisma.maandlijst.createMany({ data: lijsten, skipDuplicates: true });
  for (const regel of alle) await logRegel(prisma, wie, 'stel-maandlijst-vast', regel);
  return count > 0;
}

const alsJson = (regels: readonly Bewaard[]): Prisma.InputJsonArray => regels.map((regel) => ({ ...regel }));

const aantallen = (regels: readonly Bewaard[]): { absoluut: number; vrijgesteld: number } => {
  const absoluut = regels.filter(({ soort }) => soort === 'absoluut').length;
  return { absoluut, vrijgesteld: regels.length - absoluut };
};

/** In the municipalities of who asks, with their names. */
export async function leesMaandtaak(
  huis: Pick<Huis, 'prisma' | 'register'>,
  wie: Wie,
  vandaag: Dag,
): Promise<Maandtaak | null> {
  const maand = vorigeMaand(vandaag);
  const gedaan = await huis.prisma.maandlijst.findMany({ where: { maand }, select: { gemeente: true } });
  const standen = await Promise.all(
    wie.gemeenten.map(async (gemeente) => ({
      gemeente,
      uiterlijk: await uiterlijkIn(huis, gemeente, maand),
      vastgesteld: gedaan.some((lijst) => lijst.gemeente === gemeente),
    })),
  );
  const taak = maandtaak(vandaag, standen);
  if (!taak) return null;
  const namen = await gemeentenamen(huis.prisma, taak.gemeenten);
  return { ...taak, gemeenten: taak.gemeenten.map((code) => namen.get(code) ?? code) };
}
