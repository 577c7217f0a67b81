import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { JSONToPayload, payloadToJSON } from '@temporalio/common/lib/proto-utils.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sluit } from '../../platform/versleuteling/codec.ts';
import { Sleutelbos, vernietigZaaksleutel } from '../../platform/versleuteling/sleutelbos.ts';
import { proefkeks } from '../../test/opzet/codec.ts';
import { Surfer } from '../../test/opzet/surfer.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';

const SCHERM = 'http://127.0.0.1:8233';
const DECODE = '/codec/decode';
const keks = proefkeks();
let huis: Testhuis;

/** Case and what a payload of it says. */
const ZAKEN = {
  alkmaar: { gemeente: 'GM0361', wpg: false, proef: false },
  'alkmaar-boa': { gemeente: 'GM0361', wpg: true, proef: false },
  zwolle: { gemeente: 'GM0193', wpg: false, proef: false },
  'zwolle-boa': { gemeente: 'GM0193', wpg: true, proef: false },
  'proef-alkmaar': { gemeente: 'GM0361', wpg: false, proef: true },
};
const dicht: Payload[] = [];

beforeAll(async () => {
  huis = await startTesthuis({}, (prisma) => ({ sleutels: new Sleutelbos(prisma, keks), temporalUiAdres: SCHERM }));
  const { prisma } = huis;
  const bos = new Sleutelbos(prisma, keks);
  for (const [zaakId, { gemeente, wpg, proef }] of Object.entries(ZAKEN)) {
    await prisma.zaak.create({
      data: { zaakId, nr: 1, status: 'open', leerlingId: `kind-${zaakId}`, gemeente, proef },
    });
    if (wpg)
      await prisma.gebeurtenis.create({ data: { zaakId, nr: 1, kop: '{"regime":"WPG"}', hash: 'a'.repeat(64) } });
    dicht.push(sluit(await bos.voorZaak(zaakId), defaultPayloadConverter.toPayload(zaakId)));
  }
});
afterAll(() => huis.stop());

const lees = (payload: unknown): unknown => {
  const terug = JSONToPayload(payload as never);
  return String(terug.metadata?.encoding) === 'json/plain' ? defaultPayloadConverter.fromPayload(terug) : null;
};
/** What somebody gets to read, of these payloads. */
async function open(wie: string, payloads = dicht): Promise<unknown[]> {
  const { status, lichaam } = await huis.vraag(wie, 'POST', DECODE, {
    payloads: payloads.map((p) => payloadToJSON(p)),
  });
  expect(status).toBe(200);
  return (lichaam.payloads as unknown[]).map(lees);
}

