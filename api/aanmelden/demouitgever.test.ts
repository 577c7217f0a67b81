import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { maakLog } from '../../platform/log.ts';
import { DEMO_PAD, maakDemouitgever } from './demouitgever.ts';

const map = mkdtempSync(join(tmpdir(), 'schakel-demouitgever-'));
const data = join(map, 'data');
const server = createServer();
let adres: string;
beforeAll(async () => {
  await new Promise<void>((af) => server.listen(0, '127.0.0.1', af));
  adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const log = maakLog('api', 'silent');
  server.on('request', express().use(DEMO_PAD, maakDemouitgever({ adres, data, log })));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((af) => server.close(af));
  rmSync(map, { recursive: true, force: true });
});

test('what went wrong once is tried again by the next who needs it', async () => {
  const vraag = async () => (await fetch(`${adres}${DEMO_PAD}/.well-known/openid-configuration`)).status;
  // no folder can be made where a file is
  writeFileSync(data, '');
  expect([await vraag(), await vraag()]).toEqual([500, 500]);
  rmSync(data);
  expect(await vraag()).toBe(200);
});
