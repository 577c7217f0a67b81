import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OUDER } from './kind.ts';

/** TypeScript is read as it stands; found from here, so that it does not matter where Schakel is started. */
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

const LOG_VOL = 10 * 1024 * 1024;

/** How a child process is started. */
export interface Opdracht {
  /** Name for people, in messages. */
  readonly naam: string;
  /** Absolute path of a program that reports itself as `platform/kind.ts` says. */
  readonly script: string;
  readonly argumenten?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** File that gets everything the process says; begun anew past 10 MB, with one older one kept. */
  readonly logbestand: string;
  /** How long it may take until it is ready, in milliseconds. */
  readonly geduldMs: number;
}

/** A child process that reported itself ready. */
export interface Kind {
  readonly pid: number;
  /** What it told when it was ready. */
  readonly gereed: Readonly<Record<string, unknown>>;
  /** Resolves when it has ended, with how ("code 1", "SIGKILL"). Never rejects. */
  readonly einde: Promise<string>;
  /** Asks it to stop, and after `geduldMs` milliseconds (default 20 000) makes it. Resolves when it has ended. */
  stop(geduldMs?: number): Promise<void>;
}

/** A process did not come up; the message ends with the last lines that it wrote. */
export class StartFout extends Error {
  override readonly name = 'StartFout';
}

/** The last lines of a log, for a person who has to know why something did not start. */
export function laatsteRegels(bestand: string, aantal = 15): string {
  try {
    return readFileSync(bestand, 'utf8').trimEnd().split('\n').slice(-aantal).join('\n');
  } catch {
    return '';
  }
}

function openLog(bestand: string): number {
  mkdirSync(dirname(bestand), { recursive: true });
  if ((statSync(bestand, { throwIfNoEntry: false })?.size ?? 0) > LOG_VOL) renameSync(bestand, `${bestand}.oud`);
  return openSync(bestand, 'a');
}

function einde(proces: ChildProcess): Promise<string> {
  return new Promise((af) => {
    proces.once('exit', (code, signaal) => {
      af(signaal ?? `code ${code ?? '?'}`);
    });
    proces.once('error', (fout) => {
      af(fout.message);
    });
  });
}

function gereed(proces: ChildProcess): Promise<Record<string, unknown>> {
  return new Promise((af) => {
    proces.on('message', (bericht) => {
      if (typeof bericht === 'object' && 'gereed' in bericht) af(bericht);
    });
  });
}

/**
 * Starts a child process and waits until it says that it is ready. It ends when this process ends, however that happens.
 * @throws {StartFout} when it ends before, or is not ready in time (it is stopped then)
 */
export async function startKind(opdracht: Opdracht): Promise<Kind> {
  const log = openLog(opdracht.logbestand);
  const proces = fork(opdracht.script, [...(opdracht.argumenten ?? [])], {
    execArgv: ['--import', tsx],
    env: { ...(opdracht.env ?? process.env), [OUDER]: String(process.pid) },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const voorbij = einde(proces);
  const stop = async (geduldMs = 20_000): Promise<void> => {
    const hard = setTimeout(() => proces.kill('SIGKILL'), geduldMs);
    // Not by a signal: those also come to the whole family at once, from a terminal or a service manager, and then the
    // order in which things stop is for us to keep.
    if (proces.connected) proces.disconnect();
    await voorbij;
    clearTimeout(hard);
  };

  const wekker = new AbortController();
  const teLaat = once(AbortSignal.any([AbortSignal.timeout(opdracht.geduldMs), wekker.signal]), 'abort');
  const uit = await Promise.race([gereed(proces), voorbij, teLaat.then(() => null)]);
  wekker.abort();
  if (typeof uit === 'object' && uit !== null) {
    return { pid: proces.pid ?? 0, gereed: uit, einde: voorbij, stop };
  }
  if (uit === null) await stop(2_000);
  const hoe =
    uit === null ? `was na ${Math.round(opdracht.geduldMs / 1000)} seconden nog niet gereed` : `stopte meteen (${uit})`;
  throw new StartFout(
    `${opdracht.naam} ${hoe}. Het laatste uit ${opdracht.logbestand}:\n${laatsteRegels(opdracht.logbestand)}`,
  );
}
