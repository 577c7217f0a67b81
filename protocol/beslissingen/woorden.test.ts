/** What a table is called, and what goes into it and comes out, reads as words. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Vragenlijst } from '../../mas/protocol.ts';
import { beslissingInWoorden } from '../../mas/verwoord/beslissingen.ts';
import { codeInWoorden } from '../../mas/verwoord/waarden.ts';
import { compileer, leesXml, modellenVan, PROTOCOLLEN } from './opzet.ts';

const LIJSTEN = parse(readFileSync(new URL('../landelijk/vragenlijsten.yaml', import.meta.url), 'utf8')) as Record<
  string,
  Vragenlijst
>;
const keuzesVan = (naam: string) =>
  Object.values(LIJSTEN).flatMap(({ vragen }) => {
    const vraag = vragen[naam];
    return vraag?.keuzes ? [vraag.keuzes] : [];
  })[0];

const alle = PROTOCOLLEN.flatMap((protocol) => modellenVan(protocol).map((model) => ({ protocol, model })));
/** Codes that are the word itself. */
const GEWOON = ['ja', 'nee', 'gehaald', 'gegeven', 'geweigerd', 'akkoord', 'mag', 'melden', 'niemand'];
const ZO = [...GEWOON, 'thuiszitter', 'twijfel'];

describe.each(alle)('$protocol/$model', ({ protocol, model }) => {
  test('a decision is called by the question that stands in its model', () => {
    const vragen = [
      ...leesXml(protocol, model).matchAll(/<decision [^>]*name="([^"]+)"[^>]*>\s*<question>([^<]+)<\/question>/g),
    ].map(([, naam, vraag]) => [naam, vraag]);
    expect(vragen.length).toBeGreaterThan(0);
    expect(vragen.map(([naam = '']) => [naam, beslissingInWoorden(naam)])).toEqual(vragen);
  });

  test('none of its codes is shown as a code', async () => {
    const { model: gelezen } = await compileer(protocol, model);
    const toegestaan = new Map(gelezen?.typen.map(({ naam, toegestaan }) => [naam, toegestaan ?? '']));
    const namen = [...(gelezen?.gegevens ?? []), ...(gelezen?.beslissingen ?? []).map(({ variabele }) => variabele)];
    expect(namen.length).toBeGreaterThan(0);
    const kaal = namen.flatMap(({ naam, type }) =>
      [...(toegestaan.get(type ?? '') ?? '').matchAll(/"([^"]+)"/g)]
        .map(([, code = '']) => code)
        .filter((code) => codeInWoorden(naam, code, keuzesVan(naam)) === code && !ZO.includes(code))
        .map((code) => `${naam}: ${code}`),
    );
    expect(kaal).toEqual([]);
  });
});

test('how many reasons a table counted is said with the question that gave them', () => {
  expect(beslissingInWoorden('haltTegenAantal')).toBe('Hoeveel redenen zijn er: wat spreekt tegen Halt?');
});
