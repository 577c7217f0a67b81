import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afwijking, bijKeuze, motivatie, Spel } from '../../test/opzet/spel.ts';
import { BERICHTEN } from '../berichten.ts';
import type { Feiten } from '../beslis/index.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import { mogelijkeHandelingen } from '../handelingen/index.ts';
import { aanDeBeurt } from '../voortgang.ts';
import { wekkingen } from '../wekkingen.ts';
import { openAntwoorden } from './antwoorden.ts';
import { dwangStrafrecht, proeftijdVan } from './dwang-strafrecht.ts';

/** The first day of absence is Monday 5 October 2026. */
const geboren = (geboortedatum: string): Feiten => ({ leerling: { geboortedatum, startkwalificatie: false } });
const VIJFTIEN = geboren('2011-06-01');
const JONGERE = { verwijtbaarJongere: 'ja', verwijtbaarOuder: 'nee', artikel5b: 'nee', eerderVeroordeeld: 'nee' };
const OUDER = { ...JONGERE, verwijtbaarJongere: 'nee', verwijtbaarOuder: 'ja' };
const BEIDE = { ...JONGERE, verwijtbaarOuder: 'ja' };

/** The route was chosen on Monday 2 November 2026, the day of the melding. */
const straf = (feiten: Feiten = VIJFTIEN): Spel => bijKeuze('2026-11-02', feiten).kies('dwang-strafrecht');
const stand = (spel: Spel) => spel.route('dwang-strafrecht');
const laatsteVerhoor = (spel: Spel): string => spel.van('OpgeroepenVoorVerhoor').at(-1)?.gegevens.verhoor ?? '';
const roepOp = (spel: Spel, verhoorOp: string): Spel =>
  spel.gelukt({ soort: 'roep-op', verdachten: ['jongere'], verhoorOp });
const verhoor = (spel: Spel, velden: object) =>
  spel.doe({ soort: 'leg-verhoor-vast', verhoor: laatsteVerhoor(spel), ...velden });
/** Somebody was heard on Monday 16 November 2026. */
const gehoord = (feiten: Feiten = VIJFTIEN): Spel => {
  const spel = roepOp(straf(feiten), '2026-11-16').tot('2026-11-16');
  expect(verhoor(spel, { uitkomst: 'gehouden', cautie: 'gegeven' })).toBeNull();
  return spel;
};
/** The proces-verbaal against the jongere was sent on Monday 7 December 2026. */
const ingezonden = (antwoorden: object = JONGERE, tegen = 'jongere'): Spel =>
  gehoord()
    .vulIn('procesverbaal', { ...antwoorden })
    .legVast('pv-opgemaakt', tegen)
    .tot('2026-12-07')
    .legVast('pv-ingezonden');

describe('the verhoor', () => {
  test('begins with the cautie: without it nobody was heard as a suspect', () => {
    const spel = roepOp(straf(), '2026-11-16').tot('2026-11-16');
    expect(spel.brieven.at(-1)).toBe('oproep-verhoor');
    for (const cautie of [{}, { cautie: 'niet-gegeven' }])
      expect(verhoor(spel, { uitkomst: 'gehouden', ...cautie })?.tekst).toContain(
        'een verhoor begint met de cautie (Sv 29)',
      );
    expect(verhoor(spel, { uitkomst: 'gehouden', cautie: 'gegeven' })).toBeNull();
    expect(spel.van('VerhoorVastgelegd')[0]).toMatchObject({ regime: 'WPG', gegevens: { cautie: true } });
  });

  test('to a call nobody came: no cautie was given, and none is recorded', () => {
    const spel = roepOp(straf(), '2026-11-16').tot('2026-11-16');
    expect(verhoor(spel, { uitkomst: 'niet-verschenen' })).toBeNull();
    expect(spel.van('VerhoorVastgelegd')[0]?.gegevens).not.toHaveProperty('cautie');
  });

  test('a proces-verbaal without it is a departure, and no more after two calls to which nobody came', () => {
    const spel = straf().vulIn('procesverbaal', JONGERE);
    const nietVerschenen = (dag: string) => {
      roepOp(spel, dag).tot(dag);
      verhoor(spel, { uitkomst: 'niet-verschenen' });
    };
    expect(spel.probeer('pv-opgemaakt', 'jongere')?.code).toBe('MotivatieNodig');
    nietVerschenen('2026-11-16');
    expect(spel.probeer('pv-opgemaakt', 'jongere')?.code).toBe('MotivatieNodig');
    nietVerschenen('2026-11-30');
    expect(spel.probeer('pv-opgemaakt', 'jongere')).toBeNull();
  });

  test('explained it can be made without it, and the receipt says that it departs', () => {
    const spel = straf().vulIn('procesverbaal', JONGERE).legVast('pv-opgemaakt', 'jongere', afwijking);
    const bon = spel.van('BeslissingGewogen').at(-1)?.gegevens;
    expect(bon).toMatchObject({ besluit: 'procesverbaal', over: stand(spel).id, gekozen: 'jongere', afwijking: true });
  });

  test('on routekaart A somebody can be called as long as the route runs, and not before', () => {
    expect(bijKeuze().doe({ soort: 'roep-op', verdachten: ['jongere'], verhoorOp: '2026-11-16' })?.code).toBe(
      'NietMogelijk',
    );
    const spel = gehoord().gelukt({ soort: 'roep-op', verdachten: ['jongere'], verhoorOp: '2026-11-30' });
    spel.gelukt({ soort: 'rond-route-af', route: stand(spel).id, uitkomst: 'niet-doorgezet', ...motivatie });
    expect(spel.termijnen('verhoor')).toEqual([]); // who was called need not come any more
    expect(spel.geeindigd('verhoor/vastleggen').at(-1)).toBe('vervallen: vervallen');
  });
});

