import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { neemSlot } from '../slot.ts';
import type { Meld } from './vind.ts';

/** Long enough for a slow machine that another process keeps busy with the same build. */
const GEDULD_MS = 30 * 60_000;
const TEKEN_VAN_LEVEN_MS = 20_000;

/** Building did not work; the message ends with what Go said. */
export class BouwFout extends Error {
  override readonly name = 'BouwFout';
}

/** @returns the version of Go on this machine (`1.26.8`), or null */
export function goVersie(): string | null {
  const uit = spawnSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' });
  return uit.status === 0 ? (/go(\d+\.\d+(?:\.\d+)?)/.exec(uit.stdout)?.[1] ?? null) : null;
}

/** Runs `go install` into a folder, and tells now and then how far it is. */
async function installeer(pakket: string, map: string, meld: Meld): Promise<void> {
  const go = spawn('go', ['install', '-v', '-ldflags=-s -w', pakket], {
    env: { ...process.env, GOBIN: map },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const onderbreek = () => go.kill('SIGTERM');
  process.once('exit', onderbreek);
  let onderdelen = 0;
  let laatste: string[] = [];
  createInterface({ input: go.stderr }).on('line', (regel) => {
    onderdelen += 1;
    laatste = [...laatste.slice(-9), regel];
  });
  const teken = setInterval(() => {
    meld(`  … ${onderdelen} onderdelen opgehaald en gebouwd`);
  }, TEKEN_VAN_LEVEN_MS);
  try {
    const [code] = (await once(go, 'close')) as [number | null];
    if (code !== 0) throw new BouwFout(`go install ${pakket} lukt niet:\n${laatste.join('\n')}`);
  } finally {
    clearInterval(teken);
    process.off('exit', onderbreek);
  }
}

/**
 * Builds a program with `go install`, once: when it is there already, or another process builds it at this moment, that
 * one is used. It is built aside and then moved in one step, so that a half-made program never stands at its place.
 * @param doel where the program has to come
 * @param wat told before it begins
 * @throws {BouwFout} when Go fails
 */
export async function bouwMetGo({
  pakket,
  doel,
  wat,
  meld,
}: {
  pakket: string;
  doel: string;
  wat: string;
  meld: Meld;
}): Promise<void> {
  mkdirSync(dirname(doel), { recursive: true });
  meld(wat);
  const laatLos = await neemSlot(`${doel}.slot`, GEDULD_MS);
  // what a build that was broken off left behind
  const begin = `${basename(doel)}.bouw-`;
  for (const naam of readdirSync(dirname(doel)).filter((n) => n.startsWith(begin))) {
    rmSync(join(dirname(doel), naam), { recursive: true, force: true });
  }
  const apart = mkdtempSync(join(dirname(doel), begin));
  try {
    if (existsSync(doel)) return;
    await installeer(pakket, apart, meld);
    // the package names the program; it is the only thing in the folder
    const [gemaakt = ''] = readdirSync(apart);
    renameSync(join(apart, gemaakt), doel);
  } finally {
    rmSync(apart, { recursive: true, force: true });
    laatLos();
  }
}
