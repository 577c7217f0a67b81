import {
  defaultPayloadConverter,
  type Payload,
  type PayloadConverter,
  type SerializationContext,
} from '@temporalio/common';

/**
 * Reads what comes into a workflow without ever throwing. The SDK decodes a signal outside any promise: one payload that
 * cannot be read fails the workflow task, for ever, and no action on that case is possible any more. So it arrives as
 * {@link Onleesbaar}, which the case books as refused.
 *
 * This file is loaded by its path, in every process and in the sandbox of workflows: it may import nothing but
 * `@temporalio/common`, and the name `payloadConverter` is what the SDK looks for.
 */

/** Stands where a payload stood that could not be read. Says what it was, never what was in it. */
export interface Onleesbaar {
  readonly onleesbaar: {
    /** The encoding that it claimed to have, in at most 40 harmless characters. */
    readonly codering: string;
    /** Length of its data in bytes. */
    readonly lengte: number;
  };
}

/** Deeper than anything of ours. What is nested thousands deep can be read, and never be written again. */
const DIEPST = 100;

const isSamengesteld = (waarde: unknown): waarde is object => typeof waarde === 'object' && waarde !== null;

function isTeDiep(waarde: unknown): boolean {
  let laag = [waarde].filter(isSamengesteld);
  for (let diepte = 1; laag.length > 0; diepte += 1) {
    if (diepte > DIEPST) return true;
    laag = laag.flatMap((x) => Object.values(x) as unknown[]).filter(isSamengesteld);
  }
  return false;
}

/** The sandbox has no TextDecoder of its own that may be used here, and the bytes come from a stranger. */
function naamVan(bytes: Uint8Array | null | undefined): string {
  return String.fromCharCode(...(bytes ?? []).slice(0, 40)).replace(/[^\w/.-]/g, '?');
}

/**
 * What an activity gives back is our own: an answer that cannot be read there is an error of ours, and must not pass for
 * a value. Such an error rejects the promise of the activity and bricks nothing.
 */
const isVanActiviteit = (context: SerializationContext | undefined): boolean => context?.type === 'activity';

const merk = (payload: Payload): Onleesbaar => ({
  onleesbaar: { codering: naamVan(payload.metadata?.encoding), lengte: payload.data?.length ?? 0 },
});

export const payloadConverter: PayloadConverter = {
  toPayload: (waarde, context) => defaultPayloadConverter.toPayload(waarde, context),
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the interface of the SDK has it so
  fromPayload<T>(payload: Payload, context?: SerializationContext): T {
    try {
      const waarde = defaultPayloadConverter.fromPayload<T>(payload, context);
      return isVanActiviteit(context) || !isTeDiep(waarde) ? waarde : (merk(payload) as T);
    } catch (oorzaak) {
      if (isVanActiviteit(context)) throw oorzaak;
      return merk(payload) as T;
    }
  },
};
