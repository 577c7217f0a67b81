/** Replays histories on the workflow code of this program, and gives back what that code asked for. */
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { canoniek } from '../../../mas/canoniek.ts';
import type { Moment } from '../../../mas/datum.ts';
import type { Dossier } from '../../../mas/dossier/types.ts';
import { dataConverter } from '../../../platform/temporal/verbinding.ts';
import type { Opnamesinks } from '../../../workflows/opname.ts';
import type { Opgetekend } from './geschiedenis.ts';

export type Opgenomen = Omit<Opgetekend, 'eventId'>;
export interface Opname {
  opgenomen: Opgenomen[];
  /** The dossier as the replayed code folded it, booking by booking, each with its moment on the clock of the case. */
  standen: { moment: Moment; dossier: Dossier }[];
  /** What Temporal's own replayer has against it: the code does something else in another order. Null when nothing. */
  onderbroken: string | null;
}

export interface Opneembaar {
  /** A history does not hold the id of its workflow itself. */
  workflowId: string;
  /** As `historyToJSON` writes it, parsed. */
  geschiedenis: unknown;
}

const leeg = (): Opname => ({ opgenomen: [], standen: [], onderbroken: null });

/**
 * A run that was started, or handed over to, and has not been given to a worker yet: its code has done nothing.
 * Temporal's own replayer would wait for its first workflow task for ever.
 */
function isOnbegonnen({ geschiedenis }: Opneembaar): boolean {
  const { events } = geschiedenis as { events?: readonly { eventType: string }[] };
  return !events?.some(({ eventType }) => eventType === 'EVENT_TYPE_WORKFLOW_TASK_SCHEDULED');
}

/** One worker for all of them, which takes one at a time: to set it up takes longer than to replay a run. Runs that did not begin come first. */
export async function* neemOp<R extends Opneembaar>(
  workflowBundle: WorkflowBundleWithSourceMap,
  alle: readonly R[],
): AsyncGenerator<[R, Opname]> {
  for (const run of alle.filter(isOnbegonnen)) yield [run, leeg()];
  const runs = alle.filter((run) => !isOnbegonnen(run));
  let opname = leeg();
  const fn: SinkFn = (_, soort, volgnummer, gegevens) => {
    const gelezen: unknown = JSON.parse(gegevens);
    if (soort === 'stand') opname.standen.push({ moment: Number(volgnummer), dossier: gelezen as Dossier });
    else opname.opgenomen.push({ soort, volgnummer, gegevens: canoniek(gelezen) });
  };
  const sinks = { opname: { noteer: { fn, callDuringReplay: true } } };
  const histories = runs.map(({ workflowId, geschiedenis: history }) => ({ workflowId, history }));
  const gespeeld = Worker.runReplayHistories({ workflowBundle, dataConverter, sinks }, histories);
  const rij = runs.values();
  for await (const { error } of gespeeld) {
    const { value: run } = rij.next();
    if (!run) return;
    const klaar = { ...opname, onderbroken: error?.message ?? null };
    opname = leeg();
    yield [run, klaar];
  }
}
type SinkFn = (info: unknown, ...gegevens: Parameters<Opnamesinks['opname']['noteer']>) => void;
