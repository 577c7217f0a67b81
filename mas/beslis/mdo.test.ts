import { expect, test } from 'vitest';
import { afwijking, Spel, tekst } from '../../test/opzet/spel.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import type { Feiten } from './types.ts';

const motivatie = { inhoud: tekst('motivatie') };
const mdo = (spel: Spel): string => Object.keys(spel.dossier.mdos).at(-1) ?? '';
const bij = (spel: Spel, onderdeel: string) =>
  openTermijnen(spel.dossier)
    .filter((t) => t.regel.startsWith(onderdeel))
    .map((t) => [t.regel, t.vanaf, t.laatsteDag]);
const houd = (spel: Spel, dag: string) => {
  spel.tot(dag);
  return spel.gelukt({ soort: 'leg-mdo-vast', mdo: mdo(spel) });
};
/** Away from this day on, and not back yet. */
const weg = (eersteDag: string, laatsteDag: string | null = null): Feiten => ({
  opgaven: [{ eersteDag, laatsteDag, allesGemist: true, dagen: [] }],
});
const gemeld = (dag: string, feiten: Feiten, gemeente = 'GM0361'): Spel =>
  new Spel(dag).meld('1001', { gemeente }, feiten);

test('two weeks without a day at school begin an MDO on the first day after them, due three weeks after the first afmelding', () => {
  const spel = gemeld('2026-11-04', weg('2026-11-02'));
  // away from Monday 2 to Sunday 15 November is two weeks
  expect(bij(spel, 'verzuim/mdo')).toEqual([['verzuim/mdo', '2026-11-01', '2026-11-15']]);
  spel.tot('2026-11-15');
  expect(spel.van('MdoBegonnen')).toEqual([]);
  spel.tot('2026-11-16');
  expect(spel.van('MdoBegonnen')[0]).toMatchObject({
    dag: '2026-11-16',
    gegevens: { aanleiding: 'aaneengesloten-verzuim', eersteAfmelding: '2026-11-02' },
  });
  // three weeks after Monday 2 November, a schooldag
  expect(bij(spel, 'mdo')).toEqual([['mdo/eerste', '2026-11-02', '2026-11-23']]);
  expect(spel.van('TermijnBeeindigd').map((g) => g.gegevens.einde)).toContain('bereikt');
  expect(spel.van('BriefNodig').map((g) => g.gegevens.brief)).toContain('uitnodiging-mdo');
});

test('IJssel-Vecht counts thirty days before an MDO and before long-term absence; Noord-Kennemerland 28 for the latter; elsewhere four school weeks', () => {
  // away from Monday 5 October; autumn holidays in region noord are 10 to 18 October 2026
  const rond = (gemeente: string): Record<string, string> => {
    const spel = gemeld('2026-10-07', weg('2026-10-05'), gemeente);
    return Object.fromEntries(bij(spel, 'verzuim').map(([regel, , laatsteDag]) => [regel ?? '', laatsteDag ?? '']));
  };
  // 5 October + 30 days = up to 3 November; three months are up to 4 January
  expect(rond('GM0193')).toEqual({
    'verzuim/mdo': '2026-11-03',
    'verzuim/langdurig': '2026-11-03',
    'verzuim/drie-maanden': '2027-01-04',
  });
  // 28 days: up to Sunday 1 November
  expect(rond('GM0361')['verzuim/langdurig']).toBe('2026-11-01');
  // the weeks of 5, 19 and 26 October and 2 November, without that of the holidays: up to Friday 6 November
  expect(rond('GM0344')['verzuim/langdurig']).toBe('2026-11-06');
});

test('the cycle: first meeting, evaluation six weeks after it was held, and no more for who does not sit at home', () => {
  const spel = gemeld('2026-11-04', weg('2026-11-02')).tot('2026-11-16');
  houd(spel, '2026-11-20');
  // six weeks after Friday 20 November is Friday 1 January, in the Christmas holidays; school begins on Monday 4 January
  expect(bij(spel, 'mdo')).toEqual([['mdo/evaluatie', '2026-11-20', '2027-01-04']]);
  houd(spel, '2027-01-04');
  expect(spel.van('MdoGeeindigd')[0]?.gegevens.reden).toBe('geevalueerd');
  expect(bij(spel, 'mdo')).toEqual([]);
});

