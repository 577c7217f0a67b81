import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metLastbeleid } from '../../test/opzet/last.ts';
import { afwijking, bijKeuze, motivatie, Spel, tekst } from '../../test/opzet/spel.ts';
import type { Keuzeroute } from '../begrippen.ts';
import { plusDagen } from '../datum.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import type { InhoudRef } from '../gebeurtenis.ts';
import { mogelijkeHandelingen } from '../handelingen/index.ts';
import { lasttermijnen } from './last-termijnen.ts';

const KIND = { leerling: { geboortedatum: '2014-06-01', startkwalificatie: false } };
const WOORDEN = { inhoud: tekst('toelichting') };
const OUDERS = { tegen: 'ouder', dwangsom: 'per-tijdseenheid', begunstigingTot: '2026-12-13' };

/** The route was chosen on Monday 2 November 2026, in a municipality that imposes lasten: 50 euro a schooldag, 1000 at most. */
const route = (...naast: Keuzeroute[]): Spel =>
  bijKeuze('2026-11-02', KIND, metLastbeleid()).kies('last-onder-dwangsom', ...naast);
const stand = (spel: Spel) => spel.route('last-onder-dwangsom');
const doe = (spel: Spel, soort: string, velden: object = {}) => spel.doe({ soort, route: stand(spel).id, ...velden });
const lukt = (spel: Spel, soort: string, velden: object = {}): Spel => {
  const weigering = doe(spel, soort, velden);
  if (weigering) throw new Error(`${soort}: ${weigering.code} ${weigering.tekst}`);
  return spel;
};
const eindig = (spel: Spel, uitkomst: string, extra: object = {}) => doe(spel, 'rond-route-af', { uitkomst, ...extra });
/** The last letter of a kind that is due goes out. */
const verstuur = (spel: Spel, brief: string): Spel => {
  const [over] = Object.entries(spel.dossier.brieven).findLast(([, b]) => b.brief === brief && !b.stand) ?? [];
  return spel.verstuurBrief(over ?? `geen ${brief}`);
};
const laatste = (spel: Spel) => spel.termijnen('last').map(([regel]) => regel);

/** Announced on Tuesday 3 November: two weeks to say something, until Tuesday 17 November. */
const aangekondigd = (velden: object = OUDERS): Spel =>
  verstuur(lukt(route().tot('2026-11-03'), 'neem-last-voor', { ...velden, ...WOORDEN }), 'vooraankondiging-last');
/** Imposed and sent on Monday 23 November; it can be kept until Sunday 13 December. */
const opgelegd = (velden: object = OUDERS): Spel => {
  const spel = aangekondigd(velden).tot('2026-11-17').legVast('last-zienswijze', 'schriftelijk').tot('2026-11-23');
  return verstuur(lukt(spel, 'leg-last-op'), 'beschikking-last');
};
/** Not kept on the five schooldagen from Monday 14 December; established on Saturday 19 December. */
const verbeurd = (velden: object = OUDERS): Spel =>
  lukt(opgelegd(velden).tot('2026-12-19'), 'stel-verbeuren-vast', { van: '2026-12-14', tot: '2026-12-18' });
/** The decision to recover went out on Monday 21 December. */
const ingevorderd = (): Spel => verstuur(verbeurd().tot('2026-12-21'), 'invorderingsbeschikking');

