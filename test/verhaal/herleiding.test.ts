/**
 * What the ledger says that was recorded by the end of a day, and what the run itself knew then, are one thing: hundreds of
 * cases in which anything happened, each replayed on the workflow code, which tells its own dossier booking by booking.
 */
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, Runtime, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { dossierMet, vastgelegdTotEnMet } from '../../mas/auditspoor/opdag.ts';
import { canoniek } from '../../mas/canoniek.ts';
import { beginVan, type Dag, dagVan, plusDagen } from '../../mas/datum.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import { mogelijkeHandelingen, type Mogelijkheid } from '../../mas/handelingen/index.ts';
import type { Handeling } from '../../mas/opdracht.ts';
import { payloadConverter } from '../../platform/temporal/omzetter.ts';
import { ontsluitGeschiedenis } from '../../platform/versleuteling/geschiedenis.ts';
import { leesGeschiedenis } from '../../worker/audit/herspelen/geschiedenis.ts';
import { neemOp, type Opname, type Opneembaar } from '../../worker/audit/herspelen/opnemen.ts';
import { maakBundel } from '../../worker/worker.ts';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { Proef } from '../opzet/proef.ts';

const machines = gedeeldeMachines();
let bundel: WorkflowBundleWithSourceMap;
beforeAll(async () => {
  // the comings and goings of the workers that replay tell nothing
  Runtime.install({ logger: new DefaultLogger('WARN') });
  bundel = await maakBundel();
});

const AANTAL = 200;
/** So many at a time: enough to keep the machine busy, and the server within its patience. */
const NAAST_ELKAAR = 20;
const BEGIN = '2026-11-02';
/** Other cases every time; SCHAKEL_ZAAD does those of before again. */
const zaad = Number(process.env.SCHAKEL_ZAAD ?? Date.now() % 1_000_000);
const worp = (start: number): (() => number) => {
  const getallen = fc.sample(fc.nat(), { seed: start, numRuns: 100 });
  let plek = -1;
  return () => getallen[(plek += 1) % getallen.length] ?? 0;
};

/** What closes a case at once comes never: after it nothing more is learnt. */
const EINDE: ReadonlySet<string> = new Set([
  'leg-overlijden-vast',
  'leg-uitschrijving-vast',
  'draag-over-aan-gemeente',
  'draag-over-aan-doorstroompunt',
]);

/** What a person would fill in; undefined where he would have to look something up first. */
function vulIn(m: Extract<Mogelijkheid, { mogelijk: true }>, gooi: () => number, vandaag: Dag): object | undefined {
  const ingevuld: Record<string, unknown> = {};
  for (const [naam, veld] of Object.entries(m.velden)) {
    if (veld.optioneel) continue;
    if (veld.soort === 'keuze') ingevuld[naam] = Object.keys(veld.keuzes)[gooi() % Object.keys(veld.keuzes).length];
    else if (veld.soort === 'keuzes') ingevuld[naam] = Object.keys(veld.keuzes).slice(0, 1 + (gooi() % 2));
    else if (veld.soort === 'dag') ingevuld[naam] = plusDagen(vandaag, 14);
    else if (veld.soort === 'tijd') ingevuld[naam] = '10:30';
    else return undefined;
  }
  return ingevuld;
}

/** Something lawful, now and then about an earlier day; a refusal of how it was filled in is no matter. */
async function doeIets(proef: Proef, gooi: () => number, vandaag: Dag): Promise<void> {
  // of the ledger: between two runs there is nobody to ask
  const dossier = dossierMet(proef.zaakId, await proef.gebeurtenissen());
  const kan = mogelijkeHandelingen(dossier).filter((m) => m.mogelijk && !EINDE.has(m.vast.soort));
  const m = kan[gooi() % kan.length];
  const velden = m?.mogelijk === true ? vulIn(m, gooi, vandaag) : undefined;
  if (!m || !velden) return;
  const inhoud = await proef.tekst({ motivatie: 'verzonnen', toelichting: 'verzonnen' });
  const terug = gooi() % 3 === 0 ? { dag: plusDagen(vandaag, -(gooi() % 4)) } : {};
  const handeling = { ...m.vast, ...velden, ...terug, inhoud, afwijkreden: 'anders' } as Handeling;
  await proef.doe(handeling);
}

interface Geleefd {
  zaakId: string;
  grootboek: Gebeurtenis[];
  vandaag: Dag;
}

