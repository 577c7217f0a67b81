import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Behandelaar } from './opzet/mens.ts';
import { alsKlant, nieuweZaak } from './opzet/zaak.ts';
import { type Scherm, Vensters } from './opzet/scherm.ts';

/** Nothing that somebody typed is lost, whatever becomes of it. */

const TEKST = 'De school zegt dat de moeder vandaag heeft gebeld. (verzonnen)';
const TOELICHTING = /^Toelichting/;

let vensters: Vensters;
let scherm: Scherm;
beforeAll(async () => {
  vensters = await Vensters.start();
  scherm = await vensters.als('lpa');
});
afterAll(() => vensters.stop());

const tekst = (): Promise<string> => scherm.page.getByRole('textbox', { name: TOELICHTING }).inputValue();
async function begonnen(voornaam: string): Promise<Behandelaar> {
  const { zaakId } = await nieuweZaak(voornaam, 'demo-lpa');
  await scherm.naar(`/zaken/${zaakId}`);
  return new Behandelaar(scherm, zaakId);
}

describe('an action that can no longer be done', () => {
  test('is refused with what happened, by whom and when; the text stays, and the way out is offered', async () => {
    const lpa = await begonnen('Bram');
    await lpa.begin('Stap 2 afronden');
    await lpa.kies('Uitkomst', 'De melding klopt en vraagt om vervolg');
    await lpa.schrijf(TOELICHTING, TEKST);
    const ander = new Behandelaar(await vensters.als('lpa-2'), lpa.zaakId);
    await ander.doe('Stap 2 afronden', ['Uitkomst', 'De melding klopt en vraagt om vervolg']);
    await lpa.verstuur();
    const weigering = scherm.page.getByRole('alert');
    await weigering.getByText('Niet vastgelegd: de zaak is intussen veranderd').waitFor();
    await weigering.getByText('Uw tekst is bewaard.').waitFor();
    const daad = weigering.getByRole('listitem').first();
    expect(await daad.innerText()).toMatch(/Fictieve Tweede Leerplichtambtenaar Alkmaar, .* \d{2}\.\d{2}$/s);
    await expect.poll(() => weigering.evaluate((el) => el === document.activeElement)).toBe(true);
    expect(await tekst()).toBe(TEKST);
    await scherm.isNetjes('geweigerde handeling');
    await weigering.getByRole('link', { name: 'Bekijk wat u nu kunt doen' }).click();
    await lpa.verwachtStap(3);
    expect(await lpa.regel(TEKST).count()).toBe(0);
  });
});

describe('a departure from the MAS', () => {
  const WAAROM = 'De school belde al met beide ouders. Een brief voegt niets toe. (verzonnen)';

  test('without an explanation records nothing: the list of what is missing gets the focus and leads to the fields', async () => {
    const lpa = await begonnen('Zoë');
    await lpa.begin('Stap 2 overslaan');
    await scherm.tekst('De norm:').waitFor();
    await lpa.verstuur();
    const lijst = scherm.page.getByRole('alert');
    await expect.poll(() => lijst.evaluate((el) => el === document.activeElement)).toBe(true);
    expect(await lijst.getByRole('link').allTextContents()).toEqual([
      'Kies de reden die het beste past.',
      'Schrijf op waarom u afwijkt.',
    ]);
    await scherm.isNetjes('afwijking zonder motivering');
    await lijst.getByRole('link', { name: 'Schrijf op waarom u afwijkt.' }).click();
    const veld = scherm.page.getByRole('textbox', { name: 'Waarom wijkt u af?' });
    expect(await veld.evaluate((el) => el === document.activeElement)).toBe(true);
    expect(await veld.getAttribute('aria-invalid')).toBe('true');
    const { stap } = await (await alsKlant('lpa')).zaak(lpa.zaakId);
    expect(stap).toBe('contact-school');
    await lpa.legUit(WAAROM);
    await lpa.legVast();
    await lpa.verwachtStap(3);
    const blok = lpa.regel(WAAROM).locator('.tl__mot');
    expect(await blok.innerText()).toContain(`Motivering: ${WAAROM}`);
    await lpa.regel(WAAROM).getByText('Afwijking', { exact: true }).waitFor();
    await scherm.isNetjes('zaak met een afwijking');
  });
});

describe('a session that ended while somebody was writing', () => {
  test('asks to sign in again in place, and the text is still there', async () => {
    const lpa = await begonnen('Noor');
    await lpa.begin('Stap 2 afronden');
    await lpa.kies('Uitkomst', 'De melding klopt en vraagt om vervolg');
    await lpa.schrijf(TOELICHTING, TEKST);
    await scherm.page.context().clearCookies();
    await lpa.verstuur();
    const venster = scherm.page.getByRole('dialog', { name: 'U bent afgemeld' });
    await venster.waitFor();
    await scherm.isNetjes('afgemeld');
    await venster.getByRole('link', { name: 'Opnieuw aanmelden' }).click();
    await scherm
      .link(/^Fictieve Leerplichtambtenaar Alkmaar/)
      .first()
      .click();
    await scherm.tekst('Uw eerdere tekst staat er nog.').waitFor();
    expect(await tekst()).toBe(TEKST);
    await lpa.legVast();
    await lpa.verwachtStap(3);
    await lpa.regel(TEKST).waitFor();
  });
});

describe('when the line fails', () => {
  const HANDELINGEN = '**/v1/zaken/*/handelingen';

  test.each([
    ['before anything arrived', 'niets'],
    ['after the act was recorded', 'antwoord'],
    ['with a 503 of something in between', '503'],
  ])('%s: the text stays, and trying again records it once', async (_, wat) => {
    const lpa = await begonnen('Daan');
    await lpa.begin('Stap 2 afronden');
    await lpa.kies('Uitkomst', 'De melding klopt en vraagt om vervolg');
    await lpa.schrijf(TOELICHTING, TEKST);
    const sleutels: (string | undefined)[] = [];
    await scherm.page.route(HANDELINGEN, async (route) => {
      sleutels.push(route.request().headers()['idempotency-key']);
      if (sleutels.length > 1) return route.continue();
      if (wat === '503') return route.fulfill({ status: 503, contentType: 'text/plain', body: 'weg' });
      if (wat === 'antwoord') await route.fetch();
      return route.abort('connectionreset');
    });
    await lpa.verstuur();
    await scherm.page.getByRole('alert').getByText('Uw tekst is bewaard.').waitFor();
    expect(await tekst()).toBe(TEKST);
    await scherm.knop('Opnieuw proberen').click();
    await scherm.page.waitForURL(`**${lpa.pad}`);
    await scherm.page.unroute(HANDELINGEN);
    await lpa.verwachtStap(3);
    expect(sleutels).toHaveLength(2);
    expect(sleutels[0]).toMatch(/\S/);
    expect(sleutels[1]).toBe(sleutels[0]);
    await lpa.regel(TEKST).waitFor();
    expect(await lpa.regel(TEKST).count()).toBe(1);
  });
});
