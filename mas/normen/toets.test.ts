/** Pas toe of leg uit, counted by hand: what each action says of which norm. */
import { describe, expect, test } from 'vitest';
import { afwijking, bijKeuze, motivatie, Spel } from '../../test/opzet/spel.ts';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { leegDossier, pasToe } from '../dossier/index.ts';
import { GRENSREGELS, NORMEN } from './lijst.ts';
import { toetsBoeking, toetsZaak } from './toets.ts';
import type { Normtoets } from './types.ts';

const toetsen = (spel: Spel, begin = ''): Normtoets[] =>
  toetsZaak(spel.dossier.id, spel.gebeurtenissen).filter(({ norm }) => norm.startsWith(begin));
const kort = (spel: Spel, begin = ''): string[] =>
  toetsen(spel, begin).map(({ norm, uitkomst, afwijkreden }) =>
    [norm, uitkomst, ...(afwijkreden === null ? [] : [afwijkreden])].join(' '),
  );

/** Something is behind it, help is welcome, and nobody is to blame: voluntary help is advised (domain §2.2). */
const HULP = {
  ...Object.fromEntries(
    [
      'verwijtbaarJongere',
      'verwijtbaarOuder',
      'ernstigMotivatiegebrek',
      'langdurigBlijvend',
      'ernstigAanhoudend',
      'problematiekOpvoeding',
      'zwareProblematiek',
      'toereikendeHulp',
      'hulpLoopt',
      'hulpNietEffectief',
      'gezinssituatieVerstoord',
      'onveiligThuis',
      'eerdereWaarschuwing',
      'eerderHaltElders',
      'artikel5b',
    ].map((vraag) => [vraag, 'nee']),
  ),
  problematiekJongere: 'ja',
  hulpBereid: 'ja',
  hulpInStaat: 'ja',
};

describe('steps', () => {
  test('done in order are followed, each with its order and its term', () => {
    const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist');
    expect(kort(spel)).toEqual([
      'stap/contact-school gevolgd',
      'volgorde/stappen gevolgd',
      'termijn/stap/contact-school gevolgd',
    ]);
  });

  test('skipped is a departure, with the code and the event of its motivation', () => {
    const spel = new Spel('2026-11-02').meld().gelukt({ soort: 'sla-over', stap: 'contact-school', ...afwijking });
    const [nr] = spel.van('StapOvergeslagen').map((g) => g.nr);
    expect(toetsen(spel, 'stap/')).toMatchObject([
      { uitkomst: 'afgeweken', afwijkreden: 'anders', nr, motivatieNr: nr, regime: 'AVG', gemeente: 'GM0361' },
    ]);
  });

  test('run ahead departs from the order alone: the step itself was done', () => {
    const spel = new Spel('2026-11-02').meld().rondAf('onderzoek', 'ongeoorloofd', afwijking);
    expect(kort(spel, 'stap/')).toEqual(['stap/onderzoek gevolgd']);
    expect(kort(spel, 'volgorde/')).toEqual(['volgorde/stappen afgeweken anders']);
  });

  test('a lawful short way is no departure, and what fell away by it no norm', () => {
    // the kennisgevingsbrief of step 4 is left out, and there was no unlawful absence: 6, 7 and 8 fall away
    const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist');
    spel.rondAf('keuze-routekaart', 'A').rondAf('onderzoek', 'geen-ongeoorloofd-verzuim');
    expect(kort(spel, 'stap/')).toEqual([
      'stap/contact-school gevolgd',
      'stap/keuze-routekaart gevolgd',
      'stap/onderzoek gevolgd',
    ]);
    expect(kort(spel).filter((toets) => toets.includes('afgeweken'))).toEqual([]);
  });
});

