import { afterAll, beforeAll, expect, test } from 'vitest';
import { dagVan, plusDagen, weekdag } from '../../mas/datum.ts';
import { Behandelaar, kind, kies, naamVan, schrijf, Werklijst } from './opzet/mens.ts';
import { misteDag, vanaf, verstuurMelding, vulMeldingIn } from './opzet/school.ts';
import { type Scherm, Vensters } from './opzet/scherm.ts';
import { alsKlant } from './opzet/zaak.ts';
import { brievenVan } from '../opzet/post.ts';

/** The whole of an ordinary case, by people who have nothing but the screens. */

let vensters: Vensters;
let school: Scherm;
let boa: Scherm;
let teamleider: Werklijst;
beforeAll(async () => {
  vensters = await Vensters.start();
  school = await vensters.als('school');
  boa = await vensters.als('boa');
  teamleider = new Werklijst(await vensters.als('teamleider'));
});
afterAll(() => vensters.stop());

const sem = kind('Sem');
const vandaag = dagVan(Date.now());
/** Monday of last week. */
const maandag = plusDagen(vandaag, -weekdag(vandaag) - 6);

let meldingsnummer: string;
let zaak: Behandelaar;

test('a school reports, and the keuzehulp thinks along while it types', async () => {
  const advies = school.page.getByRole('complementary', { name: 'Keuzehulp' }).locator('.keuzehulp__advies');
  await school.knop('Nieuwe melding').or(school.link('Nieuwe melding')).click();
  await vulMeldingIn(school, sem);
  await expect.poll(() => advies.textContent()).toBe('Er is nog geen advies.');
  await school.tekst('Welke dagen of lesuren de leerling miste.').waitFor();
  await vanaf(school, maandag);
  await misteDag(school);
  await misteDag(school, [1, 2]);
  // a day and two lessons is less than the sixteen hours in four weeks of Leerplichtwet article 21a
  await expect.poll(() => advies.textContent()).toBe('Advies: Overig verzuim');
  await kies(school, 'Welk soort verzuim is het?', /Code V3/);
  await school.tekst('U koos een ander soort. Dat mag.').waitFor();
  await school.knop('Neem over: Overig verzuim').click();
  await school.tekst('Dit soort heeft u gekozen.').waitFor();
  meldingsnummer = await verstuurMelding(school);
  await school.tekst('Geregistreerd').waitFor();
});

test('the LPA finds it among the cases of nobody, and takes it on', async () => {
  const lijst = new Werklijst(boa);
  await lijst.open('Nog niet toegewezen');
  await lijst.zoek(naamVan(sem));
  await lijst.zegt(sem, 'Niemand');
  await lijst
    .rij(sem)
    .getByRole('button', { name: /^Neem op mij/ })
    .click();
  await lijst.zegt(sem, 'Fictieve Leerplichtambtenaar-BOA Alkmaar');
  await lijst.toon('Mijn zaken');
  await lijst.rij(sem).getByRole('link').click();
  await expect.poll(() => boa.kop()).toBe(naamVan(sem));
  zaak = new Behandelaar(boa, new URL(boa.page.url()).pathname.replace('/zaken/', ''));
  await zaak.verwachtStap(2);
});

/** What each list says of the case right after it was recorded: that of the colleague who did it, and that of the team. */
async function opDeLijsten(wat: RegExp): Promise<void> {
  const eigen = new Werklijst(boa);
  await eigen.open('Mijn zaken');
  await eigen.zegt(sem, wat);
  await teamleider.scherm.naar('/werkvoorraad?weergave=team');
  await teamleider.zoek(naamVan(sem));
  await teamleider.zegt(sem, wat);
}

