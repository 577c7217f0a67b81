/** Makes the read model again from the ledger, case by case, while the system runs. */
import { type Databank, leesSchakels, leesZaakIds } from '../activities/grootboek.ts';
import { ontvouw } from '../activities/keten.ts';
import { type Leesmodel, leesmodelVan } from '../activities/leesmodel.ts';
import { leesRijen, meldingenSql, zaakSql } from '../activities/leesmodel-rijen.ts';
import { gesorteerd, leesNormrijen, type Normrij, normrijenVan, vervangNormrijen } from '../activities/normrijen.ts';
import { vergrendel } from '../activities/stand.ts';
import { canoniek } from '../mas/canoniek.ts';
import { leegDossier, pasToe, VOUW_VERSIE } from '../mas/dossier/index.ts';
import { Prisma, type PrismaClient } from '../prisma/generated/client.ts';

const PER_KEER = 500;
const TRANSACTIE = { maxWait: 10_000, timeout: 30_000 };

export interface Herbouwd {
  zaken: number;
  /** Rows of the read model that stand there now. */
  rijen: number;
  /** Cases of which the read model was not what the ledger says. */
  afwijkend: string[];
  /** Cases whose ledger cannot be folded: their read model was left as it was. */
  onvouwbaar: string[];
}

/** Rebuilds every case. */
export const herbouw = (prisma: PrismaClient): Promise<Herbouwd> => herbouwElke(prisma, leesZaakIds);

/** A case of which nothing is booked has no fold: nothing of it is old. */
const OUD = Prisma.sql`nr > 0 and (vouw < ${VOUW_VERSIE} or getoetst < nr)`;

/** How many rows were made by a fold of before the one of this program, or by a program that knew of no norms. */
export async function telOude(db: Databank): Promise<number> {
  const [rij] = await db.$queryRaw<{ aantal: number }[]>`
    select count(*)::int as aantal from zaak where ${OUD}`;
  return rij?.aantal ?? 0;
}

/**
 * Rebuilds the cases whose rows a fold of before made: their new columns are empty. Several may do this at once, then a
 * case that another one did is left as it is.
 * @param stop ends it after the case at hand; the next time goes on with what is left
 */
export const herbouwOude = (prisma: PrismaClient, stop: AbortSignal): Promise<Herbouwd> =>
  herbouwElke(prisma, leesOudeIds, stop);

const leesOudeIds: typeof leesZaakIds = async (db, na, aantal) => {
  const rijen = await db.$queryRaw<{ zaak_id: string }[]>`
    select zaak_id from zaak where ${OUD} and zaak_id > ${na} order by zaak_id limit ${aantal}`;
  return rijen.map((rij) => rij.zaak_id);
};

/** Each case is locked while it is looked at, so nobody books in it meanwhile. */
async function herbouwElke(prisma: PrismaClient, leesIds: typeof leesZaakIds, stop?: AbortSignal): Promise<Herbouwd> {
  const uit: Herbouwd = { zaken: 0, rijen: 0, afwijkend: [], onvouwbaar: [] };
  let na = '';
  for (;;) {
    const ids = await leesIds(prisma, na, PER_KEER);
    for (const id of ids) {
      if (stop?.aborted) return uit;
      tel(uit, id, await prisma.$transaction((tx) => herbouwZaak(tx, id), TRANSACTIE));
    }
    const laatste = ids.at(-1);
    if (laatste === undefined) return uit;
    na = laatste;
  }
}

type Uitslag = { rijen: number; afwijkend: boolean } | 'onvouwbaar';

function tel(totaal: Herbouwd, zaakId: string, uitslag: Uitslag): void {
  totaal.zaken += 1;
  if (uitslag === 'onvouwbaar') {
    totaal.onvouwbaar.push(zaakId);
    return;
  }
  totaal.rijen += uitslag.rijen;
  if (uitslag.afwijkend) totaal.afwijkend.push(zaakId);
}

async function herbouwZaak(tx: Databank, zaakId: string): Promise<Uitslag> {
  const nieuw = await vergrendel(tx, zaakId);
  const hoort = await vouw(tx, zaakId);
  if (!hoort) return 'onvouwbaar';
  const staat = { leesmodel: await leesRijen(tx, zaakId), normrijen: gesorteerd(await leesNormrijen(tx, zaakId)) };
  const afwijkend = nieuw || canoniek(staat) !== canoniek(hoort);
  if (afwijkend) await vervang(tx, hoort);
  return { rijen: 1 + hoort.leesmodel.meldingen.length + hoort.normrijen.length, afwijkend };
}

interface Rijen {
  leesmodel: Leesmodel;
  /** In the order of {@link gesorteerd}. */
  normrijen: Normrij[];
}

async function vouw(tx: Databank, zaakId: string): Promise<Rijen | null> {
  const schakels = await leesSchakels(tx, zaakId);
  try {
    const gebeurtenissen = schakels.map(ontvouw);
    return {
      leesmodel: leesmodelVan(gebeurtenissen.reduce(pasToe, leegDossier(zaakId))),
      normrijen: gesorteerd(normrijenVan(zaakId, gebeurtenissen)),
    };
  } catch {
    return null;
  }
}

async function vervang(tx: Databank, { leesmodel, normrijen }: Rijen): Promise<void> {
  await vervangNormrijen(tx, leesmodel.zaak.zaak_id, normrijen);
  const nummers = leesmodel.meldingen.map(({ meldingsnummer }) => meldingsnummer);
  await tx.$executeRaw`
    delete from melding_stand where zaak_id = ${leesmodel.zaak.zaak_id} and meldingsnummer <> all(${nummers})`;
  await tx.$executeRaw(zaakSql(leesmodel.zaak, Prisma.sql`true`));
  await tx.$executeRaw(meldingenSql(leesmodel.meldingen, Prisma.sql`true`));
}
