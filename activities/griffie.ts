/**
 * The griffie decides and books. Whatever changes in a case passes here, in one transaction that holds the row of the
 * case: so there is one writer at a time, and ledger, read model and answer never differ.
 */
import { alsGebeurtenis, beslis, type Besluit, type Omgeving } from '../mas/beslis/index.ts';
import { canoniek } from '../mas/canoniek.ts';
import { dagVan } from '../mas/datum.ts';
import { pasToe } from '../mas/dossier/index.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import type { Gebeurtenis, InhoudRef, Tekstveld, Voorval } from '../mas/gebeurtenis.ts';
import type { Opdracht, Weigering } from '../mas/opdracht.ts';
import type { Protocol } from '../mas/protocol.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { claimMelding, inhoudIdVan, keurInhoud, type VrijeTekst } from './beslag.ts';
import { leesFeiten } from './feiten.ts';
import { type Databank, type Kopie, leesDossier, leesGebeurtenissen } from './grootboek.ts';
import { type Schakel, sha256, smeed } from './keten.ts';
import { leesmodelVan } from './leesmodel.ts';
import { schrijf } from './schrijf.ts';
import { veiligeSleutel } from './sleutel.ts';
import type { Antwoord, Boeking, Geboekt } from './types.ts';

/** Ends before the activity is given up (workflows/zaak/activiteiten.ts), so that an attempt never outlives its retry. */
const TRANSACTIE = { maxWait: 4_000, timeout: 5_000 };

const HERGEBRUIKT: Weigering = { code: 'SleutelHergebruikt', tekst: 'deze sleutel hoort bij een andere opdracht' };
const PROGRAMMAFOUT: Weigering = {
  code: 'Programmafout',
  tekst:
    'Deze handeling kon door een fout in het programma niet worden beoordeeld. De beheerder kan in de log zien waarom.',
};

/** Hears of a command that the program could not deal with, so that somebody looks. */
export type Klacht = (fout: unknown, boeking: Boeking) => void;

/**
 * Decides and books, all or nothing. The key comes first: a repeat (a lost answer, a restarted worker, a next run of the
 * workflow) finds its answer and changes nothing. Whoever calls gets every event that it does not have yet, also those of
 * an earlier attempt whose answer never arrived.
 *
 * A fault that a command from outside brings about refuses that one command: tried again for ever it would hold up
 * everything else of the case. What the case itself needs is never given up.
 */
export async function beslisEnBoek(
  prisma: PrismaClient,
  protocol: Protocol,
  boeking: Boeking,
  klaag: Klacht = () => undefined,
): Promise<Geboekt> {
  const b = { ...boeking, sleutel: veiligeSleutel(boeking.sleutel) };
  const weigerOm = (fout: unknown): Besluit => {
    if (b.van === 'zaak') throw fout;
    klaag(fout, b);
    return { weigering: PROGRAMMAFOUT };
  };
  const poging = (oordeel: Oordeel): Promise<Geboekt> =>
    prisma.$transaction((tx) => boek(tx, protocol, b, oordeel), TRANSACTIE);
  try {
    return await poging((tx, d) => beslisMetFeiten(tx, protocol, d, b, weigerOm));
  } catch (fout) {
    if (!ligtAanOpdracht(fout)) throw fout;
    return await poging(() => Promise.resolve(weigerOm(fout)));
  }
}

/** What somebody wants to see the effect of: its texts are not stored yet, so only their names are known. */
export type Proefboeking = Omit<Boeking, 'na'> & { velden: Tekstveld[] };

/**
 * The same reading and deciding on a copy: nothing is booked, locked or claimed. A fault in the rules is thrown.
 * @returns the refusal, or the events as they would be booked now and the dossier after them
 */
