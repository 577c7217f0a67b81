import { describe, expect, test } from 'vitest';
import { afwijking, bijKeuze, motivatie, Spel, tekst } from '../../test/opzet/spel.ts';
import { boekingenVan } from '../verwoord/boekingen.ts';
import { afwijkingIn, meet } from './norm.ts';
import { dossierMet } from './opdag.ts';

/** The last booking of a case, measured by the dossier before it. */
function laatste({ gebeurtenissen, dossier }: Spel) {
  const boeking = boekingenVan(gebeurtenissen).at(-1) ?? [];
  const ervoor = dossierMet(dossier.id, gebeurtenissen.slice(0, (boeking[0]?.nr ?? 1) - 1));
  return { norm: meet(boeking, ervoor)?.norm, ...afwijkingIn(boeking) };
}

describe('an action is measured by the norm as it read when it was done', () => {
  test('a step in its turn follows that of the step', () => {
    const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist');
    expect(laatste(spel)).toEqual({
      norm: 'Stap 2 van de MAS: neem na een melding contact op met de school.',
      afwijking: false,
      afwijkreden: null,
    });
  });

  test('a step before its turn departs from the order', () => {
    const spel = new Spel('2026-11-02').meld().rondAf('onderzoek', 'ongeoorloofd', afwijking);
    expect(laatste(spel)).toEqual({
      norm: 'De stappen van de MAS gaan op volgorde: stap 2 komt eerst.',
      afwijking: true,
      afwijkreden: 'anders',
    });
  });

  test('a step that was skipped departs from that of the step', () => {
    const spel = new Spel('2026-11-02').meld().gelukt({ soort: 'sla-over', stap: 'contact-school', ...afwijking });
    expect(laatste(spel)).toMatchObject({
      norm: 'Stap 2 van de MAS: neem na een melding contact op met de school.',
      afwijking: true,
    });
  });

  test('routes that were chosen without the signaleringsinstrument depart from its advice', () => {
    expect(laatste(bijKeuze().kies('vrijwillige-hulp'))).toMatchObject({
      norm: 'Stap 7 van de MAS: vul het signaleringsinstrument in en volg het advies, licht waar het kan en zwaar waar het moet.',
      afwijking: true,
      afwijkreden: 'anders',
    });
  });

  test('of a part of a route that nothing is said of there is no norm, and it is a decision all the same', () => {
    const spel = bijKeuze()
      .kies('vrijwillige-hulp')
      .gelukt({
        soort: 'beoordeel-thuiszitten',
        oordeel: 'geen-thuiszitter',
        ...motivatie,
      });
    expect(laatste(spel)).toEqual({ norm: null, afwijking: false, afwijkreden: null });
  });
});

test('what the case does by itself, and what only notes something, is no decision', () => {
  const spel = new Spel('2026-11-02').meld();
  expect(laatste(spel).norm).toBeUndefined();
  spel.gelukt({ soort: 'noteer', inhoud: tekst('toelichting') });
  expect(laatste(spel).norm).toBeUndefined();
  spel.tot('2026-11-10');
  expect(laatste(spel).norm).toBeUndefined();
});
