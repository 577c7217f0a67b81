import { expect, test } from 'vitest';
import { Spel, tekst } from '../../test/opzet/spel.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import { aanDeBeurt } from '../voortgang.ts';
import { wekkingen } from '../wekkingen.ts';

const lopend = (spel: Spel) => openTermijnen(spel.dossier).map((t) => [t.regel, t.laatsteDag]);
const nrVan = (spel: Spel, soort: Parameters<Spel['van']>[0]): number => spel.van(soort).at(-1)?.nr ?? 0;

test('a step that was recorded by mistake is voided: it is due again, on its first last day', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist');
  spel.vandaag = '2026-11-05';
  expect(spel.herstel(nrVan(spel, 'StapAfgerond'))).toBeNull();
  expect(aanDeBeurt(spel.dossier)).toBe('contact-school');
  expect(lopend(spel)).toEqual([['stap/contact-school', '2026-11-09']]);
  expect(spel.dossier.meldingen['1001']?.status).toBe('geregistreerd');
  // done again on Friday 6 November: step 3 then has until Friday 13 November
  spel.vandaag = '2026-11-06';
  spel.rondAf('contact-school', 'melding-juist');
  expect(lopend(spel)).toEqual([['stap/keuze-routekaart', '2026-11-13']]);
});

test('voiding a short way gives back the steps that had fallen away', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
  spel.rondAf('onderzoek', 'geen-ongeoorloofd-verzuim');
  expect(spel.herstel(nrVan(spel, 'StapAfgerond'))).toBeNull();
  expect(aanDeBeurt(spel.dossier)).toBe('kennisgevingsbrief'); // that had been left out by going on with step 5
  spel.rondAf('onderzoek', 'ongeoorloofd');
  expect(aanDeBeurt(spel.dossier)).toBe('brief');
});

test('an earlier step can be voided while later ones stay done', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist');
  const stap2 = nrVan(spel, 'StapAfgerond');
  spel.rondAf('keuze-routekaart', 'A').rondAf('onderzoek', 'ongeoorloofd');
  expect(spel.herstel(stap2)).toBeNull();
  expect(aanDeBeurt(spel.dossier)).toBe('contact-school');
  expect(lopend(spel).map(([regel]) => regel)).toEqual(['stap/contact-school']);
  spel.rondAf('contact-school', 'melding-juist');
  expect(aanDeBeurt(spel.dossier)).toBe('brief');
});

test('a term that was extended goes back to its day; rungs that were reached stay reached', () => {
  const spel = new Spel('2026-11-02').meld();
  const id = openTermijnen(spel.dossier)[0]?.id ?? '';
  const eerste = wekkingen(spel.dossier)[0];
  if (eerste) spel.gelukt(eerste.opdracht, 'zaak');
  spel.gelukt({ soort: 'verleng-termijn', termijn: id, laatsteDag: '2026-11-30', inhoud: tekst('motivatie') });
  expect(lopend(spel)).toEqual([['stap/contact-school', '2026-11-30']]);
  expect(spel.herstel(nrVan(spel, 'TermijnVerlengd'))).toBeNull();
  expect(lopend(spel)).toEqual([['stap/contact-school', '2026-11-09']]);
  expect(spel.dossier.termijnen[id]?.bereikt).toEqual([{ trede: 'herinnering', dag: '2026-11-05' }]);
  expect(wekkingen(spel.dossier).map((w) => w.opdracht)).toMatchObject([{ trede: 'verstreken' }]);
});

test('reassigning is voided to who had the case before', () => {
  const spel = new Spel('2026-11-02').meld();
  spel.gelukt({ soort: 'wijs-toe', behandelaar: 'a' }, 'handeling', { magBehandelen: true });
  spel.gelukt({ soort: 'wijs-toe', behandelaar: 'b' }, 'handeling', { magBehandelen: true });
  expect(spel.herstel(nrVan(spel, 'ZaakToegewezen'))).toBeNull();
  expect(spel.dossier.behandelaar).toBe('a');
});

test('what cannot be voided says so: twice, no action of a person, a new round, a closed case', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist');
  const stap2 = nrVan(spel, 'StapAfgerond');
  expect(spel.herstel(1)).toMatchObject({ code: 'NietMogelijk' });
  expect(spel.herstel(999)).toMatchObject({ code: 'NietMogelijk' });
  expect(spel.doe({ soort: 'herstel', nr: stap2 })).toMatchObject({ code: 'MotivatieNodig' });
  expect(spel.herstel(stap2)).toBeNull();
  expect(spel.herstel(stap2)).toMatchObject({ code: 'NietMogelijk' });
  spel
    .rondAf('contact-school', 'melding-juist')
    .rondAf('keuze-routekaart', 'A')
    .rondAf('onderzoek', 'geen-ongeoorloofd-verzuim');
  spel.koppelTerug().rondAf('evaluatie', 'terug-naar-stap-7');
  expect(spel.herstel(nrVan(spel, 'StapAfgerond'))).toMatchObject({ code: 'NietMogelijk' }); // it began a new round
  spel.rondAf('keuze-route', 'geen-vervolgroute').koppelTerug().rondAf('evaluatie', 'werk');
  expect(spel.herstel(nrVan(spel, 'StapAfgerond'))).toMatchObject({ code: 'Gesloten' });
});