describe('where a last is possible', () => {
  const kies = (spel: Spel) => spel.doe({ soort: 'kies-routes', routes: ['last-onder-dwangsom'], ...afwijking });

  test('not in a municipality that imposes none, nor before it laid down the amounts: the reason says which', () => {
    expect(kies(bijKeuze('2026-11-02', KIND))?.tekst).toContain('Uw gemeente legt geen lasten onder dwangsom op.');
    const zonder = bijKeuze('2026-11-02', KIND, metLastbeleid({}, {}));
    expect(kies(zonder)?.tekst).toContain('Uw gemeente heeft de bedragen en het maximum nog niet vastgesteld.');
  });

  test('where it is, on its own with an explanation, beside the advised route as that is', () => {
    const spel = bijKeuze('2026-11-02', KIND, metLastbeleid());
    expect(spel.doe({ soort: 'kies-routes', routes: ['last-onder-dwangsom'] })?.code).toBe('MotivatieNodig');
    expect(kies(spel)).toBeNull();
    const bonnen = spel.van('BeslissingGewogen').map(({ gegevens: { besluit } }) => besluit);
    expect(bonnen.slice(-2)).toEqual(['routeadvies', 'last-onder-dwangsom']);
    expect(spel.gebeurtenissen.filter(({ regime }) => regime === 'WPG')).toEqual([]);
    expect(stand(spel)).toMatchObject({ soort: 'last-onder-dwangsom', stand: 'loopt' });
  });

  test('on routekaart B after leave was refused, and not for a holiday that nobody asked for', () => {
    const luxe = (verlofGeweigerd: string): Spel => {
      const spel = new Spel('2026-11-02', metLastbeleid()).weet(KIND).meld('1001', { zaaksoort: 'luxe' });
      return spel.vulIn('luxe', { buitenVakantieWeg: 'ja', verlofVerleend: 'nee', verlofGeweigerd });
    };
    const kiesLast = { soort: 'rond-af', stap: 'keuze-procesverbaal', uitkomst: 'last-onder-dwangsom', ...afwijking };
    expect(luxe('nee').doe(kiesLast)?.tekst).toContain('Na luxeverzuim kan een last alleen als verlof is geweigerd');
    expect(luxe('weet-niet').doe(kiesLast)?.tekst).toContain('Beantwoord eerst');
    const spel = luxe('ja');
    expect(spel.doe(kiesLast)).toBeNull();
    expect(stand(spel)).toMatchObject({ stap: 'uitvoering', stand: 'loopt' });
    expect(spel.van('RouteBegonnen').at(-1)?.regime).toBe('AVG');
  });

  test('no amount above what was laid down, none of a kind that has none, and a maximum that holds one amount', () => {
    const spel = route();
    const neem = (velden: object) => doe(spel, 'neem-last-voor', { ...OUDERS, ...velden, ...WOORDEN })?.tekst;
    expect(neem({ bedrag: 51 })).toContain('bedrag: hoogstens € 50');
    expect(neem({ maximum: 1001 })).toContain('maximum: hoogstens € 1000');
    expect(neem({ maximum: 49 })).toContain('maximum: kies een bedrag vanaf € 50');
    const { 'last/bedrag-tijdseenheid': perDag, 'last/maximum': maximum } = metLastbeleid()(protocol()).drempels;
    if (!perDag || !maximum) throw new Error('de proef heeft geen bedragen');
    const alleen = { 'last/bedrag-tijdseenheid': perDag, 'last/maximum': maximum };
    const ander = bijKeuze('2026-11-02', KIND, metLastbeleid({}, alleen)).kies('last-onder-dwangsom');
    expect(doe(ander, 'neem-last-voor', { ...OUDERS, dwangsom: 'ineens', ...WOORDEN })?.tekst).toContain(
      'last/bedrag-ineens staat niet in het protocol',
    );
    expect(neem({ bedrag: 20, maximum: 200 })).toBeUndefined();
    expect(stand(spel).last?.dwangsom).toEqual({
      soort: 'per-tijdseenheid',
      bedrag: 20,
      per: 'schooldag',
      maximum: 200,
    });
  });

  test('to a jongere only where the municipality says so, and then with an explanation', () => {
    const jongere = { ...OUDERS, tegen: 'jongere', ...WOORDEN };
    expect(doe(route(), 'neem-last-voor', jongere)?.tekst).toContain('geen last onder dwangsom op aan een jongere');
    const spel = bijKeuze('2026-11-02', KIND, metLastbeleid({ 'last/jongere': 'ja' })).kies('last-onder-dwangsom');
    expect(doe(spel, 'neem-last-voor', jongere)).toMatchObject({ code: 'MotivatieNodig' });
    const uitgelegd = { afwijkreden: 'anders', inhoud: tekst('toelichting', 'motivatie') };
    expect(doe(spel, 'neem-last-voor', { ...jongere, ...uitgelegd })).toBeNull();
    expect(spel.van('LastBepaald')[0]?.gegevens).toMatchObject({ tegen: 'jongere', afwijkreden: 'anders' });
    const elf = { leerling: { geboortedatum: '2015-06-01', startkwalificatie: false } };
    const jonger = bijKeuze('2026-11-02', elf, metLastbeleid({ 'last/jongere': 'ja' })).kies('last-onder-dwangsom');
    expect(doe(jonger, 'neem-last-voor', { ...jongere, ...uitgelegd })?.tekst).toContain('nog geen twaalf');
  });

  test('beside a proces-verbaal with an explanation, by a BOA, and under the Wpg as far as it tells of it', () => {
    const spel = route('dwang-strafrecht')
      .vulIn('procesverbaal', {
        verwijtbaarJongere: 'nee',
        verwijtbaarOuder: 'ja',
        artikel5b: 'nee',
        eerderVeroordeeld: 'nee',
      })
      .legVast('pv-opgemaakt', 'ouder', afwijking);
    expect(doe(spel, 'neem-last-voor', { ...OUDERS, ...WOORDEN })).toMatchObject({
      code: 'MotivatieNodig',
      tekst: 'Er loopt een proces-verbaal over dit verzuim. Leg uit waarom u dit toch doet.',
    });
    const kan = mogelijkeHandelingen(spel.dossier).find(({ vast }) => vast.soort === 'neem-last-voor');
    expect(kan).toMatchObject({ mogelijk: true, alleenBoa: true });
    const uitgelegd = { afwijkreden: 'anders', inhoud: tekst('toelichting', 'motivatie') };
    lukt(spel, 'neem-last-voor', { ...OUDERS, ...uitgelegd });
    expect(spel.van('BeslissingGewogen').at(-1)).toMatchObject({ regime: 'WPG', gegevens: { afwijking: true } });
    expect(spel.van('LastBepaald')[0]?.regime).toBe('AVG');
  });
});

const protocol = () => {
  let gezien: Parameters<ReturnType<typeof metLastbeleid>>[0] | undefined;
  bijKeuze('2026-11-02', KIND, (dit) => (gezien = dit));
  if (!gezien) throw new Error('er is geen protocol');
  return gezien;
};

