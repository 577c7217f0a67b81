import { expect, test } from 'vitest';
import { Spel } from '../../test/opzet/spel.ts';
import { leegDossier } from '../dossier/index.ts';
import type { Gebeurtenis } from '../gebeurtenis.ts';
import { boekingenVan } from './boekingen.ts';
import { herstelVan } from './herstel.ts';
import { verwoord } from './index.ts';

/** A melding, step 2 done, routekaart A chosen, taken back on 5 November, and chosen again. */
function hersteld(): Spel {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
  const keuze = spel.gebeurtenissen.findLast(({ soort }) => soort === 'StapAfgerond')?.nr ?? 0;
  spel.vandaag = '2026-11-05';
  expect(spel.herstel(keuze)).toBeNull();
  return spel.rondAf('keuze-routekaart', 'A');
}

test('of a corrected action it is known what took it back, and when; the others stand', () => {
  const { gebeurtenissen } = hersteld();
  const dagen = boekingenVan(gebeurtenissen).map((boeking) => herstelVan(boeking, gebeurtenissen)?.dag ?? null);
  expect(dagen).toEqual([null, null, '2026-11-05', null, null]);
});

test('a correction says in words what no longer holds', () => {
  const { gebeurtenissen, dossier } = hersteld();
  const herstel = gebeurtenissen.find(({ soort }) => soort === 'HandelingHersteld');
  const keuze = gebeurtenissen.find((g) => g.soort === 'StapAfgerond' && g.gegevens.stap === 'keuze-routekaart');
  if (!herstel || !keuze) throw new Error('er is niets hersteld');
  const woorden = (grootboek: readonly Gebeurtenis[]) => verwoord(herstel, dossier, new Map(), grootboek);
  expect(verwoord(keuze, leegDossier('z')).titel).toMatch(/^Stap 3 afgerond: routekaart A/);
  expect(woorden(gebeurtenissen)).toMatchObject({
    titel: expect.stringMatching(/^Hersteld: stap 3 afgerond – routekaart A/) as unknown,
    tekst: 'Dat geldt niet meer.',
  });
  // what may not be read has no name
  expect(woorden([]).titel).toBe('Hersteld: een eerdere handeling');
});
