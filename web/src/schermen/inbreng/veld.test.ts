import { expect, test } from 'vitest';
import { gevraagd, type Inbrengveld, ingevuld, openstaand } from './veld.ts';

const VELDEN: readonly Inbrengveld[] = [
  { naam: 'soort', label: 'Soort', soort: 'keuze' },
  { naam: 'artikel', label: 'Artikel', soort: 'keuze', alleenAls: ({ soort }) => soort === 'verlof' },
  { naam: 'toelichting', label: 'Toelichting', soort: 'lang', optioneel: true },
];
const namen = (velden: readonly Inbrengveld[]): string[] => velden.map(({ naam }) => naam);

test('a question that hangs on another is asked with the answer that it hangs on', () => {
  expect(namen(gevraagd(VELDEN, {}))).toEqual(['soort', 'toelichting']);
  expect(namen(gevraagd(VELDEN, { soort: 'verlof' }))).toEqual(['soort', 'artikel', 'toelichting']);
});

test('what was answered before the question went is not sent, and blanks are no answer', () => {
  expect(ingevuld(VELDEN, { soort: 'ander', artikel: 'g', toelichting: '  ' })).toEqual({ soort: 'ander' });
  expect(ingevuld(VELDEN, { soort: 'verlof', artikel: 'g' })).toEqual({ soort: 'verlof', artikel: 'g' });
});

test('what has to be answered and is not stays open', () => {
  expect(namen(openstaand(VELDEN, {}))).toEqual(['soort']);
  expect(namen(openstaand(VELDEN, { soort: 'verlof' }))).toEqual(['artikel']);
  expect(openstaand(VELDEN, { soort: 'ander' })).toEqual([]);
});
