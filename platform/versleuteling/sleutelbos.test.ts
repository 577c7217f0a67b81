import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ApplicationFailure,
  defaultPayloadConverter,
  type Payload,
  type PayloadCodec,
  type SerializationContext,
} from '@temporalio/common';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { Databank } from '../databank/databank.ts';
import { startProefdatabank } from '../../test/opzet/databank.ts';
import { pasMigratiesToe } from '../databank/migraties.ts';
import { maakPrisma } from '../databank/prisma.ts';
import { failureConverter, ZONDER_INHOUD } from '../temporal/foutomzetter.ts';
import { payloadConverter } from '../temporal/omzetter.ts';
import { maakCodec, sleutelIdVan } from './codec.ts';
import { ontsluitGeschiedenis, sleutelsIn } from './geschiedenis.ts';
import { herwikkel } from './herwikkel.ts';
import { type Kek, type Keks, leesKeks, nieuweKek } from './kek.ts';
import { leesKekbestand, zorgVoorKek } from './kekbestand.ts';
import { openSleutelbos, Sleutelbos, SleutelVernietigd, vernietigZaaksleutel } from './sleutelbos.ts';

const kek = (id: string): Kek => (leesKeks(nieuweKek(id)) ?? expect.fail())[0];
const EEN = kek('een');
const KEKS: Keks = [EEN];
const zaakVan = (workflowId: string): string => workflowId.replace(/-na$/, '');

let map: string;
let databank: Databank;
let prisma: PrismaClient;
let codec: PayloadCodec;
/** As another process has it: with a memory of its own. */
const proces = (keks: Keks = KEKS, db = prisma): PayloadCodec =>
  maakCodec({ sleutels: new Sleutelbos(db, keks), zaakVan });
beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'schakel-sleutels-'));
  databank = await startProefdatabank({ map });
  await pasMigratiesToe(databank.url);
  prisma = maakPrisma(databank.url);
  codec = proces();
});
afterAll(async () => {
  await prisma.$disconnect();
  await databank.stop();
  rmSync(map, { recursive: true });
});

const van = (workflowId: string): SerializationContext => ({ type: 'workflow', namespace: 'schakel', workflowId });
const json = (waarde: unknown): Payload => defaultPayloadConverter.toPayload(waarde);
const lees = (payload: Payload): unknown => payloadConverter.fromPayload(payload);
async function dicht(waarde: unknown, workflowId: string, wie = codec): Promise<Payload> {
  const [uit] = await wie.encode([json(waarde)], van(workflowId));
  return uit ?? expect.fail();
}
async function open(payload: Payload, workflowId?: string, wie = codec): Promise<unknown> {
  const [uit] = await wie.decode([payload], workflowId === undefined ? undefined : van(workflowId));
  return lees(uit ?? expect.fail());
}
const ONLEESBAAR = { onleesbaar: { codering: 'binary/encrypted', lengte: expect.any(Number) as number } };