test('an extended term wakes on all its new days, also for rungs that it had reached before', () => {
  const spel = new Spel('2026-11-02').meld();
  const id = openTermijnen(spel.dossier)[0]?.id ?? '';
  const wek = () => {
    const w = wekkingen(spel.dossier)[0];
    if (w) spel.gelukt(w.opdracht, 'zaak');
    const bereikt = spel.van('TredeBereikt').at(-1);
    return w && `${bereikt?.gegevens.trede} ${bereikt?.dag}`;
  };
  expect([wek(), wek()]).toEqual(['herinnering 2026-11-05', 'verstreken 2026-11-10']);
  spel.vandaag = '2026-11-11';
  spel.gelukt({ soort: 'verleng-termijn', termijn: id, laatsteDag: '2026-12-14', inhoud: tekst('motivatie') });
  // last day Monday 14 December: two werkdagen before is Thursday 10, five after is Monday 21
  expect([wek(), wek(), wek(), wek()]).toEqual([
    'herinnering 2026-12-10',
    'verstreken 2026-12-15',
    'escalatie 2026-12-21',
    undefined,
  ]);
});

test('of two extensions the later is voided first; each goes back to the day before it', () => {
  const spel = new Spel('2026-11-02').meld();
  const id = openTermijnen(spel.dossier)[0]?.id ?? '';
  const verleng = (laatsteDag: string): number => {
    spel.gelukt({ soort: 'verleng-termijn', termijn: id, laatsteDag, inhoud: tekst('motivatie') });
    return nrVan(spel, 'TermijnVerlengd');
  };
  const [een, twee] = [verleng('2026-11-20'), verleng('2026-11-30')];
  expect(spel.herstel(een)).toMatchObject({
    code: 'NietMogelijk',
    tekst: `Herstel eerst gebeurtenis ${twee}: die gaat over hetzelfde en is van later.`,
  });
  expect(spel.herstel(twee)).toBeNull();
  expect(lopend(spel)).toEqual([['stap/contact-school', '2026-11-20']]);
  expect(spel.herstel(een)).toBeNull();
  expect(lopend(spel)).toEqual([['stap/contact-school', '2026-11-09']]);
});

test('an extension of a term that ended since is taken back as well: the step reopens on its first day', () => {
  const spel = new Spel('2026-11-02').meld();
  const id = openTermijnen(spel.dossier)[0]?.id ?? '';
  spel.gelukt({ soort: 'verleng-termijn', termijn: id, laatsteDag: '2026-11-30', inhoud: tekst('motivatie') });
  const verlenging = nrVan(spel, 'TermijnVerlengd');
  spel.rondAf('contact-school', 'melding-juist');
  expect(spel.herstel(verlenging)).toBeNull();
  expect(spel.herstel(nrVan(spel, 'StapAfgerond'))).toBeNull();
  expect(lopend(spel)).toEqual([['stap/contact-school', '2026-11-09']]);
});

test('a step that fell away and comes back begins when its turn comes', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
  spel.rondAf('onderzoek', 'geen-ongeoorloofd-verzuim');
  expect(spel.herstel(nrVan(spel, 'StapAfgerond'))).toBeNull();
  expect(spel.dossier.stappen.brief).toBeUndefined();
  spel.rondAf('onderzoek', 'ongeoorloofd');
  expect(spel.dossier.stappen.brief).toMatchObject({ stand: 'begonnen', begonnen: '2026-11-02' });
});

test('voiding an earlier step leaves the term of a later one as it was', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist');
  const stap2 = nrVan(spel, 'StapAfgerond');
  spel.vandaag = '2026-11-10';
  spel.rondAf('keuze-routekaart', 'A');
  const voor = lopend(spel); // five werkdagen after Tuesday 10 November
  expect(voor).toEqual([['stap/kennisgevingsbrief', '2026-11-17']]);
  expect(spel.herstel(stap2)).toBeNull();
  spel.vandaag = '2026-11-20';
  spel.rondAf('contact-school', 'melding-juist');
  expect(lopend(spel)).toEqual(voor);
});
