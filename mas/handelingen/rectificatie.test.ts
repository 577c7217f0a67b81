import { expect, test } from 'vitest';
import { Spel, tekst } from '../../test/opzet/spel.ts';
import type { Handeling } from '../opdracht.ts';

const gevraagdOp = (gevraagdOp: string, anders: { dag?: string } = {}): Handeling => ({
  ...{ soort: 'leg-rectificatie-vast', nr: 1, gevraagdDoor: 'ouder', gevraagdOp, besluit: 'afgewezen' },
  ...anders,
  inhoud: tekst('motivatie', 'toelichting'),
});
/** Of an event that was recorded on Tuesday 3 November, a quarter of an hour after midnight in Amsterdam. */
const OVER = { rectificeert: { regime: 'AVG', moment: Date.parse('2026-11-02T23:15:00Z') } } as const;
const weigering = (...hoe: Parameters<typeof gevraagdOp>) =>
  new Spel('2026-11-02')
    .meld()
    .tot('2026-11-05')
    .doe(gevraagdOp(...hoe), 'handeling', OVER)?.tekst ?? null;

test.each([
  ['2020-01-01', 'gevraagdOp: kies een dag vanaf di 3 nov 2026: eerder was deze gebeurtenis nog niet vastgelegd.'],
  ['2026-11-02', 'gevraagdOp: kies een dag vanaf di 3 nov 2026: eerder was deze gebeurtenis nog niet vastgelegd.'],
  ['2026-11-03', null],
  ['2026-11-05', null],
  ['2026-11-06', 'gevraagdOp: kies een dag tot en met do 5 nov 2026: u besluit nadat erom is gevraagd.'],
])('a rectification that was asked for on %s: %s', (dag, verwacht) => {
  expect(weigering(dag)).toBe(verwacht);
});

test('nor was it decided before that was recorded', () => {
  const wat = 'dag: kies een dag vanaf di 3 nov 2026: eerder was deze gebeurtenis nog niet vastgelegd.';
  expect(weigering('2026-11-02', { dag: '2026-11-02' })).toBe(wat);
  expect(weigering('2026-11-03', { dag: '2026-11-03' })).toBeNull();
});
