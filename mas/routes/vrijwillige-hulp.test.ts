import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afwijking, bijKeuze, motivatie, type Spel, tekst } from '../../test/opzet/spel.ts';
import { laatsteTermijn } from '../dossier/termijn.ts';
import { mogelijkeHandelingen } from '../handelingen/index.ts';
import { aanDeBeurt } from '../voortgang.ts';

/** Voluntary help was chosen on Monday 2 November 2026. */
const hulp = (): Spel => bijKeuze().kies('vrijwillige-hulp');
/** The parents and the jongere said yes on that day, and on Monday 9 November the LPA referred. */
const verwezen = (): Spel => hulp().legVast('toestemming', 'gegeven').tot('2026-11-09').legVast('verwezen');
const stand = (spel: Spel) => spel.route('vrijwillige-hulp');
const eindig = (spel: Spel, uitkomst: string, extra: object = {}) =>
  spel.doe({ soort: 'rond-route-af', route: stand(spel).id, uitkomst, ...extra });
const zonderAntwoord = (spel: Spel, onderdeel: string, extra: object = motivatie) =>
  spel.doe({ soort: 'ga-verder-zonder-antwoord', route: stand(spel).id, onderdeel, ...extra });
/** The rungs of the open term of a rule, as somebody reads them. */
const treden = (spel: Spel, regel: string): string[] =>
  Object.values(spel.dossier.termijnen)
    .filter((t) => t.regel === regel && t.stand === 'open')
    .flatMap((t) => t.treden.map(({ dag, naam, ontvanger }) => `${dag} ${naam} (${ontvanger})`));

test('the form of consent is due when the route begins, with ten werkdagen for an answer', () => {
  const spel = hulp();
  expect(spel.brieven.at(-1)).toBe('toestemmingsformulier');
  // ten werkdagen after Monday 2 November is Monday 16 November
  expect(spel.termijnen('hulp')).toEqual([['hulp/toestemming', '2026-11-16']]);
  spel.legVast('toestemming', 'gegeven');
  expect(spel.geeindigd('hulp/toestemming')).toEqual(['gehaald']);
  // whom to refer to is the LPA's own next move: five werkdagen after Monday 2 November
  expect(spel.termijnen('hulp')).toEqual([['hulp/vervolg', '2026-11-09']]);
  expect(spel.brieven.filter((brief) => brief === 'toestemmingsformulier')).toHaveLength(1);
});

test('without consent nothing is shared with anybody', () => {
  const spel = hulp();
  for (const onderdeel of ['verwezen', 'beantwoord', 'hulp-beeindigd', 'toestemming-ingetrokken'])
    expect(spel.probeer(onderdeel, { beantwoord: 'aangenomen', 'hulp-beeindigd': 'niet' }[onderdeel])?.tekst).toContain(
      'zonder toestemming deelt u niets',
    );
  expect(spel.berichten).toEqual([]);
});

test('a refused consent ends the route, with it step 8, and no hulpverlener hears of it', () => {
  const spel = hulp().legVast('toestemming', 'geweigerd');
  expect(stand(spel)).toMatchObject({ stand: 'klaar', uitkomst: 'niet-bereid' });
  expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
  expect(spel.dossier.stappen['uitvoering/1']?.uitkomst).toBe('uitgevoerd');
  expect(spel.berichten).toEqual([]);
});

test('a referral is a message, and the hulpverlener owes an answer, with reminders that climb to the teamleider', () => {
  const spel = verwezen();
  expect(spel.van('BerichtNodig').map(({ gegevens }) => gegevens)).toMatchObject([
    { bericht: 'hulp-verzocht', over: `route/${stand(spel).id}/verwezen` },
  ]);
  // five werkdagen after Monday 9 November is Monday 16 November
  expect(spel.termijnen('hulp')).toEqual([['hulp/aangenomen', '2026-11-16']]);
  // counted in werkdagen from that Monday: two before it is Thursday; six after it Tuesday 24 November (17–20, 23, 24);
  // eleven Tuesday 1 December (25–27, 30, 1); sixteen Tuesday 8 December (2–4, 7, 8)
  expect(treden(spel, 'hulp/aangenomen')).toEqual([
    '2026-11-12 vooraf (partner)',
    '2026-11-17 herinnering (partner)',
    '2026-11-24 tweede herinnering (partner)',
    '2026-12-01 bellen (lpa)',
    '2026-12-08 escalatie (teamleider)',
  ]);
  spel.tot('2026-12-31');
  const bereikt = Object.values(spel.dossier.termijnen).find((t) => t.regel === 'hulp/aangenomen')?.bereikt;
  expect(bereikt?.map(({ trede }) => trede)).toEqual([
    'vooraf',
    'herinnering',
    'tweede herinnering',
    'bellen',
    'escalatie',
  ]);
  // and after the last rung the case decides nothing by itself
  expect(stand(spel).stand).toBe('loopt');
  expect(spel.termijnen('hulp')).toEqual([['hulp/aangenomen', '2026-11-16']]);
});

