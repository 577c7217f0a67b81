import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bouwSchermen, zijnBij } from './webbouw.ts';

let wortel: string;
beforeEach(() => {
  wortel = mkdtempSync(join(tmpdir(), 'schakel-webbouw-'));
});
afterEach(() => {
  rmSync(wortel, { recursive: true });
});

/** A file, last changed so many minutes after nine. */
function leg(pad: string, minuut: number, inhoud = ''): void {
  const bestand = join(wortel, pad);
  mkdirSync(dirname(bestand), { recursive: true });
  writeFileSync(bestand, inhoud);
  const op = new Date(Date.UTC(2026, 10, 24, 9, minuut));
  utimesSync(bestand, op, op);
}

const VITE = 'node_modules/vite/bin/vite.js';
const bouw = async (): Promise<string[]> => {
  const gemeld: string[] = [];
  await bouwSchermen((regel) => gemeld.push(regel), wortel);
  return gemeld;
};

describe('screens are up to date', () => {
  test('when they were built after the last change', () => {
    leg('web/index.html', 1);
    leg('web/src/ui/Knop.tsx', 5);
    leg('package-lock.json', 3);
    expect(zijnBij(wortel)).toBe(false);
    leg('web/dist/index.html', 6);
    leg('web/dist/assets/index-a1.js', 7);
    leg('web/node_modules/.vite/iets', 8);
    expect(zijnBij(wortel)).toBe(true);
  });

  test.each(['web/src/ui/Knop.tsx', 'web/vite.config.ts', 'package-lock.json'])('not when %s changed since', (pad) => {
    leg('web/dist/index.html', 6);
    leg(pad, 7);
    expect(zijnBij(wortel)).toBe(false);
  });
});

describe('npm start', () => {
  test('builds them when they are not, and not again', async () => {
    leg('web/index.html', 1);
    leg(
      VITE,
      0,
      `const { mkdirSync, writeFileSync } = require('node:fs');
      if (process.argv.slice(2).join(' ') !== 'build web') process.exit(1);
      mkdirSync('web/dist');
      writeFileSync('web/dist/index.html', '');`,
    );
    expect(await bouw()).toEqual(['Het scherm wordt gebouwd']);
    expect(zijnBij(wortel)).toBe(true);
    expect(await bouw()).toEqual([]);
  });

  test('goes on when they cannot be built, and says so in one line', async () => {
    leg('web/index.html', 1);
    expect(await bouw()).toEqual(['Het scherm wordt niet gebouwd, want Vite ontbreekt. Haal het met npm ci.']);
    leg(VITE, 0, 'process.exit(1);');
    expect((await bouw())[1]).toContain('npm run web:bouw');
  });
});
