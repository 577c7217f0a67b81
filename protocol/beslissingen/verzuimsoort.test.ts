/** The keuzehulp of DUO (domain §3.2), row by row, and beside a second telling of the same tree. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANTWOORDEN, antwoord, combinaties, dek, type Antwoord } from './opzet.ts';

interface Melding {
  ziek: 'nee' | 'ja' | 'twijfel';
  luxe: Antwoord;
  achttienOpEersteDag: boolean | null;
  aaneengesloten: boolean | null;
  afspraak18plus: 'ja' | 'nee';
  zestienUur: boolean | null;
  eersteMelding: boolean | null;
}

/** A boy of fifteen who missed some hours, nothing reported before. */
const keuzehulp = await dek('verzuimsoort', {
  ziek: 'nee',
  luxe: 'nee',
  achttienOpEersteDag: false,
  aaneengesloten: false,
  afspraak18plus: 'nee',
  zestienUur: false,
  eersteMelding: true,
});
const soort = (anders: Partial<Melding>) => keuzehulp.vraag('verzuimsoort', anders);

describe('ill', () => {
  test('who is ill without doubt is not reported, whatever else there is', () => {
    expect(soort({ ziek: 'ja' })).toBe('geen-melding');
    expect(soort({ ziek: 'ja', luxe: 'ja', zestienUur: true, aaneengesloten: true, eersteMelding: false })).toBe(
      'geen-melding',
    );
  });
  test('who is doubted to be ill is reported as overig, after the school talked with leerplicht', () => {
    expect(soort({ ziek: 'twijfel', zestienUur: true })).toBe('O');
  });
});

describe('luxeverzuim', () => {
  test('away on holiday without leave is luxe, at any age and for any time', () => {
    expect(soort({ luxe: 'ja' })).toBe('L');
    expect(soort({ luxe: 'ja', achttienOpEersteDag: true, aaneengesloten: true })).toBe('L');
  });
  test('as long as nobody knows, it is not reported as luxe', () => {
    expect(soort({ luxe: 'weet-niet', zestienUur: true })).toBe('V3');
  });
});

describe('under eighteen', () => {
  test('less than sixteen hours is overig, also on the tenth report', () => {
    expect(soort({})).toBe('O');
    expect(soort({ eersteMelding: false })).toBe('O');
  });
  test('sixteen hours is V3; so is the first report of who was away for four weeks at once', () => {
    expect(soort({ zestienUur: true })).toBe('V3');
    expect(soort({ zestienUur: true, aaneengesloten: true, eersteMelding: true })).toBe('V3');
  });
  test('only a later report of four weeks without a break is LRV', () => {
    expect(soort({ zestienUur: true, aaneengesloten: true, eersteMelding: false })).toBe('LRV');
    expect(soort({ zestienUur: true, aaneengesloten: false, eersteMelding: false })).toBe('V3');
  });
});

describe('eighteen or older on the first day of absence', () => {
  const achttien = (anders: Partial<Melding>) => soort({ achttienOpEersteDag: true, ...anders });
  test('four weeks without a break go to the Doorstroompunt, with an agreement or without', () => {
    expect(achttien({ aaneengesloten: true })).toBe('RMC');
    expect(achttien({ aaneengesloten: true, afspraak18plus: 'ja', zestienUur: true })).toBe('RMC');
  });
  test('sixteen hours are V4 where the municipality agreed to it, also the second time, and overig elsewhere', () => {
    expect(achttien({ zestienUur: true, afspraak18plus: 'ja' })).toBe('V4');
    expect(achttien({ zestienUur: true, afspraak18plus: 'ja', eersteMelding: false })).toBe('V4');
    expect(achttien({ zestienUur: true, afspraak18plus: 'nee' })).toBe('O');
    expect(achttien({ zestienUur: false, afspraak18plus: 'ja' })).toBe('O');
  });
});

test('what is not known never makes a report heavier', () => {
  expect(soort({ achttienOpEersteDag: null, aaneengesloten: null, zestienUur: null, eersteMelding: null })).toBe('O');
  expect(soort({ zestienUur: true, eersteMelding: null, aaneengesloten: true })).toBe('V3');
  expect(soort({ zestienUur: true, eersteMelding: false, aaneengesloten: null })).toBe('V3');
  expect(soort({ achttienOpEersteDag: true, aaneengesloten: null, afspraak18plus: 'ja', zestienUur: null })).toBe('O');
});

/** The tree of S004 bijlage 2 as its questions stand there, one after another. */
function volgensDeBoom(m: Melding): string {
  if (m.ziek === 'ja') return 'geen-melding';
  if (m.ziek === 'twijfel') return 'O';
  if (m.luxe === 'ja') return 'L';
  if (m.achttienOpEersteDag === true) {
    if (m.aaneengesloten === true) return 'RMC';
    return m.afspraak18plus === 'ja' && m.zestienUur === true ? 'V4' : 'O';
  }
  if (m.zestienUur !== true) return 'O';
  if (m.eersteMelding !== false) return 'V3';
  return m.aaneengesloten === true ? 'LRV' : 'V3';
}

const JA_NEE_ONBEKEND = [true, false, null] as const;

test('the table agrees with the tree in every one of the 1458 cases', () => {
  const alle = combinaties<Melding>({
    ziek: ['nee', 'ja', 'twijfel'],
    luxe: ANTWOORDEN,
    achttienOpEersteDag: JA_NEE_ONBEKEND,
    aaneengesloten: JA_NEE_ONBEKEND,
    afspraak18plus: ['ja', 'nee'],
    zestienUur: JA_NEE_ONBEKEND,
    eersteMelding: JA_NEE_ONBEKEND,
  });
  expect(alle).toHaveLength(1458);
  for (const melding of alle)
    expect({ melding, soort: soort(melding) }).toEqual({ melding, soort: volgensDeBoom(melding) });
});

test('and in cases drawn at random', () => {
  const melding: fc.Arbitrary<Melding> = fc.record({
    ziek: fc.constantFrom('nee', 'ja', 'twijfel'),
    luxe: antwoord,
    achttienOpEersteDag: fc.constantFrom(...JA_NEE_ONBEKEND),
    aaneengesloten: fc.constantFrom(...JA_NEE_ONBEKEND),
    afspraak18plus: fc.constantFrom('ja', 'nee'),
    zestienUur: fc.constantFrom(...JA_NEE_ONBEKEND),
    eersteMelding: fc.constantFrom(...JA_NEE_ONBEKEND),
  });
  fc.assert(
    fc.property(melding, (m) => soort(m) === volgensDeBoom(m)),
    { numRuns: 500 },
  );
});
