import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';
import { vrijePoorten } from '../../platform/poort.ts';

/** A PostgreSQL of a test's own: it can be killed without anybody else noticing. */
export interface Postgres {
  /** Stays the same over kills and restarts. */
  readonly url: string;
  /** Of the process that leads the cluster now. */
  readonly pid: number;
  /** SIGKILL for the whole cluster at once, as when the machine fails. Resolves when nothing of it runs any more. */
  doodt(): Promise<void>;
  /** Starts it again after `doodt`, on the same data and at the same address. */
  start(): Promise<void>;
  /** Stops it and throws its data away. */
  stop(): Promise<void>;
}

const MINSTE_VERSIE = 15;
const POLS_MS = 50;
const GEDULD_MS = 60_000;

const versieVan = (bin: string): number => {
  const uit = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  return uit.status === 0 ? Number(/\(PostgreSQL\) (\d+)/.exec(uit.stdout)?.[1] ?? 0) : 0;
};

/** Where Debian, `pg_config` and Homebrew put the programs of PostgreSQL. */
function plaatsen(): string[] {
  const config = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const onder = (map: string, sub: string) =>
    existsSync(map) ? readdirSync(map).map((naam) => join(map, naam, sub)) : [];
  return [
    ...(config.status === 0 ? [config.stdout.trim()] : []),
    ...onder('/usr/lib/postgresql', 'bin'),
    ...onder('/opt/homebrew/opt', 'bin').filter((pad) => pad.includes('/postgresql')),
  ];
}

/** @returns the folder with the programs of the newest PostgreSQL ≥ 15 on this machine, or null */
export function vindPostgres(): string | null {
  const gevonden = plaatsen()
    .filter((bin) => existsSync(join(bin, 'initdb')))
    .map((bin) => ({ bin, versie: versieVan(bin) }))
    .filter(({ versie }) => versie >= MINSTE_VERSIE)
    .sort((a, b) => b.versie - a.versie);
  return gevonden[0]?.bin ?? null;
}

/** PostgreSQL refuses to run as root; every package of it brings a user "postgres" along. */
function alsWie(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const nummer = (optie: string) => Number(spawnSync('id', [optie, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: nummer('-u'), gid: nummer('-g') };
}

/** All processes below one, at any depth. */
function nakomelingen(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const paren = stdout
    .trim()
    .split('\n')
    .map((regel) => regel.trim().split(/\s+/).map(Number));
  const onder = (van: number): number[] =>
    paren.filter(([, ouder]) => ouder === van).flatMap(([kind = 0]) => [kind, ...onder(kind)]);
  return onder(pid);
}

function dood(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL');
    return false;
  } catch {
    return true;
  }
}

class Cluster implements Postgres {
  readonly url: string;
  private proces: ChildProcess | undefined;
  private readonly bin: string;
  private readonly map: string;
  private readonly poort: number;
  private readonly wie = alsWie();

  constructor(bin: string, map: string, poort: number) {
    this.bin = bin;
    this.map = map;
    this.poort = poort;
    this.url = `postgresql://postgres@127.0.0.1:${poort}/postgres?sslmode=disable`;
  }

  get pid(): number {
    return this.proces?.pid ?? 0;
  }

  maak(): void {
    chmodSync(this.map, 0o700);
    if (this.wie.uid !== undefined && this.wie.gid !== undefined) chownSync(this.map, this.wie.uid, this.wie.gid);
    const argumenten = [
      '-D',
      join(this.map, 'data'),
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--no-locale',
      '-N',
    ];
    const uit = spawnSync(join(this.bin, 'initdb'), argumenten, { ...this.wie, cwd: this.map, encoding: 'utf8' });
    if (uit.status !== 0) throw new Error(`initdb lukt niet: ${uit.stderr}`);
  }

  async start(): Promise<void> {
    const instellingen = ['listen_addresses=127.0.0.1', `port=${this.poort}`, `unix_socket_directories=${this.map}`];
    const proces = spawn(
      join(this.bin, 'postgres'),
      ['-D', join(this.map, 'data'), ...instellingen.flatMap((i) => ['-c', i]), '-c', 'max_connections=200'],
      { ...this.wie, cwd: this.map, stdio: 'ignore' },
    );
    this.proces = proces;
    const tot = Date.now() + GEDULD_MS;
    while (!(await this.antwoordt())) {
      if (proces.exitCode !== null || Date.now() > tot) throw new Error(`PostgreSQL komt niet op (${this.map})`);
      await wacht(POLS_MS);
    }
  }

  private async antwoordt(): Promise<boolean> {
    const db = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 1_000 });
    db.on('error', () => undefined);
    try {
      await db.connect();
      await db.query('select 1');
      return true;
    } catch {
      return false;
    } finally {
      await db.end().catch(() => undefined);
    }
  }

  async doodt(): Promise<void> {
    const { proces } = this;
    if (proces?.exitCode !== null || proces.signalCode !== null) return;
    const allen = [this.pid, ...nakomelingen(this.pid)];
    const weg = once(proces, 'exit');
    for (const pid of allen) dood(pid);
    await weg;
    // a new cluster refuses to start on data that a child of the old one still holds
    while (!allen.every(dood)) await wacht(POLS_MS);
  }

  async stop(): Promise<void> {
    const { proces } = this;
    if (proces?.exitCode === null && proces.signalCode === null) {
      const weg = once(proces, 'exit');
      // fast shutdown: roll back what is open, do not wait for clients
      proces.kill('SIGINT');
      await weg;
    }
    rmSync(this.map, { recursive: true, force: true });
  }
}

const clusters = new Set<Cluster>();
// A test run that ends early must leave no database behind.
process.once('exit', () => {
  for (const { pid } of clusters) if (pid) dood(pid);
});

/**
 * Makes and starts a PostgreSQL in a temporary folder, on a free port.
 * @returns null when no PostgreSQL ≥ 15 is installed on this machine
 */
export async function startPostgres(): Promise<Postgres | null> {
  const bin = vindPostgres();
  if (!bin) return null;
  const [poort = 0] = await vrijePoorten(1);
  const cluster = new Cluster(bin, mkdtempSync(join(tmpdir(), 'schakel-pg-')), poort);
  clusters.add(cluster);
  cluster.maak();
  await cluster.start();
  return cluster;
}