test('does steps 2 to 6 of routekaart A from what can be done now, and every list shows each of them', async () => {
  const kaart = [
    ['Stap 2 afronden', 'De melding klopt en vraagt om vervolg', 3, 'Waarnemen'],
    ['Stap 3 afronden', 'Routekaart A: ongeoorloofd verzuim, geen luxeverzuim', 4, 'Analyseren'],
    ['Stap 4 afronden', 'Geen kennisgevingsbrief', 5, 'Analyseren'],
    ['Stap 5 afronden', 'Er is ongeoorloofd verzuim', 6, 'Analyseren'],
    ['Stap 6 afronden', 'De brief is verzonden', 7, 'Plannen', 'De brief ging gisteren met de post mee. (verzonnen)'],
  ] as const;
  for (const [handeling, uitkomst, stap, fase, waarom] of kaart) {
    await zaak.doe(handeling, ['Uitkomst', uitkomst], waarom);
    await zaak.verwachtStap(stap);
    await opDeLijsten(new RegExp(`Stap ${stap} · ${fase}`));
  }
});

const JA = [
  'Is het verzuim de jongere te verwijten?',
  'Heeft de school de jongere aangesproken én gewaarschuwd?',
  'Heeft de school ouders en jongere over Halt verteld?',
  'Is er eerder gewaarschuwd of iets afgesproken, zonder dat het hielp?',
  'Heeft de jongere emotionele, lichamelijke, leer- of gedragsproblemen?',
  'Zijn ouders en jongere bereid om hulp aan te nemen?',
  'Zijn ouders en jongere in staat om hulp aan te nemen?',
];

test('fills in the signaleringsinstrument, and chooses help and Halt', async () => {
  await zaak.begin('Signaleringsinstrument');
  const keuzen = boa.page.locator('.sig__vragen fieldset');
  await keuzen.first().waitFor();
  for (const vraag of await keuzen.all()) {
    const tekst = (await vraag.locator('legend').textContent()) ?? '';
    await vraag.getByLabel(JA.includes(tekst) ? 'Ja' : 'Nee', { exact: true }).check();
  }
  await schrijf(boa, 'Hoe vaak was de jongere dit schooljaar te laat?', '14');
  await schrijf(boa, /^Hoeveel uren was de jongere dit schooljaar ongeoorloofd weg/, '6');
  await boa.tekst('Het advies is: Vrijwillige hulp en Halt.').waitFor();
  await kies(boa, 'Welke routes kiest u?', /^Vrijwillige hulp/);
  await boa.tekst('U wijkt af van het advies (Vrijwillige hulp en Halt).').waitFor();
  await kies(boa, 'Welke routes kiest u?', /^Halt/);
  await boa.tekst('U volgt het advies. Een motivering is niet nodig.').waitFor();
  await boa.tekst('De route Halt begint.').waitFor();
  await zaak.legVast();
  await zaak.verwachtStap(8);
  await boa.tekst('2 routes lopen naast elkaar').waitFor();
  await opDeLijsten(/Stap 8 · Handelen/);
  await teamleider.zegt(sem, 'Vrijwillige hulp');
});

test('records the parts of both routes until each of them ends', async () => {
  await zaak.doe('Toestemming voor de verwijzing', ['Hoe het ging', 'Gegeven']);
  await zaak.doe('Voorstel voor Halt gedaan');
  await zaak.doe('Instemming van de jongere', ['Hoe het ging', 'Gegeven']);
  // under sixteen the parents consent as well (Sr 77f): before the click it is said that it cannot be, and why
  await zaak.begin('Aangemeld bij Halt');
  const gevolgen = boa.page.getByRole('complementary', { name: 'Gevolgen' });
  await gevolgen.getByText('Zo kan het niet:').waitFor();
  await gevolgen.getByText(/ouders/).waitFor();
  await boa.knop('Niet doen').click();
  await boa.page.waitForURL(`**${zaak.pad}`);
  await zaak.doe('Instemming van de ouders', ['Hoe het ging', 'Gegeven']);
  await zaak.doe('Aangemeld bij Halt');
  await zaak.doe('Verwezen naar een hulpverlener');
  const wacht = boa.page.getByRole('region', { name: 'Verwachte antwoorden' });
  await wacht.getByText('Hulpverlener').first().waitFor();
  await wacht.getByText('Halt', { exact: true }).first().waitFor();
  await zaak.doe('Antwoord van de hulpverlener', ['Hoe het ging', 'Aangenomen']);
  await zaak.doe('Afloop van de Haltinterventie', ['Hoe het ging', 'Positief afgerond']);
  await boa.tekst('Routes die klaar zijn (1)').waitFor();
  await zaak.verwachtStap(8); // the help goes on to an end of its own
  await zaak.doe('De hulp is beëindigd', ['Hoe het ging', 'Doel bereikt']);
  await zaak.doe('De hulp heeft gewerkt');
  await zaak.verwachtStap(9);
});

