import { afterAll, beforeAll, expect, test } from 'vitest';
import { leegDossier, VOUW_VERSIE } from '../../mas/dossier/index.ts';
import type { Exemplaar } from '../../mas/brieven.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';

const ZAAK = 'verzuim-l1-regulier-1';
const exemplaar = (id: string, aan: Exemplaar['aan'], versie: Exemplaar['versie']): Exemplaar => ({
  ...{ id, aan, versie, kanaal: 'post', document: { id: `d-${id}`, sha256: 'a'.repeat(64) } },
});
const dossier: Dossier = {
  ...leegDossier(ZAAK),
  brieven: {
    'eigen/1': {
      ...{ brief: 'waarschuwing', dag: '2026-11-02' },
      exemplaren: [{ ...exemplaar('e1', { soort: 'gezag', id: 'g1' }, 'ouder'), verzondenOp: null }],
      teruggenomen: [exemplaar('e2', { soort: 'jongere' }, 'jongere')],
    },
  },
  berichten: { 'eigen/2': { bericht: 'inlichtingen-gevraagd', dag: '2026-11-02', kenmerk: 'SCH-01/1' } },
};

let huis: Testhuis;
beforeAll(async () => {
  huis = await startTesthuis();
  const zaak = { zaakId: ZAAK, gemeente: 'GM0361', proef: false };
  await huis.prisma.zaak.create({
    data: {
      ...zaak,
      ...{ nr: 1, status: 'open', leerlingId: 'l1', geopend: '2026-11-02' },
      ...{ dossier: JSON.stringify(dossier), vouw: VOUW_VERSIE },
    },
  });
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

test('a row says of which case it is and for whom, in words and without a name', async () => {
  const sleutels = ['brief/e1', 'brief/e2/keer-2', 'bericht/SCH-01/1', 'duo/m1/1', 'herinner/t1/hand-1', 'brief/weg'];
  const ander = { gemeente: 'GM0361', proef: true, regime: 'AVG', kanaal: 'post', aan: '', onderwerp: '', koppen: {} };
  await huis.prisma.opvang.createMany({
    data: sleutels.map((sleutel, n) => ({
      ...{ ...ander, zaakId: ZAAK, tekst: '', bijlagen: [], id: `p${n}`, sleutel: `${ZAAK}/${sleutel}` },
      op: new Date(Date.UTC(2026, 10, 20 - n)),
    })),
  });
  const { lichaam } = await huis.vraag('lpa', 'GET', '/v1/opvang?proef=true');
  expect(lichaam).toMatchObject({
    opvang: [
      { zaaknummer: '2026-0001', ontvanger: 'een ouder of voogd', links: { zaak: `/v1/zaken/${ZAAK}` } },
      { ontvanger: 'de jongere' },
      { ontvanger: 'de school' },
      { ontvanger: 'DUO' },
      { ontvanger: 'een ketenpartner' },
      { ontvanger: null },
    ],
  });
});
