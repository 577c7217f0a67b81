import { describe, expect, test } from 'vitest';
import { eerderGegeven, groepeer, samen, type Vraag, type Vragenlijst } from './lijst.ts';

const vraag = (code: string, groep = 'Thuis'): Vraag => ({
  code,
  groep,
  tekst: code,
  soort: 'ja-nee',
  keuzes: [],
  eenheid: null,
  bron: '',
});
const lijst = (deel: Partial<Vragenlijst>): Vragenlijst => ({
  lijst: 'signaleringsinstrument',
  naam: 'Signaleringsinstrument',
  regime: 'AVG',
  vragen: [vraag('verwijt'), vraag('hulp')],
  antwoorden: null,
  nr: null,
  dag: null,
  open: 2,
  ...deel,
});

describe('answers of before', () => {
  test('of a list that was never filled in there are none', () => {
    expect(eerderGegeven([lijst({})], lijst({}))).toEqual({});
  });

  test('of two lists with one question the last one holds, and says where it comes from', () => {
    const eigen = lijst({ antwoorden: { verwijt: 'nee', hulp: 'ja' }, nr: 9, dag: '2026-11-10' });
    const ander = lijst({
      lijst: 'procesverbaal',
      naam: 'Proces-verbaal',
      antwoorden: { verwijt: 'ja', veroordeeld: 'nee' },
      nr: 14,
      dag: '2026-11-20',
    });
    expect(eerderGegeven([ander, eigen], eigen)).toEqual({
      verwijt: { antwoord: 'ja', dag: '2026-11-20', lijst: 'Proces-verbaal' },
      hulp: { antwoord: 'ja', dag: '2026-11-10', lijst: null },
    });
  });

  test('a count is text on the screen, and what is filled in now goes before it', () => {
    const teller = lijst({ vragen: [vraag('teLaat')], antwoorden: { teLaat: 3 }, nr: 2, dag: '2026-11-10' });
    const eerder = eerderGegeven([teller], teller);
    expect(samen(eerder, {})).toEqual({ teLaat: '3' });
    expect(samen(eerder, { teLaat: '4' })).toEqual({ teLaat: '4' });
  });
});

test('questions stand in the groups of the protocol, in its order', () => {
  expect(groepeer([vraag('a', 'Omvang'), vraag('b', 'Thuis'), vraag('c', 'Omvang')])).toMatchObject([
    { groep: 'Omvang', vragen: [{ code: 'a' }, { code: 'c' }] },
    { groep: 'Thuis', vragen: [{ code: 'b' }] },
  ]);
});
