import { describe, expect, test } from 'vitest';
import { leesRapportZoek, vanRegel, zonderRegel } from './zoek.ts';

const NORM = 'stap/contact-school';
const rapport = (anders: object) =>
  leesRapportZoek({ van: '2026-08', totEnMet: '2027-07', gemeente: 'GM0361', norm: NORM, ...anders });
const JAAR = { van: '2026-08', totEnMet: '2027-07', gemeente: 'GM0361', norm: NORM };

describe('the motivations behind a line', () => {
  test.each([
    ['of a month are those of that month', { per: 'maand', bij: '2026-11' }, { van: '2026-11', totEnMet: '2026-11' }],
    ['of a school are those of that school', { per: 'school', bij: '99XX00' }, { vestiging: '99XX00' }],
    ['of a municipality are those of it', { per: 'gemeente', bij: 'GM0193' }, { gemeente: 'GM0193' }],
    ['of a norm are those of that norm', { bij: 'stap/onderzoek' }, { norm: 'stap/onderzoek' }],
    ['of a norm, since none was chosen yet', { norm: undefined, per: 'maand', bij: NORM }, {}],
    ['of the total are those of the whole report', { per: 'maand' }, {}],
  ])('%s', (_, anders, verwacht) => {
    expect(vanRegel(rapport({ deel: 'motivaties', ...anders }))).toEqual({ ...JAAR, ...verwacht });
  });

  test('do not narrow the report that somebody goes back to', () => {
    expect(zonderRegel(rapport({ per: 'maand', deel: 'motivaties', bij: '2026-11' }))).toEqual({
      ...JAAR,
      per: 'maand',
    });
  });
});

test('what means nothing in an address is named, so that it goes from it', () => {
  const zoek = leesRapportZoek({ van: '2026-13', per: 'week', gemeente: 'GM0361', bij: '2026-11' });
  expect(Object.keys(zoek)).toEqual(expect.arrayContaining(['van', 'per', 'bij']));
  expect(zoek).toEqual({ gemeente: 'GM0361' });
});
