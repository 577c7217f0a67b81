import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afwijking, bijKeuze, motivatie, Spel, tekst } from '../../test/opzet/spel.ts';
import type { Keuzeroute } from '../begrippen.ts';
import { BERICHTEN } from '../berichten.ts';
import type { Feiten } from '../beslis/index.ts';
import { regimeVanBrief } from '../briefregime.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import { mogelijkeHandelingen } from '../handelingen/index.ts';
import { aanDeBeurt } from '../voortgang.ts';
import { wekkingen } from '../wekkingen.ts';

const jongere = (geboortedatum: string) => ({ leerling: { geboortedatum, startkwalificatie: false } });
/** Fifteen years old all the while. */
const VIJFTIEN = jongere('2011-06-01');
/** So many lessons missed on schooldagen of October 2026, eight a day at most. */
const gemist = (uren: number) => {
  const dagen = ['05', '06', '07', '08', '09', '19', '20', '21'].map((dag, n) => ({
    datum: `2026-10-${dag}`,
    lesuren: Array.from({ length: Math.max(0, Math.min(8, uren - 8 * n)) }, (_, les) => les + 1),
  }));
  return [{ eersteDag: '2026-10-05', laatsteDag: '2026-10-21', allesGemist: false, dagen }];
};

/** Halt was chosen on Monday 2 November 2026 for somebody who missed fourteen hours. */
const halt = (kind = VIJFTIEN, ...naast: Keuzeroute[]): Spel =>
  bijKeuze('2026-11-02', { ...kind, opgaven: gemist(14) }).kies('halt', ...naast);
const voorgesteld = (kind = VIJFTIEN, ...naast: Keuzeroute[]): Spel => halt(kind, ...naast).legVast('voorstel');
const ingestemd = (kind = VIJFTIEN, ...naast: Keuzeroute[]): Spel =>
  voorgesteld(kind, ...naast)
    .legVast('instemming-jongere', 'gegeven')
    .legVast('instemming-ouders', 'gegeven');
/** Referred to Halt on Monday 9 November 2026. */
const aangemeld = (...naast: Keuzeroute[]): Spel =>
  ingestemd(VIJFTIEN, ...naast)
    .tot('2026-11-09')
    .legVast('aangemeld');
const stand = (spel: Spel) => spel.route('halt');
const besluit = (spel: Spel, keuze: string, extra: object = motivatie) =>
  spel.doe({ soort: 'besluit-procesverbaal', route: stand(spel).id, keuze, ...extra });

test('a proposal in writing, the consent of the jongere, the referral: each with its own days', () => {
  const spel = halt();
  // five werkdagen after Monday 2 November
  expect(spel.termijnen('halt')).toEqual([['halt/voorstel', '2026-11-09']]);
  expect(spel.probeer('instemming-jongere', 'gegeven')?.tekst).toContain('schriftelijk is gedaan (Sr 77e)');
  spel.tot('2026-11-03').legVast('voorstel');
  expect(spel.brieven.at(-1)).toBe('halt-voorstel');
  expect(spel.geeindigd('halt/voorstel')).toEqual(['gehaald']);
  // ten werkdagen after Tuesday 3 November
  expect(spel.termijnen('halt')).toEqual([['halt/instemming', '2026-11-17']]);
  spel.tot('2026-11-05').legVast('instemming-jongere', 'gegeven');
  expect(spel.geeindigd('halt/instemming')).toEqual(['gehaald']);
  // five werkdagen after Thursday 5 November, and with the parents' word on Friday 6 counted from that
  expect(spel.termijnen('halt')).toEqual([['halt/aanmelding', '2026-11-12']]);
  spel.tot('2026-11-06').legVast('instemming-ouders', 'gegeven');
  expect(spel.termijnen('halt')).toEqual([['halt/aanmelding', '2026-11-13']]);
  spel.tot('2026-11-09').legVast('aangemeld');
  expect(spel.geeindigd('halt/aanmelding').at(-1)).toBe('gehaald');
  expect(spel.berichten).toEqual(['halt-aangemeld']);
  // from Monday 9 November: five werkdagen, four weeks, twelve weeks
  expect(spel.termijnen('halt')).toEqual([
    ['halt/bevestiging', '2026-11-16'],
    ['halt/start', '2026-12-07'],
    ['halt/uitslag', '2027-02-01'],
  ]);
  expect(spel.probeer('aangemeld')?.tekst).toBe('De aanmelding is al gedaan.');
});