test('a hulpverlener who says no gives the move back to the LPA; the next referral is a message and a term of its own', () => {
  const spel = verwezen().tot('2026-11-12').legVast('beantwoord', 'afgewezen');
  expect(spel.geeindigd('hulp/aangenomen')).toEqual(['gehaald']); // an answer, though not the one that was hoped for
  // five werkdagen after Thursday 12 November
  expect(spel.termijnen('hulp')).toEqual([['hulp/vervolg', '2026-11-19']]);
  spel.tot('2026-11-16').legVast('verwezen');
  // five werkdagen after Monday 16 November; and nothing is asked of the LPA meanwhile
  expect(spel.termijnen('hulp')).toEqual([['hulp/aangenomen', '2026-11-23']]);
  expect(spel.van('BerichtNodig').map(({ gegevens }) => gegevens.over)).toEqual([
    `route/${stand(spel).id}/verwezen`,
    `route/${stand(spel).id}/verwezen/2`,
  ]);
  spel.legVast('beantwoord', 'aangenomen');
  expect(spel.geeindigd('hulp/aangenomen')).toEqual(['gehaald', 'gehaald']);
});

test('taken on: the intake within four weeks, and from then on word every six weeks until the help ends', () => {
  const spel = verwezen().tot('2026-11-16').legVast('beantwoord', 'aangenomen');
  // four weeks after Monday 16 November
  expect(spel.termijnen('hulp')).toEqual([['hulp/intake', '2026-12-14']]);
  spel.tot('2026-12-03').legVast('intake', 'gehouden');
  // six weeks after Thursday 3 December
  expect(spel.termijnen('hulp')).toEqual([['hulp/terugkoppeling', '2027-01-14']]);
  spel.tot('2027-01-12').legVast('terugkoppeling', 'loopt');
  // six weeks after Tuesday 12 January
  expect(spel.termijnen('hulp')).toEqual([['hulp/terugkoppeling', '2027-02-23']]);
  spel.tot('2027-02-15').legVast('terugkoppeling', 'stagneert');
  // six weeks after Monday 15 February is 29 March, Tweede Paasdag: the werkdag after it
  expect(spel.termijnen('hulp')).toEqual([['hulp/terugkoppeling', '2027-03-30']]);
  expect(spel.geeindigd('hulp/terugkoppeling')).toEqual(['gehaald', 'gehaald']);
  spel.tot('2027-03-22').legVast('hulp-beeindigd', 'deels');
  expect(spel.geeindigd('hulp/terugkoppeling')).toEqual(['gehaald', 'gehaald', 'gehaald']);
  // nobody owes anything any more: five werkdagen after Monday 22 March are 23, 24 and 25 March, and after Good Friday and
  // Tweede Paasdag 30 and 31 March
  expect(spel.termijnen('hulp')).toEqual([['hulp/vervolg', '2027-03-31']]);
});

test('to an intake nobody came: the LPA asks why, and a later intake goes on from there', () => {
  const spel = verwezen().legVast('beantwoord', 'aangenomen').tot('2026-11-18').legVast('intake', 'niet-verschenen');
  expect(spel.termijnen('hulp')).toEqual([['hulp/vervolg', '2026-11-25']]);
  spel.tot('2026-11-24').legVast('intake', 'gehouden');
  // six weeks after Tuesday 24 November
  expect(spel.termijnen('hulp')).toEqual([['hulp/terugkoppeling', '2027-01-05']]);
});

test.each(['effectief', 'deels-effectief', 'niet-effectief'])(
  'that it was %s the hulpverlener has to have told; without his word it is a departure',
  (uitkomst) => {
    const spel = verwezen().legVast('beantwoord', 'aangenomen').legVast('intake', 'gehouden');
    expect(eindig(spel, uitkomst)?.code).toBe('MotivatieNodig');
    spel.legVast('terugkoppeling', 'loopt');
    expect(eindig(spel, uitkomst)).toBeNull();
    expect(stand(spel)).toMatchObject({ stand: 'klaar', uitkomst });
    expect(spel.van('RouteGeeindigd').at(-1)?.gegevens.afwijkreden).toBeUndefined();
    expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
    // the word that was still to come will not come any more, and that is no answer
    expect(spel.geeindigd('hulp/terugkoppeling')).toEqual(['vervallen: vervallen']);
  },
);

