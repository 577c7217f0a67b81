import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Surfer } from '../../test/opzet/surfer.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';

let huis: Testhuis;
let surfer: Surfer;
beforeAll(async () => {
  huis = await startTesthuis();
  surfer = new Surfer(huis.adres);
});
afterAll(() => huis.stop());

describe('while nothing is built', () => {
  test('a browser is told how to, and a program is served as ever', async () => {
    const { status, koppen, tekst } = await surfer.ga('/zaken/2026-0417');
    expect(status).toBe(503);
    expect(koppen.get('cache-control')).toBe('no-store');
    expect(tekst).toContain('npm run web:bouw');
    expect((await huis.vraag(null, 'GET', '/')).lichaam).toMatchObject({ naam: 'Schakel' });
  });
});

describe('screens', () => {
  beforeEach(() => {
    rmSync(huis.schermen, { recursive: true, force: true });
    mkdirSync(join(huis.schermen, 'assets'), { recursive: true });
    writeFileSync(join(huis.schermen, 'index.html'), '<!doctype html><title>Schakel</title>');
    writeFileSync(join(huis.schermen, 'assets', 'index-a1b2c3.js'), 'export {};');
    writeFileSync(join(huis.schermen, 'icoon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  });

  test.each(['/', '/werkvoorraad?weergave=mijn', '/zaken/2026-0417'])(
    '%s is one page, asked for each time',
    async (pad) => {
      const { status, koppen, tekst } = await surfer.ga(pad);
      expect(status).toBe(200);
      expect(tekst).toContain('<title>Schakel</title>');
      expect(koppen.get('content-type')).toBe('text/html; charset=utf-8');
      expect(koppen.get('cache-control')).toBe('no-cache');
    },
  );

  test('the page has no address of its own', async () => {
    const { status, adres, koppen } = await surfer.ga('/index.html');
    expect([status, adres]).toEqual([200, `${huis.adres}/`]);
    expect(koppen.get('content-security-policy')).toContain("script-src 'self'");
  });

  test('a page may load what is ours and talk to us, and nothing else', async () => {
    const { koppen } = await surfer.ga('/');
    expect(koppen.get('content-security-policy')).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';" +
        "connect-src 'self';frame-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    );
    expect(koppen.get('x-content-type-options')).toBe('nosniff');
    expect(koppen.get('referrer-policy')).toBe('same-origin');
    expect(koppen.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(koppen.get('permissions-policy')).toContain('camera=()');
  });

  test('what has a hash in its name is kept for a year, the rest is asked for', async () => {
    const script = await surfer.vraag('/assets/index-a1b2c3.js');
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-type')).toContain('javascript');
    expect((await surfer.vraag('/icoon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  test('an answer of the API keeps its own rules', async () => {
    const { koppen } = await huis.vraag(null, 'GET', '/v1/aanmeldwijze');
    expect(koppen.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(koppen.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['GET', '/v1/onzin', 404],
    ['GET', '/v1/zaken', 401],
    ['GET', '/assets/weg.js', 404],
    ['GET', '/health/onzin', 404],
    ['GET', '/%E0%A4%A', 400],
    ['POST', '/zaken/2026-0417', 404],
    ['DELETE', '/', 404],
  ])('%s %s is none: %d, for a browser too', async (methode, pad, status) => {
    const antwoord = await surfer.ga(pad, { method: methode });
    expect(antwoord.status).toBe(status);
    expect(antwoord.koppen.get('content-type')).toContain('application/problem+json');
  });

  test('nothing leads out of the folder', async () => {
    // the key of our own issuer lies beside it
    for (const pad of ['/..%2Fuitgever%2Fsleutel.json', '/assets/..%2F..%2Fuitgever%2Fsleutel.json'])
      expect((await surfer.vraag(pad)).status).toBe(404);
  });

  test('a program that asks for whatever there is gets no page', async () => {
    expect((await huis.vraag(null, 'GET', '/zaken/2026-0417')).status).toBe(404);
    expect(
      (await surfer.vraag('/', { headers: { accept: 'application/json' } })).headers.get('content-type'),
    ).toContain('application/json');
  });
});
