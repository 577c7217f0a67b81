import { describe, expect, test } from 'vitest';
import { afwijking, type Antwoorden, bijKeuze, motivatie, Spel, tekst } from '../../test/opzet/spel.ts';
import { adviesVan } from '../advies.ts';
import { mogelijkeHandelingen } from '../handelingen/index.ts';
import { aanDeBeurt } from '../voortgang.ts';
import type { Feiten } from './types.ts';

const geboren = (geboortedatum: string): Feiten => ({ leerling: { geboortedatum, startkwalificatie: false } });
/** Fourteen hours missed in October 2026. */
const VEERTIEN_UUR = [
  {
    eersteDag: '2026-10-05',
    laatsteDag: '2026-10-06',
    allesGemist: false,
    dagen: ['05', '06'].map((dag) => ({ datum: `2026-10-${dag}`, lesuren: [1, 2, 3, 4, 5, 6, 7] })),
  },
];
const VIJFTIEN: Feiten = { ...geboren('2011-06-01'), opgaven: VEERTIEN_UUR };

/** Nothing behind it, nobody to blame. */
const NIETS: Antwoorden = {
  teLaat: 0,
  verwijtbaarJongere: 'nee',
  verwijtbaarOuder: 'nee',
  ernstigMotivatiegebrek: 'nee',
  langdurigBlijvend: 'nee',
  ernstigAanhoudend: 'nee',
  problematiekJongere: 'nee',
  problematiekOpvoeding: 'nee',
  zwareProblematiek: 'nee',
  toereikendeHulp: 'nee',
  hulpLoopt: 'nee',
  hulpNietEffectief: 'nee',
  hulpBereid: 'ja',
  hulpInStaat: 'ja',
  gezinssituatieVerstoord: 'nee',
  onveiligThuis: 'nee',
  schoolGewaarschuwd: 'ja',
  schoolHaltInfo: 'ja',
  eerdereWaarschuwing: 'nee',
  eerderHaltElders: 'nee',
  artikel5b: 'nee',
};
/** The jongere stays away of his own accord, was warned, and was never at Halt. */
const HALT = { ...NIETS, verwijtbaarJongere: 'ja', eerdereWaarschuwing: 'ja' };
/** Something is behind it, and help is welcome. */
const HULP = { ...NIETS, problematiekJongere: 'ja' };
const HALT_EN_HULP = { ...HALT, problematiekJongere: 'ja' };
/** Help was tried and did nothing, the family is in trouble, and nobody wants more of it. */
const CIVIEL = {
  ...NIETS,
  hulpNietEffectief: 'ja',
  hulpBereid: 'nee',
  ernstigAanhoudend: 'ja',
  gezinssituatieVerstoord: 'ja',
  problematiekOpvoeding: 'ja',
};

const metAdvies = (antwoorden: Antwoorden, feiten: Feiten = VIJFTIEN, dag = '2026-11-02'): Spel =>
  bijKeuze(dag, feiten).vulIn('signaleringsinstrument', antwoorden);
const kies = (spel: Spel, routes: readonly unknown[], extra: object = {}) =>
  spel.doe({ soort: 'kies-routes', routes, ...extra });
const keuze = (spel: Spel) => spel.van('StapAfgerond').findLast((g) => g.gegevens.stap === 'keuze-route');
const bon = (spel: Spel) => spel.van('BeslissingGewogen').findLast((g) => g.gegevens.besluit === 'routeadvies');

