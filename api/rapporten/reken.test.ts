/** Small numbers kept back: what is shown of one question, and what follows from all that can be asked. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { celVan, cellenPerSchool, maandenVan, type Periode, schooljaarVan, type Telrij } from './reken.ts';

const DREMPEL = 5;
const JAAR: Periode = { van: '2026-08', totEnMet: '2027-07' };

const rij = (maand: string, aantal: number, anders: Partial<Telrij> = {}): Telrij => ({
  maand,
  aantal,
  vestiging: 'a',
  afgeweken: true,
  reden: 'anders',
  ...anders,
});
const gevolgd = (maand: string, aantal: number, anders: Partial<Telrij> = {}): Telrij =>
  rij(maand, aantal, { afgeweken: false, reden: null, ...anders });

describe('the threshold', () => {
  test.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
  ])('%i of 12 is shown as %o: nobody is a number, and tells nothing of anybody', (aantal, getoond) => {
    const rijen = [...(aantal > 0 ? [rij('2026-11', aantal)] : []), gevolgd('2026-11', 12 - aantal)];
    expect(celVan(rijen, JAAR, DREMPEL)).toMatchObject({ toegepast: 12, afgeweken: getoond });
  });

  test.each([
    [4, null],
    [5, 0],
  ])(
    'of a norm that applied %i times, 0 is shown as %o: kept back it would say that there was one',
    (keer, getoond) => {
      expect(celVan([gevolgd('2026-11', keer)], JAAR, DREMPEL)).toMatchObject({ toegepast: keer, afgeweken: getoond });
    },
  );
});

describe('periods', () => {
  // September 5, October 3, November 6: 14 in the school year
  const rijen = [
    ...[rij('2026-09', 5), rij('2026-10', 3), rij('2026-11', 6)],
    ...['2026-09', '2026-10', '2026-11'].map((maand) => gevolgd(maand, 10)),
  ];
  const getoond = (van: string, totEnMet: string) => celVan(rijen, { van, totEnMet }, DREMPEL).afgeweken;

  test('a month of 3 is kept back, and so is every period that differs from a shown one by that month', () => {
    expect([getoond('2026-08', '2027-07'), getoond('2026-09', '2026-09')]).toEqual([14, 5]);
    expect(getoond('2026-10', '2026-10')).toBeNull();
    // 14 − 5 = 9 is October and November; were November shown as well, October would be 9 − 6
    expect(getoond('2026-10', '2026-11')).toBe(9);
    expect(getoond('2026-11', '2026-11')).toBeNull();
    expect(getoond('2026-09', '2026-10')).toBeNull();
  });

  test('a school year after one of 3 is shown, and not the two together', () => {
    const jaren = [rij('2025-10', 3), rij('2026-10', 30), gevolgd('2025-10', 9)];
    const over = (van: string, totEnMet: string) => celVan(jaren, { van, totEnMet }, DREMPEL).afgeweken;
    expect([over('2025-08', '2026-07'), over('2026-08', '2027-07')]).toEqual([null, 30]);
    expect(over('2025-08', '2027-07')).toBeNull();
  });
});

describe('schools', () => {
  const scholen = (aantallen: Record<string, number>) =>
    Object.entries(aantallen).flatMap(([vestiging, aantal]) => [
      ...(aantal > 0 ? [rij('2026-11', aantal, { vestiging })] : []),
      gevolgd('2026-11', 10, { vestiging }),
    ]);
  const getoond = (aantallen: Record<string, number>) =>
    Object.fromEntries(
      [...cellenPerSchool(scholen(aantallen), JAAR, DREMPEL)].map(([school, cel]) => [school, cel.afgeweken]),
    );

  test('one small one takes the smallest of the others along: else it is the total less the others', () => {
    expect(getoond({ a: 3, b: 9, c: 7, d: 0 })).toEqual({ a: null, b: 9, c: null, d: 0 });
  });
  test('two that are small together as well do so too', () => {
    expect(getoond({ a: 1, b: 3, c: 7, d: 9 })).toEqual({ a: null, b: null, c: null, d: 9 });
  });
  test('two that are not small together stand alone', () => {
    expect(getoond({ a: 2, b: 3, c: 7 })).toEqual({ a: null, b: null, c: 7 });
  });
});

test('reasons stand there over a whole school year, the most given first, and a small one takes another along', () => {
  const rijen = [
    rij('2026-09', 8, { reden: 'spoed-veiligheid' }),
    rij('2026-10', 6, { reden: 'hulp-loopt-al' }),
    rij('2026-11', 2, { reden: 'anders' }),
  ];
  expect(celVan(rijen, JAAR, DREMPEL).redenen).toEqual([{ code: 'spoed-veiligheid', aantal: 8 }]);
  expect(celVan(rijen, { van: '2026-09', totEnMet: '2026-10' }, DREMPEL).redenen).toBeNull();
});

/** All that is shown, as sums over cells (month, school, reason): each a row of a matrix, reduced over a prime field. */
const PRIEM = 1_000_003;
class Ruimte {
  private readonly rijen: { plek: number; vector: number[] }[] = [];
  /** What is left of a sum when everything that is known is subtracted from it; empty when it follows. */
  rest(vector: readonly number[]): number[] {
    let v = [...vector];
    for (const { plek, vector: w } of this.rijen) {
      const keer = v[plek] ?? 0;
      if (keer !== 0) v = v.map((x, i) => (x + (PRIEM - keer) * (w[i] ?? 0)) % PRIEM);
    }
    return v;
  }
  volgt(vector: readonly number[]): boolean {
    return this.rest(vector).every((x) => x === 0);
  }
  leer(vector: readonly number[]): void {
    const v = this.rest(vector);
    const plek = v.findIndex((x) => x !== 0);
    if (plek < 0) return;
    const omgekeerd = macht(v[plek] ?? 1, PRIEM - 2);
    this.rijen.push({ plek, vector: v.map((x) => (x * omgekeerd) % PRIEM) });
  }
}
function macht(grondtal: number, exponent: number): number {
  let [uit, g, e] = [1, grondtal, exponent];
  for (; e > 0; e = Math.floor(e / 2)) {
    if (e % 2 === 1) uit = (uit * g) % PRIEM;
    g = (g * g) % PRIEM;
  }
  return uit;
}

