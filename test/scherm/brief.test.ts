import { afterAll, beforeAll, expect, test } from 'vitest';
import { Behandelaar } from './opzet/mens.ts';
import { stelVast, vraagBrief, zetGezag } from '../opzet/post.ts';
import { type Scherm, Vensters } from './opzet/scherm.ts';
import { kies, tabNaar } from './opzet/toetsen.ts';
import { alsKlant, nieuweZaak } from './opzet/zaak.ts';

/** A letter on the screen: from due to sent, past a second pair of eyes, and refused without a word being lost. */

const MOEDER = { rol: 'ouder', naam: 'Fictieve Moeder Voorbeeld' };
const VADER = { rol: 'ouder', naam: 'Verzonnen Vader Voorbeeld' };
const ALINEA = 'U kunt mij op maandag bellen. (verzonnen)';
const STEL_VAST = 'Stel vast en verstuur';

let vensters: Vensters;
let scherm: Scherm;
beforeAll(async () => {
  vensters = await Vensters.start();
  scherm = await vensters.als('lpa');
});
afterAll(() => vensters.stop());

const post = ({ page }: Scherm) => page.getByRole('region', { name: 'Brieven en berichten bij deze zaak' });
/** The link of the one letter in the case, by what is to be done with it. */
const naarBrief = (bij: Scherm, wat: string) => post(bij).getByRole('link', { name: new RegExp(`^${wat}\\b`) });
const documenten = ({ page }: Scherm) => page.getByRole('region', { name: 'Documenten' });
const alinea = () => scherm.page.getByRole('textbox', { name: /^Uw eigen alinea/ });

/** It goes out by itself; the case shows that when it is read again. */
async function wordtVerzonden({ zaakId, pad }: Behandelaar, bij: Scherm): Promise<void> {
  const lpa = await alsKlant('lpa');
  const stand = async () =>
    (await lpa.haal<{ brieven: { stand: string }[] }>(`/v1/zaken/${zaakId}/brieven`)).lichaam.brieven[0]?.stand;
  await expect.poll(stand).toBe('verzonden');
  await bij.naar(pad);
  await post(bij).getByText('Verzonden brieven (1)').waitFor();
}

/** A case with these parents, opened on the screen. */
async function metOuders(voornaam: string, ...gezag: object[]): Promise<Behandelaar> {
  const { zaakId } = await nieuweZaak(voornaam, 'demo-lpa');
  await zetGezag(await alsKlant('lpa'), zaakId, gezag);
  await scherm.naar(`/zaken/${zaakId}`);
  return new Behandelaar(scherm, zaakId);
}

