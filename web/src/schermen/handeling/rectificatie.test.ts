import { expect, test } from 'vitest';
import { eigenVragen, RECTIFICATIE } from './rectificatie.ts';

test('a rectification asks what is right, and a refusal what was asked and why not', () => {
  expect(eigenVragen(RECTIFICATIE, {}).toelichting).toBe('Wat is wel juist?');
  expect(eigenVragen(RECTIFICATIE, { besluit: 'verbeterd' }).toelichting).toBe('Wat is wel juist?');
  expect(eigenVragen(RECTIFICATIE, { besluit: 'afgewezen' })).toEqual({
    toelichting: 'Wat wilde de vrager veranderen?',
    motivatie: 'Waarom verandert u het niet?',
  });
});

test('another action keeps the words that every action has', () => {
  expect(eigenVragen('noteer', { besluit: 'afgewezen' })).toEqual({});
});
