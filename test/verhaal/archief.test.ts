import { beforeAll, describe, expect, test, vi } from 'vitest';
import { archiveer } from '../../worker/archief/archiveer.ts';
import { uitArchief } from '../../worker/archief/bewaar.ts';
import { controleerArchief } from '../../worker/archief/controle.ts';
import { bouwselVan, maakBundel } from '../../worker/worker.ts';
import { herspeelEen } from '../../worker/audit/herspelen/herspeler.ts';
import { voerHerspelingUit } from '../../worker/audit/herspelen/opdracht.ts';
import { maakLog } from '../../platform/log.ts';
import type { Archief } from '../../prisma/generated/client.ts';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { Proef } from '../opzet/proef.ts';

const machines = gedeeldeMachines();
const { client, prisma, codec } = machines;
const log = maakLog('proef', 'silent');

/** A case that ended as a kennisgeving, over as many runs as `verderNa` makes of it. */
async function gesloten(verderNa?: number): Promise<Proef> {
  const proef = await Proef.begin(machines, '2026-11-02', verderNa === undefined ? {} : { verderNa });
  if (verderNa !== undefined)
    for (let i = 0; i < 8; i += 1) {
      const inhoud = await proef.tekst({ toelichting: 'verzonnen' });
      await proef.houdVol({ soort: 'noteer', inhoud }, `n${i}`);
    }
  await proef.houdVol({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'ter-kennisgeving' }, 'einde');
  await proef.handle.result();
  return proef;
}

/** As the server itself does after its retention. */
async function vergeet(workflowId: string, runId?: string): Promise<void> {
  const workflowExecution = { workflowId, ...(runId !== undefined && { runId }) };
  await client.workflowService.deleteWorkflowExecution({ namespace: client.options.namespace, workflowExecution });
  await vi.waitFor(() => expect(client.workflow.getHandle(workflowId, runId).describe()).rejects.toThrow(), 60_000);
}
/** The server lists a run some time after it has ended. */
async function bewaard(zaakId: string, aantal: number) {
  return vi.waitFor(async () => {
    await archiveer({ prisma, client, codec }, null);
    const rijen = await prisma.archief.findMany({ where: { zaakId }, orderBy: { begonnenOp: 'asc' } });
    expect(rijen.length).toBeGreaterThanOrEqual(aantal);
    return rijen;
  }, 20_000);
}
const gemis = async (zaakId: string): Promise<string[]> =>
  (await controleerArchief(prisma, [client], Date.now())).filter((g) => g.zaakId === zaakId).map(({ wat }) => wat);

