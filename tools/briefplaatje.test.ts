import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { BRIEVEN } from '../mas/brieven.ts';
import { alsPlaatje } from './briefplaatje.ts';

const A = 'g8899AEC4E0120C66ECCC76CFF70A589E';
const WIT =
  '<path class="typst-shape" fill="#ffffff" fill-rule="nonzero" d="M 0 0v 841.8898 h 595.2756 v -841.8898 Z "/>';

test('a picture says the same in less: short names, one colour a line, no links, white under the pages', () => {
  const svg = `<svg class="typst-doc" viewBox="0 0 595.2755 841.8897" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="x">
    ${WIT}
    <a transform="matrix(1 0 0 1 2.0499 3)" href="tel:1" xlink:href="tel:1">
      <g class="typst-text" transform="matrix(1 0 0 -1 61.0236 18.4039)">
        <use xlink:href="#${A}" x="0" y="0" fill="#1b4f72" fill-rule="nonzero"/>
        <use xlink:href="#${A}" x="9.4243" y="0" fill="#1b4f72" fill-rule="nonzero"/>
      </g>
    </a>
    <defs id="glyph"><symbol id="${A}" overflow="visible"><path d="M 0 0m 5.355 -0.17999999 q -1.3200002 0 Z "/></symbol></defs>
  </svg>`;
  expect(alsPlaatje(svg)).toBe(
    '<svg viewBox="0 0 595.3 841.9" xmlns="http://www.w3.org/2000/svg">' +
      '<path fill="#fff" d="M0 0h595.3v841.9H0z"/><path stroke="#999" d="M0 0h595.3"/>' +
      '<g transform="matrix(1 0 0 1 2 3)"><g transform="matrix(1 0 0 -1 61 18.4)" fill="#1b4f72">' +
      '<use href="#g0"/><use href="#g0" x="9.4"/></g></g>' +
      '<defs id="glyph"><path id="g0" d="M0 0m5.4-.2q-1.3 0Z"/></defs></svg>\n',
  );
});

test('there is a picture of each letter, none of them large', () => {
  const map = fileURLToPath(new URL('../docs/brieven', import.meta.url));
  const plaatjes = readdirSync(map).filter((naam) => naam.endsWith('.svg'));
  // of some letters the version for the jongere as well
  const getekend = new Set(plaatjes.map((naam) => naam.replace(/(-jongere)?\.svg$/, '')));
  expect([...getekend].sort()).toEqual(Object.keys(BRIEVEN).sort());
  for (const naam of plaatjes) expect(statSync(join(map, naam)).size, naam).toBeLessThan(200_000);
});
