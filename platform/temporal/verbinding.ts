import { fileURLToPath } from 'node:url';
import {
  Client,
  Connection,
  type DataConverter,
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
} from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';

const pad = (naam: string): string => fileURLToPath(new URL(naam, import.meta.url));

/**
 * How values become payloads and failures, and back: the same everywhere. It keeps nothing from the server, so by itself it
 * is for what never goes there: the replay of a history that was opened before.
 */
export const dataConverter = {
  payloadConverterPath: pad('./omzetter.ts'),
  failureConverterPath: pad('./foutomzetter.ts'),
} as const satisfies DataConverter;

/** The same for who does talk with a server: a client or a worker. */
export const versleuteld = (codec: PayloadCodec): DataConverter => ({ ...dataConverter, payloadCodecs: [codec] });

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
 * @param codec what keeps the content of cases from the server
 */
export function verbindTemporal({
  address,
  namespace,
  codec,
}: {
  address: string;
  namespace: string;
  codec: PayloadCodec;
}): TemporalVerbinding {
  const connection = Connection.lazy({ address, connectTimeout: '3s', interceptors });
  const client = new Client({ connection, namespace, dataConverter: versleuteld(codec) });
  return {
    client,
    controleer: async (ms = 2_500) => {
      await connection.withDeadline(Date.now() + ms, () => connection.workflowService.getSystemInfo({}));
    },
    close: () => connection.close(),
  };
}
