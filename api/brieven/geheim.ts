/** A secret address stands on the letter to who lives there: who may read it reads that letter, and nobody else does. */
import type { Geadresseerde } from '../../mas/brieven.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import { mag, type Wie } from '../../mas/rechten.ts';
import type { PrismaClient, Zaak } from '../../prisma/generated/client.ts';
import { meldGelezen } from '../leerlingen/adres.ts';
import { type Betrokken, leesBetrokken, type Persoon, zoekPersoon } from './personen.ts';

/** Whether this person gets to see the address of one of them. That of a secret one is logged apart. */
export async function magAdresVan(
  prisma: PrismaClient,
  wie: Wie,
  { kind }: Pick<Betrokken, 'kind'>,
  { geheim }: Pick<Persoon, 'geheim'>,
): Promise<boolean> {
  if (!mag(wie, 'lees-adres', { ...kind.waarover, adresGeheim: geheim })) return false;
  if (geheim) await meldGelezen(prisma, wie, kind);
  return true;
}

/** Whether this person may read a copy of a letter: by the address of who it is for, as that is now. */
export async function magExemplaarLezen(
  prisma: PrismaClient,
  wie: Wie,
  zaak: Zaak,
  d: Dossier,
  documentId: string,
): Promise<boolean> {
  const betrokken = await leesBetrokken(prisma, wie, zaak);
  if (!betrokken) return true;
  const aan = vastgesteld(d, documentId) ?? (await voorbeeldig(prisma, zaak.zaakId, documentId));
  const persoon = aan && zoekPersoon(betrokken.personen, aan);
  // who has no gezag any more lived somewhere: with a secret around, that may be it
  const geheim = persoon ? persoon.geheim : betrokken.personen.some((p) => p.geheim);
  return magAdresVan(prisma, wie, betrokken, { geheim });
}

const vastgesteld = (d: Dossier, documentId: string): Geadresseerde | undefined =>
  Object.values(d.brieven)
    .flatMap(({ exemplaren = [] }) => exemplaren)
    .find(({ document }) => document.id === documentId)?.aan;

async function voorbeeldig(
  prisma: PrismaClient,
  zaakId: string,
  documentId: string,
): Promise<Geadresseerde | undefined> {
  const rijen = await prisma.briefvoorbeeld.findMany({ where: { zaakId }, select: { exemplaren: true } });
  return rijen
    .flatMap(({ exemplaren }) => exemplaren as unknown as { aan: Geadresseerde; document: { id: string } }[])
    .find(({ document }) => document.id === documentId)?.aan;
}
