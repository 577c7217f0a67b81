import { describe, expect, it } from 'vitest';
import { leesDmn } from './lees.ts';
import { lintModel } from './lint.ts';
import { beslissingRond, dmn, gegeven, tabel, type, uitdrukking } from './proefmodel.ts';

const TYPEN = [
  type('uren', 'number'),
  type('soort', 'string', '"luxe","relatief"'),
  type('besluit', 'string', '"melden","gesprek"'),
  '<itemDefinition name="soorten" isCollection="true"><typeRef>soort</typeRef></itemDefinition>',
];
const GEGEVENS = [
  gegeven('uren', 'uren'),
  gegeven('soort', 'soort'),
  gegeven('peildatum', 'date'),
  gegeven('gehoord', 'boolean'),
];

type Tabel = Parameters<typeof tabel>[0];

const goed: Tabel = {
  naam: 'besluit',
  type: 'besluit',
  invoer: [
    { naam: 'uren', type: 'uren' },
    { naam: 'soort', type: 'soort' },
    { naam: 'peildatum', type: 'date' },
    { naam: 'gehoord', type: 'boolean' },
  ],
  uitvoer: [{ naam: 'besluit', type: 'besluit' }],
  regels: [
    ['>= 16', '"luxe", "relatief"', '-', 'true', '"melden"', 'LPW 21a'],
    ['[1..16)', 'not("luxe", null)', '>= date("2026-08-01")', 'not(true)', '"gesprek"', 'MAS stap 2'],
    ['1, 2, null', 'null', '[@"2026-08-01"..@"2027-07-31"], null', '', 'null', 'MAS stap 2'],
    ['-1.5', '-', '!= date("2026-08-01")', 'null', '"gesprek"', 'MAS stap 2'],
  ],
};

const lint = async (...delen: string[]) => lintModel(await leesDmn(dmn(...TYPEN, ...GEGEVENS, ...delen), 'proef'));

/** What is found in a good table with one thing changed. */
const metCel = (kolom: number, cel: string) =>
  lint(tabel({ ...goed, regels: [...goed.regels, ['-', '-', '-', '-', '"melden"', 'bron'].with(kolom, cel)] }));

it('heeft niets tegen een tabel die klopt', async () => {
  expect(await lint(tabel(goed))).toEqual([]);
});

