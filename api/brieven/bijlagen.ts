import type { Regime } from '../../mas/begrippen.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { inhoudOngeldig } from '../http/fout.ts';

/** The documents that go along with a letter: of the case, and of its regime or a lighter one. In the order that was asked. */
export async function leesBijlagen(
  prisma: PrismaClient,
  zaakId: string,
  ids: readonly string[],
  regime: Regime,
): Promise<{ id: string; naam: string }[]> {
  const rijen = await prisma.document.findMany({
    where: { id: { in: [...ids] }, zaakId, soort: 'bijlage', nr: { not: null }, ...(regime === 'AVG' && { regime }) },
    select: { id: true, naam: true },
  });
  const gevonden = ids.map((id) => rijen.find((rij) => rij.id === id));
  const mist = gevonden.flatMap((rij, n) =>
    rij
      ? []
      : [{ veld: `bijlagen.${n}`, fout: 'dit document hoort niet bij deze zaak. Voeg het eerst toe aan de zaak.' }],
  );
  if (mist.length > 0) throw inhoudOngeldig(mist);
  return gevonden.flatMap((rij) => rij ?? []);
}
