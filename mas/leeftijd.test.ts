import { describe, expect, test } from 'vitest';
import { laadProtocol } from '../protocol/index.ts';
import { plusDagen } from './datum.ts';
import {
  eindePlicht,
  hoortBijDoorstroompunt,
  hoortJeugdbeschermingstafel,
  inVerwijsindex,
  isMeerderjarig,
  isPlichtig,
  isZelfVerantwoordelijk,
  kwalificatieplicht,
  leeftijdOp,
  leerplichtBegin,
  leerplichtEinde,
  magKorterNaarSchool,
  meldtDuoAls18Plus,
  verjaardag,
} from './leeftijd.ts';

const { kalender } = await laadProtocol();
const begin = (geboren: string) => leerplichtBegin(geboren, kalender, 'noord');
const zonder = (geboortedatum: string) => ({ geboortedatum, startkwalificatie: false });

/** Whether something turns true on this day: not the day before, and from then on. */
function vanaf(dag: string, geldt: (dag: string) => boolean): void {
  expect([plusDagen(dag, -1), dag, plusDagen(dag, 1)].map(geldt), dag).toEqual([false, true, true]);
}
/** Whether it ends on this day: the day before it still held. */
function tot(dag: string, geldt: (dag: string) => boolean): void {
  vanaf(dag, (d) => !geldt(d));
}

describe('birthdays', () => {
  test('who was born on 29 February has a birthday on 1 March, and on 29 February in a leap year', () => {
    expect(verjaardag('2008-02-29', 18)).toBe('2026-03-01');
    expect(verjaardag('2008-02-29', 16)).toBe('2024-02-29');
    expect(verjaardag('2008-02-28', 18)).toBe('2026-02-28');
    expect(leeftijdOp('2008-02-29', '2026-02-28')).toBe(17);
    expect(leeftijdOp('2008-02-29', '2026-03-01')).toBe(18);
    expect(leeftijdOp('2008-02-29', '2024-02-28')).toBe(15);
    expect(leeftijdOp('2008-02-29', '2024-02-29')).toBe(16);
  });
});

describe('the duty begins on the first schooldag of the month after the fifth birthday (LPW 3)', () => {
  test.each([
    ['2021-09-15', '2026-10-01', 'a Thursday'],
    ['2021-10-01', '2026-11-02', '1 November is a Sunday; the birthday is the first day of its month'],
    ['2021-09-30', '2026-10-01', 'the last day of the month before'],
    ['2021-12-20', '2027-01-04', '1 January is Nieuwjaarsdag and the Christmas holidays last until 3 January'],
    ['2022-06-15', '2027-07-01', 'before the summer holidays of region noord, which begin on 10 July'],
    ['2022-07-15', '2027-08-23', 'no school before the holidays end on 22 August'],
    ['2020-02-29', '2025-04-01', 'five on 1 March 2025, so from April'],
  ])('born on %s: from %s (%s)', (geboren, dag) => {
    expect(begin(geboren)).toBe(dag);
  });

  test('a four-year-old has no duty; a five-year-old may stay away some hours until the sixth birthday (LPW 11a)', () => {
    const geboren = '2021-09-15';
    vanaf('2026-10-01', (dag) => isPlichtig(zonder(geboren), dag, kalender, 'noord'));
    vanaf('2026-09-15', (dag) => magKorterNaarSchool(geboren, dag));
    tot('2027-09-15', (dag) => magKorterNaarSchool(geboren, dag));
  });
});

describe('the leerplicht ends with a school year (LPW 3 lid 1)', () => {
  test.each([
    ['2010-07-31', '2026-07-31', '16 on the last day of 2025/2026'],
    ['2010-08-01', '2027-07-31', '16 on the first day of 2026/2027'],
    ['2010-11-15', '2027-07-31', '16 in the autumn'],
    ['2012-02-29', '2028-07-31', '16 on 29 February 2028'],
  ])('born on %s: up to and including %s (%s)', (geboren, dag) => {
    expect(leerplichtEinde(zonder(geboren))).toBe(dag);
  });

  test('earlier for who followed twelve full school years; a shorter basisschool counts as eight (lid 2)', () => {
    const geboren = '2010-11-15'; // by age 31 July 2027
    const na = (basisschool: number, daarnaVanaf: string) =>
      leerplichtEinde({ ...zonder(geboren), schoolloopbaan: { basisschool, daarnaVanaf } });
    // eight years, then 2022/2023 – 2025/2026
    expect(na(8, '2022/2023')).toBe('2026-07-31');
    expect(na(6, '2022/2023')).toBe('2026-07-31');
    // nine years, then three more
    expect(na(9, '2022/2023')).toBe('2025-07-31');
    // twelve years would end after the age does
    expect(na(8, '2024/2025')).toBe('2027-07-31');
  });
});

describe('the kwalificatieplicht (LPW 4a, 4b)', () => {
  test('runs from the day after the leerplicht to the day before the 18th birthday', () => {
    expect(kwalificatieplicht(zonder('2010-11-15'))).toEqual({ van: '2027-08-01', totEnMet: '2028-11-14' });
    expect(eindePlicht(zonder('2010-11-15'))).toEqual({ dag: '2028-11-15', grond: 'achttien' });
    expect(eindePlicht(zonder('2008-02-29'))).toEqual({ dag: '2026-03-01', grond: 'achttien' });
    tot('2028-11-15', (dag) => isPlichtig(zonder('2010-11-15'), dag, kalender, 'noord'));
  });

  test('is not there with a startkwalificatie, nor after praktijkonderwijs or vso for work or day care', () => {
    const met = { geboortedatum: '2010-11-15', startkwalificatie: true };
    const vrij = { ...zonder('2010-11-15'), vrijVanKwalificatieplicht: true };
    for (const leerling of [met, vrij]) {
      expect(kwalificatieplicht(leerling)).toBeNull();
      expect(eindePlicht(leerling)).toEqual({ dag: '2027-08-01', grond: 'leerplicht' });
    }
  });

  test('a school year holds the 16th and not the 18th birthday, so some duty is always left between the two', () => {
    for (const geboren of ['2010-07-31', '2010-08-01', '2010-12-31', '2012-02-29']) {
      const plicht = kwalificatieplicht(zonder(geboren));
      expect(plicht && plicht.van < plicht.totEnMet, geboren).toBe(true);
    }
  });
});

describe('what hangs on an age', () => {
  const geboren = '2010-11-15';
  test('from twelve the jongere answers for himself, and is heard (LPW 2 lid 3, Sv 487)', () => {
    vanaf('2022-11-15', (dag) => isZelfVerantwoordelijk(geboren, dag));
    vanaf('2022-11-15', (dag) => hoortJeugdbeschermingstafel(geboren, dag));
  });

  test('at eighteen somebody acts for himself (LPW 1b), and DUO reports by the age on the first day of absence', () => {
    vanaf('2028-11-15', (dag) => isMeerderjarig(geboren, dag));
    vanaf('2028-11-15', (dag) => meldtDuoAls18Plus(geboren, dag));
  });

  test('the Doorstroompunt from eighteen until twenty-three, without startkwalificatie; the verwijsindex until then too', () => {
    vanaf('2028-11-15', (dag) => hoortBijDoorstroompunt(zonder(geboren), dag));
    tot('2033-11-15', (dag) => hoortBijDoorstroompunt(zonder(geboren), dag));
    expect(hoortBijDoorstroompunt({ geboortedatum: geboren, startkwalificatie: true }, '2029-01-01')).toBe(false);
    tot('2033-11-15', (dag) => inVerwijsindex(geboren, dag));
  });
});
