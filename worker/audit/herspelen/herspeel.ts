/** All runs of a case replayed: each against the code and against the ledger, and the ledger against all of them. */
import type { LoadedDataConverter } from '@temporalio/common';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { sleutelsIn } from '../../../platform/versleuteling/geschiedenis.ts';
import { zonderStuurtekens } from '../../../bewijs/stuurtekens.ts';
import { bouwselVan } from '../../worker.ts';
import { benoemer } from './benoem.ts';
import { gebreken } from './gaaf.ts';
import { type Geschiedenis, leesGeschiedenis } from './geschiedenis.ts';
import { type Grootboek, onleesbaar, vergelijkMetGrootboek, zonderRun } from './metgrootboek.ts';
import { neemOp, type Opneembaar } from './opnemen.ts';
import { type Verschil, vergelijkMetOpname } from './vergelijk.ts';
import { waaromVan } from './waarom.ts';

/** One run as it was kept, with what was sealed in it opened. */
export interface Run extends Opneembaar {
  runId: string;
  /** Whether the archive or the server says that it has ended; not given when neither was asked. */
  geeindigd?: boolean;
}
export interface Bevinding extends Verschil {
  workflowId: string;
  /** Null when it is about no run in particular. */
  runId: string | null;
}
export interface Herspeling {
  /** How many were replayed. */
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

const eindeWeg = ({ geeindigd }: Run, { afgelopen }: Geschiedenis): Verschil[] =>
  geeindigd && !afgelopen
    ? [{ eventId: null, wat: 'de run is geëindigd, en het einde ontbreekt in de geschiedenis' }]
    : [];

/** A history that nobody can read is a finding, and the other runs are replayed. */
function ofOnleesbaar(doe: () => Verschil[]): Verschil[] {
  try {
    return doe();
  } catch (fout) {
    return [{ eventId: null, wat: `de geschiedenis kan niet worden gelezen: ${waaromVan(fout)}` }];
  }
}

/** Replays the runs of a case, the first one first. What is not whole is held against the ledger only. */
export async function herspeel(
  { bundel, omzetter }: Herspeler,
  runs: readonly Run[],
  grootboek: Grootboek,
): Promise<Herspeling> {
  const bevindingen: Bevinding[] = [];
  const gelezen: Geschiedenis[] = [];
  const code = bouwselVan(bundel);
  const naam = benoemer(grootboek);
  const beoordeel = (run: Run, vergelijk: (geschiedenis: Geschiedenis) => Verschil[]): void => {
    const { workflowId, runId, geschiedenis: json } = run;
    const verschillen = ofOnleesbaar(() => {
      const geschiedenis = leesGeschiedenis(json, omzetter);
      const metCode = [...gesloten(json), ...vergelijk(geschiedenis), ...eindeWeg(run, geschiedenis)];
      const metGrootboek = vergelijkMetGrootboek(geschiedenis, grootboek, naam);
      gelezen.push(geschiedenis);
      return [...metCode, ...metGrootboek];
    });
    bevindingen.push(...verschillen.map((verschil) => ({ workflowId, runId, ...verschil })));
  };
  const gaaf: Run[] = [];
  for (const run of runs) {
    const gevonden = ofOnleesbaar(() => gebreken(run.geschiedenis));
    if (gevonden.length === 0) gaaf.push(run);
    else beoordeel(run, () => gevonden);
  }
  for await (const [run, opname] of neemOp(bundel, gaaf))
    beoordeel(run, (geschiedenis) =>
      vergelijkMetOpname(
        geschiedenis,
        opname,
        geschiedenis.bouwsels.every((bouwsel) => bouwsel === code),
      ),
    );
  const { zaakId: workflowId } = grootboek;
  const overGrootboek = [...onleesbaar(grootboek), ...zonderRun(gelezen, grootboek, naam)];
  bevindingen.push(...overGrootboek.map((verschil) => ({ workflowId, runId: null, ...verschil })));
  return {
    runs: gaaf.length,
    boekingen: gelezen.reduce((som, { boekingen }) => som + boekingen.length, 0),
    bouwsels: [...new Set(gelezen.flatMap(({ bouwsels }) => bouwsels))],
    sdks: [...new Set(gelezen.flatMap(({ sdks }) => sdks))],
    // a made-up event brings words of its own
    bevindingen: bevindingen.map((b) => ({ ...b, wat: zonderStuurtekens(b.wat) })),
  };
}