describe('een cel', () => {
  const [UREN, SOORT, PEILDATUM, GEHOORD, BESLUIT] = [0, 1, 2, 3, 4];

  it.each([
    [UREN, '>=', 'dit is geen FEEL'],
    [UREN, '10 uur', 'dit is geen FEEL'],
    [UREN, '1 000', 'dit is geen FEEL'],
    [SOORT, "'luxe'", 'dit is geen FEEL'],
    [BESLUIT, '"melden', 'dit is geen FEEL'],
    [BESLUIT, '"melden", "gesprek"', 'dit is geen FEEL'],
    [BESLUIT, '-', 'dit is geen FEEL'],
    [UREN, '1,5', '1,5 leest FEEL als 1 of 5'],
    [UREN, '1.000', '1.000 leest FEEL als 1'],
    [UREN, '-12.500', '-12.500 leest FEEL als -12.5'],
    [UREN, '1e3', '1e3 is geen gewoon getal'],
    [UREN, '.5', '.5 is geen gewoon getal'],
    [UREN, '[9..3]', '[9..3] loopt achteruit'],
    [UREN, '(-1..-2)', '(-1..-2) loopt achteruit'],
    [PEILDATUM, '[@"2027-01-01"..@"2026-01-01"]', 'loopt achteruit'],
    [UREN, '"16"', '"16" is geen number'],
    [UREN, '>= date("2026-01-01")', 'date("2026-01-01") is geen number'],
    [SOORT, '"Luxe"', '"Luxe" is geen toegestane waarde'],
    [SOORT, 'not("ziek")', '"ziek" is geen toegestane waarde'],
    [SOORT, '> "luxe"', 'een string is niet groter of kleiner dan een andere'],
    [SOORT, 'luxe', 'luxe is een naam en geen waarde'],
    [SOORT, 'uren', 'uren is een naam en geen waarde'],
    [SOORT, '“luxe”', 'dit is geen FEEL'],
    [PEILDATUM, 'date("2026-02-30")', 'date("2026-02-30") is geen dag die bestaat'],
    [PEILDATUM, '@"2026-8-1"', '@"2026-8-1" is geen dag die bestaat'],
    [PEILDATUM, 'date("20260801")', 'date("20260801") is geen dag die bestaat'],
    [PEILDATUM, '@"P1D"', '@"P1D" is geen dag die bestaat'],
    [PEILDATUM, 'date(2026, 8, 1)', 'date(2026, 8, 1) is geen dag die bestaat'],
    [PEILDATUM, '"2026-08-01"', '"2026-08-01" is geen date'],
    [PEILDATUM, '> today()', 'today() geeft elke dag iets anders'],
    [PEILDATUM, 'now()', 'now() geeft elke dag iets anders'],
    [GEHOORD, 'gehoord', 'gehoord is een naam en geen waarde'],
    [GEHOORD, 'ja', 'ja is een naam en geen waarde'],
    [GEHOORD, '"true"', '"true" is geen boolean'],
    [GEHOORD, '< true', 'een boolean is niet groter of kleiner dan een andere'],
    [UREN, '1 + 1', '1 + 1 kan niet in een tabel van een protocol'],
    [UREN, '? > 3', '? > 3 kan niet in een tabel van een protocol'],
    [UREN, '[1, 2]', '[1, 2] kan niet in een tabel van een protocol'],
    [UREN, 'abs(3)', 'abs(3) kan niet in een tabel van een protocol'],
    [BESLUIT, '"Melden"', '"Melden" is geen toegestane waarde'],
    [BESLUIT, '3', '3 is geen string'],
    [BESLUIT, 'melden', 'melden is een naam en geen waarde'],
    [BESLUIT, 'if true then "melden" else "gesprek"', 'if true then "melden" else "gesprek" kan niet in een tabel'],
    [BESLUIT, '', 'deze cel is leeg'],
  ])('in kolom %i: %s', async (kolom, cel, wat) => {
    const kop = ['uren', 'soort', 'peildatum', 'gehoord', 'besluit'][kolom];
    expect(await metCel(kolom, cel)).toEqual([
      {
        beslissing: 'besluit',
        regel: 5,
        cel: kop,
        ...(cel === '' ? {} : { tekst: cel }),
        wat: expect.stringContaining(wat) as string,
        doe: expect.stringMatching(/^[A-Z].{5,}[^.]$/) as string,
      },
    ]);
  });

  it('met losse accenten wordt nooit herkend', async () => {
    const los = '"prive\u0301"';
    const bevindingen = await lint(
      type('plek', 'string', '"priv\u00E9"'),
      gegeven('plek', 'plek'),
      tabel({ ...goed, invoer: [{ naam: 'plek', type: 'plek' }], regels: [[los, '"melden"', 'bron']] }),
    );
    expect(bevindingen.map(({ wat }) => wat)).toEqual([`${los} bestaat uit losse tekens en accenten`]);
  });
});

describe('een regel', () => {
  it('noemt zijn bron', async () => {
    const regels = [...goed.regels, ['-', '-', '-', '-', '"melden"']];
    expect(await lint(tabel({ ...goed, regels }))).toMatchObject([
      { beslissing: 'besluit', regel: 5, wat: 'deze regel noemt geen bron' },
    ]);
  });

  it('heeft een id', async () => {
    const xml = tabel(goed).replace('<rule id="besluit_2">', '<rule>');
    expect(await lint(xml)).toMatchObject([{ regel: 2, wat: 'deze regel heeft geen id' }]);
  });
});

