/** Facts outside the dossier that a decision rests on, read in the transaction that books it. */
import type { Feiten } from '../mas/beslis/index.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import type { Gebeurtenis } from '../mas/gebeurtenis.ts';
import { leesHandeling } from '../mas/handelingen/lees.ts';
import type { HandelingVan } from '../mas/handelingen/types.ts';
import type { Handelingsoort, Van } from '../mas/opdracht.ts';
import { type Databank, leesGebeurtenissen } from './grootboek.ts';
import { soortVan } from './opdracht.ts';

/** The actions that need any, with how they are read. */
const LEZERS: { [S in Handelingsoort]?: (db: Databank, d: Dossier, handeling: HandelingVan<S>) => Promise<Feiten> } = {
  'wijs-toe': async (db, d, { behandelaar }) => ({ magBehandelen: await magBehandelen(db, behandelaar, d.gemeente) }),
  herstel: async (db, d, { nr }) => ({ boeking: await leesBoeking(db, d.id, nr) }),
};
type Lezer = (db: Databank, d: Dossier, handeling: unknown) => Promise<Feiten>;

const lezerVan = (opdracht: unknown, van: Van): Lezer | undefined => {
  const soort = soortVan(opdracht);
  const vanEenMens = van === 'handeling' || van === 'sein';
  return vanEenMens && Object.hasOwn(LEZERS, soort) ? (LEZERS[soort as Handelingsoort] as Lezer) : undefined;
};

/** Whether a decision about this command looks beyond the dossier, the command and its text. */
export const vraagtFeiten = (opdracht: unknown, van: Van): boolean => lezerVan(opdracht, van) !== undefined;

/** Reads them, once the form of the command is known to be right. */
export async function leesFeiten(db: Databank, d: Dossier, opdracht: unknown, van: Van): Promise<Feiten> {
  const lezer = lezerVan(opdracht, van);
  if (!lezer) return {};
  const gelezen = leesHandeling(opdracht);
  return 'weigering' in gelezen ? {} : lezer(db, d, gelezen.handeling);
}

async function magBehandelen(db: Databank, account: string, gemeente: string | null): Promise<boolean> {
  const rijen = await db.$queryRaw<unknown[]>`
    select 1 from account where id = ${account} and actief and rol = 'lpa' and ${gemeente} = any(gemeenten)`;
  return rijen.length > 0;
}

/** The events that were booked together with one of them. Corrections are rare, so reading the whole case is fine. */
async function leesBoeking(db: Databank, zaakId: string, nr: number): Promise<Gebeurtenis[]> {
  const alle = await leesGebeurtenissen(db, zaakId, 0);
  const sleutel = alle.find((g) => g.nr === nr)?.sleutel;
  return alle.filter((g) => g.sleutel === sleutel);
}
