import { describe, expect, it } from 'vitest';
import { laadProtocol } from '../../protocol/index.ts';
import type { LadderTrede } from '../protocol.ts';
import { trapTreden } from './trap.ts';

const { kalender, ladders } = await laadProtocol();
const stap = ladders.stap ?? [];
const verstreken: LadderTrede[] = [{ naam: 'verstreken', na: 1, eenheid: 'dagen', ontvanger: 'lpa' }];

describe('de ladder van een termijn', () => {
  it('staat rond do 31 december 2026: Nieuwjaarsdag en het weekend tellen niet als werkdag', () => {
    expect(trapTreden(stap, '2026-12-31', kalender)).toEqual([
      { naam: 'herinnering', dag: '2026-12-29', wektOp: Date.parse('2026-12-28T23:00:00Z'), ontvanger: 'lpa' },
      { naam: 'verstreken', dag: '2027-01-01', wektOp: Date.parse('2026-12-31T23:00:00Z'), ontvanger: 'lpa' },
      { naam: 'escalatie', dag: '2027-01-08', wektOp: Date.parse('2027-01-07T23:00:00Z'), ontvanger: 'teamleider' },
    ]);
  });

  it.each([
    ['2026-03-28', '2026-03-28T23:00:00Z'],
    ['2026-03-29', '2026-03-29T22:00:00Z'],
    ['2026-10-24', '2026-10-24T22:00:00Z'],
    ['2026-10-25', '2026-10-25T23:00:00Z'],
    ['2027-03-27', '2027-03-27T23:00:00Z'],
    ['2027-03-28', '2027-03-28T22:00:00Z'],
    ['2027-10-30', '2027-10-30T22:00:00Z'],
    ['2027-10-31', '2027-10-31T23:00:00Z'],
  ])('een termijn tot en met %s is voorbij om %s, ook als de klok verzet wordt', (laatsteDag, utc) => {
    expect(trapTreden(verstreken, laatsteDag, kalender).map((t) => t.wektOp)).toEqual([Date.parse(utc)]);
  });

  it('zet de treden op volgorde van dag, ook waar werkdagen en dagen elkaar kruisen', () => {
    const ladder: LadderTrede[] = [
      { naam: 'bel', na: 3, eenheid: 'werkdagen', ontvanger: 'lpa' },
      { naam: 'meld', na: 4, eenheid: 'dagen', ontvanger: 'teamleider' },
    ];
    expect(trapTreden(ladder, '2026-11-13', kalender).map((t) => `${t.naam} ${t.dag}`)).toEqual([
      'meld 2026-11-17',
      'bel 2026-11-18',
    ]);
  });
});
