/** What differs in a decision table: its rules one by one, and each cell of a rule by its column. */
import type { Regel, Tabel } from '../../dmn/model.ts';
import { cellenVan, kolommenVan, LEEG, zin, type Cel } from '../tabelzin.ts';
import { koppel } from './koppel.ts';
import { citeer, onder, verandering, verschilInTabel, verschilInVelden } from './woorden.ts';

/** @param naam what comes before each line: "Tabel halt" */
export function verschilInTabellen(naam: string, was: Tabel, wordt: Tabel): string[] {
  const paren = koppel(was.regels, wordt.regels);
  const gebleven = new Set(paren.map(({ oud }) => oud));
  return [
    ...onder(naam, verschilInVelden(was, wordt, ['id', 'invoer', 'uitvoer', 'regels'])),
    ...verschilInKolommen(naam, was, wordt),
    ...paren.flatMap(({ oud, nieuw }) =>
      oud
        ? verschilInRegel(`${naam}, regel ${nieuw.nr}`, { tabel: was, regel: oud }, { tabel: wordt, regel: nieuw })
        : [`${naam}: regel ${nieuw.nr} is nieuw: ${zin(wordt, nieuw)}`],
    ),
    ...was.regels
      .filter((regel) => !gebleven.has(regel))
      .map((regel) => `${naam}: regel ${regel.nr} vervalt: ${zin(was, regel)}`),
    ...verschilInVolgorde(
      naam,
      paren.flatMap(({ oud, nieuw }) => (oud ? { van: oud.nr, naar: nieuw.nr } : [])),
    ),
  ];
}

const verschilInKolommen = (naam: string, was: Tabel, wordt: Tabel): string[] =>
  verschilInTabel(kolommenVan(was), kolommenVan(wordt), {
    nieuw: ({ label }) => `${naam}: kolom ${label} is nieuw`,
    weg: ({ label }) => `${naam}: kolom ${label} vervalt`,
    anders: (een, ander) => onder(`${naam}, kolom ${ander.label}`, verschilInVelden(een, ander, ['id'])),
  });

interface Plaats {
  tabel: Tabel;
  regel: Regel;
}

function verschilInRegel(waar: string, was: Plaats, wordt: Plaats): string[] {
  const [een, ander] = [was.regel.bron, wordt.regel.bron];
  return [
    ...verschilInTabel<Cel>(cellenVan(was.tabel, was.regel), cellenVan(wordt.tabel, wordt.regel), {
      nieuw: ({ kolom, tekst }) => (tekst === LEEG ? [] : `${waar}, kolom ${kolom}: ${citeer(tekst)} komt erbij`),
      // that a column is gone is said once
      weg: () => [],
      anders: (oud, { kolom, tekst }) =>
        oud.tekst === tekst ? [] : [`${waar}, kolom ${kolom}: ${citeer(oud.tekst)} wordt ${citeer(tekst)}`],
    }),
    ...(een === ander ? [] : [verandering(`${waar}, bron`, een, ander)]),
  ];
}

/** Whether the rules that stayed are asked in another order. */
function verschilInVolgorde(naam: string, paren: readonly { van: number; naar: number }[]): string[] {
  const verplaatst = paren.some(({ van }, n) => van < (paren[n - 1]?.van ?? 0));
  const waar = paren.filter(({ van, naar }) => van !== naar).map(({ van, naar }) => `${van} staat nu op ${naar}`);
  return verplaatst ? [`${naam}: de volgorde van de regels is anders: ${waar.join(', ')}`] : [];
}
