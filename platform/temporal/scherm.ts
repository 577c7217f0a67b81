import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { startKind } from '../proces.ts';
import { bouwMetGo, goVersie } from './bouw.ts';
import { GO_MINSTENS, isMinstens, SCHERM } from './versies.ts';
import { cacheMap, type Meld } from './vind.ts';

/** Temporal's own web interface, for a server that came without. */
export interface Scherm {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const GEDULD_MS = 30_000;

/**
 * Starts Temporal's web interface. It is an extra: where it cannot be had everything else works. The first time it is
 * built with Go, which takes a minute; whoever calls this should not wait for it.
 * @param map data folder of Schakel
 * @param address of the Temporal server, `host:port`
 * @param codec where it has payloads opened, for who is signed in to Schakel in the same browser (docs/versleuteling.md)
 * @returns null when it is not on this machine and cannot be built here
 */
export async function startScherm({
  map,
  address,
  port,
  namespace,
  codec,
  meld,
}: {
  map: string;
  address: string;
  port: number;
  namespace: string;
  codec: string;
  meld: Meld;
}): Promise<Scherm | null> {
  const programma = join(cacheMap(), `temporal-ui-${SCHERM}`);
  if (!existsSync(programma)) {
    if (!isMinstens(goVersie() ?? '', GO_MINSTENS)) return null;
    await bouwMetGo({
      pakket: `github.com/temporalio/ui-server/v2/cmd/server@v${SCHERM}`,
      doel: programma,
      wat: 'Het scherm van Temporal wordt op de achtergrond gebouwd: eenmalig, ± 1 minuut',
      meld,
    });
  }
  const eigen = resolve(map, 'scherm');
  mkdirSync(eigen, { recursive: true });
  const instelling = {
    temporalGrpcAddress: address,
    host: '127.0.0.1',
    port,
    enableUi: true,
    defaultNamespace: namespace,
    codec: { endpoint: codec, includeCredentials: true },
  };
  writeFileSync(join(eigen, 'scherm.yaml'), stringify(instelling));
  const kind = await startKind({
    naam: 'Het scherm van Temporal',
    script: fileURLToPath(new URL('./wachter.ts', import.meta.url)),
    argumenten: [eigen, programma, '--root', eigen, '--config', '.', '--env', 'scherm', 'start'],
    logbestand: join(map, 'log', 'scherm.log'),
    geduldMs: GEDULD_MS,
  });
  return { url: `http://127.0.0.1:${port}`, pid: Number(kind.gereed.pid), stop: () => kind.stop() };
}