test('no number that is kept back follows from all that can be asked, by adding and subtracting', () => {
  const [SCHOLEN, REDENEN] = [
    ['a', 'b', 'c'],
    ['anders', 'spoed-veiligheid', 'hulp-loopt-al'],
  ];
  // two school years of which the months in the middle hold something
  const maanden = maandenVan({ van: '2025-08', totEnMet: '2027-07' });
  const gevuld = maandenVan({ van: '2026-05', totEnMet: '2026-11' });
  const cel = fc.record({
    maand: fc.constantFrom(...gevuld),
    vestiging: fc.constantFrom(...SCHOLEN),
    reden: fc.constantFrom(...REDENEN),
    aantal: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(cel, { minLength: 1, maxLength: 14 }), (cellen) => {
      const rijen = [
        ...cellen.map((c) => ({ ...c, afgeweken: true })),
        ...gevuld.flatMap((maand) => SCHOLEN.map((vestiging) => gevolgd(maand, 9, { vestiging }))),
      ];
      const ruimte = new Ruimte();
      const klein: { wat: string; vector: number[] }[] = [];
      const waar = (past: (m: string, s: string, r: string) => boolean): number[] =>
        gevuld.flatMap((m) => SCHOLEN.flatMap((s) => REDENEN.map((r) => (past(m, s, r) ? 1 : 0))));
      const meld = (wat: string, getoond: number | null | undefined, past: Parameters<typeof waar>[0]): void => {
        const echt = cellen
          .filter((c) => past(c.maand, c.vestiging, c.reden))
          .reduce((som, { aantal }) => som + aantal, 0);
        if (getoond != null) {
          expect([wat, getoond]).toEqual([wat, echt]);
          ruimte.leer(waar(past));
        }
        if (echt > 0 && echt < DREMPEL) klein.push({ wat, vector: waar(past) });
      };
      for (const [i, van] of maanden.entries())
        for (const totEnMet of maanden.slice(i))
          meld(
            `${van}…${totEnMet}`,
            celVan(rijen, { van, totEnMet }, DREMPEL).afgeweken,
            (m) => m >= van && m <= totEnMet,
          );
      for (const jaar of ['2025-08', '2026-08'].map(schooljaarVan)) {
        const erin = (m: string): boolean => m >= jaar.van && m <= jaar.totEnMet;
        const perSchool = cellenPerSchool(rijen, jaar, DREMPEL);
        for (const s of SCHOLEN)
          meld(`${jaar.van} ${s}`, perSchool.get(s)?.afgeweken, (m, school) => erin(m) && school === s);
        const { redenen } = celVan(rijen, jaar, DREMPEL);
        for (const r of REDENEN)
          meld(
            `${jaar.van} ${r}`,
            redenen?.find(({ code }) => code === r)?.aantal,
            (m, _, reden) => erin(m) && reden === r,
          );
      }
      expect(klein.filter(({ vector }) => ruimte.volgt(vector)).map(({ wat }) => wat)).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);
