/** For tests: the API on an embedded database, with a Temporal server that is away. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Databank } from '../../platform/databank/databank.ts';
import { startProefdatabank } from './databank.ts';
import { pasMigratiesToe } from '../../platform/databank/migraties.ts';
import { maakPrisma } from '../../platform/databank/prisma.ts';
import type { Instellingen } from '../../platform/instellingen.ts';
import { maakLog } from '../../platform/log.ts';
import { GEEN_VIRUSSCAN } from '../../platform/virusscan.ts';
import { verbindTemporal } from '../../platform/temporal/verbinding.ts';
import { leesOndertekensleutels } from '../../platform/ondertekensleutel.ts';
import { maakCodec } from '../../platform/versleuteling/codec.ts';
import { Sleutelbos } from '../../platform/versleuteling/sleutelbos.ts';
import { zaakVan } from '../../workflows/definities.ts';
import { proefkeks } from './codec.ts';
import { eigenAdres } from '../../platform/webadres.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { type Protocollen } from '../../protocol/index.ts';
import { protocollen } from './protocollen.ts';
import { registreer } from '../../activities/protocol.ts';
import { Protocolregister } from '../../activities/register.ts';
import { maakInlog } from '../../api/aanmelden/inlog.ts';
import { maakApp } from '../../api/app.ts';
import type { Huis } from '../../api/huis.ts';
import { Intake } from '../../api/intake/intake.ts';
import { maakToegang } from '../../api/toegang/toegang.ts';
import { geefToken } from '../../api/toegang/uitgever.ts';
import { zaaiDemo } from '../../api/toegang/zaai.ts';

export interface Antwoord {
  status: number;
  koppen: Headers;
  lichaam: Record<string, unknown>;
}
/** The embedded database, or a PostgreSQL of a test's own. */
type Testdatabank = Pick<Databank, 'url' | 'pid' | 'stop'>;
export interface Testhuis {
  prisma: PrismaClient;
  databank: Testdatabank;
  /** Those in force in it: compiling them takes a second. */
  protocollen: Protocollen;
  /** Everything that was logged. */
  log: string[];
  /** Where it listens; browsers come here (test/opzet/surfer.ts). */
  adres: string;
  /** Folder of the built screens: empty. */
  schermen: string;
  /** As a demo person, or as nobody. What is text goes out as it is. */
  vraag(
    wie: string | null,
    methode: string,
    pad: string,
    lichaam?: unknown,
    koppen?: Record<string, string>,
  ): Promise<Antwoord>;
  /** The same with a body and an answer that are no JSON. */
  ruw(
    wie: string | null,
    methode: string,
    pad: string,
    lichaam?: string | Uint8Array<ArrayBuffer>,
    koppen?: Record<string, string>,
  ): Promise<Response>;
  stop(): Promise<void>;
}

/**
 * @param instellingen another issuer than the one of our own, and the address that people type
 * @param anders what stands in the house in place of what else would
 * @param eigenDatabank a database without anything in it; absent: the embedded one
 */
export async function startTesthuis(
  { oidc, publiekAdres }: Pick<Instellingen, 'oidc' | 'publiekAdres'> = {},
  anders: (prisma: PrismaClient, register: Protocolregister) => Partial<Huis> = () => ({}),
  eigenDatabank: Testdatabank | null = null,
): Promise<Testhuis> {
  const map = mkdtempSync(join(tmpdir(), 'schakel-api-'));
  const databank = eigenDatabank ?? (await startProefdatabank({ map }));
  await pasMigratiesToe(databank.url);
  const prisma = maakPrisma(databank.url);
  await zaaiDemo(prisma);
  const regels: string[] = [];
  const log = maakLog('api', 'debug', { write: (regel: string) => regels.push(regel) });
  const sleutels = new Sleutelbos(prisma, proefkeks());
  const codec = maakCodec({ sleutels, zaakVan });
  const temporal = verbindTemporal({ address: '127.0.0.1:1', namespace: 'schakel', codec });
  const instellingen = { data: map, ...(oidc && { oidc }) };
  const toegang = await maakToegang(instellingen);
  await registreer(prisma, protocollen.versies);
  const server = createServer();
  await new Promise<void>((af) => server.listen(0, '127.0.0.1', af));
  const luistert = eigenAdres('127.0.0.1', (server.address() as AddressInfo).port);
  const adres = publiekAdres ?? luistert;
  const schermen = join(map, 'schermen');
  const deel = {
    prisma,
    client: temporal.client,
    proefClient: null,
    taskQueue: 'zaken',
    sleutels,
    toegang,
    virusscan: GEEN_VIRUSSCAN,
    ondertekensleutels: leesOndertekensleutels(instellingen),
    log,
  };
  const inlog = maakInlog(instellingen, { adres, luistert, log });
  const register = new Protocolregister();
  const huis = { ...deel, register, adres, inlog, schermen, ...anders(prisma, register) };
  const intake = new Intake(huis);
  server.on('request', maakApp(huis, intake));
  const ruw: Testhuis['ruw'] = async (wie, methode, pad, lichaam, koppen = {}) =>
    fetch(`${luistert}${pad}`, {
      method: methode,
      headers: { ...(wie !== null && { authorization: `Bearer ${await geefToken(map, wie)}` }), ...koppen },
      ...(lichaam !== undefined && { body: lichaam }),
    });
  return {
    prisma,
    databank,
    protocollen,
    log: regels,
    adres: luistert,
    schermen,
    ruw,
    vraag: async (wie, methode, pad, lichaam, koppen = {}) => {
      const tekst = typeof lichaam === 'string' || lichaam === undefined ? lichaam : JSON.stringify(lichaam);
      const soort = tekst === undefined ? {} : { 'content-type': 'application/json' };
      const antwoord = await ruw(wie, methode, pad, tekst, { ...soort, ...koppen });
      return { status: antwoord.status, koppen: antwoord.headers, lichaam: leesJson(await antwoord.text()) };
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((af) => server.close(af));
      // what still knocks at a server that is away would find the line gone
      void intake.rust().then(() => temporal.close());
      await prisma.$disconnect();
      await databank.stop();
      rmSync(map, { recursive: true, force: true });
    },
  };
}

/** What is no JSON is a file: there is nothing in it to look at. */
const leesJson = (tekst: string): Record<string, unknown> =>
  /^[{[]/.test(tekst) ? (JSON.parse(tekst) as Record<string, unknown>) : {};