describe('following the advice', () => {
  test.each([
    ['the basisroute', NIETS, ['basisroute']],
    ['voluntary help', HULP, ['vrijwillige-hulp']],
    ['Halt', HALT, ['halt']],
    ['Halt beside voluntary help', HALT_EN_HULP, ['vrijwillige-hulp', 'halt']],
    ['a measure for the child', CIVIEL, ['dwang-civiel']],
  ])('%s is no departure and asks no words', (_, antwoorden, advies) => {
    const spel = metAdvies(antwoorden);
    expect(adviesVan(spel.dossier)).toEqual(advies);
    expect(kies(spel, advies)).toBeNull();
    expect(keuze(spel)?.gegevens).toEqual({
      stap: 'keuze-route',
      ronde: 1,
      uitkomst: 'vervolgroutes',
      afwijking: false,
    });
    expect(bon(spel)?.gegevens).toMatchObject({ over: null, gekozen: advies, afwijking: false, code: 'toets' });
    expect(Object.values(spel.dossier.routes).map(({ soort, stand }) => [soort, stand])).toEqual(
      advies.map((route) => [route, 'loopt']),
    );
  });

  test('the order is one of preference: to name Halt first is the same choice', () => {
    const spel = metAdvies(HALT_EN_HULP);
    expect(kies(spel, ['halt', 'vrijwillige-hulp'])).toBeNull();
    expect(keuze(spel)?.gegevens.afwijking).toBe(false);
  });

  test('a code that was sent with it all the same is not counted as a departure', () => {
    const spel = metAdvies(HULP);
    expect(kies(spel, ['vrijwillige-hulp'], afwijking)).toBeNull();
    expect(keuze(spel)?.gegevens.afwijkreden).toBeUndefined();
  });

  test('no route at all, when the duty had ended before the absence', () => {
    // havo done; leerplichtig until 31 July after the 16th birthday of 15 November 2025
    const klaar = { leerling: { geboortedatum: '2009-11-15', startkwalificatie: true }, opgaven: VEERTIEN_UUR };
    const spel = metAdvies(NIETS, klaar);
    expect(adviesVan(spel.dossier)).toEqual(['geen']);
    expect(spel.doe({ soort: 'rond-af', stap: 'keuze-route', uitkomst: 'geen-vervolgroute' })).toBeNull();
    expect(bon(spel)?.gegevens).toMatchObject({ gekozen: ['geen'], afwijking: false });
  });
});

describe('departing from the advice', () => {
  test.each([
    ['something else', ['dwang-strafrecht']],
    ['less than was advised', ['halt']],
    ['more than was advised', ['vrijwillige-hulp', 'halt', 'basisroute']],
  ])('%s is explained with a motivation and a code', (_, routes) => {
    const spel = metAdvies(HALT_EN_HULP);
    expect(kies(spel, routes)?.code).toBe('MotivatieNodig');
    expect(kies(spel, routes, motivatie)?.tekst).toContain('afwijkreden');
    expect(kies(spel, routes, { ...afwijking, afwijkreden: 'zomaar' })?.tekst).toContain('afwijkreden: kies uit');
    expect(kies(spel, routes, afwijking)).toBeNull();
    expect(keuze(spel)?.gegevens).toMatchObject({ afwijking: true, afwijkreden: 'anders' });
    expect(bon(spel)?.gegevens).toMatchObject({ gekozen: routes, afwijking: true });
    expect(keuze(spel)?.inhoud?.velden).toEqual(['motivatie']);
  });

  test('no route while one was advised departs as well', () => {
    const spel = metAdvies(HULP);
    const geen = { soort: 'rond-af', stap: 'keuze-route', uitkomst: 'geen-vervolgroute' };
    expect(spel.doe(geen)?.code).toBe('MotivatieNodig');
    expect(spel.doe({ ...geen, ...afwijking })).toBeNull();
    expect(keuze(spel)?.gegevens).toMatchObject({ uitkomst: 'geen-vervolgroute', afwijking: true });
    expect(bon(spel)?.gegevens).toMatchObject({ gekozen: ['geen'], afwijking: true });
    expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
  });

  test('without the signaleringsinstrument there is no advice to follow: any route has to be explained', () => {
    const spel = bijKeuze('2026-11-02', VIJFTIEN);
    expect(kies(spel, ['basisroute'])?.code).toBe('MotivatieNodig');
    expect(kies(spel, ['basisroute'], afwijking)).toBeNull();
    expect(keuze(spel)?.gegevens).toMatchObject({ afwijking: true, afwijkreden: 'anders' });
    // what the tables made of the little that was known stands beside it
    expect(bon(spel)?.gegevens).toMatchObject({ gekozen: ['basisroute'], afwijking: true });
  });

  test('to choose before it is its turn is running ahead, also as advised', () => {
    const spel = new Spel('2026-11-02').weet(VIJFTIEN).meld().vulIn('signaleringsinstrument', HULP);
    expect(kies(spel, ['vrijwillige-hulp'])?.code).toBe('MotivatieNodig');
    expect(kies(spel, ['vrijwillige-hulp'], afwijking)).toBeNull();
    expect(aanDeBeurt(spel.dossier)).toBe('contact-school');
  });
});

