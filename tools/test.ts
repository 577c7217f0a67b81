import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vindServer } from '../platform/temporal/vind.ts';
import { vindBrowser } from '../test/opzet/browser.ts';
import { vindPostgres } from '../test/opzet/postgres.ts';

/**
 * `npm test`: form, lint, types, the build of the screens and all tests. Each of those before the tests counts as one beside
 * the tests themselves, and so does getting the Temporal server. Goes on after a failure, so that one run tells everything;
 * ends with one plain line.
 */

interface Uitslag {
  readonly naam: string;
  readonly geslaagd: number;
  readonly gezakt: number;
}

const require = createRequire(import.meta.url);

/** The program of a package, to be run with this Node. */
function programma(pakket: string, naam = pakket): string {
  const beschrijving = require.resolve(`${pakket}/package.json`);
  const { bin } = JSON.parse(readFileSync(beschrijving, 'utf8')) as { bin: string | Record<string, string> };
  return join(beschrijving, '..', typeof bin === 'string' ? bin : (bin[naam] ?? ''));
}

/** Runs a program of ours in sight of the user; tells whether it ended well. */
async function draai(bestand: string, ...argumenten: string[]): Promise<boolean> {
  const kind = spawn(process.execPath, [bestand, ...argumenten], { stdio: 'inherit' });
  const [code] = (await once(kind, 'exit')) as [number | null];
  return code === 0;
}

/** One after the other. */
async function achtereen(...werk: (() => Promise<Uitslag>)[]): Promise<Uitslag[]> {
  const uitslagen: Uitslag[] = [];
  for (const doe of werk) uitslagen.push(await doe());
  return uitslagen;
}

async function alsEen(naam: string, doe: () => Promise<boolean>): Promise<Uitslag> {
  console.log(`\n== ${naam}`);
  const goed = await doe();
  return { naam, geslaagd: goed ? 1 : 0, gezakt: goed ? 0 : 1 };
}

/** Those of the screens and of their tests, which run in a browser. */
async function typenVanScherm(): Promise<boolean> {
  const web = await draai(programma('typescript', 'tsc'), '--noEmit', '-p', 'web');
  return (await draai(programma('typescript', 'tsc'), '--noEmit', '-p', 'test/scherm')) && web;
}

/** Built, and weighed against its budget. */
async function bouwScherm(): Promise<boolean> {
  const gebouwd = await draai(programma('vite'), 'build', 'web', '--logLevel', 'warn');
  return gebouwd && (await draai('--import', 'tsx', 'tools/web-gewicht.ts'));
}

/** Built or fetched before the tests begin, in sight: no test should wait minutes for it in silence. */
async function haalServer(): Promise<boolean> {
  try {
    const { pad } = await vindServer({ meld: console.log });
    console.log(pad);
    return true;
  } catch (fout) {
    console.error(fout instanceof Error ? fout.message : fout);
    return false;
  }
}

/** What vitest writes with its reporter `json`, as far as it is counted here. */
interface Verslag {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

function tel({ numPassedTests, numFailedTests, testResults }: Verslag, geslaagd: boolean): Uitslag {
  // a file that cannot be loaded has no tests that fail, and yet failed
  const stuk = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const gezakt = numFailedTests + stuk;
  // vitest also fails on an error outside every test
  return { naam: 'tests', geslaagd: numPassedTests, gezakt: gezakt === 0 && !geslaagd ? 1 : gezakt };
}

async function tests(): Promise<Uitslag> {
  console.log('\n== tests (vitest)');
  if (!vindPostgres()) {
    console.log('Er is geen PostgreSQL ≥ 15 op deze machine: de tests met races en kill -9 draaien op PGlite.');
  }
  if (!vindBrowser()) {
    console.log('Er is geen Chromium of Chrome op deze machine: de tests van de schermen doen niet mee.');
  }
  const map = mkdtempSync(join(tmpdir(), 'schakel-test-'));
  const verslag = join(map, 'verslag.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${verslag}`];
    const geslaagd = await draai(programma('vitest'), 'run', ...reporters);
    return tel(JSON.parse(readFileSync(verslag, 'utf8')) as Verslag, geslaagd);
  } catch {
    console.error('vitest is gestopt zonder verslag');
    return { naam: 'tests', geslaagd: 0, gezakt: 1 };
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

/** What has types of its own is linted apart, beside the rest: so no types are read twice. */
const SCHERM = ['web', 'test/scherm'];
const lint = (...waar: string[]): Promise<boolean> => draai(programma('eslint'), '--max-warnings', '0', ...waar);

// two cores, with as much to do for each
const controles = await Promise.all([
  achtereen(
    () => alsEen('regels (eslint)', () => lint('.', ...SCHERM.flatMap((map) => ['--ignore-pattern', map]))),
    () => alsEen('opmaak (prettier)', () => draai(programma('prettier'), '--check', '--log-level', 'warn', '.')),
  ),
  achtereen(
    () => alsEen('regels van het scherm', () => lint(...SCHERM)),
    () => alsEen('types (tsc)', () => draai(programma('typescript', 'tsc'), '--noEmit')),
    () => alsEen('types van het scherm', typenVanScherm),
    () => alsEen('scherm (vite)', bouwScherm),
  ),
]);
const uitslagen = [...controles.flat(), await alsEen('Temporal-server', haalServer), await tests()];

console.log('');
for (const { naam, geslaagd, gezakt } of uitslagen) {
  console.log(`${gezakt === 0 ? 'goed ' : 'FOUT '} ${naam.padEnd(21)} ${geslaagd} geslaagd, ${gezakt} gezakt`);
}
const som = (deel: 'geslaagd' | 'gezakt') => uitslagen.reduce((n, uitslag) => n + uitslag[deel], 0);
const gezakt = som('gezakt');
console.log(`\n${som('geslaagd')} passed, ${gezakt} failed`);
process.exit(gezakt === 0 ? 0 : 1);
