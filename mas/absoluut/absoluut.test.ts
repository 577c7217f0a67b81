/** A case of a child that is enrolled nowhere: from the list, without a school, to an enrolment or a route (domain §2.8). */
import { expect, test } from 'vitest';
import { afwijking, motivatie, Spel, tekst } from '../../test/opzet/spel.ts';
import { metLastbeleid } from '../../test/opzet/last.ts';
import type { Keuzeroute } from '../begrippen.ts';
import type { Dag } from '../datum.ts';
import type { Leerplichtige } from '../leeftijd.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import type { HandelingVan } from '../handelingen/types.ts';
import { mogelijkeHandelingen } from '../handelingen/index.ts';
import { wekkingen } from '../wekkingen.ts';
import { aanDeBeurt, fasenVan, stappenOpKaart } from '../voortgang.ts';
import type { GeenSchool } from './gebeurtenis.ts';

const lopend = (spel: Spel) => openTermijnen(spel.dossier).map((t) => [t.regel, t.laatsteDag]);
const opening = {
  zaaksoort: 'absoluut',
  leerlingId: 'leerling-1',
  gemeente: 'GM0361',
  vakantieregio: 'noord',
  proef: true,
} as const;
const gemeld = (dag: Dag, sinds: Dag | null, geenSchool?: GeenSchool, spel = new Spel(dag)) =>
  spel.gelukt(
    { soort: 'meld-absoluut', dag, opening, sinds, bron: 'lijst', ...(geenSchool && { geenSchool }) },
    'postvak',
  );
const aangeschreven = () =>
  gemeld('2026-11-02', '2026-08-17').rondAf('onderzoek', 'ongeoorloofd').rondAf('brief', 'verzonden');

test('it begins at step 5 of routekaart A: steps 2 to 4 are no steps of it, and no departures', () => {
  const spel = gemeld('2026-11-02', '2026-08-17');
  expect(spel.gebeurtenissen.map((g) => g.soort)).toEqual([
    'ZaakGeopend',
    'AbsoluutVerzuimGemeld',
    'RoutekaartGekozen',
    'StapBegonnen',
    'TermijnGestart',
  ]);
  expect(stappenOpKaart(spel.dossier)).toEqual([
    'onderzoek',
    'brief',
    'keuze-route',
    'uitvoering',
    'terugkoppeling',
    'evaluatie',
  ]);
  expect(aanDeBeurt(spel.dossier)).toBe('onderzoek');
  expect(spel.dossier.routekaart).toBe('A');
  // who found the child did the observing
  expect(fasenVan(spel.dossier).map(({ stand }) => stand)).toEqual([
    'doorlopen',
    'bezig',
    'nog-niet',
    'nog-niet',
    'nog-niet',
  ]);
  // Monday 2 November + 10 werkdagen = Monday 16 November
  expect(lopend(spel)).toEqual([['stap/onderzoek', '2026-11-16']]);
  expect(spel.doe({ soort: 'sla-over', stap: 'contact-school', ...afwijking })?.tekst).toContain(
    'is geen stap van deze zaak',
  );
});

test('found once more it is the same case, and what was not known yet is known then', () => {
  const spel = gemeld('2026-11-02', null);
  const nogEens = (sinds: Dag | null) =>
    spel.gelukt({ soort: 'meld-absoluut', dag: '2026-11-09', opening, sinds, bron: 'lijst' }, 'postvak');
  nogEens(null);
  expect(spel.van('AbsoluutVerzuimGemeld')).toHaveLength(1);
  nogEens('2026-08-17');
  nogEens('2026-09-01');
  expect(spel.van('AbsoluutVerzuimGemeld')).toHaveLength(2);
  expect(spel.dossier.absoluut).toMatchObject({ sinds: '2026-08-17', gemeldOp: '2026-11-02' });
});

