/** Reads what an export of a case holds. */
import { leesSchakels } from '../../activities/grootboek.ts';
import { ontvouw } from '../../activities/keten.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { Uitvoer } from './uitvoer.ts';

/** Ledger, texts and protocols of a case, or null when there is no such case. A text that was destroyed is not in it. */
export async function exporteer(prisma: PrismaClient, zaakId: string): Promise<Uitvoer | null> {
  const grootboek = await leesSchakels(prisma, zaakId);
  if (grootboek.length === 0) return null;
  const gebeurtenissen = grootboek.map(ontvouw);
  const hashes = [...new Set(gebeurtenissen.map(({ protocol }) => protocol))];
  const rijen = await prisma.inhoud.findMany({
    where: { id: { in: gebeurtenissen.flatMap(({ inhoud }) => inhoud?.id ?? []) } },
    orderBy: { nr: 'asc' },
  });
  const protocollen = await prisma.protocol.findMany({ where: { hash: { in: hashes } }, orderBy: { hash: 'asc' } });
  return {
    soort: 'schakel-audit',
    versie: 1,
    zaakId,
    grootboek,
    inhoud: rijen.map(({ id, nr, zout, tekst, velden }) => ({ id, nr: nr ?? 0, zout, tekst, velden })),
    protocollen: protocollen.map(({ hash, naam, versie, document }) => ({ hash, naam, versie, document })),
  };
}
