import { expect, test } from 'vitest';
import { ApiFout } from '../../api/client.ts';
import { nodigUit } from './nodig.ts';
import { leesFormulier } from './schema.ts';

const keuze = (title: string) => ({ title, enum: ['ja'], oneOf: [{ const: 'ja', title: 'Ja' }] });
const formulier = leesFormulier({
  properties: { uitkomst: keuze('Uitkomst'), cautie: keuze('Cautie') },
  required: ['uitkomst'],
});
const geweigerd = (veld: string) =>
  new ApiFout({
    type: '',
    title: '',
    status: 422,
    detail: '',
    velden: [{ veld, fout: 'kies of de cautie is gegeven.' }],
  });

test('what may be left out is needed when the API says so while it is empty', () => {
  expect(nodigUit(geweigerd('cautie'), { uitkomst: 'ja' }, formulier)).toEqual([
    { veld: 'cautie', fout: 'Kies of de cautie is gegeven.' },
  ]);
});

test.each([
  ['it was filled in, and wrongly', geweigerd('cautie'), { uitkomst: 'ja', cautie: 'ja' }],
  ['another field is wrong', geweigerd('uitkomst'), {}],
  ['it is no refusal', new Error('x'), {}],
])('not when %s', (_, fout, lichaam) => {
  expect(nodigUit(fout, lichaam, formulier)).toEqual([]);
});
