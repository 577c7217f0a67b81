import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kind, type Kind, naamVan, Werklijst } from './opzet/mens.ts';
import { alsKlant, type Begin, nieuweZaak } from './opzet/zaak.ts';
import { type Scherm, Vensters } from './opzet/scherm.ts';

/** Dividing the work: a list to choose from, to go through with the keyboard, and to come back to. */

const TWEEDE = 'Fictieve Tweede Leerplichtambtenaar Alkmaar';
/** What these children have in common, to find them by. */
const FAMILIE = kind('', 'Herverdeeld').achternaam;

let vensters: Vensters;
let scherm: Scherm;
let lijst: Werklijst;
let zaken: Begin[];
const wie = (n: number): Kind => zaken[n]?.wie ?? kind('Niemand');
beforeAll(async () => {
  vensters = await Vensters.start();
  scherm = await vensters.als('teamleider');
  lijst = new Werklijst(scherm);
  zaken = [];
  for (const voornaam of ['Anna', 'Bas', 'Cas'])
    zaken.push(await nieuweZaak({ ...kind(voornaam), achternaam: FAMILIE }, 'demo-lpa'));
});
afterAll(() => vensters.stop());

const status = (): Promise<string[]> => scherm.page.getByRole('status').allTextContents();
const focusOp = (van: Kind): Promise<void> => expect.poll(() => scherm.focus()).toBe(naamVan(van));

const filter = (naam: string, bij: Scherm = scherm): Locator =>
  bij.page.getByRole('search').getByRole('combobox', { name: new RegExp(`^${naam}`) });

async function zoekFamilie(): Promise<void> {
  await lijst.open('Hele team');
  await lijst.zoek(FAMILIE, 3);
}

