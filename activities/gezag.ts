/** Who has gezag over the child of a case, for a rule that says whom a BOA can call: ids and roles, no names. */
import type { Feiten } from '../mas/beslis/index.ts';
import { gezagUit } from '../mas/registraties.ts';
import type { Databank } from './grootboek.ts';
import { kringVan } from './kring.ts';

export async function leesGezag(db: Databank, leerlingId: string): Promise<Pick<Feiten, 'gezag'>> {
  const kring = await kringVan(db, leerlingId);
  const rijen = await db.$queryRaw<{ id: string; rol: string; leerlingId: string }[]>`
    select id, rol, leerling_id as "leerlingId" from gezag where leerling_id = any(${[...kring]}) order by id`;
  const registraties = kring.map((van) => ({ gezag: rijen.filter(({ leerlingId: id }) => id === van) }));
  return { gezag: gezagUit(registraties).map(({ id, rol }) => ({ id, rol })) };
}
