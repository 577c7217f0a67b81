import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { setTimeout as wacht } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { type Huis, HuisFout, type HuisOpdracht, type Programma, startHuis } from './huis.ts';
import { StartFout } from './proces.ts';
import { gestartOp } from './slot.ts';

const BOUWTIJD_MS = 20 * 60_000;
const map = mkdtempSync(join(tmpdir(), 'schakel-huis-'));
const kindPad = JSON.stringify(fileURLToPath(new URL('./kind.ts', import.meta.url)));

/** A stand-in for worker or API: tells over HTTP what it was given. */
function programma(naam: string, code: string, anders: Partial<Programma> = {}): Programma {
  const script = join(map, `${naam}.mts`);
  writeFileSync(script, `import { meldGereed, stopMetOuder } from ${kindPad};\n${code}`);
  return { naam, titel: `Het programma ${naam}`, script, ...anders };
}
const api = programma(
  'api',
  `import { createServer } from 'node:http';
  const { DATABASE_URL, TEMPORAL_ADDRESS, PROEFZAKEN_AAN, DUO_URL } = process.env;
  const gegeven = { DATABASE_URL, TEMPORAL_ADDRESS, PROEFZAKEN_AAN, DUO_URL };
  const server = createServer((_, uit) => uit.end(JSON.stringify(gegeven)));
  server.listen(Number(process.env.PORT), '127.0.0.1', () => meldGereed({ port: server.address().port }));
  stopMetOuder(async () => { server.close(); });`,
);
/** Plays somebody outside, whom the others find by a setting. */
const buiten = programma(
  'buiten',
  `import { createServer } from 'node:http';
  const server = createServer((_, uit) => uit.end('buiten'));
  server.listen(Number(process.env.PORT), '127.0.0.1', () => meldGereed({ port: server.address().port }));
  stopMetOuder(async () => { server.close(); });`,
  { adresAls: 'DUO_URL' },
);
const worker = programma('worker', 'setInterval(() => {}, 1e6); stopMetOuder(async () => {}); meldGereed();');

const huizen: Huis[] = [];
const start = async (opdracht: HuisOpdracht = {}): Promise<Huis> => {
  const huis = await startHuis({
    map: join(map, 'data'),
    env: { ...process.env, PORT: '0' },
    programmas: [buiten, worker, api],
    ...opdracht,
  });
  huizen.push(huis);
  return huis;
};
afterEach(async () => {
  await Promise.all(huizen.splice(0).map((huis) => huis.stop()));
});
afterAll(() => {
  rmSync(map, { recursive: true });
});

const leven = (pids: readonly number[]): boolean[] => pids.map((pid) => gestartOp(pid) !== null);
async function totDood(pids: readonly number[]): Promise<void> {
  while (leven(pids).some(Boolean)) await wacht(50);
}
/** What a person reads on the screen, to wait for. */
class Scherm extends EventEmitter {
  private readonly gezien: string[] = [];
  readonly meld = (regel: string): void => {
    this.gezien.push(regel);
    this.emit('regel');
  };
  async tot(deel: string): Promise<void> {
    while (!this.gezien.some((regel) => regel.includes(deel))) await once(this, 'regel');
  }
}

test(
  'a house comes up with everything, tells its programs where things are, and leaves nothing behind',
  { timeout: BOUWTIJD_MS },
  async () => {
    const huis = await start();
    expect(Object.keys(huis.pids).sort()).toEqual(['api', 'buiten', 'databank', 'temporal', 'worker']);
    const pids = Object.values(huis.pids);
    expect(leven(pids)).toEqual([true, true, true, true, true]);
    expect(await (await fetch(huis.api)).json()).toEqual({
      DATABASE_URL: huis.databaseUrl,
      TEMPORAL_ADDRESS: huis.temporal.address,
      PROEFZAKEN_AAN: '1',
      DUO_URL: huis.duo,
    });
    expect(await (await fetch(huis.duo ?? '')).text()).toBe('buiten');
    await expect(start()).rejects.toThrow(HuisFout);
    await huis.stop();
    expect(leven(pids)).toEqual([false, false, false, false, false]);
  },
);

test('whatever is killed comes back at its own address', async () => {
  const scherm = new Scherm();
  // who is outside already is not played
  const DUO_URL = 'https://duo.example.invalid';
  const huis = await start({ meld: scherm.meld, env: { ...process.env, PORT: '0', DUO_URL } });
  const { api: adres } = huis;
  const eerst = huis.pids;
  for (const pid of Object.values(eerst)) process.kill(pid, 'SIGKILL');
  const namen = ['De databank', 'De Temporal-server', 'Het programma worker', 'Het programma api'];
  await Promise.all(namen.map((naam) => scherm.tot(`${naam} draait weer`)));
  expect(Object.keys(huis.pids)).toEqual(Object.keys(eerst));
  for (const [naam, pid] of Object.entries(huis.pids)) expect(pid, naam).not.toBe(eerst[naam]);
  expect(await (await fetch(adres)).json()).toMatchObject({
    DATABASE_URL: huis.databaseUrl,
    TEMPORAL_ADDRESS: huis.temporal.address,
    DUO_URL,
  });
});

describe('what cannot start says why, and what did start is stopped again', () => {
  test('a program that does not come up', async () => {
    const nooit = programma('nooit', 'console.error("geen zin vandaag"); process.exit(1);');
    const poging = start({ programmas: [nooit] });
    await expect(poging).rejects.toThrow(StartFout);
    await expect(poging).rejects.toThrow(/Het programma nooit stopte meteen[^]*geen zin vandaag/);
  });

  test('a port that is taken', async () => {
    const ander = createServer().listen(0, '127.0.0.1');
    await once(ander, 'listening');
    const { port } = ander.address() as { port: number };
    const poging = start({ env: { ...process.env, PORT: String(port) } });
    await expect(poging).rejects.toThrow(`Poort ${port} is in gebruik`);
    ander.close();
  });
});

describe('the whole as a process', () => {
  const kinderen: ChildProcess[] = [];
  afterEach(() => {
    for (const kind of kinderen.splice(0)) kind.kill('SIGKILL');
  });

  async function draai(): Promise<{ kind: ChildProcess; pids: number[] }> {
    const script = join(map, 'draai.mts');
    const huisPad = JSON.stringify(fileURLToPath(new URL('./huis.ts', import.meta.url)));
    const opdracht = JSON.stringify({ map: join(map, 'data'), programmas: [worker, api] });
    writeFileSync(
      script,
      `import { startHuis } from ${huisPad};
      const huis = await startHuis(${opdracht});
      process.on('SIGTERM', () => huis.stop().then(() => process.exit(0)));
      console.log(JSON.stringify(Object.values(huis.pids)));`,
    );
    const kind = spawn(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    kinderen.push(kind);
    const [regel] = (await once(createInterface({ input: kind.stdout }), 'line')) as [string];
    return { kind, pids: JSON.parse(regel) as number[] };
  }

  test.each(['SIGTERM', 'SIGKILL'] as const)(
    '%s leaves no process behind, and the next one can begin at once',
    async (signaal) => {
      const { kind, pids } = await draai();
      expect(pids).toHaveLength(4);
      kind.kill(signaal);
      await once(kind, 'exit');
      const huis = await start();
      expect(leven(Object.values(huis.pids))).toEqual([true, true, true, true, true]);
      await totDood(pids);
    },
  );
});
