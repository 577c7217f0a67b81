import { fileURLToPath } from 'node:url';
import { type InjectedSinks, type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { Activiteiten } from '../activities/types.ts';
import { dataConverter } from '../platform/temporal/verbinding.ts';
import type { Opnamesinks } from '../workflows/opname.ts';

const pad = (naam: string): string => fileURLToPath(new URL(naam, import.meta.url));

/** A worker hears the recording and lets it go; only a replay compares it with the history. */
const doof: InjectedSinks<Opnamesinks> = { opname: { noteer: { fn: () => undefined, callDuringReplay: false } } };

/** What a run and its replay must have in common: the workflow code, its interceptors, and the converter of payloads. */
export const WORKFLOWCODE = {
  workflowsPath: pad('../workflows/index.ts'),
  interceptors: { workflowModules: [pad('../workflows/opname.ts')] },
  dataConverter,
} satisfies Partial<WorkerOptions>;

export interface Werkplaats {
  connection: NativeConnection;
  namespace: string;
  taskQueue: string;
  activities: Activiteiten;
}

/** Makes the worker of one namespace; it works from `run()` until `shutdown()`. */
export const maakWorker = ({ connection, namespace, taskQueue, activities }: Werkplaats): Promise<Worker> =>
  Worker.create({ ...WORKFLOWCODE, sinks: doof, connection, namespace, taskQueue, activities: { ...activities } });
