import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../../activities/keten.ts';
import { maakLog } from '../../../platform/log.ts';
import { vernietigZaaksleutel } from '../../../platform/versleuteling/sleutelbos.ts';
import { EigenGriffie } from '../../../test/opzet/griffie.ts';
import { maakBundel } from '../../worker.ts';
import { antwoord } from './antwoord.ts';
import { herspeelEen } from './herspeler.ts';
import type { Herspeelhuis } from './zaak.ts';

let griffie: EigenGriffie;
let huis: Herspeelhuis;
const log = maakLog('proef', 'silent');
/** Nothing is sealed here. */
const codec: Herspeelhuis['codec'] = {
  encode: (payloads) => Promise.resolve(payloads),
  decode: (payloads) => Promise.resolve(payloads),
};
beforeAll(async () => {
  griffie = await EigenGriffie.start();
  huis = { prisma: griffie.prisma, client: null, codec, bundel: await maakBundel() };
}, 120_000);
afterAll(async () => {
  await griffie.stop();
});

const legNeer = (zaakId: string, json: unknown) => {
  const tekst = JSON.stringify(json);
  const op = new Date('2026-11-02T09:00:00Z');
  return griffie.prisma.archief.create({
    data: {
      ...{ runId: `run-${zaakId}`, workflowId: zaakId, zaakId, workflow: 'verzuimzaak' },
      ...{ begonnenOp: op, geslotenOp: op, geschiedenis: new Uint8Array(gzipSync(tekst)), sha256: sha256(tekst) },
      ...{ stand: 'COMPLETED', bouwsels: [], sdks: [], protocollen: [] },
    },
  });
};

describe('who asks for a replay gets an answer', () => {
  test('when the archive holds something that is no history', async () => {
    const { zaakId } = await griffie.geopend();
    await legNeer(zaakId, {});
    await griffie.prisma.herspeling.create({ data: { id: zaakId, zaakId, gevraagdDoor: 'auditor' } });
    await herspeelEen({ prisma: griffie.prisma, clientVoor: () => null, codec, bundel: huis.bundel }, log);
    const rij = await griffie.prisma.herspeling.findUniqueOrThrow({ where: { id: zaakId } });
    expect(rij.klaarOp).not.toBeNull();
    const { woorden } = rij.verslag as { woorden: string[] };
    // people call a case by its number
    expect(woorden[0]).toBe(`Zaak 2026-0001 (${zaakId}): er is niets herspeeld.`);
    expect(woorden).toContainEqual(
      expect.stringMatching(/^AFWIJKING run \S+, de geschiedenis kan niet worden gelezen: /),
    );
  });

  test('when it would take for ever, and when something breaks it off', async () => {
    const eindeloos = { hoogstens: 10, doe: () => new Promise<never>(() => undefined) };
    const wat = (waarom: string) => `het herspelen is afgebroken en de zaak is niet gecontroleerd: ${waarom}`;
    expect((await antwoord(huis, 'z', eindeloos)).verslag).toMatchObject({
      ...{ runs: 0, bevindingen: [{ runId: null, eventId: null, wat: wat('het duurde langer dan 0.01 seconden') }] },
    });
    const fout = new Error('stuk');
    expect(await antwoord(huis, 'z', { doe: () => Promise.reject(fout) })).toMatchObject({
      ...{ fout, verslag: { bevindingen: [{ wat: wat('stuk') }] } },
    });
  });

  test('and hears nothing of what stands where it cannot be read', async () => {
    const nietTeLezen = (): Promise<never> => Promise.reject(new SyntaxError(`Unexpected token 'P', "Piet Verz"...`));
    const { verslag, fout } = await antwoord(huis, 'z', { doe: nietTeLezen });
    const wat = 'het herspelen is afgebroken en de zaak is niet gecontroleerd: er staat iets dat geen JSON is';
    expect(verslag?.bevindingen).toEqual([{ runId: null, eventId: null, wat }]);
    expect(String(fout)).not.toContain('Piet');
  });

  test('later, when the database is away', async () => {
    const weg = Object.assign(new Error('weg'), { name: 'PrismaClientInitializationError' });
    await expect(antwoord(huis, 'z', { doe: () => Promise.reject(weg) })).rejects.toBe(weg);
  });
});

test('a key that is gone is no destruction when the ledger knows of none', async () => {
  const { zaakId } = await griffie.geopend();
  await griffie.prisma.$transaction((db) => vernietigZaaksleutel(db, zaakId, new Date('2026-11-26T12:00:00Z')));
  expect((await antwoord(huis, zaakId)).verslag).toMatchObject({
    vernietigdOp: '2026-11-26',
    bevindingen: [
      {
        runId: null,
        eventId: null,
        wat: 'de sleutel van de zaak is weg, en in het grootboek staat niet dat de zaak is vernietigd',
      },
    ],
  });
});
