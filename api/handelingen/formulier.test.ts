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
