import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDagen, weekdag } from './datum.ts';
import { type Dwangsom, overlapt, toonDwangsom, type Vaststelling, verbeurdBedrag } from './dwangsom.ts';

const elkeDag = () => true;
/** Monday to Friday. */
const doordeweeks = (dag: string) => weekdag(dag) <= 5;
const PER_SCHOOLDAG: Dwangsom = { soort: 'per-tijdseenheid', bedrag: 50, per: 'schooldag', maximum: 1000 };
const PER_KEER: Dwangsom = { soort: 'per-overtreding', bedrag: 100, maximum: 250 };
const INEENS: Dwangsom = { soort: 'ineens', bedrag: 500, maximum: 1000 };
/** Monday 30 November to Friday 4 December 2026. */
const WEEK = { van: '2026-11-30', tot: '2026-12-04' };

describe('what is forfeited', () => {
  test('nothing as long as nothing was established', () => {
    for (const dwangsom of [PER_SCHOOLDAG, PER_KEER, INEENS]) expect(verbeurdBedrag(dwangsom, [], elkeDag)).toBe(0);
  });

  test('by schooldag the days that count, a weekend in between not', () => {
    expect(verbeurdBedrag(PER_SCHOOLDAG, [WEEK], doordeweeks)).toBe(250);
    expect(verbeurdBedrag(PER_SCHOOLDAG, [{ ...WEEK, tot: '2026-12-07' }], doordeweeks)).toBe(300);
    expect(verbeurdBedrag(PER_SCHOOLDAG, [{ van: '2026-12-05', tot: '2026-12-06' }], doordeweeks)).toBe(0);
  });

  test('by day every day, also over the night on which the clock goes back', () => {
    const dwangsom: Dwangsom = { ...PER_SCHOOLDAG, per: 'dag' };
    // Friday 23 to Tuesday 27 October 2026: five days
    expect(verbeurdBedrag(dwangsom, [{ van: '2026-10-23', tot: '2026-10-27' }], elkeDag)).toBe(250);
  });

  test('up to the maximum: twenty days of 50 euro reach 1000, and the twenty-first adds nothing', () => {
    const negentien = { van: '2027-01-01', tot: '2027-01-19' };
    expect(verbeurdBedrag(PER_SCHOOLDAG, [negentien], elkeDag)).toBe(950);
    expect(verbeurdBedrag(PER_SCHOOLDAG, [{ ...negentien, tot: '2027-01-20' }], elkeDag)).toBe(1000);
    expect(verbeurdBedrag(PER_SCHOOLDAG, [{ ...negentien, tot: '2027-01-21' }], elkeDag)).toBe(1000);
  });

  test('by violation how many there were; the last one as far as the maximum reaches', () => {
    expect(verbeurdBedrag(PER_KEER, [{ ...WEEK, aantal: 2 }], elkeDag)).toBe(200);
    expect(verbeurdBedrag(PER_KEER, [{ ...WEEK, aantal: 3 }], elkeDag)).toBe(250);
  });

  test('at once: once, however long it lasts', () => {
    const later = { van: '2026-12-07', tot: '2026-12-11' };
    expect(verbeurdBedrag(INEENS, [WEEK, later], elkeDag)).toBe(500);
  });
});

test('days overlap from the first that they share', () => {
  expect(overlapt([WEEK], { van: '2026-12-04', tot: '2026-12-10' })).toBe(true);
  expect(overlapt([WEEK], { van: '2026-12-05', tot: '2026-12-10' })).toBe(false);
  expect(overlapt([WEEK], { van: '2026-11-20', tot: '2026-11-30' })).toBe(true);
  expect(overlapt([WEEK], { van: '2026-11-20', tot: '2026-11-29' })).toBe(false);
});

test('a dwangsom in words', () => {
  expect(toonDwangsom(PER_SCHOOLDAG)).toBe('€ 50 per schooldag, hoogstens € 1000');
  expect(toonDwangsom(PER_KEER)).toBe('€ 100 per overtreding, hoogstens € 250');
  expect(toonDwangsom(INEENS)).toBe('€ 500 ineens');
});

test('in whatever order and however often it is established: each day once, never more than the maximum, never less by more', () => {
  const vaststelling = fc.record({ na: fc.nat(60), dagen: fc.nat(10) }).map(({ na, dagen }): Vaststelling => {
    const van = plusDagen('2027-02-01', na);
    return { van, tot: plusDagen(van, dagen) };
  });
  fc.assert(
    fc.property(
      fc
        .array(vaststelling, { maxLength: 8 })
        .chain((lijst) => fc.tuple(fc.constant(lijst), fc.shuffledSubarray(lijst, { minLength: lijst.length }))),
      ([lijst, anders]) => {
        const totaal = verbeurdBedrag(PER_SCHOOLDAG, lijst, doordeweeks);
        const dagen = Array.from({ length: 71 }, (_, n) => plusDagen('2027-02-01', n)).filter(
          (dag) => doordeweeks(dag) && lijst.some(({ van, tot }) => van <= dag && dag <= tot),
        );
        expect(totaal).toBe(Math.min(1000, 50 * dagen.length));
        expect(verbeurdBedrag(PER_SCHOOLDAG, [...anders, ...lijst], doordeweeks)).toBe(totaal);
        for (let n = 0; n < lijst.length; n += 1)
          expect(verbeurdBedrag(PER_SCHOOLDAG, lijst.slice(0, n), doordeweeks)).toBeLessThanOrEqual(totaal);
      },
    ),
  );
});