test('for a thuiszitter it goes on every six weeks, over Christmas and over both nights on which the clock changes', () => {
  const spel = gemeld('2026-09-02', weg('2026-08-31')).tot('2026-09-14');
  houd(spel, '2026-09-15');
  expect(bij(spel, 'mdo')).toEqual([['mdo/evaluatie', '2026-09-15', '2026-10-27']]); // winter time began on 25 October
  spel.tot('2026-09-29').gelukt({ soort: 'beoordeel-thuiszitten', oordeel: 'thuiszitter', ...motivatie });
  houd(spel, '2026-10-27');
  expect(bij(spel, 'mdo')).toEqual([['mdo/vervolg', '2026-10-27', '2026-12-08']]);
  houd(spel, '2026-12-08'); // + 6 weeks: 19 January, after the holidays
  expect(bij(spel, 'mdo')).toEqual([['mdo/vervolg', '2026-12-08', '2027-01-19']]);
  houd(spel, '2027-01-19'); // + 6 weeks: 2 March
  houd(spel, '2027-02-15'); // + 6 weeks: 29 March is tweede Paasdag, the day after the clock changed; Tuesday 30 March
  expect(bij(spel, 'mdo')).toEqual([['mdo/vervolg', '2027-02-15', '2027-03-30']]);
  expect(spel.doe({ soort: 'beeindig-mdo', mdo: mdo(spel) })?.code).toBe('MotivatieNodig'); // still at home: a departure
  spel.gelukt({ soort: 'beeindig-mdo', mdo: mdo(spel), ...afwijking });
  expect(bij(spel, 'mdo')).toEqual([]);
});

test('after four weeks the LPA judges; (dreigend) thuiszitten begins an MDO, no thuiszitten ends the question', () => {
  const spel = gemeld('2026-11-04', weg('2026-11-02'));
  spel.tot('2026-11-10').gelukt({ soort: 'beoordeel-thuiszitten', oordeel: 'dreigend-thuiszitter', ...motivatie });
  expect(spel.van('MdoBegonnen')[0]?.gegevens.aanleiding).toBe('thuiszitten');
  expect(spel.van('MdoBegonnen')).toHaveLength(1);
  spel.tot('2026-11-29');
  expect(bij(spel, 'thuiszitter')).toEqual([]);
  spel.tot('2026-11-30'); // 28 days are up to Sunday 29 November; five werkdagen after that is Friday 4 December
  expect(bij(spel, 'thuiszitter')).toEqual([['thuiszitter/beoordeling', '2026-11-29', '2026-12-04']]);
  expect(spel.van('MdoBegonnen')).toHaveLength(1); // one runs already
  expect(spel.doe({ soort: 'beoordeel-thuiszitten', oordeel: 'geen-thuiszitter' })?.code).toBe('MotivatieNodig');
  spel.gelukt({ soort: 'beoordeel-thuiszitten', oordeel: 'geen-thuiszitter', ...motivatie });
  expect(bij(spel, 'thuiszitter')).toEqual([]);
});

test('by choice of the LPA, counted from the melding or from an earlier afmelding that the LPA records', () => {
  const spel = gemeld('2026-11-02', {}); // first day of absence in the melding: Monday 5 October
  spel.gelukt({ soort: 'begin-mdo' });
  // three weeks after 5 October is Monday 26 October: past already, so its rungs ring at once
  expect(bij(spel, 'mdo')).toEqual([['mdo/eerste', '2026-10-05', '2026-10-26']]);
  expect(spel.doe({ soort: 'begin-mdo' })?.tekst).toBe('Er loopt al een MDO.');
  const anders = {
    soort: 'leg-eerste-afmelding-vast',
    mdo: mdo(spel),
    eersteAfmelding: '2026-10-28',
    ...motivatie,
  } as const;
  spel.gelukt(anders);
  expect(bij(spel, 'mdo')).toEqual([['mdo/eerste', '2026-10-28', '2026-11-18']]);
  expect(spel.van('TermijnBeeindigd').at(-1)?.gegevens).toMatchObject({ einde: 'vervallen', reden: 'opnieuw-geteld' });
  expect(spel.doe({ ...anders, eersteAfmelding: '2026-11-03' })?.tekst).toContain('ligt na vandaag');
  spel.vandaag = '2026-11-11';
  spel.gelukt({ soort: 'leg-mdo-vast', mdo: mdo(spel), dag: '2026-11-10' });
  expect(bij(spel, 'mdo')).toEqual(
    [['mdo/evaluatie', '2026-11-10', '2026-12-22']].map(([r, v]) => [r, v, '2027-01-04']),
  );
  expect(spel.doe(anders)?.tekst).toBe('Het eerste MDO is al gehouden.');
});