export async function beslisOpKopie(
  prisma: PrismaClient,
  protocol: Protocol,
  { velden, ...boeking }: Proefboeking,
): Promise<{ weigering: Weigering } | { gebeurtenissen: Gebeurtenis[]; dossier: Dossier }> {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`set transaction read only`;
    const [kopie] = await tx.$queryRaw<Kopie[]>`select dossier, vouw from zaak where zaak_id = ${boeking.zaakId}`;
    const d = await leesDossier(tx, boeking.zaakId, kopie);
    const b = { ...boeking, na: d.nr, opdracht: metTekst(boeking.opdracht, velden) };
    const besluit = await beslisMetFeiten(tx, protocol, d, b, gooi);
    if ('weigering' in besluit) return besluit;
    const { gebeurtenissen, dossier } = rijgAan(d, besluit.voorvallen, omgevingVan(protocol, b));
    return { gebeurtenissen, dossier };
  }, TRANSACTIE);
}

const metTekst = (opdracht: unknown, velden: Tekstveld[]): unknown => {
  const inhoud: InhoudRef = { id: 'proef', sha256: sha256(''), velden };
  return velden.length > 0 ? { ...(opdracht as object), inhoud } : opdracht;
};
const gooi = (fout: unknown): never => {
  throw fout;
};

type Oordeel = (tx: Databank, d: Dossier) => Promise<Besluit>;

async function boek(tx: Databank, protocol: Protocol, b: Boeking, oordeel: Oordeel): Promise<Geboekt> {
  const begin = await vergrendel(tx, b.zaakId);
  const opdrachtHash = hashVan(b.opdracht);
  const { eerder, tekst } = await leesVooraf(tx, b);
  if (eerder) {
    const antwoord = eerder.opdrachtHash === opdrachtHash ? eerder.antwoord : { nr: begin.nr, geweigerd: HERGEBRUIKT };
    return { antwoord, gebeurtenissen: await leesGebeurtenissen(tx, b.zaakId, b.na) };
  }
  const { voorvallen, geweigerd } = await legBeslag(tx, b, await oordeel(tx, begin), tekst);
  const { dossier, schakels, gebeurtenissen } = rijgAan(begin, voorvallen, omgevingVan(protocol, b));
  const antwoord: Antwoord = { nr: dossier.nr, geweigerd };
  const boeksel = schakels.length > 0 ? { schakels, gebeurtenissen, leesmodel: leesmodelVan(dossier) } : null;
  // what the case asks of itself and changes nothing (a timer that rang too late) leaves no trace
  if (boeksel ?? b.van !== 'zaak') {
    await schrijf(tx, { zaakId: b.zaakId, sleutel: b.sleutel, opdrachtHash, antwoord }, boeksel);
  }
  const bij = b.na >= begin.nr;
  return {
    antwoord,
    gebeurtenissen: bij ? gebeurtenissen.filter(({ nr }) => nr > b.na) : await leesGebeurtenissen(tx, b.zaakId, b.na),
  };
}

/** Waits for its turn, then gives the state of the case as nobody else can change it until this transaction ends. */
async function vergrendel(tx: Databank, zaakId: string): Promise<Dossier> {
  const neem = () => tx.$queryRaw<Kopie[]>`select dossier, vouw from zaak where zaak_id = ${zaakId} for update`;
  let [kopie] = await neem();
  if (!kopie) {
    await tx.$executeRaw`insert into zaak (zaak_id) values (${zaakId}) on conflict do nothing`;
    [kopie] = await neem();
  }
  return leesDossier(tx, zaakId, kopie);
}

interface Vooraf {
  /** What was answered when this key was booked before. */
  eerder: { opdrachtHash: string; antwoord: Antwoord } | null;
  tekst: VrijeTekst | null;
}
type Voorafrij = Partial<VrijeTekst> & { opdracht_hash: string | null; antwoord: string | null };

/** Looks only after the row is locked: what the previous writer booked is visible then. */
async function leesVooraf(tx: Databank, b: Boeking): Promise<Vooraf> {
  const [rij] = await tx.$queryRaw<Voorafrij[]>`
    select a.opdracht_hash, a.antwoord, i.id, i.zout, i.tekst, i.velden
    from (select) altijd
    left join antwoord a on a.zaak_id = ${b.zaakId} and a.sleutel = ${b.sleutel}
    left join inhoud i on i.id = ${inhoudIdVan(b.opdracht)} and i.nr is null
      and (i.zaak_id is null or i.zaak_id = ${b.zaakId})`;
  return {
    eerder: rij?.antwoord
      ? { opdrachtHash: rij.opdracht_hash ?? '', antwoord: JSON.parse(rij.antwoord) as Antwoord }
      : null,
    tekst: rij?.id ? (rij as VrijeTekst) : null,
  };
}

