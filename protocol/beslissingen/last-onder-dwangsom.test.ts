/** Whether a last onder dwangsom can be imposed, and on whom (domain §2.6; brieven BR18). */
import { describe, expect, test } from 'vitest';
import { combinaties, dek } from './opzet.ts';

/** A municipality that imposes lasten and laid down its amounts; relatief verzuim, on the parents of a child of fourteen. */
const toets = await dek('last-onder-dwangsom', {
  lastBeleid: 'ja',
  lastBedragen: true,
  lastJongere: 'nee',
  lastLopendProcesverbaal: 'leg-uit',
  luxe: false,
  absoluut: false,
  verlofGeweigerd: 'weet-niet',
  plichtigNu: true,
  leeftijdNu: 14,
  lopendProcesverbaal: false,
  overtreder: 'ouder',
});
const last = (anders: object = {}) => toets.vraag('last', anders);
const waarom = (anders: object = {}) => toets.codes('lastUitgesloten', anders);
const uitleg = (anders: object = {}) => toets.codes('lastAfwijking', anders);

describe('which cases', () => {
  test('relatief verzuim and absoluut verzuim, whatever is known of leave', () => {
    for (const verlofGeweigerd of ['ja', 'nee', 'weet-niet']) {
      expect(last({ verlofGeweigerd })).toBe('mag');
      expect(last({ verlofGeweigerd, luxe: true, absoluut: true })).toBe('mag');
    }
  });

  test('luxeverzuim only after leave was refused: a last does not punish', () => {
    expect(last({ luxe: true, verlofGeweigerd: 'ja' })).toBe('mag');
    expect(last({ luxe: true, verlofGeweigerd: 'nee' })).toBe('uitgesloten');
    expect(waarom({ luxe: true, verlofGeweigerd: 'nee' })).toEqual(['niets-te-herstellen']);
    expect(last({ luxe: true, verlofGeweigerd: 'weet-niet' })).toBe('nog-nodig');
    expect(toets.codes('lastNodig', { luxe: true })).toEqual(['verlof-onbekend']);
  });

  test('none any more once the duty is over', () => {
    expect(last({ plichtigNu: false })).toBe('uitgesloten');
    expect(waarom({ plichtigNu: false })).toEqual(['geen-plicht']);
  });
});

describe('which municipality', () => {
  test('none that does not impose it, whatever it laid down', () => {
    for (const lastBedragen of [true, false])
      expect(waarom({ lastBeleid: 'nee', lastBedragen })).toEqual(['geen-beleid']);
  });
  test('none that did not lay down its amounts', () => {
    expect(last({ lastBedragen: false })).toBe('uitgesloten');
    expect(waarom({ lastBedragen: false })).toEqual(['geen-bedragen']);
  });
});

describe('on whom', () => {
  test('on the parents without more, and while nobody said on whom', () => {
    expect(last()).toBe('mag');
    expect(last({ overtreder: 'nog-niemand', leeftijdNu: null })).toBe('mag');
  });

  test('on a jongere only where the municipality says so, from twelve on, and with an explanation while he is a minor', () => {
    const jongere = { overtreder: 'jongere' };
    expect(waarom(jongere)).toEqual(['jongere-niet']);
    expect(waarom({ ...jongere, lastJongere: 'ja', leeftijdNu: 11 })).toEqual(['jonger-dan-twaalf']);
    for (const leeftijdNu of [12, 17]) {
      expect(last({ ...jongere, lastJongere: 'ja', leeftijdNu })).toBe('leg-uit');
      expect(uitleg({ ...jongere, lastJongere: 'ja', leeftijdNu })).toEqual(['minderjarige']);
    }
    expect(last({ ...jongere, lastJongere: 'ja', leeftijdNu: 18 })).toBe('mag');
    expect(last({ ...jongere, lastJongere: 'ja', leeftijdNu: null })).toBe('nog-nodig');
  });
});

describe('beside a proces-verbaal about the same absence', () => {
  test('with an explanation, or not at all, as the municipality says', () => {
    expect(last({ lopendProcesverbaal: true })).toBe('leg-uit');
    expect(uitleg({ lopendProcesverbaal: true })).toEqual(['naast-proces-verbaal']);
    expect(last({ lopendProcesverbaal: true, lastLopendProcesverbaal: 'uitgesloten' })).toBe('uitgesloten');
  });
});

test('however the case is: never where there is no policy, no amount or no duty, nor on who is under twelve', () => {
  const alle = combinaties({
    lastBeleid: ['ja', 'nee'],
    lastBedragen: [true, false],
    plichtigNu: [true, false],
    luxe: [true, false],
    verlofGeweigerd: ['ja', 'nee', 'weet-niet'],
    overtreder: ['nog-niemand', 'ouder', 'jongere'],
    leeftijdNu: [11, 12, 17, 18],
    lastJongere: ['ja', 'nee'],
    lopendProcesverbaal: [true, false],
  });
  for (const zaak of alle) {
    const nooit =
      zaak.lastBeleid === 'nee' ||
      !zaak.lastBedragen ||
      !zaak.plichtigNu ||
      (zaak.overtreder === 'jongere' && (zaak.lastJongere === 'nee' || zaak.leeftijdNu === 11)) ||
      (zaak.luxe && zaak.verlofGeweigerd === 'nee');
    expect(last(zaak) === 'uitgesloten', JSON.stringify(zaak)).toBe(nooit);
  }
});