describe('een kolom', () => {
  const wat = async (mis: Partial<Tabel>) => (await lint(tabel({ ...goed, ...mis }))).map((bevinding) => bevinding.wat);
  const alleen = (kolom: Tabel['invoer'][number]) => wat({ invoer: [kolom], regels: [['-', '"melden"', 'bron']] });
  const uit = (kolom: Omit<Tabel['uitvoer'][number], 'naam'>, cel = 'null') =>
    wat({ uitvoer: [{ naam: 'uit', ...kolom }], regels: [['-', '-', '-', '-', cel, 'bron']] });

  it.each([
    [{ naam: 'uren' }, 'deze kolom heeft geen type'],
    [{ naam: 'uren', type: 'urne' }, 'onbekend type "urne"'],
    [{ naam: 'uren', type: 'number' }, 'deze kolom zegt niet waarin zij telt'],
    [{ naam: 'soort', type: 'string' }, 'deze kolom zegt niet welke waarden er zijn'],
    [{ naam: 'soort', type: 'date' }, 'soort is een soort, de kolom een date'],
    [{ naam: 'peildatum', type: 'date and time' }, 'een date and time kan niet in een kolom'],
    [{ naam: 'uren', type: 'uren', toegestaan: '[0..' }, 'dit is geen FEEL'],
    [{ naam: 'soort', type: 'soorten' }, 'een soorten kan niet in een kolom'],
    [{ naam: 'uren', type: 'uren', toegestaan: '"0"' }, '"0" is geen number'],
    [{ naam: 'uren + 1', type: 'uren' }, 'deze kolom leest niet iets wat de beslissing nodig heeft'],
  ])('in: %j', async (kolom, bevinding) => {
    const [naam = ''] = kolom.naam.split(' ');
    const vereist = { vereist: [naam], invoer: [kolom], regels: [['-', '"melden"', 'bron']] };
    expect(await wat(vereist)).toEqual([bevinding]);
  });

  it('leest alleen wat de beslissing nodig heeft', async () => {
    const bevindingen = await lint(tabel({ ...goed, vereist: ['soort', 'peildatum', 'gehoord'] }));
    expect(bevindingen).toMatchObject([
      { cel: 'uren', tekst: 'uren', wat: expect.stringContaining('leest niet') as string },
    ]);
  });

  it('met stukke waarden houdt de cellen er niet aan', async () => {
    const invoer = [{ naam: 'soort', type: 'soort', toegestaan: '"luxe' }];
    expect(await wat({ invoer, regels: [['"luxe"', '"melden"', 'bron']] })).toEqual(['dit is geen FEEL']);
  });

  it('met tekst mag haar waarden zelf noemen', async () => {
    expect(await alleen({ naam: 'soort', type: 'string', toegestaan: '"luxe","relatief"' })).toEqual([]);
  });

  it.each([
    [{}, 'deze kolom heeft geen type'],
    [{ type: 'number' }, 'deze kolom zegt niet waarin zij telt'],
    [{ type: 'string' }, 'deze kolom zegt niet welke waarden er zijn'],
    [{ type: 'besluit', standaard: '"Melden"' }, '"Melden" is geen toegestane waarde'],
    [{ type: 'besluit', standaard: 'melden' }, 'melden is een naam en geen waarde'],
  ])('uit: %j', async (kolom, bevinding) => {
    expect(await uit(kolom)).toContain(bevinding);
  });

  it('uit met de naam tekst mag elke tekst geven, maar niets anders', async () => {
    const { type: _, ...zonderType } = goed;
    const met = (naam: string, cel: string) =>
      lint(
        tabel({
          ...zonderType,
          uitvoer: [...goed.uitvoer, { naam, type: 'string' }],
          regels: [['-', '-', '-', '-', '"melden"', cel, 'bron']],
        }),
      );
    expect(await met('tekst', '"Meld het bij de gemeente."')).toEqual([]);
    expect(await met('tekst', '3')).toMatchObject([{ cel: 'tekst', wat: '3 is geen string' }]);
    expect(await met('reden', '"Meld het bij de gemeente."')).toMatchObject([
      { cel: 'reden', wat: 'deze kolom zegt niet welke waarden er zijn' },
    ]);
  });

  it('uit mag een datum of een getal met eenheid zijn, als de beslissing dat ook is', async () => {
    const dag = { uitvoer: [{ naam: 'uit', type: 'date' }], regels: [['-', '-', '-', '-', '@"2026-08-01"', 'bron']] };
    expect(await wat({ ...dag, type: 'date' })).toEqual([]);
    expect(await wat({ ...dag, type: 'uren' })).toEqual(['de tabel geeft een date, de beslissing is een uren']);
    expect(await wat({ ...dag, type: 'dag' })).toEqual(['onbekend type "dag"']);
  });
});

