import { describe, expect, test } from 'vitest';
import { labelsVan, leesFormulier } from './schema.ts';

const DAG = { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const TEKST = { type: 'string', maxLength: 10_000, pattern: '\\S' };
const VERWIJZING = { type: 'string', pattern: '^[\\w./:-]{1,120}$' };
const keuze = (...paren: [string, string][]) => ({
  type: 'string',
  enum: paren.map(([code]) => code),
  oneOf: paren.map(([code, title]) => ({ const: code, title })),
});
/** As the API gives it with every action. */
const gewoon = {
  handeling: { type: 'string', const: 'x' },
  dag: DAG,
  toelichting: TEKST,
  motivatie: TEKST,
  afwijkreden: VERWIJZING,
};

describe('the form of an action', () => {
  test('asks the outcome of a step by its names, and not the step that is fixed', () => {
    const { velden } = leesFormulier({
      properties: {
        ...gewoon,
        stap: { type: 'string', const: 'onderzoek', title: 'Stap' },
        uitkomst: { ...keuze(['ja', 'Er is verzuim'], ['nee', 'Er is geen verzuim']), title: 'Uitkomst' },
      },
      required: ['handeling', 'stap', 'uitkomst'],
    });
    expect(velden).toEqual([
      {
        naam: 'uitkomst',
        label: 'Uitkomst',
        verplicht: true,
        soort: 'keuze',
        opties: [
          { code: 'ja', naam: 'Er is verzuim' },
          { code: 'nee', naam: 'Er is geen verzuim' },
        ],
      },
    ]);
  });

  test.each([
    [{ type: 'array', items: keuze(['halt', 'Halt']), title: 'Routes' }, 'keuzes'],
    [{ ...DAG, title: 'Dag' }, 'dag'],
    [{ type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', title: 'Tijd' }, 'tijd'],
    [{ type: 'integer', minimum: 1, title: 'Nummer' }, 'nummer'],
    [{ ...VERWIJZING, title: 'Behandelaar' }, 'verwijzing'],
    [{ type: 'string', maxLength: 200, pattern: '\\S', title: 'Plaats' }, 'tekst'],
  ])('%j is a %s', (eigenschap, soort) => {
    const { velden } = leesFormulier({ properties: { ...gewoon, veld: eigenschap }, required: ['handeling'] });
    expect(velden).toMatchObject([{ soort, label: eigenschap.title, verplicht: false }]);
  });

  test('of several people those are chosen that the API names', () => {
    const personen = { type: 'array', items: keuze(['g1', 'Fictieve Ouder'], ['g2', 'Verzonnen Ouder']), title: 'Wie' };
    const met = (eigenschap: object) => leesFormulier({ properties: { ...gewoon, veld: eigenschap } }).velden;
    expect(met({ ...personen, default: ['g2'] })).toMatchObject([{ standaard: ['g2'], opties: [{ code: 'g1' }, {}] }]);
    expect(met(personen)).toMatchObject([{ standaard: [] }]);
  });

  test('an action that follows the MAS has no reasons for a departure; one that departs has those of the protocol', () => {
    const volgt = leesFormulier({ properties: gewoon, required: ['handeling'] });
    expect(volgt).toMatchObject({
      motivatieNodig: false,
      toelichtingNodig: false,
      antwoorden: false,
      afwijkredenen: [],
    });
    const wijktAf = leesFormulier({
      properties: { ...gewoon, afwijkreden: keuze(['anders', 'Een andere reden'], ['spoed', 'Spoed']) },
      required: ['handeling', 'motivatie', 'afwijkreden'],
    });
    expect(wijktAf).toMatchObject({
      motivatieNodig: true,
      afwijkredenen: [
        { code: 'spoed', naam: 'Spoed' },
        { code: 'anders', naam: 'Een andere reden' },
      ],
    });
  });

  test('questions are not fields: they are asked in their groups', () => {
    const formulier = leesFormulier({
      properties: { ...gewoon, antwoorden: { type: 'object', properties: { teLaat: {} } } },
      required: ['handeling', 'antwoorden'],
    });
    expect(formulier).toMatchObject({ antwoorden: true, velden: [] });
    expect(labelsVan(formulier, [{ code: 'teLaat', tekst: 'Hoe vaak te laat?' }])).toMatchObject({
      'antwoorden.teLaat': 'Hoe vaak te laat?',
      dag: 'Op welke dag is dit gebeurd?',
    });
  });
});
