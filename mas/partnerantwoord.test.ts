import { expect, test } from 'vitest';
import { leesPartnerantwoord, toonPartnerantwoord } from './partnerantwoord.ts';

const regel = { leest: { reden: 'Reden', aanvaard: 'Aanvaard', contact: 'Contact', periode: 'Periode' } };
const lees = (data: Record<string, unknown>) => leesPartnerantwoord(regel, data);

test('only what the protocol names for a message is for the case, in the words of the protocol', () => {
  const antwoord = lees({
    zaakReferentie: 'zaak-1',
    diagnose: 'Verzonnen ziekte',
    aanvaard: false,
    reden: '  Wachtlijst ',
    periode: { van: '2026-11-02', weken: 3 },
    contact: ['Verzonnen Medewerker', null, { telefoon: '010-1234567' }],
  });
  expect(antwoord).toEqual({
    reden: 'Wachtlijst',
    aanvaard: 'nee',
    contact: 'Verzonnen Medewerker; telefoon: 010-1234567',
    periode: 'van: ma 2 nov 2026, weken: 3',
  });
  expect(toonPartnerantwoord({ leest: { reden: 'Waarom' } }, { reden: 'Wachtlijst', contact: 'x' })).toEqual([
    { naam: 'Waarom', waarde: 'Wachtlijst' },
    { naam: 'contact', waarde: 'x' },
  ]);
});

test('what a partner puts apart counts, and says nothing over what stands in the event itself', () => {
  expect(lees({ reden: 'hier', inhoud: { reden: 'daar', aanvaard: true } })).toEqual({ reden: 'hier', aanvaard: 'ja' });
});

test('the day that a partner names is always read, under the name that the protocol has for it if it has one', () => {
  expect(leesPartnerantwoord({}, { datum: '2026-11-02' })).toEqual({ datum: 'ma 2 nov 2026' });
  expect(toonPartnerantwoord({}, { datum: 'ma 2 nov 2026' })[0]?.naam).toBe('Datum');
  expect(toonPartnerantwoord({ leest: { datum: 'Begonnen op' } }, { datum: 'x' })[0]?.naam).toBe('Begonnen op');
});

test('nothing to read is nothing to keep', () => {
  expect(lees({ diagnose: 'x', reden: ' ', contact: null, periode: {} })).toBeNull();
  expect(leesPartnerantwoord({}, { reden: 'x' })).toBeNull();
});

test('whatever is sent becomes text: without end, without bottom, or with what no database holds', () => {
  let diep: unknown = 'bodem';
  for (let n = 0; n < 30_000; n += 1) diep = [diep];
  expect(lees({ contact: diep })).toEqual({ contact: '…' });
  expect(lees({ reden: 'x'.repeat(5_000) })?.reden).toHaveLength(4_001);
  expect(lees({ reden: '<b>a\u0000b\ud800</b>\nregel' })).toEqual({ reden: '<b>a\ufffdb\ufffd</b>\nregel' });
  expect(lees(JSON.parse('{"__proto__": {"reden": "x"}, "constructor": "y"}') as Record<string, unknown>)).toBeNull();
});
