import { expect, test } from 'vitest';
import type { Tijdlijnregel } from '../../api/zaak.ts';
import { perDag } from './perDag.ts';

const regel = (nr: number, dag: string, vastgelegd = dag): Tijdlijnregel => ({
  nr,
  dag,
  vastgelegd,
  moment: 0,
  soort: 'bevinding',
  titel: '',
  tekst: null,
  motivatie: null,
  toelichting: null,
  plaats: null,
  antwoord: null,
  wie: null,
  bevestiging: false,
  stap: null,
  afwijking: false,
  afwijkreden: null,
  hersteld: null,
  gerectificeerd: [],
  eronder: [],
});

test('a fact about an earlier day stands on the day on which it was recorded', () => {
  const regels = [regel(4, '2026-11-23'), regel(3, '2026-11-16', '2026-11-23'), regel(2, '2026-11-20')];
  expect(perDag(regels).map(({ dag, regels }) => [dag, regels.map(({ nr }) => nr)])).toEqual([
    ['2026-11-23', [4, 3]],
    ['2026-11-20', [2]],
  ]);
});

test('a case in which nothing happened has no days', () => {
  expect(perDag([])).toEqual([]);
});
