import { expect, test } from 'vitest';
import { afwijking, motivatie, Spel, tekst } from '../../test/opzet/spel.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import { STAPPENPLAN } from '../stappenplan.ts';
import { aanDeBeurt } from '../voortgang.ts';

const lopend = (spel: Spel) => openTermijnen(spel.dossier).map((t) => [t.regel, t.laatsteDag]);

test('a melding opens the case at step 2, with five werkdagen to speak with the school', () => {
  const spel = new Spel('2026-11-02').meld();
  expect(spel.gebeurtenissen.map((g) => g.soort)).toEqual(['VerzuimGemeld', 'StapBegonnen', 'TermijnGestart']);
  // Monday 2 November + 5 werkdagen = Monday 9 November
  expect(lopend(spel)).toEqual([['stap/contact-school', '2026-11-09']]);
});

test('routekaart A from step 2 to the close: every step once, phase by phase, step 8 falls away lawfully', () => {
  const spel = new Spel('2026-11-02').meld();
  spel.rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A').rondAf('onderzoek', 'ongeoorloofd');
  spel.rondAf('brief', 'verzonden').rondAf('keuze-route', 'geen-vervolgroute');
  expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
  expect(spel.van('StapVervallen').map((g) => g.gegevens)).toEqual([
    { stap: 'kennisgevingsbrief', ronde: 1, door: 'onderzoek' }, // optional: left out without a word
    { stap: 'uitvoering', ronde: 1, door: 'keuze-route' },
  ]);
  spel.koppelTerug();
  // the letter that ends the case is due, and nobody can send it any more once it is closed
  const sluit = { soort: 'rond-af', stap: 'evaluatie', uitkomst: 'terug-naar-school' } as const;
  expect(spel.doe(sluit)?.code).toBe('MotivatieNodig');
  spel.gelukt({ ...sluit, ...motivatie });
  expect(spel.dossier.status).toBe('gesloten');
  expect(spel.dossier.gesloten).toMatchObject({ dag: '2026-11-02', reden: 'terug-naar-school' });
  expect(spel.dossier.meldingen['1001']?.status).toBe('afgesloten');
  expect(spel.van('StapAfgerond').map((g) => g.gegevens.afwijking)).toEqual(Array(7).fill(false));
  expect(openTermijnen(spel.dossier)).toEqual([]);
  expect(Object.values(spel.dossier.termijnen).map((t) => t.stand)).toEqual([
    'gehaald',
    'gehaald',
    'vervallen', // step 4
    ...Array<string>(4).fill('gehaald'), // of step 5 none had begun
  ]);
});

test('ter kennisgeving aannemen at step 2 closes the case without any motivation', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'ter-kennisgeving');
  expect(spel.dossier.gesloten?.reden).toBe('ter-kennisgeving');
  expect(spel.dossier.meldingen['1001']?.status).toBe('ter-kennisgeving');
  expect(spel.van('StapVervallen')).toHaveLength(8);
});

test('no unlawful absence at step 5 leads to step 9 without motivation', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
  spel.rondAf('onderzoek', 'geen-ongeoorloofd-verzuim');
  expect(aanDeBeurt(spel.dossier)).toBe('terugkoppeling');
  expect(spel.van('StapVervallen').map((g) => g.gegevens.stap)).toEqual([
    'kennisgevingsbrief',
    'brief',
    'keuze-route',
    'uitvoering',
  ]);
});

test('skipping a step is refused without a motivation, and recorded with one', () => {
  const spel = new Spel('2026-11-02').meld();
  expect(spel.doe({ soort: 'sla-over', stap: 'contact-school' })).toMatchObject({ code: 'MotivatieNodig' });
  expect(spel.doe({ soort: 'sla-over', stap: 'contact-school', inhoud: tekst('toelichting') })).toMatchObject({
    code: 'MotivatieNodig',
  });
  expect(spel.doe({ soort: 'sla-over', stap: 'contact-school', inhoud: tekst('motivatie') })).toMatchObject({
    code: 'Ongeldig', // a code for the reports is missing
  });
  expect(spel.doe({ soort: 'sla-over', stap: 'contact-school', ...afwijking, afwijkreden: 'zomaar' })?.tekst).toContain(
    'afwijkreden: kies uit',
  );
  spel.gelukt({ soort: 'sla-over', stap: 'contact-school', ...afwijking });
  expect(spel.van('StapOvergeslagen')[0]?.gegevens.afwijkreden).toBe('anders');
  expect(spel.van('StapOvergeslagen')[0]?.inhoud?.velden).toEqual(['motivatie']);
  expect(spel.dossier.meldingen['1001']?.status).toBe('in-behandeling');
  spel.gelukt({ soort: 'sla-over', stap: 'keuze-routekaart', ...afwijking });
  expect(spel.dossier.routekaart).toBe('A'); // every case that is no luxeverzuim
  expect(Object.values(spel.dossier.termijnen).map((t) => t.stand)).toEqual(['vervallen', 'vervallen', 'open']);
});

