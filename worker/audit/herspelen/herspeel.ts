/** All runs of a case replayed: each against the code and against the ledger, and the ledger against all of them. */
import type { LoadedDataConverter } from '@temporalio/common';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { sleutelsIn } from '../../../platform/versleuteling/geschiedenis.ts';
import { bouwselVan } from '../../worker.ts';
import { leesGeschiedenis } from './geschiedenis.ts';
import { type Grootboek, vergelijkMetGrootboek, zonderRun } from './metgrootboek.ts';
import { neemOp, type Opneembaar } from './opnemen.ts';
import { type Verschil, vergelijkMetOpname } from './vergelijk.ts';

/** One run as it was kept, with what was sealed in it opened. */
export interface Run extends Opneembaar {
  runId: string;
}
export interface Bevinding extends Verschil {
  workflowId: string;
  /** Null when it is about no run in particular. */
  runId: string | null;
}
export interface Herspeling {
  runs: number;
  boekingen: number;
  /** Builds of the workflow code that carried the runs out. */
  bouwsels: string[];
  /** Versions of Temporal's SDK in them. */
  sdks: string[];
  bevindingen: Bevinding[];
}

export interface Herspeler {
  bundel: WorkflowBundleWithSourceMap;
  omzetter: LoadedDataConverter['payloadConverter'];
}

/** What could not be opened, though the key of the case is there. */
const gesloten = (json: unknown): Verschil[] =>
  ((json as { events?: { eventId?: unknown }[] }).events ?? [])
    .filter((event) => sleutelsIn(event).length > 0)
    .map(({ eventId }) => ({
      eventId: Number(eventId),
      wat: 'de inhoud kan niet worden geopend: zij is veranderd, of hoort bij een andere zaak',
    }));

/** Replays the runs of a case, the first one first. */
export async function herspeel(
  { bundel, omzetter }: Herspeler,
  runs: readonly Run[],
  grootboek: Grootboek,
): Promise<Herspeling> {
  const bevindingen: Bevinding[] = [];
  const gelezen = [];
  const code = bouwselVan(bundel);
  for await (const [{ workflowId, runId, geschiedenis: json }, opname] of neemOp(bundel, runs)) {
    const geschiedenis = leesGeschiedenis(json, omzetter);
    const zelfdeCode = geschiedenis.bouwsels.every((bouwsel) => bouwsel === code);
    const verschillen = [
      ...gesloten(json),
      ...vergelijkMetOpname(geschiedenis, opname, zelfdeCode),
      ...vergelijkMetGrootboek(geschiedenis, grootboek),
    ];
    bevindingen.push(...verschillen.map((verschil) => ({ workflowId, runId, ...verschil })));
    gelezen.push(geschiedenis);
  }
  const { zaakId: workflowId } = grootboek;
  bevindingen.push(...zonderRun(gelezen, grootboek).map((verschil) => ({ workflowId, runId: null, ...verschil })));
  return {
    runs: runs.length,
    boekingen: gelezen.reduce((som, { boekingen }) => som + boekingen.length, 0),
    bouwsels: [...new Set(gelezen.flatMap(({ bouwsels }) => bouwsels))],
    sdks: [...new Set(gelezen.flatMap(({ sdks }) => sdks))],
    bevindingen,
  };
}
