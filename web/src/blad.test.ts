import { expect, test } from 'vitest';
import { wijzerIn } from './blad.ts';

test('the next page begins where the header Link says', () => {
  expect(wijzerIn('</v1/zaken?aantal=25&na=2026-0417>; rel="next"')).toBe('2026-0417');
  expect(wijzerIn('</v1/verzuimmeldingen?sorteer=nieuwste&na=W10%3D>; rel="next"')).toBe('W10=');
});
test('the last page has no header, and then there is no next one', () => {
  expect(wijzerIn('')).toBeNull();
});
