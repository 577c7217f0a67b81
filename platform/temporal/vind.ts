import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { bouwMetGo, goVersie } from './bouw.ts';
import { haalCli } from './haal.ts';
import { CLI, CLI_MINSTENS, GO_MINSTENS, isMinstens, SERVER } from './versies.ts';

/** A program that can be started as a Temporal server: the server itself, or the command line that holds one. */
export interface Server {
  readonly soort: 'server' | 'cli';
  /** Absolute path. */
  readonly pad: string;
}

/** Tells a person what goes on; for what takes longer than a moment. */
export type Meld = (bericht: string) => void;

/** No way to a Temporal server was open; the message names them all. */
export class GeenServer extends Error {
  override readonly name = 'GeenServer';
}

/** Where Schakel keeps programs that it fetched or built, for all its folders of data together. */
export function cacheMap(env: NodeJS.ProcessEnv = process.env): string {
  return join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'schakel');
}

/** Name of the built server in the cache: with its version, so that a new one never uses the old program. */
export const serverNaam = `temporal-server-${SERVER}`;
const cliNaam = `temporal-cli-${CLI}`;

/** @returns the version of a `temporal` command line, or null when there is none */
export function cliVersie(pad: string): string | null {
  const uit = spawnSync(pad, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return uit.status === 0 ? (/version v?(\S+)/.exec(uit.stdout)?.[1] ?? null) : null;
}

function uitCache(map: string): Server | null {
  const gebouwd = join(map, serverNaam);
  if (existsSync(gebouwd)) return { soort: 'server', pad: gebouwd };
  const gehaald = join(map, cliNaam);
  return existsSync(gehaald) ? { soort: 'cli', pad: gehaald } : null;
}

function vanMachine(gegeven: string | undefined): { server: Server | null; waarom: string } {
  const pad = gegeven ?? 'temporal';
  const versie = cliVersie(pad);
  if (versie && isMinstens(versie, CLI_MINSTENS)) return { server: { soort: 'cli', pad }, waarom: '' };
  const wie = gegeven ? `TEMPORAL_CLI (${gegeven})` : 'temporal op het PATH';
  const waarom = versie ? `${wie} is versie ${versie}, te oud` : `${wie} is er niet, of start niet`;
  return { server: null, waarom };
}

function geenServer(redenen: readonly string[]): GeenServer {
  return new GeenServer(
    [
      'Er is geen Temporal-server te vinden of te maken. Vijf wegen, kies er een:',
      '  1. zet TEMPORAL_ADDRESS op machine:poort van een Temporal-server die al draait',
      `  2. zet de server zelf neer als ${join(cacheMap(), serverNaam)}`,
      `  3. installeer de Temporal CLI, versie ${CLI_MINSTENS} of later (https://docs.temporal.io/cli), op het PATH of wijs hem aan met TEMPORAL_CLI`,
      '  4. zorg voor verbinding met github.com: dan haalt Schakel de CLI zelf',
      `  5. installeer Go ${GO_MINSTENS} of later (https://go.dev/dl): dan bouwt Schakel de server zelf`,
      'Geprobeerd is:',
      ...redenen.map((r) => `  - ${r}`),
    ].join('\n'),
  );
}

/**
 * Finds a Temporal server for this machine, or fetches or builds one; once, because what was made is kept in the cache.
 * @param temporalCli a command line that the user points at
 * @param meld hears of what takes long
 * @param cache folder of what was fetched and built before
 * @throws {GeenServer} when there is none and none can be made
 */
export async function vindServer({
  temporalCli,
  meld,
  cache = cacheMap(),
}: {
  temporalCli?: string | undefined;
  meld: Meld;
  cache?: string;
}): Promise<Server> {
  const aanwezig = uitCache(cache);
  if (aanwezig) return aanwezig;

  const machine = vanMachine(temporalCli);
  if (machine.server) return machine.server;
  const redenen = [machine.waarom];

  const gehaald = await haalCli(join(cache, cliNaam), meld);
  if (gehaald === true) return { soort: 'cli', pad: join(cache, cliNaam) };
  redenen.push(gehaald);

  const go = goVersie();
  if (go && isMinstens(go, GO_MINSTENS)) {
    await bouwMetGo({
      pakket: `go.temporal.io/server/cmd/server@v${SERVER}`,
      doel: join(cache, serverNaam),
      wat: 'De Temporal-server wordt gebouwd: eenmalig, ± 4 minuten',
      meld,
    });
    return { soort: 'server', pad: join(cache, serverNaam) };
  }
  redenen.push(go ? `Go is versie ${go}, te oud` : 'Go is niet geïnstalleerd');
  throw geenServer(redenen);
}
