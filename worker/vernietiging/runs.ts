/** What Temporal and the archive hold of a case: sealed with its key, but for runs of before there were keys. */
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { sleutelsIn } from '../../platform/versleuteling/geschiedenis.ts';
import { nagekomenId, nawerkId } from '../../workflows/definities.ts';
import { uitArchief } from '../archief/bewaar.ts';

/**
 * Takes every run of the case from the server that it still has. What the server lists late is sealed, and its key is gone
 * by then.
 */
export async function wisRuns(client: Client, zaakId: string): Promise<number> {
  let aantal = 0;
  for (const workflowId of [zaakId, nagekomenId(zaakId), nawerkId(zaakId)]) {
    for await (const { runId } of client.workflow.list({ query: `WorkflowId = "${workflowId}"` }))
      aantal += await wisRun(client, workflowId, runId);
    aantal += await wisRun(client, workflowId);
  }
  return aantal;
}

async function wisRun(client: Client, workflowId: string, runId?: string): Promise<number> {
  try {
    const { runId: deze } = await client.workflow.getHandle(workflowId, runId).describe();
    await client.workflowService.deleteWorkflowExecution({
      namespace: client.options.namespace,
      workflowExecution: { workflowId, runId: deze },
    });
    return 1;
  } catch (fout) {
    // gone already: the server forgets by itself, and an attempt before may have got so far
    if (fout instanceof WorkflowNotFoundError || isNietGevonden(fout)) return 0;
    throw fout;
  }
}

const NOT_FOUND = 5;
const isNietGevonden = (fout: unknown): boolean => (fout as { code?: unknown }).code === NOT_FOUND;

/** Rows of the archive that no key closes: these go themselves. The others stay, with their hash. */
export async function wisOpenArchief(prisma: PrismaClient, zaakId: string): Promise<number> {
  const rijen = await prisma.archief.findMany({ where: { zaakId } });
  const open = rijen.filter((rij) => sleutelsIn(uitArchief(rij)).length === 0).map(({ runId }) => runId);
  return (await prisma.archief.deleteMany({ where: { runId: { in: open } } })).count;
}
