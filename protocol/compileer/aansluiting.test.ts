import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { NODIGE_INSTELLINGEN } from '../../mas/stappenplan.ts';
import { dmn, gegeven, tabel, type, uitdrukking } from '../dmn/proefmodel.ts';
import { bevindingen, fouten, HUIS, regiomap, ruimOp } from './proefmap.ts';
import { KEUZES } from './verwacht.ts';

afterEach(ruimOp);

const KAART = 'landelijk/beslissingen/routekaart.dmn';
const VRAGEN = 'landelijk/vragenlijsten.yaml';
const INSTELLINGEN = 'landelijk/instellingen.yaml';

const kaart = type('kaart', 'string', '"A", "B", "beide"');
/** A table that gives a routekaart by one piece of input data. */
const routekaart = (naam: string, soort: string, regels = [['-', '"A"', 'proef']]): string =>
  tabel({
    naam: 'routekaart',
    type: 'kaart',
    invoer: [{ naam, type: soort }],
    uitvoer: [{ naam: 'routekaart', type: 'kaart' }],
    regels,
  });

describe('een besluit van Schakel', () => {
  it('heeft een tabel', async () => {
    expect(await fouten({ [KAART]: () => null })).toEqual([
      {
        bestand: KAART,
        regel: 1,
        sleutel: '',
        wat: 'deze tabel ontbreekt, en Schakel vraagt ernaar («Luxeverzuim of niet»)',
        doe: 'Zet haar op deze plaats',
      },
    ]);
  });

  it('staat in die tabel', async () => {
    const xml = dmn(kaart, uitdrukking({ naam: 'kaart', type: 'kaart', tekst: '"A"' }));
    expect(await fouten({ [KAART]: () => xml })).toMatchObject([
      { bestand: KAART, wat: 'de beslissing routekaart ontbreekt, en Schakel vraagt ernaar («Luxeverzuim of niet»)' },
    ]);
  });

  it('krijgt wat het vraagt', async () => {
    const xml = dmn(kaart, gegeven('gemeldAlsLuxe', 'boolean'), routekaart('gemeldAlsLuxe', 'boolean'));
    expect(await fouten({ [KAART]: () => xml })).toEqual([]);
  });

  it('vraagt niets wat Schakel er niet aan geeft, ook niet langs een andere beslissing', async () => {
    const lang = uitdrukking({ naam: 'lang', type: 'boolean', tekst: 'schooldagen > 1', vereist: ['schooldagen'] });
    const tabelkaart = tabel({
      naam: 'routekaart',
      type: 'kaart',
      vereist: ['lang!'],
      invoer: [{ naam: 'lang', type: 'boolean' }],
      uitvoer: [{ naam: 'routekaart', type: 'kaart' }],
      regels: [['-', '"A"', 'proef']],
    });
    const xml = dmn(kaart, gegeven('schooldagen', 'number'), lang, tabelkaart);
    expect(await fouten({ [KAART]: () => xml })).toEqual([
      {
        bestand: KAART,
        regel: 4,
        sleutel: 'schooldagen',
        wat: 'Schakel geeft dit gegeven niet aan dit besluit («Luxeverzuim of niet»)',
        doe: 'Haal het uit de eisen, of kies uit buitenVakantieWeg, gemeldAlsLuxe, tegen, verlofVerleend',
      },
    ]);
  });

  it('kan de uitkomst geven waar Schakel op rekent', async () => {
    const xml = dmn(
      type('kaart', 'string', '"A", "C"'),
      uitdrukking({ naam: 'routekaart', type: 'kaart', tekst: '"A"' }),
    );
    expect(await fouten({ [KAART]: () => xml })).toMatchObject([
      {
        bestand: KAART,
        regel: 4,
        sleutel: 'routekaart',
        wat: 'Schakel rekent op de uitkomst B, beide, en die staat niet bij de toegestane waarden',
      },
    ]);
  });
});

