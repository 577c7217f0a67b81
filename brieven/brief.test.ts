import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { voorbeeldbrief, VOORBEELDPAPIER } from '../test/opzet/brief.ts';
import { heeftPoppler, keurMetVeraPdf, leesvolgorde, plekVan, tekstVan } from '../test/opzet/pdf.ts';
import { BriefFout, type Briefopdracht, maakBrief } from './index.ts';
import { maakMet } from './maak.ts';
import { maakNative } from './motor/native.ts';
import { maakWasm } from './motor/wasm.ts';

const map = mkdtempSync(join(tmpdir(), 'schakel-brief-'));
afterAll(() => {
  rmSync(map, { recursive: true });
});

const native = maakNative();
const wasm = maakWasm();

const GEMEEN = `#panic("x") $1+1$ {{ 7 | times: 7 }} {% raw %} **vet** [a](javascript:1) <b>&amp;</b> \\* "q" 'r' `;
const EEN_REGEL = GEMEEN.trim();

/** What is made, by the name of its file. */
const GEVALLEN: Record<string, Briefopdracht> = {
  waarschuwing: voorbeeldbrief(),
  lang: voorbeeldbrief({
    alinea: Array.from({ length: 30 }, (_, n) => `Dit is alinea ${n + 1} van een lange brief.`).join('\n\n'),
    ondertekening: {
      namens: 'namens burgemeester en wethouders van Voorbeeldstad',
      naam: 'S. Verzonnen',
      functie: 'leerplichtambtenaar',
      contact: [],
    },
    vervangt: { datum: '2026-11-24' },
  }),
  formulier: voorbeeldbrief({
    tekst:
      '# Toestemming\n\nVul dit in.\n\nNaam van {{ leerling.voornaam }}: ____\nHandtekening: ____\n\n1. Eerst\n2. Dan',
    alinea: '',
    versie: 'jongere',
    bijlagen: [],
  }),
  gemeen: voorbeeldbrief({
    tekst: '# Over {{ naam }}\n\n{{ naam }}\n\n- {{ naam }}\n\n{% alinea %}\n\n**{{ lijst | lijst }}**',
    gegevens: { naam: `${GEMEEN}\u0007\r\n`, lijst: ['# een', '- twee', '1. drie'] },
    alinea: `${GEMEEN}\n    ingesprongen\n\n# geen kop`,
    bijlagen: [GEMEEN],
    kop: { ontvanger: ['#let x = 1', '\u202eomgekeerd\u200b'], datum: '2026-12-01', kenmerk: '2026-0417' },
  }),
};

const bestand = (geval: string): string => join(map, `${geval}.pdf`);

beforeAll(async () => {
  for (const [geval, opdracht] of Object.entries(GEVALLEN))
    writeFileSync(bestand(geval), (await maakBrief(opdracht)).pdf);
  writeFileSync(bestand('wasm'), (await maakMet(wasm, voorbeeldbrief())).pdf);
}, 120_000);

const geweigerd = async (maak: Promise<unknown>): Promise<BriefFout> => {
  const fout: unknown = await maak.then(
    () => null,
    (mis: unknown) => mis,
  );
  if (!(fout instanceof BriefFout)) throw new Error(`geen BriefFout: ${String(fout)}`);
  return fout;
};

describe('a letter', () => {
  test('is PDF/UA-1 by veraPDF, whichever engine made it', () => {
    expect(keurMetVeraPdf([...Object.keys(GEVALLEN), 'wasm'].map(bestand))).toEqual([]);
  }, 180_000);

  test('tells its engine, its title and its pages', async () => {
    const brief = await maakBrief(GEVALLEN.lang ?? voorbeeldbrief());
    expect(brief).toMatchObject({ titel: 'Waarschuwing: Noë was niet op school', bladzijden: 2 });
    expect(brief.motor).toBe(native ? 'typst-native 0.14.2' : 'typst-wasm 0.14.2');
  });

  test('has the same bytes in another zone, in another process and after other letters', async () => {
    const eerst = await maakBrief(voorbeeldbrief());
    await maakBrief(voorbeeldbrief({ alinea: 'Een andere brief.' }));
    expect((await maakBrief(voorbeeldbrief())).sha256).toBe(eerst.sha256);
    const programma = `
      import { maakBrief } from './brieven/index.ts';
      import { voorbeeldbrief } from './test/opzet/brief.ts';
      process.stdout.write((await maakBrief(voorbeeldbrief())).sha256);`;
    const elders = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', programma], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, TZ: 'America/New_York' },
      encoding: 'utf8',
    });
    expect(elders).toBe(eerst.sha256);
  });

  test('has the same bytes again from WebAssembly', async () => {
    const eerst = await maakMet(wasm, voorbeeldbrief());
    await maakMet(wasm, voorbeeldbrief({ alinea: 'Een andere brief.' }));
    const weer = await maakMet(wasm, voorbeeldbrief());
    expect(weer).toMatchObject({ sha256: eerst.sha256, motor: 'typst-wasm 0.14.2', bladzijden: 1 });
  });
});