describe('consent', () => {
  test('without that of the jongere nobody is referred', () => {
    const spel = voorgesteld().legVast('instemming-ouders', 'gegeven');
    expect(spel.probeer('aangemeld')).toMatchObject({ code: 'NietMogelijk' });
    expect(spel.probeer('aangemeld')?.tekst).toContain('Vraag de jongere schriftelijk om instemming');
  });

  test('the parents consent until the 16th birthday; on that day the jongere decides alone', () => {
    // sixteen on Monday 16 November 2026
    const spel = voorgesteld(jongere('2010-11-16')).legVast('instemming-jongere', 'gegeven').tot('2026-11-16');
    expect(spel.probeer('aangemeld', undefined, { dag: '2026-11-15' })?.tekst).toContain('ook de ouders om instemming');
    expect(spel.probeer('aangemeld')).toBeNull();
  });

  test('a jongere of unknown age needs the parents as well', () => {
    const zonder = bijKeuze('2026-11-02', { opgaven: gemist(14) })
      .kies('halt')
      .legVast('voorstel');
    zonder.legVast('instemming-jongere', 'gegeven');
    expect(zonder.probeer('aangemeld')?.tekst).toMatch(/hoe oud de jongere is.*ouders/);
    zonder.legVast('instemming-ouders', 'gegeven');
    expect(zonder.probeer('aangemeld')).toBeNull();
  });

  const eindigtGeweigerd = (spel: Spel): void => {
    expect(stand(spel)).toMatchObject({ stand: 'klaar', uitkomst: 'geweigerd' });
    // five werkdagen after Thursday 5 November
    expect(spel.termijnen('halt')).toEqual([['halt/besluit', '2026-11-12']]);
    expect(aanDeBeurt(spel.dossier)).toBe('uitvoering'); // step 8 is not done until that is decided
    expect(spel.berichten).toEqual([]); // Halt never heard of it
  };

  test('a jongere who refuses ends the route: what follows is to be decided', () => {
    eindigtGeweigerd(voorgesteld().tot('2026-11-05').legVast('instemming-jongere', 'geweigerd'));
  });

  test('parents who refuse stand in the way of who is fifteen, and the LPA ends the route; of who is sixteen they do not', () => {
    const spel = voorgesteld().tot('2026-11-05');
    const einde = { soort: 'rond-route-af', route: stand(spel).id, uitkomst: 'geweigerd' } as const;
    expect(spel.doe(einde)?.tekst).toContain('Leg eerst vast dat de ouders niet instemmen');
    spel.legVast('instemming-jongere', 'gegeven').legVast('instemming-ouders', 'geweigerd');
    expect(stand(spel).stand).toBe('loopt');
    expect(spel.probeer('aangemeld')?.tekst).toContain('ouders');
    eindigtGeweigerd(spel.gelukt(einde));
    const zestien = voorgesteld(jongere('2010-06-01')).legVast('instemming-jongere', 'gegeven');
    expect(zestien.legVast('instemming-ouders', 'geweigerd').probeer('aangemeld')).toBeNull();
  });

  test('once somebody was referred the consent is no question any more', () => {
    expect(aangemeld().probeer('instemming-ouders', 'geweigerd')?.tekst).toBe('De aanmelding is al gedaan.');
  });
});

