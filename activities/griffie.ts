/**
 * The griffie decides and books. Whatever changes in a case passes here, so there is one order of events in a case, and
 * ledger, read model and answer never differ.
 */
import type { Besluit } from '../mas/beslis/index.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import type { Gebeurtenis, InhoudRef, Tekstveld, Voorval } from '../mas/gebeurtenis.ts';
import type { Weigering } from '../mas/opdracht.ts';
import type { Protocol } from '../mas/protocol.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { brengtMelding, claimMelding, keurInhoud } from './beslag.ts';
import { beslisOver, protocolVoor, rijgAan } from './beslissing.ts';
import { vraagtFeiten } from './feiten.ts';
import { type Databank, type Kopie, leesDossier, leesGebeurtenissen } from './grootboek.ts';
import { sha256 } from './keten.ts';
import { hashVan, soortVan, veiligeSleutel } from './opdracht.ts';
import type { Protocolregister } from './register.ts';
import { schrijf } from './schrijf.ts';
import { leesStand, type Stand, vergrendel } from './stand.ts';
import type { Antwoord, Boeking, Geboekt } from './types.ts';

/**
 * Shorter than the activity may take (workflows/zaak/activiteiten.ts): a transaction that hangs is over before its retry.
 * What is written without one is written on condition, so there an attempt that comes late changes nothing.
 */
const TRANSACTIE = { maxWait: 4_000, timeout: 5_000 };

const HERGEBRUIKT: Weigering = { code: 'SleutelHergebruikt', tekst: 'deze sleutel hoort bij een andere opdracht' };
const PROGRAMMAFOUT: Weigering = {
  code: 'Programmafout',
  tekst:
    'Deze handeling kon door een fout in het programma niet worden beoordeeld; de beheerder ziet in de log waarom. Probeer het na het herstel opnieuw, met een nieuwe sleutel.',
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
  register: Protocolregister,
  boeking: Boeking,
  klaag: Klacht = () => undefined,
): Promise<Geboekt> {
  const b = { ...boeking, sleutel: veiligeSleutel(boeking.sleutel) };
  const weigerOm = (fout: unknown): Besluit => {
    if (b.van === 'zaak') throw fout;
    klaag(fout, b);
    return { weigering: PROGRAMMAFOUT };
  };
  try {
    return await boekZeker(prisma, register, b, (db, protocol, d) => beslisOver(db, protocol, d, b, weigerOm));
  } catch (fout) {
    if (!ligtAanOpdracht(fout)) throw fout;
    return await boekZeker(prisma, register, b, () => Promise.resolve(weigerOm(fout)));
  }
}

/** What somebody wants to see the effect of: its texts are not stored yet, so only their names are known. */
export type Proefboeking = Omit<Boeking, 'na'> & {
  velden: Tekstveld[];
  antwoorden?: Readonly<Record<string, unknown>>;
};

/**
 * The same reading and deciding on a copy: nothing is booked, locked or claimed. A fault in the rules is thrown.
 * @returns the refusal, or the events as they would be booked now and the dossier after them
 */