describe('an advice that changed since it was seen', () => {
  /** A measure was advised when the jongere was seventeen, and chosen after the 18th birthday on 15 November. */
  const ouder = (): Spel => metAdvies(CIVIEL, { ...VIJFTIEN, ...geboren('2008-11-15') }).tot('2026-11-16');

  test('is said with the refusal, and the choice departs from it with a motivation and a code', () => {
    const spel = ouder();
    expect(adviesVan(spel.dossier)).toEqual(['dwang-civiel']); // as it was seen
    expect(kies(spel, ['dwang-civiel'])).toMatchObject({ code: 'MotivatieNodig' });
    expect(kies(spel, ['dwang-civiel'])?.tekst).toContain('Het advies is nu: basisroute.');
    expect(kies(spel, ['dwang-civiel'], motivatie)?.tekst).toContain('afwijkreden: kies uit');
    expect(kies(spel, ['dwang-civiel'], afwijking)).toBeNull();
    expect(keuze(spel)?.gegevens).toMatchObject({ afwijking: true, afwijkreden: 'anders' });
  });

  test('what it says now is no departure from it, though somebody explained it', () => {
    const spel = ouder();
    expect(kies(spel, ['basisroute'])?.code).toBe('MotivatieNodig'); // nobody saw that advice yet
    expect(kies(spel, ['basisroute'], afwijking)).toBeNull();
    expect(keuze(spel)?.gegevens.afwijking).toBe(false);
    expect(keuze(spel)?.gegevens.afwijkreden).toBeUndefined();
  });
});

describe('what the law rules out', () => {
  test('Halt for a child of eleven is refused with the reason, and no motivation helps', () => {
    // eleven on the first day of absence, 5 October 2026
    const elf = bijKeuze('2026-11-02', { ...geboren('2014-10-06'), opgaven: VEERTIEN_UUR });
    expect(kies(elf, ['halt'], afwijking)).toMatchObject({ code: 'Ongeldig' });
    expect(kies(elf, ['halt'], afwijking)?.tekst).toMatch(/^routes: Halt kan hier niet\. .*nog geen 12/);
    expect(kies(elf, ['vrijwillige-hulp', 'halt'], afwijking)?.code).toBe('Ongeldig');
    elf.vulIn('signaleringsinstrument', HALT);
    expect(kies(elf, ['halt'], afwijking)?.tekst).toMatch(/^routes: Halt kan hier niet\. .*nog geen 12/);
    const twaalf = bijKeuze('2026-11-02', { ...geboren('2014-10-05'), opgaven: VEERTIEN_UUR });
    expect(kies(twaalf, ['halt'], afwijking)).toBeNull();
  });

  test('criminal law, when it can be held against nobody', () => {
    const spel = metAdvies(NIETS);
    expect(kies(spel, ['dwang-strafrecht'], afwijking)?.code).toBe('Ongeldig');
    expect(spel.dossier.routes).toEqual({});
  });

  test('absence that began before the 18th birthday and went on after it can still be dealt with', () => {
    // away from 5 October and not back; eighteen on Sunday 15 November
    const weg = [{ eersteDag: '2026-10-05', laatsteDag: null, allesGemist: true, dagen: [] }];
    const spel = bijKeuze('2026-11-02', { ...geboren('2008-11-15'), opgaven: weg }).tot('2026-11-23');
    expect(kies(spel, ['dwang-strafrecht'], afwijking)).toBeNull();
  });
});

