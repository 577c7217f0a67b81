/** Puts away every run that has ended before the server forgets it. */
import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { type Archiefbron, bewaarRun } from './bewaar.ts';

/** The runs that have ended according to the server: since a moment on its clock, or all that it still has. */
export const geeindigd = (client: Client, sinds: Date | null): AsyncIterable<WorkflowExecutionInfo> =>
  client.workflow.list({ query: sinds ? `CloseTime >= "${sinds.toISOString()}"` : `ExecutionStatus != "Running"` });

export const isBewaard = async (prisma: PrismaClient, runId: string): Promise<boolean> =>
  (await prisma.archief.count({ where: { runId } })) > 0;

export interface Ronde {
  /** How many runs are new. */
  nieuw: number;
  /** Runs that could not be put away, each with why: they did not keep the others. */
  mislukt: { runId: string; fout: unknown }[];
}

/** Stores what has ended and is not there yet; several workers may do so at once. */
export async function archiveer(bron: Archiefbron, sinds: Date | null): Promise<Ronde> {
  const ronde: Ronde = { nieuw: 0, mislukt: [] };
  for await (const run of geeindigd(bron.client, sinds)) {
    // a database that is away ends the round
    if (await isBewaard(bron.prisma, run.runId)) continue;
    try {
      if (await bewaarRun(bron, run)) ronde.nieuw += 1;
    } catch (fout) {
      ronde.mislukt.push({ runId: run.runId, fout });
    }
  }
  return ronde;
}
