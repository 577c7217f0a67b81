import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Zaakfamilie } from './begrippen.ts';
import { HANDELINGEN, HANDELINGSOORTEN, hoortBij, regelVan } from './handelingen/index.ts';
import type { Vast } from './handelingen/types.ts';
import { type Routekaart, STAPPENPLAN, stappenVan, type Stap, type Uitkomst } from './stappenplan.ts';

const knoop = (stap: Stap): string => stap.replaceAll('-', '_');
const naam = (stap: Stap): string => {
  const { nummer, naam: tekst, kaart } = STAPPENPLAN[stap];
  return `${kaart ?? ''}${nummer} ${tekst}`;
};

/** Where an outcome leads on one routekaart. */
function doel(kaart: Routekaart, stap: Stap, { laatVervallen = [], sluit, nieuweRonde }: Uitkomst): string {
  if (sluit) return '[*]';
  const stappen = stappenVan(kaart);
  if (nieuweRonde) return knoop(stappen.find((s) => STAPPENPLAN[s].perRonde) ?? stap);
  const volgende = stappen.slice(stappen.indexOf(stap) + 1).find((s) => !laatVervallen.includes(s));
  return volgende ? knoop(volgende) : '[*]';
}

/** The state diagram of docs/verzuimzaak.md, made from the stappenplan. */
function diagram(): string {
  const kaarten: Routekaart[] = ['A', 'B'];
  const pijlen = kaarten.flatMap((kaart) =>
    stappenVan(kaart).flatMap((stap) =>
      Object.entries(STAPPENPLAN[stap].uitkomsten)
        .filter(([, { kiest }]) => (kiest ?? kaart) === kaart)
        .map(([code, u]) => `  ${knoop(stap)} --> ${doel(kaart, stap, u)}: ${code}`),
    ),
  );
  const knopen = kaarten.flatMap((kaart) =>
    stappenVan(kaart).map((stap) => `  state "${naam(stap)}" as ${knoop(stap)}`),
  );
  return ['stateDiagram-v2', ...new Set(knopen), '  [*] --> contact_school: melding', ...new Set(pijlen)].join('\n');
}

/** A table of actions, made from the one list of what may be done. */
function tabel(past: (soort: (typeof HANDELINGSOORTEN)[number]) => boolean): string {
  const rijen = HANDELINGSOORTEN.filter(past).map((soort) => {
    const regel = regelVan(soort);
    const vast = { soort } as Vast;
    const velden = Object.entries(regel.velden(vast)).map(
      ([veld, { optioneel }]) => `\`${veld}\`${optioneel ? '?' : ''}`,
    );
    const motivatie =
      regel.motivatie === 'altijd' ? 'altijd' : regel.motiveer ? 'bij afwijking; soms altijd' : 'bij afwijking';
    return `| \`${soort}\` | ${regel.naam(vast)} | ${velden.join(', ')} | ${motivatie} | ${regel.alleenBoa ? 'in de opsporing' : ''} |`;
  });
  return ['| handeling | naam | velden | motivatie | alleen BOA |', '| --- | --- | --- | --- | --- |', ...rijen].join(
    '\n',
  );
}

const lees = (naam: string): string => readFileSync(new URL(`../docs/${naam}.md`, import.meta.url), 'utf8');
const zonderOpmaak = (tekst: string): string => tekst.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
const FAMILIES: readonly Zaakfamilie[] = ['verzuim', 'vrijstelling', 'aanvraag'];

test('docs/verzuimzaak.md draws the states as they are', () => {
  expect(zonderOpmaak(lees('verzuimzaak')), diagram()).toContain(zonderOpmaak(diagram()));
});

test('docs/verzuimzaak.md lists the actions as they are', () => {
  expect(Object.keys(HANDELINGEN)).toEqual(HANDELINGSOORTEN);
  const verzuim = tabel((soort) => hoortBij('verzuim', soort));
  expect(zonderOpmaak(lees('verzuimzaak')), verzuim).toContain(zonderOpmaak(verzuim));
});

test.each(FAMILIES.slice(1))('docs/%s.md lists what can be done in such a case alone', (familie) => {
  const eigen = tabel((soort) => FAMILIES.every((ander) => hoortBij(ander, soort) === (ander === familie)));
  expect(zonderOpmaak(lees(familie)), eigen).toContain(zonderOpmaak(eigen));
});