describe('the form of the choice', () => {
  test.each([
    [
      'none',
      [],
      'routes: kies een of meer uit basisroute, vrijwillige-hulp, halt, dwang-civiel, dwang-strafrecht, last-onder-dwangsom.',
    ],
    ['one that is not there', ['jeugdzorg'], 'routes: kies een of meer uit'],
    ['the way of before', ['procesverbaal'], 'routes: kies een of meer uit'],
    ['one twice', ['halt', 'halt'], 'routes: kies elk maar een keer.'],
    ['no list', 'halt', 'routes: kies een of meer uit'],
  ])('%s is refused', (_, routes, waarom) => {
    expect(bijKeuze().doe({ soort: 'kies-routes', routes, ...afwijking })).toMatchObject({
      code: 'Ongeldig',
      tekst: expect.stringContaining(waarom) as string,
    });
  });

  test('it is made once, and on routekaart A', () => {
    const spel = metAdvies(HULP).kies('vrijwillige-hulp');
    expect(kies(spel, ['halt'], afwijking)?.tekst).toContain('al klaar');
    const luxe = new Spel('2026-11-02').meld('1001', { zaaksoort: 'luxe' });
    expect(kies(luxe, ['basisroute'], afwijking)?.tekst).toContain('hoort bij routekaart A');
  });

  test('what is investigation is for a BOA and falls under the Wpg, the rest is not', () => {
    const alleenBoa = (routes: string[]): boolean | undefined => {
      const spel = metAdvies(HALT_EN_HULP);
      expect(kies(spel, routes, afwijking)).toBeNull();
      expect(bon(spel)?.regime).toBe(keuze(spel)?.regime);
      return keuze(spel)?.regime === 'WPG';
    };
    expect(alleenBoa(['vrijwillige-hulp'])).toBe(false);
    expect(alleenBoa(['basisroute', 'dwang-civiel'])).toBe(false);
    expect(alleenBoa(['vrijwillige-hulp', 'halt'])).toBe(true);
    expect(alleenBoa(['dwang-strafrecht'])).toBe(true);
  });

  test('a screen offers it with the routes to choose from', () => {
    const keuzes = mogelijkeHandelingen(bijKeuze().dossier).find(({ vast }) => vast.soort === 'kies-routes');
    expect(keuzes).toMatchObject({ mogelijk: true, afwijking: true, velden: { routes: { soort: 'keuzes' } } });
    const metAdviesErbij = mogelijkeHandelingen(metAdvies(HULP).dossier).find(
      ({ vast }) => vast.soort === 'kies-routes',
    );
    expect(metAdviesErbij).toMatchObject({ mogelijk: true, afwijking: false });
  });
});

describe('routes side by side', () => {
  const beide = (): Spel => metAdvies(HALT_EN_HULP).kies('vrijwillige-hulp', 'halt');
  const rondAf = (spel: Spel, soort: 'halt' | 'vrijwillige-hulp', uitkomst: string) =>
    spel.gelukt({ soort: 'rond-route-af', route: spel.route(soort).id, uitkomst, ...motivatie });

  test('each has an id and terms of its own', () => {
    const spel = beide();
    expect(new Set(Object.keys(spel.dossier.routes)).size).toBe(2);
    // ten werkdagen for the consent, five for the proposal, after Monday 2 November
    expect(spel.termijnen()).toEqual([
      ['hulp/toestemming', '2026-11-16'],
      ['halt/voorstel', '2026-11-09'],
    ]);
    expect(Object.keys(spel.dossier.routes).every((id) => /^route-\d+$/.test(id))).toBe(true); // its kind does not show
  });

  test('step 8 is done with the last of them, each with an outcome of its own', () => {
    const spel = beide().legVast('toestemming', 'geweigerd');
    expect(aanDeBeurt(spel.dossier)).toBe('uitvoering');
    expect(spel.doe({ soort: 'rond-af', stap: 'uitvoering', uitkomst: 'uitgevoerd' })?.code).toBe('Ongeldig');
    rondAf(spel, 'halt', 'niet-doorgezet');
    expect(Object.values(spel.dossier.routes).map(({ soort, uitkomst }) => [soort, uitkomst])).toEqual([
      ['vrijwillige-hulp', 'niet-bereid'],
      ['halt', 'niet-doorgezet'],
    ]);
    expect(spel.dossier.stappen['uitvoering/1']).toMatchObject({ stand: 'gedaan', uitkomst: 'uitgevoerd' });
  });

  test('the evaluation waits for them, or is brought forward with a motivation, and then they stop', () => {
    const spel = beide();
    const evalueer = { soort: 'rond-af', stap: 'evaluatie', uitkomst: 'terug-naar-school' };
    expect(spel.doe(evalueer)?.code).toBe('MotivatieNodig');
    expect(spel.doe({ ...evalueer, ...afwijking })).toBeNull();
    expect(spel.dossier.gesloten?.reden).toBe('terug-naar-school');
    expect(Object.values(spel.dossier.routes).map(({ stand }) => stand)).toEqual(['gestaakt', 'gestaakt']);
    expect(spel.termijnen()).toEqual([]);
  });

  test('one that ends while the other runs leaves the terms of the other as they are', () => {
    const spel = beide();
    rondAf(spel, 'vrijwillige-hulp', 'niet-doorgezet');
    expect(spel.termijnen()).toEqual([['halt/voorstel', '2026-11-09']]);
  });

  test('the choice is voided: both are gone, with their terms, and step 7 is due again on its own day', () => {
    const spel = metAdvies(HALT_EN_HULP);
    const voor = spel.termijnen();
    spel.kies('vrijwillige-hulp', 'halt');
    expect(spel.herstel(keuze(spel)?.nr ?? 0)).toBeNull();
    expect(spel.dossier.routes).toEqual({});
    expect(spel.termijnen()).toEqual(voor);
    expect(adviesVan(spel.dossier)).toEqual(['vrijwillige-hulp', 'halt']);
    expect(kies(spel, ['vrijwillige-hulp', 'halt'])).toBeNull();
  });
});

