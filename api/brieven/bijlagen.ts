import type { Regime } from '../../mas/begrippen.ts';
import type { Documentaard } from '../../mas/documenten.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { inhoudOngeldig } from '../http/fout.ts';

export interface Bijlage {
  id: string;
  naam: string;
  aard: Documentaard;
}

/**
 * The documents that go along with a letter: of the case as it stands now, so none that was voided, and of its regime or a
 * lighter one. In the order that was asked.
 */
export async function leesBijlagen(
  prisma: PrismaClient,
  { id: zaakId, documenten }: Pick<Dossier, 'id' | 'documenten'>,
  ids: readonly string[],
  regime: Regime,
): Promise<Bijlage[]> {
  const rijen = await prisma.document.findMany({
    where: { id: { in: [...ids] }, zaakId, soort: 'bijlage', ...(regime === 'AVG' && { regime }) },
    select: { id: true, naam: true },
  });
  const gevonden = ids.map((id) => {
    const rij = rijen.find((een) => een.id === id);
    const stand = Object.hasOwn(documenten, id) ? documenten[id] : undefined;
    return rij && stand && { ...rij, aard: stand.aard };
  });
  const mist = gevonden.flatMap((stuk, n) =>
    stuk
      ? []
      : [{ veld: `bijlagen.${n}`, fout: 'dit document hoort niet bij deze zaak. Voeg het eerst toe aan de zaak.' }],
  );
  if (mist.length > 0) throw inhoudOngeldig(mist);
  return gevonden.flatMap((stuk) => stuk ?? []);
}
