import { describe, expect, test } from 'vitest';
import { laadProtocol } from '../protocol/index.ts';
import { bezwaartermijn, isOpTijd } from './bezwaar.ts';

const protocol = await laadProtocol();
const termijn = (bekendgemaakt: string) => bezwaartermijn(bekendgemaakt, protocol, 'noord');

describe('the term for bezwaar', () => {
  test.each([
    // six weeks after Monday 30 November 2026
    ['an ordinary Monday', '2026-11-30', '2027-01-11', '2027-01-18'],
    // Friday 12 February 2027 + 6 weeks = Goede Vrijdag 26 March: over the weekend and Tweede Paasdag to Tuesday 30 March
    ['over Goede Vrijdag and Easter', '2027-02-12', '2027-03-30', '2027-04-06'],
    // Wednesday 24 March 2027 + 6 weeks = 5 May; Thursday is Hemelvaartsdag, Friday 7 May is equalised by KB, so Monday
    // 10 May; a week on is Tweede Pinksterdag, so Tuesday 18 May
    ['over 5 May and Hemelvaartsdag', '2027-03-24', '2027-05-10', '2027-05-18'],
    // Thursday 19 November 2026 + 6 weeks = Thursday 31 December, which is a werkdag; a week on is 7 January
    ['on 31 December: that is a werkdag', '2026-11-19', '2026-12-31', '2027-01-07'],
    // Friday 20 November 2026 + 6 weeks = Nieuwjaarsdag, then a weekend: Monday 4 January
    ['on Nieuwjaarsdag', '2026-11-20', '2027-01-04', '2027-01-11'],
  ])('%s', (_, bekendgemaakt, tot, perPostTot) => {
    expect(termijn(bekendgemaakt)).toEqual({ tot, perPostTot });
  });

  test('is kept on its last day, and not the day after', () => {
    expect(isOpTijd(termijn('2026-11-30'), '2027-01-11')).toBe(true);
    expect(isOpTijd(termijn('2026-11-30'), '2027-01-12')).toBe(false);
  });

  test('by post: posted on the last day, and there within a week of it', () => {
    const dit = termijn('2026-11-30');
    expect(isOpTijd(dit, '2027-01-18', '2027-01-11')).toBe(true);
    expect(isOpTijd(dit, '2027-01-19', '2027-01-11')).toBe(false);
    expect(isOpTijd(dit, '2027-01-13', '2027-01-12')).toBe(false);
  });
});
