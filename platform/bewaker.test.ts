import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { bewaak } from './bewaker.ts';
import { type Kind, laatsteRegels, startKind } from './proces.ts';
import { gestartOp } from './slot.ts';

const map = mkdtempSync(join(tmpdir(), 'schakel-bewaker-'));
const kindPad = JSON.stringify(fileURLToPath(new URL('./kind.ts', import.meta.url)));
const logbestand = join(map, 'log', 'kind.log');
afterAll(() => {
  rmSync(map, { recursive: true });
});

function starter(naam: string, code: string, geduldMs = 20_000): () => Promise<Kind> {
  const script = join(map, `${naam}.mts`);
  writeFileSync(script, `import { meldGereed, stopMetOuder } from ${kindPad};\n${code}`);
  return () => startKind({ naam, script, logbestand, geduldMs });
}
const braaf = starter('braaf', 'setInterval(() => {}, 1e6); stopMetOuder(async () => {}); meldGereed({ port: 7 });');

test('what is killed comes back; what is stopped stays away', async () => {
  const gebeurd = new EventEmitter();
  const deel = await bewaak({
    naam: 'Het kind',
    start: braaf,
    meld: (regel) => gebeurd.emit(regel.includes('draait weer') ? 'terug' : 'weg'),
    opgegeven: () => gebeurd.emit('error', new Error('te vroeg opgegeven')),
  });
  expect(deel.nu.gereed).toMatchObject({ port: 7 });
  const eerste = deel.nu.pid;
  const terug = once(gebeurd, 'terug');
  process.kill(eerste, 'SIGKILL');
  await terug;
  const tweede = deel.nu.pid;
  expect(tweede).not.toBe(eerste);
  await deel.stop();
  expect(gestartOp(tweede)).toBeNull();
});

test('what keeps failing is given up, after some tries with growing pauses', async () => {
  const stuk = starter('stuk', 'stopMetOuder(async () => {}); meldGereed(); setTimeout(() => process.exit(3), 10);');
  const gemeld: string[] = [];
  const reden = await new Promise<string>((opgegeven, fout) => {
    bewaak({ naam: 'Het kind', start: stuk, meld: (regel) => gemeld.push(regel), opgegeven }).catch(fout);
  });
  expect(reden).toBe('Het kind blijft niet draaien: code 3');
  expect(gemeld.filter((regel) => regel.includes('wordt opnieuw gestart'))).toHaveLength(4);
});

test('a program that ends before it is ready, or never is ready, is an error with its last words', async () => {
  await expect(starter('weg', 'console.error("geen zin"); process.exit(1);')()).rejects.toThrow(
    /weg stopte meteen \(code 1\)[^]*geen zin/,
  );
  const traag = starter('traag', 'console.log("ik ben", process.pid); setInterval(() => {}, 1e6);', 1_500)();
  await expect(traag).rejects.toThrow(/traag was na 2 seconden nog niet gereed/);
  expect(gestartOp(Number(/ik ben (\d+)/.exec(laatsteRegels(logbestand))?.[1]))).toBeNull();
});

test('a signal to the whole family does not stop a child: that is for its supervisor', async () => {
  const kind = await braaf();
  process.kill(kind.pid, 'SIGTERM');
  process.kill(kind.pid, 'SIGINT');
  await kind.stop();
  // it would have been code 1, or the signal, had it ended by itself
  expect(await kind.einde).toBe('code 0');
});

test('a child that does not want to stop is made to', async () => {
  const koppig = await starter('koppig', 'setInterval(() => {}, 1e6); meldGereed();')();
  await koppig.stop(200);
  expect(await koppig.einde).toBe('SIGKILL');
});