test('a waarschuwing to both parents: asked for, looked at, settled and sent, and kept as it went', async () => {
  const lpa = await metOuders('Daan', MOEDER, VADER);
  await lpa.begin('Een andere brief maken');
  await lpa.kies('Brief', 'Waarschuwing');
  // nobody established yet what it says
  await lpa.legUit('Het verzuim staat vast uit een eerdere zaak. (verzonnen)');
  await lpa.legVast();
  await naarBrief(scherm, 'Brief maken').click();
  await scherm.page.getByRole('heading', { level: 1, name: 'Waarschuwing' }).waitFor();
  for (const wie of [/Moeder/, /Vader/, /jongere/])
    expect(await scherm.page.getByRole('checkbox', { name: wie }).isChecked()).toBe(true);
  await alinea().fill(ALINEA);
  await scherm.knop('Voorbeeld maken').click();
  await scherm.tekst('De brief gaat meteen weg als u hem vaststelt.').waitFor();
  await scherm.isNetjes('brief met een voorbeeld');
  await scherm.knop(STEL_VAST).click();
  await scherm.tekst('Vastgelegd. U ziet dit direct in de tijdlijn van de zaak.').waitFor();
  await wordtVerzonden(lpa, scherm);
  const stukken = documenten(scherm).getByRole('link', { name: /^Waarschuwing .*\.pdf/ });
  await expect.poll(() => stukken.count()).toBe(3);
  const pdf = await scherm.page.request.get((await stukken.first().getAttribute('href')) ?? '');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('who leaves somebody out explains it, and a colleague looks before the letter goes', async () => {
  const lpa = await metOuders('Fleur', MOEDER, { ...VADER, geblokkeerd: true });
  await vraagBrief(await alsKlant('lpa'), lpa.zaakId, 'waarschuwing');
  await scherm.naar(lpa.pad);
  await naarBrief(scherm, 'Brief maken').click();
  await scherm.page.getByRole('checkbox', { name: /jongere/ }).uncheck();
  await scherm.knop('Voorbeeld maken').click();
  await scherm.knop(STEL_VAST).click();
  await scherm.page
    .getByRole('alert')
    .getByRole('link', { name: 'Schrijf op waarom niet iedereen de brief krijgt.' })
    .click();
  await scherm.page.keyboard.type('Zijn mentor leest hem de brief voor. (verzonnen)');
  await scherm.knop(STEL_VAST).click();
  await post(scherm).getByText('Wacht op een collega').waitFor();
  // his own letter he can look at, and not approve
  await naarBrief(scherm, 'Bekijken').click();
  await scherm.tekst('U stelde hem zelf vast, dus u kunt hem niet goedkeuren.').waitFor();
  expect(await scherm.knop('Keur goed en verstuur').count()).toBe(0);

  const ander = await vensters.als('lpa-2');
  await ander.naar(lpa.pad);
  await kies(naarBrief(ander, 'Bekijken en goedkeuren'));
  await kies(ander.knop('Keur goed en verstuur'));
  await ander.tekst('Vastgelegd. U ziet dit direct in de tijdlijn van de zaak.').waitFor();
  await wordtVerzonden(lpa, ander);
});

test('a letter that a colleague settled meanwhile is refused, and what was typed stays', async () => {
  const lpa = await metOuders('Noor', MOEDER);
  const ander = await alsKlant('lpa-2');
  await vraagBrief(ander, lpa.zaakId, 'waarschuwing');
  await scherm.naar(lpa.pad);
  await naarBrief(scherm, 'Brief maken').click();
  await alinea().fill(ALINEA);
  await scherm.knop('Voorbeeld maken').click();
  await scherm.knop(STEL_VAST).waitFor();
  await stelVast(ander, lpa.zaakId, 'waarschuwing');
  await scherm.knop(STEL_VAST).click();
  await scherm.page.getByRole('alert').getByText('Uw tekst is bewaard.').waitFor();
  await tabNaar(scherm.link('Bekijk wat u nu kunt doen').first());
  expect(await alinea().inputValue()).toBe(ALINEA);
  await scherm.isNetjes('geweigerde brief');
});

test('a word that the letter may not hold is refused at the paragraph; what somebody should think of is told', async () => {
  const adres = { straat: 'Fictieflaan', huisnummer: '3', postcode: '1811AB', plaats: 'Alkmaar' };
  const lpa = await metOuders('Saar', MOEDER, { ...VADER, adres, adresGeheim: true });
  await vraagBrief(await alsKlant('lpa'), lpa.zaakId, 'waarschuwing');
  await scherm.naar(lpa.pad);
  await naarBrief(scherm, 'Brief maken').click();
  await alinea().fill('Er volgt een boete. (verzonnen)');
  await scherm.knop('Voorbeeld maken').click();
  await scherm.page.getByText('"boete" mag niet in deze brief').waitFor();
  await expect.poll(() => alinea().evaluate((veld) => veld === document.activeElement)).toBe(true);
  expect(await alinea().getAttribute('aria-invalid')).toBe('true');
  await scherm.isNetjes('geweigerde alinea');
  await alinea().fill(`Bel anders ${VADER.naam}. (verzonnen)`);
  expect(await alinea().getAttribute('aria-invalid')).toBeNull();
  await scherm.knop('Voorbeeld maken').click();
  await scherm.page.getByText(`De vrije alinea noemt ${VADER.naam}`).first().waitFor();
  await scherm.page.getByRole('status').filter({ hasText: 'Let op voordat u de brief vaststelt' }).waitFor();
  await scherm.isNetjes('brief met waarschuwingen');
});
