/**
 * `npm run bench`: what the design of a case costs, as ratios against a workflow without any design, in turns in one
 * run. Machines differ, ratios hardly; so no figure here is a time to be proud of.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { dagVan } from '../mas/datum.ts';
import type { InhoudRef } from '../mas/gebeurtenis.ts';
import { maakPrisma } from '../platform/databank/prisma.ts';
import { startHuis } from '../platform/huis.ts';
import { verbindTemporal } from '../platform/temporal/verbinding.ts';
import { proefcodec } from '../test/opzet/codec.ts';
import { type Machines, Proef } from '../test/opzet/proef.ts';
import { startPostgres } from '../test/opzet/postgres.ts';
import { handel } from '../workflows/definities.ts';
import { doe, kaal, stop } from './kaal.ts';
import { GEEN_CODEC, KAAL } from './zonder.ts';

const HANDELINGEN = 240;
const OPWARMEN = 40;
const ZAKEN = 60;
const TEGELIJK = 8;
const RONDES = 3;

const map = mkdtempSync(join(tmpdir(), 'schakel-bench-'));
const postgres = await startPostgres();
console.log(postgres ? 'Databank: PostgreSQL' : 'Databank: ingebouwd (PostgreSQL ≥ 15 is niet geïnstalleerd)');
const huis = await startHuis({
  map,
  env: { ...process.env, PORT: '0', DATABASE_URL: postgres?.url, TEMPORAL_ADDRESS: undefined, LOG_LEVEL: 'warn' },
  programmas: [{ naam: 'worker', titel: 'De worker', script: fileURLToPath(new URL('./werker.ts', import.meta.url)) }],
});
const prisma = maakPrisma(huis.databaseUrl);
const adres = { address: huis.temporal.address, namespace: 'schakel' };
const verbinding = verbindTemporal({ ...adres, codec: proefcodec(prisma, huis.keks) });
const kaleVerbinding = verbindTemporal({ ...adres, codec: GEEN_CODEC });
const { client } = verbinding;
await prisma.$executeRaw`create table kaal (id bigserial primary key, sleutel text not null)`;
const machines: Machines = { client, prisma, taskQueue: 'zaken' };
const ACTOR = { soort: 'account', id: 'bench' } as const;
const vandaag = dagVan(Date.now());

let teller = 0;
const begin = () =>
  kaleVerbinding.client.workflow.start(kaal, { workflowId: `kaal-${(teller += 1)}`, taskQueue: KAAL, args: [] });
const klok = async (werk: () => Promise<unknown>): Promise<number> => {
  const t = performance.now();
  await werk();
  return performance.now() - t;
};
const deel = (rij: number[], p: number): number =>
  rij.toSorted((a, b) => a - b)[Math.floor((rij.length - 1) * p)] ?? NaN;
const rond = (x: number): string => x.toFixed(2);

/** One acknowledged action against one bare update whose activity inserts a row, in turns. */
async function handeling(): Promise<void> {
  const proef = await Proef.begin(machines, vandaag);
  const teksten: InhoudRef[] = [];
  for (let i = 0; i < HANDELINGEN; i += 1) teksten.push(await proef.tekst({ toelichting: 'verzonnen bevinding' }));
  const bare = await begin();
  const echt: number[] = [];
  const kale: number[] = [];
  const doeEcht = async (i: number) => {
    const verzoek = {
      sleutel: `b${i}`,
      actor: { soort: 'account', id: 'bench' },
      handeling: { soort: 'noteer', inhoud: teksten[i] },
    };
    echt.push(await klok(() => proef.handle.executeUpdate(handel, { args: [verzoek as never], updateId: `b${i}` })));
  };
  const doeKaal = async (i: number) => {
    kale.push(await klok(() => bare.executeUpdate(doe, { args: [{ sleutel: `b${i}` }], updateId: `b${i}` })));
  };
  for (let i = 0; i < HANDELINGEN; i += 1) {
    await wacht(Math.random() * 20); // people do not act in step with the machine's own timers
    if (i % 2) await doeKaal(i).then(() => doeEcht(i));
    else await doeEcht(i).then(() => doeKaal(i));
  }
  await bare.signal(stop);
  const [e, k] = [echt.slice(OPWARMEN), kale.slice(OPWARMEN)];
  console.log(`\nEen bevestigde handeling tegen een kale update (n = ${e.length}; streven ≤ 1,2)`);
  for (const p of [0.1, 0.5, 0.9]) {
    console.log(`  p${p * 100}: ${rond(deel(e, p))} ms / ${rond(deel(k, p))} ms = ${rond(deel(e, p) / deel(k, p))}`);
  }
}

