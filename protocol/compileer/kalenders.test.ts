import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { plusDagen, schooljaarVan, toonDag } from '../../mas/datum.ts';
import { laadProtocol } from '../index.ts';
import { eerstePaasdag } from './feestdagen.ts';

const { kalender } = await laadProtocol();

/** kalenders §4: carnaval, Goede Vrijdag, both Easter days, Hemelvaart, the Friday after, both Whit days. */
const PASEN = [
  ['2024-02-13', '2024-03-29', '2024-03-31', '2024-04-01', '2024-05-09', '2024-05-10', '2024-05-19', '2024-05-20'],
  ['2025-03-04', '2025-04-18', '2025-04-20', '2025-04-21', '2025-05-29', '2025-05-30', '2025-06-08', '2025-06-09'],
  ['2026-02-17', '2026-04-03', '2026-04-05', '2026-04-06', '2026-05-14', '2026-05-15', '2026-05-24', '2026-05-25'],
  ['2027-02-09', '2027-03-26', '2027-03-28', '2027-03-29', '2027-05-06', '2027-05-07', '2027-05-16', '2027-05-17'],
  ['2028-02-29', '2028-04-14', '2028-04-16', '2028-04-17', '2028-05-25', '2028-05-26', '2028-06-04', '2028-06-05'],
  ['2029-02-13', '2029-03-30', '2029-04-01', '2029-04-02', '2029-05-10', '2029-05-11', '2029-05-20', '2029-05-21'],
  ['2030-03-05', '2030-04-19', '2030-04-21', '2030-04-22', '2030-05-30', '2030-05-31', '2030-06-09', '2030-06-10'],
  ['2031-02-25', '2031-04-11', '2031-04-13', '2031-04-14', '2031-05-22', '2031-05-23', '2031-06-01', '2031-06-02'],
  ['2032-02-10', '2032-03-26', '2032-03-28', '2032-03-29', '2032-05-06', '2032-05-07', '2032-05-16', '2032-05-17'],
] as const;

/** kalenders §3.3: all feestdagen and equalised days of a year. */
const PER_JAAR: Record<string, string> = {
  2024: 'ma 01-01, vr 03-29, ma 04-01, za 04-27, zo 05-05, do 05-09, vr 05-10, ma 05-20, wo 12-25, do 12-26, vr 12-27',
  2025: 'wo 01-01, vr 04-18, ma 04-21, za 04-26, ma 05-05, do 05-29, vr 05-30, ma 06-09, do 12-25, vr 12-26',
  2026: 'do 01-01, vr 01-02, vr 04-03, ma 04-06, ma 04-27, di 05-05, do 05-14, vr 05-15, ma 05-25, vr 12-25, za 12-26',
  2027: 'vr 01-01, vr 03-26, ma 03-29, di 04-27, wo 05-05, do 05-06, vr 05-07, ma 05-17, za 12-25, zo 12-26',
  2028: 'za 01-01, vr 04-14, ma 04-17, do 04-27, vr 04-28, vr 05-05, do 05-25, vr 05-26, ma 06-05, ma 12-25, di 12-26',
  2029: 'ma 01-01, vr 03-30, ma 04-02, vr 04-27, za 05-05, do 05-10, ma 05-21, di 12-25, wo 12-26',
  2030: 'di 01-01, vr 04-19, ma 04-22, za 04-27, zo 05-05, do 05-30, ma 06-10, wo 12-25, do 12-26',
};

const inJaar = (jaar: number | string) =>
  Object.keys(kalender.feestdagen)
    .filter((dag) => dag.startsWith(`${jaar}-`))
    .sort();

