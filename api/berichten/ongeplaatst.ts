/** Messages that fit nothing: who may see them, and how they read. */
import { z } from 'zod';
import { BERICHTEN } from '../../mas/berichten.ts';
import { mag, type Recht, type Wie } from '../../mas/rechten.ts';
import { type BerichtIn, Prisma, type PrismaClient } from '../../prisma/generated/client.ts';
import { nietGevonden } from '../http/fout.ts';
import { leesWijzer, schrijfWijzer } from '../http/blad.ts';
import { type Huis, protocolVan } from '../huis.ts';
import { logVerwerking } from '../verwerkingen/log.ts';
import { zaakPad } from '../zaken/toon.ts';
import { gebeurtenis, soortVan } from './gebeurtenis.ts';
import type { ongeplaatst } from './schemas.ts';

export type Berichtrij = Pick<BerichtIn, 'id' | 'type' | 'gebeurtenis' | 'regime' | 'reden' | 'stand'> & {
  ontvangen_op: Date;
  zaak_id: string | null;
  leerling_id: string | null;
  /** Of a trial case, which is about nobody. */
  proef: boolean;
  /** Of its case; as long as that is not known, those that its sender works for. */
  gemeenten: string[];
  /** Sender. */
  van: string;
  partner: string;
};

const RIJEN = Prisma.sql`
  select b.id, b.type, b.gebeurtenis, b.regime, b.reden, b.stand, b.ontvangen_op, b.zaak_id, z.leerling_id, p.naam as van,
    coalesce(z.proef, b.proef) as proef,
    p.soort as partner, case when z.zaak_id is null then b.gemeenten else array[z.gemeente] end as gemeenten
  from bericht_in b join ketenpartner p on p.id = b.ketenpartner_id left join zaak z on z.zaak_id = b.zaak_id`;

/** The same as `mag(wie, 'lees-ongeplaatst', …)`, for the database to choose the rows. */
const leesbaar = ({ rol, boa, gemeenten }: Wie): Prisma.Sql =>
  rol === 'auditor' ? Prisma.sql`true` : Prisma.sql`gemeenten && ${[...gemeenten]} and (${boa} or regime = 'AVG')`;

const wijzer = z.tuple([z.iso.datetime(), z.string().max(40)]);
export const wijzerVan = ({ ontvangen_op, id }: Berichtrij): string => schrijfWijzer([ontvangen_op.toISOString(), id]);

/** What waited longest comes first; one more than a page holds. */
export function leesOngeplaatst(
  prisma: PrismaClient,
  wie: Wie,
  { na, aantal }: { na?: string | undefined; aantal: number },
): Promise<Berichtrij[]> {
  const vanaf = leesWijzer(na, wijzer);
  const verder = vanaf ? Prisma.sql`and (ontvangen_op, id) > (${new Date(vanaf[0])}, ${vanaf[1]})` : Prisma.empty;
  return prisma.$queryRaw<Berichtrij[]>`
    select * from (${RIJEN}) r where stand = 'ongeplaatst' and ${leesbaar(wie)} ${verder}
    order by ontvangen_op, id limit ${aantal + 1}`;
}

/** One that this person may deal with; another is not there for him. */
export async function zoekOngeplaatst(prisma: PrismaClient, wie: Wie, recht: Recht, id: string): Promise<Berichtrij> {
  const [rij] = await prisma.$queryRaw<Berichtrij[]>`select * from (${RIJEN}) r where id = ${id}`;
  if (!rij || !mag(wie, recht, { gemeenten: rij.gemeenten, alleenBoa: rij.regime === 'WPG' }))
    throw nietGevonden('Dit bericht is er niet, of u mag het niet zien.');
  return rij;
}

/** Who reads what it says, or puts it away: about its case, and as long as nobody knows that, about nobody in particular. */
export async function logOngeplaatst(
  prisma: PrismaClient,
  wie: Wie,
  activiteit: 'lees-ongeplaatst' | 'handel-bericht-af',
  { zaak_id: zaakId, leerling_id: leerlingId, regime, proef }: Berichtrij,
): Promise<void> {
  if (proef) return;
  const over = { leerlingId, ...(zaakId !== null && { zaakId }) };
  await logVerwerking(prisma, wie, { activiteit, ...over, regime: regime === 'WPG' ? 'WPG' : 'AVG' });
}

/** The list of what DUO brought holds no names: who has to do with it finds the melding at his school. */
export async function toonOngeplaatst(huis: Huis, rij: Berichtrij): Promise<z.input<typeof ongeplaatst>> {
  const vanDuo = rij.partner === 'duo';
  const soort = vanDuo ? null : soortVan(await protocolVan(huis, rij.gemeenten[0] ?? null), rij.type);
  const pad = `/v1/berichten/ongeplaatst/${rij.id}`;
  return {
    id: rij.id,
    van: rij.van,
    type: rij.type,
    naam: vanDuo ? 'Verzuimmelding' : soort && BERICHTEN[soort].naam,
    ontvangenOp: rij.ontvangen_op.toISOString(),
    reden: rij.reden ?? '',
    regime: rij.regime === 'WPG' ? 'WPG' : 'AVG',
    zaakId: rij.zaak_id,
    gegevens: vanDuo ? {} : gegevensVan(rij),
    plaatsbaar: soort !== null,
    links: {
      afhandelen: `${pad}/afhandelen`,
      ...(soort !== null && { plaatsen: `${pad}/plaatsen` }),
      ...(rij.zaak_id !== null && { zaak: zaakPad(rij.zaak_id) }),
    },
  };
}

function gegevensVan({ gebeurtenis: tekst }: Berichtrij): Record<string, unknown> {
  const { data } = gebeurtenis.parse(JSON.parse(tekst));
  return typeof data === 'object' && data !== null ? { ...data } : {};
}
