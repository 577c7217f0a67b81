import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Aanvraagspel } from '../../test/opzet/aanvraag.ts';
import { motivatie, tekst } from '../../test/opzet/spel.ts';
import { plusDagen } from '../datum.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import { mogelijkeHandelingen } from '../handelingen/index.ts';
import type { Aanvraagsoort } from './soorten.ts';

/** Received on Tuesday 3 March 2026; asked is leave from 1 to 19 June. */
const aanvraag = (soort?: Aanvraagsoort) => Aanvraagspel.ontvangen('2026-03-03', soort);
/** Refused, and sent on Tuesday 5 May 2026: bezwaar until Tuesday 16 June. */
const geweigerd = () => aanvraag().hoor('wel-bezwaar').tot('2026-05-05').besluit('afgewezen');
const bezwaar = (spel: Aanvraagspel, velden: object = {}) =>
  spel.doe({ soort: 'leg-bezwaar-tegen-besluit-vast', commissie: 'nee', ...velden });
const collega = (spel: Aanvraagspel): Aanvraagspel => Object.assign(spel, { wie: 'lpa-2' });

describe('nobody decides before who has to be heard was heard', () => {
  test.each<[Aanvraagsoort, string, string]>([
    ['verlof', 'het hoofd van de school', 'artikel 14 lid 3'],
    ['ander-onderwijs', 'het hoofd van de school', 'artikel 3:2'],
    ['vervangend-school', 'de aanvrager, de jongere en het hoofd van de school', 'artikel 3a lid 3'],
    ['vervangend-instelling', 'de instelling voor maatschappelijke zorg', 'artikel 3b lid 4'],
  ])('%s', (soort, wie, artikel) => {
    const spel = aanvraag(soort);
    const beslis = { soort: 'beslis-aanvraag', uitkomst: 'toegewezen', ...motivatie };
    const weigering = spel.doe(beslis);
    expect(weigering?.tekst).toContain(wie);
    expect(weigering?.tekst).toContain(artikel);
    expect(spel.hoor().doe(beslis)).toBeNull();
  });
});

