import { describe, expect, test } from 'vitest';
import { dagVan, afstand, dagenTussen, kort, lang, leesDatum, middel, plusDagen, schrijfDatum, tijd } from './datum.ts';

describe('a date in words', () => {
  test('is written as it is on every screen', () => {
    expect(kort('2026-11-19')).toBe('do 19 nov');
    expect(middel('2026-11-19')).toBe('do 19 nov 2026');
    expect(lang('2026-11-24')).toBe('dinsdag 24 november 2026');
  });

  test('has the time of a Dutch clock, in summer and in winter', () => {
    expect(tijd(Date.UTC(2026, 6, 1, 7, 41))).toBe('09.41');
    expect(tijd(Date.UTC(2026, 10, 24, 8, 41))).toBe('09.41');
  });
});

describe('how far off a last day is', () => {
  test.each([
    [-5, '5 dagen te laat'],
    [-1, '1 dag te laat'],
    [0, 'Vandaag'],
    [1, 'Morgen'],
    [2, 'Nog 2 dagen'],
    [4, 'Nog 4 dagen'],
  ])('%i days is: %s', (dagen, woorden) => {
    expect(afstand(dagen)).toBe(woorden);
  });

  test('counts days and not hours: the clock goes back in between', () => {
    expect(dagenTussen('2026-10-24', '2026-10-26')).toBe(2);
    expect(dagenTussen('2026-11-24', '2026-11-19')).toBe(-5);
    expect(plusDagen('2026-10-24', 2)).toBe('2026-10-26');
    expect(plusDagen('2026-12-31', 1)).toBe('2027-01-01');
  });
});

describe('a date that somebody types', () => {
  test.each(['24-11-2026', '24/11/2026', '24.11.2026', ' 24 11 2026 '])('%j is read', (tekst) => {
    expect(leesDatum(tekst)).toBe('2026-11-24');
  });

  test('may leave out a zero', () => {
    expect(leesDatum('1-3-2026')).toBe('2026-03-01');
    expect(leesDatum('29-2-2028')).toBe('2028-02-29');
  });

  test.each(['', '24-11', '2026-11-24', '31-04-2026', '29-02-2026', '11/24/2026', '24-11-26', 'gisteren'])(
    '%j is no day of the calendar',
    (tekst) => {
      expect(leesDatum(tekst)).toBeNull();
    },
  );

  test('is what is written', () => {
    expect(leesDatum(schrijfDatum('2026-03-01'))).toBe('2026-03-01');
  });
});

test('an instant is on the day that the Netherlands have then', () => {
  expect(dagVan('2026-11-24T22:59:59Z')).toBe('2026-11-24');
  expect(dagVan('2026-11-24T23:00:00Z')).toBe('2026-11-25');
  expect(dagVan('2026-07-01T22:00:00Z')).toBe('2026-07-02');
});
