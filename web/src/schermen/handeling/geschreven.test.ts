import { expect, test } from 'vitest';
import { geschrevenUit } from './geschreven.ts';

const waarden = { uitkomst: 'ja', toelichting: ' Noa was ziek. ', motivatie: '  ', plaats: 'Stadhuis' };

test('of an action that can no longer be done what was written is shown with the names of its fields', () => {
  expect(geschrevenUit([], 'roep-op', waarden)).toEqual([
    { naam: 'toelichting', label: 'Toelichting', tekst: 'Noa was ziek.' },
  ]);
});

test('another action of the same kind knows what its texts are called', () => {
  const schema = { properties: { plaats: { type: 'string', maxLength: 200, pattern: '\\S', title: 'Plaats' } } };
  const ander = { handeling: 'roep-op', naam: '', uitleg: '', vast: {}, mogelijk: true, schema };
  expect(geschrevenUit([ander], 'roep-op', waarden).map(({ label }) => label)).toEqual(['Plaats', 'Toelichting']);
});
