import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kind, naamVan, schrijf } from './opzet/mens.ts';
import { misteDag, vanaf, verstuurMelding, vulMeldingIn } from './opzet/school.ts';
import { alsKlant, type Begin, nieuweZaak } from './opzet/zaak.ts';
import { type Scherm, Vensters } from './opzet/scherm.ts';
import { dagVan } from '../../mas/datum.ts';

/** A school sees what it reported and what became of it, and nothing of a case. */

let vensters: Vensters;
let school: Scherm;
let eerder: Begin;
let begin: Begin;
beforeAll(async () => {
  vensters = await Vensters.start();
  school = await vensters.als('school');
  eerder = await nieuweZaak('Ties');
  begin = await nieuweZaak('Tess', 'demo-lpa');
  await (await alsKlant('lpa')).rondAf(begin.zaakId, 'contact-school', 'melding-juist');
});
afterAll(() => vensters.stop());

/** Everything that the screen holds, also where it leads: a number of a case is nowhere in it. */
async function zwijgtOverDeZaak(zaakId: string): Promise<void> {
  const { page } = school;
  expect(await page.content()).not.toContain(zaakId);
  expect(await page.locator('a[href*="/zaken"], a[href*="/leerlingen"], a[href*="/werkvoorraad"]').count()).toBe(0);
  expect(await school.tekst('Naar de zaak').count()).toBe(0);
}

const stand = (): Promise<string> =>
  school.page.getByRole('region', { name: 'Wat is er met de melding gebeurd?' }).innerText();

describe('what a school reported', () => {
  test('stands in its list, the newest first, and leads to the melding and not to a case', async () => {
    await school.naar('/meldingen');
    const rij = school.page.getByRole('listitem').filter({ hasText: naamVan(begin.wie) });
    await rij.getByText('In behandeling').waitFor();
    const namen = await school.page.locator('.meldingrij__wie').allTextContents();
    expect(namen.indexOf(naamVan(begin.wie))).toBeLessThan(namen.indexOf(naamVan(eerder.wie)));
    await zwijgtOverDeZaak(begin.zaakId);
    await school.isNetjes('lijst van meldingen');
    await rij.getByRole('link').click();
    await expect.poll(() => school.kop()).toBe(`Melding van ${naamVan(begin.wie)}`);
    await school.tekst(`Meldingsnummer ${begin.meldingsnummer}`).waitFor();
    expect(await school.page.title()).toBe('Melding · Schakel'); // and the name not in the title of a window
    await zwijgtOverDeZaak(begin.zaakId);
    await school.isNetjes('een melding');
  });

  test('can be changed, and keeps its number', async () => {
    await school.naar(`/meldingen/${begin.meldingsnummer}`);
    await school.link('Wijzigen').click();
    await expect.poll(() => school.kop()).toBe('Melding wijzigen');
    await schrijf(school, 'Reden van het verzuim', 'Ook vandaag afwezig zonder bericht');
    await school.knop('Melding versturen').click();
    await school.page.waitForURL(`**/meldingen/${begin.meldingsnummer}`);
    await school.tekst('Verstuurd').waitFor();
    await school.tekst('Ook vandaag afwezig zonder bericht').waitFor();
    await zwijgtOverDeZaak(begin.zaakId);
  });

  test('can be withdrawn once somebody is sure of it, and then the case ends', async () => {
    await school.naar(`/meldingen/${begin.meldingsnummer}`);
    await school.knop('Melding intrekken').click();
    const vraag = school.page.getByRole('dialog', { name: 'Wilt u deze melding intrekken?' });
    await school.isNetjes('intrekken');
    await vraag.getByRole('button', { name: 'Niet doen' }).click();
    expect(await stand()).toContain('In behandeling');
    await school.knop('Melding intrekken').click();
    await vraag.getByRole('button', { name: 'Melding intrekken' }).click();
    await expect.poll(stand).toContain('Ingetrokken');
    expect(await school.knop('Melding intrekken').count()).toBe(0);
    expect(await school.link('Wijzigen').count()).toBe(0);
    const lpa = await alsKlant('lpa');
    await expect.poll(async () => (await lpa.zaak(begin.zaakId)).status).toBe('gesloten');
  });
});

describe('the form of a melding', () => {
  test('says all that is missing at once, leads to it, and loses nothing by a reload', async () => {
    const noa = kind('Noa');
    await school.naar('/meldingen/nieuw');
    await school.knop('Melding versturen').click();
    const lijst = school.page.getByRole('alert');
    await expect.poll(() => lijst.evaluate((el) => el === document.activeElement)).toBe(true);
    await lijst.getByRole('link', { name: 'Voornaam: Vul dit in.' }).click();
    expect(
      await school.page.getByRole('textbox', { name: 'Voornaam' }).evaluate((el) => el === document.activeElement),
    ).toBe(true);
    await school.isNetjes('onvolledige melding');
    await vulMeldingIn(school, noa);
    await vanaf(school, dagVan(Date.now()));
    await school.page.reload();
    expect(await school.page.getByRole('textbox', { name: 'Achternaam' }).inputValue()).toBe(noa.achternaam);
    await misteDag(school, [3]);
    await school.knop('Neem over: Overig verzuim').click();
    await verstuurMelding(school);
    // what was typed about a child does not stay behind
    await school.naar('/meldingen/nieuw');
    expect(await school.page.getByRole('textbox', { name: 'Achternaam' }).inputValue()).toBe('');
  });
});

describe('where a school has no business', () => {
  const NIET = /^(U mag deze pagina niet zien|Niet te vinden)$/;
  test.each(['/werkvoorraad', '/proefdraaien', 'zaak', 'leerling', 'handeling', 'signalering', 'methode'])(
    'it sees nothing of %s',
    async (plek) => {
      const lpa = await alsKlant('lpa');
      const leerling = (await lpa.zaak(begin.zaakId)).leerling?.id ?? '';
      const zaak = `/zaken/${begin.zaakId}`;
      const adressen: Readonly<Record<string, string>> = {
        zaak,
        leerling: `/leerlingen/${leerling}`,
        handeling: `${zaak}/handelingen/noteer`,
        signalering: `${zaak}/signalering`,
        methode: `${zaak}/methode`,
      };
      await school.naar(adressen[plek] ?? plek);
      expect(await school.kop()).toMatch(NIET);
      expect(await school.page.locator('main').innerText()).not.toContain(naamVan(begin.wie));
    },
  );

  test('nor of what another school reported', async () => {
    const ander = await vensters.als('school-zwolle');
    await ander.naar(`/meldingen/${begin.meldingsnummer}`);
    await ander.tekst('De melding bestaat niet, of u mag haar niet inzien.').waitFor();
    await ander.naar('/meldingen');
    expect(await ander.tekst(naamVan(begin.wie)).count()).toBe(0);
  });
});
