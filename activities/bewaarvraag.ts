/** What has to be known of a case to say from which day it may be destroyed (mas/bewaren). */
import { type Bewaaroordeel, type Bewaarvraag, oordeelOverBewaren } from '../mas/bewaren/dag.ts';
import type { Vernietigdeel } from '../mas/bewaren/regels.ts';
import { type Dag, dagVan } from '../mas/datum.ts';
import type { Protocol } from '../mas/protocol.ts';
import type { Prisma } from '../prisma/generated/client.ts';
import { type Databank, leesDossier } from './grootboek.ts';
import { OnleesbareGebeurtenis, ontvouw, type Schakel } from './keten.ts';
import { kringVan } from './kring.ts';

interface Rij {
  dossier: string;
  vouw: number;
  leerlingId: string | null;
  geboortedatum: Dag | null;
  postWacht: boolean;
}

/**
 * Whether a case may be destroyed on a day, and what that rests on. One that is not there is told as one that is open; one
 * of which somebody made an event unreadable is kept, until it was looked into.
 */
export async function beoordeelBewaren(
  db: Databank & Pick<Prisma.TransactionClient, '$queryRaw'>,
  protocol: Protocol,
  { zaakId, deel, vandaag }: { zaakId: string; deel: Vernietigdeel; vandaag: Dag },
): Promise<{ vraag: Bewaarvraag; oordeel: Bewaaroordeel } | { vraag: null; oordeel: Bewaaroordeel }> {
  try {
    const vraag = await leesBewaarvraag(db, zaakId, deel, vandaag);
    return vraag
      ? { vraag, oordeel: oordeelOverBewaren(protocol, vraag) }
      : { vraag, oordeel: { beletsels: ['open'] } };
  } catch (fout) {
    if (!(fout instanceof OnleesbareGebeurtenis)) throw fout;
    return { vraag: null, oordeel: { beletsels: ['onleesbaar'] } };
  }
}

/**
 * Null when there is no such case.
 * @throws {OnleesbareGebeurtenis}
 */
export async function leesBewaarvraag(
  db: Databank & Pick<Prisma.TransactionClient, '$queryRaw'>,
  zaakId: string,
  deel: Vernietigdeel,
  vandaag: Dag,
): Promise<Bewaarvraag | null> {
  const [rij] = await db.$queryRaw<Rij[]>`
    select z.dossier, z.vouw, z.leerling_id as "leerlingId", l.geboortedatum, exists (
      select from postvak p where p.stand = 'nieuw' and p.soort <> 'vernietiging' and (
        p.zaak_id = z.zaak_id or p.nummer = z.zaak_id or p.nummer in (
          select m.meldingsnummer from melding_zaak m where m.zaak_id = z.zaak_id))) as "postWacht"
    from zaak z left join leerling l on l.id = z.leerling_id where z.zaak_id = ${zaakId} and z.nr > 0`;
  if (!rij) return null;
  const kring = rij.leerlingId === null ? [] : await kringVan(db, rij.leerlingId);
  const [ander] = await db.$queryRaw<{ open: boolean }[]>`
    select exists (select from zaak where leerling_id = any(${[...kring]}) and zaak_id <> ${zaakId}
      and status = 'open') as open`;
  const { geboortedatum, postWacht } = rij;
  const dossier = await leesDossier(db, zaakId, rij);
  const eersteWpg = await leesEersteWpg(db, zaakId);
  return { dossier, deel, geboortedatum, eersteWpg, andereOpen: ander?.open === true, postWacht, vandaag };
}

/**
 * What falls under the Wpg is processed from the day on which it was recorded, also where it is about an earlier one (Wpg 8
 * lid 1).
 */
async function leesEersteWpg(db: Databank, zaakId: string): Promise<Dag | null> {
  const rijen = await db.$queryRaw<Schakel[]>`
    select nr, kop, hash from gebeurtenis where zaak_id = ${zaakId} and kop like '%"regime":"WPG"%'`;
  const dagen = rijen
    .map(ontvouw)
    .filter(({ regime, soort }) => regime === 'WPG' && soort !== 'InhoudVernietigd')
    .map(({ dag, moment }) => [dag, dagVan(moment)].toSorted().at(-1) ?? dag);
  return dagen.toSorted()[0] ?? null;
}
