import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { dagVan } from '../../mas/datum.ts';
import { Klant } from '../opzet/klant.ts';
import { proefzaak, zaakPad } from './opzet/plekken.ts';
import { BREEDTES, type Scherm, Vensters } from './opzet/scherm.ts';

/** Somebody looks back into a case: by slider, keyboard and date; what was recorded later never shows as known. */

let vensters: Vensters;
let lpa: Klant;
let zaakId: string;
let zaaknummer: string;

const TOELICHTING = 'De moeder vertelde van de verhuizing. (verzonnen)';
/**
 * A trial case that begins on Monday 2 November 2026 and is on the 12th now. Step 2 is done on the 2nd; step 3 on the 4th; a
 * talk of the 3rd is recorded on the 10th; step 5 is skipped on the 11th.
 */
beforeAll(async () => {
  [vensters, lpa] = await Promise.all([Vensters.start(), Klant.als('lpa', inject('huis'))]);
  zaakId = await proefzaak(lpa);
  await lpa.rondAf(zaakId, 'contact-school', 'melding-juist');
  await lpa.naar(zaakId, '2026-11-04');
  await lpa.rondAf(zaakId, 'keuze-routekaart', 'A');
  await lpa.naar(zaakId, '2026-11-10');
  const gesprek = { handeling: 'leg-gesprek-vast', wie: 'ouder', uitkomst: 'gehoord', dag: '2026-11-03' };
  await lpa.gelukt(zaakId, { ...gesprek, toelichting: TOELICHTING });
  await lpa.naar(zaakId, '2026-11-11');
  const uitleg = { motivatie: 'De school deed dit onderzoek al. (verzonnen)', afwijkreden: 'anders' };
  await lpa.gelukt(zaakId, { handeling: 'sla-over', stap: 'onderzoek', ...uitleg });
  await lpa.naar(zaakId, '2026-11-12');
  ({ zaaknummer } = await lpa.zaak(zaakId));
}, 120_000);
afterAll(() => vensters.stop());

const spoorPad = (op?: string): string =>
  `${zaakPad(zaakId)}/auditspoor?doel=bezwaar${op === undefined ? '' : `&op=${op}`}`;
const paneel = (page: Page, naam: string) => page.getByRole('region', { name: naam, exact: true });
const dag = (page: Page) => page.getByRole('slider', { name: 'Dag' });
/** The page has come to a day: the address says so, and so does what is shown. */
async function staatOp(page: Page, op: string, woorden: string): Promise<void> {
  await expect.poll(() => new URL(page.url()).searchParams.get('op')).toBe(op);
  await expect.poll(() => dag(page).getAttribute('aria-valuetext')).toBe(woorden);
  await expect.poll(() => page.getByRole('status').filter({ hasText: woorden }).count()).toBe(1);
}

