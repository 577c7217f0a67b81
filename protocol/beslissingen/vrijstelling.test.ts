/** Whether a kennisgeving meets the Leerplichtwet, by ground (LPW 5–9, 5a). */
import { describe, expect, test } from 'vitest';
import { dek } from './opzet.ts';

/** A renewal onder a that came in time, with a verklaring of an appointed doctor. */
const toets = await dek('vrijstelling', {
  grond: 'ongeschikt',
  eersteBeroep: false,
  alPlichtig: true,
  tijdig: 'ja',
  verklaringDoor: 'arts',
  verklaringJong: true,
  verklaringBedenkingen: 'ja',
  geplaatst: 'nee',
  verklaringBuitenland: 'nee',
  inSeizoen: 'nee',
  reistMee: 'nee',
  rijdendeSchool: 'nee',
});
const oordeel = (anders: object = {}) => toets.vraag('vrijstelling', anders);
const waarom = (anders: object = {}) => toets.codes('vrijstellingBezwaren', anders);

describe('in time', () => {
  test('a renewal before 1 July', () => {
    expect(oordeel()).toBe('voldoet');
    expect(oordeel({ tijdig: 'nee' })).toBe('voldoet-niet');
    expect(waarom({ tijdig: 'nee' })).toEqual(['te-laat']);
    expect(waarom({ tijdig: 'weekend' })).toEqual(['te-laat-weekend']);
  });
  test('a first appeal onder b or c is late before the duty, and impossible after it began', () => {
    for (const rest of [{ grond: 'richting' }, { grond: 'buitenland', verklaringBuitenland: 'ja' }]) {
      const eerste = { ...rest, eersteBeroep: true };
      expect(oordeel({ ...eerste, alPlichtig: false })).toBe('voldoet');
      expect(waarom({ ...eerste, alPlichtig: false, tijdig: 'nee' })).toEqual(['te-laat']);
      expect(waarom({ ...eerste, alPlichtig: true, tijdig: 'nee' })).toEqual(['al-leerplichtig']);
    }
  });
});

describe('onder a', () => {
  test('by whom the municipality appointed, and by nobody else', () => {
    for (const verklaringDoor of ['arts', 'pedagoog', 'psycholoog'])
      expect(oordeel({ verklaringDoor })).toBe('voldoet');
    for (const verklaringDoor of ['behandelaar', 'schoolarts'])
      expect(waarom({ verklaringDoor })).toEqual(['verklaring-niet-aangewezen']);
    expect(waarom({ verklaringDoor: 'niemand', verklaringJong: false })).toEqual(['geen-verklaring']);
  });
  test('not older than three months; every reason is told', () => {
    expect(waarom({ verklaringJong: false })).toEqual(['verklaring-te-oud']);
    expect(waarom({ verklaringJong: false, verklaringDoor: 'behandelaar', tijdig: 'nee' })).toEqual([
      'te-laat',
      'verklaring-niet-aangewezen',
      'verklaring-te-oud',
    ]);
  });
});

test('onder b: a verklaring of the parents, and not placed on a school of that richting in the year before; none of a doctor', () => {
  const richting = { grond: 'richting', verklaringDoor: 'niemand', verklaringJong: false };
  expect(oordeel(richting)).toBe('voldoet');
  expect(waarom({ ...richting, geplaatst: 'ja' })).toEqual(['geplaatst']);
  expect(waarom({ ...richting, verklaringBedenkingen: 'nee' })).toEqual(['geen-verklaring-bedenkingen']);
  expect(oordeel({ grond: 'buitenland', verklaringBuitenland: 'ja', verklaringBedenkingen: 'nee' })).toBe('voldoet');
});

test('onder c: a verklaring of the school abroad', () => {
  expect(oordeel({ grond: 'buitenland', verklaringBuitenland: 'ja' })).toBe('voldoet');
  expect(waarom({ grond: 'buitenland' })).toEqual(['geen-verklaring-buitenland']);
});

test('a trekkend bestaan: in the season, with the child, and no rijdende school near', () => {
  const reis = { grond: 'trekkend', eersteBeroep: true, inSeizoen: 'ja', reistMee: 'ja' };
  expect(oordeel(reis)).toBe('voldoet');
  expect(waarom({ ...reis, inSeizoen: 'nee' })).toEqual(['buiten-seizoen']);
  expect(waarom({ ...reis, reistMee: 'nee' })).toEqual(['reist-niet-mee']);
  expect(waarom({ ...reis, rijdendeSchool: 'ja' })).toEqual(['rijdende-school']);
});
