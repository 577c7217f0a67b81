import { expect, test } from 'vitest';
import { andereMaand, leesMaandZoek, naamVanMaand } from './maand.ts';

test('a month is read from the address, and what is none is left out', () => {
  expect(leesMaandZoek({ maand: '2026-02' })).toEqual({ maand: '2026-02' });
  expect(leesMaandZoek({ maand: '2026-13' })).toEqual({});
});

test.each([
  ['2026-01', -1, '2025-12'],
  ['2026-12', 1, '2027-01'],
  ['2028-02', 1, '2028-03'],
] as const)('from %s on by %i it is %s', (maand, verder, verwacht) => {
  expect(andereMaand(maand, verder)).toBe(verwacht);
});

test('a month has a name', () => {
  expect(naamVanMaand('2026-11')).toBe('november 2026');
});
