import { expect, test } from 'vitest';
import { verwoordVerslag } from './verwoord.ts';

const heel = { runs: 1, boekingen: 12, bouwsels: ['nu'], sdks: ['1.24.0'], bouwselNu: 'nu', bevindingen: [] };
const wekker = { runId: 'r1', eventId: 8, wat: 'de wekker 1 is anders' };

test('a case that ran on this code says so, and that all is well', () => {
  expect(verwoordVerslag('2026-0008 (verzuim-x-regulier-1)', heel)).toEqual([
    'Zaak 2026-0008 (verzuim-x-regulier-1): 1 run herspeeld, 12 boekingen vergeleken met het grootboek.',
    'De code is dezelfde als waarmee de zaak liep.',
    'Alles klopt.',
  ]);
});

test('other code without a deviation does the same; with one it may be the cause', () => {
  const ander = { ...heel, runs: 2, bouwsels: ['toen', 'nu'] };
  expect(verwoordVerslag('z', ander)[1]).toBe(
    'De zaak liep met andere code dan die haar nu herspeelt. Toen: toen (Temporal SDK 1.24.0). Nu: nu. Ook de code van nu doet in deze zaak wat zij toen deed.',
  );
  const [, code, regel, slot] = verwoordVerslag('z', { ...ander, bevindingen: [wekker] });
  expect(code).toContain(
    'Een afwijking kan daarvan komen: herspeel de zaak met de code van toen om dat uit te sluiten.',
  );
  expect([regel, slot]).toEqual(['AFWIJKING run r1, event 8, de wekker 1 is anders', 'Aantal bevindingen: 1.']);
});

test('of a case that was destroyed it says so, with the day, and what can still be verified', () => {
  const weg = { ...heel, runs: 2, boekingen: 0, bouwsels: [], sdks: [], vernietigdOp: '2026-11-26' };
  const woorden = [
    'De inhoud van zaak z is vernietigd op 26 november 2026: haar geschiedenis kan niet meer worden gelezen en niet meer worden herspeeld.',
    'Van 2 runs in het archief is nagegaan dat het nog is wat erin werd gelegd: de hash klopt.',
  ];
  expect(verwoordVerslag('z', weg)).toEqual(woorden);
  const veranderd = { runId: 'r3', eventId: null, wat: 'het archief is veranderd' };
  expect(verwoordVerslag('z', { ...weg, bevindingen: [veranderd] })).toEqual([
    ...woorden,
    'AFWIJKING run r3, het archief is veranderd',
  ]);
  // of no run at all nothing was verified
  expect(verwoordVerslag('z', { ...weg, runs: 0 })).toEqual(woorden.slice(0, 1));
});

test('without a run nothing is said of code', () => {
  const niets = {
    ...heel,
    runs: 0,
    boekingen: 0,
    bouwsels: [],
    sdks: [],
    bevindingen: [{ ...wekker, runId: null, eventId: null }],
  };
  expect(verwoordVerslag('z', niets)).toEqual([
    'Zaak z: er is niets herspeeld.',
    'AFWIJKING de wekker 1 is anders',
    'Aantal bevindingen: 1.',
  ]);
});
