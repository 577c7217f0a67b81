/** When the list of a month has to be there: by hand, around the turn of a month and the seventh. */
import { describe, expect, test } from 'vitest';
import { eersteDagNa, laatsteDagVan, maandtaak, uiterlijkeDag, vorigeMaand } from './maandlijst.ts';

const VOOR_DE_ZEVENDE = { dagen: ['*-06'] };
const alkmaar = { gemeente: 'GM0361', uiterlijk: '2026-11-06', vastgesteld: false };

test.each([
  ['2026-11-01', '2026-10'],
  ['2026-10-31', '2026-09'],
  ['2027-01-01', '2026-12'],
] as const)('on %s the month before is %s', (dag, maand) => {
  expect(vorigeMaand(dag)).toBe(maand);
});

test.each([
  ['2026-10', '2026-10-31', '2026-11-01', '2026-11-06'],
  ['2026-12', '2026-12-31', '2027-01-01', '2027-01-06'],
  ['2028-02', '2028-02-29', '2028-03-01', '2028-03-06'],
] as const)(
  'the list of %s is of %s, can be settled from %s and is in time until %s',
  (maand, peil, vanaf, uiterlijk) => {
    expect(laatsteDagVan(maand)).toBe(peil);
    expect(eersteDagNa(maand)).toBe(vanaf);
    expect(uiterlijkeDag(maand, VOOR_DE_ZEVENDE)).toBe(uiterlijk);
  },
);

test('a protocol that names no day, or a day in another month, asks nothing', () => {
  expect(uiterlijkeDag('2026-10', undefined)).toBeNull();
  expect(uiterlijkeDag('2026-10', { dagen: ['03-15'] })).toBeNull();
  expect(uiterlijkeDag('2027-02', { dagen: ['03-15'] })).toBe('2027-03-15');
});

describe('what is still to be done', () => {
  test.each([
    ['2026-11-01', 0],
    ['2026-11-06', 0],
    ['2026-11-07', 1],
    // 26 - 6
    ['2026-11-26', 20],
  ] as const)('on %s the list of October is %i days late', (vandaag, dagenTeLaat) => {
    expect(maandtaak(vandaag, [alkmaar])).toEqual({
      maand: '2026-10',
      uiterlijk: '2026-11-06',
      dagenTeLaat,
      gemeenten: ['GM0361'],
    });
  });

  test('nothing, once it is settled or where nobody asks for it', () => {
    expect(maandtaak('2026-11-26', [{ ...alkmaar, vastgesteld: true }])).toBeNull();
    expect(maandtaak('2026-11-26', [{ ...alkmaar, uiterlijk: null }])).toBeNull();
    expect(maandtaak('2026-11-26', [])).toBeNull();
  });

  test('of several municipalities those that are left, by the earliest day of these', () => {
    const klaar = { gemeente: 'GM0001', uiterlijk: '2026-11-03', vastgesteld: true };
    const later = { gemeente: 'GM0002', uiterlijk: '2026-11-10', vastgesteld: false };
    expect(maandtaak('2026-11-08', [klaar, later, alkmaar])).toMatchObject({
      uiterlijk: '2026-11-06',
      dagenTeLaat: 2,
      gemeenten: ['GM0002', 'GM0361'],
    });
  });
});
