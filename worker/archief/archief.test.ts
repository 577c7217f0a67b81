import { gunzipSync } from 'node:zlib';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { maakLog } from '../../platform/log.ts';
import { VERSLEUTELD } from '../../platform/versleuteling/codec.ts';
import { KekFout } from '../../platform/versleuteling/kek.ts';
import { leesGoud } from '../../test/opzet/goudlezer.ts';
import { EigenGriffie } from '../../test/opzet/griffie.ts';
import { archiveer } from './archiveer.ts';
import { startArchivaris } from './archivaris.ts';
import { controleerArchief } from './controle.ts';

let griffie: EigenGriffie;
beforeAll(async () => {
  griffie = await EigenGriffie.start();
});
afterAll(async () => {
  await griffie.stop();
});

const OP = new Date('2026-11-02T09:00:00Z');
const b64 = (tekst: string): string => Buffer.from(tekst).toString('base64');
const geschiedenis = leesGoud('ter-kennisgeving').runs[0]?.geschiedenis as { events: object[] };
/** The same, begun with something that is sealed. */
const [begin, ...rest] = geschiedenis.events;
const input = { payloads: [{ metadata: { encoding: b64(VERSLEUTELD) }, data: b64('dicht') }] };
const attributen = (begin as { workflowExecutionStartedEventAttributes: object })
  .workflowExecutionStartedEventAttributes;
const verzegeld = {
  events: [{ ...begin, workflowExecutionStartedEventAttributes: { ...attributen, input } }, ...rest],
};

/** A server that has these runs: of each its history, or what it answers instead. `bijVraag` goes before each list. */
function server(runs: Record<string, unknown>, bijVraag?: () => void): Client {
  async function* list() {
    bijVraag?.();
    for (const runId of Object.keys(runs))
      yield await Promise.resolve({
        ...{ workflowId: `zaak-${runId}`, runId, type: 'verzuimzaak', status: { name: 'COMPLETED' } },
        ...{ startTime: OP, closeTime: OP },
      });
  }
  const getHandle = (workflowId: string, runId = '') => ({
    fetchHistory: async () => {
      const json = await Promise.resolve(runs[runId]);
      if (json instanceof Error) throw json;
      return historyFromJSON(json);
    },
    describe: () => Promise.reject(new WorkflowNotFoundError('weg', workflowId, runId)),
  });
  return { workflow: { list, getHandle } } as unknown as Client;
}
/** The key does not unwrap. */
const codec: PayloadCodec = {
  encode: (payloads) => Promise.resolve(payloads),
  decode: (payloads) =>
    payloads.some(({ metadata }) => Buffer.from(metadata?.encoding ?? []).toString() === VERSLEUTELD)
      ? Promise.reject(new KekFout('de sleutel van de zaak gaat niet open'))
      : Promise.resolve(payloads),
};

test('a run whose key does not open is put away sealed, and one that fails keeps no other', async () => {
  const { prisma } = griffie;
  const stuk = new Error('stuk');
  const client = server({ stuk, dicht: verzegeld, heel: geschiedenis });
  expect(await archiveer({ prisma, client, codec }, null)).toEqual({
    nieuw: 2,
    mislukt: [{ runId: 'stuk', fout: stuk }],
  });
  const rijen = await prisma.archief.findMany({
    where: { runId: { in: ['dicht', 'heel'] } },
    orderBy: { runId: 'asc' },
  });
  const bewaard = rijen.map((rij) => gunzipSync(rij.geschiedenis).toString('utf8'));
  expect(bewaard).toEqual([verzegeld, geschiedenis].map((json) => historyToJSON(historyFromJSON(json))));
});

test('the daily check is made also when a round fails', async () => {
  const { prisma } = griffie;
  let keren = 0;
  const client = server({}, () => {
    keren += 1;
    if (keren === 1) throw new Error('de server is weg');
  });
  const stop = startArchivaris({ prisma, codec, clients: [client] }, maakLog('proef', 'silent'));
  await stop();
  expect(await prisma.archiefcontrole.count()).toBe(1);
});

test('of a closed case the last run has to be there: one that handed over is not it', async () => {
  const { prisma } = griffie;
  const zaak = griffie.zaak();
  await zaak.meld();
  await zaak.trekIn();
  const { zaakId } = zaak;
  const legNeer = (runId: string, stand: string, vorigeRun: string | null) =>
    prisma.archief.create({
      data: {
        ...{ runId, workflowId: zaakId, zaakId, workflow: 'verzuimzaak', vorigeRun, stand, begonnenOp: OP },
        ...{ geslotenOp: OP, geschiedenis: new Uint8Array(), sha256: '', bouwsels: [], sdks: [], protocollen: [] },
      },
    });
  const gemis = async () =>
    (await controleerArchief(prisma, [server({})], OP.getTime()))
      .filter((g) => g.zaakId === zaakId && !g.wat.endsWith('is veranderd'))
      .map(({ wat }) => wat);
  await legNeer('eerste', 'CONTINUED_AS_NEW', null);
  expect(await gemis()).toEqual(['de zaak is gesloten, en haar laatste run is niet bewaard']);
  await legNeer('laatste', 'COMPLETED', 'eerste');
  expect(await gemis()).toEqual([]);
});
