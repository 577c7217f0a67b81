import { afterEach, describe, expect, it } from 'vitest';
import { fouten, ruimOp } from './proefmap.ts';

afterEach(ruimOp);

const DREMPELS = 'landelijk/drempels.yaml';
const TERMIJNEN = 'landelijk/termijnen.yaml';
const drempel = (sleutel: string, van: RegExp, naar: string) =>
  fouten({
    [DREMPELS]: (tekst) => {
      const plek = tekst.indexOf(`${sleutel}:`);
      return tekst.slice(0, plek) + tekst.slice(plek).replace(van, naar);
    },
  });
const waarde = (sleutel: string, getal: string) => drempel(sleutel, /waarde: .*/, `waarde: ${getal}`);

it.each([
  ['drempel.yaml', 'drempels.yaml'],
  ['instellingen.yml', 'instellingen.yaml'],
  ['vragenlijst.yaml', 'vragenlijsten.yaml'],
])('een bestand %s wordt niet overgeslagen', async (naam, bedoeld) => {
  expect(await fouten({ [`landelijk/${naam}`]: () => '' })).toMatchObject([
    {
      bestand: `landelijk/${naam}`,
      regel: 1,
      wat: 'dit bestand leest Schakel niet',
      doe: expect.stringMatching(new RegExp(`^Noem het ${bedoeld} of `)) as string,
    },
  ]);
});

it('verborgen bestanden van een programma storen niet', async () => {
  expect(await fouten({ 'landelijk/.DS_Store': () => '' })).toEqual([]);
});

describe('een getal', () => {
  it.each(['1.000', '16.000'])('%s is geen duizendtal', async (getal) => {
    expect(await waarde('dwangsom/eerste-bedrag', getal)).toMatchObject([
      {
        bestand: DREMPELS,
        sleutel: 'dwangsom/eerste-bedrag.waarde',
        wat: `${getal} is hier ${Number(getal)}, en geen ${getal.replace('.', '')}`,
      },
    ]);
  });

  it.each(['1000', '1.5', '1.25', '0'])('%s is een bedrag', async (getal) => {
    expect(await waarde('dwangsom/eerste-bedrag', getal)).toEqual([]);
  });

  it('van wat wordt geteld is meer dan nul', async () => {
    expect(await waarde('verzuim/uren', '0')).toMatchObject([
      { bestand: DREMPELS, sleutel: 'verzuim/uren.waarde', wat: '0 uur is altijd al bereikt' },
    ]);
  });

  it('van een ondergrens ligt niet boven de bovengrens', async () => {
    expect(await waarde('halt/ondergrens-keer', '60')).toEqual([]);
    expect(await waarde('halt/ondergrens-keer', '61')).toMatchObject([
      { sleutel: 'halt/ondergrens-keer.waarde', wat: 'halt/ondergrens-keer (61) ligt boven halt/bovengrens-keer (60)' },
    ]);
  });

  it('van een termijn is geen eeuw', async () => {
    const lengte = (getal: number) =>
      fouten({
        [TERMIJNEN]: (tekst) => tekst.replace(/lengte: \d+\n {2}eenheid: \w+/, `lengte: ${getal}\n  eenheid: jaren`),
      });
    expect(await lengte(100)).toEqual([]);
    expect(await lengte(101)).toMatchObject([{ bestand: TERMIJNEN, wat: '101 jaren is meer dan 100 jaar' }]);
  });
});

it('een bestand vol verwijzingen naar verwijzingen is een bevinding, en geen ander', async () => {
  const keer10 = (wat: string) => `[${Array(10).fill(wat).join(', ')}]`;
  const tekst = ['a: &a ' + keer10('x'), 'b: &b ' + keer10('*a'), 'c: &c ' + keer10('*b'), 'd: ' + keer10('*c')];
  expect(await fouten({ 'landelijk/ladders.yaml': () => tekst.join('\n') })).toMatchObject([
    { bestand: 'landelijk/ladders.yaml', regel: 1, wat: 'hier staan te veel verwijzingen (& en *)' },
  ]);
});

it('een fout in de drempels geeft van een tabel die ze noemt een bevinding, en niet een per cel', async () => {
  expect(await drempel('verzuim/hele-dag', /waarde: .*/, 'waarde: vijf')).toMatchObject([
    { bestand: DREMPELS, sleutel: 'verzuim/hele-dag.waarde' },
    { bestand: 'landelijk/beslissingen/uren.dmn', regel: 1, sleutel: '', wat: 'deze tabel is niet na te gaan' },
  ]);
});
