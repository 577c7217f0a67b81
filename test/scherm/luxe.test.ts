import { afterAll, beforeAll, expect, test } from 'vitest';
import { Behandelaar, kies, schrijf } from './opzet/mens.ts';
import { type Scherm, Vensters } from './opzet/scherm.ts';

/** Luxeverzuim from the melding to a proces-verbaal, on days of our own choice: a boa with a clock on his screen. */

let vensters: Vensters;
let boa: Scherm;
let zaak: Behandelaar;
beforeAll(async () => {
  vensters = await Vensters.start();
  boa = await vensters.als('boa');
});
afterAll(() => vensters.stop());

const proef = (): string => `/proefdraaien/${zaak.zaakId}`;
/** What the clock says; the field beside it says the day that somebody types in the same words. */
const klok = (): Promise<string> =>
  boa.page.getByRole('region', { name: 'Klok van de proefzaak' }).locator('time').innerText();

/** Moves the clock on the screen, and waits until it stands there; the field is ready for the next day. */
async function naarDag(getypt: string, inWoorden: string): Promise<void> {
  await boa.naar(proef());
  await schrijf(boa, 'Naar een datum', getypt);
  await boa.knop(/^Ga$/).click();
  await expect.poll(klok).toBe(inWoorden);
  expect(await boa.page.getByRole('textbox', { name: 'Naar een datum' }).inputValue()).toBe('');
}

/** Of the case: each running term with its last day, and whether it says why. */
async function termijn(naam: string): Promise<string> {
  const regel = boa.page.getByRole('region', { name: 'Termijnen' }).getByRole('listitem').filter({ hasText: naam });
  await regel.first().getByText('Waarom deze datum?').click();
  return regel.first().innerText();
}

test('a trial case begins on the day that was asked for, and goes to the next event on its own', async () => {
  await boa.page.locator('.menu__meer > summary').click();
  await boa.link('Proefdraaien').click();
  await schrijf(boa, 'Op welke dag begint de proefzaak?', '02-11-2026');
  await kies(boa, 'Wat voor verzuim is het?', /^Luxeverzuim/);
  await boa.knop('Proefzaak beginnen').click();
  await boa.page.waitForURL(/\/proefdraaien\/proef-[0-9a-f]+-luxe-1$/);
  zaak = new Behandelaar(boa, boa.page.url().split('/').at(-1) ?? '');
  await boa.tekst('Niets gaat naar buiten.').first().waitFor();
  await expect.poll(klok).toBe('maandag 2 november 2026');
  await boa.isNetjes('proefzaak');
  // contact with the school is due five werkdagen after the melding of Monday 2 November: Monday 9 November; the ladder
  // reminds two werkdagen before, on Thursday 5 November
  await boa.knop('Naar de volgende gebeurtenis (do 5 nov 2026)').click();
  await expect.poll(klok).toBe('donderdag 5 november 2026');
  await boa.tekst('Onderweg gebeurde: Herinnering: contact met de school.').waitFor();
  await boa.naar(zaak.pad);
  expect(await termijn('Contact met de school')).toMatch(
    /Nog 4 dagen.*ma 9 nov.*5 werkdagen na ma 2 nov 2026 = ma 9 nov 2026/s,
  );
});

test('steps 2 to 5 of routekaart B, up to the hearing', async () => {
  for (const [stap, uitkomst] of [
    [2, 'De melding klopt en vraagt om vervolg'],
    [3, 'Routekaart B: vermoeden van luxeverzuim'],
    [4, 'Een waarschuwing volstaat niet'],
    [5, 'Het luxeverzuim is verwijtbaar'],
  ] as const) {
    await zaak.doe(`Stap ${stap} afronden`, ['Uitkomst', uitkomst]);
    await zaak.verwachtStap(stap + 1);
  }
  // the hearing: twenty werkdagen after Thursday 5 November, four weeks without a day off, is Thursday 3 December
  expect(await termijn('Verhoor houden')).toMatch(/do 3 dec/);
  await zaak.begin('Oproepen voor verhoor');
  // of a made-up pupil nobody with gezag is known
  await boa.page.getByRole('checkbox', { name: /jongere/ }).check();
  // ten werkdagen after Thursday 5 November, to find a lawyer in: 6, 9 to 13 and 16 to 19 November
  await zaak.schrijf('Dag van het verhoor', '19-11-2026');
  await boa.tekst('donderdag 19 november 2026').waitFor();
  await zaak.schrijf(/^Tijd/, '10.00');
  await boa.tekst('Vanaf nu valt dit deel van het dossier onder de Wpg.').waitFor();
  await zaak.legVast();
  await boa.page
    .getByRole('region', { name: 'Bijeenkomsten en afspraken' })
    .getByText('do 19 nov om 10.00 uur')
    .waitFor();
});

