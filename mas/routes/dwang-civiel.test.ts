import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afwijking, bijKeuze, motivatie, type Spel } from '../../test/opzet/spel.ts';
import type { Keuzeroute } from '../begrippen.ts';
import { BERICHTEN, type Berichtsoort } from '../berichten.ts';
import type { Feiten } from '../beslis/index.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import { aanDeBeurt } from '../voortgang.ts';
import { openAntwoorden } from './antwoorden.ts';
import { dwangCiviel } from './dwang-civiel.ts';

/** The route began on Monday 2 November 2026, unless another day is said. */
const civiel = (dag = '2026-11-02', feiten: Feiten = {}, ...naast: Keuzeroute[]): Spel =>
  bijKeuze(dag, feiten).kies('dwang-civiel', ...naast);
/** The Raad was asked for an investigation on Monday 9 November 2026. */
const verzocht = (): Spel => civiel().tot('2026-11-09').legVast('onderzoek-verzocht');
const stand = (spel: Spel) => spel.route('dwang-civiel');
const eindig = (spel: Spel, uitkomst: string, extra: object = {}) =>
  spel.doe({ soort: 'rond-route-af', route: stand(spel).id, uitkomst, ...extra });
const partner = (spel: Spel) => BERICHTEN[spel.berichten.at(-1) as Berichtsoort].partner;

describe('the zorgmelding', () => {
  test('the school is asked first, and owes an answer within ten werkdagen', () => {
    const spel = civiel();
    // five werkdagen after Monday 2 November
    expect(spel.termijnen('civiel')).toEqual([['civiel/inzet', '2026-11-09']]);
    spel.tot('2026-11-03').legVast('zorgmelding-gevraagd');
    expect(spel.geeindigd('civiel/inzet')).toEqual(['gehaald']);
    expect(partner(spel)).toBe('school');
    // ten werkdagen after Tuesday 3 November
    expect(spel.termijnen('civiel')).toEqual([['civiel/zorgmelding', '2026-11-17']]);
    spel.tot('2026-11-12').legVast('zorgmelding-beantwoord', 'gedaan');
    expect(spel.geeindigd('civiel/zorgmelding')).toEqual(['gehaald']);
    // nobody owes anything: the LPA's own next move, ten werkdagen after Thursday 12 November
    expect(spel.termijnen('civiel')).toEqual([['civiel/vervolg', '2026-11-26']]);
  });

  test('what can only come after it tells that it was made', () => {
    const spel = civiel().legVast('zorgmelding-gevraagd').legVast('tafel-uitkomst', 'onderzoek');
    expect(spel.geeindigd('civiel/zorgmelding')).toEqual(['gehaald']);
  });

  test('going on without it is explained, and from that day it is the LPA’s move', () => {
    const spel = civiel().legVast('zorgmelding-gevraagd').tot('2026-12-01');
    const verder = { soort: 'ga-verder-zonder-antwoord', route: stand(spel).id, onderdeel: 'zorgmelding-beantwoord' };
    expect(spel.doe(verder)?.code).toBe('MotivatieNodig');
    expect(spel.doe({ ...verder, ...motivatie })).toBeNull();
    // ten werkdagen after Tuesday 1 December
    expect(spel.termijnen('civiel')).toEqual([['civiel/vervolg', '2026-12-15']]);
  });
});

