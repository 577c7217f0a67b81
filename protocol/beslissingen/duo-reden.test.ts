/** The reason with which a melding is closed at DUO (domain §7.2). */
import { describe, expect, test } from 'vitest';
import { combinaties, dek } from './opzet.ts';

const sluiting = await dek('duo-reden', {
  terug: false,
  uitgeschreven: 'nee',
  overleden: false,
  oordeel: 'ongeoorloofd',
  oorzaakGeoorloofd: 'onbekend',
});
const reden = (anders: object = {}) => sluiting.oordeel('duoReden', anders);

test('given a pupil who is back, then terug naar school', () => {
  expect(reden({ terug: true })).toBe('terug-naar-school');
  expect(reden({ terug: true, oordeel: 'onbekend' })).toBe('terug-naar-school');
});

describe('given that the registration ended', () => {
  test.each([
    ['andere-opleiding', 'andere-opleiding'],
    ['werk', 'werk'],
    ['overig', 'overige-redenen'],
  ])('for %s, then %s, also for who was back or had a reason', (uitgeschreven, uitkomst) => {
    expect(reden({ uitgeschreven })).toBe(uitkomst);
    expect(reden({ uitgeschreven, terug: true, oordeel: 'geen-ongeoorloofd', oorzaakGeoorloofd: 'ziek' })).toBe(
      uitkomst,
    );
  });
});

test('given a pupil who died, then that, whatever else stands in the file', () => {
  expect(reden({ overleden: true, uitgeschreven: 'werk', terug: true })).toBe('overleden');
});

describe('given that it was no ongeoorloofd absence', () => {
  const geoorloofd = { oordeel: 'geen-ongeoorloofd' };
  test('then by its cause, also when the pupil is back', () => {
    expect(reden({ ...geoorloofd, oorzaakGeoorloofd: 'ziek' })).toBe('langdurig-ziek');
    expect(reden({ ...geoorloofd, oorzaakGeoorloofd: 'ziek', terug: true })).toBe('langdurig-ziek');
    expect(reden({ ...geoorloofd, oorzaakGeoorloofd: 'anders' })).toBe('legitiem-afwezig');
  });
  test('and the cause is not known, then the LPA chooses', () => {
    expect(reden(geoorloofd)).toBe('te-kiezen');
    expect(reden({ ...geoorloofd, terug: true })).toBe('te-kiezen');
  });
});

test('given nothing of all this, then the LPA chooses', () => {
  expect(reden()).toBe('te-kiezen');
  expect(reden({ terug: null, overleden: null, oordeel: 'onbekend' })).toBe('te-kiezen');
});

test('every reason of DUO can come out, and none other', () => {
  const uitkomsten = combinaties({
    terug: [true, false, null],
    uitgeschreven: ['nee', 'andere-opleiding', 'werk', 'overig'],
    overleden: [true, false, null],
    oordeel: ['ongeoorloofd', 'geen-ongeoorloofd', 'onbekend'],
    oorzaakGeoorloofd: ['ziek', 'anders', 'onbekend'],
  }).map(reden);
  expect([...new Set(uitkomsten)].sort()).toEqual(
    ['andere-opleiding', 'langdurig-ziek', 'legitiem-afwezig', 'overige-redenen', 'overleden', 'te-kiezen'].concat([
      'terug-naar-school',
      'werk',
    ]),
  );
});
