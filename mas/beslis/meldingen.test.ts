import { expect, test } from 'vitest';
import { Spel } from '../../test/opzet/spel.ts';
import { openTermijnen } from '../dossier/termijn.ts';
import type { Postopdracht } from '../opdracht.ts';

const trekIn = (meldingsnummer: string, dag = '2026-11-04'): Postopdracht => ({
  soort: 'trek-melding-in',
  dag,
  meldingsnummer,
  mutatietijd: `${dag}T08:00:00.000Z`,
});

test('a later melding joins as vervolgmelding, with a status and a term of its own', () => {
  const spel = new Spel('2026-11-02').meld('1001').rondAf('contact-school', 'melding-juist').meld('1002');
  expect(spel.dossier.meldingen['1001']?.status).toBe('in-behandeling');
  expect(spel.dossier.meldingen['1002']).toMatchObject({ status: 'geregistreerd', vervolg: true });
  expect(openTermijnen(spel.dossier).map((t) => t.regel)).toEqual(['stap/keuze-routekaart', 'melding/vervolg']);
  spel.gelukt({ soort: 'neem-melding-ter-kennisgeving', meldingsnummer: '1002' });
  expect(spel.dossier.meldingen['1002']?.status).toBe('ter-kennisgeving');
  expect(openTermijnen(spel.dossier).map((t) => t.regel)).toEqual(['stap/keuze-routekaart']);
  expect(spel.doe({ soort: 'neem-melding-in-behandeling', meldingsnummer: '1002' })).toMatchObject({
    code: 'NietMogelijk',
  });
  expect(spel.doe({ soort: 'neem-melding-in-behandeling', meldingsnummer: '1001' })?.tekst).toContain('stap 2');
});

test('the same melding twice is refused; a changed one replaces what was known, an older change does not', () => {
  const spel = new Spel('2026-11-02').meld('1001');
  expect(() => spel.meld('1001')).toThrow('AlGeboekt');
  const melding = {
    meldingsnummer: '1001',
    duoSoort: 'LRV' as const,
    eersteDag: '2026-10-05',
    laatsteDag: '2026-11-03',
    vestiging: '99XX00',
  };
  const inhoud = { id: 'x', sha256: 'b'.repeat(64), velden: ['melding' as const] };
  spel.gelukt(
    {
      soort: 'wijzig-melding',
      dag: '2026-11-03',
      melding: { ...melding, mutatietijd: '2026-11-03T07:00:00.000Z' },
      inhoud,
    },
    'postvak',
  );
  expect(spel.dossier.meldingen['1001']).toMatchObject({
    duoSoort: 'LRV',
    laatsteDag: '2026-11-03',
    status: 'geregistreerd',
  });
  spel.gelukt(
    {
      soort: 'wijzig-melding',
      dag: '2026-11-03',
      melding: { ...melding, duoSoort: 'O', mutatietijd: '2026-11-02T08:00:00.000Z' },
      inhoud,
    },
    'postvak',
  );
  expect(spel.dossier.meldingen['1001']?.duoSoort).toBe('LRV');
  expect(spel.dossier.soort).toBe('regulier'); // what the case was at the start
});

test('withdrawing one of two meldingen leaves the case open; withdrawing the last closes it', () => {
  const spel = new Spel('2026-11-02').meld('1001').meld('1002').gelukt(trekIn('1001'), 'postvak');
  expect(spel.dossier.status).toBe('open');
  spel.gelukt(trekIn('1002'), 'postvak');
  expect(spel.dossier.gesloten?.reden).toBe('ingetrokken');
  expect(Object.values(spel.dossier.meldingen).map((m) => m.status)).toEqual(['ingetrokken', 'ingetrokken']);
  expect(spel.doe(trekIn('1002'), 'postvak')).toBeNull(); // twice
});

test('a withdrawal after the close is booked; the case stays closed for everything else', () => {
  const spel = new Spel('2026-11-02')
    .meld('1001')
    .rondAf('contact-school', 'ter-kennisgeving')
    .gelukt(trekIn('1001'), 'postvak');
  expect(spel.dossier.meldingen['1001']?.status).toBe('ingetrokken');
  expect(spel.dossier.status).toBe('gesloten');
  expect(() => spel.meld('1003')).toThrow('Gesloten');
  expect(spel.doe({ soort: 'noteer' })).toMatchObject({ code: 'Gesloten' });
});

test('two records of one child: an event in the case, ids and case stay', () => {
  const spel = new Spel('2026-11-02').meld();
  spel.gelukt({ soort: 'voeg-leerling-samen', leerlingId: 'leerling-1', metLeerlingId: 'leerling-2' }, 'postvak');
  expect(spel.dossier).toMatchObject({ leerlingId: 'leerling-1', ookBekendAls: ['leerling-2'], status: 'open' });
});
