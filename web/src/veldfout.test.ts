import { expect, test } from 'vitest';
import { alsZin } from './veldfout.ts';

test.each([
  [
    'is te lang: hoogstens 10000 tekens.',
    'Wat legt u vast?',
    'Uw tekst is te lang. Er mogen hoogstens 10.000 tekens in.',
  ],
  ['kies een dag na 2026-11-24.', 'Dag van het verhoor', 'Kies een dag na 24-11-2026.'],
  ['is geen geldige verwijzing', 'Behandelaar', 'Behandelaar is geen geldige verwijzing.'],
  ['is leeg: schrijf hier iets', 'Waarom doet u dit?', 'Wat hier staat is leeg: schrijf hier iets.'],
  ['Hiervoor is altijd een motivatie nodig.', 'Waarom doet u dit?', 'Hiervoor is altijd een motivatie nodig.'],
  ['is geen BSN', undefined, 'Is geen BSN.'],
])('%s of %s', (fout, label, zin) => {
  expect(alsZin(fout, label)).toBe(zin);
});
