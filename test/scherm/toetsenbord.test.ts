import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { dagVan } from '../../mas/datum.ts';
import { melding } from '../opzet/bron.ts';
import { Klant } from '../opzet/klant.ts';
import { proefzaak, zaakPad } from './opzet/plekken.ts';
import { type Scherm, Vensters } from './opzet/scherm.ts';
import { heeftFocus, houdtFocus, kies, tabNaar, toets } from './opzet/toetsen.ts';

/** All of it without a mouse: nothing here clicks. */

const NAMEN = ['Aafje', 'Bartje', 'Cato'] as const;
const ACHTERNAAM = 'Toetsenbord';

let vensters: Vensters;
let lpa: Klant;
beforeAll(async () => {
  const huis = inject('huis');
  [vensters, lpa] = await Promise.all([Vensters.start(), Klant.als('lpa', huis)]);
  const school = await Klant.als('school', huis);
  for (const voornaam of NAMEN) {
    const bericht = melding(dagVan(Date.now()));
    const leerling = { ...(bericht.leerling as object), voornaam, achternaam: ACHTERNAAM };
    await school.post('/v1/verzuimmeldingen', { ...bericht, leerling });
  }
});
afterAll(() => vensters.stop());

const kopVan = ({ page }: Scherm): Locator => page.locator('main h1:not([data-wacht])');

/** The worklist of the team, with only the three pupils of this file in it. */
async function metLijst(): Promise<Scherm> {
  const scherm = await vensters.naast('lpa');
  await scherm.naar('/werkvoorraad?weergave=team&sorteer=naam');
  const { page } = scherm;
  await tabNaar(page.getByRole('searchbox'));
  await page.keyboard.type(ACHTERNAAM);
  await expect.poll(() => page.locator('tr[data-zaak]').count()).toBe(NAMEN.length);
  return scherm;
}
const rij = ({ page }: Scherm, voornaam: string): Locator =>
  page.getByRole('link', { name: `${voornaam} ${ACHTERNAAM}` });

describe('around every screen', () => {
  test('the first Tab is the way past the menu, and leads to the content', async () => {
    const scherm = await vensters.naast('lpa');
    const { page } = scherm;
    await scherm.naar('/methode');
    await toets(page, 'Tab');
    await heeftFocus(scherm.link('Direct naar de inhoud'));
    await toets(page, 'Enter', 'Tab');
    await houdtFocus(page.getByRole('main'));
  });

  test.each([1440, 390])(
    'the menu leads to another screen, with the focus on its heading (%i wide)',
    async (breedte) => {
      const scherm = await vensters.als('lpa', breedte);
      const menu = scherm.knop('Menu');
      if (breedte < 860) {
        await kies(menu);
        expect(await menu.getAttribute('aria-expanded')).toBe('true');
      }
      const hoofdmenu = scherm.page.getByRole('navigation', { name: 'Hoofdmenu' });
      const [meer, methode] = [hoofdmenu.locator('summary'), hoofdmenu.getByRole('link', { name: 'Methode' })];
      await kies(meer);
      await tabNaar(methode);
      await toets(scherm.page, 'Escape');
      await heeftFocus(meer);
      expect(await methode.isVisible()).toBe(false);
      await kies(meer);
      await kies(methode);
      await scherm.page.waitForURL('**/methode');
      await heeftFocus(kopVan(scherm));
      expect(await scherm.page.title()).toBe('De methode · Schakel');
    },
  );

  test('the list of keys opens with ? and from the foot of the page; Esc gives the focus back', async () => {
    const scherm = await vensters.als('lpa');
    const { page } = scherm;
    const knop = page.getByRole('contentinfo').getByRole('button', { name: 'Toetsen' });
    await kies(knop);
    await page.getByRole('dialog', { name: 'Toetsen' }).waitFor();
    await toets(page, 'Escape');
    await heeftFocus(knop);
    await toets(page, '?');
    await page.getByRole('dialog', { name: 'Toetsen' }).waitFor();
    await toets(page, 'Escape');
    await heeftFocus(knop);
  });
});

