import { describe, expect, test } from 'vitest';
import { watMist } from './mist.ts';
import { type Kandidaat, LEEG, metWens, verzoekVan, type Voorbeeld, wensVoor } from './opzet.ts';

const kandidaat = (aan: Kandidaat['aan'], anders: Partial<Kandidaat> = {}): Kandidaat => ({
  aan,
  wie: 'Fictieve Moeder Voorbeeld (ouder)',
  rol: 'ouder',
  adres: ['Verzonnenstraat 1', '1811 AA  ALKMAAR'],
  geheim: false,
  versie: 'ouder',
  kanalen: ['post', 'uitgereikt'],
  kanaal: 'post',
  standaard: true,
  gekozen: true,
  vierOgen: [],
  taal: 'nl',
  document: null,
  ...anders,
});
const moeder = kandidaat({ soort: 'gezag', id: 'g1' });
const vader = kandidaat({ soort: 'gezag', id: 'g2' });
const school = kandidaat({ soort: 'school' }, { standaard: false });
const ALLE = [moeder, vader, school];

describe('a letter of which nothing was changed', () => {
  test('asks for what the method says, and names nobody', () => {
    expect(verzoekVan('stap/brief', LEEG)).toEqual({ over: 'stap/brief' });
  });

  test('goes to who the method names, and to nobody else', () => {
    expect(ALLE.map((k) => wensVoor(LEEG, k)?.kanaal ?? null)).toEqual(['post', 'post', null]);
  });
});

describe('what somebody changes', () => {
  test('for one recipient leaves the others as they were', () => {
    const opzet = metWens(LEEG, ALLE, vader, { aan: vader.aan, kanaal: 'uitgereikt' });
    expect(opzet.aan).toEqual([
      { aan: moeder.aan, kanaal: 'post' },
      { aan: vader.aan, kanaal: 'uitgereikt' },
    ]);
  });

  test('adds up, and can be undone', () => {
    const zonderVader = metWens(LEEG, ALLE, vader, null);
    const metSchool = metWens(zonderVader, ALLE, school, { aan: school.aan, kanaal: 'post' });
    expect(metSchool.aan?.map(({ aan }) => aan.soort)).toEqual(['gezag', 'school']);
    const terug = metWens(metSchool, ALLE, vader, { aan: vader.aan, kanaal: 'post' });
    expect(terug.aan?.map(({ aan }) => aan)).toEqual([moeder.aan, vader.aan, school.aan]);
  });

  test('why somebody does so stands in no letter, and an empty paragraph is no paragraph', () => {
    const opzet = { ...LEEG, alinea: '  ', bijlagen: ['d1'], motivatie: 'De vader is op reis. (verzonnen)' };
    expect(verzoekVan('eigen/1', opzet)).toEqual({ over: 'eigen/1', bijlagen: ['d1'] });
  });
});

describe('before it is settled', () => {
  const DOCUMENT = { id: 'd', sha256: 'a'.repeat(64), bladzijden: 1 };
  const voorbeeld = (geadresseerden: Kandidaat[], alinea: string | null = null): Voorbeeld => ({
    ...{ voorbeeld: 'v', dag: '2026-11-02', titel: 'Brief', geadresseerden, alinea },
    ...{ weggelaten: [], vierOgen: [], waarschuwingen: [], ontbreekt: [] },
  });
  const velden = (...wat: Parameters<typeof watMist>) => watMist(...wat).map(({ veld }) => veld);

  test('somebody has to get it: of whom no address is known in another way', () => {
    expect(velden(LEEG, voorbeeld(ALLE), false)).toEqual(['kanaal-g1', 'kanaal-g2']);
    expect(velden(LEEG, voorbeeld([{ ...moeder, document: DOCUMENT }, vader]), true)).toEqual(['motivatie']);
  });

  test('what nobody else can say is written by who settles it', () => {
    const gezien = voorbeeld([{ ...moeder, document: DOCUMENT }], 'Schrijf waarom.');
    expect(velden({ ...LEEG, alinea: ' ' }, gezien, false)).toEqual(['alinea']);
    expect(velden({ ...LEEG, alinea: 'Daarom. (verzonnen)' }, gezien, false)).toEqual([]);
  });
});