describe('the terms of the OM', () => {
  test('a month after the first verhoor, and two months after the melding: both run', () => {
    // two months after Monday 2 November is Saturday 2 January: Monday 4 January
    expect(straf().termijnen('pv')).toEqual([['pv/na-melding', '2027-01-04']]);
    const spel = gehoord();
    expect(spel.termijnen('pv')).toEqual([
      ['pv/na-melding', '2027-01-04'],
      ['pv/na-verhoor', '2026-12-16'],
    ]);
    // somebody else is heard later: the first verhoor counts
    roepOp(spel, '2026-11-30').tot('2026-11-30');
    verhoor(spel, { uitkomst: 'gehouden', cautie: 'gegeven' });
    expect(spel.termijnen('pv')).toEqual([
      ['pv/na-melding', '2027-01-04'],
      ['pv/na-verhoor', '2026-12-16'],
    ]);
  });

  test('are met by sending it in time', () => {
    const spel = ingezonden();
    expect(spel.geeindigd('pv/na-verhoor')).toEqual(['gehaald']);
    expect(spel.geeindigd('pv/na-melding')).toEqual(['gehaald']);
  });

  test('no official lengthens them by hand', () => {
    const spel = gehoord();
    for (const { id } of openTermijnen(spel.dossier).filter(({ regel }) => regel.startsWith('pv/'))) {
      const verleng = { soort: 'verleng-termijn', termijn: id, laatsteDag: '2027-02-01', ...motivatie };
      expect(spel.doe(verleng)?.tekst).toContain('het akkoord van de officier van justitie');
      expect(mogelijkeHandelingen(spel.dossier).map(({ vast }) => vast)).not.toContainEqual({
        soort: 'verleng-termijn',
        termijn: id,
      });
    }
  });

  test('the agreement of the officier lengthens both; it is asked of him and never makes one shorter', () => {
    const spel = gehoord().legVast('overleg-officier', 'akkoord', { datum: '2026-12-21' });
    expect(BERICHTEN['om-overleg'].partner).toBe('openbaar-ministerie');
    expect(spel.berichten).toEqual(['om-overleg']);
    expect(spel.termijnen('pv')).toEqual([
      ['pv/na-melding', '2027-01-04'],
      ['pv/na-verhoor', '2026-12-21'],
    ]);
    spel.legVast('overleg-officier', 'akkoord', { datum: '2027-02-01' });
    expect(spel.termijnen('pv').map(([, laatsteDag]) => laatsteDag)).toEqual(['2027-02-01', '2027-02-01']);
    const [termijn] = openTermijnen(spel.dossier).filter(({ regel }) => regel === 'pv/na-verhoor');
    expect(termijn?.afleiding.stappen.at(-1)?.bron).toBe('met instemming van de officier van justitie');
    expect(spel.herstel(spel.van('RouteonderdeelGedaan').at(-1)?.nr ?? 0)).toBeNull();
    expect(spel.termijnen('pv').map(([, laatsteDag]) => laatsteDag)).toEqual(['2027-01-04', '2026-12-21']);
  });

  test('an officier who does not agree gives no other day', () => {
    const spel = gehoord();
    expect(spel.probeer('overleg-officier', 'niet-akkoord', { datum: '2027-02-01' })?.tekst).toContain('geen datum');
    spel.legVast('overleg-officier', 'niet-akkoord');
    expect(spel.termijnen('pv/na-verhoor')).toEqual([['pv/na-verhoor', '2026-12-16']]);
  });
});

