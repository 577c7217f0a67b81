/** One child may have more than one record: which they are, and which of them survived. */
import type { Prisma } from '../prisma/generated/client.ts';

type Databank = Pick<Prisma.TransactionClient, '$queryRaw'>;
/** Every record of one child, the surviving one first. */
export type Kring = [string, ...string[]];

/** The record that this one turned out to be: the end of the chain of merges. */
export const overlevende = async (db: Databank, leerlingId: string): Promise<string> =>
  (await kringVan(db, leerlingId))[0];

/** Every record of the same child, the surviving one first. */
export const kringVan = async (db: Databank, leerlingId: string): Promise<Kring> =>
  (await kringenVan(db, [leerlingId]))[0] ?? [leerlingId];

/** The same for many records at once, each child once. */
export async function kringenVan(db: Databank, leerlingIds: readonly string[]): Promise<Kring[]> {
  const rijen = await db.$queryRaw<{ hoofd: string; id: string }[]>`
    with recursive keten as (
      select id, samengevoegd_met from leerling where id = any(${[...leerlingIds]})
      union
      select l.id, l.samengevoegd_met from leerling l join keten k on l.id = k.samengevoegd_met
    ), kring as (
      select id as hoofd, id from keten where samengevoegd_met is null
      union
      select k.hoofd, l.id from leerling l join kring k on l.samengevoegd_met = k.id
    )
    select hoofd, id from kring order by hoofd, id <> hoofd, id`;
  const kringen = new Map<string, Kring>();
  for (const { hoofd, id } of rijen) {
    const kring = kringen.get(hoofd);
    if (kring) kring.push(id);
    else kringen.set(hoofd, [id]);
  }
  return [...kringen.values()];
}
