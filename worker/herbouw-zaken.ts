/** Makes the read model again from the ledger, case by case, while the system runs. */
import { type Databank, leesSchakels, leesZaakIds } from '../activities/grootboek.ts';
import { ontvouw } from '../activities/keten.ts';
import { type Leesmodel, leesmodelVan } from '../activities/leesmodel.ts';
import { leesRijen, meldingenSql, zaakSql } from '../activities/leesmodel-rijen.ts';
import { canoniek } from '../mas/canoniek.ts';
import { leegDossier, pasToe } from '../mas/dossier/index.ts';
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

/** Rebuilds every case; each is locked while it is looked at, so nobody books in it meanwhile. */
export async function herbouw(prisma: PrismaClient): Promise<Herbouwd> {
  const uit: Herbouwd = { zaken: 0, rijen: 0, afwijkend: [], onvouwbaar: [] };
  let na = '';
  for (;;) {
    const ids = await leesZaakIds(prisma, na, PER_KEER);
    for (const id of ids) tel(uit, id, await prisma.$transaction((tx) => herbouwZaak(tx, id), TRANSACTIE));
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
  const nieuw = await tx.$executeRaw`insert into zaak (zaak_id) values (${zaakId}) on conflict do nothing`;
  await tx.$queryRaw`select 1 from zaak where zaak_id = ${zaakId} for update`;
  const leesmodel = await vouw(tx, zaakId);
  if (!leesmodel) return 'onvouwbaar';
  const afwijkend = nieuw > 0 || canoniek(await leesRijen(tx, zaakId)) !== canoniek(leesmodel);
  if (afwijkend) await vervang(tx, leesmodel);
  return { rijen: 1 + leesmodel.meldingen.length, afwijkend };
}

async function vouw(tx: Databank, zaakId: string): Promise<Leesmodel | null> {
  const schakels = await leesSchakels(tx, zaakId);
  try {
    return leesmodelVan(schakels.map(ontvouw).reduce(pasToe, leegDossier(zaakId)));
  } catch {
    return null;
  }
}

async function vervang(tx: Databank, leesmodel: Leesmodel): Promise<void> {
  const nummers = leesmodel.meldingen.map(({ meldingsnummer }) => meldingsnummer);
  await tx.$executeRaw`
    delete from melding_stand where zaak_id = ${leesmodel.zaak.zaak_id} and meldingsnummer <> all(${nummers})`;
  await tx.$executeRaw(zaakSql(leesmodel.zaak, Prisma.sql`true`));
  await tx.$executeRaw(meldingenSql(leesmodel.meldingen, Prisma.sql`true`));
}