describe('what goes out of a case', () => {
  test('comes back as it was, in every process, and holds nothing of it in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (waarde) => {
        expect(await open(await dicht(waarde, 'zaak-a'), 'zaak-a')).toEqual(JSON.parse(JSON.stringify(waarde)));
      }),
      { numRuns: 30 },
    );
    const payload = await dicht({ actor: 'lpa-merkteken' }, 'zaak-a');
    expect(Buffer.from(payload.data ?? []).includes('merkteken')).toBe(false);
    expect(await open(payload, 'zaak-a', proces())).toEqual({ actor: 'lpa-merkteken' });
    expect(JSON.stringify(Object.values(payload.metadata ?? {}).map(String))).not.toContain('zaak-a');
  });

  test('has one key for the case and for what comes after it, and another for every other case', async () => {
    const sleutels = await Promise.all(
      ['zaak-b', 'zaak-b-na', 'zaak-c'].map(async (id) => sleutelIdVan(await dicht(1, id))),
    );
    expect(sleutels[0]).toBe(sleutels[1]);
    expect(sleutels[0]).not.toBe(sleutels[2]);
  });

  test('is unreadable when it was changed, moved to another case, or sealed with a key that never was', async () => {
    const payload = await dicht('geheim', 'zaak-d');
    await dicht('ander', 'zaak-e');
    const anders = Buffer.from(payload.data ?? []);
    anders.writeUInt8(anders.readUInt8(30) ^ 1, 30);
    const onbekend = { ...payload.metadata, 'encryption-key-id': Buffer.from('bestaat-niet') };
    expect(await open({ ...payload, data: anders }, 'zaak-d')).toEqual(ONLEESBAAR);
    expect(await open(payload, 'zaak-e')).toEqual(ONLEESBAAR);
    expect(await open({ ...payload, metadata: onbekend }, 'zaak-d')).toEqual(ONLEESBAAR);
    expect(await open({ metadata: payload.metadata ?? {} }, 'zaak-d')).toEqual(ONLEESBAAR);
    expect(await open(payload, 'zaak-d')).toBe('geheim');
    // also when somebody gives it the row of the other case as its key
    const rij = await prisma.zaaksleutel.findUniqueOrThrow({ where: { zaakId: 'zaak-e' } });
    const metAndere = { ...payload.metadata, 'encryption-key-id': Buffer.from(rij.id) };
    expect(await open({ ...payload, metadata: metAndere }, 'zaak-e')).toEqual(ONLEESBAAR);
  });

  test('of before there was a key is read as it is', async () => {
    expect(await open(json({ oud: true }), 'zaak-d')).toEqual({ oud: true });
  });

  test('without a workflow is nothing: a failure of a task loses its words, and anything else is refused', async () => {
    const fout = failureConverter.errorToFailure(new Error('vraag met merkteken'), payloadConverter);
    const [uit] = await codec.encode([fout.encodedAttributes ?? {}]);
    expect(lees(uit ?? {})).toEqual(ZONDER_INHOUD);
    await expect(codec.encode([json('merkteken')])).rejects.toThrow('zonder workflow');
  });
});

test('of two processes that make the key of a case at once both have the same one', async () => {
  for (let keer = 0; keer < 10; keer += 1) {
    const zaakId = `zaak-tegelijk-${keer}`;
    const payloads = await Promise.all([proces(), proces(), proces()].map((wie) => dicht(keer, zaakId, wie)));
    expect(new Set(payloads.map(sleutelIdVan)).size).toBe(1);
    for (const payload of payloads) expect(await open(payload, zaakId)).toBe(keer);
  }
});

describe('words of a failure', () => {
  const geheim = () =>
    ApplicationFailure.create({
      message: 'melding met merkteken',
      type: 'Ongeldig',
      cause: new Error('oorzaak merkteken'),
    });

  test('are sealed with the rest, causes too, and read again', async () => {
    const failure = failureConverter.errorToFailure(geheim(), payloadConverter);
    expect(
      JSON.stringify({ ...failure, encodedAttributes: null, cause: { ...failure.cause, encodedAttributes: null } }),
    ).not.toContain('merkteken');
    expect(failure.applicationFailureInfo?.type).toBe('Ongeldig');
    const [attributen] = await codec.encode([failure.encodedAttributes ?? {}], van('zaak-f'));
    const [terug] = await codec.decode([attributen ?? {}], van('zaak-f'));
    const fout = failureConverter.failureToError({ ...failure, encodedAttributes: terug ?? {} }, payloadConverter);
    expect(fout.message).toBe('melding met merkteken');
  });

  test('that cannot be read leave an error without words, also of an activity', () => {
    const failure = failureConverter.errorToFailure(geheim(), payloadConverter);
    const kapot = { metadata: { encoding: Buffer.from('binary/encrypted') }, data: Buffer.from('x') };
    expect(failureConverter.failureToError({ ...failure, encodedAttributes: kapot }, payloadConverter).message).toBe(
      'Encoded failure',
    );
  });
});

