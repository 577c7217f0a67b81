import { expect, test } from 'vitest';
import { Spel, tekst } from '../../test/opzet/spel.ts';
import type { DuoSoort } from '../begrippen.ts';
import type { Meldinggegevens } from '../gebeurtenis.ts';
import type { Verzuimopgave } from '../verzuim/index.ts';
import type { Feiten } from './types.ts';

const VIJFTIEN = { geboortedatum: '2011-06-01', startkwalificatie: false };
/** So many lessons missed, eight a day, from Monday 5 October 2026 on. */
const lessen = (uren: number): Verzuimopgave[] => [
  {
    eersteDag: '2026-10-05',
    laatsteDag: '2026-10-09',
    allesGemist: false,
    dagen: ['05', '06', '07'].map((dag, n) => ({
      datum: `2026-10-${dag}`,
      lesuren: Array.from({ length: Math.max(0, Math.min(8, uren - 8 * n)) }, (_, les) => les + 1),
    })),
  },
];
/** Away without a break since Monday 5 October, and not back. */
const WEG: Verzuimopgave[] = [{ eersteDag: '2026-10-05', laatsteDag: null, allesGemist: true, dagen: [] }];

const melding = (
  meldingsnummer: string,
  duoSoort: DuoSoort,
  anders: Partial<Meldinggegevens> = {},
): Meldinggegevens => ({
  meldingsnummer,
  mutatietijd: '2026-10-12T07:00:00.000Z',
  duoSoort,
  eersteDag: '2026-10-05',
  laatsteDag: null,
  vestiging: '99XX00',
  ...anders,
});
const meld = (duoSoort: DuoSoort, feiten: Feiten, dag = '2026-10-12'): Spel =>
  new Spel(dag).weet({ leerling: VIJFTIEN, ...feiten }).meld('1001', {
    melding: melding('1001', duoSoort),
    zaaksoort: duoSoort === 'L' ? 'luxe' : 'regulier',
  });
const wijzig = (spel: Spel, gewijzigd: Meldinggegevens, feiten: Feiten = {}): Spel =>
  spel.gelukt(
    { soort: 'wijzig-melding', dag: spel.vandaag, melding: gewijzigd, inhoud: tekst('melding') },
    'postvak',
    feiten,
  );
/** What the school reported, and what the keuzehulp makes of it; one for each time that either changed. */
const verschil = (spel: Spel) =>
  spel
    .van('BeslissingGewogen')
    .filter(({ gegevens }) => gegevens.besluit === 'verzuimsoort')
    .map(({ gegevens: { over, gekozen, uitkomst } }) => [over, gekozen, uitkomst.verzuimsoort]);

test('what the school reported as sixteen hours and was less is shown beside it, and nothing is corrected', () => {
  const spel = meld('V3', { opgaven: lessen(15) });
  expect(verschil(spel)).toEqual([['1001', 'V3', 'O']]);
  expect(spel.dossier.meldingen['1001']?.duoSoort).toBe('V3');
  expect(spel.dossier.soort).toBe('regulier');
});

test('where both say the same, that stands there too', () => {
  expect(verschil(meld('V3', { opgaven: lessen(16) }))).toEqual([['1001', 'V3', 'V3']]);
  expect(verschil(meld('O', { opgaven: lessen(3) }))).toEqual([['1001', 'O', 'O']]);
  expect(verschil(meld('L', { opgaven: lessen(3) }))).toEqual([['1001', 'L', 'L']]);
});

test('without the child, or without a specification, there is nothing to go by', () => {
  expect(verschil(meld('V3', {}))).toEqual([]);
  expect(verschil(new Spel('2026-10-12').meld('1001', {}, { opgaven: lessen(16) }))).toEqual([]);
});

test('after 28 days without a break a second melding is one of long-term absence; a day earlier it is not yet', () => {
  // 5 October up to 1 November are 28 days
  const tweede = (dag: string) => {
    const spel = meld('V3', { opgaven: WEG });
    spel.vandaag = dag;
    return verschil(spel.meld('1002', { melding: melding('1002', 'V3') })).at(-1);
  };
  expect(tweede('2026-11-01')).toEqual(['1002', 'V3', 'V3']);
  expect(tweede('2026-11-02')).toEqual(['1002', 'V3', 'LRV']);
});

test('who was eighteen on the first day of absence is reported otherwise; a day younger is not', () => {
  const soort = (geboortedatum: string) =>
    verschil(meld('V3', { opgaven: lessen(16), leerling: { geboortedatum, startkwalificatie: false } }))[0]?.[2];
  expect(soort('2008-10-05')).toBe('O'); // no agreement here about sixteen hours of who is 18
  expect(soort('2008-10-06')).toBe('V3');
});

test('a melding that the school puts right is looked at again, and shown again when it makes a difference', () => {
  const spel = meld('V3', { opgaven: lessen(15) });
  // the school adds an hour: now both say V3
  wijzig(spel, melding('1001', 'V3', { mutatietijd: '2026-10-13T07:00:00.000Z' }), { opgaven: lessen(16) });
  expect(verschil(spel).at(-1)).toEqual(['1001', 'V3', 'V3']);
  // it changes something that makes no difference
  wijzig(spel, melding('1001', 'V3', { mutatietijd: '2026-10-14T07:00:00.000Z' }), { opgaven: lessen(17) });
  expect(verschil(spel)).toHaveLength(2);
  // it reports another kind of the same absence
  wijzig(spel, melding('1001', 'O', { mutatietijd: '2026-10-15T07:00:00.000Z' }), { opgaven: lessen(17) });
  expect(verschil(spel).at(-1)).toEqual(['1001', 'O', 'V3']);
});

test('a change that comes after a later one changes nothing, and is not looked at', () => {
  const spel = meld('V3', { opgaven: WEG });
  spel.vandaag = '2026-11-02';
  spel.meld('1002', { melding: melding('1002', 'LRV') });
  const voor = verschil(spel);
  // looked at on this day the first would be one of long-term absence as well: a change that counts shows so
  wijzig(spel, melding('1001', 'V3', { mutatietijd: '2026-10-11T07:00:00.000Z' }));
  expect(verschil(spel)).toEqual(voor);
  wijzig(spel, melding('1001', 'V3', { mutatietijd: '2026-10-13T07:00:00.000Z' }));
  expect(verschil(spel)).toEqual([...voor, ['1001', 'V3', 'LRV']]);
});

test('what comes in after the close is booked and asks nothing of anybody', () => {
  const spel = meld('V3', { opgaven: lessen(15) }).rondAf('contact-school', 'ter-kennisgeving');
  wijzig(spel, melding('1001', 'O', { mutatietijd: '2026-10-13T07:00:00.000Z' }), { opgaven: lessen(16) });
  expect(verschil(spel)).toEqual([['1001', 'V3', 'O']]);
});

test('each melding has its own', () => {
  const spel = meld('V3', { opgaven: lessen(16) }).meld('1002', { melding: melding('1002', 'O') });
  expect(verschil(spel)).toEqual([
    ['1001', 'V3', 'V3'],
    ['1002', 'O', 'V3'],
  ]);
});
