import { describe, expect, it } from 'vitest';
import { laadProtocol } from '../protocol/index.ts';
import { plusDagen, weekdag } from './datum.ts';
import {
  isFeestdag,
  isLesweek,
  isSchooldag,
  isWerkdag,
  vakantieOp,
  plusWerkdagen,
  plusSchooldagen,
} from './kalender.ts';
import type { Vakantieregio } from './protocol.ts';

const { kalender } = await laadProtocol();

describe('werkdagen', () => {
  it.each([
    ['2026-11-13', 'een gewone vrijdag'],
    ['2027-01-04', 'de maandag na de kerstvakantie'],
    ['2026-12-24', 'een dag van de kerstvakantie: die schort niets op'],
    ['2026-12-31', 'oudejaarsdag'],
  ])('%s is een werkdag: %s', (dag) => {
    expect(isWerkdag(dag, kalender)).toBe(true);
  });

  it.each([
    ['2026-11-14', 'zaterdag'],
    ['2026-11-15', 'zondag'],
    ['2027-03-26', 'Goede Vrijdag'],
    ['2027-05-05', '5 mei'],
    ['2027-05-07', 'gelijkgesteld'],
    ['2025-04-26', 'Koningsdag op zaterdag, want 27 april 2025 is een zondag'],
  ])('%s is geen werkdag: %s', (dag) => {
    expect(isWerkdag(dag, kalender)).toBe(false);
  });

  it('27 april 2025 is een zondag en geen feestdag; 27 april 2026 wel', () => {
    expect(isFeestdag('2025-04-27', kalender)).toBe(false);
    expect(isFeestdag('2026-04-27', kalender)).toBe(true);
  });

  it('zoekt de werkdag ervoor en erna, over de vijf vrije dagen van mei 2027 heen', () => {
    expect(plusWerkdagen('2027-05-04', 1, kalender)).toBe('2027-05-10');
    expect(plusWerkdagen('2027-05-10', -1, kalender)).toBe('2027-05-04');
  });
});

describe('schooldagen', () => {
  it('kent de vakantie van de regio van de school', () => {
    expect(vakantieOp('2026-10-12', kalender, 'noord')?.naam).toBe('herfstvakantie');
    expect(vakantieOp('2026-10-12', kalender, 'midden')).toBeNull();
    expect(vakantieOp('2026-10-19', kalender, 'noord')).toBeNull();
    expect(vakantieOp('2026-10-19', kalender, 'zuid')?.naam).toBe('herfstvakantie');
  });

  it('is inbegrepen op de eerste en de laatste dag van een vakantie', () => {
    expect(vakantieOp('2026-12-18', kalender, 'noord')).toBeNull();
    expect(vakantieOp('2026-12-19', kalender, 'noord')?.naam).toBe('kerstvakantie');
    expect(vakantieOp('2027-01-03', kalender, 'noord')?.naam).toBe('kerstvakantie');
    expect(vakantieOp('2027-01-04', kalender, 'noord')).toBeNull();
  });

  it('is er geen op een feestdag buiten de vakantie', () => {
    expect(isSchooldag('2027-05-17', kalender, 'noord')).toBe(false);
    expect(isSchooldag('2027-05-18', kalender, 'noord')).toBe(true);
  });

  it('zoekt de schooldag ervoor en erna over de kerstvakantie heen', () => {
    expect(plusSchooldagen('2026-12-18', 1, kalender, 'noord')).toBe('2027-01-04');
    expect(plusSchooldagen('2027-01-04', -1, kalender, 'noord')).toBe('2026-12-18');
  });
});

/** kalenders §2.3: first day of school, lesweken up to herfst, kerst, voorjaar, mei, zomer, last day of school. */
const SCHOOLJAREN: [string, Vakantieregio, string, number[], string][] = [
  ['2025/2026', 'noord', '2025-08-25', [8, 8, 7, 8, 9], '2026-07-03'],
  ['2025/2026', 'midden', '2025-09-01', [7, 8, 6, 9, 11], '2026-07-17'],
  ['2025/2026', 'zuid', '2025-08-18', [8, 9, 6, 9, 10], '2026-07-10'],
  ['2026/2027', 'noord', '2026-08-17', [8, 9, 7, 8, 10], '2027-07-09'],
  ['2026/2027', 'midden', '2026-08-31', [7, 8, 7, 8, 11], '2027-07-16'],
  ['2026/2027', 'zuid', '2026-08-24', [8, 8, 6, 9, 12], '2027-07-23'],
  ['2027/2028', 'noord', '2027-08-23', [8, 9, 6, 9, 10], '2028-07-14'],
  ['2027/2028', 'midden', '2027-08-30', [7, 9, 7, 8, 9], '2028-07-07'],
  ['2027/2028', 'zuid', '2027-09-06', [7, 8, 7, 8, 11], '2028-07-21'],
  ['2028/2029', 'noord', '2028-08-28', [7, 9, 6, 9, 11], '2029-07-20'],
  ['2028/2029', 'midden', '2028-08-21', [9, 8, 6, 9, 9], '2029-07-06'],
  ['2028/2029', 'zuid', '2028-09-04', [7, 8, 5, 10, 10], '2029-07-13'],
];

describe('lesweken tussen de vakanties', () => {
  it.each(SCHOOLJAREN)('%s %s begint op %s', (schooljaar, regio, eerste, blokken, laatste) => {
    expect(plusSchooldagen(plusDagen(eerste, -1), 1, kalender, regio)).toBe(eerste);
    expect(isSchooldag(plusDagen(eerste, -3), kalender, regio)).toBe(false);
    const vakanties = kalender.vakanties[regio].filter((v) => v.schooljaar === schooljaar);
    expect(vakanties.map((v) => lesweken(eerste, v.eersteDag, regio))).toEqual(
      blokken.map((_, n) => blokken.slice(0, n + 1).reduce((a, b) => a + b)),
    );
    expect(plusSchooldagen(vakanties.at(-1)?.eersteDag ?? '', -1, kalender, regio)).toBe(laatste);
  });
});

/** Lesweken from one day up to another. */
function lesweken(van: string, tot: string, regio: Vakantieregio): number {
  let aantal = 0;
  for (let dag = van; dag < tot; dag = plusDagen(dag, 1))
    if (weekdag(dag) === 1 && isLesweek(dag, kalender, regio)) aantal += 1;
  return aantal;
}
