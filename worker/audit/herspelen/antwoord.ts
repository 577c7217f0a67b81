/** Whoever asks for a replay gets an answer: also when what is replayed breaks it off, or it never ends. */
import { setTimeout as wacht } from 'node:timers/promises';
import { isGrpcServiceError } from '@temporalio/client';
import { bouwselVan } from '../../worker.ts';
import { waaromVan } from './waarom.ts';
import { herspeelZaak, type Herspeelhuis, type Herspeelverslag } from './zaak.ts';

/** In milliseconds. A case takes less than a second; the replayer of Temporal waits for ever for what it cannot follow. */
const HOOGSTENS = 60_000;

export interface Antwoord {
  /** Null when there is no such case. */
  verslag: Herspeelverslag | null;
  /** What broke the replay off, for an operator; not given when nothing did. */
  fout?: unknown;
}

/** A database or a server that is away says nothing of a case: that is thrown, and tried again. */
export async function antwoord(
  huis: Herspeelhuis,
  zaakId: string,
  { hoogstens = HOOGSTENS, doe = herspeelZaak } = {},
): Promise<Antwoord> {
  try {
    return { verslag: await binnen(hoogstens, doe(huis, zaakId)) };
  } catch (fout) {
    if (isWeg(fout)) throw fout;
    const waarom = waaromVan(fout);
    const teMelden = fout instanceof SyntaxError ? new Error(waarom) : fout;
    return { verslag: afgebroken(bouwselVan(huis.bundel), waarom), fout: teMelden };
  }
}

async function binnen<T>(ms: number, werk: Promise<T>): Promise<T> {
  const klaar = new AbortController();
  const teLaat = wacht(ms, undefined, { signal: klaar.signal }).then(() => {
    throw new Error(`het duurde langer dan ${ms / 1_000} seconden`);
  });
  try {
    return await Promise.race([werk, teLaat]);
  } finally {
    klaar.abort();
  }
}

const isWeg = (fout: unknown): boolean =>
  isGrpcServiceError(fout instanceof Error ? (fout.cause ?? fout) : fout) ||
  (fout instanceof Error && fout.name.startsWith('Prisma'));

const afgebroken = (bouwselNu: string, waarom: string): Herspeelverslag => {
  const wat = `het herspelen is afgebroken en de zaak is niet gecontroleerd: ${waarom}`;
  const bevindingen = [{ runId: null, eventId: null, wat }];
  return { runs: 0, boekingen: 0, bouwsels: [], sdks: [], bouwselNu, bevindingen };
};
