import { expect, test } from 'vitest';
import type { Zaak } from '../../api/zaak.ts';
import { bijSignalering } from './adres.ts';

const opKaart = (stap: string) => ({ stappen: [{ stap }] as Zaak['stappen'] });
const A = opKaart('keuze-route');
const B = opKaart('keuze-procesverbaal');

test.each([
  ['A', A, 'kies-routes', {}, true],
  ['A', A, 'rond-af', { stap: 'keuze-route' }, true],
  ['A', A, 'vul-vragenlijst-in', { lijst: 'signaleringsinstrument' }, true],
  // there it belongs to the route of criminal law, and not to the choice
  ['A', A, 'vul-vragenlijst-in', { lijst: 'procesverbaal' }, false],
  ['B', B, 'rond-af', { stap: 'keuze-procesverbaal' }, true],
  ['B', B, 'vul-vragenlijst-in', { lijst: 'procesverbaal' }, true],
  ['B', B, 'vul-vragenlijst-in', { lijst: 'luxe' }, false],
  ['B', B, 'rond-af', { stap: 'verhoor' }, false],
  ['A', A, 'sla-over', { stap: 'keuze-route' }, false],
])('routekaart %s: %j %s %j is done at step 7: %s', (_, zaak, handeling, vast, verwacht) => {
  expect(bijSignalering(zaak, { handeling, vast })).toBe(verwacht);
});
