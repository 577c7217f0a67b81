/** The keys of cases: made at the first payload of a case, kept wrapped in the database, and for moments in memory. */
import { randomUUID } from 'node:crypto';
import type { Prisma, PrismaClient, Zaaksleutel as Rij } from '../../prisma/generated/client.ts';
import { KekFout, type Keks, pakIn, pakUit } from './kek.ts';
import { nieuweSleutel } from './zegel.ts';

export interface Zaaksleutel {
  readonly id: string;
  readonly zaakId: string;
  /** Null: it was destroyed, then. */
  readonly sleutel: Uint8Array | null;
  readonly vernietigdOp: Date | null;
}

/** Nothing can be written any more of a case whose key was destroyed. */
export class SleutelVernietigd extends Error {
  override readonly name = 'SleutelVernietigd';
}

/**
 * How long a key may stay in memory, in milliseconds. Destroyed, it has to be forgotten by every process within a minute:
 * half of that, and what is left for a question that hangs (VRAAG_MS) and work at hand. A case that is busy asks the
 * database twice a minute.
 */
const ONTHOUD_MS = 30_000;
/** More cases than are busy within half a minute; some 200 bytes each. */
const HOOGSTENS = 5_000;

interface Onthouden {
  sleutel: Promise<Zaaksleutel | null>;
  tot: number;
}

export class Sleutelbos {
  private readonly prisma: PrismaClient;
  private readonly keks: Keks;
  private readonly nu: () => number;
  private readonly onthouden = new Map<string, Onthouden>();

  /** @param nu clock of this machine, in milliseconds */
  constructor(prisma: PrismaClient, keks: Keks, nu = Date.now) {
    this.prisma = prisma;
    this.keks = keks;
    this.nu = nu;
  }

  /** The key of a case; made when there is none. Rejects when the database is away or a KEK is missing. */
  async voorZaak(zaakId: string): Promise<Zaaksleutel> {
    const sleutel = await this.onthoud(`zaak/${zaakId}`, () => this.vindOfMaak(zaakId));
    if (!sleutel) throw new Error(`er is geen sleutel van zaak ${zaakId}, en zij kon niet worden gemaakt`);
    return sleutel;
  }

  /** By its id, as a payload names it; null when there never was such a key. */
  metId(id: string): Promise<Zaaksleutel | null> {
    return this.onthoud(`id/${id}`, async () => {
      const rij = await this.prisma.zaaksleutel.findUnique({ where: { id } });
      return rij && this.open(rij);
    });
  }

  /** Unwraps one key of each KEK that is in use: what will not open should be known before anything is done. */
  async keur(): Promise<void> {
    const perKek = await this.prisma.zaaksleutel.groupBy({
      by: ['kekId'],
      where: { vernietigdOp: null },
      _min: { id: true },
    });
    const ids = perKek.flatMap(({ _min }) => _min.id ?? []);
    for (const rij of await this.prisma.zaaksleutel.findMany({ where: { id: { in: ids } } })) this.open(rij);
  }

  private onthoud(naam: string, haal: () => Promise<Zaaksleutel | null>): Promise<Zaaksleutel | null> {
    const eerder = this.onthouden.get(naam);
    if (eerder && eerder.tot > this.nu()) return eerder.sleutel;
    const sleutel = haal();
    const nieuw = { sleutel, tot: this.nu() + ONTHOUD_MS };
    this.onthouden.delete(naam);
    this.onthouden.set(naam, nieuw);
    // in the order in which they came: the first one is the oldest
    for (const oudste of this.onthouden.keys()) {
      if (this.onthouden.size <= HOOGSTENS && (this.onthouden.get(oudste)?.tot ?? 0) > this.nu()) break;
      this.onthouden.delete(oudste);
    }
    const vergeet = () => {
      if (this.onthouden.get(naam) === nieuw) this.onthouden.delete(naam);
    };
    // what was not found may be made a moment later, and a database that was away comes back
    sleutel.then((gevonden) => {
      if (!gevonden) vergeet();
    }, vergeet);
    return sleutel;
  }

  private async vindOfMaak(zaakId: string): Promise<Zaaksleutel | null> {
    const er = await this.prisma.zaaksleutel.findUnique({ where: { zaakId } });
    if (er) return this.open(er);
    const data = pakIn(this.keks, { id: randomUUID(), zaakId }, nieuweSleutel());
    // of two processes that come at once one is first, and both read what that one made
    await this.prisma.zaaksleutel.createMany({ data, skipDuplicates: true });
    const rij = await this.prisma.zaaksleutel.findUnique({ where: { zaakId } });
    return rij && this.open(rij);
  }

  private open({ id, zaakId, kekId, verpakt, vernietigdOp }: Rij): Zaaksleutel {
    const sleutel = kekId !== null && verpakt ? pakUit(this.keks, { id, zaakId, kekId, verpakt }) : null;
    return { id, zaakId, sleutel, vernietigdOp };
  }
}

/**
 * Destroys the key of a case: from half a minute later on nothing of it can be read in Temporal, in its history or in the
 * archive, and nothing can be written. A case that never had a key gets a row as well, so that it never gets one.
 * @returns whether it was destroyed now; false when that had been done before
 */
export async function vernietigZaaksleutel(db: Prisma.TransactionClient, zaakId: string, op: Date): Promise<boolean> {
  const leeg = { kekId: null, verpakt: null, vernietigdOp: op };
  const { count: gemaakt } = await db.zaaksleutel.createMany({
    data: { id: randomUUID(), zaakId, ...leeg },
    skipDuplicates: true,
  });
  if (gemaakt > 0) return true;
  const { count } = await db.zaaksleutel.updateMany({ where: { zaakId, vernietigdOp: null }, data: leeg });
  return count > 0;
}

/** @throws {KekFout} when there are none */
export function eisKeks(keks: Keks | undefined): Keks {
  if (keks) return keks;
  throw new KekFout(
    'SCHAKEL_KEKS ontbreekt: zonder die sleutel kan Schakel geen zaak lezen of schrijven. npm start maakt er zelf een. Start u de delen los, maak dan een sleutel met npm run --silent sleutels -- nieuw, en bewaar haar goed.',
  );
}

/**
 * For a process that begins. A database that is away is for later: then nothing works, and it comes back.
 * @throws {KekFout} with what an operator has to do, before anything is done with a key that is not the right one
 */
export async function openSleutelbos(prisma: PrismaClient, keks: Keks | undefined): Promise<Sleutelbos> {
  const bos = new Sleutelbos(prisma, eisKeks(keks));
  await bos.keur().catch((fout: unknown) => {
    if (fout instanceof KekFout) throw fout;
  });
  return bos;
}
