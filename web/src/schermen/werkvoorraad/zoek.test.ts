import { expect, test } from 'vitest';
import { leesWerkvoorraadZoek } from './zoek.ts';

test('an address that means something is taken as it is', () => {
  const zoek = {
    weergave: 'te-laat',
    fase: 'plannen',
    route: 'halt',
    school: '99XX00',
    behandelaar: 'demo-lpa',
    status: 'alle',
    sorteer: 'naam',
    richting: 'af',
  };
  expect(leesWerkvoorraadZoek(zoek)).toEqual(zoek);
});

test.each(['weergave', 'fase', 'status', 'sorteer', 'richting'])(
  'a value of %s that does not exist is left out',
  (naam) => {
    expect(leesWerkvoorraadZoek({ [naam]: 'onzin', school: '99XX00' })).toEqual({ school: '99XX00' });
  },
);

test('so is what is no text, and what is not asked here', () => {
  expect(leesWerkvoorraadZoek({ route: 7, zoek: 'Noor' })).toEqual({});
});
