import { describe, expect, test } from 'vitest';
import type { Leerling } from './vragen.ts';
import { gezagVan, invullingVan, leegPersoon } from './persoon.ts';

const MOEDER: Leerling['gezag'][number] = {
  id: 'g1',
  rol: 'ouder',
  naam: 'Fictieve Moeder Voorbeeld',
  telefoon: null,
  email: null,
  adres: null,
  adresGeheim: false,
  geblokkeerd: false,
  digitaal: false,
  taal: 'nl',
};
const leerling = (gezag: Leerling['gezag']): Leerling =>
  ({ gezag, email: null, digitaal: false, taal: 'nl' }) as unknown as Leerling;
const terug = (gezag: Leerling['gezag']) => gezagVan(invullingVan(leerling(gezag)));

describe('what is sent of a form in which nothing was changed', () => {
  test('who lives with the pupil has no address of his own', () => {
    expect(terug([MOEDER]).gezag).toEqual([
      {
        id: 'g1',
        rol: 'ouder',
        naam: 'Fictieve Moeder Voorbeeld',
        adres: null,
        adresGeheim: false,
        geblokkeerd: false,
        digitaal: false,
        taal: 'nl',
      },
    ]);
  });

  test('a secret address that this person may not read is left as it was, and stays secret', () => {
    const [moeder] = terug([{ ...MOEDER, adresGeheim: true, geblokkeerd: true }]).gezag;
    expect(moeder).not.toHaveProperty('adres');
    expect(moeder).toMatchObject({ adresGeheim: true, geblokkeerd: true });
  });

  test('an own address goes along as it was', () => {
    const adres = { straat: 'Verzonnenstraat', huisnummer: '2', postcode: '1811AB', plaats: 'Alkmaar' };
    expect(terug([{ ...MOEDER, adres, adresGeheim: true }]).gezag[0]).toMatchObject({ adres, adresGeheim: true });
  });
});

test('of a pupil without anybody one empty person is filled in, and a jongere has no e-mail until he gives it', () => {
  const invulling = invullingVan(leerling([]));
  expect(invulling.personen).toEqual([leegPersoon]);
  expect(gezagVan(invulling).jongere).toEqual({ email: null, digitaal: false, taal: 'nl' });
});

test('a postcode is typed as people write it', () => {
  const persoon = { ...leegPersoon, naam: 'Verzonnen Vader', woont: 'elders' as const };
  const adres = { straat: ' Fictieflaan ', huisnummer: '3', postcode: '1811 ab', plaats: 'Alkmaar' };
  const { gezag } = gezagVan({ personen: [{ ...persoon, adres }], jongere: leegPersoon });
  expect(gezag[0]?.adres).toEqual({ straat: 'Fictieflaan', huisnummer: '3', postcode: '1811AB', plaats: 'Alkmaar' });
});

test('who moves in with the pupil has no secret of his own any more', () => {
  const persoon = { ...leegPersoon, naam: 'Verzonnen Vader', woont: 'bij' as const, adresGeheim: true };
  expect(gezagVan({ personen: [persoon], jongere: leegPersoon }).gezag[0]).toMatchObject({
    adres: null,
    adresGeheim: false,
  });
});
