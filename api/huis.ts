import type { Client } from '@temporalio/client';
import type { Protocolregister } from '../activities/register.ts';
import { type Dag, dagVan } from '../mas/datum.ts';
import type { Protocol } from '../mas/protocol.ts';
import type { Ondertekensleutels } from '../platform/ondertekensleutel.ts';
import type { Logger } from '../platform/log.ts';
import type { Sleutelbos } from '../platform/versleuteling/sleutelbos.ts';
import type { Virusscan } from '../platform/virusscan.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import type { Inlog } from './aanmelden/inlog.ts';
import type { Toegang } from './toegang/toegang.ts';
import { nietBeschikbaar } from './http/fout.ts';

/** What the API works with; made once, at the start of the process. */
export interface Huis {
  prisma: PrismaClient;
  client: Client;
  /** Null when trial cases are off. */
  proefClient: Client | null;
  taskQueue: string;
  /** The keys of cases, for whoever may have payloads opened. */
  sleutels: Sleutelbos;
  /** Origin of Temporal's web interface; absent: no other site may have payloads opened. */
  temporalUiAdres?: string;
  register: Protocolregister;
  toegang: Toegang;
  virusscan: Virusscan;
  /** Signs what is exported. */
  ondertekensleutels: Ondertekensleutels;
  /** Origin that people type: redirects and cookies are for it. */
  adres: string;
  /** Proxies in front of us that say from where a request came; absent: the connection itself says so. */
  vertrouwdeProxies?: readonly string[];
  /** How browsers sign in; null when they cannot. */
  inlog: Inlog | null;
  /** Folder of the built screens. */
  schermen: string;
  log: Logger;
}

/** The client of the namespace that a case lives in. */
export function clientVoor(huis: Pick<Huis, 'client' | 'proefClient'>, proef: boolean): Client {
  if (!proef) return huis.client;
  if (huis.proefClient) return huis.proefClient;
  throw nietBeschikbaar(
    'Proefzaken staan uit: deze Temporal-server kan de tijd van een zaak niet vooruitzetten. Daarvoor is server 1.32 of nieuwer nodig, met time skipping aan.',
  );
}

/** The protocol of a municipality that was in force on a day. */
export async function protocolOp(
  { prisma, register }: Pick<Huis, 'prisma' | 'register'>,
  gemeente: string | null,
  dag: Dag,
): Promise<Protocol> {
  return (await register.nu(prisma)).voor(gemeente, dag);
}

/** The protocol that a case is handled under, on the clock of the case. */
export const protocolVan = (
  huis: Pick<Huis, 'prisma' | 'register'>,
  gemeente: string | null,
  moment = Date.now(),
): Promise<Protocol> => protocolOp(huis, gemeente, dagVan(moment));
