import { describe, expect, it } from 'vitest';
import { evalueer } from './evalueer.ts';
import { leesDmn } from './lees.ts';
import type { Wijze } from './loop.ts';
import { beslis, dmn, gegeven, tabel, type, uitdrukking } from './proefmodel.ts';

const WIJZEN: Wijze[] = ['streng', 'soepel'];

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

  it('een type kan een lijst verder beperken', async () => {
    const eersten = `<itemDefinition name="eersten"><typeRef>klassen</typeRef><allowedValues><text>"1a"</text></allowedValues></itemDefinition>`;
    const xml = dmn(
      type('klas', 'string', '"1a","1b"'),
      lijst,
      eersten,
      gegeven('x', 'eersten'),
      uitdrukking({ naam: 'y', tekst: 'x', vereist: ['x'] }),
    );
    expect((await beslis(xml, 'y', { x: ['1a'] })).uitkomst).toEqual(['1a']);
    expect((await beslis(xml, 'y', { x: ['1a', '1a'] })).uitkomst).toEqual(['1a', '1a']);
    await expect(beslis(xml, 'y', { x: ['1a', '1b'] })).rejects.toMatchObject({ code: 'niet-toegestaan' });
  });

  it('wat is uitgerekend moet alle delen hebben', async () => {
    const y = (tekst: string) =>
      dmn(type('klas', 'string'), leerling, uitdrukking({ naam: 'y', type: 'leerling', tekst }));
    expect((await beslis(y('{klas: "1a", sinds: null}'), 'y', {})).uitkomst).toEqual({ klas: '1a', sinds: null });
    await expect(beslis(y('{klas: "1a"}'), 'y', {})).rejects.toMatchObject({ code: 'verkeerd-type' });
  });

  it('een dag is ook het begin van die dag', async () => {
    const xml = dmn(uitdrukking({ naam: 'y', type: 'date and time', tekst: 'date("2026-08-01")' }));
    expect((await beslis(xml, 'y', {})).uitkomst).toBe('2026-08-01T00:00:00Z');
  });

  it('wat geen getal meer is, is onbekend', async () => {
    expect((await beslis(dmn(uitdrukking({ naam: 'y', tekst: '10 ** 400' })), 'y', {}, 'soepel')).uitkomst).toBeNull();
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
