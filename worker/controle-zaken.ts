/**
 * The comparison that operators and tests make: does everything that is kept of a case say the same? Two stores can drift
 * apart after a restore or a terminated workflow, and a read model by hand work; nothing here changes anything.
 */
import { setTimeout as wacht } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { leesZaakIds } from '../activities/grootboek.ts';
import type { PrismaClient } from '../prisma/generated/client.ts';
import { isProefzaak } from '../workflows/definities.ts';
import { keurStuk, leesStuk } from './controle-grootboek.ts';
import { lopendeZaken, vergelijk, vraagWorkflow } from './controle-workflow.ts';

const PER_KEER = 200;
const TEGELIJK = 8;
/** How long a workflow that is behind, or silent after a restart, may take. */
const GEDULD_MS = 45_000;
const POLS_MS = 250;

/** What has to be compared with what. */
export interface Onderzoek {
  prisma: PrismaClient;
  /** Of the namespace of production. */
  client: Client;
  /** Of the namespace of trial cases; null when they are off: their workflows are not asked then. */
  proefClient: Client | null;
}
export interface Afwijking {
  zaakId: string;
  /** In Dutch, for an operator. */
  wat: string;
}
export interface Controle {
  zaken: number;
  gebeurtenissen: number;
  /** Texts that were destroyed; no fault. */
  vernietigd: number;
  afwijkingen: Afwijking[];
}

/** Compares for every case the ledger with itself, with the read model and with the workflow. */
export async function controleer(onderzoek: Onderzoek): Promise<Controle> {
  const uit: Controle = { zaken: 0, gebeurtenissen: 0, vernietigd: 0, afwijkingen: [] };
  const gezien = new Set<string>();
  // both lists: a workflow whose case the ledger lost is as much a difference as the other way round
  const lopend = await Promise.all(
    [onderzoek.client, onderzoek.proefClient].filter((client) => client !== null).map(lopendeZaken),
  );
  for await (const zaakId of alleZaken(onderzoek.prisma)) gezien.add(zaakId);
  for (const zaakId of lopend.flat()) gezien.add(zaakId);
  await naastElkaar([...gezien], async (zaakId) => {
    await controleerZaak(onderzoek, zaakId, uit);
  });
  return uit;
}

async function* alleZaken(prisma: PrismaClient): AsyncGenerator<string> {
  let na = '';
  for (;;) {
    const ids = await leesZaakIds(prisma, na, PER_KEER);
    yield* ids;
    const laatste = ids.at(-1);
    if (laatste === undefined) return;
    na = laatste;
  }
}

async function naastElkaar<T>(dingen: T[], doe: (ding: T) => Promise<void>): Promise<void> {
  const rij = dingen.values();
  const werker = async (): Promise<void> => {
    for (const ding of rij) await doe(ding);
  };
  await Promise.all(Array.from({ length: TEGELIJK }, werker));
}

async function controleerZaak(onderzoek: Onderzoek, zaakId: string, uit: Controle): Promise<void> {
  const { stuk, afwijkingen } = await vergelijkMetWorkflow(onderzoek, zaakId);
  const keuring = keurStuk(stuk);
  uit.zaken += 1;
  uit.gebeurtenissen += stuk.schakels.length;
  uit.vernietigd += keuring.vernietigd;
  uit.afwijkingen.push(...[...keuring.afwijkingen, ...afwijkingen].map((wat) => ({ zaakId, wat })));
}

/** A workflow that is at work may be behind the ledger: it gets time to catch up. */
async function vergelijkMetWorkflow({ prisma, ...clients }: Onderzoek, zaakId: string) {
  const client = isProefzaak(zaakId) ? clients.proefClient : clients.client;
  // a workflow of which nothing can be read any more has nothing to say
  const weg = (await prisma.zaaksleutel.count({ where: { zaakId, vernietigdOp: { not: null } } })) > 0;
  const tot = Date.now() + GEDULD_MS;
  for (;;) {
    const getuigenis = client && !weg ? await vraagWorkflow(client, zaakId) : null;
    const stuk = await leesStuk(prisma, zaakId);
    if (getuigenis === null) return { stuk, afwijkingen: [] };
    // just after a start a workflow may not answer yet
    if (getuigenis.zwijgt !== null && Date.now() < tot) {
      await wacht(POLS_MS);
      continue;
    }
    const { afwijkingen, achter } = vergelijk(stuk, getuigenis);
    if (afwijkingen.length > 0 || achter === 0) return { stuk, afwijkingen };
    if (Date.now() > tot) {
      return { stuk, afwijkingen: [`de workflow loopt ${achter} gebeurtenissen achter op het grootboek`] };
    }
    await wacht(POLS_MS);
  }
}