describe('the decision', () => {
  test('is always motivated, says days and period, and is in time when it is made known in time', () => {
    const spel = aanvraag().hoor().tot('2026-04-20');
    expect(spel.doe({ soort: 'beslis-aanvraag', uitkomst: 'toegewezen' })?.code).toBe('MotivatieNodig');
    spel.gelukt({ soort: 'beslis-aanvraag', uitkomst: 'deels', dagen: 11, ...motivatie });
    expect(spel.stand.besluit).toMatchObject({
      uitkomst: 'deels',
      toegekend: { van: '2026-06-01', totEnMet: '2026-06-19', dagen: 11 },
      bekendgemaaktOp: null,
    });
    expect(spel.beslisUiterlijk).toBe('2026-04-28');
    spel.tot('2026-04-22').verstuur('beschikking-verlof');
    expect(spel.stand.besluit?.bekendgemaaktOp).toBe('2026-04-22');
    expect(spel.geeindigd('aanvraag/besluit')).toEqual(['gehaald']);
    // six weeks after Wednesday 22 April
    expect(spel.termijnen('bezwaar')).toEqual([['bezwaar/indienen', '2026-06-03']]);
  });

  test.each([
    [{ uitkomst: 'deels' }, 'vul in welk deel'],
    [{ uitkomst: 'deels', van: '2026-06-01', totEnMet: '2026-06-19', dagen: 15 }, 'vul in welk deel'],
    // Saturday and Sunday
    [{ uitkomst: 'deels', van: '2026-06-06', totEnMet: '2026-06-07' }, 'is geen schooldag'],
    // Monday 8 to Wednesday 10 June
    [{ uitkomst: 'deels', van: '2026-06-08', totEnMet: '2026-06-10', dagen: 4 }, 'zijn 3 schooldagen'],
    [{ uitkomst: 'toegewezen', dagen: 1 }, 'niet wat er is gevraagd'],
    [{ uitkomst: 'toegewezen', totEnMet: '2026-06-18' }, 'niet wat er is gevraagd'],
    [{ uitkomst: 'afgewezen', dagen: 3 }, 'wie afwijst'],
    [{ uitkomst: 'deels', dagen: 16 }, 'gevraagd zijn 15'],
    [{ uitkomst: 'deels', van: '2026-05-31' }, 'meer kunt u niet toewijzen'],
    [{ uitkomst: 'deels', van: '2026-06-10', totEnMet: '2026-06-09' }, 'kies een dag vanaf'],
  ])('%o is refused', (velden, waarom) => {
    expect(
      aanvraag()
        .hoor()
        .doe({ soort: 'beslis-aanvraag', ...velden, ...motivatie })?.tekst,
    ).toContain(waarom);
  });

  test.each([
    // Monday 8 to Sunday 14 June: five schooldagen
    [{ van: '2026-06-08', totEnMet: '2026-06-14' }, 5],
    [{ van: '2026-06-08', totEnMet: '2026-06-14', dagen: 2 }, 2],
    [{ dagen: 14 }, 14],
  ])('of a part the schooldagen are counted: %o', (deel, dagen) => {
    const spel = aanvraag().hoor().besluit('deels', deel);
    expect(spel.stand.besluit?.toegekend?.dagen).toBe(dagen);
  });

  test('before what was asked for came: the suspension ends the day before, and the letter that asked is not sent', () => {
    const spel = aanvraag().hoor().tot('2026-03-10').vraagAanvulling().tot('2026-03-16');
    spel.gelukt({ soort: 'beslis-aanvraag', uitkomst: 'toegewezen', ...motivatie });
    expect(spel.stand.opschortingen).toMatchObject([{ van: '2026-03-11', totEnMet: '2026-03-15', door: 'besloten' }]);
    // five days
    expect(spel.beslisUiterlijk).toBe('2026-05-04');
  });

  test('can be made known without Schakel, and the day of that counts', () => {
    const spel = aanvraag().hoor().tot('2026-04-20');
    spel.gelukt({ soort: 'beslis-aanvraag', uitkomst: 'toegewezen', ...motivatie });
    const over = `aanvraag/besluit/${spel.stand.besluit?.id ?? ''}`;
    spel.tot('2026-04-24').gelukt({ soort: 'leg-bekendmaking-vast', over, dag: '2026-04-21' });
    expect(spel.stand.besluit?.bekendgemaaktOp).toBe('2026-04-21');
    expect(spel.dossier.brieven[over]?.stand).toBe('afgezien');
    expect(spel.termijnen('bezwaar')).toEqual([['bezwaar/indienen', '2026-06-02']]);
  });

  test('that was not sent yet is taken back by voiding it; one that was sent stands', () => {
    const spel = aanvraag().hoor().tot('2026-04-20');
    spel.gelukt({ soort: 'beslis-aanvraag', uitkomst: 'afgewezen', ...motivatie });
    const nr = spel.van('AanvraagBesloten')[0]?.nr ?? 0;
    expect(spel.herstel(nr)).toBeNull();
    expect(spel.stand.besluit).toBeUndefined();
    expect(Object.keys(spel.dossier.brieven)).toEqual(['aanvraag/ontvangst']);
    expect(spel.beslisUiterlijk).toBe('2026-04-28');
    spel.besluit('toegewezen');
    expect(spel.herstel(spel.van('AanvraagBesloten')[1]?.nr ?? 0)?.code).toBe('NietMogelijk');
  });
});

describe('when it stands the case closes by itself', () => {
  test('leave that was granted: after the term for bezwaar and the week of the post', () => {
    const spel = aanvraag().hoor().tot('2026-05-05').besluit('toegewezen');
    expect(spel.tot('2026-06-17').termijnen()).toEqual([['bezwaar/per-post', '2026-06-23']]);
    expect(spel.tot('2026-06-23').dossier.status).toBe('open');
    expect(spel.tot('2026-06-24').dossier.gesloten?.reden).toBe('aanvraag-afgehandeld');
  });

  test('leave that was refused: not before somebody could see whether it was taken all the same', () => {
    // ten werkdagen after Friday 19 June are Friday 3 July
    const spel = geweigerd().tot('2026-06-24');
    expect(spel.termijnen()).toEqual([['verlof/nagaan', '2026-07-03']]);
    expect(spel.tot('2026-07-04').dossier.status).toBe('gesloten');
  });

  test('vervangende leerplicht: when the copy went and the school knows that it has to ask for a next year', () => {
    const spel = Aanvraagspel.ontvangen('2026-03-03', 'vervangend-school', {
      van: '2026-03-30',
      totEnMet: '2026-12-31',
    });
    spel.hoor().tot('2026-03-24').besluit('toegewezen');
    // the copy within two weeks; eight weeks before 31 December is 5 November
    expect(spel.termijnen('vervangend')).toEqual([
      ['vervangend/afschrift', '2026-04-07'],
      ['vervangend/verlenging', '2026-11-05'],
    ]);
    spel.gelukt({ soort: 'leg-afschrift-vast' });
    expect(spel.tot('2026-11-05').dossier.status).toBe('open');
    expect(spel.tot('2026-11-06').dossier.status).toBe('gesloten');
  });
});

