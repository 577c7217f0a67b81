import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { beforeAll, describe, expect, test } from 'vitest';
import { keurKeten } from '../../activities/keten.ts';
import { leegDossier, pasToe } from '../../mas/dossier/index.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import { dataConverter } from '../../platform/temporal/verbinding.ts';
import { maakBundel } from '../../worker/worker.ts';
import { GOUDEN, NIET_MEER_TE_SPELEN } from '../opzet/gouden.ts';

const goud = fileURLToPath(new URL('../goud/', import.meta.url));
const namen = readdirSync(goud);
const lees = (naam: string, bestand: string): string => readFileSync(join(goud, naam, bestand), 'utf8');
const geschiedenissen = (naam: string): string[] =>
  readdirSync(join(goud, naam)).filter((b) => b.startsWith('geschiedenis-'));

let workflowBundle: WorkflowBundleWithSourceMap;
beforeAll(async () => {
  workflowBundle = await maakBundel();
});
const speelAf = (geschiedenis: unknown, zaakId: string) =>
  Worker.runReplayHistory({ workflowBundle, dataConverter }, geschiedenis, zaakId);

test('every golden case is kept', () => {
  expect(namen).toEqual([...Object.keys(GOUDEN), ...NIET_MEER_TE_SPELEN].sort());
});

describe.each(namen)('%s', (naam) => {
  const grootboek = JSON.parse(lees(naam, 'grootboek.json')) as { nr: number; kop: string; hash: string }[];
  const zaakId = (JSON.parse(grootboek[0]?.kop ?? '{}') as Gebeurtenis).zaakId;

  test.each(geschiedenissen(naam))('%s replays on the workflow code of today', async (bestand) => {
    await speelAf(JSON.parse(lees(naam, bestand)), zaakId);
  });

  test('its ledger is whole, and folds to the dossier that it gave then', () => {
    expect(keurKeten(zaakId, grootboek)).toBeNull();
    const gebeurtenissen = grootboek.map(({ kop, hash }) => ({ ...(JSON.parse(kop) as Gebeurtenis), hash }));
    // what the dossier held then it holds now; a later version may know more of it
    expect(gebeurtenissen.reduce(pasToe, leegDossier(zaakId))).toMatchObject(
      JSON.parse(lees(naam, 'dossier.json')) as object,
    );
  });
});

test('a replay notices another order of things', async () => {
  const geschiedenis = JSON.parse(lees('ter-kennisgeving', 'geschiedenis-1.json')) as {
    events: { eventType: string }[];
  };
  const zonder = geschiedenis.events.findIndex((e) => e.eventType === 'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED');
  const events = geschiedenis.events.map((e, i) =>
    i === zonder
      ? {
          ...e,
          activityTaskScheduledEventAttributes: undefined,
          eventType: 'EVENT_TYPE_TIMER_STARTED',
          timerStartedEventAttributes: { timerId: '1', startToFireTimeout: '1s' },
        }
      : e,
  );
  await expect(speelAf({ events }, 'proef-goudkennis-regulier-1')).rejects.toThrow();
});