describe('een tabel', () => {
  const wat = async (mis: Partial<Tabel>) => (await lint(tabel({ ...goed, ...mis }))).map((bevinding) => bevinding.wat);

  it('heeft regels en kolommen', async () => {
    expect(await wat({ regels: [] })).toEqual(['deze tabel heeft geen regels']);
    expect(await wat({ invoer: [], regels: [['"melden"', 'bron']] })).toEqual(['deze tabel heeft geen kolommen']);
  });

  it.each(['COLLECT', 'RULE ORDER'])('met %s geeft een lijst', async (hitPolicy) => {
    expect(await wat({ hitPolicy })).toEqual([`${hitPolicy} geeft een lijst, en besluit is dat niet`]);
    const lijst = '<itemDefinition name="besluiten" isCollection="true"><typeRef>besluit</typeRef></itemDefinition>';
    expect(await lint(lijst, tabel({ ...goed, hitPolicy, type: 'besluiten' }))).toEqual([]);
    expect(await lint(lijst, tabel({ ...goed, type: 'besluiten' }))).toMatchObject([
      { wat: 'UNIQUE geeft een waarde, en besluiten is dat niet' },
    ]);
  });

  it('heeft geen twee kolommen met een naam: in het spoor viel er een weg', async () => {
    const invoer = [...goed.invoer, { naam: 'uren', type: 'uren' }];
    const regels = [['-', '-', '-', '-', '-', '"melden"', 'bron']];
    const xml = tabel({ ...goed, invoer, regels }).replace(/id="besluit_in_uren"(?=.*$)/m, '');
    expect((await lint(xml)).map((bevinding) => [bevinding.cel, bevinding.wat])).toEqual([
      ['uren', 'er is nog een kolom met deze naam'],
    ]);
  });

  it('met PRIORITY zegt in haar kolommen wat voorgaat', async () => {
    expect(await wat({ hitPolicy: 'PRIORITY' })).toEqual(['PRIORITY weet niet wat voorgaat']);
    const uitvoer = [{ naam: 'besluit', type: 'besluit', toegestaan: '"melden","gesprek"' }];
    expect(await wat({ hitPolicy: 'PRIORITY', uitvoer })).toEqual([]);
  });

  it('heeft voor elke uitvoerkolom een standaarduitkomst of voor geen', async () => {
    const { type: _, ...zonderType } = goed;
    const kolommen = (standaard?: string) => [
      { naam: 'a', type: 'besluit', standaard: '"melden"' },
      { naam: 'b', type: 'besluit', ...(standaard === undefined ? {} : { standaard }) },
    ];
    const regels = [['-', '-', '-', '-', 'null', 'null', 'bron']];
    const bevindingen = await lint(tabel({ ...zonderType, uitvoer: kolommen(), regels }));
    expect(bevindingen).toMatchObject([{ wat: 'niet elke uitvoerkolom heeft een standaarduitkomst' }]);
    expect(await lint(tabel({ ...zonderType, uitvoer: kolommen('"gesprek"'), regels }))).toEqual([]);
  });
});

