/** Puts away every run that has ended before the server forgets it. */
import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { type Archiefbron, bewaarRun } from './bewaar.ts';

/** The runs that have ended according to the server: since a moment on its clock, or all that it still has. */
export const geeindigd = (client: Client, sinds: Date | null): AsyncIterable<WorkflowExecutionInfo> =>
  client.workflow.list({ query: sinds ? `CloseTime >= "${sinds.toISOString()}"` : `ExecutionStatus != "Running"` });

export const isBewaard = async (prisma: PrismaClient, runId: string): Promise<boolean> =>
  (await prisma.archief.count({ where: { runId } })) > 0;

/**
 * Stores what has ended and is not there yet; several workers may do so at once.
 * @returns how many runs are new
 */
export async function archiveer(bron: Archiefbron, sinds: Date | null): Promise<number> {
  const { prisma, client } = bron;
  let nieuw = 0;
  for await (const run of geeindigd(client, sinds))
    if (!(await isBewaard(prisma, run.runId)) && (await bewaarRun(bron, run))) nieuw += 1;
  return nieuw;
}
