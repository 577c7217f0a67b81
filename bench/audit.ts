/**
 * `npm run bench:audit`: what the proof of a case costs, as ratios in turns in one run. Cases replayed a second with the
 * replayer that compares, against Temporal's own on the same histories; events checked a second in the chain, against the bare
 * SHA-256 over the same bytes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { keurKeten, type Schakel, sha256 } from '../activities/keten.ts';
import type { Gebeurtenis } from '../mas/gebeurtenis.ts';
import { payloadConverter } from '../platform/temporal/omzetter.ts';
import { dataConverter } from '../platform/temporal/verbinding.ts';
import { herspeel, type Run } from '../worker/audit/herspelen/herspeel.ts';
import type { Grootboek } from '../worker/audit/herspelen/metgrootboek.ts';
import { maakBundel } from '../worker/worker.ts';

const RONDES = 3;
const KETENS = 200;

interface Zaak {
  runs: Run[];
  grootboek: Grootboek;
}

Runtime.install({ logger: new DefaultLogger('ERROR') });
const goud = fileURLToPath(new URL('../test/goud/', import.meta.url));
const zaken = readdirSync(goud).map(lees);
const bundel = await maakBundel();

function lees(naam: string): Zaak {
  const plek = join(goud, naam);
  const schakels = JSON.parse(readFileSync(join(plek, 'grootboek.json'), 'utf8')) as Schakel[];
  const { zaakId } = JSON.parse(schakels[0]?.kop ?? '') as Gebeurtenis;
  const bestanden = readdirSync(plek).filter((b) => b.startsWith('geschiedenis-'));
  const runs = bestanden.sort().map((bestand, i) => ({
    workflowId: zaakId,
    runId: String(i + 1),
    geschiedenis: JSON.parse(readFileSync(join(plek, bestand), 'utf8')) as unknown,
  }));
  return { runs, grootboek: { zaakId, schakels, opdrachten: new Map() } };
}

/** Times a second. */
async function tempo(aantal: number, werk: () => unknown): Promise<number> {
  const t = performance.now();
  await werk();
  return aantal / ((performance.now() - t) / 1000);
}
const mediaan = (rij: number[]): number => rij.toSorted((a, b) => a - b)[Math.floor(rij.length / 2)] ?? NaN;
const rond = (x: number): string => (x >= 100 ? x.toFixed(0) : x.toFixed(2));

/** Each twice as often in turns, so that a machine that warms up or slows down does so for both. */
async function paar(
  titel: string,
  eenheid: string,
  echt: () => Promise<number>,
  kaal: () => Promise<number>,
): Promise<void> {
  await echt();
  await kaal();
  const verhoudingen: number[] = [];
  console.log(`\n${titel}`);
  for (let ronde = 0; ronde < RONDES; ronde += 1) {
    const kaalVoor = await kaal();
    const snelheid = await echt();
    const kaalNa = await kaal();
    verhoudingen.push((2 * snelheid) / (kaalVoor + kaalNa));
    console.log(
      `  ${rond(snelheid)} ${eenheid}/s / ${rond((kaalVoor + kaalNa) / 2)} = ${rond(verhoudingen.at(-1) ?? NaN)}`,
    );
  }
  console.log(`  mediaan ${rond(mediaan(verhoudingen))}`);
}

async function vergelijkend(): Promise<void> {
  for (const { runs, grootboek } of zaken) {
    const { bevindingen } = await herspeel({ bundel, omzetter: payloadConverter }, runs, grootboek);
    if (bevindingen.length > 0) throw new Error(`${grootboek.zaakId}: ${bevindingen[0]?.wat ?? ''}`);
  }
}

/** What the code tells about itself is not listened to. */
const DOOF = { opname: { noteer: { fn: () => undefined, callDuringReplay: false } } };

async function kaleHerspeler(): Promise<void> {
  const histories = zaken.flatMap(({ runs }) =>
    runs.map(({ workflowId, geschiedenis: history }) => ({ workflowId, history })),
  );
  const opties = { workflowBundle: bundel, dataConverter, sinks: DOOF };
  for await (const { error } of Worker.runReplayHistories(opties, histories)) if (error) throw error;
}

const schakels = zaken.reduce((som, { grootboek }) => som + grootboek.schakels.length, 0);
const eindeloos = (doe: (grootboek: Grootboek) => unknown) => () => {
  for (let i = 0; i < KETENS; i += 1) for (const { grootboek } of zaken) doe(grootboek);
};

await paar(
  `Zaken vergelijkend herspeeld tegen Worker.runReplayHistories (${zaken.length} gouden zaken)`,
  'zaken',
  () => tempo(zaken.length, vergelijkend),
  () => tempo(zaken.length, kaleHerspeler),
);
await paar(
  `Gebeurtenissen gecontroleerd tegen kale SHA-256 over dezelfde bytes (${schakels} gebeurtenissen)`,
  'gebeurtenissen',
  () =>
    tempo(
      schakels * KETENS,
      eindeloos(({ zaakId, schakels: s }) => keurKeten(zaakId, s)),
    ),
  () =>
    tempo(
      schakels * KETENS,
      eindeloos(({ schakels: s }) => s.map(({ kop }) => sha256(kop))),
    ),
);