describe('the voornemen', () => {
  test('is said within ten werkdagen in words of its own, and its letter within five more', () => {
    const spel = route();
    expect(spel.brieven.at(-1)).toBe('vooraankondiging-last');
    // ten werkdagen after Monday 2 November
    expect(spel.termijnen('last')).toEqual([['last/voornemen', '2026-11-16']]);
    expect(doe(spel, 'neem-last-voor', OUDERS)?.tekst).toContain('toelichting');
    lukt(spel.tot('2026-11-03'), 'neem-last-voor', { ...OUDERS, ...WOORDEN });
    expect(spel.geeindigd('last/voornemen')).toEqual(['gehaald']);
    // five werkdagen after Tuesday 3 November
    expect(spel.termijnen('last')).toEqual([['last/vooraankondiging', '2026-11-10']]);
  });

  test('without a day for it the protocol proposes one: three weeks, and then the first schooldag', () => {
    const spel = lukt(route().tot('2026-12-01'), 'neem-last-voor', {
      tegen: 'ouder',
      dwangsom: 'ineens',
      ...WOORDEN,
    });
    // three weeks after Tuesday 1 December is in the kerstvakantie: Monday 4 January
    expect(stand(spel).last?.begunstigingTot).toBe('2027-01-04');
  });

  test('can be said anew until it is announced; the letter then says the last of them', () => {
    const spel = lukt(route(), 'neem-last-voor', { ...OUDERS, ...WOORDEN });
    lukt(spel, 'neem-last-voor', { ...OUDERS, dwangsom: 'ineens', ...WOORDEN });
    expect(stand(spel).last?.dwangsom).toEqual({ soort: 'ineens', bedrag: 500, maximum: 1000 });
    expect(spel.brieven.filter((brief) => brief === 'vooraankondiging-last')).toHaveLength(1);
    verstuur(spel, 'vooraankondiging-last');
    expect(doe(spel, 'neem-last-voor', { ...OUDERS, ...WOORDEN })?.tekst).toContain('al verzonden');
  });

  test('gives two weeks to react, from the day on which it was sent', () => {
    const spel = aangekondigd();
    expect(spel.termijnen('last')).toEqual([['last/zienswijze', '2026-11-17']]);
    spel.tot('2026-11-12').legVast('last-zienswijze', 'mondeling');
    expect(spel.geeindigd('last/zienswijze')).toEqual(['gehaald']);
    // two weeks after Thursday 12 November
    expect(spel.termijnen('last')).toEqual([['last/oplegging', '2026-11-26']]);
  });

  test('to which nobody reacted: the day after the term the decision is the move of the college', () => {
    const spel = aangekondigd().tot('2026-11-17');
    expect(laatste(spel)).toEqual(['last/zienswijze']);
    spel.tot('2026-11-18');
    expect(spel.geeindigd('last/zienswijze')).toEqual(['bereikt']);
    expect(spel.termijnen('last')).toEqual([['last/oplegging', '2026-12-01']]);
    expect(doe(spel, 'leg-last-op')).toBeNull();
  });

  test('imposing before the overtreder had his time departs from the Awb', () => {
    const spel = aangekondigd().tot('2026-11-10');
    expect(doe(spel, 'leg-last-op')?.code).toBe('MotivatieNodig');
    expect(doe(spel, 'leg-last-op', afwijking)).toBeNull();
    expect(spel.geeindigd('last/zienswijze')).toEqual(['vervallen: zonder-antwoord']);
    // the words are still those of the voornemen
    expect(stand(spel).last).toMatchObject({ stand: 'opgelegd', inhoud: { velden: ['toelichting'] } });
  });

  test('what is not announced is not imposed', () => {
    expect(doe(route(), 'leg-last-op')?.tekst).toContain('Verstuur eerst de vooraankondiging (Awb 4:8)');
  });
});

