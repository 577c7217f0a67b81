import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PayloadCodec } from '@temporalio/common';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BezetFout, gestartOp } from '../slot.ts';
import { GRPC, grpcCode } from './grpc.ts';
import { richtIn, ZOEKVELDEN } from './inrichten.ts';
import { startTemporal, type Temporal } from './temporal.ts';
import { type TemporalVerbinding, verbindTemporal } from './verbinding.ts';

/** On a machine that never built the server the first test that needs one builds it. */
const BOUWTIJD_MS = 20 * 60_000;

const namen = { namespace: 'schakel', namespaceProef: 'schakel-proef' };
const map = mkdtempSync(join(tmpdir(), 'schakel-temporal-'));
const start = () => startTemporal({ map, ...namen, meld: console.log });
/** Nothing of a case goes out here. */
const codec: PayloadCodec = { encode: (p) => Promise.resolve(p), decode: (p) => Promise.resolve(p) };
let temporal: Temporal;
let echt: TemporalVerbinding;
let proef: TemporalVerbinding;

beforeAll(async () => {
  temporal = await start();
  echt = verbindTemporal({ address: temporal.address, namespace: 'schakel', codec });
  proef = verbindTemporal({ address: temporal.address, namespace: 'schakel-proef', codec });
}, BOUWTIJD_MS);
afterAll(async () => {
  await Promise.all([echt.close(), proef.close()]);
  await temporal.stop();
  expect(gestartOp(temporal.pid)).toBeNull();
  rmSync(map, { recursive: true });
});

/** Starts a case that no worker will ever take up, as Schakel starts its cases. */
async function startZaak(wie: TemporalVerbinding, springt: boolean): Promise<string> {
  const workflowId = randomUUID();
  await wie.client.workflowService.startWorkflowExecution({
    namespace: wie.client.options.namespace,
    workflowId,
    requestId: randomUUID(),
    workflowType: { name: 'verzuimzaak' },
    taskQueue: { name: 'nergens' },
    ...(springt && { timeSkippingConfig: { enabled: true } }),
  });
  return workflowId;
}

test('closed cases are kept for thirty days, and cases can be found by the fields of Schakel', async () => {
  for (const wie of [echt, proef]) {
    const { namespace } = wie.client.options;
    const { config } = await wie.client.workflowService.describeNamespace({ namespace });
    expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(30 * 86_400);
    const { customAttributes } = await wie.client.connection.operatorService.listSearchAttributes({ namespace });
    expect(Object.keys(customAttributes)).toEqual(expect.arrayContaining(Object.keys(ZOEKVELDEN)));
  }
});

test('time can be skipped in the namespace of trial cases, and in no other', async () => {
  expect(temporal).toMatchObject({ tijdspringen: true, reden: '' });
  await startZaak(proef, true);
  await startZaak(echt, false);
  await expect(startZaak(echt, true)).rejects.toThrow(/not enabled for namespace/);
  const alleenEcht = await richtIn(temporal.address, { namespace: 'schakel-proef', namespaceProef: 'schakel' });
  expect(alleenEcht.tijdspringen).toBe(false);
  expect(alleenEcht.reden).toContain('staat op de Temporal-server niet aan voor de namespace schakel');
});

test('several processes may make the same server ready at once', async () => {
  const nieuw = { namespace: 'samen', namespaceProef: 'samen-proef' };
  const uit = await Promise.all(Array.from({ length: 4 }, () => richtIn(temporal.address, nieuw)));
  expect(uit.map((u) => u.versie)).toEqual(Array(4).fill(temporal.versie));
});

test('a second server on the same data is refused, and the first goes on', async () => {
  await expect(start()).rejects.toThrow(BezetFout);
  await echt.controleer();
});

test('killed and started again it is at its old address with all its cases; while it is away a call fails at once', async () => {
  const zaak = await startZaak(echt, false);
  process.kill(temporal.pid, 'SIGKILL');
  expect(await temporal.einde).toBe('code 1');
  const begin = Date.now();
  const fout = await echt.controleer().catch((f: unknown) => f);
  expect(grpcCode(fout)).toBe(GRPC.UNAVAILABLE);
  expect(Date.now() - begin).toBeLessThan(4_000);

  const { address } = temporal;
  temporal = await start();
  expect(temporal.address).toBe(address);
  expect((await echt.client.workflow.getHandle(zaak).describe()).status.name).toBe('RUNNING');
});
