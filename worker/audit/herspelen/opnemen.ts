/** Replays a history on the workflow code of this program, and gives back what that code asked for. */
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

/** @param json a history as `historyToJSON` writes it: it does not hold the id of its workflow itself */
export async function neemOp(
  workflowBundle: WorkflowBundleWithSourceMap,
  json: unknown,
  workflowId: string,
): Promise<Opname> {
  const opgenomen: Opgenomen[] = [];
  const standen: Opname['standen'] = [];
  const sinks: { opname: { noteer: { fn: SinkFn; callDuringReplay: true } } } = {
    opname: {
      noteer: {
        fn: (_, soort, volgnummer, gegevens) => {
          if (soort === 'stand') standen.push({ moment: Number(volgnummer), dossier: JSON.parse(gegevens) as Dossier });
          else opgenomen.push({ soort, volgnummer, gegevens: canoniek(JSON.parse(gegevens)) });
        },
        callDuringReplay: true,
      },
    },
  };
  const opties = { workflowBundle, dataConverter, sinks };
  try {
    await Worker.runReplayHistory(opties, json, workflowId);
    return { opgenomen, standen, onderbroken: null };
  } catch (fout) {
    return { opgenomen, standen, onderbroken: fout instanceof Error ? fout.message : String(fout) };
  }
}
type SinkFn = (info: unknown, ...gegevens: Parameters<Opnamesinks['opname']['noteer']>) => void;
