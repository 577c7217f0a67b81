import { expect, test } from 'vitest';
import { Spel, tekst } from '../../test/opzet/spel.ts';
import type { Handeling } from '../opdracht.ts';

const gevraagdOp = (dag: string): Handeling => ({
  ...{ soort: 'leg-rectificatie-vast', nr: 1, gevraagdDoor: 'ouder', gevraagdOp: dag, besluit: 'afgewezen' },
  inhoud: tekst('motivatie', 'toelichting'),
});
const weigering = (dag: string) => {
  const spel = new Spel('2026-11-02').meld().tot('2026-11-05');
  return spel.doe(gevraagdOp(dag), 'handeling', { rectificeert: 'AVG' })?.tekst ?? null;
};

test.each([
  ['2020-01-01', 'gevraagdOp: kies een dag vanaf ma 2 nov 2026: daarvoor stond er nog niets in deze zaak.'],
  ['2026-11-01', 'gevraagdOp: kies een dag vanaf ma 2 nov 2026: daarvoor stond er nog niets in deze zaak.'],
  ['2026-11-02', null],
  ['2026-11-05', null],
  ['2026-11-06', 'gevraagdOp: kies een dag tot en met do 5 nov 2026: u besluit nadat erom is gevraagd.'],
])('a rectification that was asked for on %s: %s', (dag, verwacht) => {
  expect(weigering(dag)).toBe(verwacht);
});
