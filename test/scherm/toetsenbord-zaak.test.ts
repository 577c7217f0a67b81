import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Klant } from '../opzet/klant.ts';
import { handelingPad, proefzaak, zaakPad } from './opzet/plekken.ts';
import { type Scherm, Vensters } from './opzet/scherm.ts';
import { heeftFocus, houdtFocus, kies, tabNaar, toets } from './opzet/toetsen.ts';

/** A case without a mouse: nothing here clicks. */

let vensters: Vensters;
let lpa: Klant;
beforeAll(async () => {
  [vensters, lpa] = await Promise.all([Vensters.start(), Klant.als('lpa', inject('huis'))]);
});
afterAll(() => vensters.stop());

const kopVan = ({ page }: Scherm): Locator => page.locator('main h1:not([data-wacht])');

describe('a case', () => {
  test('an anchor jumps: what comes after it with Tab is in that part', async () => {
    const scherm = await vensters.naast('lpa');
    const { page } = scherm;
    await scherm.naar(zaakPad(await proefzaak(lpa)));
    await kies(page.getByRole('navigation', { name: 'Op deze pagina' }).getByRole('link', { name: 'Stappenplan' }));
    await page.waitForURL('**#stappen');
    await toets(page, 'Tab');
    await houdtFocus(page.getByRole('region', { name: 'Stappenplan' }));
  });

  test('from the list of actions to what was recorded: radio, date, text and Ctrl+Enter', async () => {
    const scherm = await vensters.naast('lpa');
    const { page } = scherm;
    const zaakId = await proefzaak(lpa);
    await scherm.naar(zaakPad(zaakId));
    await kies(page.getByRole('region', { name: 'Wat kan ik nu doen?' }).getByRole('link').first());
    await heeftFocus(kopVan(scherm));
    const dag = page.getByRole('textbox', { name: /Op welke dag/ });
    await tabNaar(dag);
    await toets(page, 'Control+a');
    await page.keyboard.type('2-11-2026');
    await page.getByText('maandag 2 november 2026').first().waitFor();
    const keuzes = page.getByRole('radio');
    await tabNaar(keuzes.first());
    await toets(page, 'ArrowDown');
    expect(await keuzes.nth(1).isChecked()).toBe(true);
    await toets(page, 'ArrowUp');
    expect(await keuzes.first().isChecked()).toBe(true);
    await tabNaar(page.getByRole('textbox', { name: 'Toelichting' }));
    await page.keyboard.type('De mentor bevestigt het.');
    await toets(page, 'Enter');
    await page.keyboard.type('(verzonnen)');
    expect(page.url()).toContain('/handelingen/');
    await toets(page, 'Control+Enter');
    await page.waitForURL(`**${zaakPad(zaakId)}`);
    await scherm.tekst('Vastgelegd. U ziet dit direct in de tijdlijn van de zaak.').first().waitFor();
    await heeftFocus(kopVan(scherm));
    expect((await lpa.zaak(zaakId)).stap).not.toBe('contact-school');
  });

  test('what is missing gets the focus, leads to its field, and no key is dead there', async () => {
    const scherm = await vensters.naast('lpa');
    const { page } = scherm;
    await scherm.naar(handelingPad(await proefzaak(lpa), 'sla-over', { stap: 'contact-school' }));
    const waarom = page.getByRole('textbox', { name: /Waarom wijkt u af/ });
    await tabNaar(waarom);
    await toets(page, 'Control+Enter');
    const lijst = page.getByRole('alert');
    await heeftFocus(lijst);
    await toets(page, '?');
    await page.getByRole('dialog', { name: 'Toetsen' }).waitFor();
    await toets(page, 'Escape');
    await heeftFocus(lijst);
    await kies(lijst.getByRole('link', { name: 'Schrijf op waarom u afwijkt.' }));
    await heeftFocus(waarom);
    expect(await waarom.getAttribute('aria-invalid')).toBe('true');
  });

  test('Esc throws no text away, and neither does a reload', async () => {
    const scherm = await vensters.naast('lpa');
    const { page } = scherm;
    await scherm.naar(handelingPad(await proefzaak(lpa), 'sla-over', { stap: 'contact-school' }));
    const waarom = page.getByRole('textbox', { name: /Waarom wijkt u af/ });
    await tabNaar(waarom);
    await page.keyboard.type('De school belde al. (verzonnen)');
    await toets(page, 'Escape', 'Escape');
    await heeftFocus(waarom);
    expect(await waarom.inputValue()).toBe('De school belde al. (verzonnen)');
    await page.reload();
    await expect.poll(() => waarom.inputValue()).toBe('De school belde al. (verzonnen)');
  });
});

describe('a trial case', () => {
  test('its clock goes on, and the focus stays at the clock', async () => {
    const scherm = await vensters.naast('lpa');
    const { page } = scherm;
    await scherm.naar(`/proefdraaien/${await proefzaak(lpa)}`);
    const klok = page.getByRole('region', { name: 'Klok van de proefzaak' });
    await kies(klok.getByRole('button', { name: '1 dag verder' }));
    await klok.locator('time').getByText('dinsdag 3 november 2026').waitFor();
    await heeftFocus(klok.getByRole('button', { name: '1 dag verder' }));
    await tabNaar(klok.getByRole('textbox', { name: 'Naar een datum' }));
    await page.keyboard.type('9-11-2026');
    await toets(page, 'Enter');
    await klok.locator('time').getByText('maandag 9 november 2026').waitFor();
    await houdtFocus(klok);
  });

  test('who begins again and changes his mind is back at the button', async () => {
    const scherm = await vensters.naast('lpa');
    const { page } = scherm;
    await scherm.naar(`/proefdraaien/${await proefzaak(lpa)}`);
    const knop = page.getByRole('main').getByRole('button', { name: 'Opnieuw beginnen' }).first();
    await kies(knop);
    await kies(page.getByRole('dialog').getByRole('button', { name: 'Niet doen' }));
    await heeftFocus(knop);
  });
});
