import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { expect, test } from 'vitest';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { Proef } from '../opzet/proef.ts';

const machines = gedeeldeMachines();
/** As who may have payloads opened sees it. */
async function leesbaar(workflowId: string, dicht: Payload[]): Promise<unknown[]> {
  const open = await machines.codec.decode(dicht, { type: 'workflow', namespace: '', workflowId });
  return open.map((payload) => defaultPayloadConverter.fromPayload(payload));
}

test('Temporal finds a case by municipality, phase, step, status and first term', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  await proef.gelukt({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' });
  await proef.gelukt({ soort: 'rond-af', stap: 'keuze-routekaart', uitkomst: 'A' });
  const waar = [
    `WorkflowId = "${proef.zaakId}"`,
    'Gemeente = "GM0361" and Fase = "analyseren" and Stap = "kennisgevingsbrief" and Routekaart = "A" and `Status` = "open"',
    // Monday 2 November + 5 werkdagen = Monday 9 November
    'EersteTermijn between "2026-11-09T00:00:00Z" and "2026-11-09T23:59:59Z"',
  ];
  const gevonden = async () => (await machines.client.workflow.count(waar.join(' and '))).count;
  await expect.poll(gevonden, { timeout: 10_000, interval: 500 }).toBe(1);
  await proef.gelukt({ soort: 'rond-af', stap: 'onderzoek', uitkomst: 'geen-ongeoorloofd-verzuim' });
  await expect.poll(gevonden, { timeout: 10_000, interval: 500 }).toBe(0);
});

test('a timer says in words what it waits for, and names nobody', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  const { events } = await proef.handle.fetchHistory();
  const samenvattingen = (events ?? [])
    .filter((e) => e.timerStartedEventAttributes)
    .map((e) => e.userMetadata?.summary ?? {});
  expect(await leesbaar(proef.zaakId, samenvattingen)).toEqual([
    'contact met de school: herinnering op 2026-11-05 (laatste dag 2026-11-09)',
  ]);
});

test('a query tells where the case is and what may be done next', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  const { dossier, mogelijk } = await proef.stand();
  expect(dossier).toMatchObject({ status: 'open', soort: 'regulier', gemeente: 'GM0361', proef: true });
  expect(mogelijk.find((m) => m.vast.soort === 'rond-af')).toMatchObject({
    mogelijk: true,
    naam: 'Stap 2 afronden: Contact met de school over de melding',
  });
});
