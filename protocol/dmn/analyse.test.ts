import { describe, expect, it } from 'vitest';
import { analyseer } from './analyse.ts';
import { leesDmn } from './lees.ts';
import { dmn, gegeven, tabel, type } from './proefmodel.ts';

type Tabel = Parameters<typeof tabel>[0];

const TYPEN = [
  type('uren', 'number', '[0..1000]'),
  type('jaren', 'number'),
  type('soort', 'string', '"luxe","relatief","absoluut"'),
];
const KOLOMMEN = {
  uren: { naam: 'uren', type: 'uren' },
  leeftijd: { naam: 'leeftijd', type: 'jaren' },
  keren: { naam: 'keren', type: 'jaren' },
  dagen: { naam: 'dagen', type: 'jaren' },
  weken: { naam: 'weken', type: 'jaren' },
  klas: { naam: 'klas', type: 'jaren' },
  soort: { naam: 'soort', type: 'soort' },
  peildatum: { naam: 'peildatum', type: 'date' },
  gehoord: { naam: 'gehoord', type: 'boolean' },
};

/** What is found in a table of these columns; rules are the cells of the columns and the outcome. */
async function vind(
  kolommen: (keyof typeof KOLOMMEN)[],
  regels: string[][],
  { hitPolicy = 'UNIQUE', standaard }: { hitPolicy?: string; standaard?: string } = {},
) {
  const wat: Tabel = {
    naam: 'besluit',
    hitPolicy,
    invoer: kolommen.map((naam) => KOLOMMEN[naam]),
    uitvoer: [{ naam: 'besluit', toegestaan: '"a","b","c"', ...(standaard === undefined ? {} : { standaard }) }],
    regels,
  };
  const model = await leesDmn(
    dmn(...TYPEN, ...kolommen.map((naam) => gegeven(naam, KOLOMMEN[naam].type)), tabel(wat)),
    'proef',
  );
  return analyseer(model, ['besluit']).map(({ regel, wat: zin }) => [regel, zin]);
}

const A = '"a"';
const B = '"b"';

describe('gaten', () => {
  it('worden genoemd met een geval dat geen regel heeft', async () => {
    const regels = [
      ['< 9', '-', A],
      ['>= 10', '[5..12)', A],
      ['>= 10', '> 12', A],
    ];
    expect(await vind(['uren', 'leeftijd'], regels)).toEqual([
      [undefined, 'geen regel geldt bij uren = 9'],
      [undefined, 'geen regel geldt bij uren = 10, leeftijd = 4'],
    ]);
  });

  it.each([
    [
      ['soort'],
      [
        ['"luxe"', A],
        ['"absoluut"', A],
      ],
      'soort = "relatief"',
    ],
    [['soort'], [['not("luxe")', A]], 'soort = "luxe"'],
    [['gehoord'], [['true', A]], 'gehoord = false'],
    [
      ['peildatum'],
      [
        ['<= @"2026-07-31"', A],
        ['> date("2026-08-01")', A],
      ],
      'peildatum = 2026-08-01',
    ],
    [
      ['uren'],
      [
        ['< 2.5', A],
        ['> 3', A],
      ],
      'uren = 2.5',
    ],
    [
      ['uren'],
      [
        ['<= 2.5', A],
        ['>= 3', A],
      ],
      'uren = 2.75',
    ],
    [
      ['uren'],
      [
        ['null', A],
        ['> 0', A],
      ],
      'uren = 0',
    ],
    [['uren'], [['not(null)', A]], 'uren = null'],
    [['uren'], [], 'alles'],
  ] as const)('in %j met %j: %s', async (kolommen, regels, geval) => {
    expect(
      await vind(
        [...kolommen],
        regels.map((regel) => [...regel]),
      ),
    ).toEqual([[undefined, `geen regel geldt bij ${geval}`]]);
  });

  it('zijn er niet als alles wat mag komen gedekt is', async () => {
    expect(
      await vind(
        ['uren'],
        [
          ['<= 15', A],
          ['>= 16', B],
        ],
      ),
    ).toEqual([]);
    expect(await vind(['uren'], [['[0..1000]', A]])).toEqual([]);
    expect(
      await vind(
        ['peildatum'],
        [
          ['<= @"2026-07-31"', A],
          ['>= @"2026-08-01"', B],
        ],
      ),
    ).toEqual([]);
    expect(
      await vind(
        ['soort', 'gehoord'],
        [
          ['"luxe"', '-', A],
          ['not("luxe")', 'true', A],
          ['not("luxe")', 'false', B],
        ],
      ),
    ).toEqual([]);
  });

  it('doen er niet toe met een standaarduitkomst, of als de tabel verzamelt', async () => {
    expect(await vind(['uren'], [['> 5', A]], { standaard: B })).toEqual([]);
    for (const hitPolicy of ['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'])
      expect(
        await vind(
          ['uren'],
          [
            ['> 5', A],
            ['> 6', B],
            ['> 7', A],
          ],
          { hitPolicy },
        ),
      ).toEqual([]);
    for (const hitPolicy of ['ANY', 'FIRST', 'PRIORITY'])
      expect(await vind(['uren'], [['> 5', A]], { hitPolicy })).toEqual([[undefined, 'geen regel geldt bij uren = 0']]);
  });

  it('worden er hooguit tien genoemd', async () => {
    const oneven = Array.from({ length: 14 }, (_, n) => [String(n * 2 + 1), String(n * 2 + 1), A]);
    const bevindingen = await vind(['uren', 'leeftijd'], oneven);
    expect(bevindingen).toHaveLength(11);
    expect(bevindingen.at(-1)?.[1]).toMatch(/^er zijn nog \d+ andere gevallen zonder regel$/);
  });

  it('die niet te overzien zijn, worden niet half nagegaan', async () => {
    const kolommen = ['uren', 'leeftijd', 'keren', 'dagen', 'weken', 'klas'] as const;
    // each rule goes further than any other in some column, and less far in another
    const regels = Array.from({ length: 60 }, (_, n) => [
      ...kolommen.map((_kolom, k) => `> ${((n + 1) * (2 * k + 3) ** 2) % 61}`),
      A,
    ]);
    expect(await vind([...kolommen], regels, { hitPolicy: 'ANY' })).toEqual([
      [undefined, 'deze tabel is te groot om na te gaan'],
    ]);
  });
});

