import { expect, test } from 'vitest';
import { afwijking, motivatie, Spel, tekst } from '../../test/opzet/spel.ts';
import { adviesVan } from '../advies.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import { aanDeBeurt } from '../voortgang.ts';

/** Answers with which the basisroute is advised: nobody is to blame, and there is nothing behind it. */
const LICHT = { teLaat: 2, verwijtbaarJongere: 'nee', verwijtbaarOuder: 'nee', problematiekJongere: 'nee' };

const lopend = (spel: Spel) => openTermijnen(spel.dossier).map((t) => [t.regel, t.laatsteDag]);
const routeId = (spel: Spel): string => Object.keys(spel.dossier.routes).at(-1) ?? '';
/** The case reaches step 4 of routekaart A on Monday 2 November 2026. */
const bijStap4 = (): Spel =>
  new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
const doe = (spel: Spel, onderdeel: string, uitkomst?: string) =>
  spel.gelukt({ soort: 'leg-onderdeel-vast', route: routeId(spel), onderdeel, ...(uitkomst && { uitkomst }) });
const eindig = (spel: Spel, uitkomst: string, extra: object = {}) =>
  spel.gelukt({ soort: 'rond-route-af', route: routeId(spel), uitkomst, ...extra });
test('a kennisgevingsbrief that works: the monitor term of four lesweken, then step 9 without a word (A4 → 9)', () => {
  const spel = bijStap4();
  spel.gelukt({ soort: 'begin-route', stap: 'kennisgevingsbrief' });
  expect(spel.van('BriefNodig').map((g) => g.gegevens.brief)).toEqual(['kennisgevingsbrief']);
  expect(aanDeBeurt(spel.dossier)).toBe('kennisgevingsbrief'); // as long as the route runs
  expect(spel.van('TermijnBeeindigd').at(-1)?.gegevens).toMatchObject({ einde: 'vervallen', reden: 'route-begonnen' });
  // ten werkdagen to do something: Monday 2 + 10 = Monday 16 November
  expect(lopend(spel)).toEqual([['basisroute/inzet', '2026-11-16']]);
  spel.vandaag = '2026-11-10';
  doe(spel, 'kennisgevingsbrief');
  // the same weekday four lesweken on: Tuesdays 17 and 24 November, 1 and 8 December
  expect(lopend(spel)).toEqual([['basisroute/monitor', '2026-12-08']]);
  spel.tot('2026-12-09');
  eindig(spel, 'verzuim-gestopt'); // the monitor term is over, so this is no departure
  expect(spel.dossier.stappen.kennisgevingsbrief).toMatchObject({ stand: 'gedaan', uitkomst: 'volstaat' });
  expect(spel.van('StapVervallen').map((g) => g.gegevens.stap)).toEqual([
    'onderzoek',
    'brief',
    'keuze-route',
    'uitvoering',
  ]);
  expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
  expect(spel.van('RouteBegonnen')[0]?.gegevens).toMatchObject({
    routesoort: 'basisroute',
    stap: 'kennisgevingsbrief',
  });
});

test('that the absence stopped before the monitor term is over is a departure; that it goes on is not', () => {
  const spel = bijStap4().gelukt({ soort: 'begin-route', stap: 'kennisgevingsbrief' });
  const route = routeId(spel);
  expect(spel.doe({ soort: 'rond-route-af', route, uitkomst: 'verzuim-gaat-door' })?.tekst).toContain('nog geen brief');
  doe(spel, 'kennisgevingsbrief');
  expect(spel.doe({ soort: 'rond-route-af', route, uitkomst: 'verzuim-gestopt' })?.code).toBe('MotivatieNodig');
  spel.tot('2026-11-30'); // the last day of the monitor term: not over yet
  expect(spel.doe({ soort: 'rond-route-af', route, uitkomst: 'verzuim-gestopt' })?.code).toBe('MotivatieNodig');
  eindig(spel, 'verzuim-gaat-door');
  expect(spel.dossier.stappen.kennisgevingsbrief).toMatchObject({ stand: 'gedaan', uitkomst: 'volstaat-niet' });
  expect(aanDeBeurt(spel.dossier)).toBe('onderzoek');
});

