import { Prisma } from '../prisma/generated/client.ts';

/** Whether an insert met a row that was there already. */
export const isDubbel = (fout: unknown): boolean =>
  fout instanceof Prisma.PrismaClientKnownRequestError && fout.code === 'P2002';

/** PostgreSQL is away, went away or hangs: Prisma's codes, PostgreSQL's classes 08 and 57P, and those of the socket. */
const DATABANK_WEG =
  /^(P1001|P1002|P1008|P1017|P2024|P2028|08\d{3}|57P0\d|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
const VERBINDING_VERBROKEN =
  /query read timeout|connection (terminated|timeout|timed out|ended)|can't reach database|not queryable|DatabaseNotReachable/i;

export function isDatabankWeg(fout: unknown): boolean {
  if (typeof fout !== 'object' || fout === null) return false;
  const { code, originalCode, message, cause, meta, kind } = fout as Record<string, unknown>;
  if ([code, originalCode, kind].some((c) => typeof c === 'string' && DATABANK_WEG.test(c))) return true;
  if ([message, kind].some((m) => typeof m === 'string' && VERBINDING_VERBROKEN.test(m))) return true;
  const dieper = [cause, (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError];
  return dieper.some(isDatabankWeg);
}
