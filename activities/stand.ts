/** How a case stands for one command: the dossier, whether its key was booked before, and the text that it refers to. */
import type { Dossier } from '../mas/dossier/types.ts';
import type { VrijeTekst } from './beslag.ts';
import { type Databank, type Kopie, leesDossier } from './grootboek.ts';
import { inhoudIdVan } from './opdracht.ts';
import { MERK } from './register.ts';
import type { Antwoord, Boeking } from './types.ts';

/** The row of the case as it was read. Who writes says which version he looked at: then nobody came between. */
export interface Versie {
  nr: number;
  hash: string;
}
export interface Stand {
  versie: Versie;
  dossier: Dossier;
  /** Number of the last event that the norms were held against: a program of before that left it behind. */
  getoetst: number;
  /** What was answered when this key was booked before. */
  eerder: { opdrachtHash: string; antwoord: Antwoord } | null;
  tekst: VrijeTekst | null;
  /** Which versions of protocols there were (register.ts). */
  merk: number;
}

type Leeg<T> = { [K in keyof T]: T[K] | null };
type Rij = Versie &
  Kopie & { merk: number; getoetst: number } & Leeg<{ opdracht_hash: string; antwoord: string }> &
  Leeg<VrijeTekst>;

/** Everything of one moment, in one question; null for a case that has no row yet. */
export async function leesStand(db: Databank, b: Boeking): Promise<Stand | null> {
  const [rij] = await db.$queryRaw<Rij[]>`
    select z.nr, z.hash, z.dossier, z.vouw, z.getoetst, a.opdracht_hash, a.antwoord, i.id, i.zout, i.tekst, i.velden,
      ${MERK} as merk
    from zaak z
    left join antwoord a on a.zaak_id = z.zaak_id and a.sleutel = ${b.sleutel}
    left join inhoud i on i.id = ${inhoudIdVan(b.opdracht)} and i.nr is null
      and (i.zaak_id is null or i.zaak_id = z.zaak_id)
    where z.zaak_id = ${b.zaakId}`;
  if (!rij) return null;
  const { nr, hash, opdracht_hash: opdrachtHash, antwoord } = rij;
  return {
    versie: { nr, hash },
    dossier: await leesDossier(db, b.zaakId, rij),
    getoetst: rij.getoetst,
    eerder: opdrachtHash && antwoord ? { opdrachtHash, antwoord: JSON.parse(antwoord) as Antwoord } : null,
    tekst: rij.id === null ? null : (rij as VrijeTekst),
    merk: rij.merk,
  };
}

/**
 * Waits for its turn: until this transaction ends nobody else books in the case.
 * @returns whether the case is new, so that its row was made here
 */
export async function vergrendel(tx: Databank, zaakId: string): Promise<boolean> {
  const neem = (): Promise<unknown[]> => tx.$queryRaw`select 1 from zaak where zaak_id = ${zaakId} for update`;
  // an insertion uses a number up, also when the row turns out to be there: so it is tried only for a new case
  if ((await neem()).length > 0) return false;
  const gemaakt = await tx.$executeRaw`insert into zaak (zaak_id) values (${zaakId}) on conflict do nothing`;
  await neem();
  return gemaakt > 0;
}