test('over the Christmas holidays the monitor counts lesweken only', () => {
  const spel = bijStap4().gelukt({ soort: 'begin-route', stap: 'kennisgevingsbrief' });
  spel.vandaag = '2026-12-08';
  doe(spel, 'kennisgevingsbrief');
  // Tuesday 8 December: 15 December, then no school on 22 and 29 December, 5, 12 and 19 January
  expect(lopend(spel)).toEqual([['basisroute/monitor', '2027-01-19']]);
});

test('a second thing that is done begins the monitor again; a talk to which nobody came does not', () => {
  const spel = bijStap4().gelukt({ soort: 'begin-route', stap: 'kennisgevingsbrief' });
  doe(spel, 'kennisgevingsbrief'); // Monday 2 November: Mondays 9, 16, 23 and 30
  expect(lopend(spel)).toEqual([['basisroute/monitor', '2026-11-30']]);
  spel.vandaag = '2026-11-12';
  doe(spel, 'waarschuwingsgesprek', 'niet-verschenen');
  expect(lopend(spel)).toEqual([['basisroute/monitor', '2026-11-30']]);
  spel.vandaag = '2026-11-18';
  doe(spel, 'waarschuwingsgesprek', 'gehouden'); // Wednesdays 25 November, 2, 9 and 16 December
  expect(lopend(spel)).toEqual([['basisroute/monitor', '2026-12-16']]);
  doe(spel, 'afspraken');
  expect(spel.van('BriefNodig').map((g) => g.gegevens.brief)).toEqual(['kennisgevingsbrief', 'afsprakenkaart']);
});

test('going on with step 5 while the basisroute runs is running ahead; leaving step 4 out is not', () => {
  const met = bijStap4().gelukt({ soort: 'begin-route', stap: 'kennisgevingsbrief' });
  expect(met.doe({ soort: 'rond-af', stap: 'onderzoek', uitkomst: 'ongeoorloofd' })?.code).toBe('MotivatieNodig');
  const zonder = bijStap4().rondAf('onderzoek', 'ongeoorloofd');
  expect(zonder.dossier.stappen.kennisgevingsbrief).toMatchObject({ stand: 'vervallen' });
  expect(zonder.van('StapAfgerond').every((g) => !g.gegevens.afwijking)).toBe(true);
  const woordelijk = bijStap4().rondAf('kennisgevingsbrief', 'niet-nodig');
  expect(aanDeBeurt(woordelijk.dossier)).toBe('onderzoek');
});

test('skipping a step stops the route that carried it out, with its terms', () => {
  const spel = bijStap4().gelukt({ soort: 'begin-route', stap: 'kennisgevingsbrief' });
  // left out without a word it may be, but not broken off
  expect(spel.doe({ soort: 'sla-over', stap: 'kennisgevingsbrief' })?.code).toBe('MotivatieNodig');
  spel.gelukt({ soort: 'sla-over', stap: 'kennisgevingsbrief', ...afwijking });
  expect(spel.van('RouteGestaakt')).toHaveLength(1);
  expect(spel.van('TermijnBeeindigd').at(-1)?.gegevens).toMatchObject({ einde: 'vervallen', reden: 'route-gestaakt' });
  expect(aanDeBeurt(spel.dossier)).toBe('onderzoek');
});

