import { expect, test } from 'vitest';
import { volgendeZending } from './zending.ts';

const nieuw = () => 'tweede';
const eerste = { sleutel: 'eerste', lichaam: '{"stap":"onderzoek"}' };

test('a first attempt has a key of its own', () => {
  expect(volgendeZending(null, 'a', nieuw)).toEqual({ zending: { sleutel: 'tweede', lichaam: 'a' }, eerst: null });
});

test('the same again after a failure is the same act, so it has the same key', () => {
  expect(volgendeZending(eerste, eerste.lichaam, nieuw)).toEqual({ zending: eerste, eerst: null });
});

test('something else after a failure has another key, and the first one is asked about', () => {
  expect(volgendeZending(eerste, 'b', nieuw)).toEqual({
    zending: { sleutel: 'tweede', lichaam: 'b' },
    eerst: 'eerste',
  });
});