describe('how much was missed', () => {
  /** Consented, with so many hours missed and so many times late. */
  const met = (uren: number, teLaat: number | 'weet-niet'): Spel => {
    const spel = bijKeuze('2026-11-02', { ...VIJFTIEN, opgaven: gemist(uren) });
    spel.vulIn('signaleringsinstrument', { teLaat }).kies('halt').legVast('voorstel');
    return spel.legVast('instemming-jongere', 'gegeven').legVast('instemming-ouders', 'gegeven');
  };

  test('sixty together needs nobody’s agreement, sixty-one does', () => {
    expect(met(40, 20).probeer('aangemeld')).toBeNull();
    expect(met(41, 20).probeer('aangemeld')?.tekst).toContain('overleg eerst met Halt en de officier van justitie');
  });

  test('with the officier’s agreement it can; without it another route is chosen', () => {
    const spel = met(41, 20).legVast('overleg', 'niet-akkoord');
    expect(spel.probeer('aangemeld')?.tekst).toContain('De officier van justitie is niet akkoord');
    spel.legVast('overleg', 'akkoord'); // asked again: the last word counts
    expect(spel.probeer('aangemeld')).toBeNull();
    expect(spel.berichten).toEqual(['halt-overleg', 'halt-overleg', 'halt-aangemeld']);
    expect(BERICHTEN['halt-overleg'].partner).toBe('openbaar-ministerie');
  });

  test('hours that the LPA knows count where the school specified none, and not beside what it did', () => {
    const weet = (feiten: Feiten): Spel => {
      const spel = bijKeuze('2026-11-02', { ...VIJFTIEN, ...feiten });
      spel.vulIn('signaleringsinstrument', { urenVolgensSchool: 41, teLaat: 20 }).kies('halt').legVast('voorstel');
      return spel.legVast('instemming-jongere', 'gegeven').legVast('instemming-ouders', 'gegeven');
    };
    expect(weet({}).probeer('aangemeld')?.tekst).toContain('overleg eerst');
    expect(weet({ opgaven: gemist(14) }).probeer('aangemeld')).toBeNull();
  });

  test('when nobody knows how much it was, that is asked first', () => {
    const spel = bijKeuze('2026-11-02', VIJFTIEN).kies('halt').legVast('voorstel');
    spel.legVast('instemming-jongere', 'gegeven').legVast('instemming-ouders', 'gegeven');
    expect(spel.probeer('aangemeld')?.tekst).toContain('Vraag de school hoeveel verzuim er is');
    expect(spel.legVast('overleg', 'akkoord').probeer('aangemeld')).toBeNull();
  });

  test('the referral has its receipt: what was asked of the table is kept apart, under the Wpg', () => {
    const spel = met(40, 20).legVast('aangemeld');
    const bon = spel.van('BeslissingGewogen').find((g) => g.gegevens.besluit === 'haltverwijzing');
    expect(bon).toMatchObject({ regime: 'WPG', gegevens: { over: stand(spel).id, gekozen: 'aangemeld' } });
    expect(bon?.gegevens.uitkomst).toEqual({ haltVerwijzing: 'mag' });
  });
});

describe('what Halt tells', () => {
  test('received and begun are answers of their own; that it began tells that it was received', () => {
    const spel = aangemeld().tot('2026-11-12').legVast('bevestigd');
    expect(spel.termijnen('halt').map(([regel]) => regel)).toEqual(['halt/start', 'halt/uitslag']);
    expect(aangemeld().legVast('gestart').termijnen('halt')).toEqual([['halt/uitslag', '2027-02-01']]);
  });

  test('somebody who is worried has to be called back within five werkdagen, and every time', () => {
    const spel = aangemeld().legVast('gestart').tot('2026-11-24').legVast('tussenbericht', 'zorgsignaal');
    // five werkdagen after Tuesday 24 November
    expect(spel.termijnen('halt/tussenbericht')).toEqual([['halt/tussenbericht', '2026-12-01']]);
    spel.tot('2026-11-26').legVast('opgepakt');
    expect(spel.geeindigd('halt/tussenbericht')).toEqual(['gehaald']);
    spel.legVast('tussenbericht', 'niet-verschenen');
    expect(spel.termijnen('halt/tussenbericht')).toEqual([['halt/tussenbericht', '2026-12-03']]);
    expect(spel.legVast('opgepakt').termijnen('halt')).toEqual([['halt/uitslag', '2027-02-01']]);
  });

  test('that Halt itself brought in help asks nothing of the LPA; there is nothing to take up before Halt wrote', () => {
    const spel = aangemeld();
    expect(spel.probeer('opgepakt')?.tekst).toBe('Er is geen tussenbericht van Halt om op te pakken.');
    expect(spel.legVast('tussenbericht', 'doorverwezen').termijnen('halt/tussenbericht')).toEqual([]);
  });

  test('before the referral Halt has nothing to tell', () => {
    for (const [deel, hoe] of [['bevestigd'], ['gestart'], ['tussenbericht', 'zorgsignaal'], ['afloop', 'positief']])
      expect(ingestemd().probeer(deel ?? '', hoe)?.tekst).toBe('Leg eerst vast dat bij Halt is aangemeld.');
  });

  test('in whatever order it comes, and twice: with the outcome Halt owes nothing', () => {
    const verteld: [string, string?][] = [['bevestigd'], ['gestart'], ['tussenbericht', 'zorgsignaal'], ['opgepakt']];
    fc.assert(
      fc.property(fc.shuffledSubarray([...verteld, ...verteld]), (delen) => {
        const spel = aangemeld();
        for (const [deel, hoe] of delen) spel.probeer(deel, hoe);
        spel.legVast('afloop', 'negatief');
        expect(spel.termijnen('halt').map(([regel]) => regel)).toEqual(['halt/besluit']);
        for (const regel of ['halt/bevestiging', 'halt/start', 'halt/uitslag'])
          expect(spel.geeindigd(regel), regel).toEqual(['gehaald']);
      }),
      { numRuns: 40 },
    );
  });

  test('going on without the outcome leaves the route to the LPA, with the weeks of step 8 to end it', () => {
    const spel = aangemeld().tot('2027-02-08');
    const verder = { soort: 'ga-verder-zonder-antwoord', route: stand(spel).id, onderdeel: 'afloop' };
    expect(spel.doe(verder)?.code).toBe('MotivatieNodig');
    expect(spel.doe({ ...verder, ...motivatie })).toBeNull();
    expect(spel.geeindigd('halt/uitslag')).toEqual(['vervallen: zonder-antwoord']);
    // six weeks after Monday 8 February
    expect(spel.termijnen()).toEqual([['stap/uitvoering', '2027-03-22']]);
    spel.gelukt({ soort: 'rond-route-af', route: stand(spel).id, uitkomst: 'niet-doorgezet', ...motivatie });
    expect(spel.termijnen().map(([regel]) => regel)).toEqual(['stap/terugkoppeling']);
  });
});

