/** The runs of a case with their histories: what was archived, and what the server still has. */
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { nagekomenId, nawerkId } from '../../../workflows/definities.ts';
import { uitArchief } from '../../archief/bewaar.ts';
import type { Run } from './herspeel.ts';

export interface Vondst {
  runs: Run[];
  /** How many of them came from the archive. */
  gearchiveerd: number;
  /** Runs of which the archive no longer holds what was put there. */
  veranderd: string[];
}
interface Gedateerd extends Run {
  begonnenOp: Date;
}

/** The first run first. What is archived is taken from there: the server may have been changed since. */
export async function runsVan(
  { prisma, client }: { prisma: PrismaClient; client: Client | null },
  zaakId: string,
): Promise<Vondst> {
  const rijen = await prisma.archief.findMany({ where: { zaakId } });
  const gevonden: Gedateerd[] = [];
  const veranderd: string[] = [];
  for (const rij of rijen) {
    const geschiedenis = uitArchief(rij);
    if (geschiedenis === null) veranderd.push(rij.runId);
    else
      gevonden.push({
        ...{ workflowId: rij.workflowId, runId: rij.runId, begonnenOp: rij.begonnenOp, geschiedenis },
        // nothing else is archived
        geeindigd: true,
      });
  }
  const gearchiveerd = gevonden.length;
  const bekend = new Set(rijen.map(({ runId }) => runId));
  if (client) gevonden.push(...(await opServer(client, zaakId, bekend)));
  gevonden.sort((a, b) => a.begonnenOp.getTime() - b.begonnenOp.getTime());
  return { runs: gevonden.map(({ begonnenOp: _, ...run }) => run), gearchiveerd, veranderd };
}

async function opServer(client: Client, zaakId: string, bekend: ReadonlySet<string>): Promise<Gedateerd[]> {
  const uit: Gedateerd[] = [];
  const ids = [zaakId, nagekomenId(zaakId), nawerkId(zaakId)].map((id) => `"${id}"`).join(', ');
  for await (const run of client.workflow.list({ query: `WorkflowId in (${ids})` })) {
    const { workflowId, runId, startTime: begonnenOp, closeTime } = run;
    if (bekend.has(runId)) continue;
    const tekst = historyToJSON(await client.workflow.getHandle(workflowId, runId).fetchHistory());
    const geschiedenis: unknown = JSON.parse(tekst);
    uit.push({ workflowId, runId, begonnenOp, geschiedenis, geeindigd: closeTime !== undefined });
  }
  return uit;
}
