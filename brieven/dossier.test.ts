import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heeftPoppler, keurMetVeraPdf, leesvolgorde, tekstVan } from '../test/opzet/pdf.ts';
import { type Dossierblok, type Dossierdocument, maakDossier } from './index.ts';
import { maakDossierMet } from './maak.ts';
import { maakWasm } from './motor/wasm.ts';

const map = mkdtempSync(join(tmpdir(), 'schakel-dossier-'));
afterAll(() => {
  rmSync(map, { recursive: true });
});

const GEMEEN = '#panic("x") $1+1$ *vet* _schuin_ @verwijzing <label> \\ // geen commentaar';
const kop = (tekst: string): Dossierblok => ({ soort: 'kop', niveau: 2, tekst });
const tabel = (rijen: string[][]): Dossierblok => ({
  soort: 'tabel',
  koppen: ['Nr', 'Wat'],
  breedtes: [1, 8],
  rijen,
});
const dossier = (blokken: Dossierblok[]): Dossierdocument => ({
  titel: 'Het dossier van Fictief Voorbeeld',
  van: 'Gemeente Verzonnen',
  datum: '2026-12-01',
  voet: 'Zaak 2026-0417',
  blokken,
});

const KORT = dossier([
  kop('Wat er is'),
  { soort: 'alinea', tekst: 'Eerste regel.\nTweede regel.' },
  tabel([['1', `Een regel.\n${GEMEEN}`]]),
  { soort: 'lijst', items: ['Een', 'Twee'] },
]);
const LANG = dossier(
  ['Een', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes'].flatMap((naam) => [
    kop(`Hoofdstuk ${naam}`),
    tabel(Array.from({ length: 40 }, (_, n) => [String(n + 1), `Regel ${n + 1} van ${naam}.`])),
  ]),
);
const bestand = (naam: string): string => join(map, `${naam}.pdf`);

beforeAll(async () => {
  writeFileSync(bestand('kort'), await maakDossier(KORT));
  writeFileSync(bestand('lang'), await maakDossier(LANG));
  writeFileSync(bestand('wasm'), await maakDossierMet(maakWasm(), LANG));
}, 120_000);

describe('a dossier', () => {
  test('is PDF/UA-1 by veraPDF, whichever engine made it', () => {
    expect(keurMetVeraPdf(['kort', 'lang', 'wasm'].map(bestand))).toEqual([]);
  }, 180_000);

  test.runIf(heeftPoppler)('is read in its order, with the heads of its tables as heads', () => {
    expect(leesvolgorde(bestand('kort')).slice(0, 8)).toEqual([
      'H1 Het dossier van Fictief Voorbeeld',
      'P Gemeente Verzonnen',
      'H2 Wat er is',
      'P Eerste regel.',
      'P Tweede regel.',
      'TH Nr',
      'TH Wat',
      'TD',
    ]);
  });

  test.runIf(heeftPoppler)('takes everything for text, whatever it looks like', () => {
    expect(tekstVan(bestand('kort'))).toContain('#panic("x") $1+1$ *vet* _schuin_ @verwijzing <label>');
  });

  test.runIf(heeftPoppler)('has a list of its headings when it is long, and the number of each page', () => {
    const lang = tekstVan(bestand('lang'));
    expect(lang.match(/Hoofdstuk Zes/g)).toHaveLength(2);
    expect(tekstVan(bestand('kort')).match(/Wat er is/g)).toHaveLength(1);
    expect(lang).toContain('Pagina 2 van ');
    expect(lang).toContain('Regel 40 van Zes.');
  });

  test.runIf(heeftPoppler)(
    'is made whatever signs somebody wrote: one that the font lacks stands there by its number',
    async () => {
      writeFileSync(bestand('vreemd'), await maakDossier(dossier([{ soort: 'alinea', tekst: 'Blij 😀 en 漢.' }])));
      expect(tekstVan(bestand('vreemd'))).toContain('Blij [U+1F600] en [U+6F22].');
    },
  );

  test('is the same, byte for byte, from the same input', async () => {
    expect(Buffer.compare(await maakDossier(KORT), await maakDossier(KORT))).toBe(0);
  });
});