describe('how it ends', () => {
  test('positive: the officier and the jongere hear so, and step 8 is done', () => {
    const spel = aangemeld().legVast('gestart').tot('2027-01-18').legVast('afloop', 'positief');
    expect(stand(spel)).toMatchObject({ stand: 'klaar', uitkomst: 'positief', geeindigd: '2027-01-18' });
    expect(spel.berichten).toEqual(['halt-aangemeld', 'halt-geslaagd']);
    expect(BERICHTEN['halt-geslaagd'].partner).toBe('openbaar-ministerie');
    const over = `route/${stand(spel).id}/einde`;
    expect(spel.dossier.brieven[over]).toMatchObject({ brief: 'halt-geslaagd', dag: '2027-01-18' });
    expect(regimeVanBrief(spel.dossier, over)).toBe('WPG');
    expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
    expect(besluit(spel, 'proces-verbaal')?.tekst).toBe('Bij deze route is geen besluit te nemen.');
    // with step 9 Halt hears how it is with the absence; the officier knows
    expect(spel.koppelTerug().berichten).toEqual(['halt-aangemeld', 'halt-geslaagd', 'terugkoppeling-halt']);
  });

  test('negative: the decision about a proces-verbaal is due within five werkdagen, and its ladder is a steep one', () => {
    const spel = aangemeld().legVast('gestart').tot('2027-01-18').legVast('afloop', 'negatief');
    expect(spel.berichten).toEqual(['halt-aangemeld']); // to the officier nothing is told yet
    expect(spel.dossier.brieven).not.toHaveProperty(`route/${stand(spel).id}/einde`);
    // five werkdagen after Monday 18 January
    expect(spel.termijnen()).toEqual([['halt/besluit', '2027-01-25']]);
    const [termijn] = openTermijnen(spel.dossier);
    expect(termijn?.regime).toBe('WPG');
    // five werkdagen before Monday 25 is Monday 18; the day after it; three werkdagen after it is Thursday 28
    expect(termijn?.treden.map((t) => `${t.dag} ${t.ontvanger}`)).toEqual([
      '2027-01-18 lpa',
      '2027-01-26 lpa',
      '2027-01-28 teamleider',
    ]);
    expect(aanDeBeurt(spel.dossier)).toBe('uitvoering');
    const vooruit = { soort: 'rond-af', stap: 'terugkoppeling', uitkomst: 'teruggekoppeld', verzuimGestopt: 'nee' };
    expect(spel.doe(vooruit)?.code).toBe('MotivatieNodig');
  });

  test('no proces-verbaal: explained, by a BOA; with it step 8 is done', () => {
    const spel = aangemeld().legVast('afloop', 'negatief');
    expect(besluit(spel, 'geen-proces-verbaal', {})?.code).toBe('MotivatieNodig');
    expect(mogelijkeHandelingen(spel.dossier)).toContainEqual(
      expect.objectContaining({ vast: { soort: 'besluit-procesverbaal', route: stand(spel).id }, alleenBoa: true }),
    );
    expect(besluit(spel, 'geen-proces-verbaal')).toBeNull();
    expect(spel.geeindigd('halt/besluit')).toEqual(['gehaald']);
    expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
    expect(besluit(spel, 'proces-verbaal')?.tekst).toBe('Bij deze route is geen besluit te nemen.');
  });

  test('a proces-verbaal: step 8 goes on with the route of criminal law', () => {
    const spel = aangemeld().tot('2027-01-18').legVast('afloop', 'negatief');
    expect(besluit(spel, 'proces-verbaal')).toBeNull();
    // what the table said of it stands beside the choice
    expect(spel.van('BeslissingGewogen').at(-1)).toMatchObject({
      regime: 'WPG',
      gegevens: { besluit: 'procesverbaal', over: stand(spel).id, gekozen: 'proces-verbaal', afwijking: false },
    });
    expect(spel.route('dwang-strafrecht')).toMatchObject({
      stap: 'uitvoering',
      stand: 'loopt',
      begonnen: '2027-01-18',
    });
    expect(aanDeBeurt(spel.dossier)).toBe('uitvoering');
    // two months after the melding of 2 November had passed already (Saturday 2 January, so Monday 4): only the officier
    // can give more time
    expect(spel.termijnen()).toEqual([['pv/na-melding', '2027-01-04']]);
  });

  test('done well: for this absence the jongere can no longer be prosecuted, his parents can', () => {
    const spel = aangemeld('dwang-strafrecht')
      .vulIn('procesverbaal', { verwijtbaarJongere: 'ja', verwijtbaarOuder: 'ja', artikel5b: 'nee' })
      .legVast('afloop', 'positief');
    for (const tegen of ['jongere', 'beide'])
      expect(spel.probeer('pv-opgemaakt', tegen, afwijking)?.tekst).toContain('artikel 77e');
    expect(spel.probeer('pv-opgemaakt', 'ouder', afwijking)).toBeNull();
  });

  test('not gone through with: explained, and nothing more to decide; who was referred is taken back from Halt', () => {
    const zietAf = (spel: Spel) => {
      const rond = { soort: 'rond-route-af', route: stand(spel).id, uitkomst: 'niet-doorgezet' };
      expect(spel.doe(rond)?.code).toBe('MotivatieNodig');
      expect(spel.doe({ ...rond, ...motivatie })).toBeNull();
      expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
      return spel;
    };
    const zonder = zietAf(ingestemd());
    expect(zonder.geeindigd('halt/aanmelding').at(-1)).toBe('vervallen: vervallen');
    expect(zonder.berichten).toEqual([]);
    expect(zietAf(aangemeld()).berichten).toEqual(['halt-aangemeld', 'halt-ingetrokken']);
  });

  test('how it ended is what Halt told, and no choice of the LPA', () => {
    const spel = aangemeld();
    for (const uitkomst of ['positief', 'negatief'])
      expect(spel.doe({ soort: 'rond-route-af', route: stand(spel).id, uitkomst, ...afwijking })?.tekst).toContain(
        'volgt vanzelf uit wat u in de route vastlegt',
      );
  });

  test('an outcome that was recorded by mistake is voided: nothing is to be decided, and Halt owes it again', () => {
    const spel = aangemeld().tot('2027-01-18').legVast('afloop', 'negatief');
    expect(spel.herstel(spel.van('RouteonderdeelGedaan').at(-1)?.nr ?? 0)).toBeNull();
    expect(stand(spel).stand).toBe('loopt');
    expect(spel.termijnen('halt/besluit')).toEqual([]);
    expect(spel.termijnen('halt/uitslag')).toEqual([['halt/uitslag', '2027-02-01']]);
    expect(spel.legVast('afloop', 'positief').berichten).toContain('halt-geslaagd');
  });

  test('a decision is voided: the route of criminal law is gone, and it is to be taken again', () => {
    const spel = aangemeld().legVast('afloop', 'negatief');
    besluit(spel, 'proces-verbaal');
    expect(spel.herstel(spel.van('ProcesverbaalBesloten')[0]?.nr ?? 0)).toBeNull();
    expect(Object.values(spel.dossier.routes).map(({ soort }) => soort)).toEqual(['halt']);
    expect(spel.termijnen().map(([regel]) => regel)).toEqual(['halt/besluit']);
  });
});