describe('feestdagen', () => {
  it.each(PASEN)('Pasen en wat eraan hangt: carnaval %s, eerste paasdag %s', (...dagen) => {
    const pasen = eerstePaasdag(Number(dagen[0].slice(0, 4)));
    expect([-47, -2, 0, 1, 39, 40, 49, 50].map((n) => plusDagen(pasen, n))).toEqual(dagen);
  });

  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Pasen van %i, een uiterste of een uitzondering, is %s', (jaar, dag) => {
    expect(eerstePaasdag(jaar)).toBe(dag);
  });

  it.each(Object.entries(PER_JAAR))('van %s zijn %s', (jaar, dagen) => {
    expect(
      inJaar(jaar)
        .map((dag) => `${toonDag(dag).slice(0, 2)} ${dag.slice(5)}`)
        .join(', '),
    ).toBe(dagen);
  });

  it('Koningsdag is 26 april als de 27e een zondag is: 2025 en 2031', () => {
    expect(kalender.feestdagen['2031-04-26']).toBe('Koningsdag');
    expect(kalender.feestdagen['2031-04-27']).toBeUndefined();
    expect(kalender.feestdagen['2030-04-27']).toBe('Koningsdag');
  });

  it('zijn die van date-holidays, waar die lijst 5 mei en Goede Vrijdag "school" noemt en de zondagen meetelt', () => {
    const lijst = new Holidays('NL');
    for (let jaar = 2020; jaar <= 2050; jaar += 1) {
      const daar = lijst
        .getHolidays(jaar)
        .filter(({ type, rule }) => (type === 'public' || type === 'school') && !['easter', 'easter 49'].includes(rule))
        .map(({ date }) => date.slice(0, 10));
      const hier = inJaar(jaar).filter((dag) => !kalender.feestdagen[dag]?.includes('gelijkgesteld'));
      expect(hier).toEqual([...new Set(daar)].sort());
    }
  });

  it('gelijkgesteld zijn de tien vrijdagen van de twee besluiten, en geen andere', () => {
    const gelijkgesteld = Object.entries(kalender.feestdagen).filter(([, naam]) => naam.endsWith('(gelijkgesteld)'));
    expect(gelijkgesteld.map(([dag]) => dag).sort()).toEqual([
      '2023-04-28',
      '2023-05-19',
      '2024-05-10',
      '2024-12-27',
      '2025-05-30',
      '2026-01-02',
      '2026-05-15',
      '2027-05-07',
      '2028-04-28',
      '2028-05-26',
    ]);
  });
});

describe('schoolvakanties', () => {
  it('zijn tot en met juli 2029 bekend; die van 2029/2030 wachten tot het hele jaar geverifieerd is', () => {
    expect(kalender.vakantiesGeldigTot).toBe('2029-07-31');
    for (const vakanties of Object.values(kalender.vakanties)) {
      expect(vakanties).toHaveLength(25);
      expect(new Set(vakanties.map((v) => v.schooljaar))).toEqual(
        new Set(['2024/2025', '2025/2026', '2026/2027', '2027/2028', '2028/2029']),
      );
    }
  });

  it('overlappen niet en staan op volgorde', () => {
    for (const vakanties of Object.values(kalender.vakanties))
      vakanties.slice(1).forEach((vakantie, n) => {
        expect(vakantie.eersteDag > (vakanties[n]?.laatsteDag ?? '')).toBe(true);
        expect(schooljaarVan(vakantie.eersteDag)).toBe(vakantie.schooljaar);
      });
  });

  it('verbeteren de twee einddata die openholidays fout heeft: voorjaar zuid 2027 en 2029', () => {
    const voorjaar = kalender.vakanties.zuid.filter((v) => v.naam === 'voorjaarsvakantie').map((v) => v.laatsteDag);
    expect(voorjaar).toContain('2027-02-21');
    expect(voorjaar).toContain('2029-02-18');
  });

  it('noemen wat verplicht is en wat advies', () => {
    const aard = new Map(kalender.vakanties.noord.map((v) => [v.naam, v.aard]));
    expect(Object.fromEntries(aard)).toEqual({
      herfstvakantie: 'advies',
      kerstvakantie: 'verplicht',
      voorjaarsvakantie: 'advies',
      meivakantie: 'verplicht',
      zomervakantie: 'verplicht',
    });
  });
});
