import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import {
  bundleWorkflowCode,
  DefaultLogger,
  type InjectedSinks,
  type NativeConnection,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import type { PayloadCodec } from '@temporalio/common';
import type { Activiteiten } from '../activities/types.ts';
import { dataConverter, versleuteld } from '../platform/temporal/verbinding.ts';
import type { Opnamesinks } from '../workflows/opname.ts';

const pad = (naam: string): string => fileURLToPath(new URL(naam, import.meta.url));
const WORTEL = pad('../');

/** A worker hears the recording and lets it go; only a replay compares it with the history. */
const doof: InjectedSinks<Opnamesinks> = { opname: { noteer: { fn: () => undefined, callDuringReplay: false } } };

/**
 * What a run and its replay must have in common: the workflow code, its interceptors, and the converters of payloads and failures. Made in
 * one place and with names from the root of the project, so that the same program makes the same code wherever it stands.
 * @param workflowsPath the file that exports the workflows
 */
export const maakBundel = (workflowsPath = pad('../workflows/index.ts')): Promise<WorkflowBundleWithSourceMap> =>
  bundleWorkflowCode({
    workflowsPath,
    workflowInterceptorModules: [pad('../workflows/opname.ts')],
    ...dataConverter,
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => ({
      ...config,
      context: WORTEL,
    }),
  });

/** The name of a build in a history: the hash of its code. The source map after it holds paths of the machine. */
export const bouwselVan = ({ code }: WorkflowBundleWithSourceMap): string =>
  createHash('sha256')
    .update(code.slice(0, code.lastIndexOf('//# sourceMappingURL=')))
    .digest('hex');

export interface Werkplaats {
  connection: NativeConnection;
  namespace: string;
  taskQueue: string;
  activities: Activiteiten;
  workflowBundle: WorkflowBundleWithSourceMap;
  codec: PayloadCodec;
}

/** Makes the worker of one namespace; it works from `run()` until `shutdown()`. */
export const maakWorker = ({ activities, codec, ...werkplaats }: Werkplaats): Promise<Worker> =>
  Worker.create({
    ...werkplaats,
    dataConverter: versleuteld(codec),
    sinks: doof,
    activities: { ...activities },
    workerDeploymentOptions: {
      version: { deploymentName: 'schakel', buildId: bouwselVan(werkplaats.workflowBundle) },
      // only told, so that a history says by which code it was made: every worker takes every case
      useWorkerVersioning: false,
    },
  });
