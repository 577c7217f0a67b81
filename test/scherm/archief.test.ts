import { afterAll, beforeAll, expect, test } from 'vitest';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { BREEDTES, type Scherm, Vensters } from './opzet/scherm.ts';
import { nieuweZaak } from './opzet/zaak.ts';

/** What an auditor proves at his screen: that a case does what its history says, and that nothing of it was lost. */

const { prisma } = gedeeldeMachines('schakel');
let vensters: Vensters;
let auditor: Scherm;
let zaakId: string;
beforeAll(async () => {
  vensters = await Vensters.start();
  auditor = await vensters.als('auditor');
  ({ zaakId } = await nieuweZaak('Tobi'));
});
afterAll(() => vensters.stop());

const paneel = (scherm: Scherm) => scherm.page.getByRole('region', { name: 'De zaak herspelen' });

test('a case is replayed from its audit trail, and the outcome stays there', async () => {
  await auditor.naar(`/zaken/${zaakId}/auditspoor?doel=interne-audit`);
  await paneel(auditor).getByText('Deze zaak is nog niet herspeeld.').waitFor();
  await auditor.knop('Herspeel de zaak').click();
  await paneel(auditor).getByText('Alles klopt').waitFor();
  await paneel(auditor).getByText('1 run herspeeld').waitFor();
  await auditor.isNetjes('herspeelde zaak');
  await auditor.page.reload();
  await paneel(auditor).getByText('Alles klopt').waitFor();
});

test('who only reads the trail of his own case is not offered to replay it', async () => {
  const lpa = await vensters.als('lpa');
  await lpa.naar(`/zaken/${zaakId}/auditspoor?doel=bezwaar`);
  await lpa.page.getByRole('region', { name: 'Wat was bekend?' }).waitFor();
  expect(await paneel(lpa).count()).toBe(0);
});

test('the archive says what is missing, and leads an auditor to the case', async () => {
  const gemis = [{ zaakId, wat: 'run 0b9c ontbreekt in het archief, en de server kent haar niet meer' }];
  // later than whatever the worker finds meanwhile
  await prisma.archiefcontrole.create({ data: { id: zaakId, op: new Date('2099-01-01T12:00:00Z'), gemis } });
  await auditor.naar('/thuis');
  await auditor.page.getByRole('main').getByRole('link', { name: 'Archief' }).click();
  await expect.poll(() => auditor.kop()).toBe('Archief');
  await auditor.tekst('In het archief klopt 1 ding niet').waitFor();
  for (const breedte of BREEDTES) {
    await auditor.page.setViewportSize({ width: breedte, height: 900 });
    await auditor.isNetjes(`archief, ${breedte} breed`);
  }
  await auditor.link(zaakId).click();
  await expect.poll(() => auditor.kop()).toBe('Auditspoor');
});

test('who it is not for reads that, and is led back instead of asking once more', async () => {
  const lpa = await vensters.als('lpa');
  await lpa.naar('/archief');
  await lpa.page.getByRole('alert').getByText('Dit mag u niet').waitFor();
  await lpa.page.getByRole('main').getByRole('link', { name: 'Naar het begin' }).waitFor();
  expect(await lpa.knop('Opnieuw proberen').count()).toBe(0);
  await lpa.isNetjes('archief voor een ander');
});

test('a beheerder sees that something is missing, and no way into the case', async () => {
  const beheerder = await vensters.als('beheerder');
  await beheerder.naar('/archief');
  await beheerder.tekst('In het archief klopt 1 ding niet').waitFor();
  expect(await beheerder.link(zaakId).count()).toBe(0);
});
