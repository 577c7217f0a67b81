import { describe, expect, test } from 'vitest';
import { laadProtocol } from '../../protocol/index.ts';
import type { Vakantieregio } from '../protocol.ts';
import { telDuur, telOmvang, type Verzuimopgave } from './index.ts';

const { kalender } = await laadProtocol();
const GRENS = { heleDag: 5, rondVakantie: 5, periode: 'schooljaar' as const };

const opgave = (dagen: Verzuimopgave['dagen'], anders: Partial<Verzuimopgave> = {}): Verzuimopgave => ({
  eersteDag: dagen[0]?.datum ?? '2026-11-02',
  laatsteDag: dagen.at(-1)?.datum ?? null,
  allesGemist: false,
  dagen,
  ...anders,
});
const les = (datum: string, ...lesuren: number[]) => ({ datum, lesuren });
const heel = (datum: string) => ({ datum, heleDag: true as const });
const omvang = (opgaven: Verzuimopgave[], vandaag = '2026-12-01', regio: Vakantieregio = 'noord') =>
  telOmvang(opgaven, GRENS, vandaag, kalender, regio);

describe('how much was missed', () => {
  test('lessons are hours, and a whole day counts for what the protocol says', () => {
    const uit = omvang([opgave([les('2026-11-02', 1, 2, 3), heel('2026-11-03'), heel('2026-11-04')])]);
    expect(uit).toMatchObject({ uren: 13, heleDagen: 2, eerste: '2026-11-02', laatste: '2026-11-04' });
  });

  test('a lesson that two meldingen name was missed once, and a whole day takes its lessons in', () => {
    const twee = [opgave([les('2026-11-02', 1, 2)]), opgave([les('2026-11-02', 2, 3), heel('2026-11-03')])];
    expect(omvang(twee).uren).toBe(3 + 5);
    expect(omvang([...twee, opgave([les('2026-11-03', 1, 2)])]).uren).toBe(3 + 5);
  });

  test('hours of the school year before do not count: it begins on 1 August', () => {
    // a Thursday in June is in 2025/2026; the first schooldag of region noord in 2026/2027 is Monday 17 August
    const beide = [opgave([heel('2026-06-25'), heel('2026-08-17')])];
    expect(omvang(beide).uren).toBe(5);
    expect(omvang(beide, '2026-07-31').uren).toBe(5); // of the year that ends then: the day in June
    expect(omvang(beide)).toMatchObject({ heleDagen: 2, eerste: '2026-06-25' });
  });

  test('where half a school year counts, the second half begins on 1 February', () => {
    const half = { ...GRENS, periode: 'half-schooljaar' as const };
    const uren = (vandaag: string) =>
      telOmvang([opgave([heel('2027-01-29'), heel('2027-02-01')])], half, vandaag, kalender, 'noord').uren;
    expect(uren('2027-01-31')).toBe(5); // what is announced for later is not missed yet
    expect(uren('2027-02-01')).toBe(5);
    expect(uren('2027-07-31')).toBe(5);
  });

  test('on a day without school nothing can be missed', () => {
    // a Saturday, a day in the autumn holidays, Tweede Kerstdag
    const uit = omvang([opgave([heel('2026-11-07'), heel('2026-10-13'), heel('2026-12-26')])], '2027-01-10');
    expect(uit).toEqual({ eerste: null, laatste: null, uren: 0, heleDagen: 0, rondVakantie: false });
  });

  test('who missed everything missed every schooldag up to today, or to the end that was told', () => {
    const weg = (laatsteDag: string | null) => [opgave([], { eersteDag: '2026-11-05', laatsteDag, allesGemist: true })];
    // Thursday 5 and Friday 6, Monday 9 and Tuesday 10 November
    expect(omvang(weg(null), '2026-11-10')).toMatchObject({
      heleDagen: 4,
      uren: 20,
      laatste: '2026-11-10',
    });
    expect(omvang(weg('2026-11-06'), '2026-11-10')).toMatchObject({ heleDagen: 2, laatste: '2026-11-06' });
    expect(omvang(weg('2026-11-20'), '2026-11-10').heleDagen).toBe(4); // announced for later is not missed yet
  });
});

