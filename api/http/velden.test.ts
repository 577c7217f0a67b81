import { expect, test } from 'vitest';
import { z } from 'zod';
import { beslisbonnenVraag } from '../beslisbonnen/schemas.ts';
import { gebeurtenissenVraag } from '../gebeurtenissen/schemas.ts';
import { veldfouten } from './vertaal.ts';

const fouten = (schema: z.ZodType, waarde: unknown) => {
  const { error } = schema.safeParse(waarde);
  return error ? veldfouten(error).map(({ veld, fout }) => `${veld}: ${fout}`) : [];
};
const vraag = z.strictObject({
  regime: z.enum(['AVG', 'WPG']),
  lijst: z.array(z.string().max(3)).max(2),
  aantal: z.coerce.number().int().min(1).max(100),
});

test('what is wrong with a field is said in words for a person, with what does', () => {
  expect(fouten(vraag, { regime: 'X', lijst: ['a', 'b', 'c'], aantal: 0 })).toEqual([
    'regime: kies uit AVG, WPG.',
    'lijst: is te veel: hoogstens 2.',
    'aantal: is te weinig: minstens 1.',
  ]);
  expect(fouten(vraag, { lijst: ['abcd'], aantal: '1.5' })).toEqual([
    'regime: ontbreekt.',
    'lijst.0: is te lang: hoogstens 3 tekens.',
    'aantal: geef een heel getal.',
  ]);
  expect(fouten(vraag, { regime: 'AVG', lijst: [], aantal: 'veel' })).toEqual(['aantal: geef een getal.']);
});

test.each([
  ['events', gebeurtenissenVraag],
  ['receipts', beslisbonnenVraag],
])('the number after which %s are asked is one that the database has room for', (_, schema) => {
  expect(fouten(schema, { na: '2147483647' })).toEqual([]);
  for (const na of ['2147483648', '9007199254740991', '1e300'])
    expect(fouten(schema, { na })).toContain('na: is te veel: hoogstens 2147483647.');
  expect(fouten(schema, { na: '-1' })).toEqual(['na: is te weinig: minstens 0.']);
});
