/** A history as it came from the server or from the archive, with what is sealed in it opened. */
import type { Payload, PayloadCodec } from '@temporalio/common';
import { sleutelIdVan } from './codec.ts';
import { KekFout } from './kek.ts';

/** A payload in the JSON of Temporal's tools: its bytes are base64. */
interface Jsonpayload {
  metadata: Record<string, string>;
  data?: string;
}
const isJsonpayload = (waarde: object): waarde is Jsonpayload =>
  'metadata' in waarde &&
  typeof (waarde as { metadata: { encoding?: unknown } | null }).metadata?.encoding === 'string';

const alsPayload = ({ metadata, data = '' }: Jsonpayload): Payload => ({
  metadata: Object.fromEntries(Object.entries(metadata).map(([naam, w]) => [naam, Buffer.from(w, 'base64')])),
  data: Buffer.from(data, 'base64'),
});
const alsJson = ({ metadata, data }: Payload): Jsonpayload => ({
  metadata: Object.fromEntries(
    Object.entries(metadata ?? {}).map(([naam, w]) => [naam, Buffer.from(w).toString('base64')]),
  ),
  data: Buffer.from(data ?? []).toString('base64'),
});

function payloadsIn(json: unknown): Jsonpayload[] {
  if (typeof json !== 'object' || json === null) return [];
  return isJsonpayload(json) ? [json] : Object.values(json).flatMap(payloadsIn);
}

function vervang(json: unknown, door: ReadonlyMap<object, Jsonpayload>): unknown {
  if (typeof json !== 'object' || json === null) return json;
  const ander = door.get(json);
  if (ander) return ander;
  if (Array.isArray(json)) return json.map((x) => vervang(x, door));
  return Object.fromEntries(Object.entries(json).map(([naam, x]) => [naam, vervang(x, door)]));
}

/** The ids of the keys that a history, or a part of it, is sealed with. */
export const sleutelsIn = (json: unknown): string[] => [
  ...new Set(payloadsIn(json).flatMap((payload) => sleutelIdVan(alsPayload(payload)) ?? [])),
];

/** A key that does not unwrap keeps what it sealed shut, and nothing else. */
const openOfDicht = (open: Promise<Payload[]>, dicht: Payload): Promise<Payload> =>
  open.then(
    ([payload]) => payload ?? dicht,
    (fout: unknown) => {
      if (fout instanceof KekFout) return dicht;
      throw fout;
    },
  );

/**
 * Opens every payload; what cannot be opened, and what was never sealed, stays as it is. The history itself is not changed.
 * @param json as `historyToJSON` writes it, parsed
 */
export async function ontsluitGeschiedenis(codec: PayloadCodec, json: unknown, workflowId: string): Promise<unknown> {
  // a replay has a namespace of its own, so nothing may hang on it
  const context = { type: 'workflow', namespace: '', workflowId } as const;
  const paren = payloadsIn(json).map(async (payload): Promise<[object, Jsonpayload]> => {
    const dicht = alsPayload(payload);
    return [payload, alsJson(await openOfDicht(codec.decode([dicht], context), dicht))];
  });
  return vervang(json, new Map(await Promise.all(paren)));
}
