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
  'gesloten',
  'eerste_termijn',
  'dossier',
  'vouw',
];
const kolommen = Prisma.raw(ZAAKKOLOMMEN.join(', '));

/** The read model of a case whose row is there and locked, as parts of a `with`. Meldingen never leave a case. */
export const leesmodelSql = ({ zaak, meldingen }: Leesmodel): Prisma.Sql => Prisma.sql`
  zaakrij as (
    update zaak set (${kolommen}) =
      (select ${kolommen} from jsonb_populate_record(null::zaak, ${JSON.stringify(zaak)}::jsonb))
    where zaak_id = ${zaak.zaak_id}
  ), meldingrijen as (
    insert into melding_stand
    select * from jsonb_populate_recordset(null::melding_stand, ${JSON.stringify(meldingen)}::jsonb)
    on conflict (zaak_id, meldingsnummer) do update set proef = excluded.proef, vestiging = excluded.vestiging,
      vervolg = excluded.vervolg, duo_status = excluded.duo_status, duo_reden = excluded.duo_reden
    where melding_stand is distinct from excluded
  )`;

/** What stands in the database now; null when the row of the case itself is gone. */
export async function leesRijen(db: Databank, zaakId: string): Promise<Leesmodel | null> {
  const [zaak] = await db.$queryRaw<Zaakrij[]>`select zaak_id, ${kolommen} from zaak where zaak_id = ${zaakId}`;
  const meldingen = await db.$queryRaw<Meldingrij[]>`
    select * from melding_stand where zaak_id = ${zaakId} order by meldingsnummer collate "C"`;
  return zaak ? { zaak, meldingen } : null;
}
