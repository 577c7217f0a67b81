/** The boundaries of LPW 6, 7 and 8, by days that were worked out by hand. */
import { describe, expect, test } from 'vitest';
import { laadProtocol } from '../../protocol/index.ts';
import type { KennisgevingStand, PeriodeStand } from './stand.ts';
import { isWeekendgeval, laatsteDagVoorJuli, toetsRichting, toetsTijdig, toetsVerklaring } from './toetsen.ts';

const protocol = await laadProtocol();
const kennisgeving = (anders: Partial<KennisgevingStand>): KennisgevingStand => ({
  id: 'kennisgeving-1',
  grond: 'richting',
  ontvangenOp: '2027-06-01',
  dagtekening: '2027-06-01',
  inhoud: null,
  beoordeling: null,
  ...anders,
});
const periode = (jaar: string): PeriodeStand => ({
  vrijstelling: 'vrijstelling-1',
  grond: 'richting',
  van: `${Number(jaar) - 1}-08-01`,
  totEnMet: `${jaar}-07-31`,
  kennisgevingTot: laatsteDagVoorJuli(jaar, protocol),
  eerderBeroep: false,
  kennisgeving: 'kennisgeving-1',
  dag: `${Number(jaar) - 1}-06-01`,
});
const steen = (geboortedatum = '2017-05-05') => ({ protocol, regio: 'noord' as const, geboortedatum });

describe('before 1 July (LPW 6 lid 2 b)', () => {
  test.each([
    ['2027-06-30', true],
    ['2027-07-01', false],
    // a Saturday, a Sunday: a fixed day does not move
    ['2029-06-30', true],
    ['2029-07-01', false],
    ['2030-06-30', true],
    ['2030-07-01', false],
    // a leap year
    ['2028-06-30', true],
    ['2028-07-01', false],
  ])('%s is in time: %s', (ontvangenOp, voldaan) => {
    const verlengt = periode(ontvangenOp.slice(0, 4));
    expect(toetsTijdig(kennisgeving({ ontvangenOp }), { ...steen(), verlengt }).voldaan).toBe(voldaan);
  });

  test('its derivation names the day', () => {
    const toets = toetsTijdig(kennisgeving({ ontvangenOp: '2029-07-02' }), { ...steen(), verlengt: periode('2029') });
    expect(toets).toEqual({
      toets: 'tijdig',
      grens: '2029-06-30',
      voldaan: false,
      afleiding: 'voor 1 juli: uiterlijk za 30 jun 2029',
    });
  });

  // 30 June 2029 is a Saturday, so Monday 2 July is the first werkdag; 30 June 2027 is a Wednesday
  test.each([
    ['2029-07-02', '2029-06-30', true],
    ['2029-07-03', '2029-06-30', false],
    ['2029-06-30', '2029-06-30', false],
    ['2030-07-01', '2030-06-30', true],
    ['2027-07-01', '2027-06-30', false],
  ])('%s after %s is for a person to look at: %s', (ontvangenOp, grens, ja) => {
    expect(isWeekendgeval(ontvangenOp, grens, protocol)).toBe(ja);
  });

  test('a municipality may read it otherwise: then the first werkdag is still in time', () => {
    const instelling = { ...protocol.instellingen['termijn/een-juli'], waarde: 'algemene-termijnenwet' };
    const anders = {
      ...protocol,
      instellingen: { ...protocol.instellingen, 'termijn/een-juli': instelling },
    } as typeof protocol;
    expect(laatsteDagVoorJuli('2029', anders)).toBe('2029-07-02');
    expect(laatsteDagVoorJuli('2027', anders)).toBe('2027-06-30');
  });
});

describe('a month before the duty begins (LPW 6 lid 2 a)', () => {
  // five on Wednesday 3 March 2027: the duty begins on the first schooldag of April, Thursday 1 April; a month back is 1 March
  test.each([
    ['2027-03-01', true],
    ['2027-03-02', false],
  ])('told on %s by parents of a child of 3 March 2022: %s', (ontvangenOp, voldaan) => {
    const toets = toetsTijdig(kennisgeving({ ontvangenOp }), steen('2022-03-03'));
    expect([toets.grens, toets.voldaan]).toEqual(['2027-03-01', voldaan]);
  });

  // born on 29 February 2024, five on 1 March 2029 (no such day that year), so the month after it is April; 1 and 2 April 2029
  // are Easter, so the first schooldag is Tuesday 3 April, and a month back is Saturday 3 March: counted back it never moves
  test('a child of 29 February', () => {
    const toets = toetsTijdig(kennisgeving({ ontvangenOp: '2029-03-03' }), steen('2024-02-29'));
    expect([toets.grens, toets.voldaan]).toEqual(['2029-03-03', true]);
    expect(toetsTijdig(kennisgeving({ ontvangenOp: '2029-03-04' }), steen('2024-02-29')).voldaan).toBe(false);
  });

  test('who came to live here after that day could not be earlier; who came before it could', () => {
    const laat = kennisgeving({ ontvangenOp: '2027-06-01' });
    expect(toetsTijdig(laat, steen('2022-03-03'), '2027-05-10').voldaan).toBe(true);
    expect(toetsTijdig(laat, steen('2022-03-03'), '2027-04-01').voldaan).toBe(false);
    expect(toetsTijdig(laat, steen('2022-03-03'), '2027-04-02').voldaan).toBe(true);
  });

  test('a first appeal onder a may come at any moment of the year, and a trekkend bestaan has no such day', () => {
    for (const grond of ['ongeschikt', 'trekkend'] as const)
      expect(toetsTijdig(kennisgeving({ grond, ontvangenOp: '2027-11-15' }), steen())).toMatchObject({
        grens: null,
        voldaan: true,
      });
  });
});

describe('a verklaring not older than three months (LPW 7)', () => {
  test.each([
    ['2027-03-14', '2027-06-14', true],
    ['2027-03-14', '2027-06-15', false],
    // three months back from 31 May is the end of February, also in a leap year
    ['2027-02-28', '2027-05-31', true],
    ['2027-02-27', '2027-05-31', false],
    ['2028-02-29', '2028-05-31', true],
    ['2028-02-28', '2028-05-31', false],
    // one that came after the kennisgeving is younger still
    ['2027-06-20', '2027-06-14', true],
  ])('of %s, used on %s: %s', (verklaringOp, ontvangenOp, voldaan) => {
    expect(toetsVerklaring({ ontvangenOp }, verklaringOp, steen()).voldaan).toBe(voldaan);
  });
});

test('the year for the richting is the one before the dagtekening, whenever we got it (LPW 8 lid 2)', () => {
  expect(toetsRichting({ dagtekening: '2028-02-29' }, false, steen())).toMatchObject({
    grens: '2027-02-28',
    voldaan: true,
  });
  expect(toetsRichting({ dagtekening: '2027-06-10' }, true, steen())).toMatchObject({
    grens: '2026-06-10',
    voldaan: false,
  });
});
