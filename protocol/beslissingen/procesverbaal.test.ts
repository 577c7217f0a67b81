/** Against whom a proces-verbaal can be made, and whether the Raad gets a copy (domain §2.5, §2.7; §11 Q24). */
import { describe, expect, test } from 'vitest';
import { ANTWOORDEN, combinaties, dek } from './opzet.ts';

/** A boy of fifteen who skips school; his parents do what they can; nothing with artikel 5 onder b. */
const pv = await dek('procesverbaal', {
  luxe: false,
  absoluut: false,
  leeftijdBijFeit: 15,
  verwijtbaarJongere: 'ja',
  verwijtbaarOuder: 'nee',
  artikel5b: 'nee',
  overlegOm: 'niet-gevoerd',
  artikel5bBeleid: 'alleen-na-overleg-om',
  eerderVeroordeeld: 'nee',
  tegen: 'nog-niemand',
});
const verdachte = (anders: object = {}) => pv.vraag('verdachte', anders);
const afschrift = (anders: object = {}) => pv.vraag('afschriftRvdk', anders);
const tegen = (anders: object = {}) => pv.codes('procesverbaalTegen', anders);

describe('relatief verzuim: who is to blame', () => {
  test('given a jongere who is to blame, then the jongere', () => {
    expect(verdachte()).toBe('jongere');
    expect(tegen()).toEqual([]);
  });
  test('given parents who are to blame, then a parent; given both, then both', () => {
    expect(verdachte({ verwijtbaarJongere: 'nee', verwijtbaarOuder: 'ja' })).toBe('ouder');
    expect(verdachte({ verwijtbaarOuder: 'ja' })).toBe('beide');
  });
  test('given nobody to blame, then nobody, and the LPA hears what else to do', () => {
    expect(verdachte({ verwijtbaarJongere: 'nee' })).toBe('niemand');
    expect(tegen({ verwijtbaarJongere: 'nee' })).toEqual(['niemand-verwijtbaar']);
  });
  test('given somebody who was not heard yet, then that is needed first', () => {
    expect(verdachte({ verwijtbaarJongere: 'weet-niet' })).toBe('nog-nodig');
    expect(tegen({ verwijtbaarJongere: 'weet-niet' })).toEqual(['jongere-onbekend']);
    expect(verdachte({ verwijtbaarOuder: 'weet-niet' })).toBe('nog-nodig');
    expect(tegen({ verwijtbaarOuder: 'weet-niet' })).toEqual(['ouder-onbekend']);
  });
});

describe('age at the fact', () => {
  test.each([
    [11, 'niemand'],
    [12, 'jongere'],
    [17, 'jongere'],
    [18, 'niemand'],
  ])('given a jongere of %i who is to blame, then %s', (leeftijdBijFeit, wie) => {
    expect(verdachte({ leeftijdBijFeit })).toBe(wie);
  });
  test('given a child of eleven and parents who are to blame, then a parent', () => {
    expect(verdachte({ leeftijdBijFeit: 11, verwijtbaarJongere: 'nee', verwijtbaarOuder: 'ja' })).toBe('ouder');
    expect(tegen({ leeftijdBijFeit: 11, verwijtbaarOuder: 'ja' })).toEqual(['jongere-onder-twaalf']);
  });
  test('from eighteen on nobody has a duty, so the parents are no suspects either', () => {
    expect(verdachte({ leeftijdBijFeit: 18, verwijtbaarOuder: 'ja' })).toBe('niemand');
    for (const verwijtbaarOuder of ['nee', 'weet-niet'])
      expect(tegen({ leeftijdBijFeit: 18, verwijtbaarJongere: 'weet-niet', verwijtbaarOuder })).toEqual([
        'achttien-of-ouder',
      ]);
  });
  test('given an age that is not known, then it is needed, unless nobody is to blame anyway', () => {
    expect(verdachte({ leeftijdBijFeit: null })).toBe('nog-nodig');
    expect(verdachte({ leeftijdBijFeit: null, verwijtbaarJongere: 'nee', verwijtbaarOuder: 'ja' })).toBe('nog-nodig');
    expect(verdachte({ leeftijdBijFeit: null, verwijtbaarJongere: 'nee' })).toBe('niemand');
    expect(tegen({ leeftijdBijFeit: null })).toEqual(['leeftijd-onbekend']);
  });
});

describe('luxeverzuim and absoluut verzuim: parents only', () => {
  test.each([
    [{ luxe: true }, 'luxe-alleen-ouders'],
    [{ luxe: false, absoluut: true }, 'absoluut-alleen-ouders'],
    [{ luxe: true, absoluut: true }, 'luxe-alleen-ouders'],
    [{ luxe: null, absoluut: true }, 'absoluut-alleen-ouders'],
  ])('given %o, then the jongere is no suspect', (soort, code) => {
    expect(verdachte({ ...soort, verwijtbaarOuder: 'ja' })).toBe('ouder');
    expect(verdachte(soort)).toBe('niemand');
    expect(tegen({ ...soort, verwijtbaarOuder: 'ja' })).toEqual([code]);
    expect(tegen({ ...soort, verwijtbaarJongere: 'weet-niet', verwijtbaarOuder: 'ja' })).toEqual([]);
  });
  test('given that the jongere was not heard, then that is not waited for', () => {
    expect(verdachte({ luxe: true, verwijtbaarJongere: 'weet-niet', verwijtbaarOuder: 'ja' })).toBe('ouder');
  });
});

