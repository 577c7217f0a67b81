/** For tests: the API on an embedded database, with a Temporal server that is away. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Databank, startDatabank } from '../../platform/databank/databank.ts';
import { pasMigratiesToe } from '../../platform/databank/migraties.ts';
import { maakPrisma } from '../../platform/databank/prisma.ts';
import type { Instellingen } from '../../platform/instellingen.ts';
import { maakLog } from '../../platform/log.ts';
import { verbindTemporal } from '../../platform/temporal/verbinding.ts';
import { eigenAdres } from '../../platform/webadres.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { laadProtocollen } from '../../protocol/index.ts';
import { registreer } from '../../activities/protocol.ts';
import { Protocolregister } from '../../activities/register.ts';
import { maakInlog } from '../../api/aanmelden/inlog.ts';
import { maakApp } from '../../api/app.ts';
import { Intake } from '../../api/intake/intake.ts';
import { maakToegang } from '../../api/toegang/toegang.ts';
import { geefToken } from '../../api/toegang/uitgever.ts';
import { zaaiDemo } from '../../api/toegang/zaai.ts';

export interface Antwoord {
  status: number;
  koppen: Headers;
  lichaam: Record<string, unknown>;
}
export interface Testhuis {
  prisma: PrismaClient;
  databank: Databank;
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
  stop(): Promise<void>;
}

/** @param instellingen another issuer than the one of our own, and the address that people type */
export async function startTesthuis({
  oidc,
  publiekAdres,
}: Pick<Instellingen, 'oidc' | 'publiekAdres'> = {}): Promise<Testhuis> {
  const map = mkdtempSync(join(tmpdir(), 'schakel-api-'));
  const databank = await startDatabank({ map });
  await pasMigratiesToe(databank.url);
  const prisma = maakPrisma(databank.url);
  await zaaiDemo(prisma);
  const regels: string[] = [];
  const log = maakLog('api', 'debug', { write: (regel: string) => regels.push(regel) });
  const temporal = verbindTemporal({ address: '127.0.0.1:1', namespace: 'schakel' });
  const instellingen = { data: map, ...(oidc && { oidc }) };
  const toegang = await maakToegang(instellingen);
  await registreer(prisma, (await laadProtocollen()).versies);
  const server = createServer();
  await new Promise<void>((af) => server.listen(0, '127.0.0.1', af));
  const luistert = eigenAdres('127.0.0.1', (server.address() as AddressInfo).port);
  const adres = publiekAdres ?? luistert;
  const schermen = join(map, 'schermen');
  const deel = { prisma, client: temporal.client, proefClient: null, taskQueue: 'zaken', toegang, log };
  const inlog = maakInlog(instellingen, { adres, luistert, log });
  const huis = { ...deel, register: new Protocolregister(), adres, inlog, schermen };
  server.on('request', maakApp(huis, new Intake(huis)));
  return {
    prisma,
    databank,
    log: regels,
    adres: luistert,
    schermen,
    vraag: async (wie, methode, pad, lichaam, koppen = {}) => {
      const antwoord = await fetch(`${luistert}${pad}`, {
        method: methode,
        headers: {
          ...(wie !== null && { authorization: `Bearer ${await geefToken(map, wie)}` }),
          ...(lichaam !== undefined && { 'content-type': 'application/json' }),
          ...koppen,
        },
        ...(lichaam !== undefined && { body: typeof lichaam === 'string' ? lichaam : JSON.stringify(lichaam) }),
      });
      const tekst = await antwoord.text();
      const gelezen = tekst === '' ? {} : (JSON.parse(tekst) as Record<string, unknown>);
      return { status: antwoord.status, koppen: antwoord.headers, lichaam: gelezen };
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((af) => server.close(af));
      await temporal.close();
      await prisma.$disconnect();
      await databank.stop();
      rmSync(map, { recursive: true, force: true });
    },
  };
}
