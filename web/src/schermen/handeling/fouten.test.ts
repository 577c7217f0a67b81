import { describe, expect, test } from 'vitest';
import { foutenUit, perVeld, uitlegGevraagd, uitlegtekst } from './fouten.ts';

const probleem = (velden: { veld: string; fout: string }[], status = 422) => ({
  type: 'urn:schakel:fout:inhoud-ongeldig',
  title: 'De inhoud klopt niet',
  status,
  detail: '',
  velden,
});
const labels = {
  verhoorOp: 'Dag van het verhoor',
  routes: 'Vervolgroutes',
  motivatie: 'Waarom doet u dit?',
  'antwoorden.teLaat': 'Hoe vaak te laat?',
};

describe('what the API refuses stands at its field', () => {
  test.each([
    ['verhoorOp', 'kies een dag na di 24 nov 2026.', 'verhoorOp', 'Kies een dag na di 24 nov 2026.'],
    ['routes.1', 'kies elk maar een keer.', 'routes', 'Kies elk maar een keer.'],
    ['antwoorden.teLaat', 'geef een heel getal.', 'antwoorden.teLaat', 'Geef een heel getal.'],
    ['motivatie', 'Hiervoor is altijd een motivatie nodig.', 'motivatie', 'Hiervoor is altijd een motivatie nodig.'],
    ['lijst', 'het protocol heeft deze lijst niet.', 'formulier', 'Het protocol heeft deze lijst niet.'],
  ])('%s: %s', (veld, fout, waar, wat) => {
    expect(foutenUit(probleem([{ veld, fout }]), labels)).toEqual([{ veld: waar, fout: wat }]);
  });

  test('two errors of one field are one line', () => {
    const dubbel = [
      { veld: 'routes.0', fout: 'kies uit a.' },
      { veld: 'routes.1', fout: 'kies uit a.' },
    ];
    expect(foutenUit(probleem(dubbel), labels)).toHaveLength(1);
  });

  test('a problem without fields has none', () => {
    expect(foutenUit({ type: '', title: '', status: 409, detail: 'x' }, labels)).toEqual([]);
  });

  test('a question is found by its code', () => {
    expect(perVeld([{ veld: 'antwoorden.teLaat', fout: 'x' }])).toEqual({ teLaat: 'x' });
  });
});

test.each([
  // a departure is what the API calls one
  [422, 'afwijkreden', 'Ongeldig', false, 'afwijking'],
  [422, 'afwijkreden', 'Ongeldig', true, 'afwijking'],
  [422, 'motivatie', 'MotivatieNodig', false, 'motivatie'],
  // it was given or is asked for anyhow, so it says nothing new
  [422, 'motivatie', 'MotivatieNodig', true, null],
  [422, 'motivatie', 'Ongeldig', false, null],
  [422, 'uitkomst', 'Ongeldig', false, null],
  [409, 'motivatie', 'MotivatieNodig', false, null],
])('%i about %s with code %s, motivation given %s, asks for: %s', (status, veld, code, gegeven, verwacht) => {
  expect(uitlegGevraagd({ ...probleem([{ veld, fout: 'x' }], status), code }, gegeven)).toBe(verwacht);
});

test('with the question to explain comes what was said of it; a reason that is missing says nothing of that', () => {
  const vraag = 'De kennisgeving voldoet niet aan de voorwaarden, volgens de tabel. Leg uit waarom u anders oordeelt.';
  expect(uitlegtekst(probleem([{ veld: 'motivatie', fout: vraag }], 422))).toBe(vraag);
  expect(uitlegtekst(probleem([{ veld: 'afwijkreden', fout: 'kies uit anders.' }], 422))).toBeNull();
});
