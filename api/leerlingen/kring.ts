import type { Prisma } from '../../prisma/generated/client.ts';

type Databank = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** The record that this one turned out to be: the end of the chain of merges. */
export async function overlevende(db: Databank, leerlingId: string): Promise<string> {
  const rijen = await db.$queryRaw<{ id: string }[]>`
    with recursive keten as (
      select id, samengevoegd_met from leerling where id = ${leerlingId}
      union
      select l.id, l.samengevoegd_met from leerling l join keten k on l.id = k.samengevoegd_met
    )
    select id from keten where samengevoegd_met is null`;
  return rijen[0]?.id ?? leerlingId;
}

/** Every record of the same child, the surviving one first. */
export async function kringVan(db: Databank, leerlingId: string): Promise<[string, ...string[]]> {
  const hoofd = await overlevende(db, leerlingId);
  const rijen = await db.$queryRaw<{ id: string }[]>`
    with recursive kring as (
      select id from leerling where id = ${hoofd}
      union
      select l.id from leerling l join kring k on l.samengevoegd_met = k.id
    )
    select id from kring where id <> ${hoofd}`;
  return [hoofd, ...rijen.map(({ id }) => id)];
}