describe('who looks in Temporal', () => {
  test('reads as auditor everything, as teamleider what is of the own municipality and not of a BOA', async () => {
    expect(await open('auditor')).toEqual(Object.keys(ZAKEN));
    expect(await open('teamleider')).toEqual(['alkmaar', null, null, null, 'proef-alkmaar']);
  });

  test('leaves a line for each case that was opened, under the law of what was in it, and for no other', async () => {
    await huis.prisma.verwerking.deleteMany();
    await open('teamleider', [...dicht, ...dicht]);
    await open('auditor', dicht.slice(0, 2));
    const regels = await huis.prisma.verwerking.findMany({ where: { activiteit: 'lees-temporal' } });
    const wie = ({ rol, zaakId, leerlingId, regime }: (typeof regels)[number]) =>
      [rol, zaakId, leerlingId, regime].join(' ');
    expect(regels.map(wie).sort()).toEqual([
      'auditor alkmaar kind-alkmaar AVG',
      'auditor alkmaar-boa kind-alkmaar-boa WPG',
      'teamleider alkmaar kind-alkmaar AVG',
    ]);
  });

  test.each(['lpa', 'boa', 'school', 'beheerder', 'ketenpartner'])('has nothing opened as %s', async (wie) => {
    const { status } = await huis.vraag(wie, 'POST', DECODE, { payloads: dicht.map((p) => payloadToJSON(p)) });
    expect(status).toBe(403);
  });

  test('gets back as it was what was never sealed, and what cannot be opened', async () => {
    const gewoon = defaultPayloadConverter.toPayload('gewoon');
    const kapot = { ...dicht[0], data: Buffer.from('kapot') };
    const onbekend = {
      metadata: { ...dicht[0]?.metadata, 'encryption-key-id': Buffer.from('x') },
      data: Buffer.from('x'),
    };
    const payloads = [gewoon, kapot, onbekend].map((p) => payloadToJSON(p));
    expect((await huis.vraag('auditor', 'POST', DECODE, { payloads })).lichaam).toEqual({ payloads });
  });

  test('reads of a case that was destroyed that it was, and when', async () => {
    const bos = new Sleutelbos(huis.prisma, keks);
    const payload = sluit(await bos.voorZaak('weg'), defaultPayloadConverter.toPayload('geheim'));
    await vernietigZaaksleutel(huis.prisma, 'weg', new Date('2026-11-26T23:30:00Z'));
    // half past midnight in the Netherlands
    expect(await open('auditor', [payload])).toEqual(['De inhoud is vernietigd op 27 november 2026.']);
  });

  test('sends what can be read', async () => {
    const vraag = async (lichaam: unknown) => (await huis.vraag('auditor', 'POST', DECODE, lichaam)).status;
    expect(await vraag({ payloads: [{ metadata: { encoding: 'geen base64!' } }] })).toBe(400);
    expect(await vraag({})).toBe(400);
    expect(await vraag('{')).toBe(400);
    expect(await vraag({ payloads: [] })).toBe(200);
    expect((await huis.vraag('auditor', 'GET', DECODE)).status).toBe(405);
    expect((await huis.vraag(null, 'POST', DECODE, { payloads: [] })).status).toBe(401);
  });
});

describe("the browser of somebody who is signed in to Schakel, at Temporal's screen", () => {
  let surfer: Surfer;
  beforeAll(async () => {
    surfer = new Surfer(huis.adres);
    await surfer.ga('/aanmelden?als=auditor');
  });
  /** As version 2.54 of the screen asks, with credentials included. */
  const vraag = (origin: string) =>
    surfer.vraag(`${DECODE}?preserveStorageRefs=true`, {
      method: 'POST',
      headers: { origin, 'sec-fetch-site': 'same-site', 'content-type': 'application/json', 'x-namespace': 'schakel' },
      body: JSON.stringify({ payloads: dicht.map((p) => payloadToJSON(p)) }),
    });

  test('may ask beforehand, and is then answered; a refusal can be read there too', async () => {
    const vooraf = await fetch(`${huis.adres}${DECODE}`, {
      method: 'OPTIONS',
      headers: {
        origin: SCHERM,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-namespace',
      },
    });
    expect(vooraf.status).toBe(204);
    expect(vooraf.headers.get('access-control-allow-headers')).toContain('X-Namespace');
    const antwoord = await vraag(SCHERM);
    expect(antwoord.status).toBe(200);
    const zonder = await fetch(`${huis.adres}${DECODE}`, { method: 'POST', headers: { origin: SCHERM } });
    expect(zonder.status).toBe(401);
    for (const { headers } of [vooraf, antwoord, zonder]) {
      expect(headers.get('access-control-allow-origin')).toBe(SCHERM);
      expect(headers.get('access-control-allow-credentials')).toBe('true');
      expect(headers.get('vary')).toContain('Origin');
    }
    const { payloads } = (await antwoord.json()) as { payloads: unknown[] };
    expect(payloads.map(lees)).toEqual(Object.keys(ZAKEN));
  });

  test.each(['http://127.0.0.1:8234', 'https://127.0.0.1:8233', 'http://evil.example', 'null'])(
    'is refused at %s, and that site is told nothing',
    async (origin) => {
      const antwoord = await vraag(origin);
      expect(antwoord.status).toBe(403);
      expect(antwoord.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('may do nothing else from there', async () => {
    const antwoord = await surfer.vraag('/afmelden', { method: 'POST', headers: { origin: SCHERM } });
    expect(antwoord.status).toBe(403);
  });
});
