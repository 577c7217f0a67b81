import {
  DefaultFailureConverter,
  type Payload,
  type PayloadConverter,
  type ProtoFailure,
  type SerializationContext,
} from '@temporalio/common';

/**
 * Messages and stack traces of failures as payloads, so that the codec keeps them from the server like everything else: an
 * error of a database repeats what it was asked.
 *
 * Like omzetter.ts this file is loaded by its path, in every process and in the sandbox of workflows: it may import
 * nothing but `@temporalio/common`, and the name `failureConverter` is what the SDK looks for.
 */

/** Stands in the metadata of the payload of a failure, so that the codec knows one. */
const MERK = 'schakel-fout';

export const isFoutmelding = ({ metadata }: Payload): boolean => metadata?.[MERK] !== undefined;

/** What stands in a failure of which the words cannot be kept safe. */
export const ZONDER_INHOUD = { message: 'De oorzaak staat in het log van de worker.', stack_trace: '' };

class Foutomzetter extends DefaultFailureConverter {
  constructor() {
    super({ encodeCommonAttributes: true });
  }

  override errorToFailure(fout: unknown, omzetter: PayloadConverter, context?: SerializationContext): ProtoFailure {
    const failure = super.errorToFailure(fout, omzetter, context);
    const { encodedAttributes: woorden } = failure;
    return woorden
      ? {
          ...failure,
          encodedAttributes: { ...woorden, metadata: { ...woorden.metadata, [MERK]: Uint8Array.of(1) } },
        }
      : failure;
  }

  /** Without a context the converter of payloads marks what it cannot read: an error without words is an error still. */
  override failureToError(failure: ProtoFailure, omzetter: PayloadConverter): Error {
    return super.failureToError(failure, omzetter);
  }
}

export const failureConverter = new Foutomzetter();
