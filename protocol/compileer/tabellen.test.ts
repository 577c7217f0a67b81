import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Dmnmodel } from '../dmn/model.ts';
import { compileerProtocol } from './compileer.ts';
import { bevindingen, fouten, proefmap, proeftabel, REGELS, REGIOKOP, regiomap, ruimOp } from './proefmap.ts';

afterEach(ruimOp);

const BESTAND = 'landelijk/beslissingen/uren.dmn';
const ANDERS = proeftabel([
  ['< 100', '"weinig"', 'regio'],
  ['>= 100', '"veel"', 'regio'],
]);

/** What the cells of the rules of a model say. */
async function cellen(map: string, model = 'uren'): Promise<(string | undefined)[]> {
  const { beslissingen } = await compileerProtocol(map);
  const logica = (beslissingen[model] as unknown as Dmnmodel | undefined)?.beslissingen[0]?.logica;
  return logica?.soort === 'tabel' ? logica.regels.map(({ invoer }) => invoer[0]) : [];
}

describe('de tabellen van een protocol', () => {
  it('staan in het document, met de drempels als getal', async () => {
    expect(await cellen(proefmap())).toEqual(['< 5', '>= 5']);
  });

  it('geven een ander document als een cel anders is, en hetzelfde als alleen de opmaak dat is', async () => {
    const zoals = await compileerProtocol(proefmap());
    const ruim = await compileerProtocol(proefmap({ [BESTAND]: (xml) => xml.replaceAll('><', '>\n  <') }));
    const anders = await compileerProtocol(
      proefmap({ [BESTAND]: (xml) => xml.replace('<text>&quot;veel&quot;<', '<text>&quot;weinig&quot;<') }),
    );
    expect(ruim.hash).toBe(zoals.hash);
    expect(anders.hash).not.toBe(zoals.hash);
  });

  it('melden wat er mis is op de regel van de XML, met beslissing, regel en kolom', async () => {
    const xml = proeftabel(REGELS).replace('&gt;= verzuim_hele_dag', '&gt;= verzuim_hele_dagg');
    const regel = xml.slice(0, xml.indexOf('<rule id="oordeel_2"')).split('\n').length;
    expect(await fouten({ [BESTAND]: () => xml })).toMatchObject([
      {
        bestand: BESTAND,
        regel,
        sleutel: 'oordeel/regel 2/uren',
        wat: 'verzuim_hele_dagg is geen drempel: «>= verzuim_hele_dagg»',
      },
    ]);
  });

  it('melden een gat', async () => {
    const [bevinding, ...rest] = await fouten({ [BESTAND]: () => proeftabel(REGELS.slice(0, 1)) });
    expect(rest).toEqual([]);
    expect(bevinding).toMatchObject({
      bestand: BESTAND,
      sleutel: 'oordeel',
      wat: expect.stringContaining('geen regel geldt bij uren') as string,
    });
  });

  it('melden wat geen DMN is', async () => {
    expect(await fouten({ [BESTAND]: () => 'geen xml' })).toMatchObject([
      { bestand: BESTAND, regel: 1, sleutel: 'uren', wat: expect.stringContaining('dit is geen DMN') as string },
    ]);
  });

  it('vragen alleen naar een vraag of naar iets dat Schakel weet', async () => {
    const xml = proeftabel(REGELS).replaceAll('name="uren"', 'name="ure"').replaceAll('>uren<', '>ure<');
    expect(await fouten({ [BESTAND]: () => xml })).toMatchObject([
      { bestand: BESTAND, regel: 5, sleutel: 'ure', wat: 'dit gegeven is geen vraag en niets dat Schakel zelf weet' },
    ]);
  });

  it('gebruiken een drempel: die zegt dan niet dat hij voor later is', async () => {
    const later = (tekst: string) => tekst.replace('luxe/waarschuwing-schooldagen', 'proef/eigen');
    const zonder = (tekst: string) => later(tekst).replace(/(proef\/eigen:[^]*?) {2}later: .*\n/, '$1');
    const tabel = proeftabel(REGELS).replaceAll('verzuim_hele_dag', 'proef_eigen');
    expect(await fouten({ 'landelijk/drempels.yaml': zonder, [BESTAND]: () => tabel })).toEqual([]);
    expect(await fouten({ 'landelijk/drempels.yaml': later, [BESTAND]: () => tabel })).toMatchObject([
      { bestand: 'landelijk/drempels.yaml', sleutel: 'proef/eigen.later', wat: 'dit wordt nu al gebruikt' },
    ]);
  });

  it('zijn er landelijk altijd', async () => {
    const map = proefmap();
    rmSync(join(map, 'beslissingen'), { recursive: true });
    expect(await bevindingen(map)).toMatchObject([
      { bestand: 'landelijk/beslissingen', regel: 1, sleutel: '', wat: 'hier staan geen tabellen' },
    ]);
  });

  it.each(['Uren.dmn', 'uren.dnm', 'twee uren.dmn'])('heten niet %s', async (naam) => {
    const gevonden = await fouten({ [`landelijk/beslissingen/${naam}`]: () => proeftabel(REGELS) });
    expect(gevonden).toMatchObject([
      { bestand: `landelijk/beslissingen/${naam}`, regel: 1, wat: 'zo kan een tabel niet heten' },
    ]);
  });
});