describe('bezwaar', () => {
  test.each([
    ['on the last day', { dag: '2026-06-16' }, true],
    ['a day late', { dag: '2026-06-17' }, false],
    ['by post, a day late and posted in time', { dag: '2026-06-17', gepostOp: '2026-06-16' }, true],
    ['by post, posted in time and there after the week', { dag: '2026-06-24', gepostOp: '2026-06-16' }, false],
    ['by post, posted a day late', { dag: '2026-06-18', gepostOp: '2026-06-17' }, false],
  ])('%s', (_, velden, opTijd) => {
    const spel = geweigerd().tot('2026-06-25');
    expect(bezwaar(spel, velden)).toBeNull();
    expect(spel.stand.bezwaren).toMatchObject([{ tot: '2026-06-16', opTijd }]);
  });

  test('is decided on within six weeks of the end of its term, twelve with a commissie', () => {
    const spel = geweigerd().tot('2026-05-20');
    bezwaar(spel);
    bezwaar(spel, { commissie: 'ja' });
    // 16 June + 6 weeks = 28 July, + 12 weeks = 8 September
    expect(spel.termijnen('bezwaar/besluit')).toEqual([
      ['bezwaar/besluit', '2026-07-28'],
      ['bezwaar/besluit-met-commissie', '2026-09-08'],
    ]);
  });

  test('is put off once, six weeks at most', () => {
    const spel = geweigerd().tot('2026-05-20');
    bezwaar(spel);
    const id = spel.stand.bezwaren[0]?.id ?? '';
    const verdaag = (tot: string) => spel.doe({ soort: 'verdaag-bezwaar', bezwaar: id, tot, ...motivatie });
    expect(verdaag('2026-09-09')?.tekst).toContain('tot en met di 8 sep 2026');
    expect(verdaag('2026-09-08')).toBeNull();
    expect(spel.termijnen('bezwaar/besluit')).toEqual([['bezwaar/besluit', '2026-09-08']]);
    expect(verdaag('2026-09-09')?.tekst).toContain('al een keer');
  });

  test('who decided does not decide on it; gegrond it changes what holds, and the case closes when nobody can go to court any more', () => {
    const spel = geweigerd().tot('2026-06-10');
    bezwaar(spel);
    const id = spel.stand.bezwaren[0]?.id ?? '';
    const beslis = {
      soort: 'beslis-bezwaar',
      horen: 'gehoord',
      bezwaar: id,
      uitkomst: 'gegrond',
      nieuw: 'deels',
      dagen: 12,
      ...motivatie,
    };
    expect(spel.doe(beslis)?.tekst).toContain('Laat een collega');
    expect(collega(spel).doe({ ...beslis, nieuw: undefined })?.tekst).toContain('kies wat u nu');
    expect(spel.doe(beslis)).toBeNull();
    expect(spel.stand.besluit).toMatchObject({
      uitkomst: 'afgewezen',
      geldend: { uitkomst: 'deels', toegekend: { dagen: 12 } },
    });
    spel.tot('2026-07-06');
    expect(spel.dossier.status).toBe('open');
    spel.verstuur('beslissing-bezwaar');
    // six weeks for beroep after Monday 6 July are 17 August, and a week by post
    expect(spel.tot('2026-08-24').dossier.status).toBe('open');
    expect(spel.tot('2026-08-25').dossier.gesloten?.reden).toBe('aanvraag-afgehandeld');
  });

  test('that came too late is judged on its merits when nobody can be blamed for that (Awb 6:11)', () => {
    const spel = geweigerd().tot('2026-06-17');
    bezwaar(spel);
    expect(spel.stand.bezwaren).toMatchObject([{ opTijd: false }]);
    const beslis = {
      soort: 'beslis-bezwaar',
      horen: 'gehoord',
      bezwaar: spel.stand.bezwaren[0]?.id,
      uitkomst: 'ongegrond',
    };
    const [aangeboden] = mogelijkeHandelingen(spel.dossier).filter(({ vast }) => vast.soort === 'beslis-bezwaar');
    expect(aangeboden?.uitleg).toContain('tenzij de indiener daar niets aan kon doen');
    expect(collega(spel).doe(beslis)?.code).toBe('MotivatieNodig');
    expect(spel.doe({ ...beslis, ...motivatie })).toBeNull();
    expect(spel.stand.bezwaren).toMatchObject([{ beslist: { uitkomst: 'ongegrond' } }]);
  });

  test('is decided on after hearing who made it, or on a ground of Awb 7:3 that goes with the outcome', () => {
    const spel = geweigerd().tot('2026-06-10');
    bezwaar(spel);
    const beslis = { soort: 'beslis-bezwaar', bezwaar: spel.stand.bezwaren[0]?.id, ...motivatie };
    collega(spel);
    expect(spel.doe({ ...beslis, uitkomst: 'ongegrond' })?.code).toBe('Ongeldig');
    for (const [horen, uitkomst] of [
      ['kennelijk-niet-ontvankelijk', 'ongegrond'],
      ['kennelijk-ongegrond', 'niet-ontvankelijk'],
      ['geheel-tegemoet', 'ongegrond'],
    ])
      expect(spel.doe({ ...beslis, horen, uitkomst })?.tekst, horen).toContain('past niet bij uw beslissing');
    expect(spel.doe({ ...beslis, horen: 'kennelijk-ongegrond', uitkomst: 'ongegrond' })).toBeNull();
    expect(spel.van('BezwaarBeslist')).toMatchObject([{ gegevens: { horen: 'kennelijk-ongegrond' } }]);
  });

  test('that is taken back asks for no decision', () => {
    const spel = geweigerd().tot('2026-06-10');
    bezwaar(spel);
    spel.gelukt({ soort: 'trek-bezwaar-in', bezwaar: spel.stand.bezwaren[0]?.id ?? '' });
    expect(spel.termijnen('bezwaar')).toEqual([['bezwaar/indienen', '2026-06-16']]);
    expect(spel.tot('2026-07-04').dossier.status).toBe('gesloten');
  });
});

