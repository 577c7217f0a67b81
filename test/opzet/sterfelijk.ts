import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import { maakPrisma } from '../../platform/databank/prisma.ts';
import { type Huis, PROGRAMMAS, startHuis } from '../../platform/huis.ts';
import { verbindTemporal } from '../../platform/temporal/verbinding.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { proefcodec } from './codec.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { maakGebruikers } from './regimes.ts';

/** A house whose every part can be killed. */
export interface SterfelijkHuis {
  huis: Huis;
  map: string;
  prisma: PrismaClient;
  client: Client;
  proefClient: Client;
  /** The database is a real PostgreSQL when one is installed; without it kills go to the embedded one. */
  postgres: Postgres | null;
  /** From now on a booking is committed and its answer held back. */
  houdAntwoordenVast(): void;
  laatAntwoordenLos(): void;
  /** SIGKILL for these parts at once; every one comes back by itself or is brought back. Resolves when it did. */
  dood(...delen: Deel[]): Promise<void>;
  stop(): Promise<void>;
}
export const DELEN = ['worker', 'api', 'temporal', 'databank'] as const;
export type Deel = (typeof DELEN)[number];

const GEDULD_MS = 60_000;

/** As in production: the programs come in as users that can add to the ledger and never change it. */
async function alsDienst(eigenaar: string): Promise<Record<string, string>> {
  const { smal, ruim } = await maakGebruikers(eigenaar);
  return { DATABASE_URL: smal, DATABASE_WPG_URL: ruim, DATABASE_OWNER_URL: eigenaar };
}

/**
 * Starts the house with a worker that can hold its answers, on a PostgreSQL of its own.
 * @param instellingen settings besides those of a house that is alone in the world
 */
export async function startSterfelijkHuis(instellingen: Record<string, string> = {}): Promise<SterfelijkHuis> {
  const map = mkdtempSync(join(tmpdir(), 'schakel-storing-'));
  const postgres = await startPostgres();
  if (!postgres)
    console.log('PostgreSQL ≥ 15 is niet geïnstalleerd: de storingstests draaien op de ingebouwde databank.');
  const pauze = join(map, 'pauze');
  const werker = fileURLToPath(new URL('./werker.ts', import.meta.url));
  const huis = await startHuis({
    map,
    env: {
      ...process.env,
      PORT: '0',
      DATABASE_URL: undefined,
      ...(postgres && (await alsDienst(postgres.url))),
      TEMPORAL_ADDRESS: undefined,
      LOG_LEVEL: 'warn',
      PAUZE_NA_COMMIT: pauze,
      ...instellingen,
    },
    programmas: PROGRAMMAS.map((p) => (p.naam === 'worker' ? { ...p, script: werker } : p)),
  });
  const prisma = maakPrisma(huis.databaseUrl);
  const codec = proefcodec(prisma, huis.keks);
  const verbindingen = ['schakel', 'schakel-proef'].map((namespace) =>
    verbindTemporal({ address: huis.temporal.address, namespace, codec }),
  );
  const [echt, proef] = verbindingen;
  if (!echt || !proef) throw new Error('geen verbinding');

  return {
    huis,
    map,
    prisma,
    postgres,
    client: echt.client,
    proefClient: proef.client,
    houdAntwoordenVast: () => {
      writeFileSync(pauze, '');
    },
    laatAntwoordenLos: () => {
      rmSync(pauze, { force: true });
    },
    dood: (...delen) => dood(huis, postgres, prisma, delen),
    stop: async () => {
      await Promise.all(verbindingen.map((v) => v.close()));
      await prisma.$disconnect();
      await huis.stop();
      await postgres?.stop();
      rmSync(map, { recursive: true, force: true });
    },
  };
}

async function dood(
  huis: Huis,
  postgres: Postgres | null,
  prisma: PrismaClient,
  delen: readonly Deel[],
): Promise<void> {
  const voor = huis.pids;
  const eigen = delen.filter((deel) => !(deel === 'databank' && postgres));
  for (const deel of eigen) process.kill(voor[deel] ?? 0, 'SIGKILL');
  if (postgres && delen.includes('databank')) {
    await postgres.doodt();
    await postgres.start();
  }
  await tot('alles draait weer', () => Promise.resolve(eigen.every((deel) => huis.pids[deel] !== voor[deel])));
  await tot('de databank antwoordt', () => prisma.$queryRaw`select 1`.then(() => true));
  await tot('de API antwoordt', async () => (await fetch(`${huis.api}/health/ready`)).status === 200);
}

/** Asks until the answer is yes; what fails counts as no. */
export async function tot(wat: string, vraag: () => Promise<boolean>, geduldMs = GEDULD_MS): Promise<void> {
  const einde = Date.now() + geduldMs;
  while (!(await vraag().catch(() => false))) {
    if (Date.now() > einde) throw new Error(`te lang gewacht: ${wat}`);
    await new Promise((af) => setTimeout(af, 50));
  }
}
