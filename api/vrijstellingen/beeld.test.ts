import { expect, test } from 'vitest';
import { Vrijstellingspel } from '../../test/opzet/vrijstelling.ts';
import { toonVrijstelling } from './beeld.ts';

test('an exemption that ended before it began is over, and does not still come', () => {
  const spel = Vrijstellingspel.op('2026-11-16').kennisgeving().voldoet();
  spel.tot('2027-06-10').kennisgeving().voldoet();
  const geldt = (dag: string) => toonVrijstelling(spel.dossier, dag)?.perioden.map((p) => [p.van, p.geldt]);
  expect(geldt('2027-07-31')).toEqual([
    ['2027-08-01', 'straks'],
    ['2026-11-16', 'nu'],
  ]);
  expect(geldt('2027-08-01')).toEqual([
    ['2027-08-01', 'nu'],
    ['2026-11-16', 'voorbij'],
  ]);
  spel.tot('2027-06-14').beeindig();
  expect(geldt('2027-06-14')).toEqual([
    ['2027-08-01', 'voorbij'],
    ['2026-11-16', 'voorbij'],
  ]);
});
