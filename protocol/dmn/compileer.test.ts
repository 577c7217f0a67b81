import { describe, expect, it } from 'vitest';
import { compileerModel } from './compileer.ts';
import { evalueer } from './evalueer.ts';
import { dmn, gegeven, tabel, type } from './proefmodel.ts';
import { regelnummer } from './regelnummer.ts';

const halt = (...regels: string[][]) =>
  dmn(
    type('uren', 'number', '[0..1000]'),
    type('advies', 'string', '"halt","gesprek"'),
    gegeven('uren', 'uren'),
    tabel({
      naam: 'advies',
      type: 'advies',
      invoer: [{ naam: 'uren', type: 'uren' }],
      uitvoer: [{ naam: 'advies', type: 'advies' }],
      regels,
    }),
  );

const GOED = halt(['>= halt_ondergrens_uren', '"halt"', 'Halt'], ['< halt_ondergrens_uren', '"gesprek"', 'MAS']);

describe('compileerModel', () => {
  it('geeft een model waarin de regio haar eigen drempel heeft', async () => {
    for (const uren of [9, 12]) {
      const { model, bevindingen, gebruikteDrempels } = await compileerModel(GOED, 'halt', {
        'halt/ondergrens-uren': uren,
      });
      expect(bevindingen).toEqual([]);
      expect(gebruikteDrempels).toEqual(['halt/ondergrens-uren']);
      expect(model && evalueer(model, 'advies', { uren: 10 }, 'streng').uitkomst).toBe(uren === 9 ? 'halt' : 'gesprek');
    }
  });

  it('meldt wat geen DMN is, zonder model', async () => {
    expect(await compileerModel('<a/>', 'halt', {})).toEqual({
      model: null,
      bevindingen: [
        {
          beslissing: 'halt',
          wat: expect.stringContaining('dit is geen DMN') as string,
          doe: 'Sla het opnieuw op als DMN 1.3',
        },
      ],
      gebruikteDrempels: [],
      noemtDrempels: false,
    });
    const { bevindingen } = await compileerModel(halt(['1', '"halt"'], ['2']), 'halt', {});
    expect(bevindingen).toMatchObject([{ beslissing: 'advies', regel: 2, doe: 'Vul hem aan' }]);
  });

  it('meldt een attribuut waarvan de naam niet klopt: zonder dat zou het niets zeggen', async () => {
    const { bevindingen } = await compileerModel(
      GOED.replace('<decisionTable', '<decisionTable hitpolicy="FIRST"'),
      'halt',
      {
        'halt/ondergrens-uren': 9,
      },
    );
    expect(bevindingen).toMatchObject([{ beslissing: 'halt', wat: expect.stringContaining('<hitpolicy>') as string }]);
  });

  it('noemt een onbekende drempel een keer', async () => {
    const { bevindingen } = await compileerModel(GOED, 'halt', {});
    expect(bevindingen.map(({ regel, wat }) => [regel, wat])).toEqual([
      [1, 'halt_ondergrens_uren is geen drempel'],
      [2, 'halt_ondergrens_uren is geen drempel'],
    ]);
  });

  it('zoekt geen gaten zolang een type niet klopt', async () => {
    const xml = halt(['>= 9', '"halt"', 'Halt']).replace('[0..1000]', '0 tot 1000');
    const { bevindingen } = await compileerModel(xml, 'halt', {});
    expect(bevindingen).toMatchObject([{ beslissing: 'halt', cel: 'uren', wat: expect.any(String) as string }]);
    expect(bevindingen).toHaveLength(1);
  });

  it('zoekt pas gaten als de cellen kloppen', async () => {
    const wat = async (cel: string, bron: string[]) =>
      (await compileerModel(halt([cel, '"halt"', ...bron]), 'halt', {})).bevindingen.map((bevinding) => bevinding.wat);
    expect(await wat('>= 9', ['Halt'])).toEqual(['geen regel geldt bij uren = 0']);
    expect(await wat('>= 9', [])).toEqual(['deze regel noemt geen bron']);
    expect(await wat('[9,10]', ['Halt'])).toHaveLength(1);
  });
});

describe('regelnummer', () => {
  const xml = [
    '<?xml version="1.0"?>',
    '<dmn:definitions>',
    '  <!-- <dmn:decision name="besluit">',
    '  <rule id="r1"> -->',
    '  <dmn:decision id="d" name="is a &gt; b &amp; &#39;c&#39; &#x2192; d">',
    '    <dmn:decisionTable>',
    "      <dmn:rule data-id='r1' id='r0' /><dmn:rule",
    '        label="a > b" id="r1"',
    '      >',
    '      </dmn:rule>',
    '    </dmn:decisionTable></dmn:decision>',
    '  <dmn:decision name="besluit">',
    '  </dmn:decision>',
    '</dmn:definitions>',
  ].join('\n');

  it.each([
    ['r0', 7],
    ['r1', 7],
    ['besluit', 12],
    ["is a > b & 'c' → d", 5],
    ['weg', 1],
    ['d', 1],
  ])('%s staat op regel %i', (wie, regel) => {
    expect(regelnummer(xml, wie)).toBe(regel);
  });

  it('kent ook Windows-regeleinden', () => {
    expect(regelnummer(xml.replaceAll('\n', '\r\n'), 'besluit')).toBe(12);
  });
});
