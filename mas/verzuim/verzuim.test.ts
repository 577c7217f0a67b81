import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laadProtocol } from '../../protocol/index.ts';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { plusDagen } from '../datum.ts';
import { isSchooldag, plusSchooldagen } from '../kalender.ts';
import { aaneengeslotenPerioden, lopendVanaf, telDuren, telUren, type Verzuimopgave } from './index.ts';

const { kalender } = await laadProtocol();
const GRENS = { uren: 16, lesweken: 4, heleDag: 5, interval: 7 };

const opgave = (dagen: Verzuimopgave['dagen'], anders: Partial<Verzuimopgave> = {}): Verzuimopgave => ({
  eersteDag: dagen[0]?.datum ?? '2026-11-02',
  laatsteDag: null,
  allesGemist: false,
  dagen,
  ...anders,
});
const uren = (datum: string, aantal: number) => ({ datum, lesuren: Array.from({ length: aantal }, (_, n) => n + 1) });
const heel = (...dagen: string[]) => dagen.map((datum) => ({ datum, heleDag: true as const }));
const geteld = (...dagen: Verzuimopgave['dagen'][number][]) =>
  telUren([opgave(dagen)], GRENS, '2028-01-01', kalender, 'noord').map(({ van, op, uren: u }) => [van, op, u]);

describe('16 hours in 4 lesweken (LPW 21a)', () => {
  test('fifteen hours are not enough, sixteen are; the day on which they are reached is the end', () => {
    expect(geteld(uren('2026-11-02', 8), uren('2026-11-05', 7))).toEqual([]);
    expect(geteld(uren('2026-11-02', 8), uren('2026-11-05', 8))).toEqual([['2026-11-02', '2026-11-05', 16]]);
  });

  test('a whole day counts for what the protocol says; days without school count for nothing', () => {
    // Monday to Thursday: 5, 10, 15, 20
    expect(geteld(...heel('2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'))).toEqual([
      ['2026-11-02', '2026-11-05', 20],
    ]);
    // a Saturday, two days of the autumn holidays, Tweede Kerstdag
    expect(geteld(...heel('2026-11-07', '2026-10-12', '2026-10-13', '2026-12-26'))).toEqual([]);
  });

  test('four lesweken count together, a fifth does not', () => {
    // the weeks of 2, 9, 16 and 23 November
    expect(geteld(uren('2026-11-02', 8), uren('2026-11-27', 8))).toHaveLength(1);
    expect(geteld(uren('2026-11-02', 8), uren('2026-11-30', 8))).toEqual([]);
  });

  test('the window passes over holidays: autumn, Christmas and summer', () => {
    // noord: the weeks of 28 September, 5 October, (12: holidays), 19 and 26 October
    expect(geteld(uren('2026-09-28', 8), uren('2026-10-30', 8))).toHaveLength(1);
    expect(geteld(uren('2026-09-28', 8), uren('2026-11-02', 8))).toEqual([]);
    // 7 and 14 December, (21 and 28), 4 and 11 January
    expect(geteld(uren('2026-12-07', 8), uren('2027-01-15', 8))).toHaveLength(1);
    expect(geteld(uren('2026-12-07', 8), uren('2027-01-18', 8))).toEqual([]);
    // 22 and 29 June, (the summer, across 1 August), 17 and 24 August 2026
    expect(geteld(uren('2026-06-22', 8), uren('2026-08-28', 8))).toHaveLength(1);
    expect(geteld(uren('2026-06-22', 8), uren('2026-08-31', 8))).toEqual([]);
  });

  test('counting begins anew the day after', () => {
    const dagen = ['2026-11-02', '2026-11-05', '2026-11-10', '2026-11-12'].map((dag) => uren(dag, 8));
    expect(geteld(...dagen)).toEqual([
      ['2026-11-02', '2026-11-05', 16],
      ['2026-11-10', '2026-11-12', 16],
    ]);
  });

  test('of an absence without a break one report in seven days: what came too soon counts for the next', () => {
    // whole days from Monday 2 November on: 20 hours on Thursday 5; again 20 on Wednesday 11, six days later and without a
    // day at school between: too soon; on Thursday 12, seven days later, it is reported with 25 hours
    const weg = heel(...['02', '03', '04', '05', '06', '09', '10', '11', '12'].map((d) => `2026-11-${d}`));
    expect(geteld(...weg)).toEqual([
      ['2026-11-02', '2026-11-05', 20],
      ['2026-11-06', '2026-11-12', 25],
    ]);
  });

  test('who was at school in between is reported again within seven days', () => {
    // whole days Monday 2 – Thursday 5 (20); at school on Friday 6; whole days Monday 9 – Wednesday 11 and 4 hours more
    const weg = heel('2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-09', '2026-11-10', '2026-11-11');
    // 15 hours on Wednesday 11: not yet; one more hour would do on that day
    expect(geteld(...weg)).toHaveLength(1);
    expect(geteld(...weg, uren('2026-11-06', 1))).toEqual([
      ['2026-11-02', '2026-11-05', 20],
      ['2026-11-06', '2026-11-11', 16],
    ]);
  });

  test('who missed everything misses every schooldag of it, also when none is listed, up to today or the end', () => {
    const weg = { eersteDag: '2026-11-02', laatsteDag: '2026-11-05', allesGemist: true, dagen: [] };
    const op = (o: Verzuimopgave, vandaag: string) => telUren([o], GRENS, vandaag, kalender, 'noord').map((m) => m.op);
    expect(op(weg, '2026-11-20')).toEqual(['2026-11-05']); // Monday to Thursday: 20 hours
    expect(op(weg, '2026-11-04')).toEqual([]); // the Thursday has yet to come
    expect(op({ ...weg, laatsteDag: null }, '2026-11-12')).toEqual(['2026-11-05', '2026-11-12']);
  });

  test('a lesson that two meldingen name was missed once; a whole day wins from its lessons', () => {
    const een = opgave([uren('2026-11-02', 8), uren('2026-11-03', 7)]);
    const twee = opgave([uren('2026-11-02', 8)]);
    expect(telUren([een, twee], GRENS, '2028-01-01', kalender, 'noord')).toEqual([]);
    const heleDag = opgave(heel('2026-11-03'));
    expect(telUren([een, heleDag], GRENS, '2028-01-01', kalender, 'noord')).toEqual([]); // 8 + 5
  });

  test('an hour more is never reached later', () => {
    const dagen = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(dagen, fc.integer({ min: 0, max: 60 }), (welke, erbij) => {
        const basis = welke.map((n) => uren(plusDagen('2026-10-01', n), 4));
        const eerste = (lijst: typeof basis) => geteld(...lijst)[0]?.[1] ?? '9999';
        expect(eerste([...basis, uren(plusDagen('2026-10-01', erbij), 5)]) <= eerste(basis)).toBe(true);
      }),
    );
  });
});