test.each([
  ['doel-bereikt', ['effectief']],
  ['deels', ['deels-effectief']],
  ['niet', ['niet-effectief']],
  ['voortijdig', ['deels-effectief', 'niet-effectief']],
])('the hulpverlener told that it ended %s: any other outcome than %o is a departure', (einde, past) => {
  for (const uitkomst of ['effectief', 'deels-effectief', 'niet-effectief']) {
    const spel = verwezen().legVast('terugkoppeling', 'loopt').legVast('hulp-beeindigd', einde);
    expect(eindig(spel, uitkomst)?.code ?? null).toBe(past.includes(uitkomst) ? null : 'MotivatieNodig');
  }
});

test('nothing of the hulpverlener is from before the referral', () => {
  const spel = verwezen().tot('2026-11-16');
  expect(spel.probeer('beantwoord', 'aangenomen', { dag: '2026-11-08' })?.tekst).toBe(
    'dag: zo 8 nov 2026 ligt voor de dag van: verwezen naar een hulpverlener (ma 9 nov 2026).',
  );
  expect(spel.probeer('beantwoord', 'aangenomen', { dag: '2026-11-09' })).toBeNull();
});

test('how it went cannot be said before anybody was referred; that it was not gone through with can, with the reason', () => {
  const spel = hulp();
  expect(eindig(spel, 'niet-effectief', afwijking)?.tekst).toBe('Er is nog niet verwezen.');
  expect(eindig(spel, 'niet-doorgezet')?.code).toBe('MotivatieNodig');
  expect(eindig(spel, 'niet-doorgezet', motivatie)).toBeNull();
  expect(spel.geeindigd('hulp/toestemming')).toEqual(['vervallen: vervallen']);
});

test('a withdrawn consent stops the sharing: the hulpverlener hears so, and owes no answer any more', () => {
  const spel = verwezen().legVast('beantwoord', 'aangenomen').tot('2026-11-20').legVast('toestemming-ingetrokken');
  expect(spel.berichten).toEqual(['hulp-verzocht', 'toestemming-ingetrokken']);
  expect(stand(spel)).toMatchObject({ stand: 'klaar', uitkomst: 'niet-bereid' });
  expect(spel.geeindigd('hulp/intake')).toEqual(['vervallen: vervallen']);
  expect(spel.termijnen('hulp')).toEqual([]);
});

test('after a second referral it is the second that was not answered when the consent is withdrawn', () => {
  const spel = verwezen().legVast('beantwoord', 'afgewezen').tot('2026-11-16').legVast('verwezen');
  spel.tot('2026-11-18').legVast('toestemming-ingetrokken');
  expect(spel.geeindigd('hulp/aangenomen')).toEqual(['gehaald', 'vervallen: vervallen']);
});

test('going on without an answer is explained; then it is the LPA’s move, from that day, and a late answer still counts', () => {
  const spel = verwezen().tot('2026-12-02');
  expect(zonderAntwoord(spel, 'beantwoord', {})?.code).toBe('MotivatieNodig');
  expect(zonderAntwoord(spel, 'intake')?.tekst).toBe('Op dit antwoord wacht de route nu niet.');
  expect(zonderAntwoord(spel, 'beantwoord')).toBeNull();
  expect(spel.geeindigd('hulp/aangenomen')).toEqual(['vervallen: zonder-antwoord']);
  // five werkdagen after Wednesday 2 December
  expect(spel.termijnen('hulp')).toEqual([['hulp/vervolg', '2026-12-09']]);
  spel.tot('2026-12-07').legVast('beantwoord', 'aangenomen');
  // four weeks after Monday 7 December is 4 January
  expect(spel.termijnen('hulp')).toEqual([['hulp/intake', '2027-01-04']]);
  spel.legVast('intake', 'gehouden').tot('2027-01-25'); // six weeks after 7 December is 18 January
  expect(zonderAntwoord(spel, 'terugkoppeling')).toBeNull();
  expect(spel.geeindigd('hulp/terugkoppeling')).toEqual(['vervallen: zonder-antwoord']);
  expect(spel.termijnen('hulp')).toEqual([['hulp/vervolg', '2027-02-01']]);
  spel.legVast('terugkoppeling', 'loopt').tot('2027-02-08').legVast('terugkoppeling', 'loopt');
  expect(spel.geeindigd('hulp/terugkoppeling')).toEqual(['vervallen: zonder-antwoord', 'gehaald']);
});

