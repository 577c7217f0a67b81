/** Luxeverzuim: the choice of the routekaart (domain §1.2) and whether a warning is enough (domain §2.7, §11 Q2). */
import { describe, expect, test } from 'vitest';
import { ANTWOORDEN, combinaties, dek } from './opzet.ts';

describe('routekaart', async () => {
  const stap3 = await dek('routekaart', { gemeldAlsLuxe: false, buitenVakantieWeg: 'nee', verlofVerleend: 'nee' });
  const kaart = (anders: object) => stap3.vraag('routekaart', anders);
  const redenen = (anders: object) => stap3.codes('routekaartRedenen', anders);

  test('given absence of which nothing points to a holiday, then routekaart A', () => {
    expect(kaart({})).toBe('A');
    expect(kaart({ verlofVerleend: 'weet-niet' })).toBe('A');
    expect(redenen({})).toEqual(['geen-vermoeden']);
  });

  test('given a report as luxe, then routekaart B, whatever is not known yet', () => {
    expect(kaart({ gemeldAlsLuxe: true })).toBe('B');
    expect(kaart({ gemeldAlsLuxe: true, buitenVakantieWeg: 'weet-niet', verlofVerleend: 'weet-niet' })).toBe('B');
    expect(redenen({ gemeldAlsLuxe: true, buitenVakantieWeg: 'weet-niet', verlofVerleend: 'weet-niet' })).toEqual([
      'gemeld-als-luxe',
      'weg-onbekend',
      'verlof-onbekend',
    ]);
  });

  test('given another report but a pupil who was away on holiday, then routekaart B', () => {
    expect(kaart({ buitenVakantieWeg: 'ja' })).toBe('B');
    expect(kaart({ buitenVakantieWeg: 'ja', verlofVerleend: 'weet-niet' })).toBe('B');
    expect(redenen({ buitenVakantieWeg: 'ja' })).toEqual(['weg-buiten-vakantie']);
  });

  test('given leave for all of the days, then routekaart A, also when it was reported as luxe', () => {
    expect(kaart({ gemeldAlsLuxe: true, buitenVakantieWeg: 'ja', verlofVerleend: 'ja' })).toBe('A');
    expect(redenen({ gemeldAlsLuxe: true, buitenVakantieWeg: 'ja', verlofVerleend: 'ja' })).toEqual([
      'verlof-verleend',
    ]);
  });

  test('given a report as luxe of a pupil who was not on holiday, then the LPA can ask the school to withdraw it', () => {
    expect(kaart({ gemeldAlsLuxe: true, buitenVakantieWeg: 'nee' })).toBe('B');
    expect(redenen({ gemeldAlsLuxe: true, buitenVakantieWeg: 'nee' })).toEqual([
      'gemeld-als-luxe',
      'melding-past-niet',
    ]);
  });

  test('given no report as luxe and no answer, then nothing decides it and the LPA judges', () => {
    expect(kaart({ buitenVakantieWeg: 'weet-niet' })).toBe('beide');
    expect(kaart({ gemeldAlsLuxe: null, buitenVakantieWeg: 'weet-niet', verlofVerleend: 'weet-niet' })).toBe('beide');
    expect(redenen({ buitenVakantieWeg: 'weet-niet' })).toEqual(['weg-onbekend']);
  });

  test('a kind of report that is not known counts as another kind', () => {
    for (const zaak of combinaties({ buitenVakantieWeg: ANTWOORDEN, verlofVerleend: ANTWOORDEN })) {
      expect(kaart({ ...zaak, gemeldAlsLuxe: null })).toBe(kaart(zaak));
      expect(redenen({ ...zaak, gemeldAlsLuxe: null })).toEqual(redenen(zaak));
    }
  });

  test('the reasons come along with the choice, so that they stand in its receipt', () => {
    expect(stap3.spoor('routekaart').map(({ beslissing }) => beslissing)).toContain('routekaartRedenen');
  });
});

