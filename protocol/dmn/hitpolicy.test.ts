import { describe, expect, it } from 'vitest';
import { evalueer } from './evalueer.ts';
import { leesDmn } from './lees.ts';
import { dmn, gegeven, tabel } from './proefmodel.ts';

const GRENZEN = ['>= 4', '>= 8', '>= 16'];
const MAATREGELEN = ['"gesprek"', '"waarschuwing"', '"melding"'];

/** Three rules that fire one after the other as the hours of absence go up. */
async function model(hitPolicy: string, uitkomsten: string[], extra: { aggregatie?: string; standaard?: string } = {}) {
  const { aggregatie, standaard } = extra;
  return leesDmn(
    dmn(
      gegeven('uren', 'number'),
      tabel({
        naam: 'maatregel',
        hitPolicy,
        ...(aggregatie === undefined ? {} : { aggregatie }),
        invoer: [{ naam: 'uren', type: 'number' }],
        uitvoer: [
          {
            naam: 'maatregel',
            ...(standaard === undefined ? {} : { standaard }),
            ...(uitkomsten === MAATREGELEN ? { toegestaan: '"melding","waarschuwing","gesprek","niets"' } : {}),
          },
        ],
        regels: GRENZEN.map((grens, n) => [grens, uitkomsten[n] ?? '', `bron ${n + 1}`]),
      }),
    ),
    'proef',
  );
}

const bij = async (uren: number, ...args: Parameters<typeof model>) =>
  evalueer(await model(...args), 'maatregel', { uren }, 'streng');

describe('een regel geldt', () => {
  it.each(['UNIQUE', 'ANY', 'FIRST', 'PRIORITY'])(
    '%s geeft de uitkomst ervan, met regel en bron',
    async (hitPolicy) => {
      const { uitkomst, spoor } = await bij(4, hitPolicy, MAATREGELEN);
      expect(uitkomst).toBe('gesprek');
      expect(spoor).toEqual([
        {
          beslissing: 'maatregel',
          hitPolicy,
          invoer: { uren: 4 },
          regels: [{ nr: 1, id: 'maatregel_1', bron: 'bron 1', uitkomst: 'gesprek' }],
          standaard: false,
          uitkomst: 'gesprek',
        },
      ]);
    },
  );
});