export async function beslisOpKopie(
  prisma: PrismaClient,
  register: Protocolregister,
  { velden, antwoorden, ...boeking }: Proefboeking,
): Promise<{ weigering: Weigering } | { gebeurtenissen: Gebeurtenis[]; dossier: Dossier }> {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`set transaction read only`;
    const [kopie] = await tx.$queryRaw<Kopie[]>`select dossier, vouw from zaak where zaak_id = ${boeking.zaakId}`;
    const d = await leesDossier(tx, boeking.zaakId, kopie);
    const b = { ...boeking, na: d.nr, opdracht: metTekst(boeking.opdracht, velden) };
    const protocol = protocolVoor(await register.nu(tx), d, b);
    const besluit = await beslisOver(tx, protocol, d, b, gooi, antwoorden && { gegeven: antwoorden });
    if ('weigering' in besluit) return besluit;
    const { gebeurtenissen, dossier } = rijgAan(d, besluit.voorvallen, protocol, b);
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

type Oordeel = (db: Databank, protocol: Protocol, d: Dossier) => Promise<Besluit>;

/**
 * Most commands rest on the case alone: read once, written once, on condition that nobody came between. That is two trips
 * to the database instead of six. A command that rests on more than the case, the first of a case, and whoever was
 * overtaken hold the row of the case from before they read until all is written.
 */
async function boekZeker(
  prisma: PrismaClient,
  register: Protocolregister,
  b: Boeking,
  oordeel: Oordeel,
): Promise<Geboekt> {
  const alleenDeZaak = !vraagtFeiten(b.opdracht, b.van) && !brengtMelding(b.opdracht, b.van);
  const ineens = alleenDeZaak ? await boek(prisma, register, b, oordeel) : null;
  if (ineens) return ineens;
  return prisma.$transaction(async (tx) => {
    await vergrendel(tx, b.zaakId);
    const geboekt = await boek(tx, register, b, oordeel);
    if (!geboekt) throw new Error(`zaak ${b.zaakId} is veranderd terwijl zij op slot was`);
    return geboekt;
  }, TRANSACTIE);
}

/** Null when the case is new, or changed between reading and writing. */
async function boek(db: Databank, register: Protocolregister, b: Boeking, oordeel: Oordeel): Promise<Geboekt | null> {
  const stand = await leesStand(db, b);
  if (!stand) return null;
  const { dossier: begin, eerder } = stand;
  const opdrachtHash = hashVan(b.opdracht);
  if (eerder) {
    const antwoord = eerder.opdrachtHash === opdrachtHash ? eerder.antwoord : { nr: begin.nr, geweigerd: HERGEBRUIKT };
    return { antwoord, gebeurtenissen: await leesGebeurtenissen(db, b.zaakId, b.na) };
  }
  const protocol = protocolVoor(await register.bij(db, stand.merk), begin, b);
  const { voorvallen, geweigerd } = await legBeslag(db, b, await oordeel(db, protocol, begin), stand);
  const snoer = rijgAan(begin, voorvallen, protocol, b);
  const antwoord: Antwoord = { nr: snoer.dossier.nr, geweigerd };
  // what the case asks of itself and changes nothing (a timer that rang too late) leaves no trace; and a fault of ours is
  // no answer to a command: the inbox tries again, and so can whoever asks with a new key
  const spoor = snoer.schakels.length > 0 || (b.van !== 'zaak' && geweigerd !== PROGRAMMAFOUT);
  const bewaard = { zaakId: b.zaakId, sleutel: b.sleutel, opdrachtHash, antwoord };
  if (spoor && !(await schrijf(db, stand, bewaard, snoer))) return null;
  const nieuw = snoer.gebeurtenissen.filter(({ nr }) => nr > b.na);
  return { antwoord, gebeurtenissen: b.na >= begin.nr ? nieuw : await leesGebeurtenissen(db, b.zaakId, b.na) };
}

/** Takes the text and the melding of a decision; when one of them cannot be had, nothing of it happens. */
async function legBeslag(
  db: Databank,
  b: Boeking,
  besluit: Besluit,
  { tekst }: Stand,
): Promise<{ voorvallen: Voorval[]; geweigerd: Weigering | null }> {
  if ('weigering' in besluit) return weiger(b, besluit.weigering);
  const { voorvallen } = besluit;
  const nee =
    keurInhoud(voorvallen, tekst) ??
    (brengtMelding(b.opdracht, b.van) ? await claimMelding(db, b.zaakId, b.opdracht) : null);
  return nee ? weiger(b, nee) : { voorvallen, geweigerd: null };
}

/** Who sends a signal waits for no answer: its refusal becomes a fact of the case. */
function weiger({ van, opdracht }: Boeking, geweigerd: Weigering): { voorvallen: Voorval[]; geweigerd: Weigering } {
  const gegevens = { handeling: soortVan(opdracht), code: geweigerd.code };
  return { voorvallen: van === 'sein' ? [{ soort: 'HandelingGeweigerd', gegevens }] : [], geweigerd };
}

/** SQLSTATE of errors that lie in the values themselves: data exceptions, and a value that is missing. */
const GEGEVENSFOUT = /^(22...|23502)$/;

/** Whether a booking failed on what is in the command: then trying again cannot help. */
function ligtAanOpdracht(fout: unknown): boolean {
  if (fout instanceof TypeError || fout instanceof RangeError) return true;
  const meta = (fout as { meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } } | null)?.meta;
  return GEGEVENSFOUT.test(meta?.driverAdapterError?.cause?.originalCode ?? '');
}
