import type { Client } from '@temporalio/client';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { neemInGebruik } from '../../bewijs/opslag/sleutels.ts';
import { maakLog } from '../../platform/log.ts';
import type { Ondertekensleutels } from '../../platform/ondertekensleutel.ts';
import { nieuweSleutels, om } from '../../test/opzet/bewijs.ts';
import { EigenGriffie, type Proefzaak } from '../../test/opzet/griffie.ts';
import { oudeZaak } from '../../test/opzet/oudezaak.ts';
import { startVernietiger, vernietigRonde } from './vernietiger.ts';

const VANDAAG = '2026-11-02';
const sleutels = nieuweSleutels();
let griffie: EigenGriffie;
beforeAll(async () => {
  griffie = await EigenGriffie.opPostgres();
  await griffie.prisma.gemeente.createMany({ data: [{ code: 'GM0361', naam: 'Alkmaar' }], skipDuplicates: true });
  await neemInGebruik(griffie.prisma, sleutels, { op: new Date(om(VANDAAG)) });
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => griffie.stop());

const weg = Object.assign(new Error('weg'), { code: 5 });
/** A Temporal server that has nothing of any case, or says something else of one. */
const serverMet = (fout: (workflowId: string) => Error): Client =>
  ({
    workflow: { list: () => [], getHandle: (id: string) => ({ describe: () => Promise.reject(fout(id)) }) },
  }) as unknown as Client;
const huisMet = (metSleutels: Ondertekensleutels, fout: (workflowId: string) => Error = () => weg) => ({
  ...{ prisma: griffie.prisma, register: griffie.register, client: serverMet(fout), sleutels: metSleutels },
  nu: () => om(VANDAAG),
});

/** What the worker writes in its log. */
function logboek() {
  const regels: Record<string, unknown>[] = [];
  const log = maakLog('worker', 'info', {
    write: (regel: string) => regels.push(JSON.parse(regel) as Record<string, unknown>),
  });
  return { log, regels };
}

/** A list that two people agreed on. */
const goedgekeurd = (id: string, zaken: readonly Proefzaak[]) =>
  griffie.prisma.vernietigingslijst.create({
    data: {
      ...{ id, gemeente: 'GM0361', deel: 'geheel', peildatum: VANDAAG, voorgesteldDoor: 'demo-teamleider' },
      ...{ goedgekeurdDoor: 'demo-lpa', goedgekeurdOp: new Date() },
      regels: {
        create: zaken.map(({ zaakId }) => ({
          ...{ zaakId, soort: 'regulier', regel: 'zaak/verzuim', grondslag: 'verzonnen' },
          vernietigbaarOp: '2023-07-01',
        })),
      },
    },
  });

const isVrij = async ({ zaakId }: Proefzaak) =>
  (await griffie.prisma.vernietigingsregel.count({ where: { zaakId, open: true } })) === 0;
const standVan = async ({ zaakId }: Proefzaak) =>
  (await griffie.prisma.vernietigingsregel.findFirstOrThrow({ where: { zaakId } })).stand;
const lijstVan = (id: string) => griffie.prisma.vernietigingslijst.findUniqueOrThrow({ where: { id } });

/** As the inbox does between two rounds. */
async function brengNaarGrootboek(zaak: Proefzaak): Promise<void> {
  const post = await griffie.prisma.postvak.findFirstOrThrow({
    where: { soort: 'vernietiging', nummer: zaak.zaakId },
  });
  expect(await zaak.uit(post.bericht, { van: 'postvak' })).toBeTypeOf('number');
  await griffie.prisma.postvak.update({ where: { id: post.id }, data: { stand: 'verwerkt' } });
}

test('a case that cannot be destroyed holds up no other one, and the log names it and nothing of what it holds', async () => {
  const hapert = await oudeZaak(griffie, '2003-03-03');
  const heel = await oudeZaak(griffie, '2003-03-03');
  const elders = await oudeZaak(griffie, '2003-03-03');
  await goedgekeurd('lijst-hapert', [hapert, heel]);
  await goedgekeurd('lijst-elders', [elders]);
  const { log, regels } = logboek();
  const kapot = new Error('Voornaamkapot');
  const huis = huisMet(sleutels, (id) => (id.includes(hapert.zaakId) ? kapot : weg));
  const standen = () => Promise.all([hapert, heel, elders].map(standVan));

  expect(await vernietigRonde(huis, log)).toBe(0);
  expect(await standen()).toEqual(['gewist', 'gewist', 'gewist']);
  for (const zaak of [hapert, heel, elders]) await brengNaarGrootboek(zaak);
  expect(await vernietigRonde(huis, log)).toBe(1);
  expect(await vernietigRonde(huis, log)).toBe(0);
  expect(await standen()).toEqual(['gewist', 'klaar', 'klaar']);
  expect((await lijstVan('lijst-elders')).klaarOp).not.toBeNull();
  // what a list that waits is done with may come on another one
  expect(await Promise.all([hapert, heel, elders].map(isVrij))).toEqual([false, true, true]);

  // in each of the two rounds, with the kind of the fault
  const fouten = regels.filter(({ zaakId }) => zaakId === hapert.zaakId);
  expect(fouten).toMatchObject([1, 2].map(() => ({ level: 'error', lijst: 'lijst-hapert', soort: 'Error' })));
  expect(regels.filter(({ msg }) => String(msg).includes('nog niet klaar'))).toMatchObject([
    { lijst: 'lijst-hapert', zaken: 2 },
    { lijst: 'lijst-elders', zaken: 1 },
    { lijst: 'lijst-hapert', zaken: 1 },
    { lijst: 'lijst-hapert', zaken: 1 },
  ]);
  expect(JSON.stringify(regels)).not.toContain('Voornaamkapot');
});

test('a case that cannot be read is kept, and its list comes to an end without it', async () => {
  const { prisma } = griffie;
  const kapot = await oudeZaak(griffie, '2003-03-03');
  await prisma.zaak.update({ where: { zaakId: kapot.zaakId }, data: { dossier: 'Voornaamkapot is geen JSON' } });
  await goedgekeurd('lijst-kapot', [kapot]);
  const { log, regels } = logboek();
  await vernietigRonde(huisMet(sleutels), log);
  expect((await lijstVan('lijst-kapot')).klaarOp).not.toBeNull();
  expect(await prisma.vernietigingsregel.findFirst({ where: { zaakId: kapot.zaakId } })).toMatchObject({
    stand: 'niet-vernietigd',
    beletsels: ['onleesbaar'],
  });
  const gezegd = regels.filter(({ level, zaakId }) => level === 'error' && zaakId === kapot.zaakId);
  expect(gezegd).toMatchObject([{ lijst: 'lijst-kapot' }]);
  expect(JSON.stringify(regels)).not.toContain('Voornaamkapot');
});

test('a case of which nothing is left to book is told in the log each round, since its list comes no further', async () => {
  const zaak = await oudeZaak(griffie, '2003-03-03');
  await goedgekeurd('lijst-zonder-boeking', [zaak]);
  const { log, regels } = logboek();
  const huis = huisMet(sleutels);
  await vernietigRonde(huis, log);
  await griffie.prisma.postvak.deleteMany({ where: { soort: 'vernietiging', nummer: zaak.zaakId } });
  await vernietigRonde(huis, log);
  await vernietigRonde(huis, log);
  const gezegd = regels.filter(({ level, zaakId }) => level === 'error' && zaakId === zaak.zaakId);
  expect(gezegd).toMatchObject([1, 2].map(() => ({ lijst: 'lijst-zonder-boeking' })));
});

test('what came in between is said at the time of the round', async () => {
  const zaak = griffie.zaak('nog-open');
  await zaak.meld();
  await goedgekeurd('lijst-open', [zaak]);
  await vernietigRonde(huisMet(sleutels), logboek().log);
  expect(await griffie.prisma.vernietigingsregel.findFirst({ where: { zaakId: zaak.zaakId } })).toMatchObject({
    stand: 'niet-vernietigd',
    klaarOp: new Date(om(VANDAAG)),
  });
});

test('a list that cannot be signed does not stop what is cleared once a day', async () => {
  const { prisma } = griffie;
  // nothing is left to do on it but its certificate, with a key that is not the one that holds
  await goedgekeurd('lijst-leeg', []);
  const lang = new Date('2024-01-02T12:00:00Z');
  await prisma.berichtIn.create({
    data: {
      ...{ id: 'oud', bron: 'urn:verzonnen', gebeurtenisId: 'oud', ketenpartnerId: 'verzonnen', type: 'verzonnen' },
      ...{ gebeurtenis: 'verzonnen', regime: 'AVG', gemeenten: ['GM0361'], stand: 'afgehandeld' },
      ...{ ontvangenOp: lang, afgehandeldOp: lang },
    },
  });
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { log, regels } = logboek();
  const stop = startVernietiger(huisMet(nieuweSleutels()), log);
  vi.advanceTimersByTime(15_000);
  await vi.waitFor(async () => {
    expect(await prisma.berichtIn.count({ where: { id: 'oud' } })).toBe(0);
  }, 10_000);
  await stop();
  expect(regels.some(({ level, msg }) => level === 'error' && String(msg).includes('sleutel'))).toBe(true);
  expect((await lijstVan('lijst-leeg')).klaarOp).toBeNull();
});