test('a meeting that was recorded in error is voided: the cycle goes on from the one before', () => {
  const spel = gemeld('2026-11-04', weg('2026-11-02')).tot('2026-11-16');
  houd(spel, '2026-11-17');
  houd(spel, '2026-11-18');
  expect(spel.dossier.mdos[mdo(spel)]?.stand).toBe('klaar');
  expect(spel.herstel(spel.van('MdoGehouden').at(-1)?.nr ?? 0)).toBeNull();
  expect(spel.dossier.mdos[mdo(spel)]).toMatchObject({ stand: 'loopt', gehouden: ['2026-11-17'] });
  expect(bij(spel, 'mdo')).toHaveLength(1);
});

test('from the 18th birthday on the length of an absence asks for nothing any more', () => {
  const leerling = { geboortedatum: '2008-11-10', startkwalificatie: false };
  const spel = gemeld('2026-11-04', { ...weg('2026-11-02'), leerling }).tot('2026-11-10');
  expect(bij(spel, 'verzuim')).toEqual([]);
  expect(spel.van('TermijnBeeindigd').map((g) => g.gegevens.reden)).toEqual(Array(3).fill('plicht-geeindigd'));
});

test('an end that the school announced: the absence lasts until then, and no threshold rings after it', () => {
  const melding = {
    meldingsnummer: '1001',
    mutatietijd: '2026-11-04T07:00:00.000Z',
    duoSoort: 'V3' as const,
    eersteDag: '2026-11-02',
    laatsteDag: '2026-11-20',
    vestiging: '99XX00',
  };
  const spel = new Spel('2026-11-04').meld('1001', { melding }, weg('2026-11-02', '2026-11-20'));
  expect(bij(spel, 'verzuim')).toHaveLength(3);
  spel.tot('2026-11-16');
  expect(spel.van('MdoBegonnen')).toHaveLength(1); // two weeks had passed by then
  spel.tot('2026-12-01'); // four weeks would have been on 30 November
  expect(bij(spel, 'verzuim')).toEqual([]);
  expect(bij(spel, 'thuiszitter')).toEqual([]);
  expect(bij(spel, 'mdo')).toEqual([]);
});

test('how long a child was away is a fact: a threshold cannot be extended, a duty can', () => {
  const spel = gemeld('2026-11-04', weg('2026-11-02'));
  const termijn = (regel: string) => openTermijnen(spel.dossier).find((t) => t.regel === regel)?.id ?? '';
  const verleng = (regel: string) =>
    spel.doe({ soort: 'verleng-termijn', termijn: termijn(regel), laatsteDag: '2027-03-01', ...motivatie });
  expect(verleng('verzuim/drie-maanden')?.code).toBe('NietMogelijk');
  expect(verleng('stap/contact-school')).toBeNull();
});

test('absence of which the melding is withdrawn was none: its terms stop for that reason', () => {
  const tweede = {
    meldingsnummer: '1002',
    mutatietijd: '2026-11-05T07:00:00.000Z',
    duoSoort: 'O' as const,
    eersteDag: '2026-11-04',
    laatsteDag: '2026-11-04',
    vestiging: '99XX00',
  };
  const eerste = {
    ...tweede,
    meldingsnummer: '1001',
    duoSoort: 'V3' as const,
    eersteDag: '2026-11-02',
    laatsteDag: null,
  };
  const spel = new Spel('2026-11-04')
    .meld('1001', { melding: eerste }, weg('2026-11-02'))
    .meld('1002', { melding: tweede });
  const mutatietijd = '2026-11-05T08:00:00.000Z';
  const trekIn = { soort: 'trek-melding-in', dag: '2026-11-05', meldingsnummer: '1001', mutatietijd } as const;
  spel.gelukt(trekIn, 'postvak', { opgaven: [] });
  expect(spel.dossier.status).toBe('open');
  expect(spel.van('TermijnBeeindigd').map((g) => g.gegevens.reden)).toEqual(Array(3).fill('melding-ingetrokken'));
});

test('a school that sends the last day of absence ends what waited for it to last', () => {
  const spel = gemeld('2026-11-04', weg('2026-11-02'));
  expect(bij(spel, 'verzuim')).toHaveLength(3);
  spel.vandaag = '2026-11-10';
  const melding = {
    meldingsnummer: '1001',
    mutatietijd: '2026-11-10T07:00:00.000Z',
    duoSoort: 'V3' as const,
    eersteDag: '2026-11-02',
    laatsteDag: '2026-11-09',
    vestiging: '99XX00',
  };
  spel.gelukt(
    { soort: 'wijzig-melding', dag: '2026-11-10', melding, inhoud: tekst('melding') },
    'postvak',
    weg('2026-11-02', '2026-11-09'),
  );
  expect(bij(spel, 'verzuim')).toEqual([]);
  expect(spel.van('TermijnBeeindigd').map((g) => g.gegevens.reden)).toEqual(Array(3).fill('terug-naar-school'));
});
