import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { StartFout } from '../proces.ts';
import { gestartOp } from '../slot.ts';
import { type Databank, startDatabank } from './databank.ts';
import { maakPrisma } from './prisma.ts';

let map: string;
let databank: Databank;
beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'schakel-databank-'));
  databank = await startDatabank({ map });
  await metPool(1, (pool) => pool.query('create table rij (id int primary key, woord text)'));
});
afterAll(async () => {
  await databank.stop();
  expect(gestartOp(databank.pid)).toBeNull();
  rmSync(map, { recursive: true });
});

async function metPool<T>(max: number, werk: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: databank.url, max });
  pool.on('error', () => undefined);
  try {
    return await werk(pool);
  } finally {
    await pool.end();
  }
}

test('questions of many connections at once are never mixed up', async () => {
  await metPool(20, async (pool) => {
    const beurt = async (i: number): Promise<void> => {
      await pool.query('insert into rij values ($1, $2)', [i, `woord ${i}`]);
      const { rows } = await pool.query<{ een: number; twee: string }>('select $1::int as een, $2::text as twee', [
        i,
        `w${i}`,
      ]);
      expect(rows).toEqual([{ een: i, twee: `w${i}` }]);
      const eigen = await pool.query<{ woord: string }>('select woord from rij where id = $1', [i]);
      expect(eigen.rows[0]?.woord).toBe(`woord ${i}`);
    };
    await Promise.all(Array.from({ length: 400 }, (_, i) => beurt(i)));
    expect((await pool.query('select 1 from rij')).rowCount).toBe(400);
  });
});

test('a transaction keeps others waiting, and sees nothing of them', async () => {
  await metPool(2, async (pool) => {
    const een = await pool.connect();
    await een.query('begin');
    await een.query("insert into rij values (1000, 'van mij')");
    const ander = pool.query('select 1 from rij where id = 1000');
    expect((await een.query('select 1 from rij where id = 1000')).rowCount).toBe(1);
    await een.query('rollback');
    een.release();
    expect((await ander).rowCount).toBe(0);
  });
});

test('the transaction of a client that dies is rolled back, and the others go on', async () => {
  await metPool(2, async (pool) => {
    const een = await pool.connect();
    een.on('error', () => undefined);
    await een.query('begin');
    await een.query("insert into rij values (2000, 'verloren')");
    const ander = pool.query('select 1 from rij where id = 2000');
    (een as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    expect((await ander).rowCount).toBe(0);
    een.release(true);
  });
});

test('an error in SQL goes to who made it, and to nobody else', async () => {
  await metPool(5, async (pool) => {
    const uit = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => pool.query(i % 2 ? 'select $1::int as n' : 'select n fout $1', [i])),
    );
    expect(uit.map((u) => u.status)).toEqual(uit.map((_, i) => (i % 2 ? 'fulfilled' : 'rejected')));
  });
});

test('Prisma works on it: parameters, transactions, many at once', async () => {
  const prisma = maakPrisma(databank.url);
  const tel = (i: number) =>
    prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`insert into rij values (${3000 + i}, ${'prisma'})`;
        return await tx.$queryRaw<{ n: number }[]>`select count(*)::int as n from rij where id = ${3000 + i}`;
      },
      { maxWait: 20_000 },
    );
  const uit = await Promise.all(Array.from({ length: 30 }, (_, i) => tel(i)));
  expect(uit.flat()).toEqual(Array.from({ length: 30 }, () => ({ n: 1 })));
  await prisma.$disconnect();
});

test('one folder is opened by one process', async () => {
  // The test of the wait itself is in slot.test.ts; here it is cut short by looking at what the second process says.
  const tweede = startDatabank({ map });
  await expect(tweede).rejects.toThrow(StartFout);
  await expect(tweede).rejects.toThrow(/BezetFout|in gebruik/);
});

test('killed and started again on its old port, all that was confirmed is there and old clients go on', async () => {
  const prisma = maakPrisma(databank.url);
  await prisma.$executeRaw`insert into rij values (4000, 'bevestigd')`;
  process.kill(databank.pid, 'SIGKILL');
  expect(await databank.einde).toBe('SIGKILL');
  await expect(prisma.$queryRaw`select 1`).rejects.toThrow();
  databank = await startDatabank({ map, port: databank.port });
  expect(await prisma.$queryRaw`select woord from rij where id = 4000`).toEqual([{ woord: 'bevestigd' }]);
  await prisma.$disconnect();
});