test('tells the school what came of it, evaluates, and the case is closed', async () => {
  await boa.naar(`${zaak.pad}/brief?over=stap/terugkoppeling/1`);
  await boa.knop('Stel vast en verstuur').click();
  await boa.page.waitForURL(`**${zaak.pad}`);
  const klant = await alsKlant('boa');
  await expect
    .poll(async () => (await brievenVan(klant, zaak.zaakId)).find((b) => b.brief === 'terugkoppeling-school')?.stand)
    .toBe('verzonden');
  await boa.naar(zaak.pad);
  // who helped hears how it ended
  await zaak.doe('Stap 9 afronden', [/^Is het verzuim gestopt/, 'Ja']);
  await zaak.verwachtStap(10);
  await zaak.doe(
    'Stap 10 afronden',
    ['Uitkomst', /^Terug naar school/],
    'De ouders hoorden aan de telefoon dat de zaak sluit. (verzonnen)',
  );
  await boa.tekst('Deze zaak is gesloten').waitFor();
  await boa.page.locator('.nuregel').getByText('Gesloten').waitFor();
  const lijst = new Werklijst(boa);
  await lijst.open('Mijn zaken');
  await boa.tekst('Geen zaken met deze filters').waitFor(); // he still looks for this child
});

test('the timeline tells it, from the melding to the end', async () => {
  await boa.naar(zaak.pad);
  await boa.knop(/^Toon ook de \d+ oudere regels$/).click();
  const regels = await zaak.regel('').locator('.tl__wat').allTextContents();
  // what the case confirms by itself comes in between when it comes
  const daden = regels.map((regel) => regel.trim()).filter((regel) => !/bezorgd|verzonden|DUO kent/.test(regel));
  const vanOudNaarNieuw = daden.reverse();
  expect(vanOudNaarNieuw.slice(0, 3)).toEqual([
    'Verzuimmelding ontvangen: overig verzuim',
    'Zaak toegewezen aan Fictieve Leerplichtambtenaar-BOA Alkmaar',
    'Stap 2 afgerond: de melding klopt en vraagt om vervolg',
  ]);
  expect(vanOudNaarNieuw).toContain('Stap 7 afgerond: een of meer vervolgroutes');
  expect(vanOudNaarNieuw.slice(-5)).toEqual([
    'De hulp is beëindigd: doel bereikt',
    'Route vrijwillige hulp afgerond: de hulp heeft gewerkt',
    'Brief vastgesteld: terugkoppeling aan de school',
    'Stap 9 afgerond: de resultaten zijn teruggekoppeld',
    'Stap 10 afgerond: terug naar school of opleiding hervat',
  ]);
});

test('and the school sees what became of its melding, and nothing of the case', async () => {
  await school.naar(`/meldingen/${meldingsnummer}`);
  const stand = school.page.getByRole('region', { name: 'Wat is er met de melding gebeurd?' });
  await stand.getByText('Afgesloten').waitFor();
  await stand.getByText('Terug naar school of opleiding hervat').waitFor();
  expect(await school.page.locator('main').innerText()).not.toMatch(/halt|hulp /i);
});