const ZONDER_BRIEF: readonly string[] = ['brief', 'terugkoppeling', 'evaluatie'];
/** From melding to close, on the shortest whole road: seven bookings after the melding. */
async function heleZaak(): Promise<void> {
  const proef = await Proef.begin(machines, vandaag);
  for (const [stap, uitkomst] of [
    ['contact-school', 'melding-juist'],
    ['keuze-routekaart', 'A'],
    ['onderzoek', 'ongeoorloofd'],
    ['brief', 'verzonden'],
    ['keuze-route', 'geen-vervolgroute'],
    ['terugkoppeling', 'teruggekoppeld'],
    ['evaluatie', 'terug-naar-school'],
  ] as const) {
    // nobody wrote a letter, so these steps have to be explained, and that of step 9 is a departure
    const inhoud = ZONDER_BRIEF.includes(stap) ? await proef.tekst({ motivatie: 'verzonnen motivatie' }) : undefined;
    const afwijkreden = stap === 'terugkoppeling' ? { afwijkreden: 'anders' } : {};
    const handeling = { soort: 'rond-af', stap, uitkomst, ...(inhoud && { inhoud }), ...afwijkreden } as const;
    await proef.handle.executeUpdate(handel, { args: [{ sleutel: stap, actor: ACTOR, handeling }], updateId: stap });
  }
  await proef.handle.result();
}
/** As many updates, each with its inserting activity. */
async function kaleZaak(): Promise<void> {
  const bare = await begin();
  for (let i = 0; i < 8; i += 1) await bare.executeUpdate(doe, { args: [{ sleutel: String(i) }], updateId: String(i) });
  await bare.signal(stop);
  await bare.result();
}
/** Jobs a second, with so many at once. */
async function doorvoer(werk: () => Promise<void>): Promise<number> {
  let over = ZAKEN;
  const duur = await klok(() =>
    Promise.all(
      Array.from({ length: TEGELIJK }, async () => {
        while ((over -= 1) >= 0) await werk();
      }),
    ),
  );
  return ZAKEN / (duur / 1000);
}

async function zaken(): Promise<void> {
  await doorvoer(heleZaak);
  const verhoudingen: number[] = [];
  console.log(
    `\nEen hele zaak tegen een kale workflow met even veel updates en activiteiten (${ZAKEN} zaken, ${TEGELIJK} tegelijk; streven ≥ 0,8)`,
  );
  for (let ronde = 0; ronde < RONDES; ronde += 1) {
    const kaalVoor = await doorvoer(kaleZaak);
    const echt = await doorvoer(heleZaak);
    const kaalNa = await doorvoer(kaleZaak);
    verhoudingen.push((2 * echt) / (kaalVoor + kaalNa));
    console.log(`  ${rond(echt)} zaken/s / ${rond((kaalVoor + kaalNa) / 2)} = ${rond(verhoudingen.at(-1) ?? NaN)}`);
  }
  console.log(`  mediaan ${rond(deel(verhoudingen, 0.5))}`);
}

await handeling();
await zaken();
await Promise.all([verbinding.close(), kaleVerbinding.close()]);
await prisma.$disconnect();
await huis.stop();
await postgres?.stop();
rmSync(map, { recursive: true, force: true });