describe('de tabellen van een regio', () => {
  it('zijn die van het land', async () => {
    expect(await cellen(regiomap())).toEqual(['< 5', '>= 5']);
  });

  it('rekenen met de drempels van de regio', async () => {
    const drempel = 'verzuim/hele-dag: { naam: uren, waarde: 6, eenheid: uur, bron: regio }\n';
    expect(await cellen(regiomap({ 'drempels.yaml': drempel }))).toEqual(['< 6', '>= 6']);
  });

  it('zeggen het als een landelijke tabel niet klopt met die drempels', async () => {
    const drempel = 'verzuim/hele-dag: { naam: uren, waarde: 2000, eenheid: uur, bron: regio }\n';
    const gevonden = await bevindingen(regiomap({ 'drempels.yaml': drempel }));
    expect(gevonden.length).toBeGreaterThan(0);
    for (const { bestand, wat } of gevonden) {
      expect(bestand).toBe(BESTAND);
      expect(wat).toMatch(/^met de drempels van regio: /);
    }
  });

  it('komen onder hun naam in de plaats van die van het land', async () => {
    expect(await cellen(regiomap({ 'beslissingen/uren.dmn': ANDERS }))).toEqual(['< 100', '>= 100']);
  });

  it('komen erbij als de kop hen noemt', async () => {
    const map = regiomap({ 'beslissingen/van-hier.dmn': ANDERS }, `${REGIOKOP}eigenBeslissingen: [van-hier]\n`);
    expect(await cellen(map)).toEqual(['< 5', '>= 5']);
    expect(await cellen(map, 'van-hier')).toEqual(['< 100', '>= 100']);
  });

  it('laten door een schrijffout niet ongemerkt de landelijke gelden', async () => {
    expect(await bevindingen(regiomap({ 'beslissingen/ure.dmn': ANDERS }))).toMatchObject([
      { bestand: 'regio/beslissingen/ure.dmn', regel: 1, sleutel: '', wat: 'deze tabel is landelijk niet bekend' },
    ]);
  });

  it.each([
    ['van-hier', 'de tabel van-hier is er niet'],
    ['uren', 'de tabel uren is er ook landelijk'],
  ])('staan niet voor niets in de kop: %s', async (naam, wat) => {
    expect(await bevindingen(regiomap({}, `${REGIOKOP}eigenBeslissingen: [${naam}]\n`))).toMatchObject([
      { bestand: 'regio/protocol.yaml', regel: 6, sleutel: 'eigenBeslissingen[0]', wat },
    ]);
  });
});

describe('protocol.yaml', () => {
  const land = (van: string, naar: string) =>
    fouten({ 'landelijk/protocol.yaml': (tekst) => tekst.replace(/^#.*\n/m, '').replace(van, naar) });

  it.each([
    ['geldigVanaf: 2015-08-01', '', 1, 'geldigVanaf', 'geldigVanaf ontbreekt'],
    ['2015-08-01', '2015-08-32', 3, 'geldigVanaf', 'deze dag bestaat niet: "2015-08-32"'],
    ['naam: landelijk', 'naam: land', 1, 'naam', 'een protocol zonder basis is het landelijke'],
    [
      'geldigVanaf',
      'eigenBeslissingen: [uren]\ngeldigVanaf',
      3,
      'eigenBeslissingen',
      'het landelijke protocol heeft alleen eigen tabellen',
    ],
  ])('weigert landelijk %j als %j', async (van, naar, regel, sleutel, wat) => {
    expect(await land(van, naar)).toMatchObject([{ bestand: 'landelijk/protocol.yaml', regel, sleutel, wat }]);
  });

  it('weigert een regio die landelijk heet', async () => {
    expect(await bevindingen(regiomap({}, REGIOKOP.replace('naam: regio', 'naam: landelijk')))).toMatchObject([
      { bestand: 'regio/protocol.yaml', regel: 1, sleutel: 'naam', wat: 'zo heet het landelijke protocol' },
    ]);
  });

  it('verandert het document niet met de dag waarop het gaat gelden', async () => {
    const zoals = await compileerProtocol(proefmap());
    const later = proefmap({ 'landelijk/protocol.yaml': (tekst) => tekst.replace('2015-08-01', '2027-01-01') });
    expect((await compileerProtocol(later)).hash).toBe(zoals.hash);
  });
});
