import { join, resolve } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Connection } from '@temporalio/client';
import { type Kind, laatsteRegels, StartFout, startKind } from '../proces.ts';
import { neemSlot } from '../slot.ts';
import { ruimWeesOp } from '../wees.ts';
import { databankVan, DYNAMISCHE_VLAGGEN, kiesPoorten, type Poorten, schrijfConfiguratie } from './configuratie.ts';
import { type Inrichting, richtIn } from './inrichten.ts';
import { type Meld, type Server, vindServer } from './vind.ts';

/** A Temporal server on this machine, ready for cases. */
export interface Temporal extends Inrichting {
  /** `host:port` of its gRPC. */
  readonly address: string;
  /** Of the web interface that came up with it; null when it has none of its own (see scherm.ts). */
  readonly uiAddress: string | null;
  /** The port that is kept free for a web interface. */
  readonly schermPoort: number;
  /** Of the server itself. */
  readonly pid: number;
  /** Resolves when it has ended, with how. */
  readonly einde: Promise<string>;
  stop(): Promise<void>;
}

/** What the server has to have, and who hears how far it is. */
export interface TemporalOpdracht {
  /** Data folder of Schakel; the server lives in `temporal/` in it, its log in `log/`. */
  readonly map: string;
  readonly namespace: string;
  readonly namespaceProef: string;
  readonly temporalCli?: string | undefined;
  readonly meld: Meld;
}

const GEDULD_MS = 90_000;
const POLS_MS = 200;

/** `server start-dev` writes no less safely than the server's own configuration does. */
const SQLITE_VLAGGEN = ['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=2'];

function opdrachtregel(server: Server, map: string, p: Poorten, namespaceProef: string): string[] {
  if (server.soort === 'server') {
    return ['--config-file', schrijfConfiguratie(map, p, namespaceProef), '--allow-no-auth', 'start'];
  }
  const poorten = { port: p.frontend, 'http-port': p.http, 'ui-port': p.scherm, 'metrics-port': p.meting };
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--log-level', 'warn', '--ui-disable-news-fetch'],
    ...Object.entries(poorten).flatMap(([naam, poort]) => [`--${naam}`, String(poort)]),
    ...['--db-filename', databankVan(map), ...SQLITE_VLAGGEN, ...DYNAMISCHE_VLAGGEN],
  ];
}

async function antwoordt(address: string): Promise<boolean> {
  const verbinding = Connection.lazy({ address });
  try {
    await verbinding.withDeadline(Date.now() + 1_000, () => verbinding.workflowService.getSystemInfo({}));
    return true;
  } catch {
    return false;
  } finally {
    await verbinding.close();
  }
}

/** Waits until the server answers; it may also end, or never answer. */
async function totAntwoord(kind: Kind, address: string, logbestand: string): Promise<void> {
  let gestopt = '';
  void kind.einde.then((hoe) => (gestopt = hoe));
  const tot = Date.now() + GEDULD_MS;
  while (!(await antwoordt(address))) {
    if (gestopt || Date.now() > tot) {
      await kind.stop(1_000);
      const hoe = gestopt ? 'stopte meteen' : 'antwoordt niet';
      throw new StartFout(`De Temporal-server ${hoe}. Het laatste uit ${logbestand}:\n${laatsteRegels(logbestand)}`);
    }
    await wacht(POLS_MS);
  }
}

/**
 * Starts a Temporal server on this machine on the data of before, and makes it ready: namespaces, search attributes, and
 * time skipping in the namespace of trial cases alone. It ends with this process. Started again on the same folder it
 * comes back at the same address, unless somebody took its ports.
 * @throws {GeenServer} when no server can be found or made
 * @throws {BezetFout} when another server has the same data
 * @throws {StartFout} when it does not come up
 */
export async function startTemporal(opdracht: TemporalOpdracht): Promise<Temporal> {
  const server = await vindServer({ temporalCli: opdracht.temporalCli, meld: opdracht.meld });
  const map = resolve(opdracht.map, 'temporal');
  const laatLos = await neemSlot(`${map}.slot`);
  try {
    return await startOp(server, map, opdracht, laatLos);
  } catch (fout) {
    laatLos();
    throw fout;
  }
}

async function startOp(
  server: Server,
  map: string,
  opdracht: TemporalOpdracht,
  laatLos: () => void,
): Promise<Temporal> {
  // before the ports are looked at: one that was left behind would hold them
  await ruimWeesOp(map);
  const poorten = await kiesPoorten(map);
  const logbestand = join(opdracht.map, 'log', 'temporal.log');
  const kind = await startKind({
    naam: 'De Temporal-server',
    script: fileURLToPath(new URL('./wachter.ts', import.meta.url)),
    argumenten: [map, server.pad, ...opdrachtregel(server, map, poorten, opdracht.namespaceProef)],
    logbestand,
    geduldMs: GEDULD_MS,
  });
  void kind.einde.then(laatLos);
  const address = `127.0.0.1:${poorten.frontend}`;
  await totAntwoord(kind, address, logbestand);
  const inrichting = await richtIn(address, opdracht).catch(async (fout: unknown) => {
    await kind.stop();
    throw fout;
  });
  return {
    ...inrichting,
    address,
    uiAddress: server.soort === 'cli' ? `http://127.0.0.1:${poorten.scherm}` : null,
    schermPoort: poorten.scherm,
    pid: Number(kind.gereed.pid),
    einde: kind.einde,
    stop: () => kind.stop(),
  };
}