describe('a database that is away', () => {
  const weg = (): PayloadCodec => proces(KEKS, maakPrisma('postgresql://niemand@127.0.0.1:1/weg'));

  test('is no unreadable payload: the call fails, and may be tried again', async () => {
    const payload = await dicht('geheim', 'zaak-g');
    await expect(weg().decode([payload], van('zaak-g'))).rejects.toThrow();
    await expect(weg().encode([json('geheim')], van('zaak-g'))).rejects.toThrow();
  });

  test('does not keep a worker from telling that it failed: without words, since they cannot be sealed', async () => {
    const fout = failureConverter.errorToFailure(new Error('vraag met merkteken'), payloadConverter);
    const [uit] = await weg().encode([fout.encodedAttributes ?? {}], van('zaak-g'));
    expect(lees(uit ?? {})).toEqual(ZONDER_INHOUD);
  });

  test('lets a process begin: it will be back', async () => {
    await openSleutelbos(maakPrisma('postgresql://niemand@127.0.0.1:1/weg'), KEKS);
  });
});

describe('a key that was destroyed', () => {
  test('leaves nothing readable and nothing writable, and never comes back', async () => {
    const payload = await dicht('geheim', 'zaak-h');
    const op = new Date('2026-11-26T12:00:00Z');
    expect(await vernietigZaaksleutel(prisma, 'zaak-h', op)).toBe(true);
    expect(await vernietigZaaksleutel(prisma, 'zaak-h', new Date())).toBe(false);
    const later = proces();
    expect(await open(payload, 'zaak-h', later)).toEqual(ONLEESBAAR);
    await expect(dicht('nieuw', 'zaak-h', later)).rejects.toThrow(SleutelVernietigd);
    await expect(dicht('nieuw', 'zaak-h-na', later)).rejects.toThrow('vernietigd op 2026-11-26');
    // it never had one, and never will
    expect(await vernietigZaaksleutel(prisma, 'zaak-zonder', op)).toBe(true);
    await expect(dicht('nieuw', 'zaak-zonder', later)).rejects.toThrow(SleutelVernietigd);
  });

  test('cannot be put back by the owner of the tables either, nor can its row go', async () => {
    const where = { zaakId: 'zaak-h' };
    const terug = { vernietigdOp: null, kekId: 'een', verpakt: new Uint8Array([1]) };
    await expect(prisma.zaaksleutel.update({ where, data: terug })).rejects.toThrow('een vernietigde komt niet terug');
    await expect(prisma.zaaksleutel.update({ where, data: { zaakId: 'anders' } })).rejects.toThrow();
    await expect(prisma.zaaksleutel.delete({ where })).rejects.toThrow('vernietigen kan wel');
    await expect(prisma.zaaksleutel.create({ data: { id: 'x', zaakId: 'zaak-h', ...terug } })).rejects.toThrow();
    // a key that is there is not exchanged for that of another case
    await dicht(1, 'zaak-i');
    await expect(prisma.zaaksleutel.update({ where: { zaakId: 'zaak-i' }, data: { id: 'anders' } })).rejects.toThrow();
  });

  test('is forgotten by a process that knew it within a minute, and not asked for at every payload', async () => {
    let nu = 0;
    const wie = maakCodec({ sleutels: new Sleutelbos(prisma, KEKS, () => nu), zaakVan });
    const payload = await dicht('geheim', 'zaak-j', wie);
    expect(await open(payload, 'zaak-j', wie)).toBe('geheim');
    await vernietigZaaksleutel(prisma, 'zaak-j', new Date());
    nu = 29_999;
    expect(await open(payload, 'zaak-j', wie)).toBe('geheim');
    nu = 30_000;
    expect(await open(payload, 'zaak-j', wie)).toEqual(ONLEESBAAR);
  });
});