describe('a refused appeal to artikel 5 onder b (OM, April 2025)', () => {
  const richting = { absoluut: true, artikel5b: 'ja', verwijtbaarJongere: 'nee', verwijtbaarOuder: 'ja' };
  test('given no talk with the officier yet, then that comes first', () => {
    expect(verdachte(richting)).toBe('overleg-om');
    expect(tegen(richting)).toEqual(['overleg-om']);
  });
  test('given an officier who agrees, then as in any case; given one who does not, then nobody', () => {
    expect(verdachte({ ...richting, overlegOm: 'akkoord' })).toBe('ouder');
    expect(verdachte({ ...richting, overlegOm: 'niet-akkoord' })).toBe('niemand');
    expect(tegen({ ...richting, overlegOm: 'niet-akkoord' })).toEqual(['om-niet-akkoord']);
  });
  test('given a municipality that treats it as any case, then no talk is needed', () => {
    expect(verdachte({ ...richting, artikel5bBeleid: 'gewoon' })).toBe('ouder');
  });
  test('given that nobody knows of an appeal, then it is asked only of who is not enrolled', () => {
    expect(verdachte({ ...richting, artikel5b: 'weet-niet' })).toBe('nog-nodig');
    expect(tegen({ ...richting, artikel5b: 'weet-niet' })).toEqual(['artikel-5b-onbekend']);
    expect(verdachte({ artikel5b: 'weet-niet' })).toBe('jongere');
    expect(verdachte({ artikel5b: 'weet-niet', absoluut: null, verwijtbaarOuder: 'ja' })).toBe('nog-nodig');
  });
  test('given that nobody is to blame, then there is nothing to talk about', () => {
    expect(verdachte({ ...richting, verwijtbaarOuder: 'nee' })).toBe('niemand');
  });
});

describe('a copy to the Raad voor de Kinderbescherming (LPW 22)', () => {
  test('given a proces-verbaal against a jongere, alone or with a parent, then a copy', () => {
    expect(afschrift({ tegen: 'jongere' })).toBe(true);
    expect(afschrift({ tegen: 'beide' })).toBe(true);
  });
  test('given one against a parent, then only after an earlier conviction (lid 5), whoever else is to blame', () => {
    const ouder = { tegen: 'ouder', verwijtbaarOuder: 'ja' };
    expect(afschrift(ouder)).toBe(false);
    expect(afschrift({ ...ouder, eerderVeroordeeld: 'ja' })).toBe(true);
    expect(afschrift({ ...ouder, eerderVeroordeeld: 'weet-niet' })).toBe(false);
    const alleen = { verwijtbaarJongere: 'nee', verwijtbaarOuder: 'ja', eerderVeroordeeld: 'weet-niet' };
    expect(tegen(alleen)).toEqual(['veroordeling-onbekend']);
  });
  test('given none yet, then no copy', () => {
    expect(afschrift({ eerderVeroordeeld: 'ja' })).toBe(false);
  });
});

/** The suspects as the Aanwijzing tells it, in other words than the tables. */
function volgensDeAanwijzing(zaak: Record<string, unknown>): string {
  const { luxe, absoluut, leeftijdBijFeit: leeftijd, verwijtbaarJongere, verwijtbaarOuder, artikel5b } = zaak;
  const meerderjarig = typeof leeftijd === 'number' && leeftijd >= 18;
  const opLeeftijd = (verwijt: unknown) => (leeftijd === null && verwijt === 'ja' ? 'weet-niet' : verwijt);
  const alleenOuders = luxe === true || absoluut === true || (typeof leeftijd === 'number' && leeftijd < 12);
  const jongere = meerderjarig || alleenOuders ? 'nee' : opLeeftijd(verwijtbaarJongere);
  const ouder = meerderjarig ? 'nee' : opLeeftijd(verwijtbaarOuder);
  if (jongere === 'nee' && ouder === 'nee') return 'niemand';
  if (zaak.artikel5bBeleid === 'alleen-na-overleg-om') {
    if (artikel5b === 'ja' && zaak.overlegOm === 'niet-akkoord') return 'niemand';
    if (artikel5b === 'ja' && zaak.overlegOm === 'niet-gevoerd') return 'overleg-om';
    if (artikel5b === 'weet-niet' && absoluut !== false) return 'nog-nodig';
  }
  if (jongere === 'weet-niet' || ouder === 'weet-niet') return 'nog-nodig';
  if (jongere === 'ja') return ouder === 'ja' ? 'beide' : 'jongere';
  return 'ouder';
}

test('the tables agree with a second telling in all 7290 cases, and the receipt holds the reasons', () => {
  const alle = combinaties({
    luxe: [true, false, null],
    absoluut: [true, false, null],
    leeftijdBijFeit: [11, 12, 17, 18, null],
    verwijtbaarJongere: ANTWOORDEN,
    verwijtbaarOuder: ANTWOORDEN,
    artikel5b: ANTWOORDEN,
    artikel5bBeleid: ['alleen-na-overleg-om', 'gewoon'],
    overlegOm: ['akkoord', 'niet-akkoord', 'niet-gevoerd'],
  });
  expect(alle).toHaveLength(7290);
  for (const zaak of alle) expect({ zaak, wie: verdachte(zaak) }).toEqual({ zaak, wie: volgensDeAanwijzing(zaak) });
  expect(pv.spoor('verdachte').map(({ beslissing }) => beslissing)).toContain('procesverbaalTegen');
});
