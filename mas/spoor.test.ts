import { describe, expect, test } from 'vitest';
import { afwijking, bijKeuze, motivatie, Spel } from '../test/opzet/spel.ts';
import { leegDossier } from './dossier/index.ts';
import { spoorVan } from './spoor.ts';

/** G done, O skipped, V fallen away, N now, S later: one letter a step, 0 to 10. */
const LETTERS = { gedaan: 'G', overgeslagen: 'O', vervallen: 'V', nu: 'N', straks: 'S' } as const;
const lijn = (spel: Spel): string =>
  spoorVan(spel.dossier)
    .map(({ stand }) => LETTERS[stand])
    .join('');

const begin = () => new Spel('2026-11-02').meld();
const opKaartA = () => begin().rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
const luxe = () =>
  new Spel('2026-11-02')
    .meld('1001', { zaaksoort: 'luxe' })
    .rondAf('contact-school', 'melding-juist')
    .rondAf('keuze-routekaart', 'B')
    .rondAf('waarschuwing', 'volstaat-niet')
    .rondAf('onderzoek-luxe', 'verwijtbaar');
const zonderRoute = () => bijKeuze().rondAf('keuze-route', 'geen-vervolgroute');
const tweedeRonde = () => zonderRoute().koppelTerug().rondAf('evaluatie', 'terug-naar-stap-7');

describe('the line of a case', () => {
  test.each<[string, () => Spel, string]>([
    ['a melding came in: steps 0 and 1 are behind it', begin, 'GGNSSSSSSSS'],
    ['step 2 is done', () => begin().rondAf('contact-school', 'melding-juist'), 'GGGNSSSSSSS'],
    [
      'step 2 is skipped',
      () => begin().gelukt({ soort: 'sla-over', stap: 'contact-school', ...afwijking }),
      'GGONSSSSSSS',
    ],
    ['routekaart A is chosen: step 4 is optional and has its turn', opKaartA, 'GGGGNSSSSSS'],
    ['step 4 is passed by', () => opKaartA().rondAf('onderzoek', 'ongeoorloofd'), 'GGGGVGNSSSS'],
    [
      'no unlawful absence: 6, 7 and 8 fall away',
      () => opKaartA().rondAf('onderzoek', 'geen-ongeoorloofd-verzuim'),
      'GGGGVGVVVNS',
    ],
    [
      'step 5 is done ahead of its turn, and so the letter of step 4 is passed by',
      () => begin().rondAf('onderzoek', 'ongeoorloofd', afwijking),
      'GGNSVGSSSSS',
    ],
    ['a route of step 8 runs', () => bijKeuze().kies('vrijwillige-hulp'), 'GGGGVGGGNSS'],
    ['no route: 8 falls away', zonderRoute, 'GGGGVGGGVNS'],
    ['a second round begins at step 7; what comes once stays done', tweedeRonde, 'GGGGVGGNSSS'],
    ['routekaart B has steps of its own', luxe, 'GGGGGGNSSSS'],
    [
      'the verhoor is skipped',
      () => luxe().gelukt({ soort: 'sla-over', stap: 'verhoor', ...afwijking }),
      'GGGGGGONSSS',
    ],
    [
      'no proces-verbaal',
      () =>
        luxe()
          .gelukt({ soort: 'sla-over', stap: 'verhoor', ...afwijking })
          .rondAf('keuze-procesverbaal', 'geen-proces-verbaal', motivatie),
      'GGGGGGOGVNS',
    ],
    [
      'closed at step 2: nothing is now, nothing comes',
      () => begin().rondAf('contact-school', 'ter-kennisgeving'),
      'GGGVVVVVVVV',
    ],
    [
      'closed after the evaluation',
      () => tweedeRonde().rondAf('keuze-route', 'geen-vervolgroute').koppelTerug().rondAf('evaluatie', 'werk'),
      'GGGGVGGGVGG',
    ],
  ])('%s', (_, spel, verwacht) => {
    expect(lijn(spel())).toBe(verwacht);
  });

  test('has the numbers 0 to 10, also when there is no case yet', () => {
    const nummers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(spoorVan(luxe().dossier).map(({ nummer }) => nummer)).toEqual(nummers);
    expect(spoorVan(leegDossier('leeg'))).toEqual(nummers.map((nummer) => ({ nummer, stand: 'straks' })));
  });
});
