/** What the workflow of a case says, next to what the ledger says. */
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { canoniek } from '../mas/canoniek.ts';
import type { Dossier } from '../mas/dossier/types.ts';
import { vraagStand, ZAAKWORKFLOW } from '../workflows/definities.ts';
import { type Stuk, vouwTot } from './controle-grootboek.ts';

const GEDULD_MS = 10_000;

/** What a workflow says of itself. */
export interface Getuigenis {
  loopt: boolean;
  /** As the server calls it: COMPLETED, TERMINATED … */
  stand: string;
  /** Null when the server does not know it (any more), or when it gave no answer. */
  dossier: Dossier | null;
  zwijgt: string | null;
}

/** Asks the workflow itself; also that it gives no answer is an answer. */
export async function vraagWorkflow(client: Client, zaakId: string): Promise<Getuigenis> {
  const handle = client.workflow.getHandle(zaakId);
  try {
    const { status } = await handle.describe();
    const basis = { loopt: status.name === 'RUNNING', stand: status.name };
    try {
      const { dossier } = await client.withDeadline(Date.now() + GEDULD_MS, () => handle.query(vraagStand));
      return { ...basis, dossier, zwijgt: null };
    } catch (fout) {
      return { ...basis, dossier: null, zwijgt: fout instanceof Error ? fout.message : String(fout) };
    }
  } catch (fout) {
    if (!(fout instanceof WorkflowNotFoundError)) throw fout;
    return { loopt: false, stand: 'niet te vinden', dossier: null, zwijgt: null };
  }
}

export interface Vergelijking {
  afwijkingen: string[];
  /** The workflow has not everything yet. That is no fault as long as it is on its way. */
  achter: number;
}

/**
 * Everything that a workflow knows must stand in the ledger, event for event. The ledger was read after the workflow was
 * asked, so it may be ahead for a moment; ahead for good it may only be of a workflow that has ended with its case.
 */
export function vergelijk(stuk: Stuk, { loopt, stand, dossier, zwijgt }: Getuigenis): Vergelijking {
  const afwijkingen: string[] = [];
  if (vouwTot(stuk)?.status === 'open' && !loopt) {
    afwijkingen.push(`staat open in het grootboek, maar de workflow loopt niet: ${stand}`);
  }
  if (zwijgt !== null) afwijkingen.push(`de workflow geeft geen antwoord: ${zwijgt}`);
  if (!dossier) return { afwijkingen, achter: 0 };
  const toen = vouwTot(stuk, dossier.nr);
  if (toen?.nr !== dossier.nr || toen.hash !== dossier.hash) {
    afwijkingen.push(`de workflow heeft een gebeurtenis ${dossier.nr} die niet in het grootboek staat`);
  } else if (canoniek(toen) !== canoniek(dossier)) {
    afwijkingen.push('de workflow maakt van dezelfde gebeurtenissen een ander dossier');
  }
  return { afwijkingen, achter: loopt ? stuk.schakels.length - dossier.nr : 0 };
}

const WORKFLOWS = Object.values(ZAAKWORKFLOW).map((naam) => `'${naam}'`);

/** The cases, of every kind, that are running according to the server. */
export async function lopendeZaken(client: Client): Promise<string[]> {
  const ids: string[] = [];
  for await (const { workflowId } of client.workflow.list({
    query: `WorkflowType in (${WORKFLOWS.join(', ')}) and ExecutionStatus = 'Running'`,
  })) {
    ids.push(workflowId);
  }
  return ids;
}
