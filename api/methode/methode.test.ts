import { expect, test } from 'vitest';
import { methodeAntwoord } from './schemas.ts';
import { toonMethode } from './toon.ts';

const methode = methodeAntwoord.parse(toonMethode());
const stap = (kaart: 'A' | 'B', nummer: number) =>
  methode.kaarten.find((k) => k.kaart === kaart)?.stappen.find((s) => s.nummer === nummer);
const gevolg = (kaart: 'A' | 'B', nummer: number, naam: string) =>
  stap(kaart, nummer)?.uitkomsten.find((u) => u.naam === naam)?.gevolg;

test('both routekaarten have the eleven steps of the MAS, in five phases', () => {
  expect(methode.kaarten.map(({ stappen }) => stappen.map(({ nummer }) => nummer))).toEqual([
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  ]);
  expect(methode.fasen.map(({ nummer, naam }) => `${nummer} ${naam}`)).toEqual([
    '1 Waarnemen',
    '2 Analyseren',
    '3 Plannen',
    '4 Handelen',
    '5 Evalueren',
  ]);
  expect([stap('A', 0)?.stap, stap('A', 5)?.stap, stap('B', 5)?.stap]).toEqual([null, 'onderzoek', 'onderzoek-luxe']);
  expect([stap('A', 4)?.optioneel, stap('B', 4)?.optioneel]).toEqual([true, false]);
});

test.each<['A' | 'B', number, string, string | null]>([
  ['A', 2, 'De melding klopt en vraagt om vervolg', null],
  ['A', 2, 'Ter kennisgeving aangenomen: er hoeft niets te volgen', 'De zaak sluit.'],
  ['A', 3, 'Routekaart B: vermoeden van luxeverzuim', 'De zaak gaat verder op routekaart B.'],
  ['A', 5, 'Er is geen ongeoorloofd verzuim', 'Stap 6, 7 en 8 vervallen: de zaak gaat naar stap 9.'],
  ['A', 7, 'Geen vervolgroute', 'Stap 8 vervalt: de zaak gaat naar stap 9.'],
  ['B', 7, 'Opmaken van een proces-verbaal', 'De route dwang in een strafrechtelijk kader begint.'],
  ['A', 10, 'Terug naar stap 7', 'Er begint een nieuwe ronde bij stap 7.'],
])('routekaart %s, stap %i: %s', (kaart, nummer, naam, verwacht) => {
  expect(gevolg(kaart, nummer, naam)).toBe(verwacht);
});

test('only the evaluation leads back, to step 7', () => {
  const terug = methode.kaarten.flatMap(({ stappen }) =>
    stappen.flatMap(({ nummer, uitkomsten }) =>
      uitkomsten.flatMap(({ terugNaar }) => (terugNaar === null ? [] : [`${nummer} → ${terugNaar}`])),
    ),
  );
  expect(terug).toEqual(['10 → 7', '10 → 7']);
});

test('the routes that can be chosen, each with its regime', () => {
  expect(methode.routes.map(({ naam, regime }) => `${naam}: ${regime}`)).toEqual([
    'Basisroute: AVG',
    'Vrijwillige hulp: AVG',
    'Halt: WPG',
    'Dwang in een civiel kader: AVG',
    'Dwang in een strafrechtelijk kader: WPG',
    'Last onder dwangsom: AVG',
  ]);
  expect(methode.routes[1]?.onderdelen[0]).toBe('Toestemming voor de verwijzing');
});
