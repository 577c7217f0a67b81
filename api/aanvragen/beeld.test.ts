import { expect, test } from 'vitest';
import { Aanvraagspel } from '../../test/opzet/aanvraag.ts';
import { toonAanvraag } from './beeld.ts';

const ledger = (spel: Aanvraagspel) => toonAanvraag(spel.dossier, spel.vandaag)?.opschortingen;

test('a term stands still from the day after the letter went until the day before what was missing came', () => {
  const spel = Aanvraagspel.ontvangen('2026-03-03').tot('2026-03-10').vraagAanvulling();
  spel.tot('2026-03-13').legAanvullingVast();
  expect(ledger(spel)).toMatchObject([{ van: '2026-03-11', totEnMet: '2026-03-12', dagen: 2, loopt: false }]);
});

test('what came on the day of the letter itself is no line of the ledger: the term stood still on no day', () => {
  const spel = Aanvraagspel.ontvangen('2026-03-03').tot('2026-03-10').vraagAanvulling().legAanvullingVast();
  expect(ledger(spel)).toEqual([]);
  expect(toonAanvraag(spel.dossier, spel.vandaag)?.opgeschort).toBe(0);
});
