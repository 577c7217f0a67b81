import { describe, expect, test } from 'vitest';
import { afwijking, type Antwoorden, bijKeuze, Spel, tekst } from '../../test/opzet/spel.ts';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { adviesVan } from '../advies.ts';
import type { Lijst } from '../besluiten.ts';
import { mogelijkeHandelingen } from '../handelingen/index.ts';
import type { Feiten } from './types.ts';

const { vragenlijsten } = protocollen.voor('GM0361');
const VIJFTIEN: Feiten = { leerling: { geboortedatum: '2011-06-01', startkwalificatie: false } };
const bij = (feiten: Feiten = VIJFTIEN): Spel => bijKeuze('2026-11-02', feiten);

/** Something is behind it, and help is welcome: voluntary help is advised. */
const HULP = {
  problematiekJongere: 'ja',
  hulpBereid: 'ja',
  hulpInStaat: 'ja',
  hulpNietEffectief: 'nee',
  hulpLoopt: 'nee',
};
const advies = (spel: Spel) => adviesVan(spel.dossier);
const ingevuld = (spel: Spel) => spel.van('VragenBeantwoord').map(({ gegevens }) => gegevens);
const weging = (spel: Spel, besluit: string) =>
  spel.van('BeslissingGewogen').findLast(({ gegevens }) => gegevens.besluit === besluit);

describe('the answers', () => {
  test.each<[string, Lijst, Antwoorden, string]>([
    [
      'a question of another list',
      'signaleringsinstrument',
      { beleidBekend: 'ja' },
      'antwoorden.beleidBekend: deze vraag staat niet',
    ],
    [
      'a question that nobody asks',
      'luxe',
      { lievelingskleur: 'rood' },
      'antwoorden.lievelingskleur: deze vraag staat niet',
    ],
    ['a name of the language itself', 'luxe', { constructor: 'ja' }, 'antwoorden.constructor: deze vraag staat niet'],
    [
      'neither yes nor no',
      'signaleringsinstrument',
      { hulpBereid: 'misschien' },
      'antwoorden.hulpBereid: kies uit ja, nee, weet-niet.',
    ],
    [
      'a truth value',
      'signaleringsinstrument',
      { hulpBereid: true },
      'antwoorden.hulpBereid: kies uit ja, nee, weet-niet.',
    ],
    [
      'a count in words',
      'signaleringsinstrument',
      { teLaat: 'drie' },
      'antwoorden.teLaat: geef een heel getal van 0 tot en met 9999',
    ],
    ['less than none', 'signaleringsinstrument', { teLaat: -1 }, 'antwoorden.teLaat: geef een heel getal'],
    ['one and a half', 'signaleringsinstrument', { teLaat: 1.5 }, 'antwoorden.teLaat: geef een heel getal'],
    [
      'more than all of it',
      'school',
      { aanwezigheid: 101 },
      'antwoorden.aanwezigheid: geef een heel getal van 0 tot en met 100',
    ],
    [
      'more than fits in a year',
      'signaleringsinstrument',
      { teLaat: 10_000 },
      'antwoorden.teLaat: geef een heel getal',
    ],
    [
      'a choice that is not there',
      'sluiting',
      { oorzaakGeoorloofd: 'ja' },
      'antwoorden.oorzaakGeoorloofd: kies uit ziek, anders, weet-niet.',
    ],
  ])('%s is refused with the question, and nothing is booked', (_, lijst, antwoorden, waarom) => {
    const spel = bij();
    expect(spel.antwoord(lijst, antwoorden)).toMatchObject({
      code: 'Ongeldig',
      tekst: expect.stringContaining(waarom) as string,
    });
    expect(ingevuld(spel)).toEqual([]);
  });

  test('the first that is wrong is named, whatever else is right', () => {
    expect(bij().antwoord('luxe', { verlofVerleend: 'ja', eerderLuxe: 'soms' })?.tekst).toMatch(
      /^antwoorden\.eerderLuxe: /,
    );
  });

  test('none, a zero and the most that is believed are answers', () => {
    for (const teLaat of [0, 9_999, 'weet-niet'])
      expect(bij().antwoord('signaleringsinstrument', { teLaat })).toBeNull();
  });

  test('without answers there is nothing to fill in', () => {
    const spel = bij();
    const zonder = { soort: 'vul-vragenlijst-in', lijst: 'luxe' };
    expect(spel.doe(zonder)?.tekst).toBe('antwoorden: geef de antwoorden op de vragenlijst.');
    expect(spel.doe({ ...zonder, inhoud: tekst('toelichting') })?.code).toBe('Ongeldig');
    expect(spel.doe({ ...zonder, inhoud: tekst('antwoorden') })?.code).toBe('Ongeldig'); // a text that holds none
  });
});

