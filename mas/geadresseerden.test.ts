import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Briefversie } from './brieven.ts';
import { type Betrokkenen, geadresseerdenVan, type Kandidaat, type MetGezag } from './geadresseerden.ts';
import { kandidaatVerdachten, verdachteUit } from './verdachten.ts';

const bereik = { adresGeheim: false, digitaal: false, taal: 'nl' };
const gezag = (id: string, anders: Partial<MetGezag> = {}): MetGezag => ({
  id,
  rol: 'ouder',
  geblokkeerd: false,
  ...bereik,
  ...anders,
});
const gezin = (leeftijd: number, anders: Partial<Betrokkenen> = {}): Betrokkenen => ({
  leeftijd,
  jongere: bereik,
  gezag: [gezag('moeder'), gezag('vader')],
  ...anders,
});
const BEIDE: Briefversie[] = ['ouder', 'jongere'];
/** "moeder: ouder" */
const wie = (kandidaten: Kandidaat[]): string[] =>
  kandidaten.map(({ aan, versie }) => `${aan.soort === 'gezag' ? aan.id : aan.soort}: ${versie}`);

describe('a letter goes to', () => {
  test.each<[string, Briefversie[], Betrokkenen, string[]]>([
    ['each who has gezag, of a child of eleven', BEIDE, gezin(11), ['moeder: ouder', 'vader: ouder']],
    [
      'the jongere as well from twelve, in his own words',
      BEIDE,
      gezin(12),
      ['moeder: ouder', 'vader: ouder', 'jongere: jongere'],
    ],
    ['the parents alone when it has no words for a jongere', ['ouder'], gezin(17), ['moeder: ouder', 'vader: ouder']],
    ['a jongere of seventeen and his parents', BEIDE, gezin(17), ['moeder: ouder', 'vader: ouder', 'jongere: jongere']],
    ['nobody but him who is eighteen', BEIDE, gezin(18), ['jongere: jongere']],
    ['him who is eighteen in the words for parents when there are no others', ['ouder'], gezin(18), ['jongere: ouder']],
    ['the jongere alone when it is about him alone', ['jongere'], gezin(15), ['jongere: jongere']],
    ['nobody when it is for a jongere and the child is eleven', ['jongere'], gezin(11), []],
    [
      'a voogd instead of the parents',
      ['ouder'],
      gezin(10, { gezag: [gezag('moeder'), gezag('instelling', { rol: 'voogd' })] }),
      ['instelling: ouder'],
    ],
    [
      'who has the actual care, beside a voogd',
      ['ouder'],
      gezin(10, { gezag: [gezag('oma', { rol: 'verzorger' }), gezag('instelling', { rol: 'voogd' })] }),
      ['oma: ouder', 'instelling: ouder'],
    ],
    ['the school', ['school'], gezin(18), ['school: school']],
    ['a family and the school', ['ouder', 'school'], gezin(9), ['moeder: ouder', 'vader: ouder', 'school: school']],
  ])('%s', (_, aan, betrokkenen, verwacht) => {
    expect(wie(geadresseerdenVan({ aan }, betrokkenen))).toEqual(verwacht);
  });
});

test.each<[string, Partial<Betrokkenen>, string[]]>([
  ['the parents when they are suspected', { verdachte: 'ouder' }, ['moeder: ouder', 'vader: ouder']],
  [
    'a jongere who is suspected, with a copy for the parents',
    { verdachte: 'jongere' },
    ['moeder: ouder', 'vader: ouder', 'jongere: jongere'],
  ],
  ['both when both are', { verdachte: 'beiden' }, ['moeder: ouder', 'vader: ouder', 'jongere: jongere']],
  [
    'parents who are suspected of what was before he came of age',
    { verdachte: 'ouder', leeftijd: 18 },
    ['moeder: ouder', 'vader: ouder'],
  ],
  ['him alone who is suspected and of age', { verdachte: 'jongere', leeftijd: 18 }, ['jongere: jongere']],
])('a letter to a verdachte goes to %s, and to nobody else', (_, anders, verwacht) => {
  const kandidaten = geadresseerdenVan({ aan: BEIDE }, gezin(15, anders));
  expect(wie(kandidaten)).toEqual(verwacht);
});

test('by e-mail to who said so, and to nobody else', () => {
  const [moeder, vader, jongere] = geadresseerdenVan(
    { aan: BEIDE },
    gezin(13, { gezag: [gezag('moeder', { digitaal: true, taal: 'en' }), gezag('vader')] }),
  );
  expect(moeder).toMatchObject({ kanaal: 'e-mail', kanalen: ['e-mail', 'post', 'uitgereikt'], taal: 'en' });
  expect(vader).toMatchObject({ kanaal: 'post', kanalen: ['post', 'uitgereikt'], taal: 'nl' });
  expect(jongere?.kanalen).not.toContain('e-mail');
});

