import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../../prisma/generated/client.ts';

/** A person who waits should hear within seconds that the database is away. */
const VERBINDEN_MS = 3_000;
const VERBINDINGEN = 10;

/**
 * A Prisma client on a pool of connections of its own. Makes no connection yet; `$disconnect` closes the pool.
 * Errors of idle connections (the database was restarted) are dropped here: the next question makes a new connection,
 * or fails with the reason.
 */
export function maakPrisma(url: string): PrismaClient {
  const pool = new pg.Pool({ connectionString: url, max: VERBINDINGEN, connectionTimeoutMillis: VERBINDEN_MS });
  pool.on('error', () => undefined);
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
}
