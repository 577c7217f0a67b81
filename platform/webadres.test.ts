import { expect, test } from 'vitest';
import { eigenAdres } from './webadres.ts';

test.each([
  ['127.0.0.1', 3000, 'http://127.0.0.1:3000'],
  ['localhost', 80, 'http://localhost'],
  ['0.0.0.0', 3000, 'http://127.0.0.1:3000'],
  ['::', 3000, 'http://127.0.0.1:3000'],
  ['::1', 3000, 'http://[::1]:3000'],
])('who listens on %s, port %d, is found at %s', (host, port, adres) => {
  expect(eigenAdres(host, port)).toBe(adres);
});
