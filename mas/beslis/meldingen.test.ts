import { expect, test } from 'vitest';
import { Spel, tekst } from '../../test/opzet/spel.ts';
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
  expect(spel.dossier.meldingen['1002']).toMatchObject({ status: 'in-behandeling', vervolg: true }); // at once
  expect(openTermijnen(spel.dossier).map((t) => t.regel)).toEqual(['stap/keuze-routekaart', 'melding/vervolg']);
  spel.gelukt({ soort: 'bekijk-vervolgmelding', meldingsnummer: '1002' });
  expect(openTermijnen(spel.dossier).map((t) => t.regel)).toEqual(['stap/keuze-routekaart']);
  expect(spel.doe({ soort: 'neem-melding-ter-kennisgeving', meldingsnummer: '1002' })?.tekst).toContain(
    'al in behandeling',
  );
  expect(spel.doe({ soort: 'bekijk-vervolgmelding', meldingsnummer: '1001' })?.tekst).toContain('stap 2');
});

test('a later melding before the end of step 2 waits for it, or is taken for information by itself', () => {
  const spel = new Spel('2026-11-02').meld('1001').meld('1002').meld('1003');
  expect(Object.values(spel.dossier.meldingen).map((m) => m.status)).toEqual(Array(3).fill('geregistreerd'));
  spel.gelukt({ soort: 'neem-melding-ter-kennisgeving', meldingsnummer: '1002' });
  spel.rondAf('contact-school', 'melding-juist');
  expect(Object.values(spel.dossier.meldingen).map((m) => m.status)).toEqual([
    'in-behandeling',
    'ter-kennisgeving',
    'in-behandeling',
  ]);
  expect(openTermijnen(spel.dossier).map((t) => t.regel)).toEqual(['stap/keuze-routekaart']); // who did step 2 saw 1003
});

test('a school that is asked to withdraw a wrong melding has a term for it; a corrected melding is an answer too', () => {
  const spel = new Spel('2026-11-02').meld('1001').meld('1002');
  const vraag = { soort: 'vraag-intrekking', meldingsnummer: '1002', inhoud: tekst('motivatie') } as const;
  expect(spel.doe({ soort: 'vraag-intrekking', meldingsnummer: '1002' })).toMatchObject({ code: 'MotivatieNodig' });
  spel.gelukt(vraag);
  expect(openTermijnen(spel.dossier).map((t) => t.regel)).toContain('melding/intrekking');
  expect(spel.doe(vraag)?.tekst).toContain('al om gevraagd');
  spel.gelukt(trekIn('1002'), 'postvak');
  expect(spel.van('TermijnBeeindigd').map((g) => [g.gegevens.einde, g.gegevens.reden])).toEqual([
    ['vervallen', 'melding-ingetrokken'], // nobody has to look at it any more
    ['gehaald', undefined], // the school did what it was asked
  ]);
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

test('what was taken for information stays so when it is withdrawn; with the last one that counts the case closes', () => {
  const spel = new Spel('2026-11-02').meld('1001').meld('1002');
  spel.gelukt({ soort: 'neem-melding-ter-kennisgeving', meldingsnummer: '1002' });
  spel.gelukt(trekIn('1002'), 'postvak');
  expect(spel.dossier.meldingen['1002']?.status).toBe('ter-kennisgeving');
  expect(spel.dossier.status).toBe('open');
  spel.gelukt(trekIn('1001'), 'postvak');
  expect(spel.dossier.gesloten?.reden).toBe('ingetrokken');
});

test('a withdrawal after the close is booked and changes no status of ours; the case stays closed for everything else', () => {
  const spel = new Spel('2026-11-02')
    .meld('1001')
    .rondAf('contact-school', 'ter-kennisgeving')
    .gelukt(trekIn('1001'), 'postvak');
  expect(spel.dossier.meldingen['1001']).toMatchObject({ status: 'ter-kennisgeving', ingetrokkenOp: '2026-11-04' });
  expect(spel.van('IntrekkingNagekomen')).toHaveLength(1);
  expect(spel.doe(trekIn('1001'), 'postvak')).toBeNull(); // twice
  expect(spel.van('IntrekkingNagekomen')).toHaveLength(1);
  expect(spel.dossier.status).toBe('gesloten');
  expect(() => spel.meld('1003')).toThrow('Gesloten');
  expect(spel.doe({ soort: 'noteer' })).toMatchObject({ code: 'Gesloten' });
});

test('two records of one child: an event in the case, ids and case stay', () => {
  const spel = new Spel('2026-11-02').meld();
  spel.gelukt({ soort: 'voeg-leerling-samen', leerlingId: 'leerling-1', metLeerlingId: 'leerling-2' }, 'postvak');
  expect(spel.dossier).toMatchObject({ leerlingId: 'leerling-1', ookBekendAls: ['leerling-2'], status: 'open' });
});
