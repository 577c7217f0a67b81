import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDatabank } from '../../platform/databank/databank.ts';
import { Proefgriffie } from '../../test/opzet/griffie.ts';
import { startPostgres } from '../../test/opzet/postgres.ts';
import { ruimBerichtenOp } from './opruimen.ts';

const map = mkdtempSync(join(tmpdir(), 'schakel-opruimen-'));
let motor: { url: string; stop(): Promise<void> };
let griffie: Proefgriffie;
beforeAll(async () => {
  motor = (await startPostgres()) ?? (await startDatabank({ map }));
  griffie = await Proefgriffie.open(motor.url);
});
afterAll(async () => {
  await griffie.prisma.$disconnect();
  await motor.stop();
  rmSync(map, { recursive: true, force: true });
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
  // kept up to and including 1 March 2025
  expect(await ruimBerichtenOp(griffie, '2025-03-01')).toBe(0);
  expect(await over()).toHaveLength(6);
  expect(await ruimBerichtenOp(griffie, '2025-03-02')).toBe(2);
  expect(await over()).toEqual(['in-een-zaak', 'opsporing', 'over-een-zaak', 'wacht-nog']);
  // the one under the Wpg: ten years after it came in
  expect(await ruimBerichtenOp(griffie, '2034-01-02')).toBe(0);
  expect(await ruimBerichtenOp(griffie, '2034-01-03')).toBe(1);
  expect(await over()).toEqual(['in-een-zaak', 'over-een-zaak', 'wacht-nog']);
});
