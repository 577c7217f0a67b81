import { describe, expect, it } from 'vitest';
import { evalueer } from './evalueer.ts';
import { leesDmn } from './lees.ts';
import type { Wijze } from './loop.ts';
import { beslis, dmn, gegeven, tabel } from './proefmodel.ts';

const WIJZEN: Wijze[] = ['streng', 'soepel'];

describe('een cel met een naam', () => {
  const xml = dmn(
    gegeven('gehoord', 'boolean'),
    gegeven('verplicht', 'boolean'),
    gegeven('grens', 'number'),
    tabel({
      naam: 'cellen',
      hitPolicy: 'COLLECT',
      vereist: ['gehoord', 'verplicht', 'grens'],
      invoer: [{ naam: 'gehoord', type: 'boolean' }],
      uitvoer: [{ naam: 'cel' }],
      regels: [
        ['verplicht', '"gelijk"'],
        ['not(verplicht)', '"anders"'],
        ['grens > 3', '"grens"'],
        ['?', '"waar"'],
        ['= verplicht', '"is"'],
      ],
    }),
  );

  it.each([
    [true, true, ['gelijk', 'grens', 'waar', 'is']],
    [false, false, ['gelijk', 'is']],
    [true, false, ['anders', 'grens', 'waar']],
    [false, true, ['anders']],
  ])('vergelijkt %s met %s', async (gehoord, verplicht, cellen) => {
    expect((await beslis(xml, 'cellen', { gehoord, verplicht, grens: 4 })).uitkomst).toEqual(cellen);
  });
});

it('een cel die al gelezen is, houdt waarden die op elkaar lijken uit elkaar', async () => {
  const model = await leesDmn(
    dmn(
      gegeven('x'),
      tabel({
        naam: 'cel',
        invoer: [{ naam: 'x' }],
        uitvoer: [{ naam: 'cel', standaard: '"niet"' }],
        regels: [['1', '"wel"']],
      }),
    ),
    'proef',
  );
  const cel = (x: unknown) => evalueer(model, 'cel', { x }, 'soepel').uitkomst;
  expect([cel(1), cel('1'), cel(true), cel(1), cel(null)]).toEqual(['wel', 'niet', 'niet', 'wel', 'niet']);
});

describe('onbekend', () => {
  const xml = dmn(
    gegeven('soort', 'string'),
    tabel({
      naam: 'cellen',
      hitPolicy: 'COLLECT',
      invoer: [{ naam: 'soort', type: 'string', toegestaan: '"a","b"' }],
      uitvoer: [{ naam: 'cel' }],
      regels: [
        ['null', '"null"'],
        ['not("a")', '"not a"'],
        ['not("a", null)', '"not a of null"'],
        ['-', '"streepje"'],
        ['', '"leeg"'],
        ['"b", null', '"b of null"'],
        ['"b"', '"b"'],
      ],
    }),
  );

  it.each(WIJZEN)('past bij null, not("a"), het streepje en de lege cel (%s)', async (wijze) => {
    const { uitkomst } = await beslis(xml, 'cellen', { soort: null }, wijze);
    expect(uitkomst).toEqual(['null', 'not a', 'streepje', 'leeg', 'b of null']);
  });

  it('is geen van de waarden', async () => {
    const { uitkomst } = await beslis(xml, 'cellen', { soort: 'b' });
    expect(uitkomst).toEqual(['not a', 'not a of null', 'streepje', 'leeg', 'b of null', 'b']);
  });

  it('moet streng gezegd worden; soepel is wat ontbreekt onbekend', async () => {
    await expect(beslis(xml, 'cellen', {})).rejects.toMatchObject({
      code: 'invoer-ontbreekt',
      message: 'cellen, kolom soort: soort ontbreekt in de invoer. Geef null als het niet bekend is.',
    });
    expect((await beslis(xml, 'cellen', {}, 'soepel')).uitkomst).toContain('null');
  });

  it('is niet groter of kleiner dan iets', async () => {
    const getal = dmn(
      gegeven('uren', 'number'),
      tabel({
        naam: 'cellen',
        hitPolicy: 'COLLECT',
        invoer: [{ naam: 'uren', type: 'number' }],
        uitvoer: [{ naam: 'cel' }],
        regels: [
          ['> 0', '1'],
          ['<= 0', '2'],
          ['not(> 0)', '3'],
        ],
      }),
    );
    expect((await beslis(getal, 'cellen', { uren: null })).uitkomst).toEqual([3]);
  });
});