describe.skipIf(!heeftPoppler)('who reads a letter', () => {
  test('gets the text in the order of the page', () => {
    expect(leesvolgorde(bestand('waarschuwing'))).toEqual([
      'Figure',
      'P Gemeente Voorbeeldstad',
      'P Team Leerplicht',
      'P Stadhuisplein 1',
      'P 1234 AB Voorbeeldstad',
      'P Telefoon 14 0999',
      'P leerplicht@voorbeeldstad.example',
      'P www.voorbeeldstad.example',
      'P Retouradres: Postbus 100, 1230 AA Voorbeeldstad',
      'P Mevrouw J.A. ’t Hart-Özdemir',
      'P Lange Kerkstraat 12 A',
      'P 1234 CD Voorbeeldstad',
      'TH Datum',
      'TH Ons kenmerk',
      'TH Uw contactpersoon',
      'TH Bijlagen',
      'TD 1 december 2026',
      'TD 2026-0417',
      'TD S. Verzonnen',
      'TD 1',
      'H1 Waarschuwing: Noë was niet op school',
      'P Geachte mevrouw ’t Hart-Özdemir,',
      'P Noë miste 22 uur. Neem uiterlijk dinsdag 15 december 2026 contact op. Dat staat in artikel 2 van de Leerplichtwet.',
      'H2 Wat vragen wij?',
      'Lbl •',
      'P Zorg dat Noë op school is.',
      'Lbl •',
      'P Bel 14 0999 of kijk op onze website.',
      'P Wij spraken elkaar op school.',
      'P Dat was prettig.',
      'H2 Wat doen wij met uw gegevens?',
      'P Wij kregen deze gegevens van OBS De Verzonnen School.',
      'P Met vriendelijke groet,',
      'P S. Verzonnen',
      'P leerplichtambtenaar',
      'P Telefoon 14 0999',
      'H2 Bijlage',
      'Lbl •',
      'P Afsprakenkaart',
    ]);
  });

  test('finds the same text whichever engine made it', () => {
    expect(tekstVan(bestand('wasm'))).toBe(tekstVan(bestand('waarschuwing')));
  });

  test('sees what it replaces, on whose behalf it is signed, and which page this is', () => {
    const tekst = tekstVan(bestand('lang'));
    expect(tekst).toContain('Deze brief vervangt onze brief van 24 november 2026.');
    expect(tekst).toContain('namens burgemeester en wethouders van Voorbeeldstad,');
    expect(tekst).toContain('Mandaatbesluit Voorbeeldstad 2026, nummer 12');
    expect(tekst).toContain('kenmerk 2026-0417 Pagina 2 van 2');
  });

  test('is given lines to write on', () => {
    const regels = leesvolgorde(bestand('formulier'));
    expect(regels).toEqual(expect.arrayContaining(['P Naam van Noë:', 'P Handtekening:', 'TH Jouw contactpersoon']));
    expect(tekstVan(bestand('formulier'))).not.toContain('_');
  });

  test('finds the address in the window of the envelope', () => {
    // 20–105 mm from the left, 45–90 mm from the top
    const begin = plekVan(bestand('waarschuwing'), 'Mevrouw');
    expect(begin.x).toBeCloseTo(25, 0);
    expect(begin.y).toBeGreaterThan(50);
    expect(plekVan(bestand('waarschuwing'), 'CD').y).toBeLessThan(85);
    expect(plekVan(bestand('waarschuwing'), 'Datum').y).toBeGreaterThan(92);
  });

  test('reads Typst, Liquid, Markdown and HTML in a name as what somebody typed', () => {
    const regels = leesvolgorde(bestand('gemeen'));
    expect(regels).toEqual(
      expect.arrayContaining([
        `H1 Over ${EEN_REGEL}`,
        `P ${EEN_REGEL}`,
        `P ${EEN_REGEL} ingesprongen`,
        'P # geen kop',
        'P # een, - twee en 1. drie',
        'P #let x = 1',
        'P omgekeerd',
      ]),
    );
    expect(regels.filter((regel) => regel === `P ${EEN_REGEL}`)).toHaveLength(3); // paragraph, list, attachment
  });
});

