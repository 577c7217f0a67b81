import { expect, test } from 'vitest';
import { wachttijd } from './wachttijd.ts';

const NU = Date.parse('2026-11-23T09:00:00Z');
const UUR = 3_600_000;

test.each([
  ['120', 120_000],
  [' 0 ', null],
  ['Mon, 23 Nov 2026 10:00:00 GMT', UUR],
  ['Mon, 23 Nov 2026 08:00:00 GMT', null], // already past
  ['86401', 24 * UUR],
  ['999999999999', 24 * UUR],
  ['straks', null],
  ['straks GMT', null],
  ['-5', null],
  ['', null],
  [undefined, null],
])('Retry-After: %s', (kop, ms) => {
  expect(wachttijd(kop, NU)).toBe(ms);
});