test.each([
  ['ingeschreven', 'ingeschreven'],
  ['vrijgesteld', 'vrijgesteld'],
  ['niet-leerplichtig', 'plicht-voorbij'],
  ['vertrokken', 'vertrokken'],
] as const)(
  'step 5 finds that there is no absence (%s): the case closes, and nobody has to explain it',
  (uitkomst, reden) => {
    const spel = gemeld('2026-11-02', '2026-08-17').rondAf('onderzoek', uitkomst);
    expect(spel.dossier.gesloten).toMatchObject({ reden });
    expect(spel.van('StapAfgerond').map((g) => g.gegevens.afwijking)).toEqual([false]);
    expect(openTermijnen(spel.dossier)).toEqual([]);
  },
);

test('the outcomes of a case with a melding are none of this one, and the other way round', () => {
  const zonder = gemeld('2026-11-02', '2026-08-17');
  const fout = { soort: 'rond-af', stap: 'onderzoek', uitkomst: 'geen-ongeoorloofd-verzuim' } as const;
  expect(zonder.doe(fout)?.tekst).toBe(
    'uitkomst: kies uit ongeoorloofd, ingeschreven, vrijgesteld, niet-leerplichtig, vertrokken.',
  );
  const met = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
  expect(met.doe({ ...fout, uitkomst: 'ingeschreven' })?.code).toBe('Ongeldig');
});

test('step 6 is the aanschrijving; two weeks to enrol, and only then is a route to be chosen', () => {
  const spel = gemeld('2026-11-02', '2026-08-17').rondAf('onderzoek', 'ongeoorloofd');
  expect(spel.van('BriefNodig').map((g) => g.gegevens)).toEqual([
    { brief: 'aanschrijving-absoluut', over: 'stap/brief' },
  ]);
  spel.rondAf('brief', 'verzonden');
  expect(aanDeBeurt(spel.dossier)).toBe('keuze-route');
  // Monday 2 November + 2 weeks = Monday 16 November
  expect(lopend(spel)).toEqual([['absoluut/inschrijven', '2026-11-16']]);
  // dwang while they have time left departs
  const kies: HandelingVan<'kies-routes'> = { soort: 'kies-routes', routes: ['dwang-strafrecht'] };
  expect(spel.doe(kies)?.code).toBe('MotivatieNodig');
  spel.tot('2026-11-17');
  // Monday 16 November + 10 werkdagen = Monday 30 November
  expect(lopend(spel)).toContainEqual(['stap/keuze-route', '2026-11-30']);
  spel.gelukt({ ...kies, ...afwijking });
  expect(Object.values(spel.dossier.routes).map(({ soort }) => soort)).toEqual(['dwang-strafrecht']);
  expect(spel.geeindigd('absoluut/inschrijven')).toEqual(['bereikt']);
  expect(lopend(spel).map(([regel]) => regel)).not.toContain('absoluut/inschrijven');
});

test('Halt is for who is enrolled: it is not offered, and refused', () => {
  const spel = aangeschreven();
  const aanbod = mogelijkeHandelingen(spel.dossier).find(({ vast }) => vast.soort === 'kies-routes');
  expect(aanbod?.mogelijk === true ? aanbod.velden.routes : null).toMatchObject({
    keuzes: { 'dwang-strafrecht': expect.anything() as unknown, 'last-onder-dwangsom': expect.anything() as unknown },
  });
  expect(JSON.stringify(aanbod)).not.toContain('"halt"');
  expect(spel.doe({ soort: 'kies-routes', routes: ['halt'], ...afwijking })?.code).toBe('Ongeldig');
});