describe('meer regels gelden', () => {
  it.each(['streng', 'soepel'] as const)('UNIQUE weigert, ook als de uitkomst gelijk is (%s)', async (wijze) => {
    const gelijk = await model('UNIQUE', ['"melding"', '"melding"', '"melding"']);
    expect(() => evalueer(gelijk, 'maatregel', { uren: 16 }, wijze)).toThrow(
      'maatregel: regel 1, 2 en 3 gelden tegelijk (UNIQUE). Maak de regels scherper of kies een andere hit policy.',
    );
  });

  it('ANY geeft de uitkomst waar de regels het over eens zijn', async () => {
    expect((await bij(16, 'ANY', ['"melding"', '"melding"', '"melding"'])).uitkomst).toBe('melding');
  });

  it('ANY ziet dat dezelfde delen in een andere volgorde hetzelfde zijn', async () => {
    const delen = ['{wat: "melding", binnen: 5}', '{binnen: 5, wat: "melding"}', '{wat: "melding", binnen: 6}'];
    expect((await bij(8, 'ANY', delen)).uitkomst).toEqual({ wat: 'melding', binnen: 5 });
    await expect(bij(16, 'ANY', delen)).rejects.toThrow('spreken elkaar tegen');
  });

  it.each(['streng', 'soepel'] as const)('ANY weigert als zij elkaar tegenspreken (%s)', async (wijze) => {
    const oneens = await model('ANY', ['"gesprek"', '"gesprek"', '"melding"']);
    expect(evalueer(oneens, 'maatregel', { uren: 8 }, wijze).uitkomst).toBe('gesprek');
    expect(() => evalueer(oneens, 'maatregel', { uren: 16 }, wijze)).toThrow(
      'regel 1, 2 en 3 spreken elkaar tegen (ANY)',
    );
  });

  it('FIRST neemt de eerste, en kijkt niet verder', async () => {
    const { uitkomst, spoor } = await bij(16, 'FIRST', MAATREGELEN);
    expect(uitkomst).toBe('gesprek');
    expect(spoor[0]?.regels.map(({ nr }) => nr)).toEqual([1]);
  });

  it('PRIORITY neemt wat vooraan staat in de toegestane waarden', async () => {
    const { uitkomst, spoor } = await bij(8, 'PRIORITY', MAATREGELEN);
    expect(uitkomst).toBe('waarschuwing');
    expect(spoor[0]?.regels.map(({ nr }) => nr)).toEqual([1, 2]);
    expect((await bij(16, 'PRIORITY', MAATREGELEN)).uitkomst).toBe('melding');
  });

  it.each([
    ['COLLECT', ['gesprek', 'waarschuwing', 'melding']],
    ['RULE ORDER', ['gesprek', 'waarschuwing', 'melding']],
    ['OUTPUT ORDER', ['melding', 'waarschuwing', 'gesprek']],
  ])('%s geeft ze alle: %j', async (hitPolicy, uitkomsten) => {
    expect((await bij(16, hitPolicy, MAATREGELEN)).uitkomst).toEqual(uitkomsten);
  });

  it.each([
    ['SUM', 9],
    ['MIN', 2],
    ['MAX', 4],
    ['COUNT', 3],
  ])('COLLECT %s telt samen tot %d', async (aggregatie, uitkomst) => {
    const uitslag = await bij(16, 'COLLECT', ['3', '2', '4'], { aggregatie });
    expect(uitslag.uitkomst).toBe(uitkomst);
    expect(uitslag.spoor[0]?.hitPolicy).toBe(`COLLECT ${aggregatie}`);
  });

  it('COUNT telt regels, niet verschillende uitkomsten', async () => {
    expect((await bij(16, 'COLLECT', ['1', '1', '1'], { aggregatie: 'COUNT' })).uitkomst).toBe(3);
  });

  it('voorrang gaat kolom voor kolom, en regels die gelijk staan houden hun volgorde', async () => {
    const twee = await leesDmn(
      dmn(
        gegeven('uren', 'number'),
        tabel({
          naam: 'besluit',
          hitPolicy: 'OUTPUT ORDER',
          invoer: [{ naam: 'uren', type: 'number' }],
          uitvoer: [
            { naam: 'wat', toegestaan: '"melding","gesprek"' },
            { naam: 'spoed', toegestaan: '"hoog","laag"' },
            { naam: 'nr' },
          ],
          regels: [
            ['> 0', '"gesprek"', '"hoog"', '1'],
            ['> 0', '"melding"', '"laag"', '2'],
            ['> 0', '"melding"', '"hoog"', '3'],
            ['> 0', '"melding"', '"hoog"', '4'],
            ['> 0', 'null', '"hoog"', '5'],
          ],
        }),
      ),
      'proef',
    );
    const { uitkomst } = evalueer(twee, 'besluit', { uren: 1 }, 'streng');
    expect(uitkomst).toEqual([
      { wat: 'melding', spoed: 'hoog', nr: 3 },
      { wat: 'melding', spoed: 'hoog', nr: 4 },
      { wat: 'melding', spoed: 'laag', nr: 2 },
      { wat: 'gesprek', spoed: 'hoog', nr: 1 },
      { wat: null, spoed: 'hoog', nr: 5 },
    ]);
  });
});

describe('geen regel geldt', () => {
  it.each(['UNIQUE', 'ANY', 'FIRST', 'PRIORITY'])(
    '%s zonder standaarduitkomst: streng een fout, soepel null',
    async (hitPolicy) => {
      const zonder = await model(hitPolicy, MAATREGELEN);
      expect(() => evalueer(zonder, 'maatregel', { uren: 3 }, 'streng')).toThrow(
        'maatregel: geen regel geldt voor {"uren":3}. Zet er een regel bij die geldt, of een standaarduitkomst.',
      );
      expect(evalueer(zonder, 'maatregel', { uren: 3 }, 'soepel').uitkomst).toBeNull();
    },
  );

  it.each(['UNIQUE', 'ANY', 'FIRST', 'PRIORITY', 'COLLECT'])('%s geeft de standaarduitkomst', async (hitPolicy) => {
    const { uitkomst, spoor } = await bij(3, hitPolicy, MAATREGELEN, { standaard: '"niets"' });
    expect(uitkomst).toBe('niets');
    expect(spoor[0]).toMatchObject({ standaard: true, regels: [], uitkomst: 'niets' });
  });

  it.each(['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'])('%s heeft dan niets verzameld', async (hitPolicy) => {
    expect((await bij(3, hitPolicy, MAATREGELEN)).uitkomst).toEqual([]);
  });

  it.each([
    ['COUNT', 0],
    ['SUM', null],
    ['MIN', null],
    ['MAX', null],
  ])('COLLECT %s is dan %s', async (aggregatie, uitkomst) => {
    expect((await bij(3, 'COLLECT', ['1', '2', '3'], { aggregatie })).uitkomst).toBe(uitkomst);
  });
});
