import { expect, test } from 'vitest';
import { type Fasestand, fasestand } from './fasestand.ts';

const LETTERS = { G: 'gedaan', O: 'overgeslagen', V: 'vervallen', N: 'nu', S: 'straks' } as const;
const standen = (letters: string) => Array.from(letters, (letter) => LETTERS[letter as keyof typeof LETTERS]);

test.each<[string, string, Fasestand]>([
  ['all steps are done', 'GGG', 'gedaan'],
  ['one was passed over with a reason, another fell away', 'OVG', 'gedaan'],
  ['the last of it is skipped', 'O', 'gedaan'],
  ['a step has its turn', 'GGNS', 'nu'],
  ['the first step has its turn, and a later one was done ahead', 'NGS', 'nu'],
  ['one step was done ahead of its turn, the rest is to come', 'VGS', 'deels'],
  ['only its last step is to come', 'GGS', 'deels'],
  ['one was skipped ahead, the rest is to come', 'SO', 'deels'],
  ['nothing of it happened yet', 'SSS', 'straks'],
  ['one fell away, the rest is to come', 'VS', 'straks'],
  ['nothing of it was needed', 'VVV', 'vervallen'],
])('%s', (_, letters, stand) => {
  expect(fasestand(standen(letters))).toBe(stand);
});