describe('Veilig Thuis', () => {
  /** Everybody thinks the child's development is in danger, all was tried, and nobody else calls. */
  const MELDEN = {
    acuutOnveilig: 'nee',
    alleenVerzuim: 'nee',
    iedereenErnstigBedreigd: 'ja',
    bekendBijHulp: 'ja',
    gemeldInVerwijsindex: 'ja',
    besprokenMetOuders: 'ja',
    anderePartnerMeldt: 'nee',
  };
  const bon = (spel: Spel) => spel.van('BeslissingGewogen').findLast((g) => g.gegevens.besluit === 'veilig-thuis');

  test('with every check question answered a melding is no departure, and says so in its receipt', () => {
    const spel = civiel().vulIn('veilig-thuis', MELDEN).tot('2026-11-09').legVast('veilig-thuis-gemeld');
    expect(bon(spel)?.gegevens).toMatchObject({ gekozen: 'veilig-thuis-gemeld', afwijking: false });
    expect(bon(spel)?.gegevens.uitkomst).toEqual({ veiligThuis: 'melden' });
    expect(partner(spel)).toBe('veilig-thuis');
    // five days after Monday 9 November is a Saturday, so by the Algemene termijnenwet Monday 16
    expect(spel.termijnen('veilig-thuis')).toEqual([['veilig-thuis/begin', '2026-11-16']]);
    spel.tot('2026-11-12').legVast('veilig-thuis-besluit', 'onderzoek');
    // ten weeks after Thursday 12 November, when it began to investigate
    expect(spel.termijnen('veilig-thuis')).toEqual([['veilig-thuis/oordeel', '2027-01-21']]);
    expect(spel.legVast('veilig-thuis-afloop').termijnen('veilig-thuis')).toEqual([]);
  });

  test.each(['overgedragen', 'niet-opgepakt'])(
    'what was %s is investigated by nobody, so nothing is owed',
    (besluit) => {
      const spel = civiel().vulIn('veilig-thuis', MELDEN).tot('2026-11-09').legVast('veilig-thuis-gemeld');
      expect(spel.legVast('veilig-thuis-besluit', besluit).termijnen('veilig-thuis')).toEqual([]);
    },
  );

  test.each([
    ['nobody answered the questions', null],
    ['absence is all there is', { ...MELDEN, alleenVerzuim: 'ja' }],
    ['not everybody sees the danger', { ...MELDEN, iedereenErnstigBedreigd: 'nee' }],
    ['it was not talked about with the parents', { ...MELDEN, besprokenMetOuders: 'nee' }],
    ['somebody else calls', { ...MELDEN, anderePartnerMeldt: 'ja' }],
    ['one question is left open', { ...MELDEN, gemeldInVerwijsindex: 'weet-niet' }],
  ])('when %s a melding departs from the protocol', (_, antwoorden) => {
    const spel = civiel();
    if (antwoorden) spel.vulIn('veilig-thuis', antwoorden);
    expect(spel.probeer('veilig-thuis-gemeld')?.code).toBe('MotivatieNodig');
    expect(spel.probeer('veilig-thuis-gemeld', undefined, motivatie)?.tekst).toContain('afwijkreden');
    spel.legVast('veilig-thuis-gemeld', undefined, afwijking);
    expect(bon(spel)?.gegevens).toMatchObject({ gekozen: 'veilig-thuis-gemeld', afwijking: true });
    expect(spel.van('RouteonderdeelGedaan').at(-1)?.gegevens.afwijkreden).toBe('anders');
  });

  test('who is in danger now is reported at once, whatever else was not done', () => {
    const spel = civiel().vulIn('veilig-thuis', { acuutOnveilig: 'ja' });
    expect(spel.probeer('veilig-thuis-gemeld')).toBeNull();
  });
});

describe('the jeugdbeschermingstafel', () => {
  test('back to voluntary help: within three weeks, and then that is how the route ends', () => {
    const spel = civiel().tot('2026-11-09').legVast('tafel-verzocht');
    expect(partner(spel)).toBe('jeugdbeschermingstafel');
    expect(spel.termijnen('civiel')).toEqual([['civiel/tafel', '2026-11-30']]);
    expect(eindig(spel, 'terug-naar-vrijwillig')?.code).toBe('MotivatieNodig'); // nobody said so yet
    spel.legVast('tafel-uitkomst', 'vrijwillig');
    expect(eindig(spel, 'terug-naar-vrijwillig')).toBeNull();
    expect(stand(spel)).toMatchObject({ stand: 'klaar', uitkomst: 'terug-naar-vrijwillig' });
    expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
  });
});

