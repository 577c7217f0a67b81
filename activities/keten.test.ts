import { expect, test } from 'vitest';
import { Spel } from '../test/opzet/spel.ts';
import { keurKeten, ontvouw, type Schakel, sha256, smeed } from './keten.ts';

/** A case of some events, chained as the griffie does. */
function keten(): Schakel[] {
  const spel = new Spel('2026-11-02').meld().rondAf('contact-school', 'melding-juist').rondAf('keuze-routekaart', 'A');
  const schakels: Schakel[] = [];
  for (const g of spel.gebeurtenissen) schakels.push(smeed({ ...g, vorige: schakels.at(-1)?.hash ?? '' }).schakel);
  return schakels;
}
const ID = new Spel('2026-11-02').dossier.id;
const met = (schakels: Schakel[], i: number, wat: Partial<Schakel>): Schakel[] =>
  schakels.map((s, j) => (i === j ? { ...s, ...wat } : s));

test('a chain that nobody touched holds, and the events come back as they were made', () => {
  const schakels = keten();
  expect(schakels.length).toBeGreaterThan(8);
  expect(keurKeten(ID, schakels)).toBeNull();
  expect(keurKeten(ID, [])).toBeNull();
  expect(schakels.map(ontvouw).map(({ nr, hash }) => ({ nr, hash }))).toEqual(
    schakels.map(({ nr, hash }) => ({ nr, hash })),
  );
});

test('every single event that was changed shows, also when its own hash was made anew', () => {
  const schakels = keten();
  for (const [i, { nr, kop }] of schakels.entries()) {
    const anders = kop.replace('"regime":"AVG"', '"regime":"WPG"');
    expect(keurKeten(ID, met(schakels, i, { kop: anders }))).toBe(`gebeurtenis ${nr} is veranderd`);
    const opnieuw = keurKeten(ID, met(schakels, i, { kop: anders, hash: sha256(anders) }));
    // of the last one only who kept its hash can tell: the workflow did
    expect(opnieuw).toBe(i === schakels.length - 1 ? null : `gebeurtenis ${nr + 1} sluit niet aan op de vorige`);
  }
});

test('every single event that is missing shows, but for the last', () => {
  const schakels = keten();
  for (const [i, { nr }] of schakels.entries()) {
    const zonder = schakels.filter((_, j) => j !== i);
    const gat = i === schakels.length - 1 ? null : `op plaats ${nr} staat gebeurtenis ${nr + 1}`;
    expect(keurKeten(ID, zonder)).toBe(gat);
    const hernummerd = zonder.map((s, j) => ({ ...s, nr: j + 1 }));
    expect(keurKeten(ID, hernummerd)).toBe(gat && `gebeurtenis ${nr} hoort op een andere plaats`);
  }
});

test('every two events that changed places show', () => {
  const schakels = keten();
  for (let i = 1; i < schakels.length; i += 1) {
    const [a, b] = [schakels[i - 1], schakels[i]] as [Schakel, Schakel];
    const verwisseld = met(met(schakels, i - 1, { ...b, nr: a.nr }), i, { ...a, nr: b.nr });
    expect(keurKeten(ID, verwisseld)).toBe(`gebeurtenis ${a.nr} hoort op een andere plaats`);
  }
});

test('the chain of another case does not pass for that of this one', () => {
  expect(keurKeten('verzuim-ander-regulier-1', keten())).toBe('gebeurtenis 1 hoort op een andere plaats');
});