describe('what nobody answered', () => {
  test('is not known: left out or said in so many words makes the same advice', () => {
    const vragen = Object.keys(vragenlijsten.signaleringsinstrument?.vragen ?? {});
    const leeg = bij().vulIn('signaleringsinstrument', {});
    const onbekend = bij().vulIn(
      'signaleringsinstrument',
      Object.fromEntries(vragen.map((vraag) => [vraag, 'weet-niet'])),
    );
    expect(weging(leeg, 'routeadvies')?.gegevens.uitkomst).toEqual(weging(onbekend, 'routeadvies')?.gegevens.uitkomst);
    for (const spel of [leeg, onbekend])
      expect(ingevuld(spel)).toEqual([{ lijst: 'signaleringsinstrument', beantwoord: 0, open: vragen.length }]);
  });

  test('makes no route heavier: on nothing known the basisroute is advised', () => {
    expect(advies(bij().vulIn('signaleringsinstrument', {}))).toEqual(['basisroute']);
  });

  test('is counted as open, beside what was answered', () => {
    const { vragen = {} } = vragenlijsten.signaleringsinstrument ?? {};
    const spel = bij().vulIn('signaleringsinstrument', { ...HULP, verwijtbaarOuder: 'weet-niet' });
    expect(ingevuld(spel)).toEqual([
      { lijst: 'signaleringsinstrument', beantwoord: 5, open: Object.keys(vragen).length - 5 },
    ]);
  });
});

describe('filling it in again', () => {
  test('changes the advice, and the last answers are the ones that count', () => {
    const spel = bij().vulIn('signaleringsinstrument', HULP);
    expect(advies(spel)).toEqual(['vrijwillige-hulp']);
    spel.vulIn('signaleringsinstrument', { ...HULP, hulpBereid: 'nee' });
    expect(advies(spel)).toEqual(['basisroute']);
    expect(spel.doe({ soort: 'kies-routes', routes: ['vrijwillige-hulp'] })?.code).toBe('MotivatieNodig');
    expect(spel.doe({ soort: 'kies-routes', routes: ['basisroute'] })).toBeNull();
  });

  test('an answer that is left out the second time is not known any more', () => {
    const spel = bij()
      .vulIn('signaleringsinstrument', HULP)
      .vulIn('signaleringsinstrument', { problematiekJongere: 'ja' });
    expect(advies(spel)).toEqual(['basisroute']);
    expect(spel.doe({ soort: 'kies-routes', routes: ['basisroute'] })).toBeNull();
  });

  test('a correction puts the old answers and the old advice back, also for what is decided after it', () => {
    const spel = bij().vulIn('signaleringsinstrument', HULP);
    const eerste = spel.dossier.antwoorden.signaleringsinstrument;
    spel.vulIn('signaleringsinstrument', { ...HULP, hulpBereid: 'nee' });
    expect(spel.herstel(spel.van('VragenBeantwoord').at(-1)?.nr ?? 0)).toBeNull();
    expect(advies(spel)).toEqual(['vrijwillige-hulp']);
    expect(spel.dossier.antwoorden.signaleringsinstrument).toEqual(eerste);
    expect(spel.doe({ soort: 'kies-routes', routes: ['vrijwillige-hulp'] })).toBeNull();
  });

  test('with the first answers voided there is no advice, and any route is a departure again', () => {
    const spel = bij().vulIn('signaleringsinstrument', HULP);
    expect(spel.herstel(spel.van('VragenBeantwoord')[0]?.nr ?? 0)).toBeNull();
    expect(advies(spel)).toBeNull();
    expect(spel.dossier.gewogen.routeadvies).toBeUndefined();
    expect(spel.doe({ soort: 'kies-routes', routes: ['vrijwillige-hulp'] })?.code).toBe('MotivatieNodig');
  });

  test('answers on which step 7 was chosen are voided after that choice, and not under it', () => {
    const spel = bij().vulIn('signaleringsinstrument', HULP).kies('vrijwillige-hulp');
    const lijst = spel.van('VragenBeantwoord')[0]?.nr ?? 0;
    expect(spel.herstel(lijst)?.tekst).toContain('Herstel eerst');
    expect(spel.herstel(spel.van('StapAfgerond').at(-1)?.nr ?? 0)).toBeNull();
    expect(spel.herstel(lijst)).toBeNull();
  });
});