describe('the choice of routes', () => {
  test('without the signaleringsinstrument departs from that, and from no advice: there was none', () => {
    const spel = bijKeuze().kies('vrijwillige-hulp');
    expect(kort(spel, 'instrument/')).toEqual(['instrument/signalering afgeweken anders']);
    expect(kort(spel, 'advies/')).toEqual([]);
  });

  test('as advised follows both; another one departs from the advice, with the motivation of the choice', () => {
    const gevolgd = bijKeuze().vulIn('signaleringsinstrument', HULP).kies('vrijwillige-hulp');
    expect([...kort(gevolgd, 'instrument/'), ...kort(gevolgd, 'advies/')]).toEqual([
      'instrument/signalering gevolgd',
      'advies/routes gevolgd',
    ]);
    const anders = bijKeuze().vulIn('signaleringsinstrument', HULP).kies('basisroute');
    const motivatieNr = anders.van('StapAfgerond').at(-1)?.nr;
    expect(toetsen(anders, 'advies/')).toMatchObject([
      { norm: 'advies/routes', uitkomst: 'afgeweken', afwijkreden: 'anders', motivatieNr },
    ]);
  });

  test('that falls under the Wpg counts under the Wpg', () => {
    const spel = bijKeuze('2026-11-02', { leerling: { geboortedatum: '2010-06-01', startkwalificatie: false } });
    spel.kies('halt');
    expect(toetsen(spel, 'instrument/').map(({ regime }) => regime)).toEqual(['WPG']);
  });
});

describe('a route rests on the investigation of step 5', () => {
  const naStap3 = (): Spel =>
    new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
  const routes = (spel: Spel): string[] => kort(spel, 'volgorde/routes');

  test('that was done: the norm is followed', () => {
    expect(routes(bijKeuze().kies('vrijwillige-hulp'))).toEqual(['volgorde/routes gevolgd']);
  });

  test('that was skipped and explained: the departure is that of step 5, and the choice is held against nothing more', () => {
    const spel = naStap3().gelukt({ soort: 'sla-over', stap: 'onderzoek', ...afwijking });
    spel.rondAf('brief', 'verzonden').kies('vrijwillige-hulp');
    expect(routes(spel)).toEqual([]);
    expect(kort(spel, 'stap/onderzoek')).toEqual(['stap/onderzoek afgeweken anders']);
  });

  test('that is still to be done: the departure is that of the order, and stands once', () => {
    const spel = naStap3().kies('vrijwillige-hulp');
    expect(routes(spel)).toEqual([]);
    expect(kort(spel, 'volgorde/').slice(-1)).toEqual(['volgorde/stappen afgeweken anders']);
  });

  test('that was done, while another step is open: that departs from the order alone', () => {
    const spel = naStap3().rondAf('onderzoek', 'ongeoorloofd').kies('vrijwillige-hulp');
    expect(kort(spel, 'volgorde/').slice(-2)).toEqual(['volgorde/stappen afgeweken anders', 'volgorde/routes gevolgd']);
  });
});

describe('a term', () => {
  // step 2: five working days after Monday 2 November is Monday 9 November
  const rondAfOp = (dag: string): Spel =>
    new Spel('2026-11-02').meld().tot(dag).rondAf('contact-school', 'melding-juist');

  test.each([
    ['2026-11-09', 'termijn/stap/contact-school gevolgd'],
    ['2026-11-10', 'termijn/stap/contact-school afgeweken termijn/verstreken'],
  ])('of which the step is done on %s: %s', (dag, verwacht) => {
    expect(kort(rondAfOp(dag), 'termijn/stap/contact-school')).toEqual([verwacht]);
  });

  test('that passed counts from the day after its last, also while nobody did anything', () => {
    const spel = new Spel('2026-11-02').meld().tot('2026-11-10');
    expect(toetsen(spel)).toMatchObject([{ dag: '2026-11-10', uitkomst: 'afgeweken', motivatieNr: null }]);
  });

  test('that was given more time is a departure with a motivation, and counts once', () => {
    const spel = new Spel('2026-11-02').meld();
    const [termijn = ''] = Object.keys(spel.dossier.termijnen);
    spel.gelukt({ soort: 'verleng-termijn', termijn, laatsteDag: '2026-11-20', ...motivatie });
    const [nr] = spel.van('TermijnVerlengd').map((g) => g.nr);
    spel.rondAf('contact-school', 'melding-juist');
    expect(toetsen(spel, 'termijn/stap/contact-school')).toMatchObject([
      { uitkomst: 'afgeweken', afwijkreden: 'termijn/verlengd', motivatieNr: nr },
    ]);
  });

  test('that is no duty is no norm: in the protocol those have the ladder of a threshold', () => {
    const { termijnen } = protocollen.voor('GM0361');
    const grenzen = Object.entries(termijnen).filter(([, { ladder }]) => ladder.startsWith('drempel'));
    expect(grenzen.map(([regel]) => regel).filter((regel) => !GRENSREGELS.has(regel))).toEqual([]);
  });
});

