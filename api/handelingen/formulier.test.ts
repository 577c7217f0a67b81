import { describe, expect, test } from 'vitest';
import { HANDELINGSOORTEN } from '../../mas/handelingen/index.ts';
import { veldfouten } from '../http/vertaal.ts';
import { alsJsonSchema, formulier, handelingVerzoek } from './formulier.ts';

const fouten = (schema: typeof handelingVerzoek | ReturnType<typeof formulier>, waarde: unknown): string[] => {
  const uit = schema.safeParse(waarde);
  return uit.success ? [] : veldfouten(uit.error).map(({ veld, fout }) => `${veld}: ${fout}`);
};

describe('the body of an action', () => {
  test.each<[unknown, string[]]>([
    [{ handeling: 'rond-af', stap: 'brief', uitkomst: 'verzonden' }, []],
    [{ handeling: 'wijs-toe', behandelaar: 'demo-lpa', toelichting: 'x' }, []],
    [{ handeling: 'herstel', nr: 0 }, ['nr: geef een heel getal vanaf 1.']],
    [{ handeling: 'noteer', extra: 1 }, ['extra: dit veld bestaat niet.']],
    [{ handeling: 'noteer', dag: '9 november' }, ['dag: geef een dag die bestaat, als jjjj-mm-dd.']],
    [
      { handeling: 'rond-af', uitkomst: 'A' },
      [
        'stap: kies uit contact-school, keuze-routekaart, kennisgevingsbrief, waarschuwing, onderzoek, onderzoek-luxe, brief, verhoor, keuze-route, keuze-procesverbaal, uitvoering, terugkoppeling, evaluatie.',
      ],
    ],
    [{ handeling: 'kies-routes', routes: ['halt', 'vrijwillige-hulp'] }, []],
    [
      { handeling: 'kies-routes', routes: [] },
      [
        'routes: kies een of meer uit basisroute, vrijwillige-hulp, halt, dwang-civiel, dwang-strafrecht, last-onder-dwangsom.',
      ],
    ],
    [
      { handeling: 'kies-routes', routes: ['procesverbaal'] },
      ['routes.0: kies uit basisroute, vrijwillige-hulp, halt, dwang-civiel, dwang-strafrecht, last-onder-dwangsom.'],
    ],
    [{ handeling: 'kies-routes', routes: ['halt', 'halt'] }, ['routes: kies elk maar een keer.']],
    [
      { handeling: 'kies-routes', routes: 'halt' },
      [
        'routes: kies een of meer uit basisroute, vrijwillige-hulp, halt, dwang-civiel, dwang-strafrecht, last-onder-dwangsom.',
      ],
    ],
    [{ handeling: 'verzet-verhoor', verhoor: 'v', verhoorOp: '2026-11-09', tijd: '09:00', plaats: 'x' }, []],
    [
      { handeling: 'verzet-verhoor', verhoor: 'v', verhoorOp: '2026-11-09', tijd: '9 uur' },
      ['tijd: geef een tijd als uu:mm.'],
    ],
    [{ handeling: 'vul-vragenlijst-in', lijst: 'luxe', antwoorden: { eerderLuxe: 'ja', teLaat: 3 } }, []],
    [{ handeling: 'vul-vragenlijst-in', lijst: 'luxe' }, ['antwoorden: ontbreekt.']],
    [
      { handeling: 'vul-vragenlijst-in', lijst: 'luxe', antwoorden: { eerderLuxe: true } },
      ['antwoorden.eerderLuxe: geef een code of een getal.'],
    ],
    [{ handeling: 'noteer', plaats: 'x' }, ['plaats: dit veld bestaat niet.']],
    [{ handeling: 'verzin' }, [`handeling: onbekende handeling: kies uit ${HANDELINGSOORTEN.join(', ')}.`]],
    [{}, [`handeling: onbekende handeling: kies uit ${HANDELINGSOORTEN.join(', ')}.`]],
    [{ handeling: '__proto__' }, [`handeling: onbekende handeling: kies uit ${HANDELINGSOORTEN.join(', ')}.`]],
  ])('%j', (verzoek, verwacht) => {
    expect(fouten(handelingVerzoek, verzoek)).toEqual(verwacht);
  });

  test('the outcomes follow from the step', () => {
    const schema = formulier({ soort: 'rond-af', stap: 'brief' });
    expect(fouten(schema, { handeling: 'rond-af', stap: 'brief', uitkomst: 'A' })).toEqual([
      'uitkomst: kies uit verzonden.',
    ]);
  });
});

test('the JSON Schema names the choices, and asks for a motivation where one is needed', () => {
  const schema = alsJsonSchema({ soort: 'rond-af', stap: 'brief' }, { motivatie: true, toelichting: false });
  expect(schema).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: ['handeling', 'stap', 'uitkomst', 'motivatie'],
    properties: {
      handeling: { const: 'rond-af' },
      stap: { const: 'brief' },
      uitkomst: { enum: ['verzonden'], oneOf: [{ const: 'verzonden', title: 'De brief is verzonden' }] },
    },
  });
});

test('the JSON Schema of a questionnaire asks its questions in the words of the protocol', () => {
  const vraag = { groep: 'Groep', bron: 'Verzonnen bron' };
  const vragenlijst = {
    naam: 'Verzonnen lijst',
    volgorde: ['a', 'b', 'c'],
    vragen: {
      a: { ...vraag, tekst: 'Is het zo?', soort: 'ja-nee' as const },
      b: { ...vraag, tekst: 'Wat is het?', soort: 'keuze' as const, keuzes: { dit: 'Dit', dat: 'Dat' } },
      c: { ...vraag, tekst: 'Hoe vaak?', soort: 'aantal' as const, eenheid: 'keer' },
    },
  };
  const nodig = { motivatie: false, toelichting: false, vragenlijst };
  expect(alsJsonSchema({ soort: 'vul-vragenlijst-in', lijst: 'luxe' }, nodig)).toMatchObject({
    required: ['handeling', 'lijst', 'antwoorden'],
    properties: {
      lijst: { const: 'luxe' },
      antwoorden: {
        additionalProperties: false,
        properties: {
          a: { title: 'Is het zo?', enum: ['ja', 'nee', 'weet-niet'], oneOf: [{ title: 'Ja' }, {}, {}] },
          b: { title: 'Wat is het?', enum: ['dit', 'dat', 'weet-niet'] },
          c: { title: 'Hoe vaak?', anyOf: [{ type: 'integer', minimum: 0 }, { enum: ['weet-niet'] }] },
        },
      },
    },
  });
});
