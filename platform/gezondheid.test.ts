import { afterEach, expect, test } from 'vitest';
import { type Controle, type Gezondheid, onderzoek, startGezondheid } from './gezondheid.ts';

let server: Gezondheid | undefined;
afterEach(() => server?.stop());

const vraag = async (pad: string): Promise<[number, unknown]> => {
  const uit = await fetch(`http://127.0.0.1:${server?.port ?? 0}${pad}`);
  return [uit.status, await uit.json()];
};

test('a process is alive while a part is out of order, but not ready; it is again when the part works', async () => {
  let databank: Controle = () => Promise.reject(new Error('geen verbinding met geheim'));
  server = await startGezondheid(0, '127.0.0.1', { databank: () => databank(), temporal: () => Promise.resolve() });
  expect(await vraag('/health/live')).toEqual([200, { status: 'goed' }]);
  expect(await vraag('/health/ready')).toEqual([
    503,
    { status: 'stuk', controles: { databank: 'stuk', temporal: 'goed' } },
  ]);
  databank = () => Promise.resolve();
  expect((await vraag('/health/ready'))[0]).toBe(200);
  expect((await vraag('/iets'))[0]).toBe(404);
});

test('a check that throws at once counts as failed', async () => {
  const kapot = (): Promise<void> => {
    throw new Error('meteen');
  };
  expect(await onderzoek({ kapot })).toEqual({ status: 'stuk', controles: { kapot: 'stuk' } });
});
