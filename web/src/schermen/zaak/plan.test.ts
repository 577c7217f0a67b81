import { describe, expect, test } from 'vitest';
import type { Tijdlijnregel, Zaak } from '../../api/zaak.ts';
import { feitVan, motivatieVan, standVan } from './plan.ts';

type Zaakstap = Zaak['stappen'][number];

const stap = (anders: Partial<Zaakstap> = {}): Zaakstap => ({
  stap: 'onderzoek',
  nummer: 5,
  naam: 'Onderzoek',
  fase: 'analyseren',
  ronde: null,
  stand: 'nog-niet',
  aanDeBeurt: false,
  begonnen: null,
  klaar: null,
  uitkomst: null,
  nr: null,
  ...anders,
});
const zaak = (stand: Zaak['spoor'][number]['stand'], ronde = 1) =>
  ({ ronde, spoor: [{ nummer: 5, stand }] }) as unknown as Zaak;

describe('how a step stands', () => {
  test.each(['nu', 'straks', 'vervallen'] as const)('is what the track says while it is not done: %s', (stand) => {
    expect(standVan(stap(), zaak(stand))).toBe(stand);
  });

  test('a step that was done on the other routekaart stays done, whatever has its number now', () => {
    expect(standVan(stap({ stand: 'gedaan' }), zaak('straks'))).toBe('gedaan');
  });

  test('a step that an earlier round left undone is not waited for any more', () => {
    expect(standVan(stap({ ronde: 1 }), zaak('nu', 2))).toBe('vervallen');
    expect(standVan(stap({ ronde: 2 }), zaak('nu', 2))).toBe('nu');
  });
});

describe('what there is to say of a step', () => {
  test('when it was done, and with what outcome', () => {
    const gedaan = stap({ stand: 'gedaan', klaar: '2026-10-08', uitkomst: { code: 'x', naam: 'Er is verzuim' } });
    expect(feitVan(gedaan)).toBe('do 8 okt · Er is verzuim');
  });

  test('since when it runs, and nothing of what did not begin', () => {
    expect(feitVan(stap({ stand: 'begonnen', begonnen: '2026-10-21' }))).toBe('wo 21 okt');
    expect(feitVan(stap())).toBeUndefined();
  });

  test('that its outcome is shielded', () => {
    const gedaan = stap({ stand: 'gedaan', klaar: '2026-10-08', afgeschermd: true });
    expect(feitVan(gedaan)).toBe('do 8 okt · uitkomst onder de Wpg');
  });
});

test('why a step was passed over is found in the line that did it, also when it stands under another', () => {
  const regels = [
    { nr: 9, motivatie: 'Niet deze.', eronder: [] },
    { nr: 6, motivatie: 'De ouders weten het al.', eronder: [{ nr: 7 }] },
  ] as unknown as Tijdlijnregel[];
  expect(motivatieVan(stap({ nr: 6 }), regels)).toBe('De ouders weten het al.');
  expect(motivatieVan(stap({ nr: 7 }), regels)).toBe('De ouders weten het al.');
  expect(motivatieVan(stap({ nr: 3 }), regels)).toBeNull();
});
