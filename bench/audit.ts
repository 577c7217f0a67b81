/**
 * `npm run bench:audit`: what the proof of a case costs, as ratios in turns in one run. Cases replayed a second with the
 * replayer that compares, against Temporal's own on the same histories; events checked a second in the chain, against the bare
 * SHA-256 over the same bytes.
 */
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { keurKeten, sha256 } from '../activities/keten.ts';
import { payloadConverter } from '../platform/temporal/omzetter.ts';
import { dataConverter } from '../platform/temporal/verbinding.ts';
import { herspeel } from '../worker/audit/herspelen/herspeel.ts';
import type { Grootboek } from '../worker/audit/herspelen/metgrootboek.ts';
import { goudnamen, leesGoud } from '../test/opzet/goudlezer.ts';
import { maakBundel } from '../worker/worker.ts';

const RONDES = 3;
const KETENS = 200;

Runtime.install({ logger: new DefaultLogger('ERROR') });
const zaken = goudnamen().map(leesGoud);
const bundel = await maakBundel();

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
