/** The codes that were made: one holds for a child, a person and a purpose. */
import type { Dag } from '../../mas/datum.ts';
import type { Protocol } from '../../mas/protocol.ts';
import type { Portaalcode, Prisma } from '../../prisma/generated/client.ts';
import { nieuwId } from '../inhoud.ts';
import { hashVanCode, nieuwZout, verzinCode } from './code.ts';

/** Account under which the form itself brings something in. Nobody can sign in with it (migration 0006). */
export const PORTAAL = 'ouderportaal';
/** The last day of a code is a day of the year, and that is data. */
const LAATSTE_DAG = 'ouderportaal/code';
const DOEL = 'kennisgeving';
/** The same for one that stands in a letter: it opens nothing as long as its letter does not stand (briefcode.ts). */
export const PER_BRIEF = 'kennisgeving-per-brief';

/** Behind the hash sign it goes to no server, and so into no log. */
export const formulierAdres = (adres: string): string => `${adres}/ouders`;

type Databank = Pick<Prisma.TransactionClient, 'portaalcode'>;

interface Voor {
  /** Every record of the child; the code is for the first. */
  leerlingIds: readonly [string, ...string[]];
  gezagId: string;
  geldigTot: Dag;
  /** Account that asks for it. */
  door: string;
}
export interface Gemaakt {
  id: string;
  /** Shown now and never again. */
  code: string;
  geldigTot: Dag;
}

/** The first of the days of the protocol that is still to come, today included: 30 June as it stands in the country. */
export function laatsteDagVanCode({ vasteDagen }: Pick<Protocol, 'vasteDagen'>, vandaag: Dag): Dag {
  const dagen = vasteDagen[LAATSTE_DAG]?.dagen ?? [];
  const jaar = Number(vandaag.slice(0, 4));
  const [eerste] = [jaar, jaar + 1]
    .flatMap((j) => dagen.map((dag): Dag => `${j}-${dag}`))
    .filter((dag) => dag >= vandaag)
    .sort();
  if (eerste === undefined) throw new Error(`het protocol kent vaste dag ${LAATSTE_DAG} niet`);
  return eerste;
}

/** Makes a code, and withdraws what was made before for the same person and was not used. Of the code itself nothing stays. */
export async function maakCode(db: Databank, { leerlingIds, ...voor }: Voor): Promise<Gemaakt> {
  await db.portaalcode.updateMany({
    where: { leerlingId: { in: [...leerlingIds] }, gezagId: voor.gezagId, gebruiktOp: null, ingetrokkenOp: null },
    data: { ingetrokkenOp: new Date() },
  });
  return await neemCode(db, { ...voor, leerlingId: leerlingIds[0], id: nieuwId(), doel: DOEL });
}

type Nieuw = Pick<Portaalcode, 'id' | 'doel' | 'leerlingId' | 'gezagId' | 'geldigTot'> & { door: string };

/** Of each first group there is one: with another one that is taken it tries again. */
export async function neemCode(db: Databank, { door, ...nieuw }: Nieuw): Promise<Gemaakt> {
  for (;;) {
    const { code, groep, geheim } = verzinCode();
    const zout = nieuwZout();
    const rij = { ...nieuw, gemaaktDoor: door, groep, zout, hash: await hashVanCode(geheim, zout) };
    const { count } = await db.portaalcode.createMany({ data: [rij], skipDuplicates: true });
    if (count === 1) return { id: nieuw.id, code, geldigTot: nieuw.geldigTot };
  }
}

/**
 * Whether somebody may come in with it on this day: on its last day he may, on the next he may not (LPW 6 lid 2). Of one in a
 * letter is asked besides whether that letter stands (briefcode.ts).
 */
export const isOpen = (
  {
    doel,
    geldigTot,
    ingetrokkenOp,
    gebruiktOp,
  }: Pick<Portaalcode, 'doel' | 'geldigTot' | 'ingetrokkenOp' | 'gebruiktOp'>,
  vandaag: Dag,
): boolean => [DOEL, PER_BRIEF].includes(doel) && geldigTot >= vandaag && ingetrokkenOp === null && gebruiktOp === null;
