/** What holds for every table of every protocol. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { BEREKENDE_INVOER } from '../../mas/invoer.ts';
import type { Vragenlijst } from '../../mas/protocol.ts';
import type { Dmnmodel, Tabel } from '../dmn/model.ts';
import { compileer, leesXml, modellenVan, PROTOCOLLEN } from './opzet.ts';

const LIJSTEN = parse(readFileSync(new URL('../landelijk/vragenlijsten.yaml', import.meta.url), 'utf8')) as Record<
  string,
  Vragenlijst
>;
const VRAGEN = Object.entries(LIJSTEN).flatMap(([lijst, { vragen }]) =>
  Object.entries(vragen).map(([naam, vraag]) => ({ lijst, naam, vraag })),
);

const alle = await Promise.all(
  PROTOCOLLEN.flatMap((protocol) =>
    modellenVan(protocol).map(async (model) => ({
      pad: `${protocol}/${model}`,
      xml: leesXml(protocol, model),
      ...(await compileer(protocol, model)),
    })),
  ),
);
const gelezen = (model: Dmnmodel | null): Dmnmodel =>
  model ?? { naam: '', beslissingen: [], kennis: [], gegevens: [], typen: [] };
const tabellenVan = (model: Dmnmodel | null): Tabel[] =>
  gelezen(model).beslissingen.flatMap(({ logica }) => (logica?.soort === 'tabel' ? [logica] : []));

test('the models that the contract names are there, and each region has its own thuiszitter and verzuimladder', () => {
  expect(modellenVan('landelijk').toSorted()).toEqual(
    ['duo-reden', 'halt', 'last-onder-dwangsom', 'procesverbaal', 'routeadvies', 'routekaart', 'schoolprotocol'].concat(
      ['thuiszitter', 'veilig-thuis', 'verzuimladder', 'verzuimsoort', 'vrijstelling', 'waarschuwing'],
    ),
  );
  expect(modellenVan('noord-kennemerland').toSorted()).toEqual([
    'thuiszitter',
    'verzuimladder',
    'verzuimladder-bijlage-2',
  ]);
  expect(modellenVan('ijssel-vecht').toSorted()).toEqual(['thuiszitter', 'verzuimladder']);
});

describe.each(alle)('$pad', ({ model, bevindingen, xml }) => {
  test('there is nothing wrong with it: no gaps, no overlaps, no FEEL that could be misread', () => {
    expect(bevindingen).toEqual([]);
  });

  test('every id is there once', () => {
    const { beslissingen, gegevens } = gelezen(model);
    const tabellen = tabellenVan(model);
    const ids = [
      ...[...beslissingen, ...gegevens, ...tabellen].map(({ id }) => id),
      ...tabellen.flatMap(({ invoer, uitvoer, regels }) => [...invoer, ...uitvoer, ...regels].map(({ id }) => id)),
    ];
    expect(ids.filter((id) => id === '')).toEqual([]);
    expect(ids.filter((id, n) => ids.indexOf(id) < n)).toEqual([]);
  });

  test('every column says in words what it is about, and every rule and cell has an id', () => {
    expect(xml).not.toMatch(/<(?:input|output) (?![^>]*label="[^"]+")/);
    expect(xml).not.toMatch(
      /<(?:rule|inputEntry|outputEntry|input|output|inputExpression|decisionTable|inputData)(?! id=)[\s>]/,
    );
  });

  test('a text for a person is one sentence', () => {
    for (const { uitvoer, regels } of tabellenVan(model)) {
      const tekst = uitvoer.findIndex(({ naam }) => naam === 'tekst');
      if (tekst < 0) continue;
      for (const { uitvoer: cellen } of regels) expect(cellen[tekst]).toMatch(/^"[A-Z][^.!?]+\."$/);
    }
  });

  test('it asks only what Schakel knows or an LPA is asked', () => {
    const bekend = [...Object.keys(BEREKENDE_INVOER), ...VRAGEN.map(({ naam }) => naam)];
    expect(
      gelezen(model)
        .gegevens.map(({ naam }) => naam)
        .filter((naam) => !bekend.includes(naam)),
    ).toEqual([]);
  });
});

/** Questions that stand in for what Schakel counts, where it has nothing to count from. */
const IN_PLAATS_VAN: Readonly<Record<string, string>> = { urenVolgensSchool: 'uren' };

test('every question serves a table, and is asked there as the kind of answer that the table expects', () => {
  const gegevens = alle.flatMap(({ model }) => gelezen(model).gegevens);
  const typen: Record<string, string> = {
    uur: 'uren',
    keer: 'keren',
    dag: 'dagen',
    lesblok: 'aantal',
    procent: 'procent',
  };
  for (const { naam, vraag } of VRAGEN) {
    const soort = { 'ja-nee': 'antwoord', aantal: typen[vraag.eenheid ?? ''], keuze: 'oorzaak' }[vraag.soort];
    const gevraagd = gegevens.filter((gegeven) => gegeven.naam === (IN_PLAATS_VAN[naam] ?? naam));
    expect({ naam, soorten: [...new Set(gevraagd.map(({ type }) => type))] }).toEqual({ naam, soorten: [soort] });
  }
});

test('a question that stands in two lists is the same question', () => {
  for (const { naam, vraag } of VRAGEN)
    for (const zelfde of VRAGEN.filter((andere) => andere.naam === naam)) expect(zelfde.vraag).toEqual(vraag);
});

test('only an earlier conviction is asked by investigators alone', () => {
  expect(VRAGEN.filter(({ vraag }) => vraag.regime === 'WPG').map(({ naam }) => naam)).toEqual(['eerderVeroordeeld']);
});
