import { describe, expect, it } from 'vitest';
import { beslis, beslissingRond, dmn, gegeven, tabelXml, uitdrukking } from './proefmodel.ts';

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

  it('kennismodellen die elkaar nodig hebben zien elkaar een keer', async () => {
    const eis = (id: string) => `<knowledgeRequirement><requiredKnowledge href="#${id}"/></knowledgeRequirement>`;
    const xml = dmn(
      bkm('een', letterlijk('if uren = 0 then 0 else twee(uren)'), eis('twee')),
      bkm('twee', letterlijk('uren + 1'), eis('een')),
      uitdrukking({ naam: 'y', tekst: 'een(3)', kennis: ['een'] }),
    );
    expect((await beslis(xml, 'y', {})).uitkomst).toBe(4);
  });

  it('de uitkomst van een kennismodel is van zijn type', async () => {
    const xml = dmn(
      bkm('tekst', letterlijk('uren'), '', ' typeRef="string"'),
      uitdrukking({ naam: 'y', tekst: 'tekst(3)', kennis: ['tekst'] }),
    );
    expect((await beslis(xml, 'y', {}, 'soepel')).uitkomst).toBeNull();
    await expect(beslis(xml, 'y', {})).rejects.toThrow('tekst: 3 is geen string');
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
