/** The read model in the database: the same columns written by the griffie and the rebuild, and read back by the check. */
import { Prisma } from '../prisma/generated/client.ts';
import type { Databank } from './grootboek.ts';
import type { Leesmodel, Meldingrij, Zaakrij } from './leesmodel.ts';

const ZAAKKOLOMMEN: readonly (keyof Zaakrij)[] = [
  'nr',
  'hash',
  'proef',
  'status',
  'soort',
  'leerling_id',
  'gemeente',
  'vestiging',
  'behandelaar',
  'routekaart',
  'fase',
  'stap',
  'ronde',
  'geopend',
  'geopend_op',
  'gesloten',
  'eerste_termijn',
  'routes',
  'routes_wpg',
  'wacht',
  'wacht_wpg',
  'getoetst',
  'dossier',
  'vouw',
];
const kolommen = Prisma.raw(ZAAKKOLOMMEN.join(', '));
const overname = Prisma.raw(ZAAKKOLOMMEN.map((kolom) => `${kolom} = nieuw.${kolom}`).join(', '));

/**
 * Writes the row of a case that is there and locked.
 * @param mits the condition under which it is written
 */
export const zaakSql = (rij: Zaakrij, mits: Prisma.Sql): Prisma.Sql => Prisma.sql`
  update zaak set ${overname} from jsonb_populate_record(null::zaak, ${JSON.stringify(rij)}::jsonb) nieuw
  where zaak.zaak_id = ${rij.zaak_id} and ${mits}`;

/** Writes the rows of its meldingen; those never leave a case. */
export const meldingenSql = (rijen: readonly Meldingrij[], mits: Prisma.Sql): Prisma.Sql => Prisma.sql`
  insert into melding_stand
  select * from jsonb_populate_recordset(null::melding_stand, ${JSON.stringify(rijen)}::jsonb) where ${mits}
  on conflict (zaak_id, meldingsnummer) do update set proef = excluded.proef, vestiging = excluded.vestiging,
    vervolg = excluded.vervolg, duo_status = excluded.duo_status, duo_reden = excluded.duo_reden`;

/** What stands in the database now; null when the row of the case itself is gone. */
export async function leesRijen(db: Databank, zaakId: string): Promise<Leesmodel | null> {
  const [zaak] = await db.$queryRaw<Zaakrij[]>`select zaak_id, ${kolommen} from zaak where zaak_id = ${zaakId}`;
  const meldingen = await db.$queryRaw<Meldingrij[]>`
    select * from melding_stand where zaak_id = ${zaakId} order by meldingsnummer collate "C"`;
  return zaak ? { zaak, meldingen } : null;
}
