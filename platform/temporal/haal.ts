import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CLI } from './versies.ts';
import type { Meld } from './vind.ts';

/** Whoever has no way to the outside should not wait for it. */
const BEREIKBAAR_MS = 4_000;
const OPHALEN_MS = 5 * 60_000;

const ARCHITECTUUR: Partial<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

function adres(): string | null {
  const soort = ARCHITECTUUR[arch()];
  if (!soort || !['linux', 'darwin'].includes(platform())) return null;
  return `https://github.com/temporalio/cli/releases/download/v${CLI}/temporal_cli_${CLI}_${platform()}_${soort}.tar.gz`;
}

async function isBereikbaar(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(BEREIKBAAR_MS) })).ok;
  } catch {
    return false;
  }
}

async function haalArchief(url: string, bestand: string): Promise<void> {
  const antwoord = await fetch(url, { signal: AbortSignal.timeout(OPHALEN_MS) });
  if (!antwoord.ok || !antwoord.body) throw new Error(`${url} antwoordt met ${antwoord.status}`);
  await pipeline(Readable.fromWeb(antwoord.body), createWriteStream(bestand));
}

/**
 * Fetches Temporal's official command line. It is unpacked and tried aside, then moved to its place in one step.
 * @param doel where the program has to come
 * @returns true, or in words why it did not work: not being able to is ordinary here, another way is tried then
 */
export async function haalCli(doel: string, meld: Meld): Promise<true | string> {
  const url = adres();
  if (!url) return `voor ${platform()}/${arch()} is er geen Temporal CLI te halen`;
  if (!(await isBereikbaar(url))) return `de Temporal CLI is niet te halen: geen verbinding met ${new URL(url).host}`;
  meld(`De Temporal CLI ${CLI} wordt opgehaald: eenmalig, ± 40 MB`);
  mkdirSync(dirname(doel), { recursive: true });
  const apart = mkdtempSync(`${doel}.haal-`);
  try {
    const archief = join(apart, 'cli.tar.gz');
    await haalArchief(url, archief);
    const uitgepakt = spawnSync('tar', ['-xzf', archief, '-C', apart]);
    const programma = join(apart, 'temporal');
    if (uitgepakt.status !== 0 || spawnSync(programma, ['--version']).status !== 0) {
      return 'de opgehaalde Temporal CLI start niet op deze machine';
    }
    if (!existsSync(doel)) renameSync(programma, doel);
    return true;
  } catch (fout) {
    return `de Temporal CLI is niet te halen: ${fout instanceof Error ? fout.message : String(fout)}`;
  } finally {
    rmSync(apart, { recursive: true, force: true });
  }
}
