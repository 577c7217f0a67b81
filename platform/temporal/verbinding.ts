import { fileURLToPath } from 'node:url';
import {
  Client,
  Connection,
  type DataConverter,
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
} from '@temporalio/client';

/** How payloads are read and written: the same for clients, workers and replay. */
export const dataConverter: DataConverter = {
  payloadConverterPath: fileURLToPath(new URL('./omzetter.ts', import.meta.url)),
};

/** A client of one namespace, with the connection that it owns. */
export interface TemporalVerbinding {
  readonly client: Client;
  /** Whether the server answers; rejects within `ms` milliseconds (default 2 500) when it does not. */
  controleer(ms?: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * The SDK itself keeps trying for twenty seconds, and for forty when a case has too many updates in flight. A person who
 * waits is better served by an answer: a hiccup of a second is smoothed out (the server is away for a moment, the case is
 * just handing over to its next run), after that the caller is told. Ten updates in flight are no hiccup.
 */
const herhaling = defaultGrpcRetryOptions({ maxAttempts: 4, initialIntervalMs: () => 100 });
const VOL = 'in-flight updates';

const interceptors = [
  makeGrpcRetryInterceptor({
    ...herhaling,
    retryableDecider: (poging, status) => !status.details.includes(VOL) && herhaling.retryableDecider(poging, status),
  }),
];

/**
 * Makes a client. It connects at its first call, not before: while the server is away each call fails within some two
 * seconds with a `ServiceError` of gRPC code 14 (`GRPC.UNAVAILABLE`), and works again as soon as the server is back.
 * @param address `host:port`
 */
export function verbindTemporal({ address, namespace }: { address: string; namespace: string }): TemporalVerbinding {
  const connection = Connection.lazy({ address, connectTimeout: '3s', interceptors });
  const client = new Client({ connection, namespace, dataConverter });
  return {
    client,
    controleer: async (ms = 2_500) => {
      await connection.withDeadline(Date.now() + ms, () => connection.workflowService.getSystemInfo({}));
    },
    close: () => connection.close(),
  };
}
