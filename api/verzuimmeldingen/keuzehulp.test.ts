/** What a school reads while it fills in a melding (domain §3.2). Hours and days are counted by hand. */
import { describe, expect, test } from 'vitest';
import { melding } from '../../test/opzet/bron.ts';
import { beginVan } from '../../mas/datum.ts';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { keuzehulp } from './keuzehulp.ts';
import { type Keuzehulpvraag, keuzehulpvraag, type Verzuimmelding, verzuimmelding } from './schemas.ts';

/** A Tuesday; since the autumn holiday, which ended on 18 October, there was school in every week. */
const VANDAAG = '2026-11-24';
const vraagMet = (vraag: Keuzehulpvraag, eerdere: Verzuimmelding[] = []) =>
  keuzehulp(keuzehulpvraag.parse(vraag), {
    protocol: protocollen.voor('GM0361'),
    vakantieregio: 'noord',
    vestiging: '99XX00',
    moment: beginVan(VANDAAG) + 9 * 3_600_000,
    eerdere,
  });
/** A jongere of fifteen. */
const VIJFTIEN = { geboortedatum: '2011-03-14', gemeente: 'GM0361' };
/** So many lessons, at most eight a day, from Monday 9 November on. */
const lessen = (uren: number): Verzuimmelding['verzuimspecificatie'] =>
  ['2026-11-09', '2026-11-10', '2026-11-11']
    .map((datum, n) => ({
      datum,
      lesuren: Array.from({ length: Math.max(0, Math.min(8, uren - 8 * n)) }, (_, les) => les + 1),
    }))
    .filter(({ lesuren }) => lesuren.length > 0);

const basis = { leerling: VIJFTIEN, begindatum: '2026-11-09', einddatum: '2026-11-11' };

describe('what is still needed', () => {
  test('of nothing, everything', () => {
    expect(vraagMet({})).toEqual({
      soort: null,
      naam: null,
      uitleg: [],
      nogNodig: [
        'De geboortedatum van de leerling.',
        'De eerste dag van het verzuim.',
        'Welke dagen of lesuren de leerling miste.',
        'De gemeente waar de leerling woont: daar kunnen andere afspraken gelden.',
      ],
    });
  });

  test('an absence of which all was missed needs no days, and a holiday neither', () => {
    const zonder = { leerling: VIJFTIEN, begindatum: '2026-11-09' };
    expect(vraagMet(zonder).nogNodig).toEqual(['Welke dagen of lesuren de leerling miste.']);
    expect(vraagMet({ ...zonder, alleLessenGemist: true }).nogNodig).toEqual([]);
    expect(vraagMet({ ...zonder, soort: 'L' })).toMatchObject({ soort: 'L', nogNodig: [] });
  });

  test('without the municipality there is an answer already', () => {
    const { soort, nogNodig } = vraagMet({
      ...basis,
      leerling: { geboortedatum: '2011-03-14' },
      verzuimspecificatie: lessen(3),
    });
    expect(soort).toBe('O');
    expect(nogNodig).toHaveLength(1);
  });
});

