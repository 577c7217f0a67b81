import { expect, test } from 'vitest';
import { bezwaarTegen, grootteVan, mediatypeVan } from './bestand.ts';

test.each([
  [1, '1 kB'],
  [1_024, '1 kB'],
  [319_488, '312 kB'],
  [1_048_575, '1024 kB'],
  [1_048_576, '1 MB'],
  [2_516_582, '2,4 MB'],
  [10_485_760, '10 MB'],
])('%s bytes is %s', (bytes, woorden) => {
  expect(grootteVan(bytes)).toBe(woorden);
});

test('a kind is told by the end of the name, however that is written', () => {
  expect(mediatypeVan('Verslag.PDF')).toBe('application/pdf');
  expect(mediatypeVan('foto.van.brief.jpeg')).toBe('image/jpeg');
  expect(mediatypeVan('programma.exe')).toBeUndefined();
});

test.each([
  ['brief.pdf', 10_485_760, null],
  ['brief.pdf', 10_485_761, /te groot/],
  ['brief.pdf', 0, /leeg/],
  ['brief.heic', 100, /PDF, Word, JPEG, PNG of tekst/],
])('%s of %s bytes', (name, size, bezwaar) => {
  const gezegd = bezwaarTegen({ name, size });
  if (bezwaar === null) expect(gezegd).toBeNull();
  else expect(gezegd).toMatch(bezwaar);
});