test('running ahead is a departure: motivation, and the step whose turn it is stays due', () => {
  const spel = new Spel('2026-11-02').meld();
  expect(spel.doe({ soort: 'rond-af', stap: 'onderzoek', uitkomst: 'ongeoorloofd' })).toMatchObject({
    code: 'MotivatieNodig',
  });
  spel.rondAf('onderzoek', 'ongeoorloofd', afwijking);
  expect(spel.van('StapAfgerond')[0]?.gegevens.afwijking).toBe(true);
  expect(aanDeBeurt(spel.dossier)).toBe('contact-school');
  spel.rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
  expect(aanDeBeurt(spel.dossier)).toBe('brief'); // step 5 is not asked again
});

test('a step is done once; two at the same time means that the second is told so', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist');
  expect(spel.doe({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' })).toEqual({
    code: 'NietMogelijk',
    tekst: 'Stap 2 (Contact met de school over de melding) is in deze ronde al klaar.',
  });
});

test('the evaluation may send the case back to step 7, with the earlier round in sight', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
  spel.rondAf('onderzoek', 'ongeoorloofd').rondAf('brief', 'verzonden').rondAf('keuze-route', 'geen-vervolgroute');
  spel.koppelTerug().rondAf('evaluatie', 'terug-naar-stap-7');
  expect(spel.dossier.ronde).toBe(2);
  expect(aanDeBeurt(spel.dossier)).toBe('keuze-route');
  expect(spel.dossier.stappen['evaluatie/1']).toMatchObject({ stand: 'gedaan', uitkomst: 'terug-naar-stap-7' });
  spel.rondAf('keuze-route', 'geen-vervolgroute').koppelTerug().rondAf('evaluatie', 'werk');
  expect(spel.dossier.gesloten?.reden).toBe('werk');
});

test('skipping the evaluation still says how the case ends', () => {
  const spel = new Spel('2026-11-02').meld();
  expect(spel.doe({ soort: 'sla-over', stap: 'evaluatie', ...afwijking })).toMatchObject({
    code: 'Ongeldig',
  });
  expect(spel.doe({ soort: 'sla-over', stap: 'evaluatie', uitkomst: 'terug-naar-stap-7', ...afwijking })).toMatchObject(
    { code: 'Ongeldig' },
  );
  spel.gelukt({ soort: 'sla-over', stap: 'evaluatie', uitkomst: 'overleden', ...afwijking });
  expect(spel.dossier.status).toBe('gesloten');
});

test('a talk of last Tuesday recorded on Friday counts the next term from Tuesday', () => {
  const spel = new Spel('2026-11-02').meld();
  spel.vandaag = '2026-11-06';
  spel.rondAf('contact-school', 'melding-juist', { dag: '2026-11-03' });
  const afgerond = spel.van('StapAfgerond')[0];
  expect(afgerond?.dag).toBe('2026-11-03');
  expect(new Date(afgerond?.moment ?? 0).toISOString()).toBe('2026-11-06T08:00:00.000Z');
  // Tuesday 3 November + 5 werkdagen = Tuesday 10 November
  expect(lopend(spel)).toEqual([['stap/keuze-routekaart', '2026-11-10']]);
});

test('a day in the future is refused, and one before a step began; a note may be about anything since the absence began', () => {
  const spel = new Spel('2026-11-02').meld();
  const op = (dag: string) => spel.doe({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist', dag });
  expect(op('2026-11-03')?.tekst).toContain('ligt na vandaag');
  expect(op('2026-11-01')?.tekst).toBe('dag: zo 1 nov 2026 ligt voor de dag waarop stap 2 begon (ma 2 nov 2026).');
  expect(op('2026-11-02')).toBeNull();
  const noteer = (dag: string) => spel.doe({ soort: 'noteer', dag, inhoud: tekst('toelichting') });
  expect(noteer('2026-10-04')?.tekst).toContain('eerste verzuimdag');
  expect(noteer('2026-10-05')).toBeNull();
});

test('closing before the other steps were done: they fall away, and all five phases stand in the ledger', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('evaluatie', 'overleden', afwijking);
  expect(spel.dossier.status).toBe('gesloten');
  expect(spel.van('StapVervallen').map((g) => STAPPENPLAN[g.gegevens.stap].nummer)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  const fasen = [...spel.van('StapVervallen'), ...spel.van('StapAfgerond')].map(
    (g) => STAPPENPLAN[g.gegevens.stap].fase,
  );
  expect(new Set(fasen)).toEqual(new Set(['waarnemen', 'analyseren', 'plannen', 'handelen', 'evalueren']));
});

test('a new round before the old one was finished: what was open in it falls away', () => {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
  spel.rondAf('onderzoek', 'ongeoorloofd').rondAf('brief', 'verzonden').rondAf('keuze-route', 'geen-vervolgroute');
  spel.rondAf('evaluatie', 'terug-naar-stap-7', afwijking);
  expect(spel.dossier.stappen['terugkoppeling/1']?.stand).toBe('vervallen');
  expect(aanDeBeurt(spel.dossier)).toBe('keuze-route');
});