describe('against whom', () => {
  const tegen = (spel: Spel, wie: string): string | null => spel.probeer('pv-opgemaakt', wie)?.tekst ?? null;

  test('nobody, before the questions were answered', () => {
    expect(tegen(gehoord(), 'jongere')).toContain('beantwoord eerst de vragen');
    expect(tegen(gehoord().vulIn('procesverbaal', { ...OUDER, verwijtbaarOuder: 'weet-niet' }), 'ouder')).toContain(
      'beantwoord eerst de vragen',
    );
    // of whom it is not known how old he was, it is not known whether he can be a suspect
    expect(tegen(gehoord({}).vulIn('procesverbaal', JONGERE), 'jongere')).toContain('beantwoord eerst de vragen');
  });

  test('whoever it can be held against, and nobody else', () => {
    const kan = (antwoorden: object) =>
      ['jongere', 'ouder', 'beide'].filter(
        (wie) => tegen(gehoord().vulIn('procesverbaal', { ...antwoorden }), wie) === null,
      );
    expect(kan(JONGERE)).toEqual(['jongere']);
    expect(kan(OUDER)).toEqual(['ouder']);
    expect(kan(BEIDE)).toEqual(['jongere', 'ouder', 'beide']);
    expect(kan({ ...JONGERE, verwijtbaarJongere: 'nee' })).toEqual([]);
    expect(tegen(gehoord().vulIn('procesverbaal', JONGERE), 'ouder')).toContain(
      'een proces-verbaal tegen de ouder kan niet. ',
    );
    expect(tegen(gehoord().vulIn('procesverbaal', JONGERE), 'ouder')).toContain('Het kan wel tegen de jongere.');
  });

  test('a child of eleven is never a suspect; one that turned twelve while it was absent can be, for the days after', () => {
    const elf = gehoord(geboren('2015-10-06')).vulIn('procesverbaal', BEIDE);
    expect(tegen(elf, 'jongere')).toContain('nog geen 12');
    expect(tegen(elf, 'beide')).toContain('nog geen 12');
    expect(tegen(elf, 'ouder')).toBeNull();
    // twelve on 6 October 2026, the day after the first day of absence
    expect(tegen(gehoord(geboren('2014-10-06')).vulIn('procesverbaal', BEIDE), 'jongere')).toBeNull();
    expect(tegen(gehoord(geboren('2014-10-05')).vulIn('procesverbaal', BEIDE), 'jongere')).toBeNull();
  });

  test('nobody, when the duty had ended with the 18th birthday before the absence; what began before it can be', () => {
    // eighteen on the first day of absence: the route itself is ruled out
    const achttien = bijKeuze('2026-11-02', geboren('2008-10-05'));
    expect(achttien.doe({ soort: 'kies-routes', routes: ['dwang-strafrecht'], ...afwijking })?.tekst).toContain(
      'al 18',
    );
    // eighteen a day later, and the absence went on: the first day is enough
    expect(tegen(gehoord(geboren('2008-10-06')).vulIn('procesverbaal', BEIDE), 'jongere')).toBeNull();
  });

  test('after a refused appeal to article 5 onder b only when the officier agreed', () => {
    const spel = gehoord().vulIn('procesverbaal', { ...OUDER, artikel5b: 'ja' });
    expect(tegen(spel, 'ouder')).toContain('leg eerst het akkoord van de officier van justitie vast');
    spel.legVast('overleg-officier', 'niet-akkoord');
    expect(tegen(spel, 'ouder')).toContain('De officier van justitie is niet akkoord');
    expect(tegen(spel.legVast('overleg-officier', 'akkoord'), 'ouder')).toBeNull();
  });
});

