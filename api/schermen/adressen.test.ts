import { expect, test } from 'vitest';
import { isScherm, veiligTerug } from './adressen.ts';

test.each(['/', '/werkvoorraad', '/zaken/2026-0417', '/v1x', '/aanmeldenden'])('%s is a screen', (pad) => {
  expect(isScherm(pad)).toBe(true);
});

test.each([
  '/v1',
  '/v1/zaken',
  '/oidc/auth',
  '/aanmelden',
  '/aanmelden/terug',
  '/afmelden',
  '/health/live',
  '/assets/a.js',
])('%s is none', (pad) => {
  expect(isScherm(pad)).toBe(false);
});

test.each(['/', '/zaken/2026-0417?dag=2026-11-24#tijdlijn', '/werkvoorraad?weergave=mijn', '/zaken/é'])(
  'somebody goes back to %s',
  (pad) => {
    expect(veiligTerug(pad)).toBe(pad);
  },
);

test.each([
  undefined,
  ['/a', '/b'],
  '',
  'zaken',
  'https://kwaad.example/',
  '//kwaad.example',
  '/\\kwaad.example',
  '/a\\b',
  '/\t/kwaad.example',
  '/\n/kwaad.example',
  ' /zaken',
  'javascript:alert(1)',
  '/aanmelden',
  '/zaken/../aanmelden?als=boa',
  '/v1/ik',
  `/${'a'.repeat(2000)}`,
])('and not to %j', (pad) => {
  expect(veiligTerug(pad)).toBe('/');
});
