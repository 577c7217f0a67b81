/** Facts outside the dossier that a decision rests on, read in the transaction that books it. */
import type { Feiten } from '../mas/beslis/index.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import type { Gebeurtenis } from '../mas/gebeurtenis.ts';
import { leesHandeling } from '../mas/handelingen/lees.ts';
import type { Van } from '../mas/opdracht.ts';
import { type Databank, leesGebeurtenissen } from './grootboek.ts';

/** Asks only for actions of people, and only after their form was read: everything else needs no facts. */
export async function leesFeiten(db: Databank, d: Dossier, opdracht: unknown, van: Van): Promise<Feiten> {
  if (van !== 'handeling' && van !== 'sein') return {};
  const gelezen = leesHandeling(opdracht);
  if ('weigering' in gelezen) return {};
  const { handeling } = gelezen;
  switch (handeling.soort) {
    case 'wijs-toe':
      return { magBehandelen: await magBehandelen(db, handeling.behandelaar, d.gemeente) };
    case 'herstel':
      return { boeking: await leesBoeking(db, d.id, handeling.nr) };
    default:
      return {};
  }
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
