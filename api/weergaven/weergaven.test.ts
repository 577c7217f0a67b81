import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { weergave, weergavenAntwoord } from './schemas.ts';

let huis: Testhuis;
beforeAll(async () => {
  huis = await startTesthuis();
});
afterAll(() => huis.stop());
beforeEach(() => huis.prisma.weergave.deleteMany());

const bewaar = (naam: string, anders: object = {}, wie = 'lpa') =>
  huis.vraag(wie, 'POST', '/v1/weergaven', { naam, gedeeld: false, vraag: { weergave: 'team' }, ...anders });
const bewaard = async (naam: string, anders: object = {}, wie = 'lpa') =>
  weergave.parse((await bewaar(naam, anders, wie)).lichaam).id;
const lijst = async (wie: string) =>
  weergavenAntwoord
    .parse((await huis.vraag(wie, 'GET', '/v1/weergaven')).lichaam)
    .weergaven.map(({ naam, eigen }) => [naam, eigen]);
const verwijder = (id: string, wie = 'lpa') => huis.vraag(wie, 'DELETE', `/v1/weergaven/${id}`);

describe('a view that is kept', () => {
  test('holds the question, with what was not said filled in', async () => {
    const vraag = {
      weergave: 'te-laat',
      fase: 'plannen',
      route: 'halt',
      school: '99XX00',
      sorteer: 'naam',
      richting: 'af',
    };
    expect(await bewaar('Plannen', { vraag })).toMatchObject({
      status: 201,
      lichaam: { naam: 'Plannen', eigen: true, vraag },
    });
    expect((await bewaar(' Mijn ', { vraag: {} })).lichaam).toMatchObject({
      naam: 'Mijn',
      vraag: { weergave: 'mijn', sorteer: 'termijn', richting: 'op' },
    });
    expect(await lijst('lpa')).toEqual([
      ['Mijn', true],
      ['Plannen', true],
    ]);
  });

  test('is one’s own, or of whoever shares a municipality', async () => {
    await bewaard('van mij');
    await bewaard('van ons', { gedeeld: true });
    expect(await lijst('boa')).toEqual([['van ons', false]]);
    expect(await lijst('teamleider')).toEqual([['van ons', false]]);
    expect(await lijst('lpa-zwolle')).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['without a name', { naam: ' ' }, 'naam'],
    ['with a name that is too long', { naam: 'x'.repeat(61) }, 'naam'],
    ['with what was searched for', { vraag: { zoek: 'Voorbeeld' } }, 'vraag.zoek'],
    ['with a page', { vraag: { na: 'x' } }, 'vraag.na'],
  ])('%s is refused', async (_, anders, veld) => {
    expect(await bewaar('naam', anders)).toMatchObject({ status: 400, lichaam: { velden: [{ veld }] } });
    expect(await lijst('lpa')).toEqual([]);
  });

  test('has a name that its maker uses once; a colleague may use it as well', async () => {
    await bewaard('dezelfde');
    const tweede = await bewaar('dezelfde');
    expect(tweede).toMatchObject({ status: 409, lichaam: { code: 'NaamBezet' } });
    expect(tweede.lichaam.detail).toContain('Kies een andere naam');
    expect((await bewaar('dezelfde', {}, 'boa')).status).toBe(201);
  });

  test('is one of thirty at most', async () => {
    for (let n = 1; n < 30; n += 1) await bewaard(`weergave ${n}`);
    const dertigste = await bewaard('de dertigste');
    expect(await bewaar('een te veel')).toMatchObject({ status: 409, lichaam: { code: 'TeVeelWeergaven' } });
    await verwijder(dertigste);
    expect((await bewaar('weer een')).status).toBe(201);
  });
});

describe('to delete one', () => {
  test('is for who made it', async () => {
    const [mijn, ons] = [await bewaard('van mij'), await bewaard('van ons', { gedeeld: true })];
    expect((await verwijder(ons, 'boa')).status).toBe(403);
    expect((await verwijder(mijn, 'boa')).status).toBe(404);
    expect((await verwijder(ons, 'lpa-zwolle')).status).toBe(404);
    expect((await verwijder(ons)).status).toBe(204);
    expect((await verwijder(ons)).status).toBe(404);
    expect(await lijst('lpa')).toEqual([['van mij', true]]);
  });
});

test('who has no worklist has no views of it', async () => {
  for (const wie of ['school', 'auditor', 'beheerder', 'ketenpartner']) {
    expect((await huis.vraag(wie, 'GET', '/v1/weergaven')).status).toBe(403);
    expect((await bewaar('van hem', {}, wie)).status).toBe(403);
    expect((await verwijder('x', wie)).status).toBe(403);
  }
});