test('to go on without an answer can be voided: the answer is owed again, from the day on which it was asked', () => {
  const spel = verwezen().tot('2026-12-02');
  zonderAntwoord(spel, 'beantwoord');
  expect(spel.herstel(spel.van('AntwoordOpgegeven')[0]?.nr ?? 0)).toBeNull();
  expect(spel.termijnen('hulp')).toEqual([['hulp/aangenomen', '2026-11-16']]);
});

test('only what is owed now can be gone on without', () => {
  const aangeboden = (spel: Spel) =>
    mogelijkeHandelingen(spel.dossier).flatMap(({ vast, mogelijk }) =>
      vast.soort === 'ga-verder-zonder-antwoord' && mogelijk ? [vast.onderdeel] : [],
    );
  expect(aangeboden(hulp())).toEqual([]);
  expect(aangeboden(verwezen())).toEqual(['beantwoord']);
  expect(aangeboden(verwezen().legVast('beantwoord', 'aangenomen'))).toEqual(['intake']);
});

/** What a hulpverlener tells, one after another; each may come late, and twice. */
const VERTELD: [string, string][] = [
  ['beantwoord', 'aangenomen'],
  ['intake', 'gehouden'],
  ['terugkoppeling', 'loopt'],
  ['hulp-beeindigd', 'doel-bereikt'],
];

test('in whatever order it is told, and twice: when the help has ended the hulpverlener owes nothing', () => {
  const volgorde = fc.shuffledSubarray([...VERTELD, ...VERTELD], { minLength: 8 });
  fc.assert(
    fc.property(volgorde, (verteld) => {
      const spel = verwezen();
      for (const [onderdeel, uitkomst] of verteld) spel.legVast(onderdeel, uitkomst);
      expect(spel.termijnen('hulp').map(([regel]) => regel)).toEqual(['hulp/vervolg']);
      expect(spel.geeindigd('hulp/aangenomen')).toEqual(['gehaald']);
    }),
    { numRuns: 40 },
  );
});

test('a second referral after help that was broken off asks everything anew', () => {
  const spel = verwezen().legVast('beantwoord', 'aangenomen').legVast('intake', 'gehouden');
  spel.tot('2026-11-16').legVast('hulp-beeindigd', 'voortijdig').legVast('verwezen');
  expect(spel.termijnen('hulp')).toEqual([['hulp/aangenomen', '2026-11-23']]);
  spel.tot('2026-11-17').legVast('beantwoord', 'aangenomen');
  expect(spel.termijnen('hulp')).toEqual([['hulp/intake', '2026-12-15']]);
  spel.tot('2026-11-24').legVast('intake', 'gehouden');
  expect(spel.termijnen('hulp')).toEqual([['hulp/terugkoppeling', '2027-01-05']]);
});

test('help goes on after the 18th birthday: whoever helps is not told to stop', () => {
  const feiten = { leerling: { geboortedatum: '2008-11-15', startkwalificatie: false } };
  const spel = bijKeuze('2026-11-02', feiten).kies('vrijwillige-hulp').legVast('toestemming', 'gegeven');
  spel.legVast('verwezen').tot('2026-11-16');
  expect(spel.van('PlichtGeeindigd')[0]?.dag).toBe('2026-11-15');
  expect(stand(spel).stand).toBe('loopt');
  expect(spel.termijnen('hulp')).toEqual([['hulp/aangenomen', '2026-11-09']]);
});

test('a withdrawn melding ends the case: the route stops half-way, and with it what was waited for', () => {
  const spel = verwezen();
  const mutatietijd = '2026-11-09T10:00:00.000Z';
  spel.gelukt({ soort: 'trek-melding-in', dag: '2026-11-09', meldingsnummer: '1001', mutatietijd }, 'postvak');
  expect(stand(spel).stand).toBe('gestaakt');
  expect(spel.van('RouteGestaakt')[0]?.gegevens.door).toBe('ingetrokken');
  expect(spel.geeindigd('hulp/aangenomen')).toEqual(['vervallen: ingetrokken']);
  expect(spel.doe({ soort: 'noteer', inhoud: tekst('toelichting') })?.code).toBe('Gesloten');
});

test('nothing about help falls under the Wpg, and a correction gives the answer back that was owed', () => {
  const spel = verwezen().legVast('beantwoord', 'aangenomen');
  expect(spel.gebeurtenissen.every(({ regime }) => regime === 'AVG')).toBe(true);
  expect(spel.herstel(spel.van('RouteonderdeelGedaan').at(-1)?.nr ?? 0)).toBeNull();
  expect(spel.termijnen('hulp')).toEqual([['hulp/aangenomen', '2026-11-16']]);
  const over = `route/${stand(spel).id}/aangenomen/2026-11-09`;
  expect(laatsteTermijn(spel.dossier, over)?.stand).toBe('open');
});