describe('the last', () => {
  test('keeps what was intended, or changes what is said anew; a day that is over has to be', () => {
    const spel = aangekondigd().legVast('last-zienswijze', 'ziet-ervan-af').tot('2026-12-13');
    expect(doe(spel, 'leg-last-op')?.tekst).toContain('zo 13 dec 2026 is al voorbij');
    lukt(spel, 'leg-last-op', { begunstigingTot: '2027-01-08', bedrag: 25 });
    expect(stand(spel).last).toMatchObject({ dwangsom: { bedrag: 25, maximum: 1000 }, begunstigingTot: '2027-01-08' });
  });

  test('takes effect with the letter: time to keep it, and six weeks for bezwaar from the day after it was sent', () => {
    const spel = opgelegd();
    expect(spel.geeindigd('last/bekendmaking')).toEqual(['gehaald']);
    // six weeks after Monday 23 November
    expect([...spel.termijnen('last'), ...spel.termijnen('bezwaar')]).toEqual([
      ['last/begunstiging', '2026-12-13'],
      ['bezwaar/indienen', '2027-01-04'],
    ]);
    const [begunstiging] = openTermijnen(spel.dossier).filter(({ regel }) => regel === 'last/begunstiging');
    expect(begunstiging?.afleiding.tekst).toBe('vastgesteld bij de last op ma 23 nov 2026: tot en met zo 13 dec 2026');
  });

  test('ends on a Sunday when that was said: no law moves it, and on Monday somebody looks', () => {
    const spel = opgelegd().tot('2026-12-13');
    expect(laatste(spel)).toEqual(['last/begunstiging']);
    expect(doe(spel, 'stel-verbeuren-vast', { van: '2026-12-13', tot: '2026-12-13' })?.tekst).toContain('loopt nog');
    spel.tot('2026-12-14');
    expect(spel.geeindigd('last/begunstiging')).toEqual(['bereikt']);
    // five werkdagen after Sunday 13 December is Friday 18 December
    expect(spel.termijnen('last')).toEqual([['last/controle', '2026-12-18']]);
  });

  test('kept: the route ends with it; before the time is over that is explained', () => {
    const spel = opgelegd().tot('2026-12-01');
    expect(eindig(spel, 'nageleefd')?.tekst).toContain('Leg eerst vast dat de last is nageleefd');
    spel.legVast('last-nageleefd');
    expect(laatste(spel)).toEqual(['last/begunstiging']);
    expect(eindig(spel, 'nageleefd')?.code).toBe('MotivatieNodig');
    spel.tot('2026-12-15').legVast('last-nageleefd');
    expect(spel.geeindigd('last/controle')).toEqual(['gehaald']);
    expect(eindig(spel, 'nageleefd')).toBeNull();
    expect(stand(spel)).toMatchObject({ stand: 'klaar', uitkomst: 'nageleefd' });
    expect(spel.dossier.stappen['uitvoering/1']?.stand).toBe('gedaan');
  });

  test('kept at first and not later: it can still be forfeited, and is looked at again meanwhile', () => {
    const spel = opgelegd().legVast('last-nageleefd').tot('2026-12-15').legVast('last-nageleefd').tot('2027-01-12');
    // four weeks after Tuesday 15 December
    expect(spel.termijnen('last')).toEqual([['last/vervolg', '2027-01-12']]);
    expect(doe(spel, 'stel-verbeuren-vast', { van: '2027-01-11', tot: '2027-01-12' })).toBeNull();
  });

  test('a child that is back does not break it off: the steps go on until the route is ended', () => {
    const meteen = { soort: 'leg-terugkeer-vast', vervolg: 'naar-terugkoppeling', ...afwijking };
    expect(aangekondigd().doe(meteen)).toBeNull();
    const spel = opgelegd().tot('2026-12-01');
    expect(spel.doe(meteen)?.tekst).toContain('Er geldt een last onder dwangsom');
    expect(spel.doe({ ...meteen, vervolg: 'gaat-door' })).toBeNull();
    expect(stand(spel).stand).toBe('loopt');
  });

  test('time that is lengthened counts for what is forfeited as well', () => {
    const spel = opgelegd();
    const [{ id } = { id: '' }] = openTermijnen(spel.dossier).filter(({ regel }) => regel === 'last/begunstiging');
    spel.gelukt({ soort: 'verleng-termijn', termijn: id, laatsteDag: '2026-12-16', ...motivatie }).tot('2026-12-19');
    const stel = (van: string) => doe(spel, 'stel-verbeuren-vast', { van, tot: '2026-12-18' });
    expect(stel('2026-12-16')?.tekst).toContain('van: kies een dag na wo 16 dec 2026');
    expect(stel('2026-12-17')).toBeNull();
    expect(spel.van('DwangsomVerbeurd')[0]?.gegevens).toMatchObject({ bedrag: 100, totaal: 100 });
  });

  test('no official lengthens what the Awb gives', () => {
    const spel = ingevorderd();
    const vast = openTermijnen(spel.dossier).filter(({ regel }) => /betaling|verjaring|indienen/.test(regel));
    expect(vast.map(({ regel }) => regel).sort()).toEqual([
      'bezwaar/indienen',
      'bezwaar/indienen',
      'last/betaling',
      'last/verjaring',
    ]);
    for (const { id, laatsteDag } of vast)
      expect(
        spel.doe({ soort: 'verleng-termijn', termijn: id, laatsteDag: plusDagen(laatsteDag, 7), ...motivatie })?.code,
      ).toBe('NietMogelijk');
  });
});