describe('a letter that cannot be made', () => {
  test('says which character the font does not have, with either engine', async () => {
    const opdracht = voorbeeldbrief({ alinea: 'Beste 漢' });
    for (const maak of [maakBrief(opdracht), maakMet(wasm, opdracht)])
      expect(await geweigerd(maak)).toMatchObject({
        reden: 'teken',
        message: expect.stringContaining('漢 (U+6F22)') as string,
      });
  });

  test('says every field that is missing; empty is missing as well', async () => {
    const gegevens = { leerling: { voornaam: ' ' }, geadresseerde: { naam: 'x' }, verzuim: { uren: 0 }, school: null };
    const fout = await geweigerd(maakBrief(voorbeeldbrief({ gegevens })));
    expect(fout.reden).toBe('veld-leeg');
    expect(fout.velden).toEqual(['leerling.voornaam', 'termijn.uiterlijk', 'afzender.website', 'school.naam']);
  });

  test('has an address of too many lines, or lines that are too long, for the window', async () => {
    const ontvanger = (aantal: number, regel: string) =>
      voorbeeldbrief({ kop: { ...voorbeeldbrief().kop, ontvanger: Array<string>(aantal).fill(regel) } });
    await maakBrief(ontvanger(6, 'Aan de ouders'));
    expect((await geweigerd(maakBrief(ontvanger(7, 'Aan de ouders')))).reden).toBe('adres');
    const lang = 'Een naam die zo lang is dat hij op een envelop twee regels nodig heeft';
    expect((await geweigerd(maakBrief(ontvanger(6, lang)))).reden).toBe('adres');
    expect((await geweigerd(maakMet(wasm, ontvanger(6, lang)))).reden).toBe('adres');
  });

  test('has a link whose field is no address', async () => {
    const brief = (website: string) =>
      voorbeeldbrief({ tekst: '# Kort\n\n[site]({{ website }})', gegevens: { website }, alinea: '' });
    await maakBrief(brief('https://voorbeeld.example/a_(b)?c=%20&d'));
    for (const website of ['javascript:alert(1)', 'https://voorbeeld.example/a b', '//voorbeeld.example'])
      expect((await geweigerd(maakBrief(brief(website)))).reden).toBe('tekst');
  });

  test('holds a character that keeps the place of a value', async () => {
    const gegevens = { naam: 'een \ue001', ander: 'geheim' };
    const tekst = '# Kort\n\n{{ naam }}{{ ander }}';
    expect(await geweigerd(maakBrief(voorbeeldbrief({ tekst, gegevens, alinea: '' })))).toMatchObject({
      reden: 'teken',
      message: expect.stringContaining('U+E001') as string,
    });
  });

  test('has a free paragraph and no place for it', async () => {
    const tekst = '# Kort\n\nTekst.';
    await maakBrief(voorbeeldbrief({ tekst, alinea: ' \n' }));
    expect((await geweigerd(maakBrief(voorbeeldbrief({ tekst })))).reden).toBe('alinea');
  });

  test.skipIf(!native)('lacks its font: it is refused, never blank', async () => {
    const zonder = maakNative([]);
    if (zonder === null) throw new Error('geen native Typst');
    expect((await geweigerd(maakMet(zonder, voorbeeldbrief()))).message).toContain('unknown font family');
  });

  test('has a letterhead that is no colour', async () => {
    const papier = { ...VOORBEELDPAPIER, kleur: 'rood' };
    expect((await geweigerd(maakBrief(voorbeeldbrief({ papier })))).reden).toBe('motor');
  });
});