describe('absence without a break', () => {
  const perioden = (opgaven: Verzuimopgave[], terugOp: string | null = null) =>
    aaneengeslotenPerioden(opgaven, terugOp, '2028-01-01', kalender, 'noord').map(({ van, totEnMet }) => [
      van,
      totEnMet,
    ]);
  const weg = (eersteDag: string, laatsteDag: string | null = null) =>
    opgave([], { eersteDag, laatsteDag, allesGemist: true });

  const vanaf = (opgaven: Verzuimopgave[], terugOp: string | null): string | null =>
    lopendVanaf(aaneengeslotenPerioden(opgaven, terugOp, '2028-01-01', kalender, 'noord'));

  test('a weekend, a feestdag and the holidays are no break: there was no school to go to', () => {
    expect(perioden([opgave(heel('2026-11-06', '2026-11-09'))])).toEqual([['2026-11-06', '2026-11-09']]);
    // Thursday 25 March; Goede Vrijdag, Easter, tweede Paasdag; Tuesday 30 March 2027
    expect(perioden([opgave(heel('2027-03-25', '2027-03-30'))])).toEqual([['2027-03-25', '2027-03-30']]);
    // Friday 18 December, the Christmas holidays, Monday 4 January
    expect(perioden([opgave(heel('2026-12-18', '2027-01-04'))])).toEqual([['2026-12-18', '2027-01-04']]);
  });

  test('a day at school is a break, and a day with some lessons missed is a day at school', () => {
    expect(perioden([opgave(heel('2026-11-02', '2026-11-04'))])).toHaveLength(2);
    expect(perioden([opgave([...heel('2026-11-02', '2026-11-04'), uren('2026-11-03', 6)])])).toHaveLength(2);
  });

  test('who missed everything is away to the last day, and without one still is', () => {
    expect(perioden([weg('2026-11-02', '2026-11-13')])).toEqual([['2026-11-02', '2026-11-13']]);
    expect(vanaf([weg('2026-11-02', '2026-11-13')], null)).toBeNull();
    expect(vanaf([weg('2026-11-02')], null)).toBe('2026-11-02');
  });

  test('meldingen that adjoin or overlap are one absence, from its first day', () => {
    expect(perioden([weg('2026-11-09'), weg('2026-11-02', '2026-11-06')])).toEqual([['2026-11-02', null]]);
    expect(perioden([weg('2026-11-10'), weg('2026-11-02', '2026-11-06')])).toHaveLength(2); // at school on Monday 9
    expect(perioden([weg('2026-11-02', '2026-11-20'), weg('2026-11-04', '2026-11-06')])).toEqual([
      ['2026-11-02', '2026-11-20'],
    ]);
  });

  test('who was back at school ended what lasted; what began later lasts again', () => {
    expect(vanaf([weg('2026-11-02')], '2026-11-10')).toBeNull();
    expect(perioden([weg('2026-11-02')], '2026-11-10')).toEqual([['2026-11-02', '2026-11-09']]);
    expect(vanaf([weg('2026-11-02'), weg('2026-11-16')], '2026-11-10')).toBe('2026-11-16');
  });

  test('a return without a schooldag between is a break all the same; an absence begins on a schooldag', () => {
    // back on Saturday 7 November, reported away again from Monday 9
    expect(vanaf([weg('2026-11-02'), weg('2026-11-09')], '2026-11-07')).toBe('2026-11-09');
    // reported from the first day of the autumn holidays, which end on Sunday 18 October
    expect(vanaf([weg('2026-10-10')], null)).toBe('2026-10-19');
    expect(perioden([weg('2026-10-12', '2026-10-16')])).toEqual([]);
  });

  test('an end that was announced for later has not come yet', () => {
    const nu = (vandaag: string) =>
      aaneengeslotenPerioden([weg('2026-11-02', '2026-12-18')], null, vandaag, kalender, 'noord')[0]?.totEnMet;
    expect([nu('2026-11-09'), nu('2026-12-18'), nu('2026-12-19')]).toEqual([null, null, '2026-12-18']);
  });

  test('the stretches come in order, with a schooldag between each two', () => {
    const dagen = fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 30 });
    fc.assert(
      fc.property(dagen, (welke) => {
        const lijst = welke.map((n) => plusDagen('2026-10-01', n));
        const uit = aaneengeslotenPerioden([opgave(heel(...lijst))], null, '2028-01-01', kalender, 'noord');
        uit.slice(1).forEach(({ van }, n) => {
          const vorige = uit[n]?.totEnMet ?? '9999';
          expect(plusSchooldagen(vorige, 1, kalender, 'noord') < van).toBe(true);
        });
        const gemist = lijst.filter((dag) => isSchooldag(dag, kalender, 'noord'));
        expect(uit.length === 0).toBe(gemist.length === 0);
      }),
    );
  });
});

