import { expect, test } from 'vitest';
import { leesAuditzoek } from './zoek.ts';

test.each([
  ['2026-11-24', '2026-11-24'],
  ['24-11-2026', undefined],
  ['2026-13-45', undefined],
  ['2026-02-29', undefined],
  [20261124, undefined],
])('of an address that names the day %s the day is %s', (op, verwacht) => {
  expect(leesAuditzoek({ doel: 'klacht', op })).toEqual({ doel: 'klacht', op: verwacht });
});
