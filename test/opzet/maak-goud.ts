/**
 * `npm run goud`: plays the golden cases that are not kept yet and writes their histories and ledgers. What is there is
 * never written again: a history that no longer replays says that open cases would break. What is sealed in a history is
 * opened first: a golden case outlives its database, and everybody must be able to read it.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { canoniek } from '../../mas/canoniek.ts';
import { maakPrisma } from '../../platform/databank/prisma.ts';
import { startHuis } from '../../platform/huis.ts';
import { verbindTemporal } from '../../platform/temporal/verbinding.ts';
import { nawerkId, vraagStand } from '../../workflows/definities.ts';
import { ontsluitGeschiedenis } from '../../platform/versleuteling/geschiedenis.ts';
import { proefcodec } from './codec.ts';
import { GOUDEN } from './gouden.ts';
import type { Machines, Proef } from './proef.ts';

const goud = fileURLToPath(new URL('../goud/', import.meta.url));
const nieuw = Object.entries(GOUDEN).filter(([naam]) => !existsSync(join(goud, naam)));
const map = mkdtempSync(join(tmpdir(), 'schakel-goud-'));
const huis = await startHuis({
  map,
  env: { ...process.env, PORT: '0', DATABASE_URL: undefined, TEMPORAL_ADDRESS: undefined },
});
const prisma = maakPrisma(huis.databaseUrl);
const codec = proefcodec(prisma, huis.keks);
const verbinding = verbindTemporal({ address: huis.temporal.address, namespace: 'schakel-proef', codec });
const machines: Machines = { client: verbinding.client, prisma, taskQueue: 'zaken' };

for (const [naam, speel] of nieuw) {
  await bewaar(naam, await speel(machines));
  console.log(`${naam} is bewaard`);
}
await verbinding.close();
await machines.prisma.$disconnect();
await huis.stop();
rmSync(map, { recursive: true });

async function bewaar(naam: string, proef: Proef): Promise<void> {
  const plek = join(goud, naam);
  mkdirSync(plek, { recursive: true });
  const runs = [...(await runsVan(proef.zaakId)), ...(await runsVan(nawerkId(proef.zaakId)))];
  // the last one knows all of it
  const laatste = runs.at(-1) ?? { workflowId: proef.zaakId };
  const { dossier } = await machines.client.workflow.getHandle(laatste.workflowId).query(vraagStand);
  const rijen = await machines.prisma.gebeurtenis.findMany({ where: { zaakId: proef.zaakId }, orderBy: { nr: 'asc' } });
  const grootboek = rijen.map(({ nr, kop, hash }) => ({ nr, kop, hash }));
  writeFileSync(join(plek, 'grootboek.json'), `${JSON.stringify(grootboek, null, 1)}\n`);
  writeFileSync(join(plek, 'dossier.json'), `${canoniek(dossier)}\n`);
  let run = 0;
  for (const { workflowId, runId } of runs) {
    const history = historyToJSON(await machines.client.workflow.getHandle(workflowId, runId).fetchHistory());
    const open = await ontsluitGeschiedenis(codec, JSON.parse(history), workflowId);
    writeFileSync(join(plek, `geschiedenis-${(run += 1)}.json`), `${JSON.stringify(open, null, 2)}\n`);
  }
}

/** All runs under one id, the first one first. */
async function runsVan(id: string): Promise<{ workflowId: string; runId: string }[]> {
  const runs: { workflowId: string; runId: string; begin: number }[] = [];
  for await (const { workflowId, runId, startTime } of machines.client.workflow.list({
    query: `WorkflowId = "${id}"`,
  })) {
    runs.push({ workflowId, runId, begin: startTime.getTime() });
  }
  return runs.sort((a, b) => a.begin - b.begin);
}