describe('an LPA, with a bezwaar', () => {
  let scherm: Scherm;
  let page: Page;
  beforeAll(async () => {
    scherm = await vensters.als('lpa');
    ({ page } = scherm);
  });
  beforeEach(async () => {
    await scherm.naar(zaakPad(zaakId));
  });

  test('comes from the case, is asked for what he looks, and Back brings him to the case', async () => {
    await scherm.link('Auditspoor').click();
    await scherm.page.getByRole('heading', { name: 'Auditspoor', level: 1 }).waitFor();
    await scherm.knop('Auditspoor openen').click();
    await scherm.tekst('Kies waarvoor u het auditspoor bekijkt.').waitFor();
    await page.getByRole('radio', { name: 'Een bezwaar of beroep' }).check();
    await scherm.knop('Auditspoor openen').click();
    await dag(page).waitFor();
    expect(new URL(page.url()).searchParams.get('doel')).toBe('bezwaar');
    await expect.poll(() => scherm.focus()).toBe('Auditspoor');
    // days take the place of each other
    await scherm.knop('Vorige gebeurtenis').click();
    await staatOp(page, '2026-11-11', 'woensdag 11 november 2026');
    await scherm.knop('Vorige gebeurtenis').click();
    await staatOp(page, '2026-11-10', 'dinsdag 10 november 2026');
    await page.goBack();
    await page.waitForURL(`**${zaakPad(zaakId)}`);
  });

  test('what was recorded later does not leak back: it stands apart', async () => {
    await scherm.naar(spoorPad('2026-11-05'));
    await dag(page).waitFor();
    const bekend = await paneel(page, 'Wat was bekend?').innerText();
    expect(bekend).not.toContain(TOELICHTING);
    expect(bekend).not.toContain('Stap 5 overgeslagen');
    const later = await paneel(page, 'Later vastgelegd').innerText();
    expect(later).toContain(TOELICHTING);
    expect(later).toContain('Op die dag was het niet bekend.');
    expect(later).not.toContain('Stap 5 overgeslagen');
    expect(await page.locator('.nuregel').innerText()).toMatch(/Stap 4 van 10/);
    await scherm.naar(spoorPad('2026-11-10'));
    await paneel(page, 'Wat was bekend?').getByText(TOELICHTING).waitFor();
    expect(await paneel(page, 'Later vastgelegd').innerText()).toContain('later niets vastgelegd');
  });

  test('what was decided stands with the norm that it departs from, and why', async () => {
    await scherm.naar(spoorPad());
    const besloten = paneel(page, 'Wat is besloten, en waarom?');
    await besloten.getByText('Stap 5 overgeslagen').waitFor();
    expect(await besloten.innerText()).toContain('De school deed dit onderzoek al. (verzonnen)');
    expect(await besloten.innerText()).toContain(
      'Norm: Stap 5 van de MAS: stel met een onderzoek vast of het verzuim ongeoorloofd is.',
    );
    const normen = await paneel(page, 'Normen gevolgd en afgeweken').innerText();
    expect(normen).toContain('Methodische Aanpak Schoolverzuim, routekaart A, stap 5');
    expect(normen).toMatch(/Afgeweken\s+Stap 5 overgeslagen/);
    expect(normen).toMatch(/Gevolgd\s+Stap 2 afgerond/);
    const termijnen = paneel(page, 'Welke termijnen liepen?');
    await termijnen.getByText('Waarom deze datum?').first().click();
    expect(await termijnen.getByRole('listitem').first().innerText()).toMatch(/Uiterlijk/);
    await page.getByText(/^Keten klopt: (\d+) van \1$/).waitFor();
    await scherm.tekst('Uw inzage wordt niet vastgelegd. Doel: Een bezwaar of beroep behandelen.').waitFor();
  });

  test('by keyboard: by day, by event, to both ends, and by a date that is typed', async () => {
    await scherm.naar(spoorPad('2026-11-05'));
    await dag(page).focus();
    await page.keyboard.press('ArrowRight');
    await staatOp(page, '2026-11-06', 'vrijdag 6 november 2026');
    // at midnight of Monday the 9th the case reminds: the term of step 4 ends on Wednesday, two werkdagen on
    await page.keyboard.press('PageUp');
    await staatOp(page, '2026-11-09', 'maandag 9 november 2026');
    await page.keyboard.press('PageUp');
    await staatOp(page, '2026-11-10', 'dinsdag 10 november 2026');
    await page.keyboard.press('PageDown');
    await staatOp(page, '2026-11-09', 'maandag 9 november 2026');
    await page.keyboard.press('Home');
    await staatOp(page, '2026-11-02', 'maandag 2 november 2026');
    await page.keyboard.press('ArrowLeft');
    await staatOp(page, '2026-11-02', 'maandag 2 november 2026');
    await page.keyboard.press('End');
    await staatOp(page, '2026-11-12', 'donderdag 12 november 2026');
    expect(await scherm.focus()).toBe('Dag');
    await page.getByRole('textbox', { name: 'Of kies een datum' }).fill('05-11-2026');
    await staatOp(page, '2026-11-05', 'donderdag 5 november 2026');
  });

  test('before its first day the case was not there, and a day to come is refused in words', async () => {
    await scherm.naar(spoorPad('2026-10-30'));
    await scherm.tekst('De zaak bestond nog niet').waitFor();
    await scherm.tekst('De zaak begint op maandag 2 november 2026.').waitFor();
    await scherm.naar(spoorPad('2027-01-01'));
    await scherm.tekst(/^Deze dag is er voor de zaak nog niet: kies een dag tot en met/).waitFor();
    expect(await page.getByText('bron niet bereikbaar').count()).toBe(0);
    await scherm.knop('Toon de zaak van vandaag').click();
    await expect.poll(() => dag(page).getAttribute('aria-valuetext')).toBe('donderdag 12 november 2026');
    await page.getByRole('textbox', { name: 'Of kies een datum' }).fill('01-01-2027');
    await scherm.tekst('Kies een datum tot en met do 12 nov 2026.').waitFor();
  });

  test('a purpose that is none is asked for, and a day that is none is today', async () => {
    await scherm.naar(`${zaakPad(zaakId)}/auditspoor?doel=foo`);
    await page.getByRole('radio', { name: 'Een bezwaar of beroep' }).waitFor();
    await scherm.naar(spoorPad('xx'));
    await expect.poll(() => dag(page).getAttribute('aria-valuetext')).toBe('donderdag 12 november 2026');
  });

  test('an emptied date says what to write, and an address of no case is no day without a picture', async () => {
    await scherm.naar(spoorPad('2026-11-05'));
    const datum = page.getByRole('textbox', { name: 'Of kies een datum' });
    await datum.fill('');
    await datum.press('Enter');
    await scherm.tekst('Schrijf de dag als 24-11-2026.').waitFor();
    await datum.fill('06-11-2026');
    await staatOp(page, '2026-11-06', 'vrijdag 6 november 2026');
    expect(await scherm.tekst('Schrijf de dag als 24-11-2026.').count()).toBe(0);
    await scherm.naar('/zaken/geen.nummer/auditspoor?doel=bezwaar');
    await scherm.tekst('Niet te vinden').first().waitFor();
    expect(await scherm.tekst('Van deze dag is er geen beeld').count()).toBe(0);
  });

  test('takes along the signed proof; what the API refuses is said', async () => {
    await scherm.naar(spoorPad('2026-11-05'));
    const bewijs = scherm.knop('Download het ondertekende bewijs');
    const [bestand] = await Promise.all([page.waitForEvent('download'), bewijs.click()]);
    expect(bestand.suggestedFilename()).toBe(`bewijs-${zaaknummer}.json`);
    const json = { type: 'urn:schakel:fout:geen-recht', title: 'Geen recht', status: 403, detail: 'Alleen een BOA.' };
    await page.route('**/bewijs', (vraag) =>
      vraag.fulfill({ status: 403, json, contentType: 'application/problem+json' }),
    );
    await bewijs.click();
    await page.getByRole('alert').getByText('Alleen een BOA.').waitFor();
    await page.unroute('**/bewijs');
  });

  test('takes it along as JSON', async () => {
    await scherm.naar(spoorPad('2026-11-05'));
    const [bestand] = await Promise.all([
      page.waitForEvent('download'),
      scherm.link('Download dit auditspoor als JSON').click(),
    ]);
    expect(bestand.suggestedFilename()).toBe(`auditspoor-${zaaknummer}-2026-11-05.json`);
    const stroom = await bestand.createReadStream();
    let tekst = '';
    for await (const deel of stroom) tekst += String(deel);
    expect(JSON.parse(tekst)).toMatchObject({ zaakId, op: '2026-11-05', keten: { stand: 'klopt' } });
  });

  test('when the source cannot be reached, that is said, and what is there stays', async () => {
    await scherm.naar(spoorPad('2026-11-05'));
    await dag(page).waitFor();
    await page.route('**/auditspoor?*', (vraag) => vraag.abort());
    await scherm.knop('Opnieuw controleren').click();
    await scherm.tekst('Niet te controleren: bron niet bereikbaar').waitFor();
    await paneel(page, 'Waar stond de zaak?').waitFor();
    await page.unroute('**/auditspoor?*');
  });

  test('a session that ended is a dialog, and nothing is said beside it', async () => {
    await scherm.naar(spoorPad('2026-11-05'));
    await dag(page).waitFor();
    const detail = 'Meld u aan, of stuur een token mee.';
    const json = { type: 'urn:schakel:fout:niet-aangemeld', title: 'Niet aangemeld', status: 401, detail };
    await page.route('**/v1/zaken/*/auditspoor?*', (vraag) =>
      vraag.fulfill({ status: 401, json, contentType: 'application/problem+json' }),
    );
    await scherm.knop('Vorige gebeurtenis').click();
    await page.getByRole('dialog', { name: 'U bent afgemeld' }).waitFor();
    await expect.poll(() => page.locator('.audit [aria-busy]').count()).toBe(0);
    expect(await page.getByText(detail).count()).toBe(0);
    expect(await page.getByText('bron niet bereikbaar').count()).toBe(0);
    await page.unroute('**/v1/zaken/*/auditspoor?*');
  });

  test('a broken chain is an alert that says what to do', async () => {
    await page.route('**/v1/zaken/*/auditspoor?*', async (vraag) => {
      const antwoord = await vraag.fetch();
      const lichaam = (await antwoord.json()) as Record<string, unknown>;
      const keten = { stand: 'gebroken', aantal: 16, bij: 11, tekst: 'Keten gebroken bij gebeurtenis 11.' };
      await vraag.fulfill({ response: antwoord, json: { ...lichaam, keten } });
    });
    await scherm.naar(spoorPad('2026-11-06'));
    const alarm = page.getByRole('alert');
    await alarm.waitFor();
    expect(await alarm.innerText()).toContain('Gebruik dit auditspoor niet als bewijs.');
    await scherm.isNetjes('gebroken keten');
    await page.unroute('**/v1/zaken/*/auditspoor?*');
  });
});