describe('the copy for the Raad', () => {
  test('of a jongere: due five werkdagen after it was sent, on a steep ladder, and met by sending it', () => {
    const spel = ingezonden();
    // five werkdagen after Monday 7 December
    expect(spel.termijnen('pv')).toEqual([['pv/afschrift', '2026-12-14']]);
    spel.legVast('afschrift-raad');
    expect(spel.geeindigd('pv/afschrift')).toEqual(['gehaald']);
    expect(spel.berichten).toEqual(['procesverbaal-ingezonden', 'procesverbaal-afschrift']);
    expect(BERICHTEN['procesverbaal-afschrift'].partner).toBe('raad');
  });

  test('of parents who were convicted before it is due as well; of others it is not', () => {
    expect(ingezonden({ ...OUDER, eerderVeroordeeld: 'ja' }, 'ouder').termijnen('pv/afschrift')).toHaveLength(1);
    expect(ingezonden(OUDER, 'ouder').termijnen('pv/afschrift')).toEqual([]);
  });

  test('that was not sent before the officier decided was not sent in time', () => {
    const spel = ingezonden().legVast('om-beslissing', 'sepot');
    expect(spel.geeindigd('pv/afschrift')).toEqual(['vervallen: vervallen']);
  });
});

describe('the officier and the judge', () => {
  test('the officier has ten werkdagen to say that it came in and twelve weeks to decide', () => {
    const spel = ingezonden();
    // from Monday 7 December: ten werkdagen is Monday 21; twelve weeks Monday 1 March
    expect(spel.termijnen('om')).toEqual([
      ['om/ontvangst', '2026-12-21'],
      ['om/beslissing', '2027-03-01'],
    ]);
    expect(spel.legVast('om-ontvangen').termijnen('om')).toEqual([['om/beslissing', '2027-03-01']]);
  });

  test('nothing comes back before it was sent, and it is made before it is sent, each once', () => {
    const spel = gehoord().vulIn('procesverbaal', JONGERE);
    expect(spel.probeer('pv-ingezonden')?.tekst).toBe('Leg eerst vast dat het proces-verbaal is opgemaakt.');
    spel.legVast('pv-opgemaakt', 'jongere');
    for (const deel of ['om-ontvangen', 'afschrift-raad', 'strafadvies'])
      expect(spel.probeer(deel)?.tekst).toBe('Leg eerst vast dat het proces-verbaal is ingezonden.');
    spel.legVast('pv-ingezonden');
    expect(spel.probeer('pv-ingezonden')?.tekst).toBe('Dit is al vastgelegd.');
  });

  test.each([
    ['sepot', 'geseponeerd'],
    ['strafbeschikking', 'strafbeschikking'],
    ['waarschuwing-proeftijd', 'waarschuwing-met-proeftijd'],
  ])('a %s ends the route as %s, and with it step 8', (beslissing, uitkomst) => {
    const spel = ingezonden().tot('2027-03-01').legVast('om-beslissing', beslissing);
    expect(stand(spel)).toMatchObject({ stand: 'klaar', uitkomst, geeindigd: '2027-03-01' });
    expect(spel.geeindigd('om/beslissing')).toEqual(['gehaald']);
    expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
  });

  test('a dagvaarding: the day in court, the advice of the Raad, and what the judge said', () => {
    const spel = ingezonden().tot('2027-03-01').legVast('om-beslissing', 'dagvaarding');
    // twelve weeks after Monday 1 March
    expect(spel.termijnen('om')).toEqual([['om/zitting', '2027-05-24']]);
    spel.tot('2027-03-08');
    expect(spel.probeer('zitting')?.tekst).toBe('datum: dag van de zitting ontbreekt.');
    spel.legVast('zitting', undefined, { datum: '2027-06-01' });
    // the Raad begins when the day is known: eight weeks after Monday 8 March is Monday 3 May; the judgment is told within
    // ten werkdagen after Tuesday 1 June: Tuesday 15 June
    expect(spel.termijnen('om')).toEqual([['om/uitspraak', '2027-06-15']]);
    expect(spel.termijnen('raad')).toEqual([['raad/strafadvies', '2027-05-03']]);
    spel.tot('2027-05-03').legVast('strafadvies').tot('2027-06-01').legVast('uitspraak', 'veroordeeld');
    for (const regel of ['om/zitting', 'om/uitspraak', 'raad/strafadvies'])
      expect(spel.geeindigd(regel), regel).toEqual(['gehaald']);
    expect(stand(spel)).toMatchObject({ stand: 'klaar', uitkomst: 'veroordeeld' });
  });

  test('held over: the next day in court is waited for, and the judgment from then on', () => {
    const spel = ingezonden().legVast('om-beslissing', 'dagvaarding').tot('2027-03-08');
    spel.legVast('zitting', undefined, { datum: '2027-06-01' }).tot('2027-06-01').legVast('uitspraak', 'aangehouden');
    expect(stand(spel).stand).toBe('loopt');
    // twelve weeks after Tuesday 1 June; the advice of the Raad was for the day that was
    expect(spel.termijnen()).toContainEqual(['om/zitting', '2027-08-24']);
    expect(spel.termijnen('om/uitspraak')).toEqual([]);
    expect(spel.termijnen('raad')).toEqual([]);
    spel.tot('2027-06-14').legVast('zitting', undefined, { datum: '2027-09-07' });
    // ten werkdagen after Tuesday 7 September
    expect(spel.termijnen('om')).toEqual([['om/uitspraak', '2027-09-21']]);
    spel.tot('2027-09-07').legVast('uitspraak', 'vrijgesproken');
    expect(stand(spel)).toMatchObject({ stand: 'klaar', uitkomst: 'vrijgesproken' });
  });

  /** What is told of one proces-verbaal, in the order in which it happens. */
  const VERTELD = {
    'om-ontvangen': undefined,
    'om-beslissing': 'dagvaarding',
    zitting: undefined,
    strafadvies: undefined,
  };
  type Melding = keyof typeof VERTELD;
  const ALLE = Object.keys(VERTELD) as Melding[];
  const schuld = (verteld: readonly Melding[]): string[] => {
    const kwam = (...meldingen: Melding[]): boolean => meldingen.some((melding) => verteld.includes(melding));
    return [
      ...(kwam('om-ontvangen', 'om-beslissing', 'zitting') ? [] : ['om/ontvangst']),
      ...(kwam('om-beslissing') ? [] : ['om/beslissing']),
      ...(kwam('om-beslissing') && !kwam('zitting') ? ['om/zitting'] : []),
      ...(kwam('zitting') && !kwam('strafadvies') ? ['raad/strafadvies'] : []),
    ].sort();
  };

  test('in every order, some of it twice: what was told is not owed, and what was not told is', () => {
    const volgorde = fc
      .tuple(fc.shuffledSubarray(ALLE, { minLength: 4 }), fc.array(fc.constantFrom(...ALLE), { maxLength: 2 }))
      .chain(([alle, dubbel]) => fc.shuffledSubarray([...alle, ...dubbel], { minLength: 4 + dubbel.length }));
    fc.assert(
      fc.property(volgorde, (meldingen) => {
        const spel = ingezonden();
        meldingen.forEach((melding, n) => {
          spel.legVast(melding, VERTELD[melding], melding === 'zitting' ? { datum: '2027-06-01' } : {});
          const open = openAntwoorden(stand(spel), dwangStrafrecht.antwoorden).map(({ regel }) => regel);
          expect(open.sort(), meldingen.slice(0, n + 1).join()).toEqual(schuld(meldingen.slice(0, n + 1)));
        });
        // all that is waited for now is the judge, and the copy that the LPA owes himself
        expect(spel.termijnen().map(([regel]) => regel)).toEqual(['pv/afschrift', 'om/uitspraak']);
      }),
      { numRuns: 30 },
    );
  });

  test('going on without any word of the officier leaves the route to the LPA, with the weeks of step 8 to end it', () => {
    const spel = ingezonden(OUDER, 'ouder').tot('2027-03-29');
    const verder = { soort: 'ga-verder-zonder-antwoord', route: stand(spel).id, onderdeel: 'om-beslissing' } as const;
    spel.gelukt({ ...verder, ...motivatie });
    // who does not wait for the decision does not wait for the receipt either; six weeks after Monday 29 March is Monday
    // 10 May, when school begins again
    expect(spel.termijnen()).toEqual([['stap/uitvoering', '2027-05-10']]);
    expect(spel.geeindigd('om/ontvangst')).toEqual(['vervallen: zonder-antwoord']);
    expect(openTermijnen(spel.dossier)[0]?.regime).toBe('WPG');
    spel.legVast('om-beslissing', 'sepot');
    expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
  });
});

