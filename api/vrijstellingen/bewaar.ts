/** Keeps what parents told. Once this is done it cannot be lost: the sweep brings it to the case, new or open. */
import { bewaarOpening } from '../../activities/opening.ts';
import { regioVan } from '../../activities/regio.ts';
import type { Dag } from '../../mas/datum.ts';
import type { Aanleiding } from '../../mas/opdracht.ts';
import type { Vrijstellingsgrond } from '../../mas/vrijstelling/gronden.ts';
import type { Huis } from '../huis.ts';
import { maakInhoud } from '../inhoud.ts';
import { eisEigenSleutel } from '../intake/openingssleutel.ts';

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
  const vastgelegd = { leerlingId, dag: ontvangenOp, aanleiding, tekst: inhoud?.tekst ?? null };
  await eisEigenSleutel(prisma, { nummer, proef }, vastgelegd, 'kennisgeving');
}
