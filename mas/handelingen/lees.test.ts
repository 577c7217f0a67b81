import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leesHandeling } from './lees.ts';

const code = (x: unknown): string => {
  const uit = leesHandeling(x);
  return 'weigering' in uit ? uit.weigering.code : 'goed';
};
const tekst = (x: unknown): string => {
  const uit = leesHandeling(x);
  return 'weigering' in uit ? uit.weigering.tekst : '';
};

test('what nobody made is refused and never thrown', () => {
  const onzin = [
    null,
    7,
    'rond-af',
    [],
    {},
    { soort: 'constructor' },
    { soort: '__proto__' },
    { soort: 'meld' },
    { soort: 'bereik-trede' },
  ];
  expect(onzin.map(code)).toEqual([
    'Ongeldig',
    'Ongeldig',
    'Ongeldig',
    'Ongeldig',
    'Onbekend',
    'Onbekend',
    'Onbekend',
    'Onbekend',
    'Onbekend',
  ]);
});

test('each field is named with what it should be', () => {
  expect(tekst({ soort: 'rond-af', stap: '__proto__', uitkomst: 'A' })).toContain('stap: kies uit contact-school');
  expect(tekst({ soort: 'rond-af', stap: 'keuze-routekaart', uitkomst: 'C' })).toBe('uitkomst: kies uit A, B.');
  expect(tekst({ soort: 'rond-af', stap: 'keuze-routekaart', uitkomst: 'A', extra: 1 })).toContain(
    'extra: dit veld hoort niet',
  );
  expect(tekst({ soort: 'noteer', dag: '2026-02-30' })).toContain('dag: geef een dag die bestaat');
  expect(tekst({ soort: 'herstel', nr: 0 })).toContain('nr: geef een heel getal');
  expect(tekst({ soort: 'verleng-termijn', termijn: 'a;b', laatsteDag: '2026-12-01' })).toContain(
    'termijn: geef een bestaande verwijzing',
  );
  expect(tekst({ soort: 'noteer', inhoud: { id: 'x', sha256: 'y', velden: [] } })).toContain('inhoud');
});

test('a good command is read as it is', () => {
  const goed = { soort: 'rond-af', stap: 'onderzoek', uitkomst: 'ongeoorloofd', dag: '2026-11-03' };
  expect(leesHandeling(goed)).toEqual({ handeling: goed });
});

test('anything at all gives an answer', () => {
  fc.assert(
    fc.property(fc.object({ key: fc.constantFrom('soort', 'stap', 'uitkomst', 'dag', 'inhoud', 'nr', 'x') }), (x) => {
      expect(['goed', 'Ongeldig', 'Onbekend']).toContain(code(x));
    }),
  );
});