describe('not decided in time', () => {
  const stelInGebreke = (spel: Aanvraagspel) => spel.doe({ soort: 'leg-ingebrekestelling-vast' });

  test('an ingebrekestelling before the term has lapsed does nothing, and is recorded as that', () => {
    const spel = aanvraag().tot('2026-04-28');
    expect(stelInGebreke(spel)).toBeNull();
    expect(spel.stand.ingebrekestellingen[0]?.dwangsom).toBeUndefined();
    expect(spel.tot('2026-06-30').van('DwangsomVastgesteld')).toEqual([]);
    expect(stelInGebreke(spel)).toBeNull();
  });

  test('two weeks on the dwangsom begins, until the day before the decision was made known', () => {
    const spel = aanvraag().hoor().tot('2026-04-29');
    stelInGebreke(spel);
    // two weeks after Wednesday 29 April are 13 May: the first day is Hemelvaartsdag 14 May
    expect(spel.stand.ingebrekestellingen).toMatchObject([{ dwangsom: { eersteDag: '2026-05-14' } }]);
    expect(stelInGebreke(spel)?.tekst).toContain('Er loopt al');
    // the 42nd day is 24 June
    expect(spel.tot('2026-05-14').termijnen('dwangsom')).toEqual([['dwangsom/looptijd', '2026-06-24']]);
    spel.tot('2026-05-28').besluit('toegewezen');
    // 14 to 27 May are fourteen days of 23 euro
    expect(spel.stand.ingebrekestellingen).toMatchObject([{ vastgesteld: { dagen: 14, bedrag: 322 } }]);
    expect(spel.brieven.at(-1)).toBe('beschikking-dwangsom');
    // the decision about it within two weeks of 28 May
    expect(spel.termijnen('dwangsom')).toEqual([['dwangsom/besluit', '2026-06-11']]);
    spel.verstuur('beschikking-dwangsom');
    expect(spel.termijnen('dwangsom')).toEqual([]);
  });

  test('after 42 days it is 1442 euro, and no more, and the request is still to be decided', () => {
    const spel = aanvraag().tot('2026-04-29');
    stelInGebreke(spel);
    spel.tot('2026-06-25');
    expect(spel.stand.ingebrekestellingen).toMatchObject([{ vastgesteld: { dagen: 42, bedrag: 1442 } }]);
    expect(spel.beslisUiterlijk).toBe('2026-04-28');
  });

  test('decided within the two weeks nothing is owed, and no letter says so', () => {
    const spel = aanvraag().hoor().tot('2026-04-29');
    stelInGebreke(spel);
    spel.tot('2026-05-13').besluit('toegewezen');
    expect(spel.stand.ingebrekestellingen).toMatchObject([{ vastgesteld: { dagen: 0, bedrag: 0 } }]);
    expect(spel.brieven).not.toContain('beschikking-dwangsom');
  });

  test('the four weeks of the law are not lengthened by a letter of uitstel; the eight of the Awb are', () => {
    // four weeks after 3 March are 31 March; put off to 5 May
    const uitstel = (soort: Aanvraagsoort, dag: string): Aanvraagspel => {
      const spel = aanvraag(soort).tot('2026-03-30');
      spel.gelukt({ soort: 'verdaag', tot: '2026-05-06', ...motivatie });
      spel.tot(dag).gelukt({ soort: 'leg-ingebrekestelling-vast' });
      return spel;
    };
    expect(uitstel('vervangend-school', '2026-04-01').stand.ingebrekestellingen[0]?.dwangsom).toBeDefined();
    expect(uitstel('verlof', '2026-04-29').stand.ingebrekestellingen[0]?.dwangsom).toBeUndefined();
  });
});

