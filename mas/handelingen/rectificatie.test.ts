import { expect, test } from 'vitest';
import { Spel, tekst } from '../../test/opzet/spel.ts';
import type { Handeling } from '../opdracht.ts';

const gevraagdOp = (dag: string): Handeling => ({
  ...{ soort: 'leg-rectificatie-vast', nr: 1, gevraagdDoor: 'ouder', gevraagdOp: dag, besluit: 'afgewezen' },
  inhoud: tekst('motivatie', 'toelichting'),
});
/** Of an event that was recorded on Tuesday 3 November, a quarter of an hour after midnight in Amsterdam. */
const OVER = { rectificeert: { regime: 'AVG', moment: Date.parse('2026-11-02T23:15:00Z') } } as const;
const weigering = (dag: string) =>
  new Spel('2026-11-02').meld().tot('2026-11-05').doe(gevraagdOp(dag), 'handeling', OVER)?.tekst ?? null;

test.each([
  ['2020-01-01', 'gevraagdOp: kies een dag vanaf di 3 nov 2026: eerder stond dit er nog niet.'],
  ['2026-11-02', 'gevraagdOp: kies een dag vanaf di 3 nov 2026: eerder stond dit er nog niet.'],
  ['2026-11-03', null],
  ['2026-11-05', null],
  ['2026-11-06', 'gevraagdOp: kies een dag tot en met do 5 nov 2026: u besluit nadat erom is gevraagd.'],
])('a rectification that was asked for on %s: %s', (dag, verwacht) => {
  expect(weigering(dag)).toBe(verwacht);
});
