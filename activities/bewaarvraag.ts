/** What has to be known of a case to say from which day it may be destroyed (mas/bewaren), and what is said of it. */
import { type Bewaaroordeel, type Bewaarvraag, oordeelOverBewaren } from '../mas/bewaren/dag.ts';
import type { Vernietigdeel } from '../mas/bewaren/regels.ts';
import { type Dag, dagVan } from '../mas/datum.ts';
import { leegDossier, pasToe } from '../mas/dossier/index.ts';
import type { Gebeurtenis } from '../mas/gebeurtenis.ts';
import type { Protocol } from '../mas/protocol.ts';
import type { Prisma } from '../prisma/generated/client.ts';
import { type Databank, leesDossier, leesSchakels } from './grootboek.ts';
import { keurKeten, OnleesbareGebeurtenis, ontvouw, type Schakel } from './keten.ts';
import { kringVan } from './kring.ts';

type Lezer = Databank & Pick<Prisma.TransactionClient, '$queryRaw'>;

interface Wat {
  zaakId: string;
  deel: Vernietigdeel;
  vandaag: Dag;
}

type Beoordeeld = { vraag: Bewaarvraag; oordeel: Bewaaroordeel } | { vraag: null; oordeel: Bewaaroordeel };

/** A case that is not there may not be destroyed either. */
const ER_NIET: Beoordeeld = { vraag: null, oordeel: { beletsels: ['open'] } };
const ONLEESBAAR: Beoordeeld = { vraag: null, oordeel: { beletsels: ['onleesbaar'] } };

/**
 * Whether a case may be destroyed on a day, and what that rests on. The kept copy of the dossier says quickly of most cases
 * that they stay; that one may go is worked out from the ledger itself, when its chain holds. What somebody spoiled is kept
 * until it was looked into: with the case the trace would go.
 */
export async function beoordeelBewaren(db: Lezer, protocol: Protocol, wat: Wat): Promise<Beoordeeld> {
  try {
    const vlug = await leesBewaarvraag(db, wat);
    if (!vlug) return ER_NIET;
    const oordeel = oordeelOverBewaren(protocol, vlug);
    if ('beletsels' in oordeel || !oordeel.mag) return { vraag: vlug, oordeel };
    const vraag = await metGrootboek(db, vlug);
    return vraag ? { vraag, oordeel: oordeelOverBewaren(protocol, vraag) } : ONLEESBAAR;
  } catch (fout) {
    if (!isVanDeInhoud(fout)) throw fout;
    return ONLEESBAAR;
  }
}

/** What stands there is not what it should be; a database that is away is something else. */
const isVanDeInhoud = (fout: unknown): boolean =>
  [OnleesbareGebeurtenis, SyntaxError, TypeError, RangeError].some((soort) => fout instanceof soort);

/** The same, from the ledger; null when its chain is broken, or ends elsewhere than the case says. */
async function metGrootboek(db: Lezer, vraag: Bewaarvraag): Promise<Bewaarvraag | null> {
  const { id } = vraag.dossier;
  const schakels = await leesSchakels(db, id);
  const [zaak] = await db.$queryRaw<{ nr: number; hash: string }[]>`select nr, hash from zaak where zaak_id = ${id}`;
  const laatste = schakels.at(-1);
  if (keurKeten(id, schakels) !== null || laatste?.nr !== zaak?.nr || laatste?.hash !== zaak?.hash) return null;
  const gebeurtenissen = schakels.map(ontvouw);
  return {
    ...vraag,
    dossier: gebeurtenissen.reduce(pasToe, leegDossier(id)),
    eersteWpg: eersteWpgIn(gebeurtenissen),
  };
}

interface Rij {
  dossier: string;
  vouw: number;
  leerlingId: string | null;
  geboortedatum: Dag | null;
  postWacht: boolean;
}

/**
 * As the kept copy tells it; null when there is no such case. What waits to come in the case is a row of the inbox, or a
 * message of a partner that nobody dealt with yet.
 */
export async function leesBewaarvraag(db: Lezer, { zaakId, deel, vandaag }: Wat): Promise<Bewaarvraag | null> {
  const [rij] = await db.$queryRaw<Rij[]>`
    select z.dossier, z.vouw, z.leerling_id as "leerlingId", l.geboortedatum, (
      ${deel} = 'geheel' and exists (
        select from postvak p where p.stand = 'nieuw' and p.soort <> 'vernietiging' and (
          p.zaak_id = z.zaak_id or p.nummer = z.zaak_id or (p.nummer, p.proef) in (
            select m.meldingsnummer, m.proef from melding_zaak m where m.zaak_id = z.zaak_id)))
      or exists (
        select from bericht_in b where b.zaak_id = z.zaak_id and b.stand in ('nieuw', 'ongeplaatst')
          and (${deel} = 'geheel' or b.regime = 'WPG'))) as "postWacht"
    from zaak z left join leerling l on l.id = z.leerling_id where z.zaak_id = ${zaakId} and z.nr > 0`;
  if (!rij) return null;
  const kring = rij.leerlingId === null ? [] : await kringVan(db, rij.leerlingId);
  const [ander] = await db.$queryRaw<{ open: boolean }[]>`
    select exists (select from zaak where leerling_id = any(${[...kring]}) and zaak_id <> ${zaakId}
      and status = 'open') as open`;
  const koppen = await db.$queryRaw<Schakel[]>`
    select nr, kop, hash from gebeurtenis where zaak_id = ${zaakId} and kop like '%"regime":"WPG"%'`;
  const { geboortedatum, postWacht } = rij;
  const dossier = await leesDossier(db, zaakId, rij);
  const eersteWpg = eersteWpgIn(koppen.map(ontvouw));
  return { dossier, deel, geboortedatum, eersteWpg, andereOpen: ander?.open === true, postWacht, vandaag };
}

/**
 * What falls under the Wpg is processed from the day on which it was recorded, also where it is about an earlier one (Wpg 8
 * lid 1).
 */
function eersteWpgIn(gebeurtenissen: readonly Gebeurtenis[]): Dag | null {
  const dagen = gebeurtenissen
    .filter(({ regime, soort }) => regime === 'WPG' && soort !== 'InhoudVernietigd')
    .map(({ dag, moment }) => [dag, dagVan(moment)].toSorted().at(-1) ?? dag);
  return dagen.toSorted()[0] ?? null;
}
