import { describe, expect, test } from 'vitest';
import { afwijking, bijKeuze, motivatie, Spel, tekst } from '../../test/opzet/spel.ts';
import { Vrijstellingspel } from '../../test/opzet/vrijstelling.ts';
import type { Handeling } from '../opdracht.ts';
import { routeregelVoor } from '../routes/index.ts';
import { blijftVan } from './blijft.ts';
import { gevolgenVan } from './gevolgen.ts';

/** What an action would bring about for somebody, and what would go on. */
function proef(spel: Spel, handeling: Handeling, wpg = true) {
  const voor = spel.dossier;
  spel.gelukt(handeling);
  const nieuw = spel.gebeurtenissen.filter(({ nr }) => nr > voor.nr);
  const leesbaar = nieuw.filter(({ regime }) => wpg || regime !== 'WPG');
  const gevolgen = gevolgenVan(leesbaar, spel.dossier, leesbaar.length < nieuw.length, new Map());
  return { gevolgen, teksten: gevolgen.map((g) => g.tekst), blijft: blijftVan(voor, spel.dossier, wpg) };
}
const bijOnderzoek = (): Spel =>
  new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');

describe('what an action brings about', () => {
  test('a step that is done: the step, its term, the next step with its letter and its term', () => {
    const { gevolgen } = proef(bijOnderzoek(), { soort: 'rond-af', stap: 'onderzoek', uitkomst: 'ongeoorloofd' });
    expect(gevolgen).toEqual([
      { soort: 'stap', tekst: 'Stap 5 is klaar: er is ongeoorloofd verzuim.', dag: null },
      { soort: 'stap', tekst: 'Stap 4 vervalt.', dag: null },
      { soort: 'termijn', tekst: 'De termijn stopt: overwegen van een kennisgevingsbrief.', dag: null },
      { soort: 'stap', tekst: 'Stap 6 begint: brief naar ouders of jongere.', dag: null },
      { soort: 'brief', tekst: 'Er is een brief nodig: brief na onderzoek.', dag: null },
      // Monday 2 November + 5 werkdagen
      {
        soort: 'termijn',
        tekst: 'Er begint een termijn: brief naar ouders en jongere, tot en met ma 9 nov 2026.',
        dag: '2026-11-09',
      },
    ]);
  });

  test('a lawful short way says in one line which steps fall away', () => {
    const handeling = { soort: 'rond-af', stap: 'onderzoek', uitkomst: 'geen-ongeoorloofd-verzuim' } as const;
    expect(proef(bijOnderzoek(), handeling).teksten).toContain('Stap 4, 6, 7 en 8 vervallen.');
  });

  test('the last step closes the case', () => {
    const spel = bijOnderzoek().rondAf('onderzoek', 'geen-ongeoorloofd-verzuim').koppelTerug();
    const { gevolgen, blijft } = proef(spel, {
      ...{ soort: 'rond-af', stap: 'evaluatie', uitkomst: 'terug-naar-school' },
      ...motivatie,
    });
    expect(gevolgen).toContainEqual({
      soort: 'zaak',
      tekst: 'De zaak sluit: terug naar school of opleiding hervat.',
      dag: null,
    });
    expect(blijft).toEqual([]);
  });

  test('a case that follows elsewhere is announced before anybody confirms', () => {
    const spel = Vrijstellingspel.op('2026-11-16').kennisgeving('richting').voldoetNiet();
    expect(proef(spel, { soort: 'leg-geen-inschrijving-vast' }).teksten).toContain(
      'Er volgt een zaak over absoluut verzuim.',
    );
    const verhuisd = Vrijstellingspel.op('2026-11-16').kennisgeving().voldoet();
    expect(proef(verhuisd, { soort: 'draag-vrijstelling-over', gemeente: 'GM0193' }).teksten).toContain(
      'De vrijstelling gaat door in een zaak van de nieuwe gemeente, als die met Schakel werkt.',
    );
  });

  test('a step that is skipped', () => {
    const spel = new Spel('2026-11-02').meld();
    const { teksten } = proef(spel, { soort: 'sla-over', stap: 'contact-school', ...afwijking });
    expect(teksten.slice(0, 2)).toEqual([
      'U slaat stap 2 (contact met de school over de melding) over.',
      'DUO krijgt de status: in behandeling.',
    ]);
    expect(teksten).toContain('Stap 3 begint: keuze voor routekaart.');
  });

  test('Halt and hulp side by side: both begin, and from then on the Wpg holds for a part', () => {
    const handeling: Handeling = { soort: 'kies-routes', routes: ['vrijwillige-hulp', 'halt'], ...afwijking };
    const { teksten } = proef(bijKeuze(), handeling);
    expect(teksten).toEqual(
      expect.arrayContaining([
        'De route vrijwillige hulp begint.',
        'De route Halt begint.',
        'Vanaf nu valt dit deel van het dossier onder de Wpg.',
        'Er is een brief nodig: toestemmingsformulier voor hulp.',
        // Monday 2 November + 5 werkdagen
        'Er begint een termijn: voorstel voor Halt, tot en met ma 9 nov 2026.',
      ]),
    );
  });

  test('hulp alone says nothing of the Wpg', () => {
    const { teksten } = proef(bijKeuze(), { soort: 'kies-routes', routes: ['vrijwillige-hulp'], ...afwijking });
    expect(teksten.join(' ')).not.toContain('Wpg');
  });

  test('who may not read what falls under the Wpg hears that there is something, and not what', () => {
    const handeling: Handeling = { soort: 'kies-routes', routes: ['vrijwillige-hulp', 'halt'], ...afwijking };
    const { teksten } = proef(bijKeuze(), handeling, false);
    expect(teksten).toContain('Er verandert ook iets dat onder de Wpg valt. Dat is niet voor u.');
    expect(teksten.join(' ')).not.toContain(routeregelVoor('halt').naam);
  });

  test('nothing follows from a note, and that it is kept is said', () => {
    const handeling: Handeling = { soort: 'noteer', inhoud: tekst('toelichting') };
    expect(proef(bijOnderzoek(), handeling).teksten).toEqual([
      'De handeling komt in de tijdlijn en in het auditspoor.',
    ]);
  });
});

describe('what goes on', () => {
  const metRoutes = (): Spel => bijKeuze().kies('vrijwillige-hulp', 'halt');

  test('the other route, and the terms that keep their last day', () => {
    const spel = metRoutes();
    const handeling: Handeling = {
      soort: 'rond-route-af',
      route: spel.route('vrijwillige-hulp').id,
      uitkomst: 'niet-doorgezet',
      ...motivatie,
    };
    expect(proef(spel, handeling).blijft).toEqual([
      'De route Halt loopt door.',
      'De termijn blijft: voorstel voor Halt, tot en met ma 9 nov 2026.',
    ]);
  });

  test('of a route under the Wpg nothing for who may not read it', () => {
    const handeling: Handeling = { soort: 'noteer', inhoud: tekst('toelichting') };
    const { blijft } = proef(metRoutes(), handeling, false);
    // Monday 2 November + 10 werkdagen
    expect(blijft).toEqual([
      'De route vrijwillige hulp loopt door.',
      'De termijn blijft: toestemming voor hulp, tot en met ma 16 nov 2026.',
    ]);
  });
});