describe('een model', () => {
  it.each([
    [
      'een eis die er niet is',
      tabel({ ...goed, vereist: ['uren', 'soort', 'peildatum', 'gehoord', 'weg'] }),
      '#i_weg is nodig maar staat niet in het model',
    ],
    [
      'een beslissing zonder tabel',
      beslissingRond({ naam: 'y', type: 'uren' }, ''),
      'deze beslissing heeft geen tabel',
    ],
    ['een samengestelde uitdrukking', beslissingRond({ naam: 'y' }, '<list/>'), 'een lijst hoort niet in een protocol'],
    [
      'een functie in Java',
      beslissingRond({ naam: 'y' }, '<functionDefinition kind="Java"/>'),
      'een functie in Java hoort niet in een protocol',
    ],
    ['een kennismodel', '<businessKnowledgeModel id="k" name="k"/>', 'een kennismodel hoort niet in een protocol'],
    ['een gegeven zonder type', gegeven('x'), 'dit gegeven heeft geen type'],
    ['een gegeven met een onbekend type', gegeven('x', 'urne'), 'onbekend type "urne"'],
    [
      'een gegeven zonder id',
      '<inputData name="x"><variable typeRef="uren"/></inputData>',
      'dit gegeven heeft geen id',
    ],
    ['een type op een onbekend type', type('dagen', 'dag'), 'onbekend type "dag"'],
    ['een type met stukke waarden', type('dagen', 'number', '0 tot 5'), 'dit is geen FEEL'],
    ['een type met waarden van een ander type', type('dagen', 'number', '"nul"'), '"nul" is geen number'],
    [
      'een type uit delen',
      '<itemDefinition name="x"><itemComponent name="a"><typeRef>string</typeRef></itemComponent></itemDefinition>',
      'een tabel kan niet overweg met een type uit delen',
    ],
    [
      'een tabel zonder id van haar beslissing',
      tabel(goed).replace('id="d_besluit"', ''),
      'deze beslissing heeft geen id',
    ],
  ])('zonder %s', async (_, xml, wat) => {
    const bevindingen = await lint(xml);
    expect(bevindingen.map((bevinding) => bevinding.wat)).toEqual([wat]);
  });

  it('zonder twee beslissingen met een naam', async () => {
    const tweede = tabel(goed).replaceAll(/id="/g, 'id="b_');
    expect(await lint(tabel(goed), tweede)).toMatchObject([
      { wat: 'er is nog een beslissing met deze naam' },
      { wat: 'er is nog een beslissing met deze naam' },
    ]);
  });

  it('zonder kring', async () => {
    const xml = [
      uitdrukking({ naam: 'a', type: 'uren', tekst: 'b', vereist: ['b!'] }),
      uitdrukking({ naam: 'b', type: 'uren', tekst: 'c', vereist: ['c!'] }),
      uitdrukking({ naam: 'c', type: 'uren', tekst: 'b', vereist: ['b!'] }),
    ];
    expect((await lint(...xml)).map(({ beslissing, wat }) => [beslissing, wat])).toEqual([
      ['b', 'deze beslissing wacht op zichzelf'],
      ['c', 'deze beslissing wacht op zichzelf'],
    ]);
  });
});

describe('een uitdrukking', () => {
  const wat = async (tekst: string, soort: string | undefined) => {
    const vereist = ['uren', 'soort', 'peildatum', 'gehoord'];
    const beslissing = uitdrukking({ naam: 'y', tekst, vereist, ...(soort === undefined ? {} : { type: soort }) });
    return (await lint(beslissing)).map((bevinding) => bevinding.wat);
  };

  it.each([
    ['uren', 'uren'],
    ['uren * 60 - (uren + 1)', 'uren'],
    ['uren >= 16', 'boolean'],
    ['soort = "luxe"', 'boolean'],
    ['peildatum > date("2026-08-01")', 'boolean'],
    ['gehoord', 'boolean'],
    ['"luxe"', 'soort'],
  ])('%s mag', async (tekst, soort) => {
    expect(await wat(tekst, soort)).toEqual([]);
  });

  it.each([
    ['uren +', 'uren', 'dit is geen FEEL'],
    ['uur', 'uren', 'uur is niet iets wat de beslissing nodig heeft'],
    ['uren > "16"', 'boolean', 'uren > "16" zet number en string naast elkaar'],
    ['peildatum > 5', 'boolean', 'peildatum > 5 zet date en number naast elkaar'],
    ['soort + "x"', 'soort', 'soort + "x" rekent met wat geen getal is'],
    ['peildatum > date("2026-02-30")', 'boolean', 'date("2026-02-30") is geen dag die bestaat'],
    ['uren > 1.000', 'boolean', '1.000 leest FEEL als 1'],
    ['today()', 'date', 'today() kan niet in een protocol'],
    ['sum([uren, 1])', 'uren', 'sum([uren, 1]) kan niet in een protocol'],
    ['if gehoord then 1 else 2', 'uren', 'if gehoord then 1 else 2 kan niet in een protocol'],
    ['uren > 16', 'uren', 'dit geeft een boolean, de beslissing is een uren'],
    ['uren > 16', undefined, 'deze beslissing heeft geen type'],
    ['uren > 16', 'urne', 'deze beslissing heeft geen type'],
  ])('%s (%s): %s', async (tekst, soort, bevinding) => {
    expect(await wat(tekst, soort)).toEqual([bevinding]);
  });
});