describe('an auditor', () => {
  test('finds a case by its number at his home, and opens its audit trail', async () => {
    const school = await Klant.als('school', inject('huis'));
    const melding = await school.meld(dagVan(Date.now()));
    expect(melding.status).toBeLessThan(300);
    const { lichaam } = await lpa.haal<{ zaken: { zaakId: string; zaaknummer: string }[] }>('/v1/zaken');
    const echt = lichaam.zaken[0];
    const scherm = await vensters.als('auditor');
    await scherm.page.getByRole('textbox', { name: 'Zaaknummer' }).fill(echt?.zaaknummer ?? '');
    await scherm.knop('Auditspoor openen').click();
    await scherm.page.waitForURL(`**${zaakPad(echt?.zaakId ?? '')}/auditspoor`);
    await scherm.page.getByRole('radio', { name: 'Een audit van politiegegevens (Wpg)' }).check();
    await scherm.knop('Auditspoor openen').click();
    await scherm.tekst('Uw inzage in dit auditspoor is vastgelegd. Doel: Audit van politiegegevens.').waitFor();
    await scherm.isNetjes('auditspoor voor een auditor');
    expect(await scherm.page.getByRole('button').allInnerTexts()).not.toContain('Vastleggen');
  });
});

describe.each(BREEDTES)('at %i pixels', (breedte) => {
  test('the question at the door, the picture with everything unfolded, and a case that was not there yet are fit for everybody', async () => {
    const scherm = await vensters.als('lpa', breedte);
    await scherm.naar(`${zaakPad(zaakId)}/auditspoor`);
    await scherm.knop('Auditspoor openen').click();
    await scherm.isNetjes('doel');
    for (const op of ['2026-11-05', '2026-11-12', '2026-10-30']) {
      await scherm.naar(spoorPad(op));
      await paneel(scherm.page, 'Later vastgelegd').waitFor();
      await scherm.vouwUit();
      await scherm.isNetjes(op);
    }
  });
});
