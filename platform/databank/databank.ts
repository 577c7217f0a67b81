import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vrijePoorten } from '../poort.ts';
import { type Kind, startKind } from '../proces.ts';

/** The embedded database, in a process of its own. */
export interface Databank {
  /** Connection string for every PostgreSQL client on this machine. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves when the process has ended, with how. */
  readonly einde: Promise<string>;
  /** Writes everything away and ends the process. */
  stop(): Promise<void>;
}

/** A new data folder takes some seconds; a slow machine some more. */
const GEDULD_MS = 60_000;

const adres = (port: number): string => `postgresql://postgres@127.0.0.1:${port}/postgres?sslmode=disable`;

/**
 * Starts an embedded PostgreSQL (PGlite) on this machine; it ends with this process.
 *
 * It is one engine for all connections: a transaction that stays open makes everybody wait, LISTEN/NOTIFY does not reach
 * other connections, and locks of a session mean nothing.
 * @param map data folder of Schakel; the database lives in `pg/` in it, its log in `log/`
 * @param port the port to listen on, when a database that was there before has to come back at its own address
 * @throws {StartFout} when it does not come up, also when another process has the same data open
 */
export async function startDatabank({ map, port }: { map: string; port?: number }): Promise<Databank> {
  const [vrij = 0] = port ? [port] : await vrijePoorten(1);
  const kind: Kind = await startKind({
    naam: 'De databank',
    script: fileURLToPath(new URL('./pglite.ts', import.meta.url)),
    argumenten: [join(map, 'pg'), String(vrij)],
    logbestand: join(map, 'log', 'databank.log'),
    geduldMs: GEDULD_MS,
  });
  return { url: adres(vrij), port: vrij, pid: kind.pid, einde: kind.einde, stop: () => kind.stop() };
}
