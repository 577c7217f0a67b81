import { afterAll, beforeAll, expect, test } from 'vitest';
import { dagVan } from '../../mas/datum.ts';
import type { Klant } from '../opzet/klant.ts';
import { Behandelaar, getypt, kies, kind, naamVan, schrijf } from './opzet/mens.ts';
import { proefzaak } from './opzet/plekken.ts';
import { type Scherm, Vensters } from './opzet/scherm.ts';
import { heeftFocus, toets } from './opzet/toetsen.ts';
import { alsKlant } from './opzet/zaak.ts';

/** An exemption on the screen: from a child whom nobody knew to a row in the list of this year. */

let vensters: Vensters;
let scherm: Scherm;
let lpa: Klant;
beforeAll(async () => {
  vensters = await Vensters.start();
  [scherm, lpa] = [await vensters.als('lpa'), await alsKlant('lpa')];
});
afterAll(() => vensters.stop());

const paneel = (naam: string) => scherm.page.getByRole('region', { name: naam });

test('a child whom nobody knew is added, its kennisgeving recorded and judged, and it stands in the list of this year', async () => {
  const { page } = scherm;
  const wie = kind('Fictief', 'Kennisgeving');
  const vandaag = getypt(dagVan(Date.now()));
  const adressen: string[] = [];
  page.on('request', (verzoek) => adressen.push(verzoek.url()));

  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Vrijstellingen' }).click();
  await scherm.link('Kennisgeving vastleggen').click();
  await kies(scherm, 'Waarmee zoekt u het kind?', 'Achternaam en geboortedatum');
  await schrijf(scherm, 'Achternaam', wie.achternaam);
  await toets(page, 'Enter');
  await heeftFocus(page.getByRole('alert'));
  await schrijf(scherm, 'Geboortedatum', '05-05-2017');
  await scherm.knop(/^Zoeken$/).click();
  await scherm.tekst('Geen kind gevonden in uw gemeenten.').waitFor();
  await scherm.knop('Het kind staat er niet bij: toevoegen').click();

  await heeftFocus(page.getByRole('heading', { name: 'Kind toevoegen' }));
  await schrijf(scherm, 'BSN of onderwijsnummer', wie.nummer);
  await schrijf(scherm, 'Voornaam', wie.voornaam);
  expect(await page.getByRole('textbox', { name: 'Achternaam' }).inputValue()).toBe(wie.achternaam);
  await kies(scherm, 'Geslacht', 'Onbekend');
  await page.getByLabel('In welke gemeente woont het kind?').selectOption({ label: 'Alkmaar' });
  await kies(scherm, 'Is het adres bekend?', 'Nee');
  await scherm.isNetjes('een kind zoeken en toevoegen');
  await scherm.knop('Kind toevoegen en verder').click();
  await page.waitForURL(/\/leerlingen\/\w+\/kennisgeving$/);

  await kies(scherm, 'Op welke grond beroepen de ouders zich?', /^Artikel 5 onder a/);
  await schrijf(scherm, 'Welke datum staat op de kennisgeving?', vandaag);
  await schrijf(scherm, 'Op welke dag kwam zij binnen?', vandaag);
  await scherm.isNetjes('kennisgeving vastleggen');
  await scherm.knop('Kennisgeving vastleggen').click();
  await page.waitForURL(/\/zaken\/vrijstelling-/);
  await paneel('Kennisgevingen van de ouders').getByText('Te beoordelen').waitFor();
  await paneel('Brieven en berichten bij deze zaak').getByText('Ontvangstbevestiging').first().waitFor();
  await scherm.isNetjes('een kennisgeving die op een oordeel wacht');

  await scherm.link('Deze kennisgeving beoordelen').click();
  const behandelaar = new Behandelaar(scherm, page.url().split('/').at(4) ?? '');
  await behandelaar.kies('Uw oordeel', 'De kennisgeving voldoet aan de voorwaarden');
  await behandelaar.kies('Wie gaf de verklaring', 'Een arts die de gemeente heeft aangewezen');
  await behandelaar.schrijf(/^Dagtekening van de verklaring/, vandaag);
  await behandelaar.kies(/nooit geschikt/, 'Nee');
  await behandelaar.legVast();
  await paneel('Vrijstelling').getByText('Geldt nu').waitFor();
  await paneel('Kennisgevingen van de ouders').getByText('Wat is getoetst?').waitFor();

  await scherm.naar('/vrijstellingen');
  await page.getByRole('combobox', { name: /^Grond/ }).selectOption('ongeschikt');
  const rij = page.getByRole('row').filter({ hasText: naamVan(wie) });
  await rij.getByText(/^Uiterlijk .*30 jun/).waitFor();
  await scherm.isNetjes('vrijstellingen van dit schooljaar');
  await page.getByRole('combobox', { name: /^Grond/ }).selectOption('trekkend');
  await expect.poll(() => rij.count()).toBe(0);
  expect(new URL(page.url()).search).toBe('?grond=trekkend');
  expect(adressen.filter((adres) => adres.includes(wie.nummer) || adres.includes(wie.achternaam))).toEqual([]);
});

test('who judges otherwise than the table chooses a reason and explains it, and the case shows how the law counts', async () => {
  const zaakId = await proefzaak(lpa, { geboortedatum: '2017-05-05' });
  const leerlingId = (await lpa.zaak(zaakId)).leerling?.id;
  const dag = { dagtekening: '2027-06-15', ontvangenOp: '2027-06-15' };
  const { lichaam } = await lpa.post<{ zaakId: string }>('/v1/kennisgevingen', {
    leerlingId,
    grond: 'ongeschikt',
    ...dag,
  });
  const behandelaar = new Behandelaar(scherm, lichaam.zaakId);
  await behandelaar.begin('De kennisgeving beoordelen');
  await behandelaar.kies('Uw oordeel', 'De kennisgeving voldoet aan de voorwaarden');
  await behandelaar.kies('Wie gaf de verklaring', 'Een arts die de gemeente heeft aangewezen');
  // three months end on 14 June: on the fifteenth it is a day too old
  await behandelaar.schrijf(/^Dagtekening van de verklaring/, '14-03-2027');
  await behandelaar.kies(/nooit geschikt/, 'Nee');

  const redenen = scherm.page.getByRole('group', { name: 'Wat is de belangrijkste reden?' });
  await redenen.waitFor();
  expect(await redenen.getByRole('radio').count()).toBeGreaterThan(1);
  await scherm.isNetjes('een oordeel dat afwijkt');
  await behandelaar.verstuur();
  await heeftFocus(scherm.page.getByRole('alert'));
  await behandelaar.legUit('De arts bevestigde de verklaring vandaag. (verzonnen)');
  await behandelaar.legVast();
  const kennisgevingen = paneel('Kennisgevingen van de ouders');
  await kennisgevingen.getByText('Voldoet', { exact: true }).waitFor();
  await kennisgevingen.getByText('De verklaring is ouder dan drie maanden').waitFor();
  await kennisgevingen.getByText('Wat is getoetst?').click();
  await kennisgevingen.getByText('Niet voldaan:').first().waitFor({ state: 'attached' });
  await kennisgevingen.getByText(/^Op tijd binnen \(ontvangen op .*\): een eerste beroep/).waitFor();
  await kennisgevingen.getByText(/^Ouderdom van de verklaring: 3 maanden voor/).waitFor();
  // what slides under the bar that stays in sight is no finding
  await scherm.page.evaluate(() => {
    scrollTo(0, 0);
  });
  await scherm.isNetjes('een oordeel dat afweek');
});
