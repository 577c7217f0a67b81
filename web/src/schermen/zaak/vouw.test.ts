import { expect, test } from 'vitest';
import { vouw } from './vouw.ts';

test('a text of 400 signs stands there whole', () => {
  expect(vouw('a'.repeat(400))).toEqual(['a'.repeat(400), '']);
});

test('of a longer one the first 300 signs do, up to the last whole word', () => {
  // 'woord ' is 6 signs: 50 of them are the first 300, 70 are 420
  expect(vouw('woord '.repeat(70))).toEqual(['woord '.repeat(50), 'woord '.repeat(20)]);
  const [begin, rest] = vouw(`${'x'.repeat(290)} ${'y'.repeat(200)}`);
  expect([begin.length, rest.length]).toEqual([291, 200]);
});

test('one without a space is cut as it comes, and the lines of one with white lines stay', () => {
  expect(vouw('z'.repeat(401))).toEqual(['z'.repeat(300), 'z'.repeat(101)]);
  const alineas = 'Een alinea van dertig tekens.\n'.repeat(20);
  const [begin, rest] = vouw(alineas);
  expect(begin + rest).toBe(alineas);
  expect(begin.endsWith('\n')).toBe(true);
});