test('leave that was refused and taken all the same asks for another case, once for each of its days', () => {
  const spel = geweigerd().tot('2026-06-20');
  const leg = (velden: object) => spel.doe({ soort: 'leg-opgenomen-verlof-vast', ...velden });
  expect(leg({ van: '2026-06-01', totEnMet: '2026-06-21' })?.tekst).toContain('tot en met vandaag');
  expect(leg({ van: '2026-06-01', totEnMet: '2026-06-12' })).toBeNull();
  expect(leg({ van: '2026-06-12', totEnMet: '2026-06-15' })?.tekst).toContain('al vastgelegd');
  expect(spel.van('VervolgzaakNodig').map(({ gegevens }) => gegevens.opdracht)).toEqual([
    { soort: 'meld-geweigerd-verlof', zaakId: spel.dossier.id, van: '2026-06-01', totEnMet: '2026-06-12' },
  ]);
  expect(leg({ van: '2026-05-31', totEnMet: '2026-05-31' })?.tekst).toContain('gevraagd is verlof van');
  expect(leg({ van: '2026-06-19', totEnMet: '2026-06-20' })?.tekst).toContain('gevraagd is verlof van');
  const toegewezen = aanvraag().hoor().besluit('toegewezen').tot('2026-04-01');
  const waarom = toegewezen.doe({ soort: 'leg-opgenomen-verlof-vast', van: '2026-03-30', totEnMet: '2026-03-31' });
  expect(waarom?.tekst).toBe('Het verlof is toegewezen.');
});

test('on days before the letter of the refusal nothing had been refused yet', () => {
  const spel = aanvraag().hoor('wel-bezwaar').tot('2026-06-10').besluit('afgewezen').tot('2026-06-20');
  const leg = (van: string) => spel.doe({ soort: 'leg-opgenomen-verlof-vast', van, totEnMet: '2026-06-12' });
  expect(leg('2026-06-09')?.tekst).toContain('is geweigerd met de brief van wo 10 jun 2026');
  expect(leg('2026-06-10')).toBeNull();
});

test.each<[string, object, string, string, string | null]>([
  ['a day that was granted', { totEnMet: '2026-06-05' }, '2026-06-05', '2026-06-08', 'is verlof toegewezen'],
  ['the days after those', { totEnMet: '2026-06-05' }, '2026-06-08', '2026-06-12', null],
  // eleven of fifteen schooldagen: which of them is not in the decision
  ['a day of a period that was granted for a part', { dagen: 11 }, '2026-06-05', '2026-06-05', null],
])('of leave that was granted in part: %s', (_, deel, van, totEnMet, waarom) => {
  const spel = aanvraag().hoor().besluit('deels', deel).tot('2026-06-20');
  const weigering = spel.doe({ soort: 'leg-opgenomen-verlof-vast', van, totEnMet });
  if (waarom === null) expect(weigering).toBeNull();
  else expect(weigering?.tekst).toContain(waarom);
});

