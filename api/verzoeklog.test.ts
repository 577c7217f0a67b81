import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTesthuis, type Testhuis } from '../test/opzet/testhuis.ts';

let huis: Testhuis;
beforeAll(async () => {
  huis = await startTesthuis();
});
afterAll(() => huis.stop());

const standen = () =>
  huis.log
    .map((regel) => JSON.parse(regel) as { msg: string; route?: string; status?: number })
    .filter(({ msg }) => msg === 'verzoek')
    .map(({ route, status }) => [route, status]);

test('the log says of each request how it ended: answered, or left by who asked', async () => {
  expect((await huis.vraag('lpa', 'GET', '/v1/ik')).status).toBe(200);
  await expect.poll(standen).toEqual([['/v1/ik', 200]]);
  process.kill(huis.databank.pid, 'SIGSTOP');
  const weg = fetch(`${huis.adres}/v1/ik`, {
    headers: { cookie: 'schakel=onzin' },
    signal: AbortSignal.timeout(200),
  });
  await expect(weg).rejects.toThrow();
  await expect.poll(standen).toEqual([
    ['/v1/ik', 200],
    ['/v1/ik', 499],
  ]);
  process.kill(huis.databank.pid, 'SIGCONT');
});