describe('a proeftijd', () => {
  /** The route as it stands on this day, with the decision of the officier still to come. */
  const op = (dag: string): Spel => ingezonden().tot(dag);

  test('lasts two years, from a leap day up to 28 February; a judge may say otherwise', () => {
    const einde = (dag: string, extra: object = {}) =>
      proeftijdVan(op(dag).legVast('om-beslissing', 'waarschuwing-proeftijd', extra).dossier);
    expect(einde('2027-03-01')).toBe('2029-03-01');
    expect(einde('2028-02-29')).toBe('2030-02-28');
    expect(einde('2027-03-01', { datum: '2028-03-01' })).toBe('2028-03-01');
    expect(proeftijdVan(op('2027-03-01').legVast('om-beslissing', 'sepot').dossier)).toBeNull();
  });

  test('comes with a conditional sentence as well, from the day of the judgment', () => {
    const spel = op('2027-03-01').legVast('om-beslissing', 'dagvaarding');
    spel
      .legVast('zitting', undefined, { datum: '2027-06-01' })
      .tot('2027-06-01')
      .legVast('uitspraak', 'voorwaardelijk');
    expect(stand(spel).uitkomst).toBe('veroordeeld');
    expect(proeftijdVan(spel.dossier)).toBe('2029-06-01');
  });

  /** A later case, of an absence that begins on this day, after one that ended with a proeftijd up to 1 March 2029. */
  const later = (eersteDag: string): Spel => {
    const melding = {
      meldingsnummer: '1001',
      mutatietijd: '2029-03-05T07:00:00.000Z',
      duoSoort: 'V3' as const,
      eersteDag,
      laatsteDag: null,
      vestiging: '99XX00',
    };
    const proeftijd = { zaakId: 'verzuim-leerling-1-regulier-1', totEnMet: '2029-03-01' };
    return new Spel('2029-03-05')
      .weet({ eerder: { meldingen: [], opgaven: [], halt: 0, luxe: 0, proeftijd } })
      .meld('1001', { melding });
  };

  test('is noticed by a later case on its last day, and not on the day after', () => {
    expect(later('2029-03-01').dossier.proeftijd).toEqual({
      zaakId: 'verzuim-leerling-1-regulier-1',
      totEnMet: '2029-03-01',
    });
    expect(later('2029-03-01').van('ProeftijdOpgemerkt')[0]?.regime).toBe('WPG');
    expect(later('2029-03-02').dossier.proeftijd).toBeNull();
  });
});

