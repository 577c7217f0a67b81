import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { meldGereed, stopMetOuder } from '../kind.ts';
import { merk, ruimWeesOp, wisMerk } from '../wees.ts';

/**
 * Runs a program that is not ours for as long as its parent lives: `wachter.ts <data folder> <program> [argument …]`.
 * Such a program does not notice that the process that wanted it was killed; this one does. Its parent holds the lock on
 * the folder.
 */

const GEDULD_MS = 10_000;

const [map = '', programma = '', ...argumenten] = process.argv.slice(2);
await ruimWeesOp(map);
// In a process group of its own: Ctrl-C is for the supervisor, which stops the programs in their order.
const kind = spawn(programma, argumenten, { stdio: 'inherit', detached: true });
const einde = once(kind, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
await once(kind, 'spawn');
const pid = kind.pid ?? 0;
merk(map, pid);

let gevraagd = false;
stopMetOuder(async () => {
  gevraagd = true;
  const hard = setTimeout(() => kind.kill('SIGKILL'), GEDULD_MS);
  kind.kill('SIGTERM');
  await einde;
  clearTimeout(hard);
  wisMerk(map, pid);
});
void einde.then(([code, signaal]) => {
  if (gevraagd) return;
  console.error(`${programma} is gestopt (${signaal ?? `code ${code ?? '?'}`})`);
  wisMerk(map, pid);
  process.exit(1);
});
meldGereed({ pid });
