import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leesCsv, schrijfCsv } from './csv.ts';

const velden = (tekst: string) => leesCsv(tekst).regels.map((rij) => rij.velden);
const tekst = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test('fields between commas, or between semicolons when the heading has those', () => {
  expect(velden('a,b\r\n1,2\r\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(velden('a;b\n1,5;2')).toEqual([
    ['a', 'b'],
    ['1,5', '2'],
  ]);
});

test('a byte order mark is no part of the first field, and lines that hold nothing are left out', () => {
  expect(leesCsv('\uFEFFa;b\n\n;\n1;2').regels).toEqual([
    { regel: 1, velden: ['a', 'b'] },
    { regel: 4, velden: ['1', '2'] },
  ]);
});

test('what stands in quotes may hold a separator, a quote and an end of line; the line number counts on', () => {
  expect(leesCsv('a,b\n"x, ""y""\nz",2\n3,4').regels).toEqual([
    { regel: 1, velden: ['a', 'b'] },
    { regel: 2, velden: ['x, "y"\nz', '2'] },
    { regel: 4, velden: ['3', '4'] },
  ]);
});

test.each(['a,b\n1,"2', 'a,b\n"1"x,2'])('a quote that is not closed stops the reading, with its line: %j', (stuk) => {
  expect(leesCsv(stuk)).toMatchObject({ regels: [{ velden: ['a', 'b'] }], fout: { regel: 2 } });
});

test('what a spreadsheet would carry out is written as text', () => {
  expect(tekst(schrijfCsv([['=1+1', '+31', '@x', '-2', 'a;"b"']]))).toBe(`\uFEFF'=1+1;'+31;'@x;'-2;"a;""b"""\r\n`);
});

test('whatever was written reads back the same', () => {
  const veld = fc.string().filter((waarde) => !/^[=+\-@\t\r]/.test(waarde));
  fc.assert(
    fc.property(fc.array(fc.array(veld, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rijen) => {
      // the heading says what separates
      const kop = ['kop', 'kop'];
      const gelezen = velden(tekst(schrijfCsv([kop, ...rijen])));
      expect(gelezen).toEqual([kop, ...rijen.filter((rij) => rij.some((waarde) => waarde.trim() !== ''))]);
    }),
  );
});