describe('overlappen', () => {
  const regels = [
    ['< 10', '-', A],
    ['>= 8', '"luxe"', A],
    ['>= 8', '"relatief"', B],
    ['>= 10', '"absoluut"', B],
  ];

  it('worden bij UNIQUE genoemd, met een geval', async () => {
    expect(await vind(['uren', 'soort'], regels)).toEqual([
      [2, 'regel 1 en 2 gelden allebei bij uren = 8, soort = "luxe"'],
      [3, 'regel 1 en 3 gelden allebei bij uren = 8, soort = "relatief"'],
    ]);
  });

  it('bij ANY alleen als de uitkomsten verschillen', async () => {
    expect(await vind(['uren', 'soort'], regels, { hitPolicy: 'ANY' })).toEqual([
      [3, 'regel 1 en 3 gelden allebei bij uren = 8, soort = "relatief"'],
    ]);
  });

  it('ook waar beide onbekend toelaten', async () => {
    expect(
      await vind(
        ['soort'],
        [
          ['not("luxe")', A],
          ['"luxe", null', B],
        ],
      ),
    ).toEqual([[2, 'regel 1 en 2 gelden allebei bij soort = null']]);
  });

  it('van regels die alles doen', async () => {
    expect(
      await vind(
        ['uren'],
        [
          ['-', A],
          ['', A],
        ],
      ),
    ).toEqual([[2, 'regel 1 en 2 gelden allebei bij alles']]);
  });

  it('worden er hooguit tien genoemd', async () => {
    const bevindingen = await vind(
      ['uren'],
      Array.from({ length: 6 }, () => ['-', A]),
    );
    expect(bevindingen).toHaveLength(11);
    expect(bevindingen.at(-1)?.[1]).toBe('er zijn nog 5 andere overlappen');
  });
});

describe('regels die niets doen', () => {
  it('bij FIRST wat erboven al alles dekt', async () => {
    const regels = [
      ['< 10', '-', A],
      ['>= 10', '"luxe"', A],
      ['-', '"luxe"', B],
      ['> 5', '-', B],
    ];
    expect(await vind(['uren', 'soort'], regels, { hitPolicy: 'FIRST' })).toEqual([
      [3, 'voor deze regel gaat altijd een andere'],
    ]);
  });

  it('bij PRIORITY wat altijd onderdoet voor een hogere uitkomst', async () => {
    const regels = [
      ['> 5', '"c"'],
      ['> 4', B],
      ['> 8', B],
      ['-', A],
    ];
    expect(await vind(['uren'], regels, { hitPolicy: 'PRIORITY' })).toEqual([
      [1, 'voor deze regel gaat altijd een andere'],
      [2, 'voor deze regel gaat altijd een andere'],
      [3, 'voor deze regel gaat altijd een andere'],
    ]);
    expect(
      await vind(
        ['uren'],
        [
          ['-', B],
          ['> 8', A],
          ['> 5', B],
        ],
        { hitPolicy: 'PRIORITY' },
      ),
    ).toEqual([]);
  });

  it('bij elke hit policy wat niet kan voorkomen', async () => {
    for (const hitPolicy of ['UNIQUE', 'ANY', 'FIRST', 'PRIORITY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'])
      expect(
        await vind(
          ['uren'],
          [
            ['-', A],
            ['(3..4)', A],
            ['> 1000', A],
          ],
          { hitPolicy },
        ),
      ).toEqual([
        [2, 'deze regel kan nooit gelden'],
        [3, 'deze regel kan nooit gelden'],
      ]);
  });
});

it('kijkt alleen naar de beslissingen die genoemd zijn', async () => {
  const model = await leesDmn(
    dmn(
      ...TYPEN,
      gegeven('uren', 'uren'),
      tabel({ naam: 'x', invoer: [KOLOMMEN.uren], uitvoer: [{ naam: 'x' }], regels: [] }),
    ),
    'proef',
  );
  expect(analyseer(model, [])).toEqual([]);
  expect(analyseer(model, ['x'])).toHaveLength(1);
});