describe('what is forfeited', () => {
  test('fifty euro for each schooldag, decided on within two weeks, paid six weeks after the last of them', () => {
    const spel = verbeurd();
    expect(spel.van('DwangsomVerbeurd')[0]?.gegevens).toMatchObject({
      van: '2026-12-14',
      tot: '2026-12-18',
      bedrag: 250,
      totaal: 250,
    });
    expect(spel.brieven.at(-1)).toBe('invorderingsbeschikking');
    // two weeks after Saturday 19 December is 2 January: Monday 4; six weeks after Friday 18 December is Friday 29 January;
    // a year after Monday 14 December
    expect(spel.termijnen('last')).toEqual([
      ['last/invorderen', '2027-01-04'],
      ['last/betaling', '2027-01-29'],
      ['last/verjaring', '2027-12-14'],
    ]);
  });

  test('days of a school holiday forfeit nothing, days are counted once, and above the maximum nothing is added', () => {
    const spel = opgelegd().tot('2027-03-01');
    const stel = (van: string, tot: string) => doe(spel, 'stel-verbeuren-vast', { van, tot });
    expect(stel('2026-12-21', '2027-01-01')?.tekst).toContain('er is geen schooldag bij');
    expect(stel('2026-12-14', '2026-12-18')).toBeNull();
    expect(stel('2026-12-18', '2027-01-08')?.tekst).toContain('van: een van deze dagen is al vastgesteld');
    // fourteen schooldagen from Monday 4 January: 5 + 14 of 50 euro is 950
    expect(stel('2027-01-04', '2027-01-21')).toBeNull();
    expect(stel('2027-01-22', '2027-01-29')).toBeNull();
    expect(stel('2027-02-01', '2027-02-05')?.tekst).toBe('Het maximum van € 1000 is al verbeurd.');
    const som = spel.van('DwangsomVerbeurd').map(({ gegevens: { bedrag, totaal } }) => [bedrag, totaal]);
    expect(som).toEqual([
      [250, 250],
      [700, 950],
      [50, 1000],
    ]);
  });

  test('by violation they are counted, and only there', () => {
    const perKeer = opgelegd({ ...OUDERS, dwangsom: 'per-overtreding' }).tot('2026-12-19');
    const periode = { van: '2026-12-14', tot: '2026-12-18' };
    expect(doe(perKeer, 'stel-verbeuren-vast', periode)?.tekst).toContain('aantal: geef het aantal overtredingen');
    expect(doe(perKeer, 'stel-verbeuren-vast', { ...periode, aantal: 3 })).toBeNull();
    expect(perKeer.van('DwangsomVerbeurd')[0]?.gegevens.bedrag).toBe(300);
    const perDag = opgelegd().tot('2026-12-19');
    expect(doe(perDag, 'stel-verbeuren-vast', { ...periode, aantal: 3 })?.tekst).toContain('telt geen overtredingen');
  });

  test('neither a day that is to come, nor one on which there is no duty any more', () => {
    // eighteen on Wednesday 16 December 2026
    const bijna = { leerling: { geboortedatum: '2008-12-16', startkwalificatie: false } };
    const spel = bijKeuze('2026-11-02', bijna, metLastbeleid()).kies('last-onder-dwangsom').tot('2026-11-03');
    verstuur(lukt(spel, 'neem-last-voor', { ...OUDERS, ...WOORDEN }), 'vooraankondiging-last').tot('2026-11-18');
    verstuur(lukt(spel, 'leg-last-op'), 'beschikking-last').tot('2026-12-17');
    const stel = (tot: string) => doe(spel, 'stel-verbeuren-vast', { van: '2026-12-14', tot });
    expect(stel('2026-12-18')?.tekst).toContain('tot en met vandaag');
    expect(stel('2026-12-16')?.tekst).toContain('di 15 dec 2026: daarna is er geen leerplicht');
    expect(stel('2026-12-15')).toBeNull();
    expect(spel.van('DwangsomVerbeurd')[0]?.gegevens.bedrag).toBe(100);
  });

  test('paid: the route can end, and the power to recover lapses no more', () => {
    const spel = ingevorderd().tot('2027-01-28').legVast('dwangsom-betaald');
    expect(spel.geeindigd('last/betaling')).toEqual(['gehaald']);
    expect(spel.geeindigd('last/verjaring')).toEqual(['gehaald']);
    expect(eindig(spel, 'betaald')).toBeNull();
  });

  test('not paid: first the decision, then the term, then the aanmaning with two weeks, then the bailiff', () => {
    const spel = verbeurd().tot('2027-01-30');
    expect(spel.probeer('dwangsom-niet-betaald')?.tekst).toContain('Verstuur eerst de invorderingsbeschikking');
    verstuur(spel, 'invorderingsbeschikking');
    spel.legVast('dwangsom-niet-betaald').tot('2027-02-01');
    expect(eindig(spel, 'dwanginvordering')?.tekst).toContain('Verstuur eerst de aanmaning (Awb 4:112)');
    verstuur(spel, 'aanmaning-dwangsom');
    // two weeks after Monday 1 February
    expect(spel.termijnen('last')).toEqual([
      ['last/verjaring', '2027-12-14'],
      ['last/aanmaning', '2027-02-15'],
    ]);
    expect(spel.geeindigd('last/betaling')).toEqual(['vervallen: zonder-antwoord']);
    spel.tot('2027-02-15');
    expect(eindig(spel, 'dwanginvordering')?.tekst).toContain('loopt nog');
    spel.tot('2027-02-16');
    expect(eindig(spel, 'betaald')?.tekst).toContain('Er staat nog € 250 open');
    expect(eindig(spel, 'dwanginvordering')).toBeNull();
    expect(spel.geeindigd('last/aanmaning')).toEqual(['vervallen: vervallen']);
  });

  test('the term for payment has to be over before somebody is told that he did not pay', () => {
    const spel = ingevorderd().tot('2027-01-29');
    expect(spel.probeer('dwangsom-niet-betaald')?.tekst).toContain('De betalingstermijn loopt nog');
    expect(spel.tot('2027-01-30').probeer('dwangsom-niet-betaald')).toBeNull();
  });

  test('lapses a year after it was forfeited, with a warning after nine months; 29 February is 28 February', () => {
    const jaar = { ...OUDERS, begunstigingTot: '2028-02-28' };
    const spel = opgelegd(jaar).tot('2028-03-01');
    lukt(spel, 'stel-verbeuren-vast', { van: '2028-02-29', tot: '2028-02-29' });
    expect(spel.termijnen('last/verjaring')).toEqual([['last/verjaring', '2029-02-28']]);
    const [termijn] = openTermijnen(spel.dossier).filter(({ regel }) => regel === 'last/verjaring');
    expect(termijn?.treden.map(({ naam, dag }) => [naam, dag])).toEqual([
      ['waarschuwing', '2028-11-28'],
      ['bijna verjaard', '2029-02-14'],
      ['verjaard', '2029-03-01'],
    ]);
    expect(termijn?.afleiding.tekst).toBe('1 jaar na di 29 feb 2028 = wo 28 feb 2029');
    spel.tot('2029-02-28');
    expect(eindig(spel, 'verjaard', motivatie)?.tekst).toContain('nog niet verjaard');
    expect(eindig(spel.tot('2029-03-01'), 'verjaard', motivatie)).toBeNull();
  });

  test('a request to recover is decided on within four weeks', () => {
    // four weeks after Friday 26 February 2027 is Goede Vrijdag 26 March: Tuesday 30 March after Easter
    const spel = verbeurd().tot('2027-02-26').legVast('invordering-gevraagd');
    expect(spel.termijnen('last/invordering')).toEqual([['last/invordering', '2027-03-30']]);
    spel.legVast('invordering-afgewezen');
    expect(spel.geeindigd('last/invordering')).toEqual(['gehaald']);
    // nothing is recovered, so nothing is owed
    expect(spel.termijnen('last/betaling')).toEqual([]);
  });
});

