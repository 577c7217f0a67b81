import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDag, plusDagen } from '../../mas/datum.ts';
import { evalueer } from './evalueer.ts';
import type { Dmnmodel, Regel, Tabel } from './model.ts';
import { onderzoek, type Onderzoek } from './onderzoek.ts';
import type { Vak } from './vakken.ts';

const DAGEN = Array.from({ length: 8 }, (_, n) => plusDagen('2026-12-28', n));

/** Everything that can come in, and more than the cells below mention on either side. */
const GEVALLEN = {
  uren: [null, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7],
  soort: [null, 'luxe', 'relatief', 'absoluut'],
  peildatum: [null, ...DAGEN],
  gehoord: [null, true, false],
};

const getal = fc.integer({ min: -2, max: 6 });
const dag = fc.constantFrom(...DAGEN.slice(1, -1)).map((wat) => `@"${wat}"`);
const soort = fc.constantFrom('"luxe"', '"relatief"', '"absoluut"');

/** Comparisons, ranges and lists of values, and what `not` makes of them. */
function cel(waarde: fc.Arbitrary<string>, isGeordend: boolean): fc.Arbitrary<string> {
  const teken = fc.constantFrom('<', '<=', '>', '>=', '=', '!=');
  const bereik = fc
    .tuple(fc.constantFrom('[', '('), waarde, waarde, fc.constantFrom(']', ')'))
    .map(([a, van, tot, z]) => `${a}${van}..${tot}${z}`);
  const vergelijking = fc.tuple(teken, waarde).map(([wat, met]) => `${wat} ${met}`);
  const een = isGeordend ? fc.oneof(waarde, bereik, vergelijking) : waarde;
  const lijst = fc.array(fc.oneof({ weight: 5, arbitrary: een }, { weight: 1, arbitrary: fc.constant('null') }), {
    minLength: 1,
    maxLength: 3,
  });
  const test = lijst.map((delen) => delen.join(', '));
  return fc.oneof(
    test,
    test.map((wat) => `not(${wat})`),
    fc.constantFrom('-', ''),
  );
}

const regel = fc
  .tuple(
    cel(getal.map(String), true),
    cel(soort, false),
    cel(dag, true),
    fc.constantFrom('true', 'false', 'not(true)', 'null', 'false, null', '-'),
    fc.constantFrom('"a"', '"b"'),
  )
  .map(([uren, welke, wanneer, gehoord, uit]) => ({ invoer: [uren, welke, wanneer, gehoord], uitvoer: [uit] }));

const TYPEN = ['uren', 'soort', 'date', 'boolean'];
const NAMEN = ['uren', 'soort', 'peildatum', 'gehoord'] as const;

/** The same table under two policies: COLLECT says which rules fire, the other one is analysed. */
function model(regels: Regel[]): { model: Dmnmodel; tabel: Tabel } {
  const tabel: Tabel = {
    soort: 'tabel',
    id: 't',
    hitPolicy: 'COLLECT',
    aggregatie: null,
    invoer: NAMEN.map((naam, n) => ({
      id: naam,
      label: naam,
      uitdrukking: naam,
      type: TYPEN[n] ?? '',
      toegestaan: null,
    })),
    uitvoer: [{ id: 'uit', naam: 'uit', type: 'string', toegestaan: '"a","b"', standaard: null }],
    regels,
    type: null,
  };
  const typen = [
    { naam: 'uren', basis: 'number', isLijst: false, toegestaan: null, delen: [] },
    { naam: 'soort', basis: 'string', isLijst: false, toegestaan: '"luxe","relatief","absoluut"', delen: [] },
  ];
  const gegevens = NAMEN.map((naam, n) => ({ id: naam, naam, type: TYPEN[n] ?? '' }));
  const besluit = {
    id: 'd',
    naam: 'd',
    variabele: { naam: 'd', type: null },
    vereist: [...NAMEN],
    kennis: [],
    logica: tabel,
  };
  return { model: { naam: 'proef', typen, gegevens, kennis: [], beslissingen: [besluit] }, tabel };
}

const geschud = fc
  .array(regel, { minLength: 1, maxLength: 5 })
  .map((rijen) => rijen.map((rij, n): Regel => ({ ...rij, nr: n + 1, id: `r${n + 1}`, bron: '' })));

/** Every case with the rules that fire in it. A column can be null only when the analysis takes it to be. */
function alleGevallen(wat: Dmnmodel, { atomen }: Onderzoek) {
  const kanNull = atomen.map((kolom) => kolom.some(({ waarde }) => waarde === null));
  const waarden = NAMEN.map((naam, n) => GEVALLEN[naam].filter((waarde) => waarde !== null || kanNull[n]));
  const [uren = [], soorten = [], dagen = [], gehoord = []] = waarden;
  return uren.flatMap((u) =>
    soorten.flatMap((s) =>
      dagen.flatMap((p) =>
        gehoord.map((g) => {
          const invoer = { uren: u, soort: s, peildatum: p, gehoord: g };
          const regels = evalueer(wat, 'd', invoer, 'streng').spoor[0]?.regels.map(({ nr }) => nr) ?? [];
          return { invoer: [u, s, p, g], regels };
        }),
      ),
    ),
  );
}

/** The piece of a column that a value is in: the one that stands for it. */
function plek(atomen: Onderzoek['atomen'][number], waarde: unknown): number {
  const teksten = atomen.map(({ tekst }) => tekst);
  const zelf = typeof waarde === 'string' && !isDag(waarde) ? JSON.stringify(waarde) : String(waarde);
  const exact = teksten.indexOf(zelf);
  if (exact >= 0) return exact;
  // between two points, the piece is called by the first value after the lower one
  const sorteer = (tekst: string) => (isDag(tekst) ? Date.parse(tekst) / 86_400_000 : Number(tekst));
  const lager = atomen.flatMap(({ tekst, waarde: w }, n) => (w !== null && sorteer(tekst) <= sorteer(zelf) ? [n] : []));
  return lager.at(-1) ?? 0;
}

const bevat = (atomen: Onderzoek['atomen'], vak: Vak, invoer: readonly unknown[]) =>
  invoer.every((waarde, n) => ((vak[n] ?? 0n) >> BigInt(plek(atomen[n] ?? [], waarde))) & 1n);

it('vindt precies de gaten, de overlappen en de dode regels die er zijn', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(geschud, (regels) => {
      const { model: wat, tabel } = model(regels);
      const uitslag = onderzoek(wat, { ...tabel, hitPolicy: 'FIRST' });
      const gevallen = alleGevallen(wat, uitslag);
      for (const { invoer, regels: raak } of gevallen)
        expect((uitslag.gaten ?? []).some((vak) => bevat(uitslag.atomen, vak, invoer))).toBe(raak.length === 0);
      const paren = gevallen.flatMap(({ regels: raak }) =>
        raak.flatMap((b) => raak.filter((a) => a < b).map((a) => `${a}-${b}`)),
      );
      expect(new Set(uitslag.overlappen.map(({ regels: [a, b] }) => `${a}-${b}`))).toEqual(new Set(paren));
      const levend = new Set(gevallen.flatMap(({ regels: raak }) => raak));
      const eerste = new Set(gevallen.map(({ regels: [een] }) => een));
      expect(uitslag.onmogelijk).toEqual(regels.map(({ nr }) => nr).filter((nr) => !levend.has(nr)));
      expect(uitslag.overschaduwd).toEqual([...levend].sort((a, b) => a - b).filter((nr) => !eerste.has(nr)));
    }),
    { numRuns: 40 },
  );
});
