import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { maakPrisma } from '../platform/databank/prisma.ts';
import { maakLog } from '../platform/log.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { nieuweSleutels, om } from '../test/opzet/bewijs.ts';
import { EigenGriffie } from '../test/opzet/griffie.ts';
import { startAnkeraar } from './ankeraar.ts';

const sleutels = nieuweSleutels();
const TIEN_MINUTEN = 10 * 60_000;
let griffie: EigenGriffie;
let ander: PrismaClient;
beforeAll(async () => {
  griffie = await EigenGriffie.opPostgres();
  ander = maakPrisma(griffie.url);
  await griffie.geopend();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  await ander.$disconnect();
  await griffie.stop();
});

const dagen = async (): Promise<string[]> =>
  (await griffie.prisma.anker.findMany({ orderBy: { nr: 'asc' } })).map(({ dag }) => dag);

/** Its round is over once it has stopped: it waits for that. The clock and the alarm are the test's, the database is real. */
function begin(prisma: PrismaClient, dag: string, metSleutels = sleutels) {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: om(dag) });
  const regels: string[] = [];
  const log = maakLog('worker', 'info', { write: (regel: string) => regels.push(regel) });
  return { regels, stop: startAnkeraar(prisma, metSleutels, log) };
}

describe('the anchor of a day', () => {
  test('is there once, with two workers and after a stop and a new start; the next day has its own', async () => {
    const een = begin(griffie.prisma, '2026-11-02');
    const twee = begin(ander, '2026-11-02');
    await Promise.all([een.stop(), twee.stop()]);
    expect(await dagen()).toEqual(['2026-11-02']);
    // one of them says so, with the hash that somebody can keep
    expect([...een.regels, ...twee.regels].filter((regel) => regel.includes('alle zaken verankerd'))).toHaveLength(1);

    await begin(griffie.prisma, '2026-11-02').stop();
    expect(await dagen()).toEqual(['2026-11-02']);

    await Promise.all([begin(griffie.prisma, '2026-11-03'), begin(ander, '2026-11-03')].map(({ stop }) => stop()));
    expect(await dagen()).toEqual(['2026-11-02', '2026-11-03']);
  });

  test('comes in a later round of a worker that runs on, and a day that was missed is told', async () => {
    const { regels, stop } = begin(griffie.prisma, '2026-11-03');
    vi.setSystemTime(om('2026-11-06'));
    vi.advanceTimersByTime(TIEN_MINUTEN);
    await stop();
    expect(await dagen()).toEqual(['2026-11-02', '2026-11-03', '2026-11-06']);
    expect(regels.some((regel) => regel.includes('tussen deze dagen is geen anker gemaakt'))).toBe(true);
  });

  test('is not made any more by a worker that was stopped', async () => {
    const { stop } = begin(griffie.prisma, '2026-11-06');
    expect(vi.getTimerCount()).toBe(1);
    await stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is not made with another key than the one that holds, and the log says what to do', async () => {
    const { regels, stop } = begin(griffie.prisma, '2026-11-08', nieuweSleutels());
    await stop();
    expect(await dagen()).not.toContain('2026-11-08');
    expect(regels.join('')).toMatch(/"level":(50|"error").*sleutel/);
    await begin(griffie.prisma, '2026-11-08').stop();
    expect(await dagen()).toContain('2026-11-08');
  });
});