describe('paid in parts', () => {
  const betaal = (spel: Spel, centen: number) => doe(spel, 'leg-deelbetaling-vast', { centen });
  /** 250 euro over 14 to 18 December, and as much again over 4 to 8 January: established on Saturday 9 January 2027. */
  const tweeKeer = (): Spel =>
    lukt(verbeurd().tot('2027-01-09'), 'stel-verbeuren-vast', { van: '2027-01-04', tot: '2027-01-08' });

  test('less than what is open: what is left stays due, and the route cannot end as paid before the last cent', () => {
    const spel = ingevorderd().tot('2027-01-20');
    expect(betaal(spel, 25_000)?.tekst).toBe(
      'centen: er staat nog € 250 open. Is alles betaald? Leg dan vast dat de dwangsom is betaald.',
    );
    expect(betaal(spel, 10_050)).toBeNull();
    expect(betaal(spel, 14_949)).toBeNull();
    expect(spel.van('DwangsomDeelsBetaald').map(({ gegevens: { centen, rest } }) => [centen, rest])).toEqual([
      [10_050, 14_950],
      [14_949, 1],
    ]);
    expect(betaal(spel, 1)?.tekst).toContain('er staat nog € 0,01 open');
    expect(eindig(spel, 'betaald')?.tekst).toContain('Er staat nog € 0,01 open');
    // six weeks after Friday 18 December, and a year after Monday 14 December
    expect(spel.termijnen('last')).toEqual([
      ['last/betaling', '2027-01-29'],
      ['last/verjaring', '2027-12-14'],
    ]);
    spel.legVast('dwangsom-betaald');
    expect(spel.geeindigd('last/verjaring')).toEqual(['gehaald']);
    expect(eindig(spel, 'betaald')).toBeNull();
  });

  test('what was forfeited first is paid first: the year of verjaring counts from what is left', () => {
    const spel = tweeKeer();
    expect(spel.termijnen('last/verjaring')).toEqual([['last/verjaring', '2027-12-14']]);
    expect(betaal(spel, 24_999)).toBeNull();
    expect(spel.termijnen('last/verjaring')).toEqual([['last/verjaring', '2027-12-14']]);
    expect(betaal(spel, 1)).toBeNull();
    // a year after Monday 4 January 2027
    expect(spel.termijnen('last/verjaring')).toEqual([['last/verjaring', '2028-01-04']]);
    expect(spel.geeindigd('last/verjaring')).toEqual(['gehaald']);
    spel.tot('2028-01-04');
    expect(eindig(spel, 'verjaard', motivatie)?.tekst).toContain('nog niet verjaard');
    expect(eindig(spel.tot('2028-01-05'), 'verjaard', motivatie)).toBeNull();
  });

  test('the rest is asked for once more, and goes to the bailiff', () => {
    const spel = ingevorderd().tot('2027-01-30');
    expect(betaal(spel, 20_000)).toBeNull();
    verstuur(spel.legVast('dwangsom-niet-betaald').tot('2027-02-01'), 'aanmaning-dwangsom');
    expect(eindig(spel.tot('2027-02-16'), 'dwanginvordering')).toBeNull();
  });

  test('after it was paid a next one begins anew, and a payment that was recorded wrongly is voided', () => {
    const spel = ingevorderd();
    betaal(spel, 10_000);
    spel.legVast('dwangsom-betaald').tot('2027-01-09');
    lukt(spel, 'stel-verbeuren-vast', { van: '2027-01-04', tot: '2027-01-08' });
    expect(betaal(spel, 25_000)?.tekst).toContain('er staat nog € 250 open');
    expect(betaal(spel, 24_000)).toBeNull();
    expect(spel.herstel(spel.van('DwangsomDeelsBetaald').at(-1)?.nr ?? 0)).toBeNull();
    expect(eindig(spel, 'nageleefd')?.tekst).toContain('Er staat nog € 250 open');
  });

  test('nothing is paid of what was not forfeited', () => {
    expect(betaal(opgelegd(), 100)?.tekst).toBe('Er is geen dwangsom verbeurd die nog niet is betaald.');
  });

  test('who hands the case over with an open sum says why; once it is paid nobody has to', () => {
    const draagOver = (spel: Spel, extra: object = {}) => {
      verstuur(spel.gelukt({ soort: 'stel-brief-voor', brief: 'bericht-verhuizing' }), 'bericht-verhuizing');
      return spel.doe({ soort: 'draag-over-aan-gemeente', gemeente: 'GM0363', ...extra });
    };
    expect(draagOver(ingevorderd())?.code).toBe('MotivatieNodig');
    expect(draagOver(ingevorderd(), motivatie)).toBeNull();
    expect(draagOver(ingevorderd().legVast('dwangsom-betaald'))).toBeNull();
  });
});

