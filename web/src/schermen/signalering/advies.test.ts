import { describe, expect, test } from 'vitest';
import { oordeelVan, redenenVan, type Routeadvies, zinVan, zonderTabel } from './advies.ts';

const reden = (tekst: string) => ({ code: tekst, tekst, bron: `bron van ${tekst}` });
const halt: Routeadvies = {
  route: 'halt',
  naam: 'Halt',
  oordeel: 'ontraden',
  voor: [reden('v')],
  tegen: [reden('t')],
  nodig: [reden('n')],
  overleg: [reden('o')],
  uitgesloten: [],
  legUit: [reden('l')],
};

describe('the advice on a route', () => {
  test('tells what is against it before what is for it', () => {
    expect(redenenVan(halt).map(({ soort, tekst, bron }) => [soort, tekst, bron])).toEqual([
      ['tegen', 't', 'bron van t'],
      ['overleg', 'o', 'bron van o'],
      ['nodig', 'n', 'bron van n'],
      ['voor', 'v', 'bron van v'],
    ]);
  });

  test.each([
    ['geadviseerd', 'geadviseerd'],
    ['uitgesloten', 'uitgesloten'],
    [null, 'nog-nodig'],
    ['iets-nieuws', 'nog-nodig'],
  ])('%s reads as %s', (oordeel, verwacht) => {
    expect(oordeelVan({ oordeel })).toBe(verwacht);
  });
});

test('a change of the advice is one short sentence', () => {
  const genoemd = (...namen: string[]) => ({ advies: namen.map((naam) => ({ route: naam, naam })) });
  expect(zinVan(genoemd())).toBe('Er is nog geen advies. Beantwoord eerst meer vragen.');
  expect(zinVan(genoemd('Halt'))).toBe('Het advies is: Halt.');
  expect(zinVan(genoemd('Vrijwillige hulp', 'Halt'))).toBe('Het advies is: Vrijwillige hulp en Halt.');
});

test('what is advised without a table of its own is shown as well', () => {
  const advies = {
    stand: 'gegeven' as const,
    advies: [
      { route: 'halt', naam: 'Halt' },
      { route: 'basisroute', naam: 'Basisroute' },
    ],
    routes: [halt],
    gekozen: null,
    afwijking: false,
    nr: 1,
    dag: '2026-11-24',
    protocol: 'hash',
    verzuimladder: null,
    schoolprotocol: null,
  };
  expect(zonderTabel(advies)).toEqual([{ route: 'basisroute', naam: 'Basisroute' }]);
});
