/**
 * The made-up DUO as a process of its own, beside Schakel on one machine. It keeps what it took in the data folder, and
 * comes back with it. Only this machine can reach it: anybody who can may report whom he likes.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { leesInstellingen } from '../../../platform/instellingen.ts';
import { meldGereed, stopMetOuder } from '../../../platform/kind.ts';
import { maakLog } from '../../../platform/log.ts';
import { type Feit, Register } from './register.ts';
import { maakSimulator } from './server.ts';

const { data, port, logLevel } = leesInstellingen(process.env);
const log = maakLog('duo', logLevel);
const map = join(data, 'duo');
const dagboek = join(map, 'dagboek.jsonl');
mkdirSync(map, { recursive: true, mode: 0o700 });

/** A line that a crash cut off was never answered to either, so it goes: nothing may be written behind it. */
function leesDagboek(): Feit[] {
  if (!existsSync(dagboek)) return [];
  const tekst = readFileSync(dagboek, 'utf8');
  const heel = tekst.slice(0, tekst.lastIndexOf('\n') + 1);
  truncateSync(dagboek, Buffer.byteLength(heel));
  return heel
    .split('\n')
    .slice(0, -1)
    .map((regel) => JSON.parse(regel) as Feit);
}

const register = new Register((feit) => {
  appendFileSync(dagboek, `${JSON.stringify(feit)}\n`, { mode: 0o600 });
}, leesDagboek());
const server = createServer(maakSimulator(register)).listen(port, '127.0.0.1');
await once(server, 'listening');
const gekozen = (server.address() as AddressInfo).port;

stopMetOuder(async () => {
  const dicht = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await dicht;
});
log.info({ port: gekozen }, 'de nagemaakte DUO luistert');
meldGereed({ port: gekozen });
