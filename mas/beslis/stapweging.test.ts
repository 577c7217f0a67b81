import { describe, expect, test } from 'vitest';
import { afwijking, motivatie, Spel } from '../../test/opzet/spel.ts';
import type { Feiten } from './types.ts';

const bon = (spel: Spel, besluit: string) =>
  spel.van('BeslissingGewogen').findLast(({ gegevens }) => gegevens.besluit === besluit);
const gewogen = (spel: Spel): string[] => spel.van('BeslissingGewogen').map(({ gegevens }) => gegevens.besluit);

/** A melding of this kind, of one whole schooldag, at step 3 on Monday 2 November 2026. */
function bijStap3(duoSoort: 'V3' | 'L', dag = '2026-10-01', feiten: Feiten = {}): Spel {
  const melding = {
    meldingsnummer: '1001',
    mutatietijd: '2026-11-02T07:00:00.000Z',
    duoSoort,
    eersteDag: dag,
    laatsteDag: dag,
    vestiging: '99XX00',
  };
  const opgaven = [
    { eersteDag: dag, laatsteDag: dag, allesGemist: false, dagen: [{ datum: dag, heleDag: true as const }] },
  ];
  const zaaksoort = duoSoort === 'L' ? 'luxe' : 'regulier';
  const spel = new Spel('2026-11-02').weet({ opgaven, ...feiten }).meld('1001', { zaaksoort, melding });
  return spel.rondAf('contact-school', 'melding-juist');
}
const kaart = (spel: Spel, uitkomst: 'A' | 'B', extra: object = {}) =>
  spel.doe({ soort: 'rond-af', stap: 'keuze-routekaart', uitkomst, ...extra });

describe('step 3', () => {
  test('keeps beside the choice what the table made of it, also when no question was answered', () => {
    const spel = bijStap3('L');
    expect(kaart(spel, 'B')).toBeNull();
    expect(bon(spel, 'routekaart')?.gegevens).toMatchObject({
      uitkomst: { routekaart: 'B' },
      gekozen: 'B',
      afwijking: false,
    });
    // a melding alone is no answer: to see it otherwise needs no words
    const anders = bijStap3('L');
    expect(kaart(anders, 'A')).toBeNull();
    expect(bon(anders, 'routekaart')?.gegevens).toMatchObject({
      uitkomst: { routekaart: 'B' },
      gekozen: 'A',
      afwijking: false,
    });
  });

  test('against what was answered it is a departure', () => {
    const spel = bijStap3('V3').vulIn('luxe', { buitenVakantieWeg: 'ja', verlofVerleend: 'nee' });
    expect(kaart(spel, 'A')?.code).toBe('MotivatieNodig');
    expect(kaart(spel, 'A', afwijking)).toBeNull();
    expect(bon(spel, 'routekaart')?.gegevens).toMatchObject({
      uitkomst: { routekaart: 'B' },
      gekozen: 'A',
      afwijking: true,
    });
    expect(kaart(bijStap3('V3').vulIn('luxe', { buitenVakantieWeg: 'ja', verlofVerleend: 'nee' }), 'B')).toBeNull();
  });

  test('with leave for all those days it is no luxeverzuim, whatever the school reported', () => {
    const spel = bijStap3('L').vulIn('luxe', { verlofVerleend: 'ja' });
    expect(kaart(spel, 'B')?.code).toBe('MotivatieNodig');
    expect(kaart(spel, 'A')).toBeNull();
  });

  test('as long as nobody knows where the child was, both are open', () => {
    for (const uitkomst of ['A', 'B'] as const) {
      const spel = bijStap3('V3').vulIn('luxe', { verlofVerleend: 'nee' });
      expect(kaart(spel, uitkomst)).toBeNull();
    }
  });
});

