import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../../prisma/generated/client.ts';

/** A person who waits should hear within seconds that the database is away. */
const VERBINDEN_MS = 3_000;
/** For who serves people: a database that hangs refuses nothing, and must not keep them waiting without end. */
export const VRAAG_MS = 10_000;
const VERBINDINGEN = 10;

/**
 * A Prisma client on a pool of connections of its own. Makes no connection yet; `$disconnect` closes the pool.
 * Errors of idle connections (the database was restarted) are dropped here: the next question makes a new connection,
 * or fails with the reason.
 * @param opties `vraagMs`: a question that is not answered by then fails. Absent: there is no bound, as for the long
 *   questions of tools
 */
export function maakPrisma(url: string, { vraagMs }: { vraagMs?: number } = {}): PrismaClient {
  const pool = new pg.Pool({
    connectionString: url,
    max: VERBINDINGEN,
    connectionTimeoutMillis: VERBINDEN_MS,
    ...(vraagMs !== undefined && { query_timeout: vraagMs }),
  });
  pool.on('error', () => undefined);
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
}
