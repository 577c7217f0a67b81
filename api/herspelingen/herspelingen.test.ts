import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Rechtenrijen } from '../../test/opzet/rechten.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { herspeling, herspelingen } from './schemas.ts';

let huis: Testhuis;
let zaakId: string;
beforeAll(async () => {
  huis = await startTesthuis();
  const rijen = new Rechtenrijen(huis.prisma);
  await rijen.legZakenNeer();
  zaakId = rijen.zaakId('eigen');
});
afterAll(() => huis.stop());

const vraagAan = async () => {
  const { status, koppen, lichaam } = await huis.vraag('auditor', 'POST', `/v1/zaken/${zaakId}/herspelingen`);
  expect(status).toBe(202);
  return { ...herspeling.parse(lichaam), adres: koppen.get('location') ?? '' };
};

describe('a replay that an auditor asks for', () => {
  test('is taken down, waits, and says what came out once the worker has done it', async () => {
    const { id, adres } = await vraagAan();
    expect((await huis.vraag('auditor', 'GET', adres)).lichaam).toMatchObject({
      ...{ id, zaakId, gevraagdDoor: 'demo-auditor', klaarOp: null, verslag: null },
    });
    const verslag = {
      ...{ runs: 1, boekingen: 3, bouwsels: ['a'], sdks: ['1.24.0'], bouwselNu: 'a' },
      ...{ bevindingen: [{ runId: 'r', eventId: 7, wat: 'de wekker 1 is anders' }], woorden: ['AFWIJKING'] },
    };
    await huis.prisma.herspeling.update({ where: { id }, data: { klaarOp: new Date(), verslag } });
    const { lichaam } = await huis.vraag('auditor', 'GET', `/v1/zaken/${zaakId}/herspelingen`);
    expect(herspelingen.parse(lichaam).herspelingen[0]).toMatchObject({ id, verslag });
    await expect(huis.prisma.herspeling.update({ where: { id }, data: { verslag: {} } })).rejects.toThrow(
      'wat uit een herspeling kwam, verandert niet',
    );
  });

  test('changes nothing in the case, and is logged with the person it is about', async () => {
    const voor = await huis.prisma.zaak.findUniqueOrThrow({ where: { zaakId } });
    await vraagAan();
    expect(await huis.prisma.zaak.findUniqueOrThrow({ where: { zaakId } })).toEqual(voor);
    const gelogd = await huis.prisma.verwerking.findMany({ where: { activiteit: 'herspeel-zaak' } });
    expect(gelogd).toMatchObject([{ zaakId, leerlingId: voor.leerlingId, accountId: 'demo-auditor', rol: 'auditor' }]);
  });

  test('is one replay in the log of who read; looking what came out is another thing', async () => {
    const keer = async (activiteit: string): Promise<number> =>
      (await huis.prisma.verwerking.findMany({ where: { activiteit } })).reduce((n, { aantal }) => n + aantal, 0);
    const [gevraagd, gelezen] = [await keer('herspeel-zaak'), await keer('lees-herspeling')];
    const { adres } = await vraagAan();
    await huis.vraag('auditor', 'GET', `/v1/zaken/${zaakId}/herspelingen`);
    await huis.vraag('auditor', 'GET', adres);
    expect([await keer('herspeel-zaak'), await keer('lees-herspeling')]).toEqual([gevraagd + 1, gelezen + 2]);
  });

  test('of another case is not found under this one', async () => {
    const { id } = await vraagAan();
    const rijen = await huis.prisma.zaak.findFirstOrThrow({ where: { zaakId: { not: zaakId } } });
    const { status } = await huis.vraag('auditor', 'GET', `/v1/zaken/${rijen.zaakId}/herspelingen/${id}`);
    expect(status).toBe(404);
  });
});

test('the state of the archive says what the last check found, and nothing before the first', async () => {
  const vraag = async () => (await huis.vraag('beheerder', 'GET', '/v1/archief')).lichaam;
  expect(await vraag()).toEqual({ runs: 0, laatsteControle: null });
  const gemis = [{ zaakId, wat: 'run 1 ontbreekt in het archief, en de server kent haar niet meer' }];
  await huis.prisma.archiefcontrole.create({ data: { id: '1', op: new Date('2026-11-25T02:00:00Z'), gemis: [] } });
  await huis.prisma.archiefcontrole.create({ data: { id: '2', op: new Date('2026-11-26T02:00:00Z'), gemis } });
  expect(await vraag()).toEqual({ runs: 0, laatsteControle: { op: '2026-11-26T02:00:00.000Z', gemis } });
  await expect(huis.prisma.archiefcontrole.deleteMany()).rejects.toThrow('blijft staan');
});