describe('bezwaar', () => {
  const bezwaar = (spel: Spel, velden: object = {}) => doe(spel, 'leg-bezwaar-vast', { tegen: 'last', ...velden });

  test('on the last day is in time, the day after it is not: on both somebody decides', () => {
    const opTijd = opgelegd().tot('2027-01-04');
    expect(bezwaar(opTijd)).toBeNull();
    expect(opTijd.van('BezwaarOntvangen')[0]?.gegevens).toMatchObject({ tot: '2027-01-04', opTijd: true });
    // six weeks after Monday 4 January
    expect(opTijd.termijnen('bezwaar/besluit')).toEqual([['bezwaar/besluit', '2027-02-15']]);
    const teLaat = opgelegd().tot('2027-01-05');
    expect(bezwaar(teLaat)).toBeNull();
    expect(teLaat.van('BezwaarOntvangen')[0]?.gegevens.opTijd).toBe(false);
    expect(teLaat.termijnen('bezwaar/besluit')).toEqual([['bezwaar/besluit', '2027-02-16']]);
  });

  test('by post: a week more for what was posted in time', () => {
    const spel = opgelegd().tot('2027-01-11');
    expect(spel.termijnen('bezwaar')).toEqual([['bezwaar/per-post', '2027-01-11']]);
    expect(bezwaar(spel, { gepostOp: '2027-01-04' })).toBeNull();
    expect(spel.van('BezwaarOntvangen')[0]?.gegevens.opTijd).toBe(true);
    expect(bezwaar(opgelegd().tot('2027-01-11'), { gepostOp: '2026-11-01' })?.tekst).toContain('toen is het besluit');
  });

  test('the time for it ends by itself, and moves nobody', () => {
    const spel = opgelegd().tot('2027-01-12');
    expect(spel.geeindigd('bezwaar/indienen')).toEqual(['bereikt']);
    expect(spel.geeindigd('bezwaar/per-post')).toEqual(['bereikt']);
    expect(spel.termijnen('bezwaar')).toEqual([]);
  });

  test('somebody else decides than who settled the last (Awb 10:3), and the route does not end before that', () => {
    const spel = opgelegd().tot('2026-12-15').legVast('last-nageleefd');
    bezwaar(spel);
    expect(eindig(spel, 'nageleefd')?.tekst).toContain('Er moet nog worden beslist op een bezwaar');
    expect(spel.probeer('last-bezwaar-besloten', 'ongegrond')?.tekst).toContain('Awb 10:3 lid 3');
    spel.wie = 'lpa-2';
    expect(spel.probeer('last-bezwaar-besloten', 'ongegrond')).toBeNull();
    expect(spel.geeindigd('bezwaar/besluit')).toEqual(['gehaald']);
    expect(eindig(spel, 'nageleefd')).toBeNull();
  });

  test('that annuls the last takes away what was forfeited under it', () => {
    const spel = verbeurd();
    bezwaar(spel);
    spel.wie = 'lpa-2';
    spel.legVast('last-bezwaar-besloten', 'herroepen');
    expect(spel.termijnen('last')).toEqual([['last/vervolg', '2027-01-18']]);
    expect(doe(spel, 'stel-verbeuren-vast', { van: '2026-12-19', tot: '2026-12-19' })?.tekst).toBe(
      'De last is ingetrokken.',
    );
    expect(eindig(spel, 'herroepen')).toBeNull();
  });

  test('against the decision to recover there is a term of its own', () => {
    const spel = verbeurd();
    expect(bezwaar(spel, { tegen: 'invordering' })?.tekst).toContain('geen invorderingsbeschikking verzonden');
    verstuur(spel.tot('2026-12-21'), 'invorderingsbeschikking');
    // six weeks after Monday 21 December
    expect(spel.termijnen('bezwaar/indienen')).toEqual([
      ['bezwaar/indienen', '2027-01-04'],
      ['bezwaar/indienen', '2027-02-01'],
    ]);
    expect(bezwaar(spel, { tegen: 'invordering' })).toBeNull();
    spel.wie = 'lpa-2';
    spel.legVast('last-bezwaar-besloten', 'herroepen');
    // the last stands, and nothing is owed
    expect(eindig(spel, 'herroepen')?.tekst).toContain('geen beslissing op bezwaar die de last herroept');
    expect(spel.termijnen('last/betaling')).toEqual([]);
  });
});

describe('opheffing', () => {
  test('on request when it cannot be kept, decided on within eight weeks', () => {
    // eight weeks after Wednesday 10 March 2027 is 5 May; Thursday is Hemelvaartsdag and Friday is equalised: Monday 10 May
    const spel = opgelegd().tot('2027-03-10').legVast('opheffing-gevraagd', 'onmogelijk');
    expect(spel.termijnen('last/opheffing')).toEqual([['last/opheffing', '2027-05-10']]);
    spel.legVast('opheffing-besloten', 'opgeheven');
    expect(spel.geeindigd('last/opheffing')).toEqual(['gehaald']);
    expect(eindig(spel, 'opgeheven')).toBeNull();
  });

  test('a request of Thursday 5 November 2026 would end on 31 December: that is a werkdag', () => {
    const spel = aangekondigd().tot('2026-11-05');
    lukt(spel, 'leg-last-op', afwijking);
    verstuur(spel, 'beschikking-last').legVast('opheffing-gevraagd', 'onmogelijk');
    expect(spel.termijnen('last/opheffing')).toEqual([['last/opheffing', '2026-12-31']]);
  });

  test('after a year without anything forfeited: the day on which it is a year, and not the day before', () => {
    const spel = opgelegd().tot('2027-11-22').legVast('opheffing-gevraagd', 'jaar-zonder-verbeuren');
    expect(spel.probeer('opheffing-besloten', 'opgeheven')?.tekst).toContain('pas op di 23 nov 2027 een jaar');
    expect(spel.tot('2027-11-23').probeer('opheffing-besloten', 'opgeheven')).toBeNull();
  });

  test('what was forfeited begins the year anew, and stays due', () => {
    const spel = verbeurd().tot('2027-12-17').legVast('opheffing-gevraagd', 'jaar-zonder-verbeuren');
    expect(spel.probeer('opheffing-besloten', 'opgeheven')?.tekst).toContain('pas op za 18 dec 2027');
    spel.legVast('opheffing-besloten', 'afgewezen').legVast('opheffing-gevraagd', 'onmogelijk');
    spel.legVast('opheffing-besloten', 'opgeheven');
    expect(eindig(spel, 'opgeheven')?.tekst).toContain('Er staat nog € 250 open');
  });
});

