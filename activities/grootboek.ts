/** Reading the ledger, and the dossier that is its fold. */
import { leegDossier, pasToe, VOUW_VERSIE } from '../mas/dossier/index.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import type { Gebeurtenis } from '../mas/gebeurtenis.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { ontvouw, type Schakel } from './keten.ts';

/** The client or a transaction of it. Within a transaction only that: PGlite would wait for itself. */
export type Databank = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;

/** The copy of the fold that is kept in the row of a case, and the version of the fold that made it. */
export interface Kopie {
  dossier: string;
  vouw: number;
}

export const leesSchakels = (db: Databank, zaakId: string, na = 0): Promise<Schakel[]> =>
  db.$queryRaw<Schakel[]>`select nr, kop, hash from gebeurtenis where zaak_id = ${zaakId} and nr > ${na} order by nr`;

export const leesGebeurtenissen = async (db: Databank, zaakId: string, na: number): Promise<Gebeurtenis[]> =>
  (await leesSchakels(db, zaakId, na)).map(ontvouw);

/** The kept copy when the fold of this program made it, else the ledger folded again. */
export const leesDossier = async (db: Databank, zaakId: string, kopie: Kopie | undefined): Promise<Dossier> =>
  kopie?.vouw === VOUW_VERSIE
    ? (JSON.parse(kopie.dossier) as Dossier)
    : (await leesGebeurtenissen(db, zaakId, 0)).reduce(pasToe, leegDossier(zaakId));

/** Some of the cases after `na`, in order: all that the ledger knows, and all that anything derived from it claims. */
export const leesZaakIds = async (db: Databank, na: string, aantal: number): Promise<string[]> => {
  const rijen = await db.$queryRaw<{ zaak_id: string }[]>`
    select zaak_id from gebeurtenis where zaak_id > ${na}
    union select zaak_id from zaak where zaak_id > ${na}
    union select zaak_id from melding_stand where zaak_id > ${na}
    order by zaak_id limit ${aantal}`;
  return rijen.map((rij) => rij.zaak_id);
};