test('enrolled in time: the case closes as ingeschreven, whatever step had its turn', () => {
  const spel = aangeschreven();
  spel.vandaag = '2026-11-10';
  const ingeschreven = { soort: 'leg-inschrijving-vast', ingeschrevenOp: '2026-11-09', vervolg: 'sluit' } as const;
  expect(spel.doe({ ...ingeschreven, ingeschrevenOp: '2026-11-11' })?.tekst).toContain('ligt na vandaag');
  expect(spel.doe({ ...ingeschreven, vestiging: '99XX99' })?.tekst).toContain('deze school is niet bekend');
  spel.gelukt({ ...ingeschreven, vestiging: '99XX01' }, 'handeling', { schoolBekend: true });
  expect(spel.dossier.gesloten?.reden).toBe('ingeschreven');
  expect(Object.values(spel.dossier.termijnen).find(({ regel }) => regel === 'absoluut/inschrijven')?.stand).toBe(
    'gehaald',
  );
});

test('enrolled while the steps go on: step 9 tells no school, and step 10 closes without a word to DUO', () => {
  const spel = aangeschreven();
  spel.gelukt({ soort: 'leg-inschrijving-vast', ingeschrevenOp: '2026-11-02', vervolg: 'gaat-door' });
  expect(lopend(spel)).toEqual([['stap/keuze-route', '2026-11-16']]);
  spel.rondAf('keuze-route', 'geen-vervolgroute').koppelTerug().rondAf('evaluatie', 'ingeschreven');
  expect(spel.dossier.gesloten?.reden).toBe('ingeschreven');
  expect(spel.van('BriefNodig').map((g) => g.gegevens.brief)).not.toContain('terugkoppeling-school');
  expect(spel.van('BeslissingGewogen')).toEqual([]);
});

test('what was recorded of the enrolment can be put right, and the parents have their time again', () => {
  const spel = aangeschreven();
  spel.gelukt({ soort: 'leg-inschrijving-vast', ingeschrevenOp: '2026-11-02', vervolg: 'gaat-door' });
  spel.herstel(spel.van('InschrijvingVastgelegd').at(-1)?.nr ?? 0);
  expect(spel.dossier.absoluut?.ingeschreven).toBeUndefined();
  expect(lopend(spel)).toEqual([['absoluut/inschrijven', '2026-11-16']]);
});

test('an exemption that comes out closes the case, and it is said from what it is known', () => {
  const spel = gemeld('2026-11-02', '2026-08-17');
  expect(spel.doe({ soort: 'leg-vrijstelling-vast' })?.code).toBe('Ongeldig');
  spel.gelukt({ soort: 'leg-vrijstelling-vast', inhoud: tekst('toelichting') });
  expect(spel.dossier.gesloten?.reden).toBe('vrijgesteld');
});

test('no school any more: seven days to tell the parents, four weeks to investigate, four weeks to enrol (LPW 22 lid 4)', () => {
  const spel = gemeld('2026-11-24', '2026-11-24', { besluitOp: '2026-11-24' });
  // Tuesday 24 November + 7 days = Tuesday 1 December; the pace of the house: 10 werkdagen = Tuesday 8 December
  expect(lopend(spel)).toEqual([
    ['stap/onderzoek', '2026-12-08'],
    ['geen-school/ouders', '2026-12-01'],
  ]);
  spel.vandaag = '2026-11-27';
  spel.gelukt({ soort: 'leg-ouders-ingelicht-vast', dag: '2026-11-27' });
  expect(spel.doe({ soort: 'leg-ouders-ingelicht-vast' })?.tekst).toBe('Dit is al vastgelegd.');
  // and from then on the four weeks of the law in place of it. Friday 27 November + 4 weeks = Friday 25 December, Eerste Kerstdag; Saturday is Tweede Kerstdag, Sunday no werkdag:
  // Monday 28 December (ATW 1 lid 1)
  expect(lopend(spel)).toEqual([['geen-school/onderzoek', '2026-12-28']]);
  spel.vandaag = '2026-12-04';
  spel.rondAf('onderzoek', 'ongeoorloofd').rondAf('brief', 'verzonden');
  // Friday 4 December + 4 weeks = Friday 1 January, Nieuwjaarsdag; then a weekend: Monday 4 January 2027
  expect(lopend(spel)).toEqual([['geen-school/inschrijven', '2027-01-04']]);
});

