/** When a pupil is a thuiszitter: differs by region (domain §3.1; §11 Q7, Q8). */
import { describe, expect, test } from 'vitest';
import { dek } from './opzet.ts';

/** Somebody who goes to school. */
const OP_SCHOOL = { aaneengeslotenDagen: 0, aaneengeslotenSchoolweken: 0, zestienUur: false, aanwezigheid: null };

const landelijk = await dek('thuiszitter', OP_SCHOOL);
const noordKennemerland = await dek('thuiszitter', OP_SCHOOL, 'noord-kennemerland');
const ijsselVecht = await dek('thuiszitter', OP_SCHOOL, 'ijssel-vecht');

describe('national: four school weeks without a break', () => {
  test.each([
    [0, 'geen-thuiszitter'],
    [1, 'geen-thuiszitter'],
    [2, 'dreigend-thuiszitter'],
    [3, 'dreigend-thuiszitter'],
    [4, 'thuiszitter'],
    [5, 'thuiszitter'],
    [null, 'geen-thuiszitter'],
  ])('given %s whole school weeks, then %s', (aaneengeslotenSchoolweken, oordeel) => {
    expect(landelijk.vraag('thuiszitter', { aaneengeslotenSchoolweken })).toBe(oordeel);
  });
  test('given sixteen hours or a low attendance, then neither makes a thuiszitter', () => {
    expect(landelijk.vraag('thuiszitter', { zestienUur: true, aanwezigheid: 80 })).toBe('geen-thuiszitter');
  });
});

describe('Noord-Kennemerland: sixteen hours, four school weeks or 28 days; below 95 percent it threatens', () => {
  test.each([
    [{ zestienUur: true }, 'thuiszitter'],
    [{ aaneengeslotenSchoolweken: 3 }, 'geen-thuiszitter'],
    [{ aaneengeslotenSchoolweken: 4 }, 'thuiszitter'],
    [{ aaneengeslotenDagen: 27 }, 'geen-thuiszitter'],
    [{ aaneengeslotenDagen: 28 }, 'thuiszitter'],
    [{ aaneengeslotenDagen: 28, aaneengeslotenSchoolweken: null }, 'thuiszitter'],
    [{ aanwezigheid: 100 }, 'geen-thuiszitter'],
    [{ aanwezigheid: 95 }, 'geen-thuiszitter'],
    [{ aanwezigheid: 94.9 }, 'dreigend-thuiszitter'],
    [{ aanwezigheid: 94 }, 'dreigend-thuiszitter'],
    [{ aanwezigheid: 90 }, 'dreigend-thuiszitter'],
    [{ aanwezigheid: 89 }, 'dreigend-thuiszitter'],
    [{ aanwezigheid: 89, aaneengeslotenDagen: null, aaneengeslotenSchoolweken: null }, 'dreigend-thuiszitter'],
    [{ aanwezigheid: 90, zestienUur: true }, 'thuiszitter'],
    [{ zestienUur: null, aaneengeslotenSchoolweken: null, aaneengeslotenDagen: null }, 'geen-thuiszitter'],
    [
      { zestienUur: null, aaneengeslotenSchoolweken: null, aaneengeslotenDagen: null, aanwezigheid: 92 },
      'dreigend-thuiszitter',
    ],
  ])('given %o, then %s', (anders, oordeel) => {
    expect(noordKennemerland.vraag('thuiszitter', anders)).toBe(oordeel);
  });
});

describe('IJssel-Vecht: four weeks or thirty days', () => {
  test.each([
    [{ aaneengeslotenSchoolweken: 3, aaneengeslotenDagen: 29 }, 'geen-thuiszitter'],
    [{ aaneengeslotenSchoolweken: 3, aaneengeslotenDagen: 30 }, 'thuiszitter'],
    [{ aaneengeslotenSchoolweken: 4, aaneengeslotenDagen: 28 }, 'thuiszitter'],
    [{ aaneengeslotenSchoolweken: null, aaneengeslotenDagen: null }, 'geen-thuiszitter'],
    [{ aaneengeslotenSchoolweken: null, aaneengeslotenDagen: 30 }, 'thuiszitter'],
    [{ zestienUur: true }, 'geen-thuiszitter'],
  ])('given %o, then %s', (anders, oordeel) => {
    expect(ijsselVecht.vraag('thuiszitter', anders)).toBe(oordeel);
  });
});
