import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wacht } from 'node:timers/promises';
import { gestartOp } from './slot.ts';

/**
 * Remembers which program works on a folder, in a file beside that folder. When its watcher was killed together with
 * everything else, the program stays behind and holds data and ports; whoever comes next can end it.
 */
interface Merk {
  readonly pid: number;
  readonly sinds: string | null;
}

const bestand = (map: string): string => `${map}.proces`;

function lees(map: string): Merk | null {
  try {
    return JSON.parse(readFileSync(bestand(map), 'utf8')) as Merk;
  } catch {
    return null;
  }
}

/** Notes that a program works on a folder. */
export function merk(map: string, pid: number): void {
  writeFileSync(bestand(map), JSON.stringify({ pid, sinds: gestartOp(pid) } satisfies Merk));
}

/** Takes the note away when the program has ended; leaves that of a successor. */
export function wisMerk(map: string, pid: number): void {
  if (lees(map)?.pid === pid) rmSync(bestand(map), { force: true });
}

/** Ends a program that was left behind on a folder, at once. Only for who holds the lock on that folder. */
export async function ruimWeesOp(map: string): Promise<void> {
  const wees = lees(map);
  while (wees !== null && gestartOp(wees.pid) === wees.sinds) {
    process.kill(wees.pid, 'SIGKILL');
    await wacht(50);
  }
}
