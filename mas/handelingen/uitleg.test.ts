import { expect, test } from 'vitest';
import { afwijking, bijKeuze, Spel } from '../../test/opzet/spel.ts';
import { mogelijkeHandelingen } from './index.ts';

const luxe = (): Spel =>
  new Spel('2026-11-02')
    .meld('1001', { zaaksoort: 'luxe' })
    .rondAf('contact-school', 'melding-juist')
    .rondAf('keuze-routekaart', 'B');

test.each<[string, () => Spel]>([
  ['at the begin', () => new Spel('2026-11-02').meld()],
  ['at the choice of the route', () => bijKeuze()],
  [
    'with every route',
    () => bijKeuze().kies('basisroute', 'vrijwillige-hulp', 'halt', 'dwang-civiel', 'dwang-strafrecht'),
  ],
  [
    'with an MDO for a child at home',
    () => {
      const spel = bijKeuze();
      return spel.gelukt({ soort: 'beoordeel-thuiszitten', oordeel: 'thuiszitter', ...afwijking });
    },
  ],
  ['on routekaart B', luxe],
])('every action says what it is, and one that departs says from which norm: %s', (_, spel) => {
  const mogelijk = mogelijkeHandelingen(spel().dossier);
  expect(mogelijk.length).toBeGreaterThan(20);
  for (const m of mogelijk) {
    // one sentence, in plain words
    expect(m.uitleg).toMatch(/^(U|De stap) [^.]+\.$/);
    if (m.norm !== undefined) expect(m.norm).toMatch(/^(Stap \d+ van de MAS|De MAS|De stappen van de MAS).+\.$/);
    if (m.mogelijk && m.afwijking) expect(m.norm, m.naam).toBeDefined();
  }
});

test('who runs ahead reads which step comes first', () => {
  const norm = (stap: string): string | undefined =>
    mogelijkeHandelingen(new Spel('2026-11-02').meld().dossier).find(
      ({ vast }) => vast.soort === 'rond-af' && vast.stap === stap,
    )?.norm;
  expect(norm('brief')).toBe('De stappen van de MAS gaan op volgorde: stap 2 komt eerst.');
  expect(norm('contact-school')).toBe('Stap 2 van de MAS: neem na een melding contact op met de school.');
});
