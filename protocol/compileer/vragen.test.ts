import { afterEach, describe, expect, it } from 'vitest';
import { VRAGENLIJSTEN } from '../../mas/besluiten.ts';
import { compileerProtocol } from './compileer.ts';
import { bevindingen, fouten, proefmap, regiomap, ruimOp } from './proefmap.ts';

afterEach(ruimOp);

describe('instellingen.yaml', () => {
  const BESTAND = 'landelijk/instellingen.yaml';
  const INSTELLING = `proef/lezing:
  naam: hoe dit wordt gelezen
  waarde: nee
  keuzes:
    ja: Ja
    nee: Nee
  bron: inschatting
  later: proef
`;
  const met = (van: string, naar: string) =>
    fouten({ [BESTAND]: (tekst) => INSTELLING.replace(van, naar) + tekst.replace(/^#.*\n/gm, '') });

  it('neemt een lezing over met haar keuzes', async () => {
    const { instellingen } = await compileerProtocol(proefmap({ [BESTAND]: (tekst) => INSTELLING + tekst }));
    expect(instellingen['proef/lezing']).toEqual({
      naam: 'hoe dit wordt gelezen',
      waarde: 'nee',
      keuzes: { ja: 'Ja', nee: 'Nee' },
      bron: 'inschatting',
      later: 'proef',
    });
  });

  it.each([
    ['waarde: nee', 'waarde: misschien', 3, 'waarde', '"misschien" is geen van de keuzes', 'Kies uit ja, nee'],
    ['waarde: nee', 'waarde: 3', 3, 'waarde', '3 kan hier niet', 'Hier hoort een van de keuzes'],
    ['  waarde: nee\n', '', 1, 'waarde', 'waarde ontbreekt', 'Hier hoort een van de keuzes'],
    ['    ja: Ja\n', '', 4, 'keuzes', 'hier valt niets te kiezen', 'Zet er minstens twee keuzes bij'],
    ['ja: Ja', 'Ja: Ja', 5, 'keuzes.Ja', '"Ja" kan geen code zijn', 'Gebruik kleine letters, cijfers en streepjes'],
    ['ja: Ja', 'ja: ""', 5, 'keuzes.ja', 'ja is leeg', 'Kijk hoe het in de rest van het bestand staat'],
  ])('weigert %j als %j', async (van, naar, regel, veld, wat, doe) => {
    expect(await met(van, naar)).toEqual([{ bestand: BESTAND, regel, sleutel: `proef/lezing.${veld}`, wat, doe }]);
  });

  it('weigert een sleutel zonder onderdeel, en een lezing waarvan niemand zegt wat haar gebruikt', async () => {
    expect(await met('proef/lezing', 'lezing')).toMatchObject([{ sleutel: 'lezing', wat: 'deze sleutel klopt niet' }]);
    expect(await met('  later: proef\n', '')).toMatchObject([
      { regel: 1, sleutel: 'proef/lezing', wat: 'niets in Schakel gebruikt dit nog' },
    ]);
  });

  it('is er landelijk altijd', async () => {
    expect(await fouten({ [BESTAND]: () => null })).toMatchObject([
      { bestand: BESTAND, regel: 1, wat: 'dit bestand ontbreekt of is niet te lezen' },
    ]);
  });

  /** A region that reads the counting period of Halt in another way. */
  const periode = (waarde: string, keuzes: string) =>
    regiomap({
      'instellingen.yaml': `halt/telperiode:\n  naam: periode\n  waarde: ${waarde}\n  keuzes:\n${keuzes}  bron: regio\n`,
    });
  const TWEE = '    schooljaar: Het schooljaar\n    half-schooljaar: Het halve schooljaar\n';

  it('laat een regio anders kiezen, uit wat landelijk te kiezen valt', async () => {
    const { instellingen } = await compileerProtocol(periode('half-schooljaar', TWEE));
    expect(instellingen['halt/telperiode']).toMatchObject({ waarde: 'half-schooljaar', bron: 'regio' });
    expect(await bevindingen(periode('jaar', `${TWEE}    jaar: Een jaar\n`))).toEqual([
      {
        bestand: 'regio/instellingen.yaml',
        regel: 7,
        sleutel: 'halt/telperiode.keuzes.jaar',
        wat: 'deze keuze is landelijk niet bekend',
        doe: 'Kies uit schooljaar, half-schooljaar',
      },
    ]);
  });
});

describe('vragenlijsten.yaml', () => {
  const BESTAND = 'landelijk/vragenlijsten.yaml';
  const LIJST = `proef:
  naam: Proef
  vragen:
    isThuis:
      tekst: Is de leerling thuis?
      soort: ja-nee
      groep: Nu
      bron: inschatting
    waarom:
      tekst: Waarom?
      soort: keuze
      keuzes:
        ziek: Ziek
        anders: Anders
      groep: Nu
      bron: inschatting
    hoeVaak:
      tekst: Hoe vaak?
      soort: aantal
      eenheid: keer
      groep: Nu
      bron: inschatting
      regime: WPG
`;
  /** The lists that Schakel offers, behind the one that a test writes. */
  const NODIG = Object.keys(VRAGENLIJSTEN)
    .map(
      (lijst, n) => `${lijst}:\n  naam: Nodig\n  vragen:\n    n${n}: { tekst: T, soort: ja-nee, groep: G, bron: B }\n`,
    )
    .join('');
  const met = (van: string, naar: string) => fouten({ [BESTAND]: () => LIJST.replace(van, naar) });

  it('houdt de vragen bij hun naam', async () => {
    const { vragenlijsten } = await compileerProtocol(proefmap({ [BESTAND]: () => LIJST + NODIG }));
    expect(Object.keys(vragenlijsten)).toEqual(['proef', ...Object.keys(VRAGENLIJSTEN)]);
    expect(vragenlijsten.proef?.vragen.hoeVaak).toEqual({
      tekst: 'Hoe vaak?',
      soort: 'aantal',
      eenheid: 'keer',
      groep: 'Nu',
      bron: 'inschatting',
      regime: 'WPG',
    });
  });

  it.each([
    ['isThuis', 'is-thuis', 4, 'is-thuis', 'zo kan een tabel de vraag niet noemen'],
    ['isThuis', 'IsThuis', 4, 'IsThuis', 'zo kan een tabel de vraag niet noemen'],
    ['isThuis', 'uren', 4, 'uren', 'deze naam is van iets dat Schakel zelf weet'],
    ['soort: ja-nee', 'soort: ja', 6, 'isThuis.soort', 'onbekende soort "ja"'],
    ['      tekst: Is de leerling thuis?\n', '', 4, 'isThuis.tekst', 'tekst ontbreekt'],
    ['      bron: inschatting\n', '', 4, 'isThuis.bron', 'bron ontbreekt'],
    ['        anders: Anders\n', '', 12, 'waarom.keuzes', 'hier valt niets te kiezen'],
    [
      'anders: Anders',
      'weet-niet: Weet niet',
      14,
      'waarom.keuzes.weet-niet',
      'dit kan op elke vraag worden geantwoord',
    ],
    ['soort: keuze', 'soort: ja-nee', 12, 'waarom.keuzes', 'een vraag van soort ja-nee heeft geen keuzes'],
    ['      eenheid: keer\n', '', 17, 'hoeVaak.eenheid', 'eenheid ontbreekt'],
    ['soort: aantal', 'soort: ja-nee', 20, 'hoeVaak.eenheid', 'een vraag van soort ja-nee telt niets'],
    ['regime: WPG', 'regime: AVG', 23, 'hoeVaak.regime', 'onbekende regime "AVG"'],
  ])('weigert %j als %j', async (van, naar, regel, veld, wat) => {
    expect(await met(van, naar)).toMatchObject([{ bestand: BESTAND, regel, sleutel: `proef.vragen.${veld}`, wat }]);
  });

  it('weigert een lijst zonder naam of vragen', async () => {
    expect(await met('  naam: Proef\n', '')).toMatchObject([{ regel: 1, sleutel: 'proef', wat: 'naam ontbreekt' }]);
    expect(await fouten({ [BESTAND]: () => 'proef: { naam: Proef, vragen: {} }\n' })).toMatchObject([
      { regel: 1, sleutel: 'proef.vragen', wat: 'vragen is leeg' },
    ]);
  });

  it('laat een vraag in twee lijsten staan, als zij daar dezelfde is', async () => {
    const vraag = '    isThuis: { tekst: Is de leerling thuis?, soort: ja-nee, groep: Nu, bron: inschatting }\n';
    const tweede = (regel: string) =>
      fouten({ [BESTAND]: () => `${LIJST}ander:\n  naam: Ander\n  vragen:\n${regel}${NODIG}` });
    expect(await tweede(vraag)).toEqual([]);
    expect(await tweede(vraag.replace('leerling', 'jongere'))).toMatchObject([
      { regel: 27, sleutel: 'ander.vragen.isThuis', wat: 'in de lijst proef staat deze vraag anders' },
    ]);
  });

  /** A region on a national protocol that asks these three questions. */
  async function regio(tekst: string) {
    const map = regiomap({ 'vragenlijsten.yaml': tekst, '../landelijk/vragenlijsten.yaml': LIJST + NODIG });
    const gevonden = await bevindingen(map);
    return { gevonden, lijsten: gevonden.length > 0 ? {} : (await compileerProtocol(map)).vragenlijsten };
  }
  const vraag = (naam: string, extra = '') =>
    `    ${naam}: { tekst: Nog iets?, soort: ja-nee, groep: Nu, bron: regio${extra} }\n`;

  it('laat een regio een vraag veranderen, een vraag toevoegen en een lijst toevoegen', async () => {
    const { lijsten } = await regio(
      `proef:\n  vragen:\n${vraag('isThuis')}${vraag('vanHier', ', nieuw: true')}` +
        `eigen:\n  nieuw: true\n  naam: Eigen\n  vragen:\n${vraag('ookVanHier')}`,
    );
    expect(lijsten.proef?.naam).toBe('Proef');
    expect(Object.keys(lijsten.proef?.vragen ?? {})).toEqual(['isThuis', 'waarom', 'hoeVaak', 'vanHier']);
    expect(lijsten.proef?.volgorde).toEqual(['isThuis', 'waarom', 'hoeVaak', 'vanHier']);
    expect(lijsten.proef?.vragen.isThuis?.bron).toBe('regio');
    expect(lijsten.proef?.vragen.vanHier).not.toHaveProperty('nieuw');
    expect(Object.keys(lijsten.eigen?.vragen ?? {})).toEqual(['ookVanHier']);
  });

  it.each([
    [`proef:\n  vragen:\n${vraag('isThuid')}`, 3, 'proef.vragen.isThuid', 'deze sleutel is landelijk niet bekend'],
    [
      `proef:\n  vragen:\n${vraag('isThuis', ', nieuw: true')}`,
      3,
      'proef.vragen.isThuis.nieuw',
      'deze sleutel staat ook landelijk',
    ],
    [`proof:\n  naam: P\n  vragen:\n${vraag('iets')}`, 1, 'proof', 'deze sleutel is landelijk niet bekend'],
    [`proef:\n  nieuw: true\n  vragen:\n${vraag('isThuis')}`, 2, 'proef.nieuw', 'deze sleutel staat ook landelijk'],
    [
      `eigen:\n  nieuw: true\n  naam: E\n  vragen:\n${vraag('iets', ', nieuw: true')}`,
      5,
      'eigen.vragen.iets.nieuw',
      'hier is alles nieuw',
    ],
  ])('weigert een regio met %j', async (tekst, regel, sleutel, wat) => {
    const { gevonden } = await regio(tekst);
    expect(gevonden).toMatchObject([{ bestand: 'regio/vragenlijsten.yaml', regel, sleutel, wat }]);
  });
});
