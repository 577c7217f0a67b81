import { afterAll, beforeAll, expect, test } from 'vitest';
import { EigenGriffie } from '../../test/opzet/griffie.ts';
import { ruimBerichtenOp, ruimNagekomenTekstenOp } from './opruimen.ts';

let griffie: EigenGriffie;
beforeAll(async () => {
  griffie = await EigenGriffie.opPostgres();
});
afterAll(async () => {
  await griffie.stop();
});

/** Came in on 2 January 2024, and was dealt with on 1 March 2024, half an hour into that day in Amsterdam. */
const bericht = (id: string, anders: object = {}) =>
  griffie.prisma.berichtIn.create({
    data: {
      ...{ id, bron: 'urn:verzonnen', gebeurtenisId: id, ketenpartnerId: 'verzonnen', type: 'verzonnen' },
      ...{ gebeurtenis: 'verzonnen', regime: 'AVG', gemeenten: ['GM0361', 'GM0193'] },
      ...{ ontvangenOp: new Date('2024-01-02T12:00:00Z'), afgehandeldOp: new Date('2024-02-29T23:30:00Z') },
      ...{ stand: 'afgehandeld', ...anders },
    },
  });
const over = async () => (await griffie.prisma.berichtIn.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id);

test('a message that fitted no case goes a year after it was dealt with; all others stay', async () => {
  await bericht('afgehandeld');
  await bericht('van-niemand', { gemeenten: [] });
  await bericht('wacht-nog', { stand: 'ongeplaatst', afgehandeldOp: null });
  await bericht('in-een-zaak', { stand: 'verwerkt', zaakId: 'verzuim-l1-regulier-1' });
  await bericht('over-een-zaak', { zaakId: 'verzuim-l1-regulier-1' });
  await bericht('opsporing', { regime: 'WPG' });
  const sleutel = { id: 'sleutel-voorbij', zaakId: 'verzuim-voorbij-regulier-1', vernietigdOp: new Date() };
  await griffie.prisma.zaaksleutel.create({ data: sleutel });
  await bericht('over-een-vernietigde-zaak', { zaakId: sleutel.zaakId });
  // kept up to and including 1 March 2025
  expect(await ruimBerichtenOp(griffie, '2025-03-01')).toBe(0);
  expect(await over()).toHaveLength(7);
  expect(await ruimBerichtenOp(griffie, '2025-03-02')).toBe(3);
  expect(await over()).toEqual(['in-een-zaak', 'opsporing', 'over-een-zaak', 'wacht-nog']);
  // the one under the Wpg: ten years after it came in
  expect(await ruimBerichtenOp(griffie, '2034-01-02')).toBe(0);
  expect(await ruimBerichtenOp(griffie, '2034-01-03')).toBe(1);
  expect(await over()).toEqual(['in-een-zaak', 'over-een-zaak', 'wacht-nog']);
});

test('a text that came while a case was being destroyed, or after that, goes; of a case that is kept none does', async () => {
  const { prisma } = griffie;
  const weg = await griffie.geopend();
  const blijft = await griffie.geopend();
  const { zaakId } = weg;
  await prisma.inhoud.deleteMany({ where: { zaakId } });
  // before the ledger knew, and still bound by it
  await weg.noteer();
  await weg.trekIn();
  await weg.boekVernietiging({ teksten: 2 });
  // and kept for an action that was refused
  for (const zaak of [weg, blijft]) await zaak.tekst('toelichting');
  // after the event, and bound: no event would tell that it went
  const laat = { zaakId, nr: 9_999, zout: 'z', tekst: 'verzonnen', sha256: 'a'.repeat(64), velden: [] };
  await prisma.inhoud.create({ data: { id: 'laat', ...laat } });
  const teksten = () => prisma.inhoud.groupBy({ by: ['zaakId'], _count: true, orderBy: { zaakId: 'asc' } });
  const voor = await teksten();
  expect(voor.find((rij) => rij.zaakId === zaakId)?._count).toBe(3);

  // as long as its key is there the case is being destroyed
  expect(await ruimNagekomenTekstenOp(prisma)).toBe(0);
  await prisma.zaaksleutel.create({ data: { id: 'sleutel-weg', zaakId, vernietigdOp: new Date() } });
  expect(await ruimNagekomenTekstenOp(prisma)).toBe(2);
  expect(await prisma.inhoud.findMany({ where: { zaakId }, select: { id: true } })).toEqual([{ id: 'laat' }]);
  const zonder = (rijen: typeof voor) => rijen.filter((rij) => rij.zaakId !== zaakId);
  expect(zonder(await teksten())).toEqual(zonder(voor));
});
