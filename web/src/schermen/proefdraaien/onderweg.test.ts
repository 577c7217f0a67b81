import { expect, test } from 'vitest';
import { onderwegVan } from './onderweg.ts';

const regel = (dag: string, tekst: string, gebeurd: boolean) => ({ dag, tekst, gebeurd });
const begin = {
  vandaag: '2026-11-30',
  verloop: [
    regel('2026-11-30', 'De school meldde verzuim.', true),
    regel('2026-12-08', 'Herinnering aan de behandelaar.', false),
    regel('2026-12-15', 'De teamleider krijgt bericht.', false),
  ],
};
const op = (vandaag: string, verloop = begin.verloop.map((r) => ({ ...r, gebeurd: r.dag <= vandaag }))) => ({
  vandaag,
  verloop,
});

test('where the clock is now and what happened since it was last looked at', () => {
  expect(onderwegVan(begin, op('2026-12-08'))).toBe(
    'Het is nu dinsdag 8 december 2026. Onderweg gebeurde: Herinnering aan de behandelaar.',
  );
});
test('a day on which nothing happened says so', () => {
  expect(onderwegVan(begin, op('2026-12-01'))).toBe('Het is nu dinsdag 1 december 2026. Onderweg gebeurde er niets.');
});
test('the same thing that happens twice counts twice', () => {
  const twee = [
    ...begin.verloop.map((r) => ({ ...r, gebeurd: true })),
    regel('2026-12-08', 'Herinnering aan de behandelaar.', true),
  ];
  const een = op('2026-12-15');
  expect(onderwegVan(een, op('2026-12-15', twee))).toContain('Onderweg gebeurde: Herinnering aan de behandelaar.');
});
test('of a long way the first three are named and the rest is counted', () => {
  const veel = ['een', 'twee', 'drie', 'vier', 'vijf'].map((tekst) => regel('2026-12-09', tekst, true));
  expect(
    onderwegVan(
      begin,
      op(
        '2026-12-10',
        [...begin.verloop, ...veel].map((r) => ({ ...r, gebeurd: r.dag <= '2026-12-10' })),
      ),
    ),
  ).toBe(
    'Het is nu donderdag 10 december 2026. Onderweg gebeurde: Herinnering aan de behandelaar; een; twee; en nog 3 dingen.',
  );
});
