import { Prisma } from '../prisma/generated/client.ts';

/** Whether an insert met a row that was there already. */
export const isDubbel = (fout: unknown): boolean =>
  fout instanceof Prisma.PrismaClientKnownRequestError && fout.code === 'P2002';

/** PostgreSQL is away, went away or hangs: Prisma's codes, PostgreSQL's classes 08 and 57P, and those of the socket. */
const DATABANK_WEG =
  /^(P1001|P1002|P1008|P1017|P2024|P2028|08\d{3}|57P0\d|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
const VERBINDING_VERBROKEN =
  /query read timeout|connection (terminated|timeout|timed out|ended)|can't reach database|not queryable|DatabaseNotReachable/i;

type Oorzaak = Record<'code' | 'originalCode' | 'message' | 'kind', unknown>;

/** Whether it was this, or came of it: Prisma wraps what its driver said. */
function kwamVan(fout: unknown, is: (oorzaak: Oorzaak) => boolean): boolean {
  if (typeof fout !== 'object' || fout === null) return false;
  if (is(fout as Oorzaak)) return true;
  const { cause, meta } = fout as { cause?: unknown; meta?: { driverAdapterError?: unknown } };
  return [cause, meta?.driverAdapterError].some((dieper) => kwamVan(dieper, is));
}

const lijktOp = (vorm: RegExp, ...wat: unknown[]): boolean => wat.some((x) => typeof x === 'string' && vorm.test(x));

export const isDatabankWeg = (fout: unknown): boolean =>
  kwamVan(
    fout,
    ({ code, originalCode, message, kind }) =>
      lijktOp(DATABANK_WEG, code, originalCode, kind) || lijktOp(VERBINDING_VERBROKEN, message, kind),
  );

/** A question met a head in the ledger that is no JSON (22P02, which every value that is not of its type has). */
export const isGeenJson = (fout: unknown): boolean =>
  kwamVan(fout, ({ message }) => lijktOp(/invalid input syntax for type json/, message));