test('somebody else looks first when an address is secret, or when a letter may do harm; it goes to them all the same', () => {
  const kandidaten = geadresseerdenVan(
    { aan: BEIDE },
    gezin(14, {
      jongere: { ...bereik, adresGeheim: true },
      gezag: [gezag('moeder', { adresGeheim: true, geblokkeerd: true }), gezag('vader', { geblokkeerd: true })],
    }),
  );
  expect(kandidaten.map(({ vierOgen }) => vierOgen)).toEqual([
    ['adres-geheim', 'geblokkeerd'],
    ['geblokkeerd'],
    ['adres-geheim'],
  ]);
  expect(kandidaten.every(({ standaard }) => standaard)).toBe(true);
});

test.each([
  ['one parent alone', ['vader'], 15, ['vader: ouder']],
  ['the jongere, with a copy for his parents', ['jongere'], 15, ['moeder: ouder', 'vader: ouder', 'jongere: jongere']],
  ['a parent and the jongere', ['vader', 'jongere'], 15, ['moeder: ouder', 'vader: ouder', 'jongere: jongere']],
  [
    'who is of age, and the parent who was called with him',
    ['vader', 'jongere'],
    18,
    ['vader: ouder', 'jongere: jongere'],
  ],
])('a call for a verhoor goes to exactly who was called: %s', (_, verdachten, leeftijd, verwacht) => {
  const anders = { leeftijd, verdachten, verdachte: verdachteUit(verdachten) };
  expect(wie(geadresseerdenVan({ aan: BEIDE }, gezin(15, anders)))).toEqual(verwacht);
});

test.each([
  ['luxeverzuim', true, 15, ['moeder', 'vader']],
  ['other absence of a jongere of twelve', false, 12, ['jongere']],
  ['other absence of a child of eleven', false, 11, ['moeder', 'vader']],
])('whom the method would call: %s', (_, luxe, leeftijd, verwacht) => {
  const gezag = ['moeder', 'vader'].map((id) => ({ id, rol: 'ouder' }));
  const kandidaten = kandidaatVerdachten(luxe, leeftijd, gezag);
  expect(kandidaten.filter(({ standaard }) => standaard).map(({ id }) => id)).toEqual(verwacht);
  expect(kandidaten.map(({ id }) => id)).toEqual(['moeder', 'vader', ...(leeftijd >= 12 ? ['jongere'] : [])]);
});

describe('whatever the family', () => {
  const bool = fc.boolean();
  const bereikbaar = fc.record({ adresGeheim: bool, digitaal: bool, taal: fc.constantFrom('nl', 'en', 'tr') });
  const persoon = fc
    .tuple(bereikbaar, fc.constantFrom('ouder', 'voogd', 'verzorger'), bool)
    .map(([hoe, rol, geblokkeerd]) => ({ ...hoe, rol, geblokkeerd }));
  const families: fc.Arbitrary<Betrokkenen> = fc.record({
    leeftijd: fc.integer({ min: 4, max: 22 }),
    jongere: bereikbaar,
    gezag: fc.array(persoon, { maxLength: 4 }).map((lijst) => lijst.map((p, n) => ({ ...p, id: `gezag-${n}` }))),
  });
  const aan = fc.subarray<Briefversie>(['ouder', 'jongere', 'school'], { minLength: 1 });
  const bij = (stel: (uit: Kandidaat[], b: Betrokkenen, aan: Briefversie[]) => void): void => {
    fc.assert(
      fc.property(families, aan, (b, versies) => {
        stel(geadresseerdenVan({ aan: versies }, b), b, versies);
      }),
    );
  };
  const sleutel = ({ aan: wie }: Kandidaat): string => (wie.soort === 'gezag' ? wie.id : wie.soort);

  test('nobody gets two copies, and each gets words that the letter has', () => {
    bij((uit, _, versies) => {
      expect(new Set(uit.map(sleutel)).size).toBe(uit.length);
      for (const { versie } of uit) expect(versies).toContain(versie);
    });
  });

  test('a parent gets nothing about who is of age, nor beside a voogd; a child under twelve gets nothing', () => {
    bij((uit, b) => {
      const metVoogd = b.gezag.some(({ rol }) => rol === 'voogd');
      for (const { aan: wie } of uit) {
        if (wie.soort === 'gezag') {
          expect(b.leeftijd).toBeLessThan(18);
          const rol = b.gezag.find(({ id }) => id === wie.id)?.rol;
          expect(metVoogd && rol === 'ouder').toBe(false);
        }
        if (wie.soort === 'jongere') expect(b.leeftijd).toBeGreaterThanOrEqual(12);
      }
    });
  });

  test('no e-mail to who did not ask for it, and no secret address without a second look', () => {
    bij((uit, b) => {
      for (const k of uit) {
        const hoe = k.aan.soort === 'jongere' ? b.jongere : b.gezag.find((p) => p.id === sleutel(k));
        expect(k.kanalen).toContain(k.kanaal);
        if (!hoe) continue;
        expect(k.kanalen.includes('e-mail')).toBe(hoe.digitaal);
        expect(k.vierOgen.includes('adres-geheim')).toBe(hoe.adresGeheim);
      }
    });
  });
});
