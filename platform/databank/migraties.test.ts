import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Postgres, startPostgres, vindPostgres } from '../../test/opzet/postgres.ts';
import { startDatabank } from './databank.ts';
import { MigratieFout, pasMigratiesToe } from './migraties.ts';

const map = mkdtempSync(join(tmpdir(), 'schakel-migraties-'));
const migraties = join(map, 'prisma/migrations');
const motoren: Record<string, () => Promise<{ url: string; stop(): Promise<void> }>> = {
  PGlite: () => startDatabank({ map: join(map, 'data') }),
  ...(vindPostgres() && { PostgreSQL: () => startPostgres() as Promise<Postgres> }),
};

function schrijf(naam: string, sql: string): void {
  mkdirSync(join(migraties, naam), { recursive: true });
  writeFileSync(join(migraties, naam, 'migration.sql'), sql);
}

beforeEach(() => {
  rmSync(migraties, { recursive: true, force: true });
  schrijf('1_begin', 'create table "Ding" ("id" serial primary key, "naam" text not null);\n');
  schrijf(
    '2_meer',
    `-- a comment; with a semicolon
alter table "Ding" add column "kleur" text;
create function verf() returns trigger language plpgsql as $$ begin new.kleur := 'rood'; return new; end $$;
create trigger verf before insert on "Ding" for each row execute function verf();
`,
  );
  writeFileSync(join(migraties, 'migration_lock.toml'), 'provider = "postgresql"\n');
});
afterAll(() => {
  rmSync(map, { recursive: true });
});

describe.each(Object.entries(motoren))('%s', (_naam, start) => {
  let motor: { url: string; stop(): Promise<void> };
  beforeAll(async () => {
    motor = await start();
  });
  afterAll(() => motor.stop());
  beforeEach(() => vraag('drop schema public cascade; create schema public'));

  async function vraag(sql: string): Promise<Record<string, unknown>[]> {
    const db = new pg.Client({ connectionString: motor.url });
    await db.connect();
    try {
      const uit = await db.query<Record<string, unknown>>(sql);
      return uit.rows;
    } finally {
      await db.end();
    }
  }
  const boeken = () =>
    vraag('select migration_name, applied_steps_count from _prisma_migrations order by started_at, migration_name');

  test('of five that start at once one does the work, in order and once', async () => {
    const uit = await Promise.all(Array.from({ length: 5 }, () => pasMigratiesToe(motor.url, migraties)));
    expect(uit.filter((u) => u.length > 0)).toEqual([['1_begin', '2_meer']]);
    expect(await boeken()).toHaveLength(2);
    expect(await pasMigratiesToe(motor.url, migraties)).toEqual([]);
  });

  test('a migration that fails leaves nothing behind, of itself or of those before it', async () => {
    schrijf('3_fout', 'create table half (id int); select * from bestaat_niet;');
    await expect(pasMigratiesToe(motor.url, migraties)).rejects.toThrow(
      /3_fout lukt niet: .*bestaat_niet.*gelaten zoals zij was/,
    );
    expect(await vraag("select 1 from information_schema.tables where table_schema = 'public'")).toEqual([]);
  });

  test('a migration that was changed afterwards, and one from a newer version, are refused', async () => {
    await pasMigratiesToe(motor.url, migraties);
    schrijf('1_begin', 'create table "Ding" ("id" serial primary key);\n');
    await expect(pasMigratiesToe(motor.url, migraties)).rejects.toThrow(/1_begin is veranderd/);
    rmSync(join(migraties, '1_begin'), { recursive: true });
    const nieuwer = pasMigratiesToe(motor.url, migraties);
    await expect(nieuwer).rejects.toThrow(MigratieFout);
    await expect(nieuwer).rejects.toThrow(/kent migratie 1_begin en deze versie/);
  });

  test('the command line of Prisma agrees with what was done', { timeout: 60_000 }, async () => {
    const project = mkdtempSync(join(map, 'project-'));
    cpSync(migraties, join(project, 'prisma/migrations'), { recursive: true });
    const schema = 'model Ding {\n  id Int @id @default(autoincrement())\n  naam String\n  kleur String?\n}\n';
    writeFileSync(join(project, 'prisma/schema.prisma'), `datasource db {\n  provider = "postgresql"\n}\n${schema}`);
    cpSync(fileURLToPath(new URL('../../prisma.config.ts', import.meta.url)), join(project, 'prisma.config.ts'));
    symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(project, 'node_modules'));
    await pasMigratiesToe(motor.url, join(project, 'prisma/migrations'));

    const prisma = (...argumenten: string[]): string => {
      const programma = fileURLToPath(new URL('../../tools/prisma.mjs', import.meta.url));
      const env = { ...process.env, DATABASE_URL: motor.url };
      const uit = spawnSync(process.execPath, [programma, ...argumenten], { cwd: project, env, encoding: 'utf8' });
      expect(uit.stderr + uit.stdout, argumenten.join(' ')).not.toMatch(/error/i);
      return uit.stdout;
    };
    expect(prisma('migrate', 'status')).toContain('Database schema is up to date');
    expect(prisma('migrate', 'deploy')).toContain('No pending migrations');
    writeFileSync(
      join(project, 'prisma/schema.prisma'),
      `datasource db {\n  provider = "postgresql"\n}\n${schema.replace('}', '  maat Int?\n}')}`,
    );
    expect(prisma('migrate', 'dev', '--name', 'maat')).toContain('migration.sql');
    expect(prisma('migrate', 'status')).toContain('Database schema is up to date');
    // by name: Prisma writes the moment of its own rows in the zone of the database
    expect((await boeken()).map((r) => r.migration_name).sort()).toEqual([
      '1_begin',
      expect.stringMatching(/^20.*_maat$/),
      '2_meer',
    ]);
    expect(await pasMigratiesToe(motor.url, join(project, 'prisma/migrations'))).toEqual([]);
  });
});
