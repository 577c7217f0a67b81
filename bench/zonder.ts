import type { PayloadCodec } from '@temporalio/common';

/** The yardstick has a queue of its own, with a worker that keeps nothing from the server. */
export const KAAL = 'kaal';
export const GEEN_CODEC: PayloadCodec = {
  encode: (payloads) => Promise.resolve(payloads),
  decode: (payloads) => Promise.resolve(payloads),
};
