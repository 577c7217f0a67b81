/** Destruction at the screen, by keyboard: one person proposes, another approves, and the certificate says what went. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Protocolregister } from '../../activities/register.ts';
import { Intake } from '../../api/intake/intake.ts';
import { isOndertekend } from '../../bewijs/ondertekening.ts';
import { maakLog } from '../../platform/log.ts';
import { leesOndertekensleutels } from '../../platform/ondertekensleutel.ts';
import { laadProtocollen } from '../../protocol/index.ts';
import { vernietigRonde } from '../../worker/vernietiging/vernietiger.ts';
import { Proefgriffie } from '../opzet/griffie.ts';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { oudeZaak } from '../opzet/oudezaak.ts';
import { BREEDTES, type Scherm, Vensters } from './opzet/scherm.ts';
import { heeftFocus, kies, tabNaar } from './opzet/toetsen.ts';

const { prisma, client, taskQueue } = gedeeldeMachines('schakel');
const huis = inject('huis');

let vensters: Vensters;
let teamleider: Scherm;
let lpa: Scherm;
let auditor: Scherm;
/** The address of the list. */
let pad: string;
/** The case that goes, and its pupil. */
let zaakPad: string;
let leerlingPad: string;
beforeAll(async () => {
  const griffie = new Proefgriffie(prisma, await laadProtocollen());
  await oudeZaak(griffie, '2003-03-03', 'oud-scherm-blijft');
  const { zaakId } = await oudeZaak(griffie, '2003-03-03', 'oud-scherm-weg');
  [zaakPad, leerlingPad] = [`/zaken/${zaakId}`, '/leerlingen/oud-scherm-weg'];
  vensters = await Vensters.start();
  [teamleider, lpa, auditor] = await Promise.all([
    vensters.als('teamleider'),
    vensters.als('lpa'),
    vensters.als('auditor'),
  ]);
});
afterAll(() => vensters.stop());

async function isOveralNetjes(scherm: Scherm, waar: string): Promise<void> {
  for (const breedte of [BREEDTES[2], BREEDTES[0]]) {
    await scherm.page.setViewportSize({ width: breedte, height: 900 });
    await scherm.isNetjes(`${waar}, ${breedte} breed`);
  }
}

/** What the worker and the inbox do every fifteen seconds, now. */
async function voerUit(): Promise<void> {
  const log = maakLog('test', 'silent');
  const sleutels = leesOndertekensleutels({ data: huis.map });
  const register = new Protocolregister();
  const post = new Intake({ prisma, client, proefClient: null, taskQueue, register, log });
  const ronde = () => vernietigRonde({ prisma, register, client, sleutels, nu: Date.now }, log);
  await ronde();
  for (const { id } of await prisma.postvak.findMany({ where: { soort: 'vernietiging' } }))
    await post.breng({ soort: 'vernietiging', id });
  await ronde();
}

