/** Which norms were held against what was booked, in the database: written with the booking, and made again by the rebuild. */
import { canoniek } from '../mas/canoniek.ts';
import { leegDossier, pasToe } from '../mas/dossier/index.ts';
import type { Gebeurtenis } from '../mas/gebeurtenis.ts';
import { herziet, toetsBoeking, toetsZaak } from '../mas/normen/toets.ts';
import type { Normtoets } from '../mas/normen/types.ts';
import { Prisma } from '../prisma/generated/client.ts';
import type { Snoer } from './beslissing.ts';
import { type Databank, leesGebeurtenissen } from './grootboek.ts';
import type { Stand } from './stand.ts';

/** A row of table `normtoets`, by the names of its columns. */
export interface Normrij {
  zaak_id: string;
  norm: string;
  over: string;
  nr: number;
  dag: string;
  maand: string;
  ronde: number;
  afgeweken: boolean;
  afwijkreden: string | null;
  motivatie_nr: number | null;
  regime: string;
  gemeente: string;
  vestiging: string | null;
}

/** What a booking has to write: rows that come besides those that are there, or all rows of the case. */
export interface Normschrift {
  alles: boolean;
  rijen: Normrij[];
}

/** Nobody answers for a trial case; and what belongs to no municipality is in no report. */
const rijenUit = (zaakId: string, proef: boolean, toetsen: readonly Normtoets[]): Normrij[] =>
  proef
    ? []
    : toetsen.flatMap(({ uitkomst, motivatieNr, gemeente, ...toets }) =>
        gemeente === null
          ? []
          : [
              {
                ...toets,
                zaak_id: zaakId,
                maand: toets.dag.slice(0, 7),
                afgeweken: uitkomst === 'afgeweken',
                motivatie_nr: motivatieNr,
                gemeente,
              },
            ],
      );

/** The rows of a whole case as they have to stand in the database. */
export function normrijenVan(zaakId: string, gebeurtenissen: readonly Gebeurtenis[]): Normrij[] {
  const { proef } = gebeurtenissen.reduce(pasToe, leegDossier(zaakId));
  return rijenUit(zaakId, proef, toetsZaak(zaakId, gebeurtenissen));
}

/** A correction is rare, and so is a case that an older program booked in: then the whole case is held against the norms. */
export async function normschriftVan(
  db: Databank,
  { dossier: was, getoetst }: Stand,
  { gebeurtenissen, dossier }: Snoer,
): Promise<Normschrift> {
  if (getoetst === was.nr && !herziet(gebeurtenissen))
    return { alles: false, rijen: rijenUit(was.id, dossier.proef, toetsBoeking(was, gebeurtenissen)) };
  const eerdere = await leesGebeurtenissen(db, was.id, 0);
  return { alles: true, rijen: normrijenVan(was.id, [...eerdere, ...gebeurtenissen]) };
}

const rijenSql = (rijen: readonly Normrij[]): Prisma.Sql =>
  Prisma.sql`jsonb_populate_recordset(null::normtoets, ${JSON.stringify(rijen)}::jsonb)`;

const KOLOMMEN = [
  'nr',
  'dag',
  'maand',
  'ronde',
  'afgeweken',
  'afwijkreden',
  'motivatie_nr',
  'regime',
  'gemeente',
  'vestiging',
];
const overname = Prisma.raw(KOLOMMEN.map((kolom) => `${kolom} = excluded.${kolom}`).join(', '));

/** The parts of the statement of a booking; none when there is nothing to write. What stands already comes first, and stays. */
export function normSql(zaakId: string, { alles, rijen }: Normschrift, mits: Prisma.Sql): Prisma.Sql[] {
  if (!alles && rijen.length === 0) return [];
  const bots = alles ? Prisma.sql`update set ${overname}` : Prisma.sql`nothing`;
  const erbij = Prisma.sql`normrijen as (
    insert into normtoets select * from ${rijenSql(rijen)} where ${mits}
    on conflict (zaak_id, norm, over) do ${bots})`;
  return alles ? [erbij, Prisma.sql`normrijenweg as (${wegSql(zaakId, rijen, mits)})`] : [erbij];
}

const wegSql = (zaakId: string, rijen: readonly Normrij[], mits: Prisma.Sql): Prisma.Sql => Prisma.sql`
  delete from normtoets where zaak_id = ${zaakId} and ${mits}
    and (norm, over) not in (select norm, over from ${rijenSql(rijen)})`;

const opSleutel = (a: Normrij, b: Normrij): number =>
  canoniek([a.norm, a.over]) < canoniek([b.norm, b.over]) ? -1 : 1;
/** In one order, to compare them. */
export const gesorteerd = (rijen: readonly Normrij[]): Normrij[] => rijen.toSorted(opSleutel);

/** What stands in the database now. */
export const leesNormrijen = (db: Databank, zaakId: string): Promise<Normrij[]> =>
  db.$queryRaw<Normrij[]>`select * from normtoets where zaak_id = ${zaakId}`;

/** All rows of a case anew, within a transaction that holds the case. */
export async function vervangNormrijen(tx: Databank, zaakId: string, rijen: readonly Normrij[]): Promise<void> {
  await tx.$executeRaw`delete from normtoets where zaak_id = ${zaakId}`;
  await tx.$executeRaw`insert into normtoets select * from ${rijenSql(rijen)}`;
}