describe('the Raad and the judge', () => {
  test('received, taken up, investigated, decided: each with its own weeks', () => {
    const spel = verzocht();
    expect(partner(spel)).toBe('raad');
    // from Monday 9 November two werkdagen, and fifteen
    expect(spel.termijnen('civiel')).toEqual([
      ['civiel/ontvangst', '2026-11-11'],
      ['civiel/intake', '2026-11-30'],
    ]);
    const [ontvangst] = openTermijnen(spel.dossier);
    // that a message came in is asked the day after, and by telephone three werkdagen after Wednesday 11 November
    expect(ontvangst?.treden.map((t) => `${t.dag} ${t.naam}`)).toEqual(['2026-11-12 herinnering', '2026-11-16 bellen']);
    spel.legVast('onderzoek-ontvangen').tot('2026-11-30').legVast('onderzoek-intake', 'onderzoek');
    // sixteen weeks after Monday 30 November
    expect(spel.termijnen('civiel')).toEqual([['civiel/onderzoek', '2027-03-22']]);
    spel.tot('2027-03-22').legVast('onderzoek-uitkomst', 'rekest');
    // twelve weeks after Monday 22 March
    expect(spel.termijnen('civiel')).toEqual([['civiel/rechter', '2027-06-14']]);
    spel.tot('2027-06-14').legVast('maatregel-beslist', 'geen-maatregel');
    for (const regel of ['ontvangst', 'intake', 'onderzoek', 'rechter'])
      expect(spel.geeindigd(`civiel/${regel}`), regel).toEqual(['gehaald']);
    expect(eindig(spel, 'geen-maatregel')).toBeNull();
  });

  test('an investigation that the Raad began by itself is followed as well', () => {
    const spel = civiel().tot('2026-11-09').legVast('onderzoek-ambtshalve');
    // sixteen weeks after Monday 9 November is Monday 1 March
    expect(spel.termijnen('civiel')).toEqual([['civiel/ambtshalve', '2027-03-01']]);
    spel.legVast('onderzoek-uitkomst', 'geen-rekest');
    expect(spel.geeindigd('civiel/ambtshalve')).toEqual(['gehaald']);
    expect(eindig(spel, 'geen-maatregel')).toBeNull();
  });

  test.each([
    ['the intake', 'onderzoek-intake', 'geen-onderzoek'],
    ['the investigation', 'onderzoek-uitkomst', 'geen-rekest'],
    ['the judge', 'maatregel-beslist', 'geen-maatregel'],
  ])('no measure may follow from %s; before anybody said so it is a departure', (_, onderdeel, uitkomst) => {
    const spel = verzocht();
    expect(eindig(spel, 'geen-maatregel')?.code).toBe('MotivatieNodig');
    spel.legVast(onderdeel, uitkomst);
    expect(eindig(spel, 'geen-maatregel')).toBeNull();
  });

  /** What is told of one investigation, in the order in which it happens. */
  const VERTELD = {
    'onderzoek-ontvangen': undefined,
    'onderzoek-intake': 'onderzoek',
    'onderzoek-ambtshalve': undefined,
    'onderzoek-uitkomst': 'rekest',
    'maatregel-beslist': 'maatregel',
  } as const;
  type Melding = keyof typeof VERTELD;
  const ALLE = Object.keys(VERTELD) as Melding[];

  /** What is still owed, told from what came in alone and not from when it did. */
  function schuld(verteld: readonly Melding[]): string[] {
    const kwam = (...meldingen: Melding[]): boolean => meldingen.some((melding) => verteld.includes(melding));
    const vanIntake = ['onderzoek-intake', 'onderzoek-uitkomst', 'maatregel-beslist'] as const;
    return [
      ...(kwam('onderzoek-ontvangen', ...vanIntake) ? [] : ['civiel/ontvangst']),
      ...(kwam(...vanIntake) ? [] : ['civiel/intake']),
      ...(kwam('onderzoek-intake') && !kwam('onderzoek-uitkomst', 'maatregel-beslist') ? ['civiel/onderzoek'] : []),
      ...(kwam('onderzoek-ambtshalve') && !kwam('onderzoek-uitkomst', 'maatregel-beslist')
        ? ['civiel/ambtshalve']
        : []),
      ...(kwam('onderzoek-uitkomst') && !kwam('maatregel-beslist') ? ['civiel/rechter'] : []),
    ].sort();
  }
  const open = (spel: Spel): string[] =>
    openAntwoorden(stand(spel), dwangCiviel.antwoorden)
      .map(({ regel }) => regel)
      .sort();

  test('in every order, some of it twice: what was told is not owed, and what was not told is', () => {
    const volgorde = fc
      .tuple(
        fc.shuffledSubarray(ALLE, { minLength: ALLE.length }),
        fc.array(fc.constantFrom(...ALLE), { maxLength: 3 }),
      )
      .chain(([alle, dubbel]) => fc.shuffledSubarray([...alle, ...dubbel], { minLength: alle.length + dubbel.length }));
    fc.assert(
      fc.property(volgorde, (meldingen) => {
        const spel = verzocht();
        meldingen.forEach((melding, n) => {
          spel.legVast(melding, VERTELD[melding]);
          expect(open(spel), meldingen.slice(0, n + 1).join()).toEqual(schuld(meldingen.slice(0, n + 1)));
        });
        expect(open(spel)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  /** All orders of a list. */
  const volgorden = (lijst: readonly Melding[]): Melding[][] =>
    lijst.length === 0
      ? [[]]
      : lijst.flatMap((eerste) => volgorden(lijst.filter((x) => x !== eerste)).map((rest) => [eerste, ...rest]));

  test('each of the 24 orders of what follows a request ends without anything that is owed', () => {
    const volgende = volgorden(ALLE.filter((melding) => melding !== 'onderzoek-ambtshalve'));
    expect(volgende).toHaveLength(24);
    for (const meldingen of volgende) {
      const spel = verzocht();
      for (const melding of meldingen) spel.legVast(melding, VERTELD[melding]);
      expect(open(spel), meldingen.join()).toEqual([]);
      for (const regel of ['civiel/ontvangst', 'civiel/intake'])
        expect(spel.geeindigd(regel), regel).toEqual(['gehaald']);
    }
  });

  test('a second request asks everything anew', () => {
    const spel = verzocht()
      .legVast('onderzoek-intake', 'geen-onderzoek')
      .tot('2026-12-07')
      .legVast('onderzoek-verzocht');
    // from Monday 7 December: two werkdagen; and fifteen, over Christmas Day, are Tuesday 29 December
    expect(spel.termijnen('civiel')).toEqual([
      ['civiel/ontvangst', '2026-12-09'],
      ['civiel/intake', '2026-12-29'],
    ]);
  });
});

describe('a measure', () => {
  /** The judge imposed a measure on this day. */
  const opgelegd = (dag: string, extra: object = {}): Spel =>
    civiel('2028-02-01').tot(dag).legVast('maatregel-beslist', 'maatregel', extra);

  test('of a year from 29 February 2028 ends on 28 February 2029, and is looked at eight weeks before', () => {
    const spel = opgelegd('2028-02-29');
    expect(stand(spel).gedaan.at(-1)?.datum).toBe('2029-02-28');
    // eight weeks before Wednesday 28 February 2029 is Wednesday 3 January; five werkdagen after it Wednesday 7 March
    expect(spel.termijnen()).toEqual([
      ['civiel/herbeoordeling', '2029-01-03'],
      ['civiel/einde-maatregel', '2029-03-07'],
    ]);
  });

  test('from any other day it ends the day before that day of the next year', () => {
    expect(stand(opgelegd('2028-02-28')).gedaan.at(-1)?.datum).toBe('2029-02-27');
    expect(stand(opgelegd('2028-03-01')).gedaan.at(-1)?.datum).toBe('2029-02-28');
  });

  test('of who comes of age within the year ends the day before the 18th birthday', () => {
    const leerling = { geboortedatum: '2008-11-15', startkwalificatie: false };
    const spel = civiel('2026-11-02', { leerling });
    expect(spel.probeer('maatregel-beslist', 'maatregel', { datum: '2026-11-15' })?.tekst).toContain(
      'datum: kies een dag tot en met za 14 nov 2026',
    );
    expect(stand(spel.legVast('maatregel-beslist', 'maatregel')).gedaan.at(-1)?.datum).toBe('2026-11-14');
  });

  test('may be shorter when the judge said so, never longer than a year, and has no end before it began', () => {
    expect(stand(opgelegd('2028-02-29', { datum: '2028-08-28' })).gedaan.at(-1)?.datum).toBe('2028-08-28');
    const spel = civiel('2028-02-29');
    const weiger = (datum: string, uitkomst = 'maatregel') =>
      spel.probeer('maatregel-beslist', uitkomst, { datum })?.tekst;
    expect(weiger('2029-03-01')).toContain('datum: kies een dag tot en met wo 28 feb 2029');
    expect(weiger('2028-02-29')).toContain('datum: kies een dag na');
    expect(weiger('2028-08-28', 'geen-maatregel')).toBe('datum: bij deze uitkomst hoort geen datum.');
    expect(weiger('2029-02-28')).toBeUndefined();
  });

  test('a look at it is done once, also when the decision is told a second time', () => {
    const spel = opgelegd('2028-02-29').tot('2028-12-20').legVast('herbeoordeeld');
    expect(spel.geeindigd('civiel/herbeoordeling')).toEqual(['gehaald']);
    expect(spel.termijnen()).toEqual([['civiel/einde-maatregel', '2029-03-07']]);
    spel.legVast('maatregel-beslist', 'maatregel', { dag: '2028-02-29' });
    expect(spel.termijnen()).toEqual([['civiel/einde-maatregel', '2029-03-07']]);
  });

  test('renewed it counts on from its end, a year at most, and is looked at again', () => {
    const spel = opgelegd('2028-02-29').legVast('herbeoordeeld').tot('2029-02-01');
    const verleng = (datum: string) => spel.probeer('maatregel-beslist', 'verlengd', { datum })?.tekst;
    expect(verleng('2030-03-01')).toContain('datum: kies een dag tot en met do 28 feb 2030');
    spel.legVast('maatregel-beslist', 'verlengd');
    expect(stand(spel).gedaan.at(-1)?.datum).toBe('2030-02-28');
    // eight weeks before Thursday 28 February 2030 is Thursday 3 January; five werkdagen after it Thursday 7 March
    expect(spel.termijnen()).toEqual([
      ['civiel/herbeoordeling', '2030-01-03'],
      ['civiel/einde-maatregel', '2030-03-07'],
    ]);
  });

  test('renewed after it had ended it counts from the decision', () => {
    const spel = opgelegd('2028-02-29', { datum: '2028-05-31' })
      .tot('2028-06-05')
      .legVast('maatregel-beslist', 'verlengd');
    expect(stand(spel).gedaan.at(-1)?.datum).toBe('2029-06-04');
  });

  test('that has ended ends the route; without one there is nothing to look at and nothing to end', () => {
    const zonder = civiel();
    expect(zonder.probeer('herbeoordeeld')?.tekst).toBe('Er loopt geen maatregel.');
    expect(eindig(zonder, 'maatregel-geeindigd')?.tekst).toBe('Er is geen maatregel vastgelegd.');
    const spel = opgelegd('2028-02-29').tot('2029-03-01');
    expect(eindig(spel, 'maatregel-geeindigd')).toBeNull();
    expect(spel.geeindigd('civiel/einde-maatregel')).toEqual(['gehaald']);
    expect(spel.geeindigd('civiel/herbeoordeling')).toEqual(['vervallen: vervallen']); // nobody had looked at it
    expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
  });
});

describe('who comes of age', () => {
  const bijna18: Feiten = { leerling: { geboortedatum: '2008-11-15', startkwalificatie: false } };

  test('is no child to be protected any more: on the 18th birthday the route stops, and step 8 is done', () => {
    const spel = civiel('2026-11-02', bijna18).legVast('onderzoek-verzocht').tot('2026-11-14');
    expect(stand(spel).stand).toBe('loopt');
    spel.tot('2026-11-15');
    expect(spel.van('RouteGestaakt')[0]).toMatchObject({ dag: '2026-11-15', gegevens: { door: 'meerderjarig' } });
    expect(spel.geeindigd('civiel/intake')).toEqual(['vervallen: route-gestaakt']);
    expect(spel.dossier.stappen['uitvoering/1']).toMatchObject({ stand: 'gedaan', klaar: '2026-11-15' });
    expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
  });

  test('keeps whatever else was chosen: step 8 goes on with it', () => {
    const spel = civiel('2026-11-02', bijna18, 'vrijwillige-hulp').tot('2026-11-16');
    expect(stand(spel).stand).toBe('gestaakt');
    expect(spel.route('vrijwillige-hulp').stand).toBe('loopt');
    expect(aanDeBeurt(spel.dossier)).toBe('uitvoering');
  });

  test('by a melding that is withdrawn it stops as everything else', () => {
    const spel = verzocht();
    const trekIn = { soort: 'trek-melding-in', dag: '2026-11-09', meldingsnummer: '1001' } as const;
    spel.gelukt({ ...trekIn, mutatietijd: '2026-11-09T10:00:00.000Z' }, 'postvak');
    expect(stand(spel).stand).toBe('gestaakt');
    expect(spel.geeindigd('civiel/intake')).toEqual(['vervallen: ingetrokken']);
  });
});

test('protection is no investigation: nothing of it falls under the Wpg', () => {
  const spel = verzocht().legVast('onderzoek-uitkomst', 'rekest').vulIn('veilig-thuis', { acuutOnveilig: 'ja' });
  spel.legVast('veilig-thuis-gemeld');
  expect(spel.gebeurtenissen.every(({ regime }) => regime === 'AVG')).toBe(true);
});