test('a teamleider hears how many cases it would be before he proposes them, and does not approve them himself', async () => {
  const { page } = teamleider;
  await kies(page.getByText('Meer', { exact: true }));
  await kies(page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Vernietiging' }));
  await teamleider.tekst('Zonder lijst wordt er niets vernietigd.').waitFor();
  await kies(teamleider.knop('Tel de zaken'));
  await teamleider.tekst('2 zaken kunnen op een lijst.').waitFor();
  await isOveralNetjes(teamleider, 'een lijst voorstellen');
  // in a second window he counted them as well
  const tweede = await vensters.als('teamleider');
  await tweede.naar('/vernietiging');
  await kies(tweede.knop('Tel de zaken'));
  await tweede.tekst('2 zaken kunnen op een lijst.').waitFor();
  await kies(teamleider.knop('Stel een lijst van 2 zaken voor'));
  await page.waitForURL(/\/vernietiging\/\w+$/);
  // there it is refused, and the page shows what came in its place
  await kies(tweede.knop('Stel een lijst van 2 zaken voor'));
  await tweede.page
    .getByRole('alert')
    .getByText(/^Van geen zaak in deze gemeente/)
    .waitFor();
  await tweede.tekst('Er is nu geen zaak voor een lijst').waitFor();
  await tweede.link(/^Lijst van/).waitFor();
  expect(await tweede.knop(/^Stel een lijst/).count()).toBe(0);
  pad = new URL(page.url()).pathname;
  await teamleider.tekst('U hebt deze lijst zelf voorgesteld. Iemand anders keurt haar goed.').waitFor();
  expect(await teamleider.knop('Lijst goedkeuren').count()).toBe(0);
  expect(await page.getByRole('main').innerText()).not.toContain('Fictief Voorbeeld');
  await teamleider.vouwUit();
  // born 3 March 2003 + 19 years is 3 March 2022; closed 30 June 2021 + 2 years = 30 June 2023, which ends last
  expect(await teamleider.tekst('za 1 jul 2023').count()).toBe(2);
  expect(await teamleider.tekst(/^19 jaar na de geboorte: bewaren tot en met 3 maart 2022/).count()).toBe(2);
  await isOveralNetjes(teamleider, 'een voorgestelde lijst');
});

test('an LPA finds what waits for him, and leaves a case out with a reason', async () => {
  const { page } = lpa;
  await lpa.naar('/vernietiging');
  await lpa.tekst('1 lijst wacht op uw goedkeuring.').waitFor();
  await isOveralNetjes(lpa, 'de lijsten');
  await kies(lpa.link(/^Lijst van/));
  await page.waitForURL(`**${pad}`);
  await kies(lpa.knop(/^Laat weg/).first());
  await kies(lpa.knop('Van de lijst laten'));
  await lpa.tekst('Kies waarom deze zaak bewaard blijft.').waitFor();
  await heeftFocus(page.getByRole('radio').first());
  await isOveralNetjes(lpa, 'een zaak weglaten');
  await page.keyboard.press('ArrowDown');
  await kies(lpa.knop('Van de lijst laten'));
  await lpa.tekst('De leerling of een ouder vroeg om de zaak te bewaren.').waitFor();
  await heeftFocus(page.getByRole('heading', { level: 1 }));
  expect(await lpa.knop(/^Laat weg/).count()).toBe(1);
});

test('he approves by typing how many go, sees each case destroyed, and keeps the certificate', async () => {
  const { page } = lpa;
  // who is about to take it back meanwhile
  await kies(teamleider.knop('Lijst intrekken'));
  await teamleider.page.getByRole('dialog', { name: 'Lijst intrekken?' }).waitFor();
  await kies(lpa.knop('Lijst goedkeuren'));
  const aantal = page.getByRole('textbox', { name: 'Hoeveel zaken laat u vernietigen?' });
  await tabNaar(aantal);
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await lpa.tekst('Op de lijst staat nu 1 zaak: tik 1.').waitFor();
  await heeftFocus(aantal);
  await isOveralNetjes(lpa, 'goedkeuren');
  await aantal.press('Backspace');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await lpa.tekst(/^Goedgekeurd door Fictieve Leerplichtambtenaar Alkmaar/).waitFor();
  await heeftFocus(page.getByRole('heading', { level: 1 }));
  await isOveralNetjes(lpa, 'een lijst die wordt uitgevoerd');
  // hears that he is too late, and does not think that he stopped it
  const vraag = teamleider.page.getByRole('dialog', { name: 'Lijst intrekken?' });
  await kies(vraag.getByRole('button', { name: 'Lijst intrekken' }));
  await vraag.getByRole('alert').getByText('Deze lijst is al goedgekeurd en verandert niet meer.').waitFor();
  await teamleider.tekst(/^Goedgekeurd door Fictieve Leerplichtambtenaar Alkmaar/).waitFor();
  await vraag.getByRole('alert').waitFor();
  await teamleider.isNetjes('een lijst die te laat wordt ingetrokken');
  await kies(vraag.getByRole('button', { name: 'Niet doen' }));
  await heeftFocus(teamleider.page.getByRole('heading', { level: 1 }));

  await voerUit();
  await page.getByRole('heading', { name: 'Verklaring van vernietiging' }).waitFor();
  await page.getByRole('cell').getByText('Vernietigd', { exact: true }).waitFor();
  await lpa.vouwUit();
  await isOveralNetjes(lpa, 'een uitgevoerde lijst');
  const bestand = async (naam: string) => page.request.get((await lpa.link(naam).getAttribute('href')) ?? '');
  expect((await (await bestand('Bewaar als PDF')).body()).subarray(0, 5).toString()).toBe('%PDF-');
  const tekst = await (await bestand('Bewaar als JSON')).text();
  const sleutel = await prisma.ondertekensleutel.findFirstOrThrow({ orderBy: { nr: 'desc' } });
  const { publiek } = JSON.parse(sleutel.kop) as { publiek: string };
  const handtekening = (await page.locator('code').first().textContent()) ?? '';
  expect(isOndertekend(publiek, tekst, handtekening)).toBe(true);
});

test('who opens the case afterwards reads that it was destroyed, and finds no pupil', async () => {
  for (const [scherm, adres] of [
    [lpa, zaakPad],
    [auditor, zaakPad],
    [auditor, `${zaakPad}/auditspoor?doel=interne-audit`],
  ] as const) {
    await scherm.naar(adres);
    await scherm
      .tekst(/^Inhoud vernietigd op/)
      .first()
      .waitFor();
    await scherm.tekst(/^Grondslag: Selectielijst.*Vernietigd: 2 teksten, 0 documenten en 0 berichten/).waitFor();
    await scherm.isNetjes(`${adres} na vernietiging`);
  }
  await lpa.naar(zaakPad);
  const vernietigd = /^Inhoud vernietigd op .*\. Grondslag: Selectielijst .* 12\.1\.4/;
  await lpa.page.locator('.zaakkop').getByText(vernietigd).waitFor();
  await lpa.page.getByRole('region', { name: 'Wat kan ik nu doen?' }).getByText(vernietigd).waitFor();
  const documenten = lpa.page.getByRole('region', { name: 'Documenten' });
  await documenten.getByText(/^De inhoud van deze zaak is vernietigd op .*, ook de documenten\.$/).waitFor();
  // what the school reported is gone too: no way to it
  expect(await lpa.page.locator('a[href^="/meldingen/"]').count()).toBe(0);
  await lpa.naar(leerlingPad);
  await lpa.tekst('De leerling bestaat niet, of u mag hem niet inzien.').waitFor();
  await lpa.isNetjes('een leerling die er niet meer is');
});

test('a list that is not there leads back, and does not offer to ask once more', async () => {
  await lpa.naar('/vernietiging/bestaat-niet');
  await lpa.page.getByRole('main').getByRole('link', { name: 'Naar het begin' }).waitFor();
  expect(await lpa.knop('Opnieuw proberen').count()).toBe(0);
});

test('an auditor looks and decides nothing; who proposed it may take it back', async () => {
  await teamleider.naar('/vernietiging');
  await teamleider.knop('Tel de zaken').click();
  await teamleider.knop('Stel een lijst van 1 zaak voor').click();
  await teamleider.page.waitForURL(/\/vernietiging\/\w+$/);
  await auditor.naar(new URL(teamleider.page.url()).pathname);
  await auditor.tekst('Goedkeuren doet een teamleider of een leerplichtambtenaar, in de eigen gemeenten.').waitFor();
  expect(await auditor.page.getByRole('main').getByRole('button').count()).toBe(0);
  await auditor.isNetjes('een lijst voor een auditor');
  await kies(teamleider.knop('Lijst intrekken'));
  await kies(teamleider.page.getByRole('dialog').getByRole('button', { name: 'Lijst intrekken' }));
  await teamleider.tekst(/^Ingetrokken door Fictieve Teamleider Alkmaar/).waitFor();
  await heeftFocus(teamleider.page.getByRole('heading', { level: 1 }));
  await teamleider.isNetjes('een ingetrokken lijst');
});

test('a BOA may propose what falls under the Wpg, of which nothing is due; a school has no business here', async () => {
  const boa = await vensters.als('boa');
  await boa.naar('/vernietiging?voorstel=GM1980/wpg');
  await boa.knop('Tel de zaken').click();
  await boa.tekst('Er is nu geen zaak voor een lijst').waitFor();
  expect(await boa.knop(/^Stel een lijst/).count()).toBe(0);
  const school = await vensters.als('school');
  await school.naar('/vernietiging');
  expect(await school.kop()).toBe('U mag deze pagina niet zien');
});

test('nothing in it can be rectified any more: no link says so, and who comes by an old one is told why', async () => {
  await lpa.naar(`${zaakPad}/auditspoor?doel=interne-audit`);
  await lpa.tekst('Wat er gebeurde, staat nog in het grootboek, zonder namen en teksten.').waitFor();
  await lpa.isNetjes('het auditspoor van een vernietigde zaak');
  expect(await lpa.link(/^Rectificeren/).count()).toBe(0);
  await lpa.naar(`${zaakPad}/handelingen/leg-rectificatie-vast?nr=1`);
  await lpa.tekst(/^De inhoud van deze zaak is vernietigd op .*ook geen rectificatie\.$/).waitFor();
});

test('the worklist says of a closed case that it was destroyed', async () => {
  await lpa.naar('/werkvoorraad?weergave=team&status=gesloten');
  const rij = lpa.page.locator(`tr[data-zaak="${zaakPad.replace('/zaken/', '')}"]`);
  await rij.getByText('Vernietigd', { exact: true }).waitFor();
  await rij.getByText('Gesloten', { exact: true }).waitFor();
});
