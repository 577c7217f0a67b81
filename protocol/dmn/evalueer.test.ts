import { describe, expect, it } from 'vitest';
import { evalueer } from './evalueer.ts';
import { leesDmn } from './lees.ts';
import type { Wijze } from './loop.ts';
import { dmn, gegeven, tabel, tabelXml, type, uitdrukking, beslissingRond } from './proefmodel.ts';

const WIJZEN: Wijze[] = ['streng', 'soepel'];

async function beslis(xml: string, beslissing: string, invoer: Record<string, unknown>, wijze: Wijze = 'streng') {
  return evalueer(await leesDmn(xml, 'proef'), beslissing, invoer, wijze);
}

const SOORTEN = '"ongeoorloofd","relatief","luxe"';

/** What an absence leads to, by its kind and its hours. */
const verzuim = dmn(
  type('soort', 'string', SOORTEN),
  type('uren', 'number', '[0..1000]'),
  gegeven('soort', 'soort'),
  gegeven('uren', 'uren'),
  tabel({
    naam: 'besluit',
    type: 'string',
    invoer: [
      { naam: 'soort', type: 'soort' },
      { naam: 'uren', type: 'uren' },
    ],
    uitvoer: [{ naam: 'besluit', type: 'string', toegestaan: '"melden","gesprek","niets"' }],
    regels: [
      ['"luxe"', '-', '"melden"', 'LPW 11'],
      ['not("luxe")', '>= 16', '"melden"', 'LPW 21a'],
      ['"ongeoorloofd","relatief"', '[1..16)', '"gesprek"', 'MAS'],
      ['"relatief"', '0', '"alles"', ''],
    ],
  }),
);

describe('een tabel', () => {
  it.each([
    ['luxe', 0, 'melden'],
    ['relatief', 15, 'gesprek'],
    ['relatief', 16, 'melden'],
    ['ongeoorloofd', 1, 'gesprek'],
  ])('bij %s en %i uur: %s', async (soort, uren, besluit) => {
    for (const wijze of WIJZEN)
      expect((await beslis(verzuim, 'besluit', { soort, uren }, wijze)).uitkomst).toBe(besluit);
  });

  it('wordt bij naam en bij id gevonden', async () => {
    expect((await beslis(verzuim, 'd_besluit', { soort: 'luxe', uren: 1 })).uitkomst).toBe('melden');
    await expect(beslis(verzuim, 'constructor', {})).rejects.toThrow(
      'constructor: deze beslissing staat niet in het model. Kies uit besluit.',
    );
  });

  it('geeft bij meer kolommen een uitkomst met een naam voor elk', async () => {
    const xml = dmn(
      gegeven('uren', 'number'),
      tabel({
        naam: 'besluit',
        invoer: [{ naam: 'uren', type: 'number' }],
        uitvoer: [{ naam: 'wat' }, { naam: 'binnen' }, { naam: 'toelichting', standaard: '"geen"' }],
        regels: [['> 3', '"melden"', '5', '-']],
      }),
    );
    expect((await beslis(xml, 'besluit', { uren: 4 })).uitkomst).toEqual({
      wat: 'melden',
      binnen: 5,
      toelichting: null,
    });
    expect((await beslis(xml, 'besluit', { uren: 3 })).uitkomst).toEqual({
      wat: null,
      binnen: null,
      toelichting: 'geen',
    });
  });
});

