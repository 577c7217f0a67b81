import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/**
 * Applies the migrations of Prisma without its command line, which is no part of what runs in production. Everything
 * happens in one transaction under one lock: of several processes that start at once one does the work and the others
 * find it done, and a migration that fails leaves nothing behind. It keeps Prisma's own books, so that
 * `prisma migrate status`, `deploy` and `dev` go on where this stops.
 *
 * Prisma's engine could do this in process too, but locks with a session lock, which on PGlite (one session for all)
 * keeps nobody out.
 */

const MIGRATIES = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** Any number will do, as long as no other program on the same database takes it; these are the letters "schakel". */
const SLOT = '32478922283902316';

/** The table as Prisma makes it. */
const BOEKHOUDING = `create table if not exists _prisma_migrations (
  id varchar(36) primary key,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

interface Migratie {
  readonly naam: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The database and the migrations of this version of Schakel do not fit. */
export class MigratieFout extends Error {
  override readonly name = 'MigratieFout';
}

function leesMigraties(map: string): Migratie[] {
  return readdirSync(map, { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .map((e) => e.name)
    .sort()
    .map((naam) => {
      const inhoud = readFileSync(join(map, naam, 'migration.sql'));
      return { naam, sql: inhoud.toString('utf8'), checksum: createHash('sha256').update(inhoud).digest('hex') };
    });
}

async function leesToegepast(db: pg.Client): Promise<Map<string, string>> {
  await db.query(BOEKHOUDING);
  const { rows } = await db.query<{ migration_name: string; checksum: string; klaar: boolean }>(
    'select migration_name, checksum, finished_at is not null as klaar from _prisma_migrations where rolled_back_at is null',
  );
  const halve = rows.find((r) => !r.klaar);
  if (halve) {
    throw new MigratieFout(
      `Migratie ${halve.migration_name} is eerder halverwege blijven steken. Herstel de databank en zeg het met: npx prisma migrate resolve`,
    );
  }
  return new Map(rows.map((r) => [r.migration_name, r.checksum]));
}

async function pasToe(db: pg.Client, { naam, sql, checksum }: Migratie): Promise<void> {
  try {
    await db.query(sql);
  } catch (oorzaak) {
    const reden = oorzaak instanceof Error ? oorzaak.message : String(oorzaak);
    throw new MigratieFout(`Migratie ${naam} lukt niet: ${reden}. De databank is gelaten zoals zij was.`, {
      cause: oorzaak,
    });
  }
  await db.query(
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     values ($1, $2, $3, clock_timestamp(), 1)`,
    [randomUUID(), checksum, naam],
  );
}

async function werkBij(db: pg.Client, migraties: readonly Migratie[]): Promise<string[]> {
  await db.query('select pg_advisory_xact_lock($1)', [SLOT]);
  const toegepast = await leesToegepast(db);
  const veranderd = migraties.find((m) => (toegepast.get(m.naam) ?? m.checksum) !== m.checksum);
  if (veranderd) {
    throw new MigratieFout(
      `Migratie ${veranderd.naam} is veranderd nadat zij was toegepast. Zet haar terug en maak een nieuwe migratie.`,
    );
  }
  const bekend = new Set(migraties.map((m) => m.naam));
  const vreemd = [...toegepast.keys()].find((naam) => !bekend.has(naam));
  if (vreemd) {
    throw new MigratieFout(
      `De databank kent migratie ${vreemd} en deze versie van Schakel niet. Start een nieuwere versie.`,
    );
  }
  const nieuw = migraties.filter((m) => !toegepast.has(m.naam));
  for (const migratie of nieuw) await pasToe(db, migratie);
  return nieuw.map((m) => m.naam);
}

/**
 * Brings a database up to date. Safe to call from several processes at once.
 * @param map folder of the migrations; Schakel's own unless told otherwise
 * @returns names of the migrations that were applied now
 * @throws {MigratieFout} when a migration fails, was changed after it was applied, or is not known here; nothing is
 *   changed then. Errors of the connection come through as they are.
 */
export async function pasMigratiesToe(url: string, map = MIGRATIES): Promise<string[]> {
  const migraties = leesMigraties(map);
  const db = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await db.connect();
  try {
    await db.query('begin');
    const nieuw = await werkBij(db, migraties);
    await db.query('commit');
    return nieuw;
  } finally {
    // closing the connection takes back a transaction that was not committed
    await db.end();
  }
}