describe('the worklist', () => {
  test('arrows, j and k go through the rows; x chooses, b goes to the bar, Esc clears and comes back', async () => {
    const scherm = await metLijst();
    const { page } = scherm;
    const [eerste, tweede, derde] = NAMEN.map((naam) => rij(scherm, naam)) as [Locator, Locator, Locator];
    await tabNaar(eerste);
    await toets(page, 'ArrowDown');
    await heeftFocus(tweede);
    await toets(page, 'j', 'j');
    await heeftFocus(derde);
    await toets(page, 'ArrowUp', 'k');
    await heeftFocus(eerste);
    await toets(page, 'x', 'j', 'x');
    await page.getByRole('status').filter({ hasText: '2 zaken gekozen' }).waitFor({ state: 'attached' });
    await toets(page, 'b');
    await houdtFocus(page.getByRole('region', { name: 'Gekozen zaken' }));
    await toets(page, 'Escape');
    await heeftFocus(tweede);
    expect(await page.getByRole('region', { name: 'Gekozen zaken' }).count()).toBe(0);
  });

  test('Enter opens a case, and the way back ends on its row', async () => {
    const scherm = await metLijst();
    const { page } = scherm;
    await tabNaar(rij(scherm, 'Aafje'));
    await toets(page, 'j', 'Enter');
    await page.waitForURL('**/zaken/*');
    await heeftFocus(kopVan(scherm));
    expect(await scherm.kop()).toBe(`Bartje ${ACHTERNAAM}`);
    await page.goBack();
    await heeftFocus(rij(scherm, 'Bartje'));
  });

  test('who types searches: keys of the list and of the screen do nothing in a field', async () => {
    const scherm = await metLijst();
    const { page } = scherm;
    const veld = page.getByRole('searchbox');
    await tabNaar(veld);
    await page.keyboard.type(' xjkb?');
    expect(await veld.inputValue()).toBe(`${ACHTERNAAM} xjkb?`);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByRole('region', { name: 'Gekozen zaken' }).count()).toBe(0);
  });

  test('the heading of a case gets the focus also when the case comes late', async () => {
    const scherm = await metLijst();
    const { page } = scherm;
    let laatDoor = (): void => undefined;
    const straks = new Promise<void>((af) => (laatDoor = af));
    await page.route('**/v1/zaken/*', async (route) => {
      await straks;
      await route.continue();
    });
    await kies(rij(scherm, 'Cato'));
    await page.getByText('Bezig met laden…').waitFor({ state: 'attached' });
    laatDoor();
    await heeftFocus(kopVan(scherm));
  });
});

describe('search and go to', () => {
  test('Ctrl+K finds a case from anywhere; Esc changes nothing', async () => {
    const scherm = await vensters.als('lpa');
    const { page } = scherm;
    const link = page.getByRole('contentinfo').getByRole('link', { name: 'Toegankelijkheid' });
    await tabNaar(link);
    await toets(page, 'Control+k');
    const venster = page.getByRole('dialog', { name: 'Zoeken en gaan naar' });
    await heeftFocus(venster.getByRole('searchbox'));
    await toets(page, 'Escape');
    await heeftFocus(link);

    await toets(page, 'Control+k');
    await heeftFocus(venster.getByRole('searchbox'));
    await page.keyboard.type(`Cato ${ACHTERNAAM}`);
    const vondst = venster.getByRole('link', { name: /^Cato/ });
    await vondst.waitFor();
    await toets(page, 'ArrowDown');
    await heeftFocus(vondst);
    await toets(page, 'Enter');
    await page.waitForURL('**/zaken/*');
    await heeftFocus(kopVan(scherm));
    expect(await scherm.kop()).toBe(`Cato ${ACHTERNAAM}`);
  });

  test('Ctrl+K and Enter begin an action of the case that is open', async () => {
    const scherm = await vensters.naast('lpa');
    const { page } = scherm;
    await scherm.naar(zaakPad(await proefzaak(lpa)));
    await toets(page, 'Control+k');
    await heeftFocus(page.getByRole('dialog').getByRole('searchbox'));
    await page.keyboard.type('bevinding');
    await page.getByRole('dialog').getByRole('link').first().waitFor();
    await toets(page, 'Enter');
    await page.waitForURL('**/handelingen/noteer');
    await heeftFocus(kopVan(scherm));
  });
});
