import { describe, expect, test } from 'vitest';
import { Dagen } from './dagen.ts';

const met = (...dagen: string[]) => dagen.map((dag) => ({ dag, aantal: 1, besluit: false }));
const dagen = new Dagen({
  begonnen: '2026-03-02',
  vandaag: '2026-04-01',
  dagen: met('2026-03-02', '2026-03-10', '2026-03-30'),
});

test('from 2 March to 1 April are thirty days, also over the night in which the clock goes on an hour', () => {
  expect(dagen.laatste).toBe(30);
  expect(dagen.op(27)).toBe('2026-03-29');
  expect(dagen.op(28)).toBe('2026-03-30');
  expect(dagen.plek('2026-03-30')).toBe(28);
});

test('a day outside stands at the nearest end', () => {
  expect([dagen.plek('2026-02-01'), dagen.plek('2027-01-01')]).toEqual([0, 30]);
  expect([dagen.procent('2026-03-02'), dagen.procent('2026-03-17'), dagen.procent('2026-04-01')]).toEqual([0, 50, 100]);
});

describe('from event to event', () => {
  test.each([
    ['2026-03-02', undefined, '2026-03-10'],
    ['2026-03-05', '2026-03-02', '2026-03-10'],
    ['2026-03-10', '2026-03-02', '2026-03-30'],
    ['2026-04-01', '2026-03-30', undefined],
    ['2026-02-01', undefined, '2026-03-02'],
  ])('at %s the one before is %s and the next is %s', (dag, vorige, volgende) => {
    expect([dagen.vorige(dag), dagen.volgende(dag)]).toEqual([vorige, volgende]);
  });
});

test('a case of today has one day', () => {
  const een = new Dagen({ begonnen: '2026-03-02', vandaag: '2026-03-02', dagen: met('2026-03-02') });
  expect([een.laatste, een.procent('2026-03-02'), een.vorige('2026-03-02')]).toEqual([0, 0, undefined]);
});