describe('a first day that cannot be so is asked for again, and nothing is counted from it', () => {
  const EERSTE = 'De eerste dag van het verzuim';
  const vraag = (begindatum: string, anders: Keuzehulpvraag = {}) =>
    vraagMet({ leerling: VIJFTIEN, begindatum, alleLessenGemist: true, ...anders });
  const geen = (nogNodig: string[]) => ({ soort: null, naam: null, uitleg: [], nogNodig });

  test.each([
    ['9999-12-31', 'deze ligt in de toekomst'],
    ['2026-11-25', 'deze ligt in de toekomst'],
    ['2024-11-23', 'deze ligt te ver terug'],
    ['1926-11-25', 'deze ligt te ver terug'],
    ['0001-01-01', 'deze ligt te ver terug'],
  ])('%s: %s', (begindatum, waarom) => {
    expect(vraag(begindatum)).toEqual(geen([`${EERSTE}: ${waarom}.`]));
  });

  test('from today back to 24 months ago it can be', () => {
    expect(vraag('2026-11-24')).toMatchObject({ soort: 'O', nogNodig: [] });
    expect(vraag('2024-11-24')).toMatchObject({ soort: 'V3', nogNodig: [] });
  });

  test('also before the birth date is there, and for who was a pupil then', () => {
    const zonder = vraag('9999-12-31', { leerling: { gemeente: 'GM0361' } });
    expect(zonder.nogNodig).toEqual(['De geboortedatum van de leerling.', `${EERSTE}: deze ligt in de toekomst.`]);
    const toen = vraag('1926-11-25', { leerling: { geboortedatum: '1916-01-01', gemeente: 'GM0361' } });
    expect(toen).toEqual(geen([`${EERSTE}: deze ligt te ver terug.`]));
  });

  test.each([
    ['2022-11-10', false],
    ['2022-11-09', true],
    ['2003-11-10', true],
    ['2003-11-09', false],
  ])('and who was born on %s can be reported from 9 November 2026 on: %s', (geboortedatum, kan) => {
    const { nogNodig } = vraag('2026-11-09', { leerling: { geboortedatum, gemeente: 'GM0361' } });
    expect(nogNodig).toEqual(kan ? [] : [`${EERSTE}: de leerling is dan jonger dan 4 of ouder dan 22 jaar.`]);
  });

  test('of the days those before it and after today do not count', () => {
    const dagen = (...buiten: string[]) =>
      vraagMet({
        leerling: VIJFTIEN,
        begindatum: '2026-11-10',
        verzuimspecificatie: [...lessen(16).slice(1), ...buiten.map((datum) => ({ datum, heleDag: true as const }))],
      });
    // eight of the sixteen hours: on 10 November
    expect(dagen('0001-01-01', '2026-11-09', '2026-11-25', '9999-12-31')).toMatchObject({ soort: 'O' });
    expect(dagen('2026-11-23', '2026-11-24')).toMatchObject({ soort: 'V3' });
    const alleen = vraagMet({ ...basis, verzuimspecificatie: [{ datum: '9999-12-31', heleDag: true }] });
    expect(alleen).toEqual(geen(['Welke dagen of lesuren de leerling miste.']));
  });

  test('a last day may lie anywhere', () => {
    expect(vraag('2026-11-24', { einddatum: '9999-12-31' })).toMatchObject({ soort: 'O' });
    expect(vraag('2026-11-24', { einddatum: '0001-01-01' })).toMatchObject({ soort: 'O' });
  });
});

describe('the kind', () => {
  test.each([
    [15, 'O', 'Overig verzuim'],
    [16, 'V3', '16 uur in 4 weken'],
  ] as const)('of %i hours under eighteen is %s', (uren, soort, naam) => {
    const uit = vraagMet({ ...basis, verzuimspecificatie: lessen(uren) });
    expect(uit).toMatchObject({ soort, naam, nogNodig: [] });
    expect(uit.uitleg).toHaveLength(1);
    expect(uit.uitleg[0]).toMatch(/^Keuzehulp verzuimsoorten van DUO/);
  });

  test('of who is away for four lesweken at once is V3 the first time, and LRV after an earlier melding', () => {
    const weg = (begindatum: string) => ({ leerling: VIJFTIEN, begindatum, alleLessenGemist: true });
    const eerder = verzuimmelding.parse(melding('2026-10-19', { meldingsnummer: 'E1', einddatum: '2026-10-19' }));
    expect(vraagMet(weg('2026-10-26'))).toMatchObject({ soort: 'V3' });
    expect(vraagMet(weg('2026-10-26'), [eerder])).toMatchObject({ soort: 'LRV', naam: 'Langdurig verzuim' });
    // from Tuesday 27 October they end on Monday 23 November, from Wednesday only today
    expect(vraagMet(weg('2026-10-27'), [eerder])).toMatchObject({ soort: 'LRV' });
    expect(vraagMet(weg('2026-10-28'), [eerder])).toMatchObject({ soort: 'V3' });
    // a change of that very melding is not a second one
    expect(vraagMet({ ...weg('2026-10-26'), meldingsnummer: 'E1' }, [eerder])).toMatchObject({ soort: 'V3' });
  });

  test('counts what this school reported of the same pupil in the same weeks', () => {
    const eerder = verzuimmelding.parse(
      melding('2026-11-02', {
        einddatum: '2026-11-02',
        verzuimspecificatie: [{ datum: '2026-11-02', lesuren: [1, 2, 3, 4, 5, 6, 7, 8] }],
      }),
    );
    expect(vraagMet({ ...basis, verzuimspecificatie: lessen(8) })).toMatchObject({ soort: 'O' });
    expect(vraagMet({ ...basis, verzuimspecificatie: lessen(8) }, [eerder])).toMatchObject({ soort: 'V3' });
  });

  test('of who is eighteen on the first day of absence is another', () => {
    const weg = (geboortedatum: string) =>
      vraagMet({ leerling: { geboortedatum, gemeente: 'GM0361' }, begindatum: '2026-10-26', alleLessenGemist: true });
    expect(weg('2008-10-27')).toMatchObject({ soort: 'V3' });
    expect(weg('2008-10-26')).toMatchObject({ soort: 'RMC', naam: '4 weken afwezig (18+)' });
  });
});
