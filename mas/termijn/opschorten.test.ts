import { describe, expect, test } from 'vitest';
import { laadProtocol } from '../../protocol/index.ts';
import { berekenTermijn, type Opschorting } from './index.ts';

const { kalender, termijnen } = await laadProtocol();
const gevraagd = (van: string, totEnMet: string): Opschorting => ({
  van,
  totEnMet,
  waarom: 'gegevens gevraagd',
  bron: 'Awb 4:15',
});
/** A decision on an aanvraag of Monday 2 November 2026: eight weeks, up to Monday 28 December. */
const besluit = (...opschortingen: Opschorting[]) => {
  const regel = termijnen['aanvraag/besluit'];
  if (!regel) throw new Error('aanvraag/besluit ontbreekt');
  return berekenTermijn(regel, '2026-11-02', kalender, 'noord', opschortingen);
};

describe('a term that is suspended (Awb 4:15)', () => {
  test('ends as many days later as it stood still, and says so', () => {
    const { laatsteDag, afleiding } = besluit(gevraagd('2026-11-09', '2026-11-20'));
    expect(laatsteDag).toBe('2027-01-11'); // twelve days after 28 December is Saturday 9 January; Monday 11
    expect(afleiding.stappen.map((s) => s.tekst)).toEqual([
      '8 weken na ma 2 nov 2026 = ma 28 dec 2026',
      'opgeschort van ma 9 nov 2026 t/m vr 20 nov 2026 (gegevens gevraagd): 12 dagen, wordt za 9 jan 2027',
      'weekend',
      'volgende werkdag ma 11 jan 2027',
    ]);
  });

  test('without a suspension is what it was', () => {
    expect(besluit().laatsteDag).toBe('2026-12-28');
  });

  test.each<[string, Opschorting[], string]>([
    ['one day', [gevraagd('2026-11-09', '2026-11-09')], '2026-12-29'],
    ['twice', [gevraagd('2026-11-09', '2026-11-11'), gevraagd('2026-11-16', '2026-11-17')], '2027-01-04'], // 2 January
    [
      'twice over the same days',
      [gevraagd('2026-11-09', '2026-11-11'), gevraagd('2026-11-10', '2026-11-12')],
      '2027-01-04',
    ], // four days: Nieuwjaarsdag
    [
      'one within the other',
      [gevraagd('2026-11-09', '2026-11-11'), gevraagd('2026-11-10', '2026-11-10')],
      '2026-12-31',
    ],
    ['begun before the term', [gevraagd('2026-10-26', '2026-11-04')], '2026-12-30'], // 3 and 4 November
    ['before the term', [gevraagd('2026-10-26', '2026-11-02')], '2026-12-28'],
    ['after its end', [gevraagd('2026-12-29', '2027-01-08')], '2026-12-28'],
    ['on its last day', [gevraagd('2026-12-28', '2026-12-28')], '2026-12-29'],
    [
      'a second one in the days that the first added',
      [gevraagd('2026-12-28', '2026-12-29'), gevraagd('2026-12-30', '2026-12-30')],
      '2026-12-31',
    ],
    [
      'given in another order',
      [gevraagd('2026-11-16', '2026-11-17'), gevraagd('2026-11-09', '2026-11-11')],
      '2027-01-04',
    ],
  ])('%s', (_, opschortingen, laatsteDag) => {
    expect(besluit(...opschortingen).laatsteDag).toBe(laatsteDag);
  });
});
