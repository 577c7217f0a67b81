import { describe, expect, test } from 'vitest';
import { laadProtocol } from '../../protocol/index.ts';
import { bedragVoorDag, dwangsomOp, laatsteDwangsomdag, schijvenVan } from './dwangsom.ts';

const schijven = schijvenVan(await laadProtocol());
/** From Thursday 14 May 2026 on. */
const loop = { eersteDag: '2026-05-14', schijven };

describe('what is owed for deciding too late', () => {
  test.each([
    ['nothing on the day before', '2026-05-13', 0, 0],
    ['one day', '2026-05-14', 1, 23],
    // 14 × 23
    ['at day 14', '2026-05-27', 14, 322],
    ['at day 15', '2026-05-28', 15, 357],
    // 322 + 14 × 35
    ['at day 28', '2026-06-10', 28, 812],
    ['at day 29', '2026-06-11', 29, 857],
    // 812 + 14 × 45, the statutory maximum
    ['at day 42', '2026-06-24', 42, 1442],
    ['not more after that', '2026-08-01', 42, 1442],
  ])('%s', (_, dag, dagen, bedrag) => {
    expect(dwangsomOp(loop, dag)).toEqual({ dagen, bedrag });
  });

  test('by the day, weekends and feestdagen as well: the Termijnenwet does not apply to the 42 days', () => {
    expect(laatsteDwangsomdag(loop)).toBe('2026-06-24');
    const bedragen = ['2026-05-13', '2026-05-24', '2026-05-28', '2026-06-24', '2026-06-25'];
    expect(bedragen.map((dag) => bedragVoorDag(loop, dag))).toEqual([0, 23, 35, 45, 0]);
  });

  test('at the amounts of 2017: 280, 700 and 1260', () => {
    const toen = { eersteDag: '2017-06-01', schijven: [20, 30, 40].map((bedrag) => ({ dagen: 14, bedrag })) };
    expect(['2017-06-14', '2017-06-28', '2017-07-12'].map((dag) => dwangsomOp(toen, dag).bedrag)).toEqual([
      280, 700, 1260,
    ]);
  });
});
