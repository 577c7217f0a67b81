import { isGrpcServiceError } from '@temporalio/client';

/** The outcomes of a call to Temporal on which Schakel acts. */
export const GRPC = {
  /** Not there: the namespace, or the case. */
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  /** Too much at once: for a case, ten updates in flight. */
  RESOURCE_EXHAUSTED: 8,
  /** The server does not know the request, or it is switched off. */
  UNIMPLEMENTED: 12,
  /** The server cannot be reached. */
  UNAVAILABLE: 14,
} as const;

/** The gRPC code of an error of the Temporal client; -1 for every other error. */
export function grpcCode(fout: unknown): number {
  return isGrpcServiceError(fout) ? fout.code : -1;
}
