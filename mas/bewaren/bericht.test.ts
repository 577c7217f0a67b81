import { describe, expect, test } from 'vitest';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { magBerichtWeg } from './bericht.ts';

const landelijk = protocollen.versies[0]?.protocol;
if (!landelijk) throw new Error('er is geen landelijk protocol');
/** A region that keeps them for three years. */
const langer = {
  bewaartermijnen: {
    ...landelijk.bewaartermijnen,
    'bericht/niet-geplaatst': {
      naam: 'bericht',
      regime: 'AVG' as const,
      termijnen: [{ vanaf: 'afhandeling' as const, jaren: 3, bron: 'verzonnen' }],
    },
  },
};
const bericht = { ontvangenOp: '2023-11-01', afgehandeldOp: '2024-03-01', regime: 'AVG' } as const;

describe('a message that fits no case', () => {
  test('goes a year after somebody dealt with it, and not on that very day', () => {
    // dealt with on 1 March 2024: kept up to and including 1 March 2025
    expect(magBerichtWeg([landelijk], bericht, '2025-03-01')).toBe(false);
    expect(magBerichtWeg([landelijk], bericht, '2025-03-02')).toBe(true);
  });

  test('for two municipalities goes when the longest of their terms is over', () => {
    // 1 March 2024 + 3 years
    expect(magBerichtWeg([landelijk, langer], bericht, '2027-03-01')).toBe(false);
    expect(magBerichtWeg([landelijk, langer], bericht, '2027-03-02')).toBe(true);
  });

  test('under the Wpg goes ten years after it came in', () => {
    // came in on 1 November 2023: kept up to and including 1 November 2033
    expect(magBerichtWeg([landelijk], { ...bericht, regime: 'WPG' }, '2033-11-01')).toBe(false);
    expect(magBerichtWeg([landelijk], { ...bericht, regime: 'WPG' }, '2033-11-02')).toBe(true);
  });

  test('stays where no term is known', () => {
    expect(magBerichtWeg([landelijk, {}], bericht, '2099-01-01')).toBe(false);
  });
});