test('leave of a request that was not treated was not refused, and nobody looks whether it was taken', () => {
  const spel = aanvraag().tot('2026-03-10').vraagAanvulling().tot('2026-03-25');
  spel.gelukt({ soort: 'stel-buiten-behandeling', ...motivatie }).verstuur('besluit-buiten-behandeling');
  expect(spel.termijnen('verlof')).toEqual([]);
  const dag = { van: '2026-06-01', totEnMet: '2026-06-01' };
  spel.gelukt({ soort: 'leg-bezwaar-tegen-besluit-vast', commissie: 'nee' }).tot('2026-06-20');
  expect(spel.doe({ soort: 'leg-opgenomen-verlof-vast', ...dag })?.tekst).toContain('is niet behandeld');
});

/** Whatever can be done now, with fields that fit; days in the weeks to come. */
function doeIets(spel: Aanvraagspel, keuze: number, dagen: number): void {
  const mogelijk = mogelijkeHandelingen(spel.dossier).filter(
    (m) => m.mogelijk && !['herstel', 'wijs-toe', 'verleng-termijn'].includes(m.vast.soort),
  );
  const gekozen = mogelijk[keuze % Math.max(1, mogelijk.length)];
  if (!gekozen) return;
  const later = plusDagen(spel.vandaag, 1 + (dagen % 40));
  const velden: Record<string, object> = {
    'vraag-aanvulling': dagen % 2 ? { tot: later } : {},
    'leg-instemming-uitstel-vast': { tot: later },
    verdaag: { tot: plusDagen(spel.beslisUiterlijk ?? later, 1 + (dagen % 20)) },
    'leg-horen-vast': { uitkomst: 'geen-bezwaar' },
    'beslis-aanvraag': { uitkomst: dagen % 2 ? 'toegewezen' : 'afgewezen' },
    'leg-bezwaar-tegen-besluit-vast': { commissie: dagen % 2 ? 'ja' : 'nee' },
    'verdaag-bezwaar': { tot: later },
    'leg-uitspraak-vast': dagen % 3 ? { uitkomst: 'opnieuw' } : { uitkomst: 'zelf-voorzien', nieuw: 'toegewezen' },
    'beslis-bezwaar':
      dagen % 2
        ? { horen: 'gehoord', uitkomst: 'gegrond', nieuw: 'toegewezen' }
        : { horen: 'kennelijk-niet-ontvankelijk', uitkomst: 'niet-ontvankelijk' },
    'leg-opgenomen-verlof-vast': { van: plusDagen(spel.vandaag, -2), totEnMet: spel.vandaag },
  };
  spel.doe({ ...gekozen.vast, ...velden[gekozen.vast.soort], inhoud: tekst('motivatie', 'toelichting') });
}

test('in whatever order: a suspension never moves the last day forward, nobody decides unheard, and an open case waits', () => {
  const stap = fc.record({
    wat: fc.constantFrom('doe', 'wacht', 'verstuur', 'herstel'),
    keuze: fc.nat(40),
    dagen: fc.nat(60),
  });
  fc.assert(
    fc.property(
      fc.constantFrom<Aanvraagsoort>('verlof', 'vervangend-school'),
      fc.array(stap, { maxLength: 25 }),
      (soort, stappen) => {
        const spel = aanvraag(soort);
        const zonder = spel.beslisUiterlijk ?? '';
        for (const { wat, keuze, dagen } of stappen) {
          const brief = Object.entries(spel.dossier.brieven).find(([, b]) => !b.stand)?.[0];
          if (wat === 'doe') doeIets(spel, keuze, dagen);
          else if (wat === 'wacht') spel.tot(plusDagen(spel.vandaag, dagen));
          else if (wat === 'herstel') spel.herstel(spel.dossier.herstelbaar.at(-1)?.nr ?? 0);
          else if (brief && spel.dossier.status === 'open') spel.verstuurBrief(brief);
          const { besluit, gehoord } = spel.stand;
          expect((spel.beslisUiterlijk ?? zonder) >= zonder).toBe(true);
          if (besluit && besluit.uitkomst !== 'buiten-behandeling')
            expect(gehoord.map(({ wie }) => wie)).toContain('hoofd');
          if (spel.dossier.status === 'open') expect(openTermijnen(spel.dossier).length).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 60 },
  );
});