describe('step 4 of routekaart B', () => {
  /** One schooldag, the first time, no leave asked: a warning suffices (Richtlijn OM lid 1). */
  const LICHT = { eerderLuxe: 'nee', verlofGeweigerd: 'nee', meerDanVerleend: 'nee', beleidBekend: 'ja' };
  const bijB4 = (dag = '2026-10-01', feiten: Feiten = {}): Spel => {
    const spel = bijStap3('L', dag, feiten);
    kaart(spel, 'B');
    return spel;
  };
  const gaVerder = (spel: Spel) => spel.doe({ soort: 'rond-af', stap: 'waarschuwing', uitkomst: 'volstaat-niet' });

  test('that a warning does not suffice departs when the table says that it does', () => {
    const spel = bijB4().vulIn('luxe', LICHT);
    expect(bon(spel, 'waarschuwing')?.gegevens.uitkomst).toEqual({ waarschuwing: 'waarschuwing' });
    expect(gaVerder(spel)?.code).toBe('MotivatieNodig');
    spel.rondAf('waarschuwing', 'volstaat-niet', afwijking);
    expect(bon(spel, 'waarschuwing')?.gegevens).toMatchObject({ gekozen: 'volstaat-niet', afwijking: true });
  });

  test('not when nobody answered, when it is not the first time, or around a holiday of which the school warned', () => {
    expect(gaVerder(bijB4())).toBeNull();
    expect(gaVerder(bijB4().vulIn('luxe', { ...LICHT, eerderLuxe: 'ja' }))).toBeNull();
    // Friday 9 October is the last schooldag before the autumn holidays of region noord
    expect(gaVerder(bijB4('2026-10-09').vulIn('luxe', LICHT))).toBeNull();
    expect(gaVerder(bijB4('2026-10-09').vulIn('luxe', { ...LICHT, beleidBekend: 'nee' }))?.code).toBe('MotivatieNodig');
  });

  test('to begin the warning has its receipt as well; before its turn that departs, and the receipt says so', () => {
    const spel = bijB4().vulIn('luxe', LICHT).gelukt({ soort: 'begin-route', stap: 'waarschuwing' });
    expect(bon(spel, 'waarschuwing')?.gegevens).toMatchObject({ gekozen: 'waarschuwing', afwijking: false });
    const vroeg = bijStap3('L').gelukt({ soort: 'begin-route', stap: 'waarschuwing', ...afwijking });
    expect(bon(vroeg, 'waarschuwing')?.gegevens).toMatchObject({ gekozen: 'waarschuwing', afwijking: true });
  });

  test('an earlier case in which luxeverzuim was found says that it is not the first time, unless the LPA knows better', () => {
    const eerder = { meldingen: [], opgaven: [], halt: 0, luxe: 1, proeftijd: null };
    const niets = { ...LICHT, eerderLuxe: 'weet-niet' };
    expect(gaVerder(bijB4('2026-10-01', { eerder }).vulIn('luxe', niets))).toBeNull();
    const nee = gaVerder(bijB4('2026-10-01', { eerder }).vulIn('luxe', { ...LICHT, eerderLuxe: 'nee' }));
    expect(nee?.code).toBe('MotivatieNodig');
  });
});

describe('step 7 of routekaart B', () => {
  test('the receipt stands beside the choice, under the Wpg, and the choice is explained by itself', () => {
    const spel = bijStap3('L');
    kaart(spel, 'B');
    spel.rondAf('waarschuwing', 'volstaat-niet').rondAf('onderzoek-luxe', 'verwijtbaar');
    spel.gelukt({ soort: 'sla-over', stap: 'verhoor', ...afwijking });
    spel.rondAf('keuze-procesverbaal', 'geen-proces-verbaal', motivatie);
    expect(bon(spel, 'procesverbaal')).toMatchObject({
      regime: 'WPG',
      gegevens: { over: null, gekozen: 'geen-proces-verbaal', afwijking: false },
    });
  });
});

describe('step 10', () => {
  const bijStap10 = (oordeel: 'ongeoorloofd' | 'geen-ongeoorloofd-verzuim'): Spel => {
    const spel = bijStap3('V3');
    kaart(spel, 'A');
    spel.rondAf('onderzoek', oordeel);
    if (oordeel === 'ongeoorloofd') spel.rondAf('brief', 'verzonden').rondAf('keuze-route', 'geen-vervolgroute');
    return spel.koppelTerug();
  };
  const reden = (spel: Spel) => bon(spel, 'duo-reden')?.gegevens;

  test('the reason for DUO follows from what was found, and stands beside what was told', () => {
    const ziek = bijStap10('geen-ongeoorloofd-verzuim').vulIn('sluiting', { oorzaakGeoorloofd: 'ziek' });
    expect(reden(ziek.rondAf('evaluatie', 'langdurig-ziek'))).toMatchObject({
      uitkomst: { duoReden: 'langdurig-ziek' },
      gekozen: 'langdurig-ziek',
    });
    const terug = bijStap10('ongeoorloofd').gelukt({ soort: 'leg-terugkeer-vast', vervolg: 'gaat-door' });
    expect(reden(terug.rondAf('evaluatie', 'terug-naar-school'))?.uitkomst).toEqual({ duoReden: 'terug-naar-school' });
    expect(reden(bijStap10('ongeoorloofd').rondAf('evaluatie', 'werk'))).toMatchObject({
      uitkomst: { duoReden: 'te-kiezen' },
      gekozen: 'werk',
    });
  });

  test('back to step 7 closes nothing, so DUO is told nothing', () => {
    const spel = bijStap10('ongeoorloofd').rondAf('evaluatie', 'terug-naar-stap-7');
    expect(gewogen(spel)).not.toContain('duo-reden');
  });
});

test('steps in which nothing is decided by table have no receipt', () => {
  const spel = bijStap3('V3');
  expect(gewogen(spel)).toEqual([]); // step 2
  kaart(spel, 'A');
  spel.rondAf('onderzoek', 'ongeoorloofd').rondAf('brief', 'verzonden');
  // nor the choice of no route, when nobody filled in the signaleringsinstrument
  spel.rondAf('keuze-route', 'geen-vervolgroute').koppelTerug();
  expect(gewogen(spel)).toEqual(['routekaart']);
});
