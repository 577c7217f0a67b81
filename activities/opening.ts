/** What begins a case that no melding of a school opens goes through the inbox, like everything that comes in. */
import { randomBytes } from 'node:crypto';
import { type Bezigheid, teDoen } from '../mas/bezigheden.ts';
import type { Dag, Moment } from '../mas/datum.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import type { Zaakopening } from '../mas/gebeurtenis.ts';
import type { Aanleiding, Vervolgopdracht } from '../mas/opdracht.ts';
import type { Prisma, PrismaClient } from '../prisma/generated/client.ts';
import { type Kopie, leesDossier } from './grootboek.ts';
import { kringVan } from './kring.ts';
import { regioVan } from './regio.ts';

/** A row of the inbox as the intake reads it. */
export interface Openingsbericht {
  /** Day of receipt, on the clock of the case. */
  dag: Dag;
  opening: Omit<Zaakopening, 'leerlingId' | 'zaaksoort'>;
  aanleiding: Aanleiding;
  /** How far the clock of a trial case is ahead of the machine, in milliseconds; 0 for a real one. */
  verschuiving: number;
}

interface Opening extends Openingsbericht {
  /** What it is, the same at every repeat: a second row with it is not made. */
  nummer: string;
  leerlingId: string;
  inhoudId: string | null;
  door: string;
}

/** All openings are of one moment for the key of the inbox: of one number there is one. */
const EENMALIG = new Date(0);

/** Keeps it in the inbox, once by its number. What it refers to is stored by the caller, in the same transaction. */
export async function bewaarOpening(
  db: Pick<Prisma.TransactionClient, 'postvak'>,
  { nummer, leerlingId, inhoudId, door, ...bericht }: Opening,
): Promise<void> {
  const rij = {
    id: randomBytes(8).toString('hex'),
    soort: 'opening',
    nummer,
    mutatietijd: EENMALIG,
    leerlingId,
    proef: bericht.opening.proef,
    bericht: bericht as unknown as Prisma.InputJsonObject,
    inhoudId,
    ingezondenDoor: door,
  };
  await db.postvak.createMany({ data: [rij], skipDuplicates: true });
}

/** The account under which the house itself brings something in. */
export const HUIS = 'schakel';

/**
 * Brings what follows from a case to the inbox, once by its business key.
 * @returns whether it is there, now or before; false when it is no longer wanted
 */
export async function openZaak(
  prisma: PrismaClient,
  { zaakId, bezigheid, moment }: { zaakId: string; bezigheid: Bezigheid; moment: Moment },
): Promise<boolean> {
  const [stand] = await prisma.$queryRaw<Kopie[]>`select dossier, vouw from zaak where zaak_id = ${zaakId}`;
  const d = await leesDossier(prisma, zaakId, stand);
  const gewenst = teDoen(d).find(({ sleutel }) => sleutel === bezigheid.sleutel);
  const vervolg = gewenst?.soort === 'open-zaak' ? d.vervolgzaken?.[gewenst.vervolg] : undefined;
  if (!vervolg || d.leerlingId === null) return false;
  const { opdracht, dag } = vervolg;
  const plaats = await waar(prisma, d, opdracht);
  if (plaats === null) return true;
  const rij = {
    nummer: bezigheid.sleutel,
    leerlingId: d.leerlingId,
    inhoudId: null,
    door: HUIS,
    dag,
    opening: { ...plaats, proef: d.proef },
    aanleiding: opdracht,
    // what follows in a trial is of the same day as the trial, however far its clock was moved on
    verschuiving: d.proef ? moment - (await opDeMachine(prisma)) : 0,
  };
  await prisma.$transaction(async (tx) => {
    await verhuis(tx, rij.leerlingId, { van: d.gemeente, naar: plaats.gemeente });
    await bewaarOpening(tx, rij);
  });
  return true;
}

/**
 * The child lives where its case goes on: so what comes in about it from now on goes there too. Somebody may have recorded
 * another address since; that stays.
 */
async function verhuis(
  tx: Prisma.TransactionClient,
  leerlingId: string,
  { van, naar }: { van: string | null; naar: string },
): Promise<void> {
  if (van === null || van === naar) return;
  const kring = await kringVan(tx, leerlingId);
  await tx.leerling.updateMany({ where: { id: { in: kring }, gemeenteCode: van }, data: { gemeenteCode: naar } });
}

/** What the clock on the wall says, as the database has it. */
async function opDeMachine(prisma: PrismaClient): Promise<Moment> {
  const [klok] = await prisma.$queryRaw<{ nu: number }[]>`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as nu`;
  return Math.floor(klok?.nu ?? 0);
}

/** Where it goes on: here, or where the child moved to. Null when that municipality does not work here: it has our message. */
async function waar(
  prisma: PrismaClient,
  { gemeente, vakantieregio }: Dossier,
  opdracht: Vervolgopdracht,
): Promise<Pick<Zaakopening, 'gemeente' | 'vakantieregio'> | null> {
  if (opdracht.soort !== 'zet-vrijstelling-voort')
    return gemeente === null || vakantieregio === null ? null : { gemeente, vakantieregio };
  const hier = await prisma.gemeente.findUnique({ where: { code: opdracht.gemeente } });
  if (!hier) return null;
  const { gemeente: nieuw } = opdracht;
  return { gemeente: nieuw, vakantieregio: await regioVan(prisma, { plaats: null, gemeente: nieuw }) };
}
