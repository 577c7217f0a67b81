/** Reads all that proves a case, and signs it. */
import { leesSchakels } from '../../activities/grootboek.ts';
import { ontvouw, type Schakel } from '../../activities/keten.ts';
import { documentenIn } from '../../activities/stukken.ts';
import type { Moment } from '../../mas/datum.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { CODE } from '../../protocol/code.ts';
import { type Aanvrager, type Delen, maakUitvoer } from '../formaat.ts';
import type { Ondertekenaar } from '../ondertekening.ts';
import { leesSleutelregels, SleutelFout } from './sleutels.ts';
import { leesAnkers, leesStanden } from './standen.ts';

export interface Exportopdracht {
  /** For whom it is: the export says so. */
  voor: Aanvrager;
  ondertekenaar: Ondertekenaar;
  /** On the clock of the machine. */
  nu: Moment;
  /** Ids of texts and documents that do not go along; the export says of each that it was left out. */
  verborgen?: ReadonlySet<string>;
}

/**
 * The text of an export, or null when there is no such case. A text or document that was destroyed is not in it.
 * @throws {SleutelFout} when the key is not the one that holds
 */
export async function exporteer(
  prisma: PrismaClient,
  zaakId: string,
  { ondertekenaar, nu, voor, verborgen = new Set() }: Exportopdracht,
): Promise<string | null> {
  // before the ledger: what it grows meanwhile is not anchored yet
  const sleutels = await leesSleutelregels(prisma);
  if (sleutels.at(-1)?.vingerafdruk !== ondertekenaar.vingerafdruk)
    throw new SleutelFout('De ondertekensleutel van dit programma is niet de sleutel die geldt. Zie docs/bewijs.md.');
  const ankers = await leesAnkers(prisma, zaakId);
  const grootboek = await leesSchakels(prisma, zaakId);
  if (grootboek.length === 0) return null;
  const delen: Delen = {
    ankers: ankers.map(({ kop, handtekening }) => ({ kop, handtekening })),
    standen: await leesStanden(prisma, zaakId, ankers, grootboek),
    grootboek,
    sleutels: sleutels.map(({ kop, eigen, doorVorige }) => ({ kop, eigen, doorVorige })),
    ...(await leesStukken(prisma, zaakId, grootboek, verborgen)),
  };
  return maakUitvoer(delen, { zaakId, gemaaktOp: new Date(nu).toISOString(), code: CODE, voor }, ondertekenaar);
}

/** What an event refers to, by id or hash. */
interface Verwijzingen {
  nr: number;
  inhoud: string[];
  documenten: string[];
  protocollen: string[];
}

/** An event that somebody made unreadable refers to nothing: it goes along as it is, and the check says so of it. */
function verwijzingen(schakel: Schakel): Verwijzingen {
  const { nr } = schakel;
  try {
    const g = ontvouw(schakel);
    return {
      nr,
      inhoud: [g.inhoud?.id].filter(isTekst),
      documenten: documentenIn(g)
        .map(({ id }) => id)
        .filter(isTekst),
      protocollen: [g.protocol].filter(isTekst),
    };
  } catch {
    return { nr, inhoud: [], documenten: [], protocollen: [] };
  }
}

const isTekst = (x: unknown): x is string => typeof x === 'string';

/** What the events of a case refer to. */
async function leesStukken(
  prisma: PrismaClient,
  zaakId: string,
  grootboek: readonly Schakel[],
  verborgen: ReadonlySet<string>,
): Promise<Pick<Delen, 'documenten' | 'inhoud' | 'protocollen' | 'runs' | 'weggelaten'>> {
  const verwezen = grootboek.map(verwijzingen);
  const mee = ({ id }: { id: string }): boolean => !verborgen.has(id);
  const documenten = verwezen.flatMap(({ nr, documenten: ids }) => ids.map((id) => ({ id, nr })));
  const inhoud = verwezen.flatMap(({ nr, inhoud: ids }) => ids.map((id) => ({ id, nr })));
  const hashes = [...new Set(verwezen.flatMap(({ protocollen: p }) => p))];
  const [teksten, stukken, protocollen, runs] = await Promise.all([
    prisma.inhoud.findMany({
      where: { id: { in: inhoud.filter(mee).map(({ id }) => id) } },
      orderBy: [{ nr: 'asc' }, { id: 'asc' }],
    }),
    prisma.document.findMany({
      where: { id: { in: documenten.filter(mee).map(({ id }) => id) } },
      orderBy: [{ nr: 'asc' }, { id: 'asc' }],
    }),
    prisma.protocol.findMany({ where: { hash: { in: hashes } }, orderBy: { hash: 'asc' } }),
    prisma.archief.findMany({
      where: { zaakId },
      orderBy: [{ begonnenOp: 'asc' }, { runId: 'asc' }],
      select: { runId: true, sha256: true, geslotenOp: true, bouwsels: true, sdks: true },
    }),
  ]);
  return {
    inhoud: teksten.map(({ id, nr, zout, tekst, velden }) => ({ id, nr: nr ?? 0, zout, tekst, velden })),
    documenten: stukken.map(({ id, nr, soort, naam, mediatype, bytes }) => ({
      id,
      nr: nr ?? 0,
      soort,
      naam,
      mediatype,
      bytes: Buffer.from(bytes).toString('base64'),
    })),
    protocollen: protocollen.map(({ hash, naam, versie, document }) => ({ hash, naam, versie, document })),
    runs: runs.map(({ geslotenOp, ...run }) => ({ ...run, geslotenOp: geslotenOp.toISOString() })),
    weggelaten: [...inhoud, ...documenten].filter((stuk) => !mee(stuk)),
  };
}