describe('waarschuwing', async () => {
  /** One whole day, the first time, no leave asked, and not around a holiday. */
  const stap4 = await dek('waarschuwing', {
    schooldagen: 1,
    eerderLuxe: 'nee',
    rondVakantie: false,
    beleidBekend: 'weet-niet',
    verlofGeweigerd: 'nee',
    meerDanVerleend: 'nee',
  });
  const advies = (anders: object = {}) => stap4.vraag('waarschuwing', anders);
  const gronden = (anders: object) => stap4.codes('waarschuwingRedenen', anders);
  const nodig = (anders: object) => stap4.codes('waarschuwingNodig', anders);

  test('given one whole day at most, for the first time, then a warning (Richtlijn lid 1)', () => {
    expect(advies()).toBe('waarschuwing');
    expect(advies({ schooldagen: 0 })).toBe('waarschuwing');
  });

  test('given more than one day, then a proces-verbaal is possible', () => {
    expect(advies({ schooldagen: 2 })).toBe('proces-verbaal-kan');
    expect(gronden({ schooldagen: 2 })).toEqual(['meer-dan-een-dag']);
    expect(gronden({ schooldagen: 1 })).toEqual([]);
  });

  test('given a second time, then a proces-verbaal is possible', () => {
    expect(advies({ eerderLuxe: 'ja' })).toBe('proces-verbaal-kan');
    expect(gronden({ eerderLuxe: 'ja' })).toEqual(['niet-de-eerste-keer']);
  });

  test('given leave that was refused, then a proces-verbaal is possible after one day (Aanwijzing 5)', () => {
    expect(advies({ verlofGeweigerd: 'ja' })).toBe('proces-verbaal-kan');
    expect(gronden({ verlofGeweigerd: 'ja' })).toEqual(['verlof-geweigerd']);
  });

  test('given more days than leave was given for, then a proces-verbaal is possible (Richtlijn lid 2)', () => {
    expect(advies({ meerDanVerleend: 'ja' })).toBe('proces-verbaal-kan');
    expect(gronden({ meerDanVerleend: 'ja' })).toEqual(['meer-dan-verleend']);
  });

  describe('around a school holiday', () => {
    test('given parents who were told, then a proces-verbaal is possible for less than a day', () => {
      expect(advies({ schooldagen: 0, rondVakantie: true, beleidBekend: 'ja' })).toBe('proces-verbaal-kan');
      expect(gronden({ schooldagen: 0, rondVakantie: true, beleidBekend: 'ja' })).toEqual(['rond-vakantie']);
    });
    test('given parents who were not told, then a warning', () => {
      expect(advies({ rondVakantie: true, beleidBekend: 'nee' })).toBe('waarschuwing');
    });
    test('given nobody who knows what parents were told, then that has to be asked', () => {
      expect(advies({ rondVakantie: true, beleidBekend: 'weet-niet' })).toBe('nog-nodig');
      expect(nodig({ rondVakantie: true, beleidBekend: 'weet-niet' })).toEqual(['beleid-onbekend']);
    });
    test('given that it is not known whether there was a holiday, then it matters only if parents may have been told', () => {
      expect(advies({ rondVakantie: null, beleidBekend: 'nee' })).toBe('waarschuwing');
      expect(nodig({ rondVakantie: null, beleidBekend: 'ja' })).toEqual(['vakantie-onbekend']);
      expect(nodig({ rondVakantie: null, beleidBekend: 'weet-niet' })).toEqual(['vakantie-onbekend']);
    });
    test('away from a holiday it does not matter what parents were told', () => {
      for (const beleidBekend of ANTWOORDEN) expect(advies({ beleidBekend })).toBe('waarschuwing');
    });
  });

  test('given something that is not known, then it has to be found out first', () => {
    expect(nodig({ schooldagen: null })).toEqual(['dagen-onbekend']);
    expect(nodig({ eerderLuxe: 'weet-niet' })).toEqual(['eerder-onbekend']);
    expect(nodig({ verlofGeweigerd: 'weet-niet' })).toEqual(['weigering-onbekend']);
    expect(nodig({ meerDanVerleend: 'weet-niet' })).toEqual(['duur-verlof-onbekend']);
    for (const onbekend of [{ schooldagen: null }, { eerderLuxe: 'weet-niet' }, { verlofGeweigerd: 'weet-niet' }])
      expect(advies(onbekend)).toBe('nog-nodig');
  });

  test('given a ground that is certain, then what is not known makes no difference', () => {
    expect(advies({ schooldagen: 2, eerderLuxe: 'weet-niet', verlofGeweigerd: 'weet-niet' })).toBe(
      'proces-verbaal-kan',
    );
  });

  test('a warning is enough exactly when no ground is there and nothing is open', () => {
    const alle = combinaties({
      schooldagen: [null, 0, 1, 2],
      eerderLuxe: ANTWOORDEN,
      verlofGeweigerd: ANTWOORDEN,
      meerDanVerleend: ANTWOORDEN,
      rondVakantie: [true, false, null],
      beleidBekend: ANTWOORDEN,
    });
    for (const zaak of alle) {
      const verwacht =
        gronden(zaak).length > 0 ? 'proces-verbaal-kan' : nodig(zaak).length > 0 ? 'nog-nodig' : 'waarschuwing';
      expect({ zaak, advies: advies(zaak) }).toEqual({ zaak, advies: verwacht });
    }
  });

  test('a municipality that warns up to two days says so in its thresholds', async () => {
    const ruimer = await dek('waarschuwing', {}, 'landelijk', { 'luxe/waarschuwing-schooldagen': 2 });
    const zaak = {
      eerderLuxe: 'nee',
      rondVakantie: false,
      beleidBekend: 'nee',
      verlofGeweigerd: 'nee',
      meerDanVerleend: 'nee',
    };
    expect(ruimer.vraag('waarschuwing', { ...zaak, schooldagen: 2 })).toBe('waarschuwing');
    expect(ruimer.vraag('waarschuwing', { ...zaak, schooldagen: 3 })).toBe('proces-verbaal-kan');
  });
});