describe('what the server has forgotten', () => {
  let bewaarde: Proef;
  let vergeten: Proef;
  let lange: Proef;
  let runs: Archief[];
  // the server takes its time to forget, so all of it is asked at once
  beforeAll(async () => {
    [bewaarde, lange] = await Promise.all([gesloten(), gesloten(30)]);
    [runs] = await Promise.all([bewaard(lange.zaakId, 2), bewaard(bewaarde.zaakId, 1)]);
    vergeten = await gesloten();
    await Promise.all([vergeet(bewaarde.zaakId), vergeet(vergeten.zaakId), vergeet(lange.zaakId, runs[0]?.runId)]);
  }, 120_000);

  test('is put away with its hash, its code and its protocol; once, and it is never changed', async () => {
    const { zaakId } = bewaarde;
    const [rij, ...meer] = await bewaard(zaakId, 1);
    expect(meer).toEqual([]);
    expect(rij).toMatchObject({ workflowId: zaakId, workflow: 'verzuimzaak', stand: 'COMPLETED', vorigeRun: null });
    expect(rij).toMatchObject({ bouwsels: [bouwselVan(await maakBundel())], sdks: ['1.24.0'] });
    const gebeurtenissen = await prisma.gebeurtenis.findMany({ where: { zaakId } });
    const gebruikt = new Set(gebeurtenissen.map(({ kop }) => (JSON.parse(kop) as { protocol: string }).protocol));
    expect(rij?.protocollen).toEqual([...gebruikt].sort());
    await expect(prisma.archief.updateMany({ data: { stand: 'anders' } })).rejects.toThrow();
    const bytes = Uint8Array.from(rij?.geschiedenis ?? []);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    expect(uitArchief({ geschiedenis: bytes, sha256: rij?.sha256 ?? '' })).toBeNull();
  });

  test('replays from the archive, on the very code that it ran on', async () => {
    expect(await gemis(bewaarde.zaakId)).toEqual([]);
    const { code, tekst } = await voerHerspelingUit({ prisma, client, codec }, bewaarde.zaakId);
    expect(tekst).toMatch(/^Zaak \S+ \(\S+\): 1 run herspeeld, \d+ boekingen vergeleken met het grootboek\.\n/);
    expect(tekst).toContain('De code is dezelfde als waarmee de zaak liep.\nAlles klopt.');
    expect(code).toBe(0);
  });

  test('is named when it was never put away, and then there is nothing to replay', async () => {
    const { zaakId } = vergeten;
    // the worker of the house may just have made its round
    await prisma.archief.deleteMany({ where: { zaakId } });
    expect(await gemis(zaakId)).toEqual(['de zaak is gesloten, en haar laatste run is niet bewaard']);
    const { code, tekst } = await voerHerspelingUit({ prisma, client, codec }, zaakId);
    expect(tekst).toContain('geen run is gearchiveerd, en de Temporal-server kent de zaak niet (meer)');
    expect(code).toBe(1);
  });

  test('shows as a gap when it is one run of many', async () => {
    const { zaakId } = lange;
    expect(runs.slice(1).map(({ vorigeRun }) => vorigeRun)).toEqual(runs.slice(0, -1).map(({ runId }) => runId));
    expect((await voerHerspelingUit({ prisma, client: null, codec }, zaakId)).code).toBe(0);
    const [eerste] = runs;
    await prisma.archief.delete({ where: { runId: eerste?.runId ?? '' } });
    expect(await gemis(zaakId)).toEqual([
      `run ${eerste?.runId} ontbreekt in het archief, en de server kent haar niet meer`,
    ]);
    const { code, tekst } = await voerHerspelingUit({ prisma, client, codec }, zaakId);
    expect(code).toBe(1);
    expect(tekst).toContain(
      'gebeurtenis 1 (Verzuimmelding ontvangen: 16 uur in 4 weken) staat in het grootboek, en geen run boekte haar',
    );
  });
});

test('a case that runs is replayed from the server, up to where it is', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  const { code, tekst } = await voerHerspelingUit({ prisma, client, codec }, proef.zaakId);
  expect(tekst).toContain('Alles klopt.');
  expect(code).toBe(0);
});

test('a replay that was asked for is done by whoever is free, once, and stays as it came out', async () => {
  const proef = await Proef.begin(machines, '2026-11-02');
  const { zaakId } = proef;
  // taken up by a worker that died six minutes ago: the next one takes it over
  const gestorven = new Date(Date.now() - 6 * 60_000);
  await prisma.herspeling.create({ data: { id: zaakId, zaakId, gevraagdDoor: 'auditor', begonnenOp: gestorven } });
  const werk = { prisma, clientVoor: () => client, codec, bundel: await maakBundel() };
  const gedaan = await Promise.all([herspeelEen(werk, log), herspeelEen(werk, log)]);
  // the worker of the house looks as well: whoever had it, the others did not
  expect(gedaan.filter((id) => id === zaakId).length).toBeLessThanOrEqual(1);
  const lees = () => prisma.herspeling.findUniqueOrThrow({ where: { id: zaakId } });
  await expect.poll(async () => (await lees()).klaarOp).not.toBeNull();
  const rij = await lees();
  expect(rij.begonnenOp?.getTime()).toBeGreaterThan(gestorven.getTime());
  expect(rij.verslag).toMatchObject({ runs: 1, bevindingen: [], bouwselNu: bouwselVan(werk.bundel) });
  expect((rij.verslag as { woorden: string[] }).woorden.at(-1)).toBe('Alles klopt.');
});
