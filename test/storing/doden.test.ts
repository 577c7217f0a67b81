import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dagVan } from '../../mas/datum.ts';
import { controleer } from '../../worker/controle-zaken.ts';
import { Klant } from '../opzet/klant.ts';
import { melding } from '../opzet/bron.ts';
import { DELEN, type Deel, startSterfelijkHuis, type SterfelijkHuis, tot } from '../opzet/sterfelijk.ts';

let s: SterfelijkHuis;
let lpa: Klant;
let school: Klant;
beforeAll(async () => {
  s = await startSterfelijkHuis();
  lpa = await Klant.als('lpa', { api: s.huis.api, map: s.map });
  school = await Klant.als('school', { api: s.huis.api, map: s.map });
});
afterAll(() => s.stop());

async function nieuweZaak(): Promise<string> {
  const bericht = melding(dagVan(Date.now()));
  await school.post('/v1/verzuimmeldingen', bericht);
  let zaakId: string | undefined;
  await tot('de melding is geboekt', async () => {
    const { lichaam } = await lpa.haal<{ zaakId?: string }>(`/v1/verzuimmeldingen/${String(bericht.meldingsnummer)}`);
    zaakId = lichaam.zaakId ?? undefined;
    return zaakId !== undefined;
  });
  return zaakId ?? '';
}
const noteer = { handeling: 'noteer', toelichting: 'verzonnen bevinding' };
const bevindingen = (zaakId: string): Promise<number> =>
  s.prisma.gebeurtenis.count({ where: { zaakId, kop: { contains: '"soort":"BevindingGenoteerd"' } } });

/** The same key until it is booked; whatever happens on the way counts as no answer. */
async function houdVol(zaakId: string, sleutel: string): Promise<number> {
  let nr = 0;
  await tot(`${sleutel} is geboekt`, async () => {
    const { status, lichaam } = await lpa.handel(zaakId, noteer, sleutel);
    nr = lichaam.nr ?? 0;
    return status === 201;
  });
  return nr;
}
const afwijkingen = async () =>
  (await controleer({ prisma: s.prisma, client: s.client, proefClient: s.proefClient })).afwijkingen;

const GEVALLEN: Deel[][] = [['worker'], ['api'], ['temporal'], ['databank'], [...DELEN]];

test.each(GEVALLEN.map((delen) => [delen.join(' + '), delen] as const))(
  'kill -9 between commit and answer of %s: the action stands once, and its key still gives its answer',
  async (_, delen) => {
    const zaakId = await nieuweZaak();
    const sleutel = randomUUID();
    s.houdAntwoordenVast();
    // who asked may hear anything or nothing at all
    const eerste = lpa.handel(zaakId, noteer, sleutel).catch(() => null);
    await tot('de boeking staat in het grootboek', async () => (await bevindingen(zaakId)) === 1);
    const weg = s.dood(...delen);
    s.laatAntwoordenLos();
    await Promise.all([weg, eerste]);
    const nr = await houdVol(zaakId, sleutel);
    expect(await bevindingen(zaakId)).toBe(1);
    expect(nr).toBe(await s.prisma.gebeurtenis.count({ where: { zaakId } }));
    expect(await afwijkingen()).toEqual([]);
  },
);

test('a signal that slips in while the answer is lost: the order is that of the ledger', async () => {
  const zaakId = await nieuweZaak();
  const sleutel = randomUUID();
  s.houdAntwoordenVast();
  const eerste = lpa.handel(zaakId, noteer, sleutel).catch(() => null);
  await tot('de boeking staat in het grootboek', async () => (await bevindingen(zaakId)) === 1);
  const weg = s.dood('worker');
  const handeling = { soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' };
  await s.client.workflow
    .getHandle(zaakId)
    .signal('handel', { sleutel: 'sein', actor: { soort: 'account', id: 'demo-lpa' }, handeling });
  s.laatAntwoordenLos();
  await Promise.all([weg, eerste]);
  await houdVol(zaakId, sleutel);
  await tot('het sein is geboekt', async () => (await lpa.zaak(zaakId)).stap === 'keuze-routekaart');
  const soorten = (await lpa.gebeurtenissen(zaakId)).map((g) => g.soort);
  expect(soorten.indexOf('BevindingGenoteerd')).toBeLessThan(soorten.indexOf('StapAfgerond'));
  expect(soorten.filter((x) => x === 'BevindingGenoteerd')).toHaveLength(1);
  expect(await afwijkingen()).toEqual([]);
});

test('people go on working while parts are killed one after another: what was acknowledged is there, nothing stands twice', async () => {
  const zaken = await Promise.all([nieuweZaak(), nieuweZaak(), nieuweZaak()]);
  const geboekt = new Map<string, number>();
  const mensen = zaken.map(async (zaakId, mens) => {
    for (let i = 0; i < 12; i += 1) geboekt.set(`${zaakId} ${mens}-${i}`, await houdVol(zaakId, `${mens}-${i}`));
  });
  for (const delen of [['worker'], ['databank'], ['api'], ['temporal']] as Deel[][]) await s.dood(...delen);
  await Promise.all(mensen);
  for (const zaakId of zaken) expect(await bevindingen(zaakId)).toBe(12);
  expect(geboekt.size).toBe(36);
  for (const [wie, nr] of geboekt) {
    const zaakId = wie.split(' ')[0] ?? '';
    const rij = await s.prisma.gebeurtenis.findUnique({ where: { zaakId_nr: { zaakId, nr } } });
    expect(JSON.parse(rij?.kop ?? '{}')).toMatchObject({
      soort: 'BevindingGenoteerd',
      sleutel: expect.stringContaining(wie.split(' ')[1] ?? '?') as string,
    });
  }
  expect(await afwijkingen()).toEqual([]);
});

test('a melding that arrives while Temporal is away is accepted, and becomes a case when it is back', async () => {
  const bericht = melding(dagVan(Date.now()));
  process.kill(s.huis.pids.temporal ?? 0, 'SIGKILL');
  const { status } = await school.post('/v1/verzuimmeldingen', bericht);
  expect([201, 202]).toContain(status); // 201 when the server was back before anybody noticed
  await tot('de melding is een zaak', async () => {
    const { lichaam } = await lpa.haal<{ zaakId?: string | null }>(
      `/v1/verzuimmeldingen/${String(bericht.meldingsnummer)}`,
    );
    return typeof lichaam.zaakId === 'string';
  });
});

test('a weekend without a worker: every rung comes afterwards, once, under its own day', async () => {
  const zaakId = await lpa.proefzaak('2026-11-02');
  await lpa.naar(zaakId, '2026-11-04');
  const sprong = lpa.naar(zaakId, '2026-11-17').catch(() => null);
  await s.dood('worker');
  await sprong;
  await tot('alle treden zijn er', async () => (await lpa.naar(zaakId, '2026-11-18')).status === 200);
  const treden = (await lpa.gebeurtenissen(zaakId)).filter((g) => g.soort === 'TredeBereikt');
  expect(treden.map((g) => g.dag)).toEqual(['2026-11-05', '2026-11-10', '2026-11-16']);
  expect(await afwijkingen()).toEqual([]);
});
