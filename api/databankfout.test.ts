import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Databank } from '../platform/databank/databank.ts';
import { startProefdatabank } from '../test/opzet/databank.ts';
import { maakPrisma } from '../platform/databank/prisma.ts';
import { isDatabankWeg } from './databankfout.ts';
import { vertaal } from './http/vertaal.ts';

const map = mkdtempSync(join(tmpdir(), 'schakel-databankfout-'));
let databank: Databank;
beforeAll(async () => {
  databank = await startProefdatabank({ map });
});
afterAll(async () => {
  await databank.stop();
  rmSync(map, { recursive: true, force: true });
});

test('a database that hangs is away after the time that was given, and back when it answers again', async () => {
  const prisma = maakPrisma(databank.url, { vraagMs: 300 });
  const vraag = () => prisma.$queryRaw`select 1 as n`;
  const mislukt = (onderweg: Promise<unknown>) =>
    onderweg.then(
      () => null,
      (fout: unknown) => fout,
    );
  expect(await vraag()).toEqual([{ n: 1 }]);
  process.kill(databank.pid, 'SIGSTOP');
  const fouten = [await mislukt(vraag()), await mislukt(prisma.$transaction([vraag()]))];
  process.kill(databank.pid, 'SIGCONT');
  for (const fout of fouten) {
    expect(isDatabankWeg(fout)).toBe(true);
    expect(vertaal(fout)).toMatchObject({ status: 503, koppen: { 'Retry-After': '5' } });
  }
  await expect.poll(() => mislukt(vraag())).toBeNull();
  await prisma.$disconnect();
});

test('an error in a question says nothing of the database', async () => {
  const prisma = maakPrisma(databank.url, { vraagMs: 300 });
  const fout = await prisma.$queryRaw`select fout`.then(
    () => null,
    (oorzaak: unknown) => oorzaak,
  );
  expect(fout).toBeInstanceOf(Error);
  expect(isDatabankWeg(fout)).toBe(false);
  await prisma.$disconnect();
});