describe('beside voluntary help', () => {
  const naastHulp = (): Spel => aangemeld('vrijwillige-hulp').legVast('toestemming', 'gegeven').legVast('verwezen');

  test('a negative Halt leaves the help as it is, and step 8 waits for both', () => {
    const spel = naastHulp().legVast('afloop', 'negatief');
    expect(spel.route('vrijwillige-hulp').stand).toBe('loopt');
    expect(spel.termijnen().map(([regel]) => regel)).toEqual(['hulp/aangenomen', 'halt/besluit']);
    expect(besluit(spel, 'geen-proces-verbaal')).toBeNull();
    expect(aanDeBeurt(spel.dossier)).toBe('uitvoering'); // the help still runs
    spel.legVast('terugkoppeling', 'loopt');
    spel.gelukt({ soort: 'rond-route-af', route: spel.route('vrijwillige-hulp').id, uitkomst: 'effectief' });
    expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
  });

  test('when the help ends first, step 8 is done with the decision and not before', () => {
    const spel = naastHulp().legVast('afloop', 'negatief').legVast('hulp-beeindigd', 'doel-bereikt');
    spel.gelukt({ soort: 'rond-route-af', route: spel.route('vrijwillige-hulp').id, uitkomst: 'effectief' });
    expect(aanDeBeurt(spel.dossier)).toBe('uitvoering');
    expect(besluit(spel, 'geen-proces-verbaal')).toBeNull();
    expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
  });
});

