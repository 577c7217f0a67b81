import { describe, expect, test } from 'vitest';
import { melding } from '../../test/opzet/bron.ts';
import { veldfouten } from '../http/vertaal.ts';
import { bezwarenTegen } from './regels.ts';
import { leeftijdOp } from '../../mas/leeftijd.ts';
import { verzuimmelding } from './schemas.ts';

const DAG = '2026-11-09';
const velden = (anders: Record<string, unknown>): string[] =>
  bezwarenTegen(verzuimmelding.parse(melding(DAG, anders)), DAG).map(({ veld }) => veld);
const leerling = (geboortedatum: string) => ({ leerling: { ...(melding(DAG).leerling as object), geboortedatum } });
const vormfouten = (anders: Record<string, unknown>): string[] => {
  const uit = verzuimmelding.safeParse(melding(DAG, anders));
  return uit.success ? [] : veldfouten(uit.error).map(({ veld }) => veld);
};

describe('a melding that cannot be true', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['a good one', {}, []],
    ['ends before it began', { einddatum: '2026-11-08' }, ['einddatum', 'verzuimspecificatie.0.datum']],
    ['begins tomorrow', { begindatum: '2026-11-10', verzuimspecificatie: [] }, ['begindatum', 'melddatumtijd']],
    [
      'was reported tomorrow',
      { melddatumtijd: '2026-11-10T08:00:00Z', mutatietijd: '2026-11-10T08:00:00Z' },
      ['melddatumtijd', 'mutatietijd'],
    ],
    [
      'late in the evening here is tomorrow in Amsterdam',
      { melddatumtijd: '2026-11-09T23:30:00Z', mutatietijd: '2026-11-09T23:30:00Z' },
      ['melddatumtijd', 'mutatietijd'],
    ],
    ['was changed before it was made', { mutatietijd: '2026-11-09T07:00:00Z' }, ['mutatietijd']],
    ['is about a child of 3', leerling('2022-11-10'), ['leerling.geboortedatum']],
    ['is about a child that turns 4 that day', leerling('2022-11-09'), []],
    ['is about somebody of 22', { ...leerling('2003-11-10'), soort: 'RMC' }, []],
    ['is about somebody who turns 23 that day', { ...leerling('2003-11-09'), soort: 'O' }, ['leerling.geboortedatum']],
    [
      'is of a kind for 18 and older about who turns 18 the day after',
      { ...leerling('2008-11-10'), soort: 'V4' },
      ['soort'],
    ],
    ['is of a kind for 18 and older about who turns 18 that day', { ...leerling('2008-11-09'), soort: 'V4' }, []],
    ['is of a kind for under 18 about who turns 18 that day', { ...leerling('2008-11-09'), soort: 'LRV' }, ['soort']],
    ['is luxeverzuim of any age', { ...leerling('2008-11-09'), soort: 'L' }, []],
    ['is about somebody of 40', { ...leerling('1986-05-01'), soort: 'O' }, ['leerling.geboortedatum']],
    ['wants no action and does not say why', { actieGewenst: false }, ['toelichting']],
    ['wants no action and says why', { actieGewenst: false, toelichting: 'al opgelost' }, []],
    [
      'specifies a day outside the period',
      { verzuimspecificatie: [{ datum: '2026-11-08', heleDag: true }] },
      ['verzuimspecificatie.0.datum'],
    ],
    [
      'specifies a day twice',
      {
        verzuimspecificatie: [
          { datum: DAG, heleDag: true },
          { datum: DAG, lesuren: [1] },
        ],
      },
      ['verzuimspecificatie.1.datum'],
    ],
  ])('%s', (_, anders, verwacht) => {
    expect(velden(anders)).toEqual(verwacht);
  });

  test('who was born on 29 February is a year older on 1 March', () => {
    expect(leeftijdOp('2020-02-29', '2024-02-28')).toBe(3);
    expect(leeftijdOp('2020-02-29', '2024-02-29')).toBe(4);
    expect(leeftijdOp('2020-02-29', '2025-02-28')).toBe(4);
    expect(leeftijdOp('2020-02-29', '2025-03-01')).toBe(5);
  });
});

describe('the form of a melding', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['an unknown soort', { soort: 'V1' }, ['soort']],
    ['a day that does not exist', { begindatum: '2026-02-30' }, ['begindatum']],
    ['a time without a zone', { mutatietijd: '2026-11-09T08:30:00' }, ['mutatietijd']],
    ['a field that does not exist', { bsn: '1' }, ['bsn']],
    ['a reason of 201 characters', { reden: 'x'.repeat(201) }, ['reden']],
    ['a reason of blanks', { reden: '  ' }, ['reden']],
    ['a character that cannot be kept', { reden: 'a\u0000b' }, ['reden']],
    ['half a character', { reden: 'a\ud800' }, ['reden']],
    [
      'a thirteenth hour',
      { verzuimspecificatie: [{ datum: DAG, lesuren: [13] }] },
      ['verzuimspecificatie.0.lesuren.0'],
    ],
    ['neither hours nor the whole day', { verzuimspecificatie: [{ datum: DAG }] }, ['verzuimspecificatie.0']],
    [
      'a pupil without a number',
      { leerling: {} },
      [
        'leerling.persoonsnummer',
        'leerling.voornaam',
        'leerling.achternaam',
        'leerling.geboortedatum',
        'leerling.geslacht',
        'leerling.gemeente',
        'leerling.startkwalificatie',
      ],
    ],
    ['a number that would climb out of its path', { meldingsnummer: '..' }, ['meldingsnummer']],
  ])('%s', (_, anders, verwacht) => {
    expect(vormfouten(anders)).toEqual(verwacht);
  });

  test('one instant has one spelling', () => {
    const { mutatietijd } = verzuimmelding.parse(melding(DAG, { mutatietijd: '2026-11-09T10:30:00+01:00' }));
    expect(mutatietijd).toBe('2026-11-09T09:30:00.000Z');
  });

  test('what is wrong is said in Dutch', () => {
    const uit = verzuimmelding.safeParse(melding(DAG, { soort: 'X', alleLessenGemist: undefined }));
    expect(uit.error && veldfouten(uit.error)).toEqual([
      { veld: 'soort', fout: 'onbekende verzuimsoort: kies uit V3, V4, RMC, L, LRV, O.' },
      { veld: 'alleLessenGemist', fout: 'ontbreekt.' },
    ]);
  });
});