describe('rotation', () => {
  test('wraps every key anew while cases go on, is taken up where it stopped, and says what may go', async () => {
    const payloads = await Promise.all(['r1', 'r2', 'r3'].map((id) => dicht(id, id)));
    const nieuw: Keks = [kek('twee'), EEN];
    // it had begun before, and was stopped
    await dicht('r4', 'r4', proces(nieuw));
    const { aantal, nieuwste, vrij } = await herwikkel(prisma, nieuw);
    expect(aantal).toBeGreaterThanOrEqual(3);
    expect({ nieuwste, vrij }).toEqual({ nieuwste: 'twee', vrij: ['een'] });
    expect(await herwikkel(prisma, nieuw)).toEqual({ aantal: 0, nieuwste: 'twee', vrij: ['een'] });
    const zonderEen: Keks = [nieuw[0]];
    for (const [i, payload] of payloads.entries())
      expect(await open(payload, `r${i + 1}`, proces(zonderEen))).toBe(`r${i + 1}`);
    // who still had the old one in memory goes on as well
    expect(await open(await dicht('verder', 'r1'), 'r1', proces(zonderEen))).toBe('verder');
    await herwikkel(prisma, [EEN, nieuw[0]]);
  });

  test('with a key too few stops in words, and so does the start of a process', async () => {
    await dicht(1, 's1');
    await expect(herwikkel(prisma, [kek('twee')])).rejects.toThrow('SCHAKEL_KEKS heeft geen sleutel een');
    await expect(openSleutelbos(prisma, [kek('twee')])).rejects.toThrow('SCHAKEL_KEKS heeft geen sleutel een');
    await expect(openSleutelbos(prisma, [{ ...kek('een') }])).rejects.toThrow('opent niet wat ermee is ingepakt');
    await expect(openSleutelbos(prisma, undefined)).rejects.toThrow('SCHAKEL_KEKS ontbreekt');
  });
});

test('one machine makes its own key once, for its owner alone', () => {
  const eigen = mkdtempSync(join(map, 'eigen-'));
  expect(leesKekbestand(eigen)).toBeNull();
  const gemaakt = zorgVoorKek(eigen);
  expect(leesKeks(gemaakt)).toHaveLength(1);
  expect([zorgVoorKek(eigen), leesKekbestand(eigen)]).toEqual([gemaakt, gemaakt]);
  expect(statSync(join(eigen, 'keks')).mode & 0o777).toBe(0o600);
});

test('a history is opened wherever a payload stands in it, and is itself not changed', async () => {
  const b64 = ({ metadata, data }: Payload) => ({
    metadata: Object.fromEntries(
      Object.entries(metadata ?? {}).map(([n, w]) => [n, Buffer.from(w).toString('base64')]),
    ),
    data: Buffer.from(data ?? []).toString('base64'),
  });
  const [arg, samenvatting, reden] = await Promise.all(['arg', 'samenvatting', 'reden'].map((w) => dicht(w, 'zaak-k')));
  const maak = (inpakken: (payload: Payload | undefined, waarde: string) => Payload) => ({
    events: [
      { eventId: '1', userMetadata: { summary: b64(inpakken(samenvatting, 'samenvatting')) } },
      { eventId: '2', attributen: { input: { payloads: [b64(inpakken(arg, 'arg')), b64(json('oud'))] } } },
      { eventId: '3', attributen: { failure: { cause: { encodedAttributes: b64(inpakken(reden, 'reden')) } } } },
    ],
  });
  const versleuteld = maak((payload) => payload ?? {});
  const voor = JSON.stringify(versleuteld);
  expect(await ontsluitGeschiedenis(codec, versleuteld, 'zaak-k')).toEqual(maak((_, waarde) => json(waarde)));
  expect(JSON.stringify(versleuteld)).toBe(voor);
  expect(sleutelsIn(versleuteld)).toHaveLength(1);
  // as that of another case nothing of it opens
  expect(sleutelsIn(await ontsluitGeschiedenis(codec, versleuteld, 'zaak-d'))).toHaveLength(1);
});
