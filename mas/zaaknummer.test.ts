import { describe, expect, test } from 'vitest';
import { leesZaaknummer, zaaknummerVan } from './zaaknummer.ts';

describe('the number of a case', () => {
  test.each([
    [{ volgnummer: 417, geopend: '2026-03-02', proef: false }, '2026-0417'],
    [{ volgnummer: 31, geopend: '2026-12-31', proef: true }, 'P-2026-0031'],
    [{ volgnummer: 12345, geopend: '2027-01-01', proef: false }, '2027-12345'],
    [{ volgnummer: 1, geopend: null, proef: false }, '0001'],
  ])('%j is %s', (zaak, nummer) => {
    expect(zaaknummerVan(zaak)).toBe(nummer);
  });

  test.each([
    ['2026-0417', { volgnummer: 417, jaar: '2026', proef: false }],
    ['417', { volgnummer: 417, jaar: null, proef: false }],
    [' 0417 ', { volgnummer: 417, jaar: null, proef: false }],
    ['2026-417', { volgnummer: 417, jaar: '2026', proef: false }],
    ['p-2026-0031', { volgnummer: 31, jaar: '2026', proef: true }],
    ['2027-12345', { volgnummer: 12345, jaar: '2027', proef: false }],
    ['999999999', { volgnummer: 999_999_999, jaar: null, proef: false }],
    ['1000000000', null],
    ['26-417', null],
    ['zaak 417', null],
    ['', null],
  ])('%j is read as %j', (tekst, nummer) => {
    expect(leesZaaknummer(tekst)).toEqual(nummer);
  });
});
