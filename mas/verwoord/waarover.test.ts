import { expect, test } from 'vitest';
import { bijKeuze, Spel } from '../../test/opzet/spel.ts';
import { mogelijkeHandelingen } from '../handelingen/index.ts';
import { naamMetWaarover } from './waarover.ts';

const namen = ({ dossier }: Spel): string[] =>
  mogelijkeHandelingen(dossier)
    .filter(({ vast }) => vast.soort !== 'herstel')
    .map(({ naam, vast }) => naamMetWaarover(dossier, naam, vast));

test('an action on a route, a letter or a term says which one', () => {
  const spel = bijKeuze().kies('basisroute', 'vrijwillige-hulp');
  const gevonden = namen(spel);
  expect(gevonden).toContain('Route afronden: de route is niet doorgezet (vrijwillige hulp, van ma 2 nov 2026)');
  expect(gevonden).toContainEqual(expect.stringMatching(/^Een brief niet versturen \(.+, van ma 2 nov 2026\)$/));
  expect(gevonden).toContainEqual(expect.stringMatching(/^Termijn verlengen \(.+, uiterlijk .+ 2026\)$/));
});

test.each([
  ['at its begin', () => new Spel('2026-11-02').meld()],
  ['with two routes', () => bijKeuze().kies('basisroute', 'vrijwillige-hulp')],
  ['with a second melding', () => bijKeuze().meld('2002')],
])('no two things that can be done in a case %s are called the same', (_, speel) => {
  const gevonden = namen(speel());
  expect(gevonden.filter((naam, n) => gevonden.indexOf(naam) !== n)).toEqual([]);
});
