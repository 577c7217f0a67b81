import { describe, expect, test } from 'vitest';
import type { MogelijkeHandeling } from '../../api/zaak.ts';
import { beoordeel, kiesErbij, ontbreektBij, procesverbaalUit, routekeuzeUit, uitlegBij } from './keuze.ts';

const keuze = (...codes: string[]) => ({
  enum: codes,
  oneOf: codes.map((code) => ({ const: code, title: `Naam van ${code}` })),
});
const handeling = (soort: string, vast: MogelijkeHandeling['vast'], meer: Partial<MogelijkeHandeling> = {}) => ({
  handeling: soort,
  naam: soort,
  uitleg: '',
  vast,
  mogelijk: true,
  afwijking: false,
  ...meer,
});
const kies = (meer: Partial<MogelijkeHandeling> = {}) =>
  handeling(
    'kies-routes',
    {},
    { schema: { properties: { routes: { type: 'array', items: keuze('halt', 'vrijwillige-hulp') } } }, ...meer },
  );
const geen = handeling(
  'rond-af',
  { stap: 'keuze-route' },
  { schema: { properties: { uitkomst: keuze('geen-vervolgroute') } } },
);

describe('routekaart A', () => {
  test('the choice is one of routes, or none at all', () => {
    const { opties, lichaamVan } = routekeuzeUit([kies(), geen]);
    expect(opties.map(({ code }) => code)).toEqual(['halt', 'vrijwillige-hulp', 'geen']);
    expect(lichaamVan(['halt', 'vrijwillige-hulp'])).toEqual({
      handeling: 'kies-routes',
      routes: ['halt', 'vrijwillige-hulp'],
    });
    expect(lichaamVan(['geen'])).toEqual({
      handeling: 'rond-af',
      stap: 'keuze-route',
      uitkomst: 'geen-vervolgroute',
    });
  });

  test('that cannot be made now says why', () => {
    expect(routekeuzeUit([kies({ mogelijk: false, waarom: 'Stap 7 is al klaar.' })]).waaromNiet).toBe(
      'Stap 7 is al klaar.',
    );
    expect(routekeuzeUit([]).waaromNiet).toBe('');
    expect(routekeuzeUit([kies()]).waaromNiet).toBeNull();
  });

  test.each([
    [[], ['halt'], 'niets'],
    [['halt'], ['halt'], 'volgt'],
    [['vrijwillige-hulp', 'halt'], ['halt', 'vrijwillige-hulp'], 'volgt'],
    [['halt'], ['halt', 'vrijwillige-hulp'], 'wijkt-af'],
    [['halt', 'vrijwillige-hulp'], ['halt'], 'wijkt-af'],
    [['geen'], ['geen'], 'volgt'],
    [['geen'], ['halt'], 'wijkt-af'],
    [['halt'], [], 'wijkt-af'],
    [['halt'], null, 'zonder-advies'],
    [['geen'], null, 'volgt'],
  ])('%j on the advice %j: %s', (codes, advies, verwacht) => {
    expect(beoordeel(routekeuzeUit([kies(), geen]), codes, advies)).toBe(verwacht);
  });

  test('the advice followed before its turn is a departure all the same', () => {
    expect(beoordeel(routekeuzeUit([kies({ afwijking: true }), geen]), ['halt'], ['halt'])).toBe('vooruit');
  });

  test.each([
    [['halt'], ['halt', 'geen'], ['geen']],
    [['geen'], ['geen', 'halt'], ['halt']],
    [['geen'], [], []],
    [['halt'], ['halt', 'vrijwillige-hulp'], ['halt', 'vrijwillige-hulp']],
  ])('from %j to %j leaves %j', (eerder, nu, verwacht) => {
    expect(kiesErbij(eerder, nu)).toEqual(verwacht);
  });
});

test('routekaart B: whether a proces-verbaal follows is explained always, and before its turn as a departure', () => {
  const schema = { properties: { uitkomst: keuze('proces-verbaal', 'geen-proces-verbaal') } };
  const stap = { stap: 'keuze-procesverbaal' };
  const opTijd = procesverbaalUit([handeling('rond-af', stap, { schema })]);
  expect(opTijd.lichaamVan(['proces-verbaal'])).toEqual({ handeling: 'rond-af', ...stap, uitkomst: 'proces-verbaal' });
  expect(beoordeel(opTijd, ['proces-verbaal'], null)).toBe('leg-uit');
  const vooruit = procesverbaalUit([handeling('rond-af', stap, { schema, afwijking: true })]);
  expect(beoordeel(vooruit, ['proces-verbaal'], null)).toBe('vooruit');
});

describe('the explanation of a choice', () => {
  const uitleg = { afwijkreden: 'anders', motivatie: ' Halt kan niet. ' };

  test('is not sent with a choice that follows the advice, whatever was typed before', () => {
    expect(uitlegBij('volgt', uitleg)).toEqual({});
    expect(uitlegBij('leg-uit', uitleg)).toEqual({ motivatie: 'Halt kan niet.' });
    expect(uitlegBij('wijkt-af', uitleg)).toEqual({ afwijkreden: 'anders', motivatie: 'Halt kan niet.' });
  });

  test.each([
    ['volgt', {}, []],
    ['niets', {}, ['routes']],
    ['wijkt-af', {}, ['afwijkreden', 'motivatie']],
    ['wijkt-af', uitleg, []],
    ['vooruit', { afwijkreden: 'anders', motivatie: ' ' }, ['motivatie']],
    ['leg-uit', {}, ['motivatie']],
  ] as const)('%s with %j still misses %j', (oordeel, gegeven, velden) => {
    expect(ontbreektBij(oordeel, gegeven, 'Kies eerst.').map(({ veld }) => veld)).toEqual(velden);
  });
});
