import { describe, expect, test } from 'vitest';
import { gebruikVan, keurBlok, keurTekst } from './index.ts';

const VELDEN = new Set([
  'leerling',
  'leerling.voornaam',
  'termijn',
  'termijn.uiterlijk',
  'afspraken.alle',
  'afspraken.alle[].wat',
  'bevinding.gehoord',
  'bevinding.gehoord[]',
]);
const BLOKKEN = new Set(['privacy']);

const keur = (tekst: string) => keurTekst(tekst, VELDEN, BLOKKEN);
/** Line and what is wrong, of a text that begins with a title and an empty line. */
const mis = (tekst: string): string[] =>
  keur(`# Titel\n\n${tekst}`).map(({ regel, wat }) => `${regel}: ${wat.replace(/ \(.*/, '')}`);

describe('the text of a letter', () => {
  test('may hold fields, filters, conditions, loops, blocks, a free paragraph and lines to write on', () => {
    const tekst = `# Over {{ leerling.voornaam }}

{% comment %} <b>voor wie dit leest</b> {{ wat.dan.ook }} {% endcomment %}
Beste **{{ leerling.voornaam }}**, kijk op [de site](https://voorbeeld.example) vóór {{ termijn.uiterlijk | datum }}.

## Afspraken

{% if afspraken.alle.size > 1 and termijn %}
{% for afspraak in afspraken.alle -%}
- {{ afspraak.wat }}{% unless forloop.last %};{% endunless %}
{% endfor %}
{% else %}
1. {{ bevinding.gehoord | lijst }}
{% endif %}
{% for wie in bevinding.gehoord %}{{ wie }}{% endfor %}

{% alinea %}

{% blok privacy %}

{% bladzijde %}

Naam: ____
Handtekening: ____`;
    expect(keur(tekst)).toEqual([]);
    expect(keur(tekst.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  test('uses no field that the dictionary does not have, in a loop neither', () => {
    expect(mis('{{ leerling.bsn }}\n{{ leerling }}')).toEqual([
      '3: het veld leerling.bsn is er niet',
      '4: het veld leerling is er niet',
    ]);
    expect(mis('{% for a in afspraken.alle %}\n{{ a.bsn }}\n{% endfor %}\n{% for b in bsn %}{% endfor %}')).toEqual([
      '4: het veld afspraken.alle[].bsn is er niet',
      '6: het veld bsn is er niet',
    ]);
    expect(mis('tekst\n{% if\nleerling.bsn == 1 %}x{% elsif geheim %}y{% endif %}')).toEqual([
      '5: het veld leerling.bsn is er niet',
      '5: het veld geheim is er niet',
    ]);
    expect(mis('{{ leerling["voornaam"] }} {{ leerling[termijn.geheim] }}')).toContain(
      '3: het veld termijn.geheim is er niet',
    );
  });

  test('says the fields of the group that was meant', () => {
    expect(keur('# {{ leerling.naam }}')).toEqual([
      {
        regel: 1,
        wat: 'het veld leerling.naam is er niet',
        doe: 'Kies een veld uit het woordenboek, zoals leerling.voornaam',
      },
    ]);
  });

  test.each([
    ['{{ leerling.voornaam | upcase }}', 'het filter upcase is er niet'],
    ['{{ leerling.voornaam | raw }}', 'het filter raw is er niet'],
    ['{% blok geheim %}', 'het blok geheim is er niet'],
    ['{% include "x" %}', '{% include %} kent een brief niet'],
    ['{% assign x = 1 %}', '{% assign %} kent een brief niet'],
    ['{% raw %}x{% endraw %}', '{% raw %} kent een brief niet'],
    ['{% if termijn %}', 'dit leest niet als Liquid'],
    ['{{ leerling.voornaam', 'dit leest niet als Liquid'],
    ['een <b', null],

    ['een <br> regel', 'hier staat HTML'],
    ['<div>', 'hier staat HTML'],
    ['```\nx\n```', 'hier staat een codeblok'],
    ['`x`', 'hier staat code'],
    ['*schuin*', 'schuine tekst leest slecht en kan niet in een brief'],
    ['> citaat', 'een citaat kan niet in een brief'],
    ['---', 'een streep kan niet in een brief'],
    ['![plaatje](https://voorbeeld.example/x.png)', 'een plaatje kan niet in een brief'],
    ['een\\\ntwee', 'een harde regelovergang kan niet in een brief'],
    ['### Diep', 'een brief heeft geen koppen onder ##'],
    ['## **Vet**', 'een kop heeft geen opmaak'],
    ['##', 'deze kop is leeg'],
    ['##Kop', 'de opmaak met # klopt niet'],
    ['een **half', 'de opmaak met * klopt niet'],
    ['| a | b |\n|---|---|', 'de opmaak met | klopt niet'],
    ['[x](javascript:alert(1))', 'dit is geen adres voor een link: javascript:alert(1)'],
    ['[x](http://voorbeeld.example)', 'dit is geen adres voor een link: http://voorbeeld.example'],
    ['[x][y]\n\n[y]: https://voorbeeld.example', 'dit kan niet in een brief'],
    ['-', 'dit punt van de lijst is leeg of heeft iets anders dan tekst'],
    ['# Nog een', 'de brief heeft een tweede titel'],
    ['    ingesprongen', null],
  ])('%j', (tekst, fout) => {
    expect(mis(tekst)[0] ?? null).toBe(fout === null ? null : `3: ${fout}`);
  });

  test('has lists of one paragraph a point, without lists in them', () => {
    expect(mis('- een\n  - twee\n\n1. een\n\n   nog een')).toEqual([
      '4: een punt van een lijst is één alinea',
      '8: een punt van een lijst is één alinea',
    ]);
  });

  test('begins with its title', () => {
    for (const tekst of ['', 'Tekst', '## Kop\n\n# Titel', '#Titel'])
      expect(keur(tekst).map(({ wat }) => wat)).toContain('de brief begint niet met een titel');
  });

  test('tells everything at once, by line', () => {
    expect(mis('{{ geheim }} *x*\n\n{% blok geheim %}\n\n<i>x</i>').map((fout) => fout.slice(0, 2))).toEqual([
      '3:',
      '3:',
      '5:',
      '7:',
      '7:',
    ]);
  });
});

describe('a text that letters share', () => {
  test('has no title, no block and no free paragraph of its own', () => {
    expect(keurBlok('## Kop\n\n{{ leerling.voornaam }}', VELDEN)).toEqual([]);
    expect(keurBlok('# T\n\n{% blok privacy %}\n{% alinea %}', VELDEN).map(({ regel }) => regel)).toEqual([1, 3, 4]);
  });
});

test('which fields and blocks a text uses is known, with the lines', () => {
  const tekst = '# {{ leerling.voornaam }}\n\n{% for a in afspraken.alle %}{{ a.wat }}{% endfor %}\n{% blok privacy %}';
  expect(gebruikVan(tekst)).toEqual({
    velden: [
      { naam: 'leerling.voornaam', regel: 1 },
      { naam: 'afspraken.alle', regel: 3 },
      { naam: 'afspraken.alle[].wat', regel: 3 },
    ],
    blokken: [{ naam: 'privacy', regel: 4 }],
  });
});