describe('a question that stands in two lists', () => {
  /** The jongere answers for it, said when the route was chosen. */
  const gekozen = (): Spel => {
    const spel = bij().vulIn('signaleringsinstrument', {
      verwijtbaarJongere: 'ja',
      verwijtbaarOuder: 'nee',
      artikel5b: 'nee',
    });
    return spel.kies('dwang-strafrecht');
  };
  const tegen = (spel: Spel) => weging(spel, 'procesverbaal')?.gegevens.uitkomst.verdachte;

  test('was answered in both with one answer', () => {
    expect(tegen(gekozen().vulIn('procesverbaal', { eerderVeroordeeld: 'nee' }))).toBe('jongere');
  });

  test('is answered as it was last, whichever list it was in', () => {
    const spel = gekozen().vulIn('procesverbaal', {
      verwijtbaarJongere: 'nee',
      verwijtbaarOuder: 'ja',
      eerderVeroordeeld: 'nee',
    });
    expect(tegen(spel)).toBe('ouder');
    spel.vulIn('signaleringsinstrument', { verwijtbaarJongere: 'ja', verwijtbaarOuder: 'ja' });
    spel.legVast('pv-opgemaakt', 'beide', afwijking); // nobody was heard
    expect(tegen(spel)).toBe('beide');
  });
});

describe('the receipt', () => {
  const spel = bij().vulIn('signaleringsinstrument', { ...HULP, teLaat: 3 });
  const bon = weging(spel, 'routeadvies')?.gegevens;
  const besloten = spel.besloten.find((v) => v.soort === 'BeslissingGewogen' && v.gegevens.besluit === 'routeadvies');

  test('says what came out, by which rules, with the source of each', () => {
    expect(bon?.uitkomst).toMatchObject({ hulp: 'geadviseerd', advies: ['vrijwillige-hulp'] });
    const hulp = bon?.bon.find(({ beslissing }) => beslissing === 'hulpVoor');
    expect(hulp?.regels.length).toBeGreaterThan(0);
    for (const regel of bon?.bon.flatMap(({ regels }) => regels) ?? []) {
      expect(regel.bron, regel.id).not.toBe('');
      expect(regel.nr).toBeGreaterThan(0);
    }
  });

  test('holds every table once, those that it rests on before it, and the version of the code', () => {
    const namen = bon?.bon.map(({ beslissing }) => beslissing) ?? [];
    expect(new Set(namen).size).toBe(namen.length);
    expect(namen.indexOf('hulpVoor')).toBeLessThan(namen.indexOf('hulp'));
    expect(namen.at(-1)).toBe('advies');
    expect(bon?.code).toBe('toets');
  });

  test('keeps what it was given apart, since that is about a child: in no event', () => {
    expect(besloten?.invoer).toMatchObject({
      teLaat: 3,
      leeftijdNu: 15,
      problematiekJongere: 'ja',
      verwijtbaarOuder: 'weet-niet',
    });
    expect(Object.keys(bon ?? {}).sort()).toEqual([
      'afwijking',
      'besluit',
      'bon',
      'code',
      'gekozen',
      'model',
      'over',
      'uitkomst',
    ]);
    const geboekt = JSON.stringify(spel.van('BeslissingGewogen'));
    for (const naam of ['invoer', 'leeftijdNu', 'leeftijdBijEerste', 'teLaat"']) expect(geboekt).not.toContain(naam);
  });

  test('of a child that was at Halt before is for who investigates to read', () => {
    const regime = (halt: number) =>
      weging(
        bij({ ...VIJFTIEN, eerder: { meldingen: [], opgaven: [], halt, luxe: 0, proeftijd: null } }).vulIn(
          'signaleringsinstrument',
          {},
        ),
        'routeadvies',
      )?.regime;
    expect(regime(0)).toBe('AVG');
    expect(regime(1)).toBe('WPG');
  });

  test('nobody chose anything yet', () => {
    expect(bon).toMatchObject({ gekozen: null, afwijking: false, over: null });
  });
});

