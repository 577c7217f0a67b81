/** Carries out an action for a person who waits. */
import {
  type Client,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  WorkflowUpdateStage,
} from '@temporalio/client';
import { setTimeout as wacht } from 'node:timers/promises';
import { canoniek } from '../../mas/canoniek.ts';
import type { Handeling } from '../../mas/opdracht.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { handel, type Verzoek } from '../../workflows/definities.ts';
import { isDatabankWeg } from '../databankfout.ts';
import { grpcFout, isTemporalWeg, isZoWeer } from '../http/vertaal.ts';
import { sha256 } from '../inhoud.ts';

export type Uitslag =
  | { soort: 'geboekt'; nr: number }
  /** Accepted and durable, not written yet. */
  | { soort: 'onderweg' }
  | { soort: 'geweigerd'; code: string; tekst: string }
  /** Nothing happened, or it is not known: the same key again finds out. */
  | { soort: 'weg' };

/** After it an accepted action is answered with 202. */
const GEDULD_MS = 3_000;

/**
 * What the ledger answers to this key. It is asked after every outcome: a repeat of an action that was carried out may
 * be refused by the courtesy check of a next run, or find the case closed; and Temporal gives the outcome of another
 * action with the same key without looking at what is in it.
 */
export async function antwoordVan(
  prisma: PrismaClient,
  zaakId: string,
  sleutel: string,
  handeling: Handeling | null,
): Promise<Uitslag | null> {
  const rij = await prisma.antwoord.findUnique({
    where: { zaakId_sleutel: { zaakId, sleutel: `verzoek/${sleutel}` } },
  });
  if (!rij) return null;
  if (handeling && rij.opdrachtHash !== sha256(canoniek(handeling))) return HERGEBRUIKT;
  const { nr, geweigerd } = JSON.parse(rij.antwoord) as {
    nr: number;
    geweigerd: { code: string; tekst: string } | null;
  };
  return geweigerd ? { soort: 'geweigerd', ...geweigerd } : { soort: 'geboekt', nr };
}

export const HERGEBRUIKT = {
  soort: 'geweigerd',
  code: 'SleutelHergebruikt',
  tekst: 'Deze Idempotency-Key hoort bij een andere handeling; neem voor elke handeling een nieuwe.',
} satisfies Uitslag;

/** Sends the action to the case and waits for a few seconds. */
export async function voerUit(
  client: Client,
  prisma: PrismaClient,
  zaakId: string,
  verzoek: Verzoek,
): Promise<Uitslag> {
  const tot = Date.now() + GEDULD_MS;
  const uit = await houdVol((geduld) => stuur(client, zaakId, verzoek, geduld), tot);
  if (uit.soort !== 'geboekt' && uit.soort !== 'geweigerd') return uit;
  try {
    return (await antwoordVan(prisma, zaakId, verzoek.sleutel, verzoek.handeling)) ?? uit;
  } catch (fout) {
    if (!isDatabankWeg(fout)) throw fout;
    // it went away after the action was accepted: that is still true, and the ledger will say the rest
    return { soort: uit.soort === 'geboekt' ? 'onderweg' : 'weg' };
  }
}

/** Once more, with the same key, for as long as the case hands over to its next run: that begins within moments. */
export async function houdVol(probeer: (tot: number) => Promise<Uitslag>, tot: number): Promise<Uitslag> {
  for (;;) {
    const uit = await probeer(Math.max(tot, Date.now() + 500));
    if (uit.soort !== 'geweigerd' || uit.code !== 'Overdracht') return uit;
    if (Date.now() > tot) return { soort: 'weg' };
    await wacht(20);
  }
}

async function stuur(client: Client, zaakId: string, verzoek: Verzoek, tot: number): Promise<Uitslag> {
  try {
    const aanvaard = await client.withDeadline(tot, () =>
      client.workflow.getHandle(zaakId).startUpdate(handel, {
        args: [verzoek],
        updateId: verzoek.sleutel,
        waitForStage: WorkflowUpdateStage.ACCEPTED,
      }),
    );
    return await wieEerst(
      aanvaard.result().then(({ nr }) => ({ soort: 'geboekt', nr }), duid),
      tot,
    );
  } catch (fout) {
    return duid(fout);
  }
}

async function wieEerst(klaar: Promise<Uitslag>, tot: number): Promise<Uitslag> {
  const genoeg = new AbortController();
  const teLaat = wacht(Math.max(0, tot - Date.now()), undefined, { signal: genoeg.signal });
  // when time is up the answer is still on its way; nobody listens to it any more
  klaar.catch(() => undefined);
  try {
    return await Promise.race([
      klaar,
      teLaat.then(
        (): Uitslag => ({ soort: 'onderweg' }),
        () => klaar,
      ),
    ]);
  } finally {
    genoeg.abort();
  }
}

export function duid(fout: unknown): Uitslag {
  if (fout instanceof WorkflowUpdateFailedError) {
    const { type, message } = (fout.cause ?? {}) as { type?: string; message?: string };
    return { soort: 'geweigerd', code: type ?? 'NietMogelijk', tekst: message ?? '' };
  }
  if (fout instanceof WorkflowNotFoundError)
    return {
      soort: 'geweigerd',
      code: 'Gesloten',
      tekst: 'Deze zaak is gesloten; er kan niets meer in worden gedaan.',
    };
  if (isZoWeer(fout)) return { soort: 'geweigerd', code: 'Overdracht', tekst: '' };
  if (fout instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isTemporalWeg(fout)) return { soort: 'weg' };
  throw fout;
}

/** Whether an action that the ledger does not know is accepted and on its way. Does not wait for it. */
export async function isOnderweg(client: Client, zaakId: string, sleutel: string): Promise<boolean> {
  try {
    const { stage } = await client.withDeadline(Date.now() + GEDULD_MS, () =>
      client.workflowService.pollWorkflowExecutionUpdate({
        namespace: client.options.namespace,
        updateRef: { workflowExecution: { workflowId: zaakId }, updateId: sleutel },
        waitPolicy: {},
      }),
    );
    return Boolean(stage); // 0 is no stage at all
  } catch (fout) {
    if (grpcFout(fout)?.code === 5) return false; // NOT_FOUND
    throw fout;
  }
}