test('no school any more, and the parents know already: the four weeks count from that day', () => {
  const spel = gemeld('2026-11-09', null, { besluitOp: '2026-10-26', oudersWetenSinds: '2026-10-30' });
  // Friday 30 October + 4 weeks = Friday 27 November
  expect(lopend(spel)).toEqual([['geen-school/onderzoek', '2026-11-27']]);
});

test('after those four weeks the law asks a proces-verbaal: another route departs', () => {
  const spel = gemeld('2026-11-02', null, { besluitOp: '2026-10-26', oudersWetenSinds: '2026-10-30' });
  spel.rondAf('onderzoek', 'ongeoorloofd').rondAf('brief', 'verzonden');
  // Monday 2 November + 4 weeks = Monday 30 November
  spel.tot('2026-12-01');
  expect(spel.doe({ soort: 'kies-routes', routes: ['basisroute'], ...motivatie })?.tekst).toContain('wijkt af');
});

test('a child of four: the begin of the duty is planned, and so is the passage to the kwalificatieplicht', () => {
  const opdracht = { soort: 'meld-absoluut', dag: '2026-11-02', opening, sinds: null, bron: 'vrijstelling' } as const;
  // five on 14 November 2026: the first schooldag of December, Tuesday the 1st. Sixteen on 14 November 2037, so the school
  // year ends on 31 July 2038; eighteen on 14 November 2039
  const leerling = { geboortedatum: '2021-11-14', startkwalificatie: false };
  const spel = new Spel('2026-11-02').gelukt(opdracht, 'postvak', { leerling });
  const gepland = () => spel.van('MijlpaalVastgesteld').map(({ gegevens: { mijlpaal, dag } }) => [mijlpaal, dag]);
  expect(gepland()).toEqual([
    ['begin-leerplicht', '2026-12-01'],
    ['begin-kwalificatieplicht', '2038-08-01'],
  ]);
  expect(spel.dossier.eindePlicht?.dag).toBe('2039-11-14');
  // whoever reads the timers sees that there is one, and not what it is
  const mijlpalen = wekkingen(spel.dossier).filter(({ samenvatting }) => samenvatting === 'mijlpaal');
  expect(mijlpalen).toHaveLength(3);
  expect(mijlpalen.map(({ sleutel }) => sleutel.replace(/\d+/, ''))).toEqual(Array(3).fill('wek/mijlpaal/'));
  spel.tot('2026-12-01');
  expect(spel.van('MijlpaalBereikt').map(({ dag, gegevens }) => [dag, gegevens.mijlpaal])).toEqual([
    ['2026-12-01', 'begin-leerplicht'],
  ]);
  expect(gepland()).toHaveLength(2);
});

test('a verzuim case that began before this was planned gets the passage at its next booking, and once', () => {
  const spel = new Spel('2026-11-02').meld(
    '1001',
    {},
    { leerling: { geboortedatum: '2011-03-14', startkwalificatie: false } },
  );
  // as it was before: the end of the duty alone
  const { mijlpalen: _, ...dossier } = spel.dossier;
  spel.dossier = dossier;
  spel.rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
  // sixteen on 14 March 2027, in the school year that ends on 31 July 2027
  expect(spel.van('MijlpaalVastgesteld').map(({ gegevens: { dag } }) => dag)).toEqual(['2027-08-01', '2027-08-01']);
});

test.each([
  ['has a startkwalificatie', { geboortedatum: '2011-03-14', startkwalificatie: true }],
  ['is sixteen since last school year', { geboortedatum: '2010-03-14', startkwalificatie: false }],
])('who %s has nothing to pass to', (_, leerling) => {
  const spel = new Spel('2026-11-02').meld('1001', {}, { leerling });
  expect(spel.van('MijlpaalVastgesteld')).toEqual([]);
});

