/** What has to be known of a case to say from which day it may be destroyed (mas/bewaren). */
import type { Bewaarvraag } from '../mas/bewaren/dag.ts';
import type { Vernietigdeel } from '../mas/bewaren/regels.ts';
import type { Dag } from '../mas/datum.ts';
import type { Prisma } from '../prisma/generated/client.ts';
import { type Databank, leesDossier } from './grootboek.ts';
import { kringVan } from './kring.ts';

interface Rij {
  dossier: string;
  vouw: number;
  leerlingId: string | null;
  geboortedatum: Dag | null;
  eersteWpg: Dag | null;
}

/**
 * Null when there is no such case. What falls under the Wpg is processed from the day on which it was recorded, also where
 * it is about an earlier one (Wpg 8 lid 1).
 */
export async function leesBewaarvraag(
  db: Databank & Pick<Prisma.TransactionClient, '$queryRaw'>,
  zaakId: string,
  deel: Vernietigdeel,
  vandaag: Dag,
): Promise<Bewaarvraag | null> {
  const [rij] = await db.$queryRaw<Rij[]>`
    select z.dossier, z.vouw, z.leerling_id as "leerlingId", l.geboortedatum, (
      select min(greatest(g.kop::jsonb ->> 'dag', to_char(
        to_timestamp((g.kop::jsonb ->> 'moment')::float8 / 1000) at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')))
      from gebeurtenis g
      where g.zaak_id = z.zaak_id and g.kop like '%"regime":"WPG"%' and g.kop::jsonb ->> 'regime' = 'WPG'
        and g.kop::jsonb ->> 'soort' <> 'InhoudVernietigd') as "eersteWpg"
    from zaak z left join leerling l on l.id = z.leerling_id where z.zaak_id = ${zaakId} and z.nr > 0`;
  if (!rij) return null;
  const kring = rij.leerlingId === null ? [] : await kringVan(db, rij.leerlingId);
  const [ander] = await db.$queryRaw<{ open: boolean }[]>`
    select exists (select from zaak where leerling_id = any(${[...kring]}) and zaak_id <> ${zaakId}
      and status = 'open') as open`;
  const { geboortedatum, eersteWpg } = rij;
  const dossier = await leesDossier(db, zaakId, rij);
  return { dossier, deel, geboortedatum, eersteWpg, andereOpen: ander?.open === true, vandaag };
}