test('the basisroute as the route of step 7: step 8 is done with it, in one booking, and step 9 can follow at once', () => {
  const spel = bijStap4().rondAf('onderzoek', 'ongeoorloofd').rondAf('brief', 'verzonden').kies('basisroute');
  expect(aanDeBeurt(spel.dossier)).toBe('uitvoering');
  expect(spel.doe({ soort: 'rond-af', stap: 'uitvoering', uitkomst: 'uitgevoerd' })?.tekst).toContain('uitkomst');
  doe(spel, 'afspraken');
  eindig(spel, 'verzuim-gaat-door');
  expect(spel.dossier.stappen['uitvoering/1']).toMatchObject({ stand: 'gedaan', uitkomst: 'uitgevoerd' });
  spel.koppelTerug().rondAf('evaluatie', 'terug-naar-stap-7').kies('basisroute');
  expect(Object.values(spel.dossier.routes).map((r) => [r.ronde, r.stand])).toEqual([
    [1, 'klaar'],
    [2, 'loopt'],
  ]);
  doe(spel, 'waarschuwing');
  eindig(spel, 'verzuim-gaat-door');
  spel.koppelTerug().rondAf('evaluatie', 'terug-naar-stap-7');
  spel.rondAf('keuze-route', 'geen-vervolgroute').koppelTerug().rondAf('evaluatie', 'werk');
  expect(spel.dossier).toMatchObject({ ronde: 3, status: 'gesloten' });
  expect(Object.keys(spel.dossier.stappen).filter((s) => s.startsWith('keuze-route/'))).toHaveLength(3);
});

test('a route in a later round, without the investigation that a short way let fall away, is a departure', () => {
  const spel = bijStap4().rondAf('onderzoek', 'geen-ongeoorloofd-verzuim').koppelTerug();
  spel.rondAf('evaluatie', 'terug-naar-stap-7').vulIn('signaleringsinstrument', LICHT);
  expect(adviesVan(spel.dossier)).toEqual(['basisroute']); // so it is not the advice that is departed from
  expect(spel.doe({ soort: 'kies-routes', routes: ['basisroute'] })?.code).toBe('MotivatieNodig');
  expect(spel.kies('basisroute').van('StapAfgerond').at(-1)?.gegevens).toMatchObject({ afwijking: true });

  const zonder = bijStap4().rondAf('onderzoek', 'geen-ongeoorloofd-verzuim').koppelTerug();
  zonder.rondAf('evaluatie', 'terug-naar-stap-7');
  expect(zonder.doe({ soort: 'rond-af', stap: 'keuze-route', uitkomst: 'geen-vervolgroute' })).toBeNull();

  const met = bijStap4().rondAf('onderzoek', 'ongeoorloofd').rondAf('brief', 'verzonden');
  met.vulIn('signaleringsinstrument', LICHT);
  expect(met.doe({ soort: 'kies-routes', routes: ['basisroute'] })).toBeNull();
});

test('what was done in a route, or rests on a hearing, is voided before what it rests on', () => {
  const spel = bijStap4().rondAf('onderzoek', 'ongeoorloofd').rondAf('brief', 'verzonden').kies('basisroute');
  const keuze = spel.van('StapAfgerond').at(-1)?.nr ?? 0;
  doe(spel, 'afspraken');
  expect(spel.herstel(keuze)?.tekst).toContain('Herstel eerst');
  expect(spel.herstel(spel.van('RouteonderdeelGedaan').at(-1)?.nr ?? 0)).toBeNull();
  expect(spel.herstel(keuze)).toBeNull();
  expect(spel.dossier.routes).toEqual({});
});

test('voiding the choice of no letter gives step 4 back', () => {
  const spel = bijStap4().rondAf('kennisgevingsbrief', 'niet-nodig');
  expect(spel.herstel(spel.van('StapAfgerond').at(-1)?.nr ?? 0)).toBeNull();
  expect(aanDeBeurt(spel.dossier)).toBe('kennisgevingsbrief');
});

