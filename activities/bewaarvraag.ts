/** What has to be known of a case to say from which day it may be destroyed (mas/bewaren), and what is said of it. */
import { type Bewaaroordeel, type Bewaarvraag, oordeelOverBewaren } from '../mas/bewaren/dag.ts';
import type { Vernietigdeel } from '../mas/bewaren/regels.ts';
import { type Dag, dagVan } from '../mas/datum.ts';
import { leegDossier, pasToe, VOUW_VERSIE } from '../mas/dossier/index.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import type { Gebeurtenis } from '../mas/gebeurtenis.ts';
import type { Protocol } from '../mas/protocol.ts';
import type { Prisma } from '../prisma/generated/client.ts';
import { type Databank, type Kopie, leesDossier, leesSchakels } from './grootboek.ts';
import { keurKeten, ontvouw, type Schakel } from './keten.ts';
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
  const rij = await leesRij(db, wat);
  if (!rij) return ER_NIET;
  const schakels = await leesTot(db, wat.zaakId, rij.nr);
  const beoordeel = (inhoud: Inhoud): Beoordeeld => {
    const vraag = { ...wat, ...rij.omstandigheden, ...inhoud };
    return { vraag, oordeel: oordeelOverBewaren(protocol, vraag) };
  };
  if (rij.vouw === VOUW_VERSIE) {
    const kopie = alsLeesbaar(() => uitKopie(wat.zaakId, rij, schakels));
    if (!kopie) return ONLEESBAAR;
    const vlug = beoordeel(kopie);
    if ('beletsels' in vlug.oordeel || !vlug.oordeel.mag) return vlug;
  }
  const inhoud = alsLeesbaar(() => uitGrootboek(wat.zaakId, rij, schakels));
  return inhoud ? beoordeel(inhoud) : ONLEESBAAR;
}

/** What the ledger, or the copy, says of a case. */
type Inhoud = Pick<Bewaarvraag, 'dossier' | 'eersteWpg'>;

/** Whatever goes wrong when it is read is of what stands there. */
function alsLeesbaar<T>(lees: () => T | null): T | null {
  try {
    return lees();
  } catch {
    return null;
  }
}

/** Null when it is the copy of something else. */
function uitKopie(zaakId: string, { dossier: kopie, nr, hash }: Rij, schakels: readonly Schakel[]): Inhoud | null {
  const dossier = JSON.parse(kopie) as Dossier;
  if (dossier.id !== zaakId || dossier.nr !== nr || dossier.hash !== hash) return null;
  const koppen = schakels.filter(({ kop }) => kop.includes('"regime":"WPG"'));
  return { dossier, eersteWpg: eersteWpgIn(koppen.map(ontvouw)) };
}

/** Null when its chain is broken, or ends elsewhere than the case says. */
function uitGrootboek(zaakId: string, { nr, hash }: Rij, schakels: readonly Schakel[]): Inhoud | null {
  const laatste = schakels.at(-1);
  if (keurKeten(zaakId, schakels) !== null || laatste?.nr !== nr || laatste.hash !== hash) return null;
  const gebeurtenissen = schakels.map(ontvouw);
  return { dossier: gebeurtenissen.reduce(pasToe, leegDossier(zaakId)), eersteWpg: eersteWpgIn(gebeurtenissen) };
}

/**
 * As the kept copy tells it; null when there is no such case.
 * @throws {OnleesbareGebeurtenis}
 */
export async function leesBewaarvraag(db: Lezer, wat: Wat): Promise<Bewaarvraag | null> {
  const rij = await leesRij(db, wat);
  if (!rij) return null;
  const dossier = await leesDossier(db, wat.zaakId, rij);
  const eersteWpg = eersteWpgIn((await leesTot(db, wat.zaakId, rij.nr)).map(ontvouw));
  return { ...wat, ...rij.omstandigheden, dossier, eersteWpg };
}

interface Rij extends Kopie {
  nr: number;
  hash: string;
  omstandigheden: Pick<Bewaarvraag, 'geboortedatum' | 'andereOpen' | 'postWacht'>;
}

/** What waits to come in the case is a row of the inbox, or a message of a partner that nobody dealt with yet. */
async function leesRij(db: Lezer, { zaakId, deel }: Wat): Promise<Rij | null> {
  const [rij] = await db.$queryRaw<
    (Kopie & { nr: number; hash: string; leerlingId: string | null; geboortedatum: Dag | null; postWacht: boolean })[]
  >`
    select z.dossier, z.vouw, z.nr, z.hash, z.leerling_id as "leerlingId", l.geboortedatum, (
      ${deel} = 'geheel' and exists (
        select from postvak p where p.stand = 'nieuw' and p.soort <> 'vernietiging' and (
          p.zaak_id = z.zaak_id or p.nummer = z.zaak_id or exists (
            select from melding_zaak m
            where m.meldingsnummer = p.nummer and m.proef = p.proef and m.zaak_id = z.zaak_id)))
      or bericht_wacht(z.zaak_id, ${deel} = 'wpg')) as "postWacht"
    from zaak z left join leerling l on l.id = z.leerling_id where z.zaak_id = ${zaakId} and z.nr > 0`;
  if (!rij) return null;
  const { leerlingId, geboortedatum, postWacht, ...zaak } = rij;
  const kring = leerlingId === null ? [] : await kringVan(db, leerlingId);
  const [ander] = await db.$queryRaw<{ open: boolean }[]>`
    select exists (select from zaak where leerling_id = any(${[...kring]}) and zaak_id <> ${zaakId}
      and status = 'open') as open`;
  return { ...zaak, omstandigheden: { geboortedatum, andereOpen: ander?.open === true, postWacht } };
}

/** The ledger as it was when the row of the case was read: what is booked in between is not in that row. */
const leesTot = async (db: Lezer, zaakId: string, nr: number): Promise<Schakel[]> =>
  (await leesSchakels(db, zaakId)).filter((schakel) => schakel.nr <= nr);

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
