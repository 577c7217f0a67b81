import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { protocollen } from '../test/opzet/protocollen.ts';
import { BESLUITEN, VRAGENLIJSTEN } from './besluiten.ts';
import { ROUTES } from './routes/index.ts';
import {
  FASEN,
  NODIGE_DREMPELS,
  NODIGE_INSTELLINGEN,
  NODIGE_TERMIJNEN,
  type Routekaart,
  STAPPEN,
  STAPPENPLAN,
  type Stap,
  stappenVan,
  type Uitkomst,
} from './stappenplan.ts';

const nummers = (stappen: readonly Stap[]): string => stappen.map((s) => STAPPENPLAN[s].nummer).join(', ');
const KAARTEN: Routekaart[] = ['A', 'B'];

function vervolg(stap: Stap, { laatVervallen = [], sluit, nieuweRonde, begint }: Uitkomst): string {
  if (sluit) return 'de zaak sluit';
  if (nieuweRonde) return 'volgende ronde, stap 7';
  const stappen = stappenVan(STAPPENPLAN[stap].kaart ?? 'A');
  const volgende = stappen.slice(stappen.indexOf(stap) + 1).find((s) => !laatVervallen.includes(s));
  const valtWeg = laatVervallen.length > 0 ? ` (${nummers(laatVervallen)} vervalt)` : '';
  const route = begint ? ` met route ${begint}` : '';
  return volgende ? `stap ${STAPPENPLAN[volgende].nummer}${valtWeg}${route}` : '';
}

/** The table of docs/stappenplan.md, made from the data. */
function tabel(): string {
  const rijen = STAPPEN.flatMap((stap) => {
    const { nummer, kaart, naam, fase, uitkomsten, optioneel, route } = STAPPENPLAN[stap];
    const toevoeging = [...(optioneel ? ['optioneel'] : []), ...(route ? [`route ${route.soort}`] : [])].join(', ');
    const kop = `| ${kaart ?? ''}${nummer} | ${fase} | ${naam}${toevoeging && ` (${toevoeging})`} |`;
    return Object.entries(uitkomsten).map(
      ([code, u]) =>
        `${kop} \`${code}\`${u.vanRoute ? ' (volgt uit de route)' : ''} | ${u.naam} | ${vervolg(stap, u)} |`,
    );
  });
  return [
    '| stap | fase | naam | uitkomst | betekent | daarna |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rijen,
  ].join('\n');
}

test('docs/stappenplan.md shows the steps as they are', () => {
  const zonderOpmaak = (tekst: string): string => tekst.replaceAll(/ +/g, ' ').replaceAll(/-+/g, '-');
  const document = readFileSync(new URL('../docs/stappenplan.md', import.meta.url), 'utf8');
  expect(zonderOpmaak(document), tabel()).toContain(zonderOpmaak(tabel()));
});

test.each(KAARTEN)('routekaart %s has steps 2 to 10, one of each number, through all five phases in order', (kaart) => {
  const stappen = stappenVan(kaart);
  expect(stappen.map((s) => STAPPENPLAN[s].nummer)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const fasen = stappen.map((s) => FASEN.indexOf(STAPPENPLAN[s].fase));
  expect(fasen).toEqual(fasen.toSorted());
  expect(new Set(fasen).size).toBe(5);
});

test('what falls away stands on the same routekaart, after the step that lets it', () => {
  for (const stap of STAPPEN) {
    for (const { laatVervallen = [] } of Object.values<Uitkomst>(STAPPENPLAN[stap].uitkomsten)) {
      const stappen = stappenVan(STAPPENPLAN[stap].kaart ?? 'A');
      for (const weg of laatVervallen) expect(stappen.indexOf(weg)).toBeGreaterThan(stappen.indexOf(stap));
    }
  }
});

test('every protocol has the terms, thresholds, settings, questionnaires and tables that a case needs', () => {
  for (const { naam, termijnen, drempels, ...rest } of protocollen.alle) {
    expect(Object.keys(rest.instellingen), naam).toEqual(expect.arrayContaining([...NODIGE_INSTELLINGEN]));
    expect(Object.keys(rest.vragenlijsten), naam).toEqual(expect.arrayContaining(Object.keys(VRAGENLIJSTEN)));
    const modellen = Object.values(BESLUITEN).map(({ model }) => model);
    expect(Object.keys(rest.beslissingen), naam).toEqual(expect.arrayContaining(modellen));
    expect(
      NODIGE_TERMIJNEN.filter((sleutel) => !(sleutel in termijnen)),
      naam,
    ).toEqual([]);
    expect(
      NODIGE_DREMPELS.filter((sleutel) => !(sleutel in drempels)),
      naam,
    ).toEqual([]);
  }
});

test('every term that a route waits for is one that a protocol must have', () => {
  const vanRoutes = Object.values(ROUTES).flatMap(({ antwoorden, onderdelen }) => [
    ...antwoorden.map(({ regel }) => regel),
    ...Object.values(onderdelen).flatMap(({ datum }) => datum?.regel ?? []),
  ]);
  expect(NODIGE_TERMIJNEN).toEqual(expect.arrayContaining(vanRoutes));
});
