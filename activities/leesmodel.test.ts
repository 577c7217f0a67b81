import { expect, test } from 'vitest';
import type { Feiten } from '../mas/beslis/index.ts';
import { afwijking, bijKeuze, Spel } from '../test/opzet/spel.ts';
import { leesmodelVan } from './leesmodel.ts';

const VIJFTIEN: Feiten = {
  leerling: { geboortedatum: '2010-06-01', startkwalificatie: false },
  opgaven: [
    {
      eersteDag: '2026-10-05',
      laatsteDag: '2026-10-05',
      allesGemist: false,
      dagen: [{ datum: '2026-10-05', lesuren: [1, 2, 3] }],
    },
  ],
};

const lopend = (spel: Spel) => {
  const { routes, routes_wpg, wacht, wacht_wpg } = leesmodelVan(spel.dossier).zaak;
  return { routes, routes_wpg, wacht, wacht_wpg };
};
const NIETS = { routes: [], routes_wpg: [], wacht: false, wacht_wpg: false };

test('a case holds the routes that run and whether others have the move, what falls under the Wpg apart', () => {
  const spel = bijKeuze('2026-11-02', VIJFTIEN);
  expect(lopend(spel)).toEqual(NIETS);
  spel.kies('vrijwillige-hulp', 'halt');
  expect(lopend(spel)).toEqual({ ...NIETS, routes: ['vrijwillige-hulp'], routes_wpg: ['halt'] });
  spel.legVast('voorstel').legVast('instemming-jongere', 'gegeven').legVast('instemming-ouders', 'gegeven');
  spel.legVast('aangemeld');
  expect(lopend(spel)).toMatchObject({ wacht: false, wacht_wpg: true });
  spel.legVast('toestemming', 'gegeven').legVast('verwezen').legVast('afloop', 'positief');
  expect(lopend(spel)).toEqual({ routes: ['vrijwillige-hulp'], routes_wpg: [], wacht: true, wacht_wpg: false });
});

test('a closed case holds none', () => {
  const spel = bijKeuze().kies('vrijwillige-hulp').legVast('toestemming', 'gegeven').legVast('verwezen');
  spel.gelukt({ soort: 'sla-over', stap: 'evaluatie', uitkomst: 'overleden', ...afwijking });
  expect(lopend(spel)).toEqual(NIETS);
});