test('the hearing is held with the cautie, and the month for the proces-verbaal begins', async () => {
  await naarDag('19-11-2026', 'donderdag 19 november 2026');
  await zaak.begin('Vastleggen hoe het verhoor ging');
  await zaak.kies('Uitkomst', 'Het verhoor is gehouden');
  await zaak.verstuur();
  // a hearing begins with the cautie (Sv 29): without it nothing is recorded
  await boa.page
    .getByRole('alert')
    .getByText(/een verhoor begint met de cautie/)
    .waitFor();
  await zaak.kies(/^Cautie/, 'De cautie is gegeven');
  await zaak.legVast();
  await zaak.doe('Stap 6 afronden: Het verhoor is gehouden');
  await zaak.verwachtStap(7);
});

test('the choice for a proces-verbaal is explained, and the terms of the OM run', async () => {
  await zaak.begin('Vragen voor een proces-verbaal invullen');
  await zaak.kies('Is het verzuim de jongere te verwijten?', 'Nee');
  await zaak.kies('Is het verzuim de ouders te verwijten?', 'Ja');
  await zaak.kies(/^Is een beroep van de ouders op artikel 5 onder b/, 'Nee');
  await zaak.kies('Zijn de ouders eerder veroordeeld voor het verzuim van hun kind?', 'Nee');
  await zaak.kies('Maakt u een proces-verbaal op?', 'Opmaken van een proces-verbaal');
  await zaak.schrijf('Waarom doet u dit?', 'Zij gingen op reis nadat verlof was geweigerd. (verzonnen)');
  await zaak.legVast();
  await zaak.verwachtStap(8);
  // Aanwijzing strafrechtelijke aanpak schoolverzuim 4.1: within a month after the first hearing of Thursday 19 November:
  // Saturday 19 December 2026, moved to Monday 21 December …
  expect(await termijn('Inzenden van het proces-verbaal na het eerste verhoor')).toMatch(
    /ma 21 dec.*Beleid van het OM/s,
  );
  // … and within two months from the melding of Monday 2 November: Saturday 2 January 2027, moved to Monday 4 January.
  // This is policy and no statute, so it moves by the protocol and not by the Algemene termijnenwet.
  expect(await termijn('Inzenden van het proces-verbaal na de melding')).toMatch(/ma 4 jan.*Beleid van het OM/s);
  await boa.isNetjes('luxe, stap 8');
});

test('a proces-verbaal is made and sent in, and both terms are met', async () => {
  await naarDag('01-12-2026', 'dinsdag 1 december 2026');
  await zaak.doe('Proces-verbaal opgemaakt tegen', ['Hoe het ging', /ouder/i]);
  await zaak.doe('Proces-verbaal ingezonden');
  const voorbij = boa.page.getByRole('region', { name: 'Termijnen' }).locator('details.vouw');
  await voorbij.getByText(/^Termijnen die voorbij zijn/).click();
  for (const na of ['het eerste verhoor', 'de melding'])
    await voorbij
      .getByRole('listitem')
      .filter({ hasText: `Inzenden van het proces-verbaal na ${na}` })
      .getByText('Gehaald')
      .waitFor();
  // what the OM owes now: ten werkdagen after Tuesday 1 December (2 to 4, 7 to 11, 14 and 15 December)
  expect(await termijn('Ontvangst van het proces-verbaal door het OM')).toMatch(/di 15 dec/);
  await zaak.regel('Proces-verbaal ingezonden').waitFor();
  await zaak.regel('Proces-verbaal opgemaakt').waitFor();
});