describe('what comes from outside', () => {
  const trekIn = (spel: Spel): Spel =>
    spel.gelukt(
      {
        soort: 'trek-melding-in',
        dag: spel.vandaag,
        meldingsnummer: '1001',
        mutatietijd: `${spel.vandaag}T10:00:00.000Z`,
      },
      'postvak',
    );

  test('the melding is withdrawn: Halt hears that the referral is taken back', () => {
    const spel = trekIn(aangemeld());
    expect(spel.dossier.gesloten?.reden).toBe('ingetrokken');
    expect(stand(spel).stand).toBe('gestaakt');
    expect(spel.berichten).toEqual(['halt-aangemeld', 'halt-ingetrokken']);
    expect(trekIn(ingestemd()).berichten).toEqual([]); // before the referral there is nobody to tell
  });

  test('with the 18th birthday Halt goes on: the age at the time of the absence counts', () => {
    const spel = ingestemd(jongere('2008-11-15')).legVast('aangemeld').tot('2026-11-16');
    expect(spel.van('PlichtGeeindigd')[0]?.dag).toBe('2026-11-15');
    expect(stand(spel).stand).toBe('loopt');
    expect(spel.legVast('afloop', 'positief').berichten).toEqual(['halt-aangemeld', 'halt-geslaagd']);
  });

  test('a step that is skipped breaks Halt off, and Halt hears so', () => {
    const spel = aangemeld().gelukt({ soort: 'sla-over', stap: 'uitvoering', ...afwijking });
    expect(spel.berichten.at(-1)).toBe('halt-ingetrokken');
    expect(spel.geeindigd('halt/uitslag')).toEqual(['vervallen: route-gestaakt']);
  });
});

test('all of it falls under the Wpg, the choice included, and no screen of Temporal names it', () => {
  const spel = aangemeld().legVast('tussenbericht', 'zorgsignaal');
  const soorten = ['StapAfgerond', 'RouteBegonnen', 'RouteonderdeelGedaan', 'BerichtNodig'] as const;
  for (const soort of soorten) expect(spel.van(soort).at(-1)?.regime, soort).toBe('WPG');
  expect(spel.van('BriefNodig').find(({ gegevens }) => gegevens.brief === 'halt-voorstel')?.regime).toBe('WPG');
  for (const { samenvatting } of wekkingen(spel.dossier)) expect(samenvatting).not.toMatch(/halt/i);
  expect(
    mogelijkeHandelingen(spel.dossier).filter(({ vast }) => vast.soort === 'leg-onderdeel-vast'),
  ).not.toContainEqual(expect.objectContaining({ alleenBoa: false }));
  expect(spel.doe({ soort: 'noteer', inhoud: tekst('toelichting') })).toBeNull();
});
