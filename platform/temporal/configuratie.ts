import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { vrijePoorten, zijnVrij } from '../poort.ts';

const NAMEN = [
  'frontend',
  'http',
  'scherm',
  'meting',
  'leden',
  'matching',
  'matchingLeden',
  'history',
  'historyLeden',
  'worker',
  'workerLeden',
] as const;

/** The ports of a server on one machine: of its services, of their membership, of HTTP, web interface and metrics. */
export type Poorten = Readonly<Record<(typeof NAMEN)[number], number>>;

/**
 * The ports that a server on this data had before, or new ones when one of them was taken since. The database of the
 * server remembers its members by port: on other ports it first waits in vain for those it had.
 * @param map folder of the server's data
 */
export async function kiesPoorten(map: string): Promise<Poorten> {
  const bestand = join(map, 'poorten.yaml');
  try {
    const eerder = parse(readFileSync(bestand, 'utf8')) as Poorten;
    const bruikbaar = NAMEN.every((naam) => Number.isInteger(eerder[naam]));
    if (bruikbaar && (await zijnVrij(NAMEN.map((naam) => eerder[naam])))) return eerder;
  } catch {
    // the first time on this data
  }
  const vrij = await vrijePoorten(NAMEN.length);
  const poorten = Object.fromEntries(NAMEN.map((naam, i) => [naam, vrij[i]])) as Poorten;
  mkdirSync(map, { recursive: true });
  writeFileSync(bestand, stringify(poorten));
  return poorten;
}

/** The file in which the server keeps everything: the same for both ways of starting one. */
export const databankVan = (map: string): string => join(map, 'temporal.db');

/** Every skipped timer of a trial case costs this long; the server's own setting is a second. */
const TIJDSPRONG = '10ms';

/** Settings that the server reads again while it runs. Only in trial cases may time be skipped. */
export function dynamisch(namespaceProef: string): Record<string, unknown> {
  return {
    'frontend.WorkflowTimeSkippingEnabled': [{ value: true, constraints: { namespace: namespaceProef } }],
    'history.timerProcessorMaxTimeShift': [{ value: TIJDSPRONG }],
  };
}

/** The same as flags of `temporal server start-dev`, which know no constraint: there it goes for every namespace. */
export const DYNAMISCHE_VLAGGEN = [
  'frontend.WorkflowTimeSkippingEnabled=true',
  `history.timerProcessorMaxTimeShift=${JSON.stringify(TIJDSPRONG)}`,
].flatMap((waarde) => ['--dynamic-config-value', waarde]);

const SQLITE = {
  pluginName: 'sqlite',
  connectAddr: 'localhost',
  connectProtocol: 'tcp',
  // synchronous 2 (FULL): what the server acknowledged survives a power cut
  connectAttributes: { cache: 'private', setup: true, journal_mode: 'wal', synchronous: 2 },
  maxConns: 1,
  maxIdleConns: 1,
} as const;

/** The configuration of a server that keeps everything in one SQLite file and is reachable from this machine alone. */
function serverYaml(map: string, p: Poorten): unknown {
  const sqlite = { sql: { ...SQLITE, databaseName: databankVan(map) } };
  const dienst = (grpcPort: number, membershipPort: number) => ({ grpcPort, membershipPort, bindOnLocalHost: true });
  const uit = { state: 'disabled' };
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'alles',
      visibilityStore: 'zicht',
      // Cannot be changed later. One machine needs no more.
      numHistoryShards: 1,
      datastores: { alles: sqlite, zicht: sqlite },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: {
      frontend: { rpc: { ...dienst(p.frontend, p.leden), httpPort: p.http } },
      matching: { rpc: dienst(p.matching, p.matchingLeden) },
      history: { rpc: dienst(p.history, p.historyLeden) },
      worker: { rpc: dienst(p.worker, p.workerLeden) },
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `localhost:${p.frontend}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    namespaceDefaults: { archival: { history: uit, visibility: uit } },
    dynamicConfigClient: { filepath: join(map, 'dynamic.yaml'), pollInterval: '10s' },
  };
}

/**
 * Writes `server.yaml` and `dynamic.yaml`.
 * @param map folder of the server's data, absolute
 * @returns path of `server.yaml`
 */
export function schrijfConfiguratie(map: string, poorten: Poorten, namespaceProef: string): string {
  mkdirSync(map, { recursive: true });
  const bestand = join(map, 'server.yaml');
  const schrijf = (pad: string, inhoud: unknown) => {
    writeFileSync(
      pad,
      `# Written at every start by platform/temporal/configuratie.ts\n${stringify(inhoud, { aliasDuplicateObjects: false })}`,
    );
  };
  schrijf(bestand, serverYaml(map, poorten));
  schrijf(join(map, 'dynamic.yaml'), dynamisch(namespaceProef));
  return bestand;
}
