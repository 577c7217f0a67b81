import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';

/**
 * A lock on a folder, as a file beside it that names the process that holds it. Node has no lock that the system lets go
 * when a process dies, so the file says when its holder was started: a holder that is gone is recognised, also when its
 * number has been given to another process since (after a restart of the machine, or in a container).
 */
interface Houder {
  readonly id: string;
  readonly pid: number;
  readonly sinds: string;
}

/** A claim on the lock of a dead process takes milliseconds; one this old was left by a process that died while at it. */
const CLAIM_VERLOOPT_MS = 5_000;
const POLS_MS = 100;

/** Another process that lives holds the lock. */
export class BezetFout extends Error {
  override readonly name = 'BezetFout';
  readonly pid: number;

  constructor(pad: string, pid: number) {
    super(`${pad} is in gebruik bij proces ${pid}`);
    this.pid = pid;
  }
}

/**
 * When a process was started, in words that no later process with the same number shares.
 * @returns null when there is no such process
 */
export function gestartOp(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  try {
    const velden = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    // A zombie holds nothing any more. Field 22 of proc(5): start in ticks since the machine came up.
    return velden[0] === 'Z'
      ? null
      : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${velden[19] ?? ''}`;
  } catch {
    const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return ps.stdout ? ps.stdout.trim() : 'onbekend';
  }
}

const isCode = (fout: unknown, code: string): boolean => (fout as NodeJS.ErrnoException).code === code;

function leesHouder(pad: string): Houder | null {
  try {
    return JSON.parse(readFileSync(pad, 'utf8')) as Houder;
  } catch (fout) {
    if (isCode(fout, 'ENOENT')) return null;
    throw fout;
  }
}

const leeft = (houder: Houder): boolean => gestartOp(houder.pid) === houder.sinds;

/** Puts the file in place whole or not at all: nobody ever reads half a lock. */
function plaats(pad: string, ik: Houder): boolean {
  const apart = `${pad}.${ik.id}`;
  writeFileSync(apart, JSON.stringify(ik), { flag: 'wx' });
  try {
    linkSync(apart, pad);
    return true;
  } catch (fout) {
    if (isCode(fout, 'EEXIST')) return false;
    throw fout;
  } finally {
    rmSync(apart, { force: true });
  }
}

/**
 * Clears the lock of a dead holder. Of several that see the same dead holder only one may do so, else the second would
 * throw away the fresh lock of the first; hence the claim, whose name is that of the dead holder.
 */
function ruimOp(pad: string, dode: Houder): void {
  const claim = `${pad}.${dode.id}.weg`;
  try {
    writeFileSync(claim, '', { flag: 'wx' });
  } catch (fout) {
    if (!isCode(fout, 'EEXIST')) throw fout;
    const sinds = statSync(claim, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - sinds > CLAIM_VERLOOPT_MS) rmSync(claim, { force: true });
    return;
  }
  if (leesHouder(pad)?.id === dode.id) rmSync(pad, { force: true });
  rmSync(claim, { force: true });
}

/**
 * Takes a lock for this process, and for as long as it lives.
 * @param pad file of the lock; its folder is made when it is not there
 * @param geduldMs how long to wait for a holder that lives, in milliseconds
 * @returns lets the lock go
 * @throws {BezetFout} when another process that lives keeps it
 */
export async function neemSlot(pad: string, geduldMs = 0): Promise<() => void> {
  mkdirSync(dirname(pad), { recursive: true });
  const ik: Houder = { id: randomUUID(), pid: process.pid, sinds: gestartOp(process.pid) ?? 'onbekend' };
  const tot = Date.now() + geduldMs;
  while (!plaats(pad, ik)) {
    const houder = leesHouder(pad);
    if (!houder) continue;
    if (!leeft(houder)) ruimOp(pad, houder);
    else if (Date.now() >= tot) throw new BezetFout(pad, houder.pid);
    await wacht(POLS_MS);
  }
  return () => {
    if (leesHouder(pad)?.id === ik.id) rmSync(pad, { force: true });
  };
}
