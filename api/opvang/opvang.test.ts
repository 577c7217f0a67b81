import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';

let huis: Testhuis;
beforeAll(async () => {
  huis = await startTesthuis();
  const zaak = { zaakId: 'verzuim-l1-regulier-1', gemeente: 'GM0361', proef: false };
  await huis.prisma.zaak.create({ data: { ...zaak, nr: 1, status: 'open', leerlingId: 'l1' } });
  const mail = { kanaal: 'e-mail', aan: 'ouder@example.invalid', onderwerp: 'Waarschuwing', regime: 'AVG' };
  const vast = { ...zaak, ...mail, koppen: { subject: 'Brief' }, tekst: 'U krijgt een brief.', bijlagen: ['d1'] };
  await huis.prisma.opvang.createMany({
    data: [1, 2, 3].map((n) => ({ ...vast, id: `o${n}`, sleutel: `s${n}`, op: new Date(Date.UTC(2026, 10, n)) })),
  });
  await huis.prisma.opvang.create({
    data: { ...vast, id: 'wpg', sleutel: 'wpg', regime: 'WPG', op: new Date(Date.UTC(2026, 10, 4)) },
  });
});
afterAll(() => huis.stop());

const ids = ({ opvang }: Record<string, unknown>) => (opvang as { id: string }[]).map(({ id }) => id);

test('the list has the newest first, a page at a time, and names nobody; what falls under the Wpg is a BOA’s', async () => {
  const eerste = await huis.vraag('lpa', 'GET', '/v1/opvang?aantal=2');
  expect(ids(eerste.lichaam)).toEqual(['o3', 'o2']);
  expect(JSON.stringify(eerste.lichaam)).not.toContain('ouder@example.invalid');
  const [, volgende = ''] = /<(.*)>/.exec(eerste.koppen.get('link') ?? '') ?? [];
  expect(ids((await huis.vraag('lpa', 'GET', volgende)).lichaam)).toEqual(['o1']);
  expect(ids((await huis.vraag('boa', 'GET', '/v1/opvang')).lichaam)).toEqual(['wpg', 'o3', 'o2', 'o1']);
  const ander = await huis.vraag('lpa', 'GET', '/v1/opvang?zaakId=verzuim-l2-regulier-1');
  expect(ids(ander.lichaam)).toEqual([]);
});

test('one of them is shown as it would have gone, and who read it is on record', async () => {
  const { lichaam } = await huis.vraag('teamleider', 'GET', '/v1/opvang/o1');
  expect(lichaam).toMatchObject({ aan: 'ouder@example.invalid', tekst: 'U krijgt een brief.', bijlagen: ['d1'] });
  const gelezen = await huis.prisma.verwerking.findMany({ where: { activiteit: 'lees-opvang' } });
  expect(gelezen).toMatchObject([{ accountId: 'demo-teamleider', leerlingId: 'l1', regime: 'AVG' }]);
});
