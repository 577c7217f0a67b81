import { expect, test } from 'vitest';
import { Spel } from '../../test/opzet/spel.ts';
import type { Gebeurtenis } from '../gebeurtenis.ts';
import { pasToe } from './index.ts';

const spel = new Spel('2026-11-02').meld();
const laatste = (): Gebeurtenis => {
  const g = spel.gebeurtenissen.at(-1);
  if (!g) throw new Error('geen gebeurtenis');
  return g;
};

test('an event that was folded before changes nothing', () => {
  expect(pasToe(spel.dossier, laatste())).toBe(spel.dossier);
});

test('a gap is an error, and so is a kind of event that this program does not know', () => {
  const g = laatste();
  expect(() => pasToe(spel.dossier, { ...g, nr: g.nr + 2 })).toThrow('er ontbreekt iets');
  expect(() =>
    pasToe(spel.dossier, { ...g, nr: g.nr + 1, soort: 'constructor' as 'StapBegonnen' } as Gebeurtenis),
  ).toThrow('onbekende gebeurtenis');
});
