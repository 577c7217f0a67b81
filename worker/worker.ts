import { fileURLToPath } from 'node:url';
import {
  bundleWorkflowCode,
  DefaultLogger,
  type InjectedSinks,
  type NativeConnection,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import type { Activiteiten } from '../activities/types.ts';
import { dataConverter } from '../platform/temporal/verbinding.ts';
import type { Opnamesinks } from '../workflows/opname.ts';

const pad = (naam: string): string => fileURLToPath(new URL(naam, import.meta.url));

/** A worker hears the recording and lets it go; only a replay compares it with the history. */
const doof: InjectedSinks<Opnamesinks> = { opname: { noteer: { fn: () => undefined, callDuringReplay: false } } };

/**
 * What a run and its replay must have in common: the workflow code, its interceptors, and the converter of payloads. Made in
 * one place, so that an unchanged program makes the very same bundle, by whose hash a history names the code that ran it.
 * @param workflowsPath the file that exports the workflows
 */
export const maakBundel = (workflowsPath = pad('../workflows/index.ts')): Promise<WorkflowBundleWithSourceMap> =>
  bundleWorkflowCode({
    workflowsPath,
    workflowInterceptorModules: [pad('../workflows/opname.ts')],
    payloadConverterPath: dataConverter.payloadConverterPath ?? '',
    logger: new DefaultLogger('ERROR'),
  });

export interface Werkplaats {
  connection: NativeConnection;
  namespace: string;
  taskQueue: string;
  activities: Activiteiten;
  workflowBundle: WorkflowBundleWithSourceMap;
}

/** Makes the worker of one namespace; it works from `run()` until `shutdown()`. */
export const maakWorker = ({ activities, ...werkplaats }: Werkplaats): Promise<Worker> =>
  Worker.create({ ...werkplaats, dataConverter, sinks: doof, activities: { ...activities } });