describe('how long an absence that is over had lasted', () => {
  const duren = (gemeente: string, van: string, totEnMet: string) => {
    const { termijnen } = protocollen.voor(gemeente);
    const grenzen = Object.fromEntries(
      ['verzuim/mdo', 'verzuim/langdurig', 'verzuim/drie-maanden'].flatMap((k) =>
        termijnen[k] ? [[k, termijnen[k]]] : [],
      ),
    );
    return telDuren([{ van, totEnMet }], grenzen, kalender, 'noord').map(({ grens, op }) => [grens, op]);
  };

  test('28 dagen in Noord-Kennemerland count the holidays, the four school weeks elsewhere do not', () => {
    // away from Monday 5 October, holidays 10–18 October: 28 days are up to Sunday 1 November
    expect(duren('GM0361', '2026-10-05', '2026-10-30')).toEqual([
      ['verzuim/mdo', '2026-10-19'],
      ['verzuim/langdurig', '2026-11-02'],
    ]);
    expect(duren('GM0361', '2026-10-05', '2026-10-29')).toEqual([['verzuim/mdo', '2026-10-19']]); // at school on Friday 30
    // four school weeks are up to Friday 6 November
    expect(duren('GM0344', '2026-10-05', '2026-11-05').map(([g]) => g)).toEqual(['verzuim/mdo']);
    expect(duren('GM0344', '2026-10-05', '2026-11-06')).toContainEqual(['verzuim/langdurig', '2026-11-07']);
  });

  test('30 dagen in IJssel-Vecht, and three months', () => {
    // 5 October + 30 days: up to Tuesday 3 November
    expect(duren('GM0193', '2026-10-05', '2026-11-02')).toEqual([]);
    expect(duren('GM0193', '2026-10-05', '2026-11-03').map(([g]) => g)).toEqual(['verzuim/mdo', 'verzuim/langdurig']);
    // three months are up to Monday 4 January; the last day of absence before the Christmas holidays is 18 December, and
    // school begins again on that 4 January
    expect(duren('GM0361', '2026-10-05', '2026-12-18').map(([g]) => g)).not.toContain('verzuim/drie-maanden');
    expect(duren('GM0361', '2026-10-05', '2027-01-04')).toContainEqual(['verzuim/drie-maanden', '2027-01-05']);
  });
});