/** Two rounds of some days, with things done before each. */
async function leef(start: number, verderNa: number | undefined): Promise<Geleefd> {
  const gooi = worp(start);
  const proef = await Proef.begin(machines, BEGIN, verderNa === undefined ? {} : { verderNa });
  let vandaag = BEGIN;
  for (let ronde = 0; ronde < 2; ronde += 1) {
    for (let keer = gooi() % 2; keer >= 0; keer -= 1) await doeIets(proef, gooi, vandaag);
    const dagen = gooi() % 5;
    vandaag = plusDagen(vandaag, dagen);
    if (dagen > 0) await proef.naar(vandaag);
  }
  await proef.totRust();
  const { zaakId } = proef;
  // what still has to go out of a case that closed is booked before its run ends
  if (dossierMet(zaakId, await proef.gebeurtenissen()).status === 'gesloten') await proef.handle.result();
  return { zaakId, grootboek: await proef.gebeurtenissen(), vandaag };
}

/** The histories of the runs of a case, the first run first. */
async function geschiedenissen(workflowId: string): Promise<Opneembaar[]> {
  const runs: Opneembaar[] = [];
  for (let runId: string | null | undefined; runId !== null;) {
    const kaal = historyToJSON(await machines.client.workflow.getHandle(workflowId, runId).fetchHistory());
    const geschiedenis = await ontsluitGeschiedenis(machines.codec, JSON.parse(kaal), workflowId);
    runs.unshift({ workflowId, geschiedenis });
    runId = leesGeschiedenis(geschiedenis, payloadConverter).vorigeRun;
  }
  return runs;
}

const alsTekst = (d: Dossier | undefined): string => canoniek(JSON.parse(JSON.stringify(d ?? null)));

/** Day by day, from the day before it began. Gives how many days differed from the day before. */
function vergelijk({ zaakId, grootboek, vandaag }: Geleefd, standen: Opname['standen']): number {
  const laatste = dagVan(grootboek.at(-1)?.moment ?? 0);
  const tot = laatste > vandaag ? laatste : vandaag;
  let vorige = 0;
  let anders = 0;
  for (let op = plusDagen(BEGIN, -1); op <= tot; op = plusDagen(op, 1)) {
    const begin = vastgelegdTotEnMet(grootboek, op);
    const toen = standen.findLast(({ moment }) => moment < beginVan(plusDagen(op, 1)));
    expect(toen?.dossier.nr ?? 0, `${zaakId} op ${op}`).toBe(begin.length);
    if (begin.length === vorige) continue;
    vorige = begin.length;
    anders += 1;
    expect(alsTekst(toen?.dossier), `${zaakId} op ${op}`).toBe(alsTekst(dossierMet(zaakId, begin)));
  }
  expect(vorige, zaakId).toBe(grootboek.length);
  return anders;
}

test(
  `${AANTAL} cases: on every day the ledger holds what the run knew then (seed ${zaad})`,
  { timeout: 300_000 },
  async () => {
    const geleefd: Geleefd[] = [];
    const runs: Opneembaar[] = [];
    const rij = Array.from({ length: AANTAL }, (_, n) => n).values();
    await Promise.all(
      Array.from({ length: NAAST_ELKAAR }, async () => {
        for (const n of rij) {
          const { zaakId, ...leven } = await leef(zaad + n, n % 5 === 0 ? 15 + (n % 7) : undefined);
          geleefd.push({ zaakId, ...leven });
          runs.push(...(await geschiedenissen(zaakId)));
        }
      }),
    );
    const standen = new Map<string, Opname['standen']>(geleefd.map(({ zaakId }) => [zaakId, []]));
    for await (const [{ workflowId }, opname] of neemOp(bundel, runs)) {
      expect(opname.onderbroken, workflowId).toBeNull();
      standen.get(workflowId)?.push(...opname.standen);
    }
    const dagen = geleefd.map((leven) => vergelijk(leven, standen.get(leven.zaakId) ?? []));
    expect(dagen).toHaveLength(AANTAL);
    // not all of it on one day
    expect(dagen.reduce((som, aantal) => som + aantal, 0)).toBeGreaterThan(AANTAL * 1.5);
    // and not all of it in one run
    expect(runs.length).toBeGreaterThan(AANTAL + AANTAL / 10);
  },
);
