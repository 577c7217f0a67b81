import { describe, expect, test } from 'vitest';
import { foutenUit, perVeld, vraagtUitleg } from './fouten.ts';

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
    [
      'verhoorOp',
      'kies een dag na di 24 nov 2026.',
      'verhoorOp',
      'Dag van het verhoor: kies een dag na di 24 nov 2026.',
    ],
    ['routes.1', 'kies elk maar een keer.', 'routes', 'Vervolgroutes: kies elk maar een keer.'],
    ['antwoorden.teLaat', 'geef een heel getal.', 'antwoorden.teLaat', 'Hoe vaak te laat: geef een heel getal.'],
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
  [422, 'motivatie', true],
  [422, 'afwijkreden', true],
  [422, 'uitkomst', false],
  [409, 'motivatie', false],
])('%i about %s asks for an explanation: %s', (status, veld, verwacht) => {
  expect(vraagtUitleg(probleem([{ veld, fout: 'x' }], status))).toBe(verwacht);
});