test('direct doorpakken: the route chosen before its turn begins at once, with a motivation', () => {
  const spel = new Spel('2026-11-02').meld().vulIn('signaleringsinstrument', LICHT);
  expect(spel.doe({ soort: 'kies-routes', routes: ['basisroute'] })?.code).toBe('MotivatieNodig');
  spel.kies('basisroute');
  expect(spel.van('StapAfgerond')[0]?.gegevens).toMatchObject({ afwijking: true, afwijkreden: 'anders' });
  expect(lopend(spel).map(([regel]) => regel)).toEqual(['stap/contact-school', 'basisroute/inzet']);
});

test('a route that was chosen in error is voided: it is gone, and the next one has another id', () => {
  const spel = bijStap4().rondAf('onderzoek', 'ongeoorloofd').rondAf('brief', 'verzonden').kies('basisroute');
  const eerste = routeId(spel);
  expect(spel.herstel(spel.van('StapAfgerond').at(-1)?.nr ?? 0)).toBeNull();
  expect(spel.dossier.routes).toEqual({});
  expect(lopend(spel).map(([regel]) => regel)).toEqual(['stap/keuze-route']);
  spel.kies('basisroute');
  expect(routeId(spel)).not.toBe(eerste);
});

test('voiding the end of a route gives it back with its monitor term, and reopens the step', () => {
  const spel = bijStap4().gelukt({ soort: 'begin-route', stap: 'kennisgevingsbrief' });
  doe(spel, 'kennisgevingsbrief');
  eindig(spel, 'verzuim-gestopt', afwijking);
  expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
  expect(spel.herstel(spel.van('RouteGeeindigd')[0]?.nr ?? 0)).toBeNull();
  expect(aanDeBeurt(spel.dossier)).toBe('kennisgevingsbrief');
  expect(lopend(spel)).toEqual([['basisroute/monitor', '2026-11-30']]);
  expect(spel.dossier.stappen.onderzoek).toBeUndefined();
});

test('with another routekaart the route of a step of the old one stops; with the close whatever still ran', () => {
  const spel = bijStap4().gelukt({ soort: 'begin-route', stap: 'kennisgevingsbrief' });
  const keuze = spel.van('StapAfgerond').find((g) => g.gegevens.stap === 'keuze-routekaart')?.nr ?? 0;
  expect(spel.herstel(keuze)).toBeNull();
  spel.rondAf('keuze-routekaart', 'B');
  expect(Object.values(spel.dossier.routes).map((r) => r.stand)).toEqual(['gestaakt']);
  expect(lopend(spel).map(([regel]) => regel)).toEqual(['stap/waarschuwing']);

  const dicht = bijStap4().gelukt({ soort: 'begin-route', stap: 'kennisgevingsbrief' });
  dicht.kies('basisroute').gelukt({ soort: 'draag-over-aan-gemeente', gemeente: 'GM0344', ...motivatie });
  expect(Object.values(dicht.dossier.routes).map((r) => r.stand)).toEqual(['gestaakt', 'gestaakt']);
});

test('a part is voided by itself: the monitor term counts from what is left', () => {
  const spel = bijStap4().gelukt({ soort: 'begin-route', stap: 'kennisgevingsbrief' });
  doe(spel, 'kennisgevingsbrief');
  spel.vandaag = '2026-11-18';
  doe(spel, 'waarschuwingsgesprek', 'gehouden');
  expect(spel.herstel(spel.van('RouteonderdeelGedaan').at(-1)?.nr ?? 0)).toBeNull();
  expect(lopend(spel)).toEqual([['basisroute/monitor', '2026-11-30']]);
  expect(spel.doe({ soort: 'leg-onderdeel-vast', route: 'route-99', onderdeel: 'afspraken' })?.code).toBe(
    'NietMogelijk',
  );
  expect(spel.doe({ soort: 'leg-onderdeel-vast', route: routeId(spel), onderdeel: 'opgemaakt' })?.tekst).toContain(
    'hoort niet bij de route',
  );
  expect(spel.doe({ soort: 'noteer', inhoud: tekst('toelichting') })).toBeNull();
});
