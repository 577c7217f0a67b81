import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { laadProtocol } from '../protocol/index.ts';
import { NODIGE_TERMIJNEN, STAPPEN, STAPPENPLAN, type Stap, type Uitkomst } from './stappenplan.ts';

const nummers = (stappen: readonly Stap[]): string => stappen.map((s) => STAPPENPLAN[s].nummer).join(', ');

function vervolg(stap: Stap, { laatVervallen = [], sluit, nieuweRonde }: Uitkomst): string {
  if (sluit) return 'de zaak sluit';
  if (nieuweRonde) return 'volgende ronde, stap 7';
  const volgende = STAPPEN.slice(STAPPEN.indexOf(stap) + 1).find((s) => !laatVervallen.includes(s));
  const valtWeg = laatVervallen.length > 0 ? ` (${nummers(laatVervallen)} vervalt)` : '';
  return volgende ? `stap ${STAPPENPLAN[volgende].nummer}${valtWeg}` : '';
}

/** The table of docs/stappenplan.md, made from the data. */
function tabel(): string {
  const rijen = STAPPEN.flatMap((stap) => {
    const { nummer, naam, fase, uitkomsten } = STAPPENPLAN[stap];
    const kop = `| ${nummer} | ${fase} | ${naam} |`;
    const uit = Object.entries(uitkomsten).map(([code, u]) => `${kop} \`${code}\` | ${u.naam} | ${vervolg(stap, u)} |`);
    return uit.length > 0 ? uit : [`${kop} | | |`];
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

test('the steps of the MAS that are built, in their order', () => {
  expect(STAPPEN.map((s) => STAPPENPLAN[s].nummer)).toEqual([2, 3, 5, 6, 7, 8, 9, 10]);
});

test('the protocol has a term for every step and for a vervolgmelding', () => {
  const { termijnen } = laadProtocol();
  expect(NODIGE_TERMIJNEN.filter((naam) => !(naam in termijnen))).toEqual([]);
});
