import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bouwMetGo, goVersie } from './bouw.ts';
import { cacheMap, cliVersie, GeenServer, serverNaam, vindServer } from './vind.ts';
import { CLI, isMinstens, SERVER } from './versies.ts';

let map: string;
let bin: string;
let cache: string;
const gemeld: string[] = [];
const meld = (bericht: string) => void gemeld.push(bericht);

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'schakel-vind-'));
  bin = join(map, 'bin');
  cache = join(map, 'cache');
  mkdirSync(bin);
  mkdirSync(cache);
  gemeld.length = 0;
  // a machine with nothing on it but a shell, and without a network
  vi.stubEnv('PATH', `${bin}:/bin`);
  vi.stubGlobal('fetch', () => Promise.reject(new Error('geen netwerk')));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  rmSync(map, { recursive: true });
});

/** Puts a program on this machine. */
function programma(naam: string, script: string): string {
  const pad = join(bin, naam);
  writeFileSync(pad, `#!/bin/sh\n${script}\n`);
  chmodSync(pad, 0o755);
  return pad;
}
const cli = (versie: string, naam = 'temporal') =>
  programma(naam, `echo "temporal version ${versie} (Server 1.32.1, UI 2.54.1)"`);
/** A Go that "builds" a program of one line, and writes down every time it does. */
const go = (versie: string, na = '') =>
  programma(
    'go',
    `if [ "$1" = env ]; then echo go${versie}; exit; fi
echo keer >> ${map}/gebouwd
echo "een onderdeel" >&2
${na}
echo '#!/bin/sh' > "$GOBIN/server"; /bin/chmod +x "$GOBIN/server"`,
  );

describe('vindServer, in this order', () => {
  test('takes what stands in the cache under the pinned version', async () => {
    cli('1.9.0');
    writeFileSync(join(cache, serverNaam), '');
    expect(await vindServer({ meld, cache })).toEqual({ soort: 'server', pad: join(cache, serverNaam) });
    rmSync(join(cache, serverNaam));
    writeFileSync(join(cache, `temporal-cli-${CLI}`), '');
    expect(await vindServer({ meld, cache })).toMatchObject({ soort: 'cli' });
  });

  test('a program of another version in the cache is not used', async () => {
    writeFileSync(join(cache, 'temporal-server-1.31.0'), '');
    await expect(vindServer({ meld, cache })).rejects.toThrow(GeenServer);
  });

  test('takes the command line on PATH, or the one that is pointed at', async () => {
    cli('1.9.0');
    expect(await vindServer({ meld, cache })).toEqual({ soort: 'cli', pad: 'temporal' });
    const eigen = cli('1.10.2', 'eigen');
    expect(await vindServer({ meld, cache, temporalCli: eigen })).toEqual({ soort: 'cli', pad: eigen });
  });

  test('builds with Go when the command line is too old and nothing can be fetched', async () => {
    cli('1.8.2');
    go('1.26.8');
    expect(await vindServer({ meld, cache })).toEqual({ soort: 'server', pad: join(cache, serverNaam) });
    expect(gemeld[0]).toContain('eenmalig, ± 4 minuten');
    expect(readdirSync(cache)).toEqual([serverNaam]);
  });

  test('names all ways when none is open, and says what was tried', async () => {
    cli('1.8.2');
    go('1.25.0');
    const fout = await vindServer({ meld, cache }).then(
      () => '',
      (f: unknown) => (f as Error).message,
    );
    for (const deel of ['TEMPORAL_ADDRESS', serverNaam, 'TEMPORAL_CLI', 'github.com', 'Go 1.26.8'])
      expect(fout).toContain(deel);
    for (const deel of ['versie 1.8.2, te oud', 'geen verbinding met github.com', 'Go is versie 1.25.0, te oud']) {
      expect(fout).toContain(deel);
    }
  });
});

describe('bouwMetGo', () => {
  const bouw = () => bouwMetGo({ pakket: 'x', doel: join(cache, 'programma'), wat: 'bouwen', meld });

  test('of several that need the same program one builds it', async () => {
    go('1.26.8', 'sleep 0.3');
    await Promise.all([bouw(), bouw(), bouw()]);
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(join(map, 'gebouwd'), 'utf8')).toBe('keer\n');
    expect(readdirSync(cache)).toEqual(['programma']);
  });

  test('a build that fails leaves nothing that looks like a program, and says what Go said', async () => {
    go('1.26.8', 'echo "half" > "$GOBIN/server"; echo "schijf vol" >&2; exit 1');
    await expect(bouw()).rejects.toThrow(/schijf vol/);
    expect(readdirSync(cache)).toEqual([]);
  });
});

test('versions are compared by their numbers', () => {
  expect(isMinstens('1.26.10', '1.26.8')).toBe(true);
  expect(isMinstens('1.9', '1.9.0')).toBe(true);
  expect(isMinstens('1.10.0', '1.9.0')).toBe(true);
  expect(isMinstens('1.8.9', '1.9.0')).toBe(false);
  expect(isMinstens('iets', '0.0.0')).toBe(false);
});

test('what is no Temporal command line has no version', () => {
  expect(cliVersie(join(bin, 'bestaat-niet'))).toBeNull();
  expect(cliVersie(programma('temporal', 'echo iets anders'))).toBeNull();
  go('1.26.8');
  expect(goVersie()).toBe('1.26.8');
  expect(SERVER).toMatch(/^\d+\.\d+\.\d+$/);
  expect(cacheMap({ XDG_CACHE_HOME: '/ergens' })).toBe('/ergens/schakel');
});
