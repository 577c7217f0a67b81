import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Scherm, Vensters } from './opzet/scherm.ts';

let vensters: Vensters;
beforeAll(async () => {
  vensters = await Vensters.start();
});
afterAll(() => vensters.stop());

describe('a newcomer', () => {
  test('is told which made-up person to be, and is that person with one click', async () => {
    const scherm = await vensters.nieuw();
    await scherm.naar('/');
    await scherm.isNetjes('start');
    await scherm
      .link(/^Fictieve Leerplichtambtenaar Alkmaar/)
      .first()
      .click();
    await expect.poll(() => scherm.kop()).toBe('Werkvoorraad');
    await scherm.tekst('Fictieve Leerplichtambtenaar Alkmaar').first().waitFor();
  });

  test('who follows a link from elsewhere signs in and comes where it led', async () => {
    const scherm = await vensters.nieuw();
    await scherm.page.goto('/methode');
    await scherm
      .link(/^Fictieve Leerplichtambtenaar Alkmaar/)
      .first()
      .click();
    await scherm.page.waitForURL('**/methode');
    await scherm.kop();
  });
});

describe('who signs out', () => {
  test('is out here: the way back shows nothing any more', async () => {
    const scherm = await vensters.als('lpa');
    await scherm.knop('Afmelden').click();
    await expect.poll(() => scherm.kop()).toBe('Schakel');
    await scherm.page.goto('/werkvoorraad');
    await expect.poll(() => scherm.kop()).toBe('Schakel');
    expect((await scherm.page.request.get('/v1/ik')).status()).toBe(401);
  });
});

describe('each role', () => {
  /** How many messages wait on the list of what fits nothing is no matter of who may see it. */
  const menu = async (scherm: Scherm): Promise<string[]> => {
    await scherm.vouwUit();
    const links = scherm.page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link');
    return (await links.allTextContents()).map((item) => item.replace(/\d.*$/, ''));
  };

  const SOORTEN = ['Vrijstellingen', 'Aanvragen', 'Absoluut verzuim'];
  test.each([
    [
      'lpa',
      'Werkvoorraad',
      [
        'Werkvoorraad',
        ...SOORTEN,
        'Niet geplaatst',
        'Rapporten',
        'Methode',
        'Vernietiging',
        'Proefdraaien',
        'Opgevangen post',
      ],
    ],
    [
      'teamleider',
      'Werkvoorraad',
      ['Werkvoorraad', ...SOORTEN, 'Rapporten', 'Methode', 'Vernietiging', 'Proefdraaien', 'Opgevangen post'],
    ],
    ['school', 'Meldingen', ['Meldingen', 'Methode']],
    ['auditor', 'Welkom', ['Rapporten', 'Methode', 'Archief', 'Vernietiging']],
    ['beheerder', 'Welkom', ['Methode', 'Archief', 'Proefdraaien']],
    ['ketenpartner', 'Welkom', ['Methode']],
  ])('%s begins at %s and sees nothing in the menu that is not for him', async (persoon, kop, items) => {
    const scherm = await vensters.als(persoon);
    await expect.poll(() => scherm.kop()).toBe(kop);
    await expect.poll(() => menu(scherm)).toEqual(items);
  });
});
