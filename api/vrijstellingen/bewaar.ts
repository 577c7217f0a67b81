/** Keeps what parents told. Once this is done it cannot be lost: the sweep brings it to the case, new or open. */
import { bewaarOpening, type Openingsbericht } from '../../activities/opening.ts';
import { kringVan } from '../../activities/kring.ts';
import { regioVan } from '../../activities/regio.ts';
import { canoniek } from '../../mas/canoniek.ts';
import type { Dag } from '../../mas/datum.ts';
import type { Aanleiding } from '../../mas/opdracht.ts';
import type { Vrijstellingsgrond } from '../../mas/vrijstelling/gronden.ts';
import { conflict } from '../http/fout.ts';
import type { Huis } from '../huis.ts';
import { maakInhoud } from '../inhoud.ts';

/** A kennisgeving as an official took it over from paper. */
export interface NieuweKennisgeving {
  leerlingId: string;
  grond: Vrijstellingsgrond;
  /** The day that stands on it. */
  dagtekening: Dag;
  ontvangenOp: Dag;
  /** `2027/2028`, when parents say so. */
  schooljaar?: string | undefined;
  toelichting?: string | undefined;
}
interface Herkomst {
  /** The account that brings it in. */
  door: string;
  /** Under which it comes in once, whatever is tried again. */
  nummer: string;
  /** How far the clock of a trial case is ahead of the machine, in milliseconds; 0 for a real one. */
  verschuiving: number;
}

/**
 * The text and the row of the inbox, in one transaction; a second one with the same number changes nothing.
 * @throws {ApiFout} conflict when something else was kept under that number
 */
export async function bewaarKennisgeving(
  { prisma }: Pick<Huis, 'prisma'>,
  { leerlingId, grond, dagtekening, ontvangenOp, schooljaar, toelichting }: NieuweKennisgeving,
  { door, nummer, verschuiving }: Herkomst,
): Promise<void> {
  const {
    gemeenteCode: gemeente,
    plaats,
    proef,
  } = await prisma.leerling.findUniqueOrThrow({ where: { id: leerlingId } });
  const vakantieregio = await regioVan(prisma, { plaats, gemeente });
  const inhoud = toelichting === undefined ? null : maakInhoud({ toelichting }, ['toelichting']);
  const aanleiding: Aanleiding = {
    soort: 'ontvang-kennisgeving',
    grond,
    dagtekening,
    ...(schooljaar !== undefined && { schooljaar }),
  };
  await prisma.$transaction(async (tx) => {
    if ((await tx.postvak.count({ where: { soort: 'opening', nummer, proef } })) > 0) return;
    if (inhoud) await tx.inhoud.create({ data: inhoud });
    await bewaarOpening(tx, {
      nummer,
      leerlingId,
      inhoudId: inhoud?.id ?? null,
      door,
      dag: ontvangenOp,
      opening: { gemeente, vakantieregio, proef },
      aanleiding,
      verschuiving,
    });
  });
  await eisEigenSleutel(prisma, { nummer, proef }, leerlingId, {
    verteld: canoniek({ dag: ontvangenOp, aanleiding }),
    tekst: inhoud?.tekst ?? null,
  });
}

/** Looks after it was kept: so of two that come at the same moment the second is told as well. */
async function eisEigenSleutel(
  prisma: Huis['prisma'],
  waar: { nummer: string; proef: boolean },
  leerlingId: string,
  { verteld, tekst }: { verteld: string; tekst: string | null },
): Promise<void> {
  const rij = await prisma.postvak.findFirstOrThrow({ where: { soort: 'opening', ...waar } });
  const { dag, aanleiding } = rij.bericht as unknown as Openingsbericht;
  const inhoud = rij.inhoudId === null ? null : await prisma.inhoud.findUnique({ where: { id: rij.inhoudId } });
  const zelfde =
    (await kringVan(prisma, leerlingId)).includes(rij.leerlingId) &&
    canoniek({ dag, aanleiding }) === verteld &&
    (inhoud?.tekst ?? null) === tekst;
  if (!zelfde)
    throw conflict(
      'SleutelHergebruikt',
      'Met deze Idempotency-Key is al een andere kennisgeving vastgelegd. Kijk bij de zaken van de leerling; neem voor elke kennisgeving een nieuwe.',
    );
}