async function beslisMetFeiten(
  tx: Databank,
  protocol: Protocol,
  d: Dossier,
  b: Boeking,
  weigerOm: (fout: unknown) => Besluit,
): Promise<Besluit> {
  const feiten = await leesFeiten(tx, d, b.opdracht, b.van);
  try {
    return beslis(d, b.opdracht, b.van, { ...omgevingVan(protocol, b), feiten });
  } catch (fout) {
    return weigerOm(fout);
  }
}

/** Takes the text and the melding of a decision; when one of them cannot be had, nothing of it happens. */
async function legBeslag(
  tx: Databank,
  b: Boeking,
  besluit: Besluit,
  tekst: VrijeTekst | null,
): Promise<{ voorvallen: Voorval[]; geweigerd: Weigering | null }> {
  const geweigerd =
    'weigering' in besluit
      ? besluit.weigering
      : (keurInhoud(besluit.voorvallen, tekst) ?? (await claimMelding(tx, b.zaakId, b.opdracht as Opdracht)));
  if (!geweigerd && 'voorvallen' in besluit) return { voorvallen: besluit.voorvallen, geweigerd };
  // who sends a signal waits for no answer: its refusal becomes a fact of the case
  return { voorvallen: b.van === 'sein' && geweigerd ? [weigering(b.opdracht, geweigerd)] : [], geweigerd };
}

const weigering = (opdracht: unknown, { code }: Weigering): Voorval => ({
  soort: 'HandelingGeweigerd',
  gegevens: { handeling: soortVan(opdracht), code },
});

/** What a command calls itself, made safe to keep: it may have come from anybody. */
function soortVan(opdracht: unknown): string {
  const soort = typeof opdracht === 'object' && opdracht !== null && 'soort' in opdracht ? opdracht.soort : '';
  return typeof soort === 'string' ? soort.replace(/[^\w-]/g, '').slice(0, 40) : '';
}

/** Strings decided events onto the chain of the case. */
function rijgAan(begin: Dossier, voorvallen: readonly Voorval[], omgeving: Omgeving) {
  const schakels: Schakel[] = [];
  const gebeurtenissen: Gebeurtenis[] = [];
  let dossier = begin;
  for (const voorval of voorvallen) {
    const { schakel, gebeurtenis } = smeed(alsGebeurtenis(dossier, voorval, omgeving.vandaag, omgeving));
    dossier = pasToe(dossier, gebeurtenis);
    schakels.push(schakel);
    gebeurtenissen.push(gebeurtenis);
  }
  return { dossier, schakels, gebeurtenissen };
}

const omgevingVan = (protocol: Protocol, { moment, sleutel, actor }: Boeking): Omgeving => ({
  moment,
  vandaag: dagVan(moment),
  protocol,
  feiten: {},
  sleutel,
  actor,
});

/** Tells commands under one key apart. What has no canonical text (nothing at all, or nested without end) is refused anyhow. */
function hashVan(opdracht: unknown): string {
  try {
    return sha256(canoniek(opdracht));
  } catch {
    return sha256('');
  }
}

/** SQLSTATE of errors that lie in the values themselves: data exceptions, and a value that is missing. */
const GEGEVENSFOUT = /^(22...|23502)$/;

/** Whether a booking failed on what is in the command: then trying again cannot help. */
function ligtAanOpdracht(fout: unknown): boolean {
  if (fout instanceof TypeError || fout instanceof RangeError) return true;
  const meta = (fout as { meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } } | null)?.meta;
  return GEGEVENSFOUT.test(meta?.driverAdapterError?.cause?.originalCode ?? '');
}
