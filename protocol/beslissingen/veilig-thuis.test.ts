/** The questions before a melding at Veilig Thuis (domain §2.4, §2.8): from the school's protocol and the meldcode. */
import { describe, expect, test } from 'vitest';
import { ANTWOORDEN, combinaties, dek } from './opzet.ts';

/** Everybody involved fears for the child, help and parents know of it, and nobody else reports. */
const toets = await dek('veilig-thuis', {
  acuutOnveilig: 'nee',
  alleenVerzuim: 'nee',
  iedereenErnstigBedreigd: 'ja',
  bekendBijHulp: 'ja',
  gemeldInVerwijsindex: 'ja',
  besprokenMetOuders: 'ja',
  anderePartnerMeldt: 'nee',
});
const melding = (anders: object = {}) => toets.vraag('veiligThuis', anders);
const redenen = (anders: object = {}) => toets.codes('veiligThuisRedenen', anders);

describe('who reports', () => {
  test('given that everybody fears for the child and no partner reports, then the LPA', () => {
    expect(melding()).toBe('melden');
    expect(redenen()).toEqual(['eensgezind']);
  });
  test('given a partner who reports, then the partner: mostly it is not the LPA', () => {
    expect(melding({ anderePartnerMeldt: 'ja' })).toBe('ander-meldt');
    expect(redenen({ anderePartnerMeldt: 'ja' })).toEqual(['eensgezind', 'partner-meldt']);
  });
});

describe('no melding', () => {
  test('given absence and no other worry, then none, and no threat with one', () => {
    expect(melding({ alleenVerzuim: 'ja' })).toBe('niet-melden');
    expect(redenen({ alleenVerzuim: 'ja' })).toContain('alleen-verzuim');
  });
  test('given that not everybody sees a serious danger, then none', () => {
    expect(melding({ iedereenErnstigBedreigd: 'nee' })).toBe('niet-melden');
    expect(melding({ iedereenErnstigBedreigd: 'nee', alleenVerzuim: 'weet-niet' })).toBe('niet-melden');
  });
});

describe('what has to be done first', () => {
  test.each([
    [{ alleenVerzuim: 'weet-niet' }, 'zorgen-onbekend'],
    [{ iedereenErnstigBedreigd: 'weet-niet' }, 'oordeel-onbekend'],
    [{ bekendBijHulp: 'nee' }, 'niet-bij-hulp'],
    [{ bekendBijHulp: 'weet-niet' }, 'hulp-onbekend'],
    [{ gemeldInVerwijsindex: 'nee' }, 'niet-in-verwijsindex'],
    [{ gemeldInVerwijsindex: 'weet-niet' }, 'verwijsindex-onbekend'],
    [{ besprokenMetOuders: 'nee' }, 'niet-besproken'],
    [{ besprokenMetOuders: 'weet-niet' }, 'bespreking-onbekend'],
    [{ anderePartnerMeldt: 'weet-niet' }, 'melder-onbekend'],
  ])('given %o, then first that', (anders, code) => {
    expect(melding(anders)).toBe('nog-nodig');
    expect(redenen(anders)).toContain(code);
  });
});

describe('danger now', () => {
  test('given a child in danger, then a melding, whatever else is known and whoever else reports', () => {
    const rest = [
      'alleenVerzuim',
      'iedereenErnstigBedreigd',
      'bekendBijHulp',
      'besprokenMetOuders',
      'anderePartnerMeldt',
    ];
    const alle = combinaties(Object.fromEntries(rest.map((naam) => [naam, ANTWOORDEN])));
    for (const zaak of alle) expect(melding({ ...zaak, acuutOnveilig: 'ja' })).toBe('melden');
  });
  test('given that nobody knows whether the child is safe, then that first, also when absence is the only worry', () => {
    expect(melding({ acuutOnveilig: 'weet-niet', alleenVerzuim: 'ja' })).toBe('nog-nodig');
    expect(redenen({ acuutOnveilig: 'weet-niet' })).toContain('acuut-onbekend');
  });
});

test('the LPA reports without danger only when every question was answered', () => {
  const namen = ['alleenVerzuim', 'iedereenErnstigBedreigd', 'bekendBijHulp', 'gemeldInVerwijsindex'];
  const alle = combinaties(
    Object.fromEntries([...namen, 'besprokenMetOuders', 'anderePartnerMeldt'].map((naam) => [naam, ANTWOORDEN])),
  );
  const gemeld = alle.filter((zaak) => melding(zaak) === 'melden');
  expect(gemeld).toEqual([
    {
      alleenVerzuim: 'nee',
      iedereenErnstigBedreigd: 'ja',
      bekendBijHulp: 'ja',
      gemeldInVerwijsindex: 'ja',
      besprokenMetOuders: 'ja',
      anderePartnerMeldt: 'nee',
    },
  ]);
});
