import { expect, test } from 'vitest';
import { eigenPad } from './terug.ts';

test.each(['/zaken/z-1', '/zaken/z-1?tab=tijdlijn&voor=12#inhoud', '/'])('%s leads back', (terug) => {
  expect(eigenPad(terug)).toBe(terug);
});

test.each([
  undefined,
  '',
  'zaken/z-1',
  'https://kwaad.example/',
  'javascript:alert(1)',
  '//kwaad.example',
  '/\\kwaad.example',
  '/\t/kwaad.example',
  '/zaken\\z-1',
])('%j leads nowhere', (terug) => {
  expect(eigenPad(terug)).toBeUndefined();
});