test('the days of the route do not run backwards', () => {
  const spel = ingezonden();
  expect(spel.tot('2026-12-21').probeer('om-ontvangen', undefined, { dag: '2026-12-06' })?.tekst).toContain(
    'ligt voor de dag van: proces-verbaal ingezonden (ma 7 dec 2026)',
  );
  expect(spel.probeer('om-ontvangen', undefined, { dag: '2026-12-07' })).toBeNull();
});

describe('what comes from outside', () => {
  test('with the 18th birthday the route goes on: what was before it can still be brought to court', () => {
    const spel = gehoord(geboren('2008-11-20')).tot('2026-11-23');
    expect(spel.van('PlichtGeeindigd')[0]?.dag).toBe('2026-11-20');
    expect(stand(spel).stand).toBe('loopt');
    expect(spel.vulIn('procesverbaal', JONGERE).probeer('pv-opgemaakt', 'jongere')).toBeNull();
  });

  test('with a withdrawn melding it stops, and with it the terms of the OM', () => {
    const spel = gehoord();
    const trekIn = { soort: 'trek-melding-in', dag: '2026-11-16', meldingsnummer: '1001' } as const;
    spel.gelukt({ ...trekIn, mutatietijd: '2026-11-16T10:00:00.000Z' }, 'postvak');
    expect(stand(spel).stand).toBe('gestaakt');
    expect(spel.geeindigd('pv/na-melding')).toEqual(['vervallen: ingetrokken']);
  });
});

test('all of it falls under the Wpg, and no screen of Temporal names it', () => {
  const spel = ingezonden();
  const na = spel.gebeurtenissen.findIndex((g) => g.soort === 'RouteBegonnen');
  const avg = spel.gebeurtenissen.slice(na).filter(({ regime }) => regime === 'AVG');
  // that step 7 is over and step 8 begins is none of it, nor that DUO did not hear of the melding yet
  expect(avg.map(({ soort }) => soort)).toEqual(['TermijnBeeindigd', 'StapBegonnen', 'BezorgingHapert']);
  expect(spel.geeindigd('stap/keuze-route')).toEqual(['gehaald']);
  for (const { samenvatting } of wekkingen(spel.dossier))
    expect(samenvatting).toMatch(/^(termijn \d+: |mijlpaal$|bezorging )/);
});
