import { expect, test } from 'vitest';
import { laadProtocol } from '../../protocol/index.ts';
import { beslisorgaanVan } from './orgaan.ts';

const protocol = await laadProtocol();

test('the leerplichtambtenaar decides on leave himself (LPW 14 lid 3), and the college on everything else', () => {
  expect(beslisorgaanVan('verlof', protocol)).toBe('leerplichtambtenaar');
  expect(beslisorgaanVan('ander-onderwijs', protocol)).toBe('college');
  expect(beslisorgaanVan('vervangend-school', protocol)).toBe('college');
  // a last onder dwangsom
  expect(beslisorgaanVan(undefined, protocol)).toBe('college');
});

test('where the municipality says so the college decides on leave as well', () => {
  const instelling = { naam: 'proef', waarde: 'college', keuzes: {}, bron: 'proef' };
  expect(beslisorgaanVan('verlof', { instellingen: { 'verlof/beslisser': instelling } })).toBe('college');
});
