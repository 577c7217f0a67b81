import { expect, test } from 'vitest';
import { afwijking, bijKeuze, motivatie, Spel } from '../test/opzet/spel.ts';
import type { Feiten } from './beslis/index.ts';
import { openTermijnen } from './dossier/termijn.ts';
import { wachtOpPartners } from './wachten.ts';

/** Who owes an answer, and the rule of the term that it is waited for with. */
const wacht = (spel: Spel): [string, string | undefined][] =>
  wachtOpPartners(spel.dossier).map(({ partner, over }) => [
    partner,
    openTermijnen(spel.dossier).find((t) => t.over === over)?.regel,
  ]);

const verwezen = () => bijKeuze().kies('vrijwillige-hulp').legVast('toestemming', 'gegeven').legVast('verwezen');

test('a hulpverlener owes an answer from the referral until the answer; consent is not his to give', () => {
  expect(wacht(bijKeuze().kies('vrijwillige-hulp'))).toEqual([]);
  expect(wacht(verwezen())).toEqual([['hulpverlener', 'hulp/aangenomen']]);
  expect(wacht(verwezen().legVast('beantwoord', 'afgewezen'))).toEqual([]);
});

test('a case that goes on without the answer waits no longer', () => {
  const spel = verwezen();
  const route = spel.route('vrijwillige-hulp').id;
  spel.gelukt({ soort: 'ga-verder-zonder-antwoord', route, onderdeel: 'beantwoord', ...motivatie });
  expect(wacht(spel)).toEqual([]);
});

test('of Halt the jongere owes the consent, and Halt what comes after the referral', () => {
  const dagen = [{ datum: '2026-10-05', lesuren: [1, 2, 3, 4, 5, 6, 7, 8] }];
  const feiten: Feiten = {
    leerling: { geboortedatum: '2010-06-01', startkwalificatie: false },
    opgaven: [{ eersteDag: '2026-10-05', laatsteDag: '2026-10-05', allesGemist: false, dagen }],
  };
  const spel = bijKeuze('2026-11-02', feiten).kies('halt').legVast('voorstel');
  expect(wacht(spel)).toEqual([]);
  spel.legVast('instemming-jongere', 'gegeven').legVast('aangemeld');
  expect(wacht(spel)).toEqual([
    ['halt', 'halt/bevestiging'],
    ['halt', 'halt/start'],
    ['halt', 'halt/uitslag'],
  ]);
  expect(wachtOpPartners(spel.dossier).map(({ regime }) => regime)).toEqual(['WPG', 'WPG', 'WPG']);
  // Halt asks for contact: that is for the LPA to do
  expect(wacht(spel.legVast('tussenbericht', 'zorgsignaal'))).toEqual([['halt', 'halt/uitslag']]);
});

test('a school owes an answer when it was asked to withdraw its melding, until the case closes', () => {
  const spel = new Spel('2026-11-02').meld();
  expect(wacht(spel)).toEqual([]);
  spel.gelukt({ soort: 'vraag-intrekking', meldingsnummer: '1001', ...motivatie });
  expect(wacht(spel)).toEqual([['school', 'melding/intrekking']]);
  spel.gelukt({ soort: 'sla-over', stap: 'evaluatie', uitkomst: 'overleden', ...afwijking });
  expect(wacht(spel)).toEqual([]);
});