describe('the lists', () => {
  const aangeboden = (spel: Spel): Lijst[] =>
    mogelijkeHandelingen(spel.dossier).flatMap(({ vast }) =>
      vast.soort === 'vul-vragenlijst-in' && vast.lijst ? [vast.lijst] : [],
    );

  test('are offered where they are asked', () => {
    expect(aangeboden(new Spel('2026-11-02').meld())).toEqual(['signaleringsinstrument', 'school', 'luxe', 'sluiting']);
    expect(aangeboden(bij())).toEqual(['signaleringsinstrument', 'school', 'sluiting']);
    expect(aangeboden(bij().kies('dwang-civiel'))).toContain('veilig-thuis');
    expect(
      aangeboden(bij().vulIn('signaleringsinstrument', { verwijtbaarJongere: 'ja' }).kies('dwang-strafrecht')),
    ).toContain('procesverbaal');
    const luxe = new Spel('2026-11-02').meld('1001', { zaaksoort: 'luxe' });
    luxe.rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'B');
    expect(aangeboden(luxe)).toEqual(['luxe', 'procesverbaal', 'sluiting']);
  });

  test('each asks the decisions that rest on it', () => {
    const gewogen = (lijst: Lijst) =>
      bij()
        .vulIn(lijst, {})
        .van('BeslissingGewogen')
        .map(({ gegevens }) => gegevens.besluit);
    expect(gewogen('signaleringsinstrument')).toEqual(['routekaart', 'routeadvies', 'verzuimladder']);
    expect(gewogen('school').slice(1)).toEqual(['schoolprotocol', 'thuiszitter']);
    expect(gewogen('luxe').slice(1)).toEqual(['routekaart', 'waarschuwing']);
    expect(gewogen('veilig-thuis').slice(1)).toEqual(['veilig-thuis']);
    expect(gewogen('procesverbaal').slice(1)).toEqual(['procesverbaal']);
    expect(gewogen('sluiting').slice(1)).toEqual(['duo-reden']);
  });

  test('what the school counted tells what its own protocol asks, and in Noord-Kennemerland who may become a thuiszitter', () => {
    const spel = new Spel('2026-11-02').meld('1001', { gemeente: 'GM0361' });
    spel.vulIn('school', { keren: 2, dagenAchtereen: 0, aanwezigheid: 94 });
    const [school, thuiszitter] = spel.van('BeslissingGewogen').slice(-2);
    expect(school?.gegevens.uitkomst.schoolprotocol).toMatchObject([{ wie: 'school', actie: 'bel-ouders' }]);
    expect(thuiszitter?.gegevens.uitkomst).toEqual({ thuiszitter: 'dreigend-thuiszitter' });
    spel.vulIn('school', { keren: 'weet-niet', aanwezigheid: 95 });
    expect(spel.van('BeslissingGewogen').at(-2)?.gegevens.uitkomst).toEqual({ schoolprotocol: [] });
    expect(spel.van('BeslissingGewogen').at(-1)?.gegevens.uitkomst).toEqual({ thuiszitter: 'geen-thuiszitter' });
  });

  test('whether the parents were convicted before is asked and kept by who investigates', () => {
    const spel = bij().vulIn('procesverbaal', { eerderVeroordeeld: 'ja' }).vulIn('luxe', { eerderLuxe: 'nee' });
    expect(spel.van('VragenBeantwoord').map(({ regime }) => regime)).toEqual(['WPG', 'AVG']);
    expect(weging(spel, 'procesverbaal')?.regime).toBe('WPG');
    expect(weging(spel, 'waarschuwing')?.regime).toBe('AVG');
  });
});
