import { expect, test } from 'vitest';
import { groepVan } from './groepen.ts';

test.each([
  ['nodig', [], false, 'doen'],
  ['vastgesteld', [], false, 'onderweg'],
  ['vastgesteld', ['geblokkeerd' as const], false, 'collega'],
  ['vastgesteld', ['geblokkeerd' as const], true, 'onderweg'],
  ['verzonden', ['geblokkeerd' as const], true, 'verzonden'],
  ['afgezien', [], false, 'niet'],
  ['vervallen', [], false, 'niet'],
] as const)(
  'a letter that is %s, with %j to look at and approved: %s, stands under %s',
  (stand, ogen, goedgekeurd, groep) => {
    expect(groepVan({ stand, vierOgen: [...ogen], goedgekeurd })).toBe(groep);
  },
);