describe('escalation', () => {
  test('help that did not work goes back to step 7: a new round, another advice, another route', () => {
    const spel = metAdvies(HULP).kies('vrijwillige-hulp').legVast('toestemming', 'gegeven').legVast('verwezen');
    spel.legVast('hulp-beeindigd', 'niet');
    spel.gelukt({ soort: 'rond-route-af', route: spel.route('vrijwillige-hulp').id, uitkomst: 'niet-effectief' });
    spel.koppelTerug().rondAf('evaluatie', 'terug-naar-stap-7');
    expect(aanDeBeurt(spel.dossier)).toBe('keuze-route');
    spel.vulIn('signaleringsinstrument', CIVIEL);
    expect(adviesVan(spel.dossier)).toEqual(['dwang-civiel']);
    expect(kies(spel, ['dwang-civiel'])).toBeNull();
    expect(Object.values(spel.dossier.routes).map(({ soort, ronde, stand }) => [soort, ronde, stand])).toEqual([
      ['vrijwillige-hulp', 1, 'klaar'],
      ['dwang-civiel', 2, 'loopt'],
    ]);
    expect(spel.dossier.stappen['keuze-route/2']).toMatchObject({ stand: 'gedaan', uitkomst: 'vervolgroutes' });
  });

  test('a route that was chosen after step 8 had been skipped stops with its round as well', () => {
    const spel = metAdvies(HULP)
      .gelukt({ soort: 'sla-over', stap: 'uitvoering', ...afwijking })
      .kies('vrijwillige-hulp');
    expect(spel.route('vrijwillige-hulp').stand).toBe('loopt');
    spel.koppelTerug().rondAf('evaluatie', 'terug-naar-stap-7');
    expect(spel.route('vrijwillige-hulp').stand).toBe('gestaakt');
    expect(spel.termijnen().map(([regel]) => regel)).toEqual(['stap/keuze-route']);
  });

  test('a round that begins while a route runs stops that route', () => {
    const spel = metAdvies(HULP).kies('vrijwillige-hulp').rondAf('evaluatie', 'terug-naar-stap-7', afwijking);
    expect(spel.route('vrijwillige-hulp').stand).toBe('gestaakt');
    expect(spel.termijnen().map(([regel]) => regel)).toEqual(['stap/keuze-route']);
    expect(spel.doe({ soort: 'noteer', inhoud: tekst('toelichting') })).toBeNull();
  });
});