test('a letter that belongs to a step and is left is a departure; that it went out elsewhere is none', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist');
  spel.rondAf('keuze-routekaart', 'A').rondAf('onderzoek', 'ongeoorloofd');
  spel.rondAf('brief', 'verzonden').kies('vrijwillige-hulp');
  spel.gelukt({ soort: 'sla-over', stap: 'uitvoering', ...afwijking });
  spel.gelukt({ soort: 'zie-af-van-brief', over: 'stap/terugkoppeling/1', ...motivatie });
  const [nr] = spel
    .van('BriefAfgezien')
    .slice(-1)
    .map((g) => g.nr);
  expect(kort(spel, 'brief/')).toEqual(['brief/brief-na-onderzoek gevolgd', 'brief/terugkoppeling-school afgeweken']);
  expect(toetsen(spel, 'brief/terugkoppeling-school')).toMatchObject([{ motivatieNr: nr, afwijkreden: null }]);
});

test('a warning before anything was established is a departure; the letter that puts it right is no second one', () => {
  const spel = new Spel('2026-11-02').meld().gelukt({ soort: 'stel-brief-voor', brief: 'waarschuwing', ...afwijking });
  const [over] = spel.van('BriefNodig').map(({ gegevens }) => gegevens.over);
  spel.verstuurBrief(over ?? '').gelukt({ soort: 'corrigeer-brief', over: over ?? '', ...motivatie });
  expect(spel.brieven).toEqual(['waarschuwing', 'waarschuwing']);
  expect(kort(spel, 'waarschuwing/')).toEqual(['waarschuwing/eerst-vaststellen afgeweken anders']);
});

test('a correction takes back what it voids, with the term that ended by it', () => {
  const spel = new Spel('2026-11-02').meld().gelukt({ soort: 'sla-over', stap: 'contact-school', ...afwijking });
  expect(spel.herstel(spel.van('StapOvergeslagen')[0]?.nr ?? 0)).toBeNull();
  expect(toetsen(spel)).toEqual([]);
  spel.rondAf('contact-school', 'melding-juist');
  expect(kort(spel)).toEqual([
    'stap/contact-school gevolgd',
    'volgorde/stappen gevolgd',
    'termijn/stap/contact-school gevolgd',
  ]);
});

test('booking by booking gives what the whole case gives', () => {
  const spel = bijKeuze().vulIn('signaleringsinstrument', HULP).kies('basisroute', 'vrijwillige-hulp');
  let d = leegDossier(spel.dossier.id);
  const stuksgewijs: Normtoets[] = [];
  for (const sleutel of new Set(spel.gebeurtenissen.map((g) => g.sleutel))) {
    const boeking = spel.gebeurtenissen.filter((g) => g.sleutel === sleutel);
    stuksgewijs.push(...toetsBoeking(d, boeking));
    d = boeking.reduce(pasToe, d);
  }
  expect(stuksgewijs).toEqual(toetsen(spel));
});

test('each norm has one id, says what it asks, and where that comes from', () => {
  expect(new Set(NORMEN.map(({ id }) => id)).size).toBe(NORMEN.length);
  for (const { naam, norm, bron } of NORMEN) for (const tekst of [naam, norm, bron]) expect(tekst).toMatch(/\S/);
});