const NA_AANSCHRIJVEN = '2026-11-17';
const metRoute = (leerling: Leerplichtige, route: Keuzeroute, anders = metLastbeleid()) => {
  const spel = gemeld('2026-11-02', '2026-08-17', undefined, new Spel('2026-11-02', anders).weet({ leerling }));
  spel.rondAf('onderzoek', 'ongeoorloofd').rondAf('brief', 'verzonden').tot(NA_AANSCHRIJVEN);
  return spel.kies(route);
};
const VIJFTIEN = { geboortedatum: '2011-03-14', startkwalificatie: false };

test('a last onder dwangsom may rest on it', () => {
  const spel = metRoute(VIJFTIEN, 'last-onder-dwangsom');
  expect(spel.van('BeslissingGewogen').at(-1)?.gegevens.uitkomst).toMatchObject({ last: 'mag' });
});

test('of a proces-verbaal only the parents are suspects, from twelve on as well (LPW 2 lid 1)', () => {
  const spel = metRoute(VIJFTIEN, 'dwang-strafrecht');
  spel.vulIn('procesverbaal', { verwijtbaarJongere: 'ja', verwijtbaarOuder: 'ja', artikel5b: 'nee' });
  expect(spel.van('BeslissingGewogen').at(-1)?.gegevens.uitkomst).toMatchObject({ verdachte: 'ouder' });
});

test('the signaleringsinstrument advises without hours that no school counted', () => {
  const spel = aangeschreven().weet({ leerling: VIJFTIEN });
  spel.vulIn('signaleringsinstrument', { verwijtbaarOuder: 'ja', hulpBereid: 'nee' });
  expect(spel.van('BeslissingGewogen').map((g) => g.gegevens.besluit)).toContain('routeadvies');
});

test('a child that is enrolled nowhere comes back to no school, leaves none, and none counts its absence', () => {
  const spel = aangeschreven();
  const soorten = mogelijkeHandelingen(spel.dossier).map(({ vast }) =>
    vast.soort === 'vul-vragenlijst-in' ? `${vast.soort}/${vast.lijst ?? ''}` : vast.soort,
  );
  expect(soorten).toContain('vul-vragenlijst-in/signaleringsinstrument');
  expect(soorten).not.toContain('vul-vragenlijst-in/school');
  expect(soorten).not.toContain('leg-terugkeer-vast');
  expect(soorten).not.toContain('leg-uitschrijving-vast');
  const uitschrijving = { soort: 'leg-uitschrijving-vast', reden: 'werk', inhoud: tekst('toelichting') } as const;
  expect(spel.doe(uitschrijving)?.tekst).toContain('staat de leerling nergens ingeschreven');
  expect(spel.doe({ soort: 'leg-terugkeer-vast', vervolg: 'gaat-door' })?.tekst).toContain('nergens ingeschreven');
});

test('on routekaart A a verhoor asks for the route of criminal law first', () => {
  const oproep = mogelijkeHandelingen(aangeschreven().dossier).find(({ vast }) => vast.soort === 'roep-op');
  expect(oproep).toMatchObject({
    mogelijk: false,
    waarom: 'Kies eerst de route dwang in een strafrechtelijk kader.',
  });
});

test('for a verhoor the parents are called, and no jongere: enrolment is their duty alone', () => {
  const spel = aangeschreven()
    .weet({ gezag: [{ id: 'g1', rol: 'ouder' }] as never })
    .tot('2026-11-17');
  spel.kies('dwang-strafrecht');
  const oproep = { soort: 'roep-op', verhoorOp: '2026-12-08', tijd: '09:00' } as const;
  expect(spel.doe({ ...oproep, verdachten: ['jongere'] })?.tekst).toBe(
    'verdachten: van absoluut verzuim is alleen verdachte wie gezag heeft.',
  );
  expect(spel.doe({ ...oproep, verdachten: ['g1'] })).toBeNull();
  expect(spel.van('BriefNodig').at(-1)?.gegevens.brief).toBe('oproep-verhoor');
});
