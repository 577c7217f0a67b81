import { expect, test } from 'vitest';
import type { Aanvraagsoort } from '../../mas/aanvraag/soorten.ts';
import { Aanvraagspel } from '../../test/opzet/aanvraag.ts';
import { motivatie } from '../../test/opzet/spel.ts';
import { isVrijgesteldOp } from './vrijgesteld.ts';

/** Granted for 1 to 19 June 2026, and sent on 24 March. */
const toegewezen = (soort: Aanvraagsoort) =>
  Aanvraagspel.ontvangen('2026-03-03', soort).hoor().tot('2026-03-24').besluit('toegewezen');
const opDagen = (spel: Aanvraagspel) =>
  ['2026-05-31', '2026-06-01', '2026-06-19', '2026-06-20'].map((dag) => isVrijgesteldOp(spel.dossier, dag));

test('who was granted artikel 15 is exempt from the first day to the last, also when the case is closed', () => {
  const spel = toegewezen('ander-onderwijs');
  expect(opDagen(spel)).toEqual([false, true, true, false]);
  // six weeks after 24 March end on Bevrijdingsdag, so on 6 May, and the week of the post on 13 May
  expect(opDagen(spel.tot('2026-05-14'))).toEqual([false, true, true, false]);
  expect(spel.dossier.status).toBe('gesloten');
});

test('vervangende leerplicht and leave exempt nobody from being enrolled', () => {
  for (const soort of ['vervangend-school', 'vervangend-instelling', 'verlof'] as const)
    expect(opDagen(toegewezen(soort))).toEqual([false, false, false, false]);
});

test('a decision that was not made known exempts nobody, and one that was annulled on a bezwaar no more', () => {
  const spel = Aanvraagspel.ontvangen('2026-03-03', 'ander-onderwijs').hoor();
  spel.gelukt({ soort: 'beslis-aanvraag', uitkomst: 'toegewezen', ...motivatie });
  expect(opDagen(spel)).toEqual([false, false, false, false]);
  spel.verstuur('beschikking-ander-onderwijs');
  spel.gelukt({ soort: 'leg-bezwaar-tegen-besluit-vast', commissie: 'nee' });
  spel.wie = 'lpa-2';
  const bezwaar = spel.stand.bezwaren[0]?.id ?? '';
  spel.gelukt({
    soort: 'beslis-bezwaar',
    horen: 'gehoord',
    bezwaar,
    uitkomst: 'gegrond',
    nieuw: 'afgewezen',
    ...motivatie,
  });
  expect(opDagen(spel.verstuur('beslissing-bezwaar'))).toEqual([false, false, false, false]);
});