test('an action that was wrong is voided with what followed from it', () => {
  const spel = verbeurd();
  const nr = spel.van('DwangsomVerbeurd')[0]?.nr ?? 0;
  expect(spel.herstel(nr)).toBeNull();
  expect(stand(spel).verbeurd).toBeUndefined();
  expect(laatste(spel)).toEqual(['last/controle']);
  expect(spel.dossier.brieven[`route/${stand(spel).id}/dwangsom-verbeurd`]).toBeUndefined();
});

test('words of a person stand in no event, and amounts in clear', () => {
  const spel = verbeurd();
  for (const { gegevens } of [...spel.van('LastBepaald'), ...spel.van('DwangsomVerbeurd')])
    for (const waarde of Object.values(gegevens)) expect(['string', 'number', 'object']).toContain(typeof waarde);
  expect(spel.van('LastBepaald')[0]?.inhoud).toEqual<InhoudRef>(WOORDEN.inhoud);
});

/** The moves of a last, each as far as it is possible at that moment. */
const ZETTEN: Readonly<Record<string, (spel: Spel) => void>> = {
  neemVoor: (spel) =>
    doe(spel, 'neem-last-voor', { ...OUDERS, begunstigingTot: plusDagen(spel.vandaag, 20), ...WOORDEN }),
  kondigAan: (spel) => {
    verstuurAls(spel, 'vooraankondiging-last');
  },
  reageer: (spel) => spel.probeer('last-zienswijze', 'schriftelijk'),
  legOp: (spel) => doe(spel, 'leg-last-op', { begunstigingTot: plusDagen(spel.vandaag, 14), ...afwijking }),
  maakBekend: (spel) => {
    verstuurAls(spel, 'beschikking-last');
  },
  bezwaar: (spel) => doe(spel, 'leg-bezwaar-vast', { tegen: 'last' }),
  beslisBezwaar: (spel) => {
    spel.wie = 'lpa-2';
    spel.probeer('last-bezwaar-besloten', 'ongegrond');
    spel.wie = 'lpa-1';
  },
  leefNa: (spel) => spel.probeer('last-nageleefd'),
  verbeur: (spel) => doe(spel, 'stel-verbeuren-vast', { van: spel.vandaag, tot: spel.vandaag }),
  vorderIn: (spel) => {
    verstuurAls(spel, 'invorderingsbeschikking');
  },
  betaal: (spel) => spel.probeer('dwangsom-betaald'),
  betaalDeels: (spel) => doe(spel, 'leg-deelbetaling-vast', { centen: 4_999 }),
  betaalNiet: (spel) => spel.probeer('dwangsom-niet-betaald'),
  maan: (spel) => {
    verstuurAls(spel, 'aanmaning-dwangsom');
  },
  vraagOpheffing: (spel) => spel.probeer('opheffing-gevraagd', 'onmogelijk'),
  beslisOpheffing: (spel) => spel.probeer('opheffing-besloten', 'afgewezen'),
};
function verstuurAls(spel: Spel, brief: string): void {
  if (Object.values(spel.dossier.brieven).some((b) => b.brief === brief && !b.stand)) verstuur(spel, brief);
}

test('in whatever order things happen: it always waits for something, forfeits no more than the maximum, and what is said stands in the terms', () => {
  const zet = fc.record({ zet: fc.constantFrom(...Object.keys(ZETTEN)), dagen: fc.constantFrom(0, 1, 3, 8, 15, 45) });
  fc.assert(
    fc.property(fc.array(zet, { minLength: 8, maxLength: 40 }), (zetten) => {
      const spel = route();
      for (const { zet: naam, dagen } of zetten) {
        spel.tot(plusDagen(spel.vandaag, dagen));
        ZETTEN[naam]?.(spel);
        const dit = stand(spel);
        const som = (dit.verbeurd ?? []).reduce((tot, { bedrag }) => tot + bedrag, 0);
        expect(som).toBeLessThanOrEqual(1000);
        expect(spel.van('DwangsomVerbeurd').at(-1)?.gegevens.totaal ?? 0).toBe(som);
        const verwacht = lasttermijnen(dit, spel.dossier).map(({ regel }) => regel);
        const lopend = openTermijnen(spel.dossier).filter(({ over }) => over.startsWith(`route/${dit.id}/`));
        expect(verwacht.length).toBeGreaterThan(0);
        expect(lopend.map(({ regel }) => regel).sort()).toEqual(verwacht.sort());
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