describe('het antwoord op een vraag', () => {
  const met = (soort: string, naam = 'verlofVerleend') =>
    fouten({
      [KAART]: () => dmn(kaart, type('soort', ...uiteen(soort)), gegeven(naam, 'soort'), routekaart(naam, 'soort')),
    });
  const uiteen = (soort: string): [string, string?] => (soort.startsWith('"') ? ['string', soort] : [soort]);

  it.each(['"ja", "nee", "weet-niet"', '"ja", "nee", "onbekend"'])('past bij %s', async (soort) => {
    expect(await met(soort)).toEqual([]);
  });

  it.each([
    ['"ja", "nee"', 'het antwoord weet-niet staat niet bij de toegestane waarden in deze tabel'],
    ['"ja", "Nee", "weet-niet"', 'het antwoord nee staat niet bij de toegestane waarden in deze tabel'],
    ['boolean', 'een vraag van soort ja-nee past niet bij een boolean in deze tabel'],
    ['number', 'een vraag van soort ja-nee past niet bij een number in deze tabel'],
  ])('past niet bij %s', async (soort, wat) => {
    expect(await met(soort)).toMatchObject([{ bestand: KAART, regel: 5, sleutel: 'verlofVerleend', wat }]);
  });

  it('van een keuze past bij haar codes, en een aantal bij een getal', async () => {
    const los = (naam: string, soort: string) =>
      fouten({
        'landelijk/beslissingen/los.dmn': () =>
          dmn(
            kaart,
            type('soort', ...uiteen(soort)),
            gegeven(naam, 'soort'),
            routekaart(naam, 'soort').replaceAll('routekaart', 'los'),
          ),
      });
    expect(await los('oorzaakGeoorloofd', '"ziek", "anders", "onbekend"')).toEqual([]);
    expect(await los('oorzaakGeoorloofd', '"ziek", "onbekend"')).toMatchObject([
      { wat: 'het antwoord anders staat niet bij de toegestane waarden in deze tabel' },
    ]);
    expect(await los('teLaat', 'number')).toEqual([]);
    expect(await los('teLaat', '"veel", "weinig"')).toMatchObject([
      { wat: 'een vraag van soort aantal past niet bij een string in deze tabel' },
    ]);
  });

  it('dat een regio verandert wordt bij haar vraag gemeld, als de tabel landelijk is', async () => {
    const vraag = `luxe:
  vragen:
    verlofVerleend: { tekst: Hoeveel dagen?, soort: aantal, eenheid: dagen, groep: Verlof, bron: regio }
`;
    const antwoord = type('antwoord', 'string', '"ja", "nee", "weet-niet"');
    const xml = dmn(kaart, antwoord, gegeven('verlofVerleend', 'antwoord'), routekaart('verlofVerleend', 'antwoord'));
    const map = regiomap({ 'vragenlijsten.yaml': vraag, [`../${KAART}`]: xml });
    expect(await bevindingen(map)).toMatchObject([
      {
        bestand: 'regio/vragenlijsten.yaml',
        regel: 3,
        sleutel: 'luxe.vragen.verlofVerleend',
        wat: `een vraag van soort aantal past niet bij een string in ${KAART}`,
      },
    ]);
  });
});

it('elke vragenlijst die Schakel aanbiedt is er', async () => {
  expect(await fouten({ [VRAGEN]: (tekst) => tekst.replace('\nsluiting:', '\nafsluiting:') })).toMatchObject([
    {
      bestand: VRAGEN,
      regel: 1,
      wat: 'de vragenlijst sluiting ontbreekt, en Schakel biedt haar aan («Vragen bij het sluiten»)',
    },
  ]);
});

describe('een instelling', () => {
  it('is van elke die een zaak nodig heeft bekend', () => {
    expect(Object.keys(KEUZES).toSorted()).toEqual(NODIGE_INSTELLINGEN.toSorted());
  });

  it('heeft precies de keuzes die Schakel kent', async () => {
    const tekst = readFileSync(join(HUIS, INSTELLINGEN), 'utf8');
    const na = tekst.replace('    half-schooljaar:', '    halfjaar:');
    const regel = na.slice(0, na.indexOf('    halfjaar:')).split('\n').length;
    expect(await fouten({ [INSTELLINGEN]: () => na })).toEqual([
      {
        bestand: INSTELLINGEN,
        regel,
        sleutel: 'halt/telperiode.keuzes.halfjaar',
        wat: 'deze keuze kent Schakel niet',
        doe: 'De keuzes zijn schooljaar, half-schooljaar',
      },
      {
        bestand: INSTELLINGEN,
        regel: regel - 2,
        sleutel: 'halt/telperiode.keuzes',
        wat: 'de keuze half-schooljaar ontbreekt',
        doe: 'De keuzes zijn schooljaar, half-schooljaar',
      },
    ]);
  });
});
