import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginVan,
  dagenTot,
  dagVan,
  isDag,
  plusDagen,
  plusMaanden,
  schooljaarVan,
  toonDag,
  toonDatum,
  vergelijk,
  weekdag,
} from './datum.ts';

/** Midnight in Amsterdam as clocks in UTC show it: CET is one hour ahead, CEST two. */
const MIDDERNACHT = [
  ['2026-03-29', '2026-03-28T23:00:00Z'],
  ['2026-03-30', '2026-03-29T22:00:00Z'],
  ['2026-10-25', '2026-10-24T22:00:00Z'],
  ['2026-10-26', '2026-10-25T23:00:00Z'],
  ['2027-03-28', '2027-03-27T23:00:00Z'],
  ['2027-03-29', '2027-03-28T22:00:00Z'],
  ['2027-10-31', '2027-10-30T22:00:00Z'],
  ['2027-11-01', '2027-10-31T23:00:00Z'],
  ['2027-01-01', '2026-12-31T23:00:00Z'],
] as const;

const eenDag = fc.integer({ min: 0, max: 11_000 }).map((n) => plusDagen('2020-01-01', n));

describe('dag en moment', () => {
  it.each(MIDDERNACHT)('%s begint om %s, ook als de klok verzet wordt', (dag, utc) => {
    const moment = Date.parse(utc);
    expect(beginVan(dag)).toBe(moment);
    expect(dagVan(moment)).toBe(dag);
    expect(dagVan(moment - 1)).toBe(plusDagen(dag, -1));
  });

  it('een dag duurt van zijn eigen middernacht tot die van de volgende', () => {
    fc.assert(
      fc.property(eenDag, fc.double({ min: 0, max: 0.999_999, noNaN: true }), (dag, deel) => {
        const begin = beginVan(dag);
        const einde = beginVan(plusDagen(dag, 1));
        expect([23, 24, 25]).toContain((einde - begin) / 3_600_000);
        expect(dagVan(begin + deel * (einde - begin))).toBe(dag);
      }),
    );
  });
});

describe('rekenen met dagen', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s en %i maanden is %s', (dag, maanden, uit) => {
    expect(plusMaanden(dag, maanden)).toBe(uit);
  });

  it('telt dagen over maand, jaar en schrikkeldag heen', () => {
    expect(plusDagen('2026-12-31', 1)).toBe('2027-01-01');
    expect(plusDagen('2028-02-28', 1)).toBe('2028-02-29');
    expect(plusDagen('2026-03-01', -1)).toBe('2026-02-28');
    expect(plusDagen('2026-10-24', 2)).toBe('2026-10-26');
  });

  it('kent de weekdag, maandag is 1', () => {
    expect(weekdag('2026-11-09')).toBe(1);
    expect(weekdag('2027-05-05')).toBe(3);
    expect(weekdag('2026-11-15')).toBe(7);
  });

  it('sorteert', () => {
    expect(['2027-01-01', '2026-12-31', '2026-12-31'].sort(vergelijk)).toEqual([
      '2026-12-31',
      '2026-12-31',
      '2027-01-01',
    ]);
  });

  it.each([
    ['2026-07-31', '2025/2026'],
    ['2026-08-01', '2026/2027'],
    ['2027-01-04', '2026/2027'],
  ])('%s ligt in schooljaar %s', (dag, schooljaar) => {
    expect(schooljaarVan(dag)).toBe(schooljaar);
  });
});

describe('dagen als tekst', () => {
  it.each(['2026-02-28', '2028-02-29', '2026-12-31'])('%s bestaat', (tekst) => {
    expect(isDag(tekst)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00',
    '',
    'morgen',
  ])('"%s" is geen dag', (tekst) => {
    expect(isDag(tekst)).toBe(false);
  });

  it('toont een dag zoals mensen hem lezen', () => {
    expect(toonDag('2027-05-05')).toBe('wo 5 mei 2027');
    expect(toonDag('2027-03-28')).toBe('zo 28 mrt 2027');
    expect(toonDatum('2029-07-31')).toBe('31 juli 2029');
  });
});

it('counts days on the calendar, also over the change of the clock', () => {
  expect(dagenTot('2026-11-24', '2026-11-24')).toBe(0);
  expect(dagenTot('2026-11-24', '2026-11-19')).toBe(-5);
  expect(dagenTot('2026-10-24', '2026-10-26')).toBe(2); // the clock changed on Sunday the 25th
  expect(dagenTot('2026-11-24', '2027-03-01')).toBe(97); // 6 + 31 + 31 + 28 + 1
});