describe('waarden die niet kunnen', () => {
  it.each(WIJZEN)('een waarde die het type niet toestaat (%s)', async (wijze) => {
    await expect(beslis(verzuim, 'besluit', { soort: 'Luxe', uren: 1 }, wijze)).rejects.toMatchObject({
      code: 'niet-toegestaan',
      message: `besluit, kolom soort: "Luxe" is geen soort. Toegestaan is ${SOORTEN}.`,
    });
    await expect(beslis(verzuim, 'besluit', { soort: 'luxe', uren: -1 }, wijze)).rejects.toMatchObject({
      code: 'niet-toegestaan',
    });
  });

  it.each(WIJZEN)('een waarde die de kolom niet toestaat, in en uit (%s)', async (wijze) => {
    const xml = dmn(
      gegeven('soort', 'string'),
      tabel({
        naam: 'besluit',
        invoer: [{ naam: 'soort', type: 'string', toegestaan: '"a","b"' }],
        uitvoer: [{ naam: 'besluit', toegestaan: '"x","y"' }],
        regels: [
          ['"a"', '"z"'],
          ['-', '"x"'],
        ],
        hitPolicy: 'FIRST',
      }),
    );
    expect((await beslis(xml, 'besluit', { soort: 'b' }, wijze)).uitkomst).toBe('x');
    await expect(beslis(xml, 'besluit', { soort: 'c' }, wijze)).rejects.toMatchObject({
      code: 'niet-toegestaan',
      message: 'besluit, kolom soort: "c" kan hier niet. Toegestaan is "a","b".',
    });
    await expect(beslis(xml, 'besluit', { soort: 'a' }, wijze)).rejects.toMatchObject({
      code: 'niet-toegestaan',
      plaats: { beslissing: 'besluit', regel: 1, cel: 'besluit' },
    });
  });

  it('tekst waar een getal hoort: streng een fout, soepel onbekend', async () => {
    const xml = dmn(
      gegeven('uren', 'number'),
      tabel({
        naam: 'besluit',
        invoer: [{ naam: 'uren', type: 'number' }],
        uitvoer: [{ naam: 'besluit' }],
        regels: [
          ['>= 16', '"melden"'],
          ['null', '"navragen"'],
        ],
      }),
    );
    await expect(beslis(xml, 'besluit', { uren: '20' })).rejects.toMatchObject({
      code: 'verkeerd-type',
      message: 'besluit, kolom uren: "20" is geen number. Geef een waarde die dat wel is.',
    });
    expect((await beslis(xml, 'besluit', { uren: '20' }, 'soepel')).uitkomst).toBe('navragen');
  });

  it('een uitkomst van een ander type dan de beslissing: streng een fout, soepel onbekend', async () => {
    const xml = dmn(uitdrukking({ naam: 'besluit', type: 'string', tekst: '1 + 1' }));
    await expect(beslis(xml, 'besluit', {})).rejects.toMatchObject({ code: 'verkeerd-type' });
    expect((await beslis(xml, 'besluit', {}, 'soepel')).uitkomst).toBeNull();
  });

  it('een naam die niemand kent: streng een fout, soepel onbekend', async () => {
    const xml = dmn(uitdrukking({ naam: 'besluit', tekst: 'melden' }));
    await expect(beslis(xml, 'besluit', {})).rejects.toMatchObject({
      code: 'feel',
      message: 'besluit: de naam melden is onbekend in «melden». Verbeter de tekst of wat erin gaat.',
    });
    expect((await beslis(xml, 'besluit', {}, 'soepel')).uitkomst).toBeNull();
  });

  it.each(WIJZEN)('wat geen FEEL is (%s)', async (wijze) => {
    const xml = dmn(uitdrukking({ naam: 'besluit', tekst: '1 +' }));
    await expect(beslis(xml, 'besluit', {}, wijze)).rejects.toMatchObject({ code: 'feel' });
  });

  it('waarschuwt elke keer, ook als een cel eerder soepel is uitgerekend', async () => {
    const model = await leesDmn(
      dmn(
        gegeven('x'),
        tabel({
          naam: 'besluit',
          invoer: [{ naam: 'x' }],
          uitvoer: [{ naam: 'besluit', standaard: '0' }],
          regels: [['< date("2026-02-30")', '1']],
        }),
      ),
      'proef',
    );
    expect(evalueer(model, 'besluit', { x: 1 }, 'soepel').uitkomst).toBe(0);
    expect(() => evalueer(model, 'besluit', { x: 1 }, 'streng')).toThrow('2026-02-30');
  });
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

describe('dagen', () => {
  const xml = dmn(
    gegeven('peildatum', 'date'),
    tabel({
      naam: 'periode',
      invoer: [{ naam: 'peildatum', type: 'date' }],
      uitvoer: [{ naam: 'begin', type: 'date' }],
      regels: [
        ['< date("2026-08-01")', 'date("2025-08-01")'],
        ['[@"2026-08-01"..@"2027-07-31"]', '@"2026-08-01"'],
        ['date("2027-08-01")', 'date("2027-02-30")'],
      ],
    }),
  );

  it.each([
    ['2026-07-31', '2025-08-01'],
    ['2026-08-01', '2026-08-01'],
    ['2027-07-31', '2026-08-01'],
  ])('%s valt in het jaar van %s, in en uit als tekst', async (peildatum, begin) => {
    const { uitkomst, spoor } = await beslis(xml, 'periode', { peildatum });
    expect(uitkomst).toBe(begin);
    expect(spoor[0]).toMatchObject({ invoer: { peildatum }, regels: [{ uitkomst: begin }], uitkomst: begin });
  });

  it.each(['2026-02-30', '20260801', '2026-8-1', '2026-08-01T10:00', 'morgen', '-2026-08-01', 20_260_801])(
    '%j is geen dag',
    async (peildatum) => {
      await expect(beslis(xml, 'periode', { peildatum })).rejects.toMatchObject({ code: 'verkeerd-type' });
    },
  );

  it('een dag die niet bestaat in een cel is een fout', async () => {
    await expect(beslis(xml, 'periode', { peildatum: '2027-08-01' })).rejects.toMatchObject({ code: 'feel' });
  });

  it.each([
    ['time', '10:30:00', '10:30:00'],
    ['date and time', '2026-08-01T10:30:00Z', '2026-08-01T10:30:00Z'],
    ['days and time duration', 'P2DT3H', 'P2DT3H'],
    ['years and months duration', 'P1Y2M', 'P1Y2M'],
  ])('een %s gaat als tekst in en uit', async (soort, ruw, tekst) => {
    const door = dmn(gegeven('x', soort), uitdrukking({ naam: 'y', type: soort, tekst: 'x', vereist: ['x'] }));
    expect((await beslis(door, 'y', { x: ruw })).uitkomst).toBe(tekst);
    await expect(beslis(door, 'y', { x: 'P1Y2M3D' })).rejects.toMatchObject({ code: 'verkeerd-type' });
  });

  it('in een waarde die alles mag zijn beslist de vorm van de tekst', async () => {
    const iets = dmn(gegeven('x', 'Any'), uitdrukking({ naam: 'y', tekst: 'x instance of date', vereist: ['x'] }));
    expect((await beslis(iets, 'y', { x: '2026-08-01' })).uitkomst).toBe(true);
    expect((await beslis(iets, 'y', { x: 'augustus' })).uitkomst).toBe(false);
  });
});

describe('typen', () => {
  const lijst = '<itemDefinition name="klassen" isCollection="true"><typeRef>klas</typeRef></itemDefinition>';
  const leerling = `<itemDefinition name="leerling"><itemComponent name="klas"><typeRef>klas</typeRef></itemComponent>
    <itemComponent name="sinds"><typeRef>date</typeRef></itemComponent></itemDefinition>`;
  const door = (naam: string) =>
    dmn(
      type('klas', 'string', '"1a","1b"'),
      lijst,
      leerling,
      gegeven('x', naam),
      uitdrukking({ naam: 'y', type: naam, tekst: 'x', vereist: ['x'] }),
    );

  it('van een lijst wordt elk deel getoetst, en een waarde is een lijst van een', async () => {
    expect((await beslis(door('klassen'), 'y', { x: ['1a', '1b'] })).uitkomst).toEqual(['1a', '1b']);
    expect((await beslis(door('klassen'), 'y', { x: '1a' })).uitkomst).toEqual(['1a']);
    await expect(beslis(door('klassen'), 'y', { x: ['1a', '2a'] })).rejects.toMatchObject({ code: 'niet-toegestaan' });
  });

  it('een lijst van een is die ene, een langere niet', async () => {
    expect((await beslis(door('klas'), 'y', { x: ['1b'] })).uitkomst).toBe('1b');
    await expect(beslis(door('klas'), 'y', { x: ['1a', '1b'] })).rejects.toMatchObject({ code: 'verkeerd-type' });
  });

  it('van een type met delen wordt elk deel gelezen; een deel dat ontbreekt is onbekend', async () => {
    const x = { klas: '1a', sinds: '2026-08-01' };
    expect((await beslis(door('leerling'), 'y', { x })).uitkomst).toEqual(x);
    expect((await beslis(door('leerling'), 'y', { x: { klas: '1a' } })).uitkomst).toEqual({ klas: '1a', sinds: null });
    for (const fout of [{ klas: '2a' }, { sinds: '2026-02-30' }, 'Sem'])
      await expect(beslis(door('leerling'), 'y', { x: fout })).rejects.toThrow('is geen leerling');
  });

  it('instance of kent de typen van het model', async () => {
    const vraag = (tekst: string) =>
      beslis(dmn(type('klas', 'string', '"1a","1b"'), lijst, uitdrukking({ naam: 'y', tekst })), 'y', {}, 'soepel');
    expect((await vraag('"1a" instance of klas')).uitkomst).toBe(true);
    expect((await vraag('1 instance of klas')).uitkomst).toBe(false);
    expect((await vraag('["1a"] instance of klassen')).uitkomst).toBe(true);
    expect((await vraag('"1a" instance of klassen')).uitkomst).toBe(false);
    expect((await vraag('null instance of klas')).uitkomst).toBe(false);
  });
});

describe('beslissingen die op elkaar rusten', () => {
  const keten = dmn(
    gegeven('geboren', 'number'),
    gegeven('jaar', 'number'),
    uitdrukking({ naam: 'leeftijd', type: 'number', tekst: 'jaar - geboren', vereist: ['jaar', 'geboren'] }),
    tabel({
      naam: 'plicht',
      vereist: ['leeftijd!'],
      invoer: [{ naam: 'leeftijd', type: 'number' }],
      uitvoer: [{ naam: 'plicht', type: 'string' }],
      regels: [
        ['[5..16)', '"volledig"'],
        ['[16..18)', '"kwalificatie"'],
      ],
    }),
    uitdrukking({ naam: 'zin', tekst: 'plicht + " op " + string(leeftijd)', vereist: ['plicht!', 'leeftijd!'] }),
  );

  it('worden elk een keer genomen, in de volgorde waarin zij nodig zijn', async () => {
    const { uitkomst, spoor } = await beslis(keten, 'zin', { geboren: 2010, jaar: 2026 });
    expect(uitkomst).toBe('kwalificatie op 16');
    expect(
      spoor.map(({ beslissing, hitPolicy, invoer, uitkomst: uit }) => [beslissing, hitPolicy, invoer, uit]),
    ).toEqual([
      ['leeftijd', null, { jaar: 2026, geboren: 2010 }, 16],
      ['plicht', 'UNIQUE', { leeftijd: 16 }, 'kwalificatie'],
      ['zin', null, { plicht: 'kwalificatie', leeftijd: 16 }, 'kwalificatie op 16'],
    ]);
  });

  it('wachten niet in een kring', async () => {
    const kring = dmn(
      uitdrukking({ naam: 'een', tekst: 'twee', vereist: ['twee!'] }),
      uitdrukking({ naam: 'twee', tekst: 'een', vereist: ['een!'] }),
    );
    await expect(beslis(kring, 'een', {})).rejects.toThrow(
      'een: deze beslissingen wachten op elkaar: een → twee → een. Haal een eis weg.',
    );
  });

  it('zien niet wat zij niet nodig hebben, en wat er niet is wordt genoemd', async () => {
    const los = dmn(gegeven('uren', 'number'), uitdrukking({ naam: 'y', tekst: 'uren' }));
    await expect(beslis(los, 'y', { uren: 3 })).rejects.toThrow('de naam uren is onbekend');
    const weg = dmn(uitdrukking({ naam: 'y', tekst: '1', vereist: ['weg'] }));
    await expect(beslis(weg, 'y', {}, 'soepel')).rejects.toThrow('#i_weg staat niet in dit model');
  });
});

describe('kennis en samengestelde uitdrukkingen', () => {
  const bkm = (id: string, binnen: string, eisen = '', typeRef = '') =>
    `<businessKnowledgeModel id="${id}" name="${id}"><variable name="${id}"${typeRef}/><encapsulatedLogic>
    <formalParameter name="uren" typeRef="number"/>${binnen}</encapsulatedLogic>${eisen}</businessKnowledgeModel>`;
  const letterlijk = (tekst: string) => `<literalExpression><text>${tekst}</text></literalExpression>`;
  const ernst = bkm(
    'ernst',
    tabelXml({
      naam: 'ernst',
      invoer: [{ naam: 'uren', type: 'number' }],
      uitvoer: [{ naam: 'ernst' }],
      regels: [
        ['< 16', '1', 'MAS'],
        ['>= 16', '2', 'LPW 21a'],
      ],
    }),
  );

  it('een kennismodel met een tabel laat zijn eigen spoor na', async () => {
    const xml = dmn(ernst, uitdrukking({ naam: 'y', tekst: 'ernst(20) + ernst(3)', kennis: ['ernst'] }));
    const { uitkomst, spoor } = await beslis(xml, 'y', {});
    expect(uitkomst).toBe(3);
    expect(spoor.map(({ beslissing, uitkomst: uit }) => [beslissing, uit])).toEqual([
      ['ernst', 2],
      ['ernst', 1],
      ['y', 3],
    ]);
    expect(spoor[2]?.invoer).toEqual({});
  });

  it('een kennismodel kan op een ander rusten, en ziet zichzelf niet', async () => {
    const eis = (id: string) => `<knowledgeRequirement><requiredKnowledge href="#${id}"/></knowledgeRequirement>`;
    const xml = dmn(
      ernst,
      bkm('dubbel', letterlijk('2 * ernst(uren)'), eis('ernst') + eis('dubbel')),
      uitdrukking({ naam: 'y', tekst: 'dubbel(16)', kennis: ['dubbel'] }),
    );
    expect((await beslis(xml, 'y', {})).uitkomst).toBe(4);
  });

  it('bij een argument van het verkeerde type is de uitkomst onbekend, en streng een fout', async () => {
    const xml = dmn(
      bkm('altijd', letterlijk('7')),
      uitdrukking({ naam: 'y', tekst: 'altijd("veel")', kennis: ['altijd'] }),
      uitdrukking({ naam: 'z', tekst: 'altijd(null)', kennis: ['altijd'] }),
    );
    expect((await beslis(xml, 'y', {}, 'soepel')).uitkomst).toBeNull();
    await expect(beslis(xml, 'y', {})).rejects.toMatchObject({ code: 'verkeerd-type' });
    expect((await beslis(xml, 'z', {})).uitkomst).toBe(7);
  });

  const rond = (logica: string, kennis: string[] = []) =>
    dmn(ernst, gegeven('uren', 'number'), beslissingRond({ naam: 'y', vereist: ['uren'], kennis }, logica));

  it('een context bouwt voort op wat erboven staat, en geeft wat geen naam heeft', async () => {
    const ingang = (naam: string, tekst: string) =>
      `<contextEntry><variable name="${naam}" typeRef="number"/>${letterlijk(tekst)}</contextEntry>`;
    const open = `<context>${ingang('dubbel', 'uren * 2')}${ingang('meer', 'dubbel + 1')}`;
    expect((await beslis(rond(`${open}</context>`), 'y', { uren: 4 })).uitkomst).toEqual({ dubbel: 8, meer: 9 });
    const metUitkomst = rond(`${open}<contextEntry>${letterlijk('meer * 10')}</contextEntry></context>`);
    expect((await beslis(metUitkomst, 'y', { uren: 4 })).uitkomst).toBe(90);
  });

  it('een lijst en een relatie geven rijen', async () => {
    const lijst = rond(`<list>${letterlijk('uren')}${letterlijk('"a"')}</list>`);
    expect((await beslis(lijst, 'y', { uren: 4 })).uitkomst).toEqual([4, 'a']);
    const rij = (a: string, b: string) => `<row>${letterlijk(a)}${letterlijk(b)}</row>`;
    const relatie = rond(
      `<relation><column name="wat"/><column name="uren"/>${rij('"a"', 'uren')}${rij('"b"', '0')}</relation>`,
    );
    expect((await beslis(relatie, 'y', { uren: 4 })).uitkomst).toEqual([
      { wat: 'a', uren: 4 },
      { wat: 'b', uren: 0 },
    ]);
  });

  it('een aanroep geeft argumenten bij naam', async () => {
    const roep = (functie: string, naam: string) =>
      rond(
        `<invocation>${letterlijk(functie)}<binding><parameter name="${naam}"/>${letterlijk('uren + 1')}</binding></invocation>`,
        ['ernst'],
      );
    expect((await beslis(roep('ernst', 'uren'), 'y', { uren: 15 })).uitkomst).toBe(2);
    await expect(beslis(roep('ernst', 'dagen'), 'y', { uren: 15 })).rejects.toThrow('ernst kent geen dagen');
    await expect(beslis(roep('uren', 'uren'), 'y', { uren: 15 })).rejects.toThrow('uren is geen functie');
  });

  it('een functie in een context ziet wat daar is', async () => {
    const xml = rond(`<context><contextEntry><variable name="plus"/><functionDefinition><formalParameter name="n"/>
      ${letterlijk('n + uren')}</functionDefinition></contextEntry><contextEntry>${letterlijk('plus(3)')}</contextEntry></context>`);
    expect((await beslis(xml, 'y', { uren: 4 })).uitkomst).toBe(7);
  });

  it('wat Schakel niet kan uitrekenen hindert alleen wie het nodig heeft', async () => {
    const java = '<functionDefinition kind="Java"><context/></functionDefinition>';
    const xml = dmn(beslissingRond({ naam: 'y' }, java), uitdrukking({ naam: 'z', tekst: '1' }));
    expect((await beslis(xml, 'z', {})).uitkomst).toBe(1);
    await expect(beslis(xml, 'y', {}, 'soepel')).rejects.toMatchObject({
      code: 'niet-ondersteund',
      message: 'y: dit kan Schakel niet uitrekenen (functie in Java). Schrijf het als tabel of in FEEL.',
    });
  });

  it('een beslissing zonder logica is onbekend', async () => {
    expect((await beslis(dmn(beslissingRond({ naam: 'y' }, '')), 'y', {})).uitkomst).toBeNull();
  });
});