describe('with the keyboard', () => {
  test('x chooses, b goes to the bar, Esc clears the choice and goes back to the row', async () => {
    await zoekFamilie();
    const { page } = scherm;
    await scherm.knop('Leerling').click(); // by name
    await expect.poll(() => lijst.scherm.page.getByRole('rowheader').first().innerText()).toContain('Anna');
    await lijst.rij(wie(0)).getByRole('link').focus();
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowDown');
    await focusOp(wie(1));
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('j'); // no further than the last row
    await focusOp(wie(2));
    await page.keyboard.press('k');
    await focusOp(wie(1));
    expect((await status()).join()).toContain('2 zaken gekozen');
    await scherm.isNetjes('lijst met een keuze');
    await page.keyboard.press('b');
    const balk = page.getByRole('region', { name: 'Gekozen zaken' });
    await expect.poll(() => balk.evaluate((el) => el.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await balk.waitFor({ state: 'hidden' });
    await focusOp(wie(1));
    expect((await status()).join()).not.toContain('gekozen');
    await page.keyboard.press('Enter');
    await expect.poll(() => scherm.kop()).toBe(naamVan(wie(1)));
  });
});

describe('coming back from a case', () => {
  test('the filters and the search are as they were, and the focus is on the row', async () => {
    await zoekFamilie();
    const { page } = scherm;
    await filter('Fase').selectOption({ label: '1. Waarnemen' });
    await filter('School').selectOption({ label: 'Fictief College Alkmaar' });
    await scherm.knop(/^School: Fictief College Alkmaar/).waitFor();
    const adres = page.url();
    expect(adres).not.toContain(FAMILIE); // a name is not for the address: those are logged
    await lijst.rij(wie(2)).getByRole('link').click();
    await expect.poll(() => scherm.kop()).toBe(naamVan(wie(2)));
    await page.goBack();
    await focusOp(wie(2));
    expect(page.url()).toBe(adres);
    expect(await page.getByRole('searchbox').inputValue()).toBe(FAMILIE);
    expect(await filter('Fase').inputValue()).not.toBe('');
    expect(await page.locator('[data-zaak]').count()).toBe(3);
    await scherm.knop('Alles wissen').click();
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('');
  });

  test('also when the rows have to come once more', async () => {
    await zoekFamilie();
    const { page } = scherm;
    let verder = (): void => undefined;
    const opgehouden = new Promise<void>((klaar) => (verder = klaar));
    await page.route('**/v1/werkvoorraad', async (route) => {
      await opgehouden;
      await route.continue().catch(() => undefined); // who went away no longer waits for it
    });
    await filter('Behandelaar').selectOption({ label: 'Fictieve Leerplichtambtenaar Alkmaar' });
    await lijst.rij(wie(2)).getByRole('link').click();
    await expect.poll(() => scherm.kop()).toBe(naamVan(wie(2)));
    await page.goBack();
    await expect.poll(() => scherm.kop()).toBe('Werkvoorraad');
    expect(await lijst.rij(wie(2)).count()).toBe(0);
    verder();
    await focusOp(wie(2));
    await page.unroute('**/v1/werkvoorraad');
    await scherm.knop('Alles wissen').click();
  });
});

describe('a choice of cases', () => {
  test('is gone in another view: nobody assigns what he does not see', async () => {
    await zoekFamilie();
    await lijst.kies(wie(0), wie(1));
    await scherm.page.getByRole('region', { name: 'Gekozen zaken' }).waitFor();
    await lijst.toon('Te laat');
    await scherm.page.getByRole('region', { name: 'Gekozen zaken' }).waitFor({ state: 'hidden' });
    await lijst.toon('Hele team');
    await lijst.rij(wie(0)).waitFor();
    expect(await lijst.rij(wie(0)).getByRole('checkbox').isChecked()).toBe(false);
  });

  test('asks to whom before it does anything', async () => {
    await zoekFamilie();
    await lijst.kies(wie(0));
    await scherm.knop('Toewijzen').click();
    await scherm.page.getByRole('alert').getByText('Kies eerst aan wie u de zaken toewijst.').waitFor();
    await expect
      .poll(() => scherm.page.getByLabel('Toewijzen aan').evaluate((el) => el === document.activeElement))
      .toBe(true);
    await scherm.isNetjes('niemand gekozen');
    await scherm.knop('Keuze wissen').click();
  });

  test('goes to a colleague, whose list shows it at once; the case that was closed meanwhile is named', async () => {
    await zoekFamilie();
    await lijst.kies(wie(0), wie(1), wie(2));
    const lpa = await alsKlant('lpa');
    const { zaaknummer } = await lpa.zaak(zaken[2]?.zaakId ?? '');
    await lpa.rondAf(zaken[2]?.zaakId ?? '', 'contact-school', 'ter-kennisgeving');
    await scherm.page.getByLabel('Toewijzen aan').selectOption({ label: TWEEDE });
    await scherm.knop('Toewijzen').click();
    await scherm.tekst(`2 toegewezen, 1 niet: zaak ${zaaknummer} is gesloten`).waitFor();
    await lijst.zegt(wie(0), TWEEDE);
    await lijst.zegt(wie(1), TWEEDE);
    await scherm.isNetjes('uitslag van toewijzen');
    const ander = new Werklijst(await vensters.als('lpa-2'));
    await ander.zoek(FAMILIE, 2);
    for (const n of [0, 1]) await ander.zegt(wie(n), 'Nieuw');
    await ander.rij(wie(0)).getByRole('link').click();
    await expect.poll(() => ander.scherm.kop()).toBe(naamVan(wie(0)));
  });
});

describe('a view that was saved', () => {
  const NAAM = `Eerste fase ${FAMILIE.slice(-4)}`;

  test('for the team is in the list of a colleague, with its filters and without what was searched for', async () => {
    await lijst.open('Hele team');
    const { page } = scherm;
    await filter('Fase').selectOption({ label: '1. Waarnemen' });
    await scherm.knop('Weergave opslaan').click();
    const venster = page.getByRole('dialog', { name: 'Weergave opslaan' });
    await venster.getByRole('button', { name: 'Weergave opslaan' }).click();
    await venster.getByRole('alert').waitFor(); // a view without a name cannot be found again
    await scherm.isNetjes('weergave zonder naam');
    await venster.getByRole('textbox').fill(NAAM);
    await venster.getByLabel('Voor het hele team').check();
    await venster.getByRole('button', { name: 'Weergave opslaan' }).click();
    await scherm.tekst(`Weergave ${NAAM} is opgeslagen.`).waitFor();
    const collega = await vensters.als('lpa');
    await new Werklijst(collega).toon(NAAM);
    expect(await filter('Fase', collega).inputValue()).toBe(await filter('Fase').inputValue());
    expect(await collega.knop('Weergave verwijderen').count()).toBe(0); // it is not his
    await scherm.knop('Weergave verwijderen').click();
    await scherm.tekst(`Weergave ${NAAM} is verwijderd.`).waitFor();
    await collega.naar('/werkvoorraad');
    await collega.link(/^Mijn zaken/).waitFor();
    await expect.poll(() => collega.link(NAAM).count()).toBe(0);
  });
});
