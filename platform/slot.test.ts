import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BezetFout, neemSlot } from './slot.ts';

let map: string;
let pad: string;
const kinderen: ChildProcess[] = [];
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'schakel-slot-'));
  pad = join(map, 'slot');
});
afterEach(() => {
  for (const kind of kinderen.splice(0)) kind.kill('SIGKILL');
  rmSync(map, { recursive: true });
});

const bron = JSON.stringify(fileURLToPath(new URL('./slot.ts', import.meta.url)));
/** A process of its own that tries to take the lock, says how that went and then stays. */
async function ander(): Promise<{ kind: ChildProcess; zei: string }> {
  const code = `import(${bron}).then(m => m.neemSlot(${JSON.stringify(pad)})).then(() => console.log('heb'), f => console.log(f.name)); setInterval(() => {}, 1e6)`;
  const kind = spawn(process.execPath, ['--import', 'tsx', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  kinderen.push(kind);
  const [zei] = (await once(kind.stdout, 'data')) as [Buffer];
  return { kind, zei: zei.toString().trim() };
}

test('a second one is refused and hears who holds it; after letting go it gets in', async () => {
  const laatLos = await neemSlot(pad);
  await expect(neemSlot(pad)).rejects.toMatchObject({ name: 'BezetFout', pid: process.pid });
  laatLos();
  (await neemSlot(pad))();
  expect(readdirSync(map)).toEqual([]);
});

test('the lock of a process that was killed is taken over, by exactly one of many', async () => {
  const eerste = await ander();
  expect(eerste.zei).toBe('heb');
  await expect(neemSlot(pad)).rejects.toBeInstanceOf(BezetFout);
  const weg = once(eerste.kind, 'exit');
  eerste.kind.kill('SIGKILL');
  await weg;
  const pogingen = await Promise.all([ander(), ander(), ander(), ander()]);
  expect(pogingen.map((p) => p.zei).sort()).toEqual(['BezetFout', 'BezetFout', 'BezetFout', 'heb']);
});

test('a process that has the number of the dead holder is not taken for it', async () => {
  writeFileSync(pad, JSON.stringify({ id: 'oud', pid: process.pid, sinds: 'vorig jaar' }));
  await neemSlot(pad);
  expect(JSON.parse(readFileSync(pad, 'utf8'))).toMatchObject({ pid: process.pid });
});

test('one that waits gets in as soon as the holder lets go', async () => {
  const laatLos = await neemSlot(pad);
  const wachter = neemSlot(pad, 10_000);
  laatLos();
  (await wachter)();
});
