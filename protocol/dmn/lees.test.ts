import { describe, expect, it } from 'vitest';
import { canoniek } from '../../mas/canoniek.ts';
import { leesDmn } from './lees.ts';
import { beslissingRond, dmn, gegeven, tabel, type } from './proefmodel.ts';

const kolommen = { invoer: [{ naam: 'uren', type: 'uren' }], uitvoer: [{ naam: 'besluit', type: 'string' }] };
const VOORBEELD = dmn(
  type('uren', 'number', '[0..1000]'),
  gegeven('uren', 'uren'),
  tabel({ naam: 'besluit', ...kolommen, regels: [['>= 16', '"melden"', ' LPW 21a ']] }),
);

describe('leesDmn', () => {
  it('geeft een model dat louter JSON is', async () => {
    const model = await leesDmn(VOORBEELD, 'verzuim');
    expect(model).toEqual({
      naam: 'verzuim',
      typen: [{ naam: 'uren', basis: 'number', isLijst: false, toegestaan: '[0..1000]', delen: [] }],
      gegevens: [{ id: 'i_uren', naam: 'uren', type: 'uren' }],
      kennis: [],
      beslissingen: [
        {
          id: 'd_besluit',
          naam: 'besluit',
          variabele: { naam: 'besluit', type: null },
          vereist: ['i_uren'],
          kennis: [],
          logica: {
            soort: 'tabel',
            id: 't_besluit',
            hitPolicy: 'UNIQUE',
            aggregatie: null,
            type: null,
            invoer: [{ id: 'besluit_in_uren', label: 'uren', uitdrukking: 'uren', type: 'uren', toegestaan: null }],
            uitvoer: [
              { id: 'besluit_uit_besluit', naam: 'besluit', type: 'string', toegestaan: null, standaard: null },
            ],
            regels: [{ id: 'besluit_1', nr: 1, invoer: ['>= 16'], uitvoer: ['"melden"'], bron: 'LPW 21a' }],
          },
        },
      ],
    });
    expect(JSON.parse(canoniek(model))).toEqual(model);
  });

  it.each(['20191111', '20211108', '20230324'])('leest de naamruimte %s', async (versie) => {
    const xml = VOORBEELD.replace('DMN/20191111/MODEL', `DMN/${versie}/MODEL`);
    expect(await leesDmn(xml, 'verzuim')).toEqual(await leesDmn(VOORBEELD, 'verzuim'));
  });

  it('leest ook oude namen van typen', async () => {
    const { gegevens } = await leesDmn(dmn(gegeven('a', 'feel:number'), gegeven('b', 'dateTime')), 'proef');
    expect(gegevens.map((gegeven) => gegeven.type)).toEqual(['number', 'date and time']);
  });

  it('neemt als bron de beschrijving, en anders de annotaties met hun kop', async () => {
    const kop = '<annotation name="grondslag"/><annotation/><annotation name="leeg"/>';
    const tekst = (wat: string) => `<annotationEntry><text>${wat}</text></annotationEntry>`;
    const regel = (voor: string, na: string) => `<rule>${voor}<outputEntry><text>1</text></outputEntry>${na}</rule>`;
    const annotaties = `${tekst('LPW 21a')}${tekst('zie MAS')}${tekst('')}`;
    const regels = regel('', annotaties) + regel('<description>NK 3</description>', annotaties);
    const xml = `<decisionTable><output/>${kop}${regels}</decisionTable>`;
    const { beslissingen } = await leesDmn(dmn(beslissingRond({ naam: 'y' }, xml)), 'proef');
    expect(beslissingen[0]?.logica).toMatchObject({
      regels: [{ bron: 'grondslag: LPW 21a; zie MAS' }, { bron: 'NK 3' }],
      uitvoer: [{ naam: 'y' }],
    });
  });

  it.each([
    ['geen XML', 'melden', 'geen-dmn'],
    ['andere XML', '<html/>', 'geen-dmn'],
    ['een vergeten haakje', VOORBEELD.replace('</decision>', ''), 'geen-dmn'],
    ['een element dat DMN niet kent', dmn('<beslissing id="x"/>'), 'niet-ondersteund'],
  ])('weigert %s', async (_, xml, code) => {
    await expect(leesDmn(xml, 'verzuim')).rejects.toMatchObject({ code, plaats: { beslissing: 'verzuim' } });
  });

  it.each([
    [{ hitPolicy: 'UNIEK' }, 'besluit: onbekende hit policy "UNIEK". Kies uit UNIQUE, FIRST'],
    [{ hitPolicy: 'COLLECT', aggregatie: 'MEAN' }, 'besluit: onbekende aggregatie "MEAN". Kies uit SUM'],
    [{ hitPolicy: 'FIRST', aggregatie: 'SUM' }, 'besluit: SUM hoort bij COLLECT met een uitvoerkolom.'],
    [{ regels: [['1', '2'], ['1']] }, 'besluit, regel 2: deze regel heeft niet evenveel cellen als er kolommen zijn.'],
  ])('weigert een tabel waarvan de vorm niet klopt: %j', async (mis, melding) => {
    const xml = dmn(gegeven('uren'), tabel({ naam: 'besluit', ...kolommen, regels: [['-', '1']], ...mis }));
    await expect(leesDmn(xml, 'verzuim')).rejects.toThrow(melding);
  });

  it.each([
    ['date', 'date'],
    ['a', 'b'],
  ])('weigert een type dat naar zichzelf verwijst: %s is een %s', async (naam, basis) => {
    const xml = dmn(type(naam, basis), type('b', 'c'), type('c', 'b'));
    await expect(leesDmn(xml, 'verzuim')).rejects.toThrow(`het type ${naam} verwijst naar zichzelf`);
  });

  it('weigert een aggregatie over meer kolommen', async () => {
    const twee = { ...kolommen, uitvoer: [{ naam: 'a' }, { naam: 'b' }], regels: [] };
    const xml = dmn(gegeven('uren'), tabel({ naam: 'besluit', hitPolicy: 'COLLECT', aggregatie: 'MAX', ...twee }));
    await expect(leesDmn(xml, 'verzuim')).rejects.toThrow('MAX hoort bij COLLECT met een uitvoerkolom');
  });
});
