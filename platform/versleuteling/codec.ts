/** Between Schakel and the Temporal server: everything of a case goes out sealed with the key of that case. */
import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import proto from '@temporalio/proto';
import { isFoutmelding, ZONDER_INHOUD } from '../temporal/foutomzetter.ts';
import { type Sleutelbos, SleutelVernietigd, type Zaaksleutel } from './sleutelbos.ts';
import { ontzegel, verzegel } from './zegel.ts';

const Proto = proto.temporal.api.common.v1.Payload;

/** As other codecs of Temporal name it. */
export const VERSLEUTELD = 'binary/encrypted';
const SLEUTEL_ID = 'encryption-key-id';

const tekst = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

/** The id of the key that a payload was sealed with; null when it was not sealed. */
export const sleutelIdVan = ({ metadata }: Payload): string | null =>
  tekst(metadata?.encoding) === VERSLEUTELD ? tekst(metadata?.[SLEUTEL_ID]) : null;

/** Ties what is sealed to its key and its case: with the key of another case, or moved to its row, it does not open. */
const bij = ({ id, zaakId }: Zaaksleutel): string => `schakel/payload/1\n${id}\n${zaakId}`;

export function sluit(zaaksleutel: Zaaksleutel, payload: Payload): Payload {
  const { id, zaakId, sleutel, vernietigdOp } = zaaksleutel;
  if (!sleutel)
    throw new SleutelVernietigd(`de inhoud van zaak ${zaakId} is vernietigd op ${vernietigdOp?.toISOString()}`);
  return {
    metadata: { encoding: Buffer.from(VERSLEUTELD), [SLEUTEL_ID]: Buffer.from(id) },
    data: verzegel(sleutel, Proto.encode(payload).finish(), bij(zaaksleutel)),
  };
}

/** @returns null when it does not open: changed, of another case, or the key was destroyed */
export function ontsluit(zaaksleutel: Zaaksleutel | null, { data }: Payload): Payload | null {
  if (!zaaksleutel?.sleutel) return null;
  const open = ontzegel(zaaksleutel.sleutel, data ?? new Uint8Array(), bij(zaaksleutel));
  return open && Proto.decode(open);
}

/** What a payload says beside the key, kept from the server as well: a failure that nobody may read says nothing. */
const leegVan = (payload: Payload): Payload => ({ ...payload, data: Buffer.from(JSON.stringify(ZONDER_INHOUD)) });

/**
 * The SDK gives no context where it tells the server that a task of a workflow failed; the worker logs what it was.
 * Nothing else of ours goes out without a case.
 */
function zonderZaak(payload: Payload): Payload {
  if (isFoutmelding(payload)) return leegVan(payload);
  throw new TypeError('een payload zonder workflow kan niet worden versleuteld');
}

export interface Codecdelen {
  sleutels: Sleutelbos;
  /** The case that a workflow is of. */
  zaakVan: (workflowId: string) => string;
}

/**
 * What cannot be opened comes out as it went in, and the converter marks it as unreadable: no payload of a stranger may
 * stop a case. A database that is away is no such thing: then the call fails, and is tried again.
 */
export function maakCodec({ sleutels, zaakVan }: Codecdelen): PayloadCodec {
  const zaakIn = (context: SerializationContext | undefined): string | null =>
    context?.workflowId === undefined ? null : zaakVan(context.workflowId);

  async function sluitVoor(payload: Payload, zaakId: string | null): Promise<Payload> {
    if (zaakId === null) return zonderZaak(payload);
    try {
      return sluit(await sleutels.voorZaak(zaakId), payload);
    } catch (fout) {
      // a failure that cannot be told would end the worker, and no call would be tried again
      if (isFoutmelding(payload)) return leegVan(payload);
      throw fout;
    }
  }

  async function ontsluitVan(payload: Payload, zaakId: string | null): Promise<Payload> {
    const id = sleutelIdVan(payload);
    // of before there was a codec, or from a stranger
    if (id === null) return payload;
    const zaaksleutel = await sleutels.metId(id);
    const vanHier = zaakId === null || zaaksleutel?.zaakId === zaakId;
    return (vanHier ? ontsluit(zaaksleutel, payload) : null) ?? payload;
  }

  return {
    encode: (payloads, context) => Promise.all(payloads.map((payload) => sluitVoor(payload, zaakIn(context)))),
    decode: (payloads, context) => Promise.all(payloads.map((payload) => ontsluitVan(payload, zaakIn(context)))),
  };
}
