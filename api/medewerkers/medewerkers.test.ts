import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';

let huis: Testhuis;
beforeAll(async () => {
  huis = await startTesthuis();
});
afterAll(() => huis.stop());

const lijst = async (wie: string) => (await huis.vraag(wie, 'GET', '/v1/medewerkers')).lichaam.medewerkers;
const LPA = { id: 'demo-lpa', naam: 'Fictieve Leerplichtambtenaar Alkmaar', rol: 'lpa', boa: false };
const BOA = { id: 'demo-boa', naam: 'Fictieve Leerplichtambtenaar-BOA Alkmaar', rol: 'lpa', boa: true };
const TWEEDE = { id: 'demo-lpa-2', naam: 'Fictieve Tweede Leerplichtambtenaar Alkmaar', rol: 'lpa', boa: false };

test('the LPA’s who share a municipality, and no other roles', async () => {
  expect(await lijst('lpa')).toEqual([LPA, BOA, TWEEDE]);
  expect(await lijst('teamleider')).toEqual([LPA, BOA, TWEEDE]);
  expect(await lijst('lpa-zwolle')).toMatchObject([{ id: 'demo-lpa-zwolle' }]);
});

test('nobody who has left', async () => {
  await huis.prisma.account.update({ where: { id: 'demo-boa' }, data: { actief: false } });
  expect(await lijst('lpa')).toEqual([LPA, TWEEDE]);
});

test('who assigns no cases gets no list of people', async () => {
  for (const wie of ['school', 'auditor', 'beheerder', 'ketenpartner'])
    expect((await huis.vraag(wie, 'GET', '/v1/medewerkers')).status).toBe(403);
});
