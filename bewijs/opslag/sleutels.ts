/** The public keys of this house, as they are kept. */
import type { Databank } from '../../activities/grootboek.ts';
import { ondertekenaarVan, type Ondertekenaar } from '../ondertekening.ts';
import { maakSleutelregel, type Sleutelkop, type Sleutelregel } from '../sleutels.ts';
import type { Ondertekensleutels } from '../../platform/ondertekensleutel.ts';

export interface Bewaardesleutel extends Sleutelregel {
  nr: number;
  vingerafdruk: string;
}

/** The key that this program has is not the one that holds, and nothing says how it came in its place. */
export class SleutelFout extends Error {
  override readonly name = 'SleutelFout';
}

export const leesSleutelregels = (db: Databank): Promise<Bewaardesleutel[]> =>
  db.$queryRaw<Bewaardesleutel[]>`
    select nr, vingerafdruk, kop, eigen, door_vorige as "doorVorige" from ondertekensleutel order by nr`;

export const leesSleutelkop = ({ kop }: Sleutelregel): Sleutelkop => JSON.parse(kop) as Sleutelkop;

/**
 * Who signs now: the newest key on record. The first one is put there; a new one when the one before it is at hand to sign it.
 * @param verloren the one before it is lost: the new one begins anew, and every check of an export will say so
 * @throws {SleutelFout} when another key holds
 */
export async function neemInGebruik(
  db: Databank,
  { huidig, vorige }: Ondertekensleutels,
  { op, verloren = false }: { op: Date; verloren?: boolean },
): Promise<Ondertekenaar> {
  const nieuw = ondertekenaarVan(huidig);
  const laatste = (await leesSleutelregels(db)).at(-1);
  if (laatste?.vingerafdruk === nieuw.vingerafdruk) return nieuw;
  const door = vorige && ondertekenaarVan(vorige);
  if (laatste && door?.vingerafdruk !== laatste.vingerafdruk && !verloren)
    throw new SleutelFout(nietDeze(nieuw, laatste));
  const na = laatste ? { regel: laatste, nr: laatste.nr, vorige: verloren ? null : door } : null;
  await schrijf(db, nieuw, maakSleutelregel(nieuw, na, { vanafAnker: await volgendAnker(db), op: op.toISOString() }));
  const nu = (await leesSleutelregels(db)).at(-1);
  // another process may have been first with the same key: then it is there all the same
  if (nu?.vingerafdruk !== nieuw.vingerafdruk) throw new SleutelFout(nietDeze(nieuw, nu));
  return nieuw;
}

const nietDeze = (deze: Ondertekenaar, geldt: Bewaardesleutel | undefined): string =>
  `Ondertekensleutel ${deze.vingerafdruk} is niet de sleutel die geldt (${geldt?.vingerafdruk ?? 'geen'}). ` +
  'Geef de oude sleutel als SCHAKEL_ONDERTEKENSLEUTEL_VORIGE, of kijk in docs/bewijs.md wat u doet als die kwijt is.';

async function volgendAnker(db: Databank): Promise<number> {
  const [rij] = await db.$queryRaw<{ nr: number }[]>`select coalesce(max(nr), 0)::int + 1 as nr from anker`;
  return rij?.nr ?? 1;
}

async function schrijf(db: Databank, { vingerafdruk }: Ondertekenaar, regel: Sleutelregel): Promise<void> {
  const { nr } = leesSleutelkop(regel);
  await db.$executeRaw`
    insert into ondertekensleutel (nr, vingerafdruk, kop, eigen, door_vorige)
    values (${nr}, ${vingerafdruk}, ${regel.kop}, ${regel.eigen}, ${regel.doorVorige}) on conflict do nothing`;
}