describe('around a school holiday (luxeverzuim)', () => {
  const rond = (datum: string, regio: Vakantieregio = 'noord') =>
    omvang([opgave([les(datum, 1)])], '2027-07-31', regio).rondVakantie;

  test.each([
    ['2026-10-09', true, 'the last schooldag before the autumn holidays of 10 to 18 October'],
    ['2026-10-05', true, 'the fifth before them: 9, 8, 7, 6 and 5 October'],
    ['2026-10-02', false, 'the sixth, the Friday before that'],
    ['2026-10-19', true, 'the first schooldag after them'],
    ['2026-10-23', true, 'the fifth after them: 19 to 23 October'],
    ['2026-10-26', false, 'the sixth'],
    ['2026-11-11', false, 'a day in the middle of nothing'],
  ])('%s: %s, %s', (datum, verwacht, _waarom) => {
    expect(rond(datum)).toBe(verwacht);
  });

  test('schooldagen are counted, so feestdagen after the May holidays make it longer', () => {
    // noord: up to Sunday 2 May 2027; then 3 and 4 May, Bevrijdingsdag, Hemelvaart and the Friday after it, 10, 11 and 12 May
    expect(rond('2027-05-12')).toBe(true);
    expect(rond('2027-05-13')).toBe(false);
  });

  test('over Christmas the days before and after are those of school, not of the calendar', () => {
    // noord: 19 December up to 3 January; before it 18, 17, 16, 15 and 14 December, after it 4 to 8 January
    expect(['2026-12-14', '2027-01-08'].map((dag) => rond(dag))).toEqual([true, true]);
    expect(['2026-12-11', '2027-01-11'].map((dag) => rond(dag))).toEqual([false, false]);
  });

  test('the holidays are those of the region of the school', () => {
    // midden has its autumn holidays from 17 to 25 October: Friday 9 October is the sixth schooldag before them
    expect(rond('2026-10-09', 'midden')).toBe(false);
    expect(rond('2026-10-12', 'midden')).toBe(true);
  });

  test('one day of many is enough', () => {
    expect(omvang([opgave([les('2026-11-11', 1), les('2026-10-09', 1)])]).rondVakantie).toBe(true);
  });
});

describe('how long it has lasted (thuiszitten)', () => {
  const duur = (vanaf: string | null, vandaag: string) => telDuur(vanaf, vandaag, kalender, 'noord');

  test('who goes to school is not away', () => {
    expect(duur(null, '2026-11-09')).toEqual({ dagen: 0, schoolweken: 0 });
    expect(duur('2026-11-09', '2026-11-09')).toEqual({ dagen: 0, schoolweken: 0 });
  });

  test('a week is over with its Sunday', () => {
    expect(duur('2026-11-02', '2026-11-08')).toEqual({ dagen: 6, schoolweken: 0 }); // on that Sunday
    expect(duur('2026-11-02', '2026-11-09')).toEqual({ dagen: 7, schoolweken: 1 });
  });

  test('a holiday counts in days and not in school weeks', () => {
    // the weeks of 5 October, 19 and 26 October and 2 November; that of 12 October is a holiday
    expect(duur('2026-10-05', '2026-11-09')).toEqual({ dagen: 35, schoolweken: 4 });
    expect(duur('2026-10-05', '2026-11-02')).toEqual({ dagen: 28, schoolweken: 3 });
    // 7 and 14 December, and after Christmas the week of 4 January
    expect(duur('2026-12-07', '2027-01-11')).toEqual({ dagen: 35, schoolweken: 3 });
  });

  test('a first week of which a day was at school does not count', () => {
    expect(duur('2026-10-06', '2026-11-09').schoolweken).toBe(3);
  });

  test('a week that begins with a feestdag counts from its first schooldag', () => {
    // Monday 29 March 2027 is Tweede Paasdag
    expect(duur('2027-03-30', '2027-04-05').schoolweken).toBe(1);
    expect(duur('2027-03-31', '2027-04-05').schoolweken).toBe(0);
  });
});
