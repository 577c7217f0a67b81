import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zetGezag } from '../opzet/post.ts';
import { getypt, kies as kiesAntwoord, schrijf } from './opzet/mens.ts';
import { type Scherm, Vensters } from './opzet/scherm.ts';
import { heeftFocus, kies, tabNaar, toets } from './opzet/toetsen.ts';
import { alsKlant, GEDULD, nieuweZaak } from './opzet/zaak.ts';

/** A parent with a letter in his hand sends a kennisgeving: on a phone, at a desk, without a mouse; and an LPA finds it. */

let vensters: Vensters;
let map: string;
beforeAll(async () => {
  vensters = await Vensters.start();
  map = mkdtempSync(join(tmpdir(), 'schakel-ouder-'));
});
afterAll(async () => {
  await vensters.stop();
  rmSync(map, { recursive: true, force: true });
});

const MOEDER = 'Fictieve Moeder Voorbeeld';
const PDF = Buffer.from('%PDF-1.7\n%verzonnen verklaring\n');
const GISTEREN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(Date.now() - 86_400_000);
const VOLGENDE = 'Volgende';

interface Brief {
  leerlingId: string;
  code: string;
}

/** A letter with a code, for a mother of a child that school reported before. */
async function brief(voornaam: string): Promise<Brief> {
  const lpa = await alsKlant('lpa');
  const { zaakId } = await nieuweZaak(voornaam);
  await zetGezag(lpa, zaakId, [{ rol: 'ouder', naam: MOEDER }]);
  const leerlingId = (await lpa.zaak(zaakId)).leerling?.id ?? '';
  const { lichaam } = await lpa.haal<{ gezag: { id: string }[] }>(`/v1/leerlingen/${leerlingId}`);
  const gezagId = lichaam.gezag[0]?.id;
  const gemaakt = await lpa.vraag('POST', '/v1/ouderportaal/codes', { leerlingId, gezagId });
  return { leerlingId, code: (gemaakt.lichaam as { code: string }).code };
}

const stap = ({ page }: Scherm, titel: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name: titel }).waitFor();
const invoer = ({ page }: Scherm) => page.getByLabel('Een bestand kiezen');

async function totReden(scherm: Scherm, code: string, voornaam: string): Promise<void> {
  await scherm.naar('/ouders');
  await scherm.isNetjes('begin');
  await scherm.link('Beginnen').click();
  await scherm.isNetjes('code');
  await schrijf(scherm, 'Code', code.toLowerCase());
  await scherm.knop('Code gebruiken').click();
  await stap(scherm, 'Bent u dit?');
  await scherm.tekst(`Deze code is voor ${MOEDER}, over ${voornaam}.`).waitFor();
  await scherm.isNetjes('wie');
  await scherm.knop('Ja, dat ben ik').click();
  await stap(scherm, `Waarom hoeft ${voornaam} niet naar school?`);
}

test('on a phone: each step says what is wrong, keeps what was typed, and ends as a case with its documents', async () => {
  const { code, leerlingId } = await brief('Fenna');
  const scherm = await vensters.nieuw(390);
  const { page } = scherm;
  await totReden(scherm, code, 'Fenna');

  await scherm.knop(VOLGENDE).click();
  await heeftFocus(page.getByRole('alert'));
  await scherm.isNetjes('reden, niets ingevuld');
  await page.getByRole('alert').getByRole('link', { name: 'Kies een schooljaar.' }).click();
  await kiesAntwoord(scherm, 'Kies de reden die past', /^Naar school gaan kan niet/);
  await page.getByRole('group', { name: 'Voor welk schooljaar is dit?' }).getByRole('radio').first().check();
  await kiesAntwoord(scherm, /eerder een vrijstelling/, 'Nee');
  await scherm.knop(VOLGENDE).click();

  await stap(scherm, 'De verklaring');
  await kiesAntwoord(scherm, 'Wie heeft de verklaring gegeven?', 'Een arts');
  await schrijf(scherm, 'Naam van de arts, pedagoog of psycholoog', 'Fictieve Arts');
  await schrijf(scherm, 'Datum op de verklaring', getypt(GISTEREN));
  // what was typed is there after a reload, and nothing of it stands in the address
  await page.reload();
  await stap(scherm, 'De verklaring');
  expect(await page.getByRole('textbox', { name: /^Naam van de arts/ }).inputValue()).toBe('Fictieve Arts');
  expect(new URL(page.url()).hash).toBe('#vragen');
  await scherm.isNetjes('vragen');
  await kiesAntwoord(scherm, /nooit naar school/, 'Nee');
  await scherm.knop(VOLGENDE).click();

  await stap(scherm, 'Documenten meesturen');
  await weigertWatNietKan(scherm);
  await invoer(scherm).setInputFiles({ name: 'verklaring arts.pdf', mimeType: 'application/pdf', buffer: PDF });
  await scherm.tekst('verklaring arts.pdf is toegevoegd.').waitFor();
  await scherm.isNetjes('documenten');
  await scherm.knop(VOLGENDE).click();

  await stap(scherm, 'Kijk uw antwoorden na');
  await scherm.isNetjes('nakijken');
  await scherm.link(/^Wijzigen De verklaring/).click();
  await stap(scherm, 'De verklaring');
  await page.goBack();
  await stap(scherm, 'Kijk uw antwoorden na');
  await scherm.knop(VOLGENDE).click();

  await stap(scherm, 'Ondertekenen en versturen');
  await kiesAntwoord(scherm, 'Wie heeft het gezag over uw kind?', 'Ik en iemand anders');
  await scherm.knop('Ondertekenen en versturen').click();
  await heeftFocus(page.getByRole('alert'));
  await scherm.isNetjes('ondertekenen, niet af');
  await schrijf(scherm, 'Wie heeft nog meer het gezag?', 'Verzonnen Vader Voorbeeld');
  await page.getByRole('checkbox').check();
  await scherm.knop('Ondertekenen en versturen').click();

  await stap(scherm, 'Wij hebben uw kennisgeving ontvangen');
  const kenmerk = (await page.getByText(/^K-[0-9A-F]{8}$/).textContent()) ?? '';
  await scherm.isNetjes('ontvangen');
  await page.emulateMedia({ media: 'print' });
  expect(await scherm.knop('Deze pagina afdrukken').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);

  await staatInZaak(leerlingId, [`kennisgeving ${kenmerk}.txt`, 'verklaring arts.pdf']);
});

/** A wrong kind, a file of 200 MB and a renamed program: each ends in words, and the form goes on. */
async function weigertWatNietKan(scherm: Scherm): Promise<void> {
  const { page } = scherm;
  const bestand = (naam: string, inhoud: Buffer): string => {
    const pad = join(map, naam);
    writeFileSync(pad, inhoud);
    return pad;
  };
  const verstuurd: string[] = [];
  page.on('request', (verzoek) => {
    if (verzoek.url().endsWith('/bestanden')) verstuurd.push(verzoek.method());
  });
  await invoer(scherm).setInputFiles(bestand('spel.exe', Buffer.from('MZ')));
  await page.getByRole('alert').getByText('spel.exe kan niet mee. Kies een PDF, JPEG of PNG.').waitFor();
  await heeftFocus(invoer(scherm));

  const groot = join(map, 'scan.pdf');
  const open = openSync(groot, 'w');
  // it takes no room on the disk
  ftruncateSync(open, 200 * 1024 * 1024);
  closeSync(open);
  await invoer(scherm).setInputFiles(groot);
  await page
    .getByRole('alert')
    .getByText(/^scan\.pdf is te groot: 200 MB\./)
    .waitFor();
  expect(verstuurd).toEqual([]);

  const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(510)]);
  await invoer(scherm).setInputFiles(bestand('verklaring.pdf', exe));
  await page.getByRole('alert').getByText('verklaring.pdf is geen PDF-bestand.').waitFor();
  await scherm.isNetjes('documenten, geweigerd');
}

/** An LPA finds the case, and can open what was sent along. Gives the case. */
async function staatInZaak(leerlingId: string, namen: readonly string[]): Promise<string> {
  const lpa = await alsKlant('lpa');
  const zaken = async () =>
    (await lpa.haal<{ zaken: { zaakId: string }[] }>(`/v1/leerlingen/${leerlingId}`)).lichaam.zaken.map(
      ({ zaakId }) => zaakId,
    );
  const zoek = async () => (await zaken()).find((id) => id.startsWith('vrijstelling-'));
  await expect.poll(zoek, GEDULD).toBeDefined();
  const zaakId = (await zoek()) ?? '';
  const stukken = async () =>
    (await lpa.haal<{ documenten: { naam: string; nr: number | null }[] }>(`/v1/zaken/${zaakId}/documenten`)).lichaam
      .documenten;
  await expect.poll(async () => (await stukken()).filter(({ nr }) => nr !== null).length, GEDULD).toBe(namen.length);
  expect((await stukken()).map(({ naam }) => naam).sort()).toEqual([...namen].sort());
  const [eerste] = await lpa.gebeurtenissen(zaakId);
  expect(eerste).toMatchObject({ soort: 'ZaakGeopend', actor: { soort: 'account', id: 'ouderportaal' } });
  return zaakId;
}

/** From the case of the exemption, for who lost the letter: shown once, and of use at the form. */
async function maaktNieuweCode(zaakId: string): Promise<void> {
  const lpa = await vensters.als('lpa');
  await lpa.naar(`/zaken/${zaakId}`);
  await lpa.knop('Code voor het online formulier').click();
  await lpa.knop(`Code maken voor ${MOEDER}`).waitFor();
  await lpa.isNetjes('venster voor een code');
  await lpa.knop(`Code maken voor ${MOEDER}`).click();
  await lpa.tekst('U ziet deze code alleen nu.').waitFor();
  const code = (await lpa.page.getByText(/^\w{4}(-\w{4}){3}$/).textContent()) ?? '';
  await lpa.isNetjes('venster met een code');
  await lpa.page.emulateMedia({ media: 'print' });
  expect(await lpa.page.getByText(code).isVisible()).toBe(true);
  expect(await lpa.page.getByText('Kennisgevingen van de ouders').isVisible()).toBe(false);
  await lpa.page.emulateMedia({ media: 'screen' });
  await lpa.knop('Sluiten').click();
  expect(await lpa.page.getByText(code).count()).toBe(0);
  const ouder = await vensters.nieuw(390);
  await ouder.page.goto(`/ouders#code=${code}`);
  await ouder.knop('Code gebruiken').click();
  await stap(ouder, 'Bent u dit?');
}

test('at a desk without a mouse: the code in the address, and from step to step', async () => {
  const { code, leerlingId } = await brief('Mees');
  const scherm = await vensters.nieuw(1440);
  const { page } = scherm;
  await page.goto(`/ouders#code=${code}`);
  await stap(scherm, 'Vul de code uit de brief in');
  // it stands in the field, and in the address no more
  expect(new URL(page.url()).hash).toBe('#code');
  await kies(scherm.knop('Code gebruiken'));
  await stap(scherm, 'Bent u dit?');
  await heeftFocus(page.getByRole('heading', { level: 1 }));
  await kies(scherm.knop('Ja, dat ben ik'));
  await stap(scherm, 'Waarom hoeft Mees niet naar school?');
  await scherm.isNetjes('reden, breed');
  const kiesMetToetsen = async (groep: string | RegExp, hoeVer: number): Promise<void> => {
    await tabNaar(page.getByRole('group', { name: groep }).getByRole('radio').first());
    await toets(page, 'Space', ...Array.from({ length: hoeVer }, () => 'ArrowDown'));
  };
  await kiesMetToetsen('Kies de reden die past', 1);
  await kiesMetToetsen(/^Voor welk schooljaar/, 1);
  await kiesMetToetsen(/eerder een vrijstelling/, 0);
  await toets(page, 'Enter');
  await stap(scherm, 'Uw bezwaren');
  await scherm.isNetjes('bezwaren');
  await tabNaar(page.getByRole('checkbox'));
  await toets(page, 'Space');
  await kiesMetToetsen(/in het afgelopen jaar/, 1);
  await toets(page, 'Enter');
  await stap(scherm, 'Documenten meesturen');
  await kies(scherm.knop(VOLGENDE));
  await stap(scherm, 'Kijk uw antwoorden na');
  await scherm.isNetjes('nakijken, breed');
  await kies(scherm.knop(VOLGENDE));
  await stap(scherm, 'Ondertekenen en versturen');
  await kiesMetToetsen('Wie heeft het gezag over uw kind?', 0);
  await tabNaar(page.getByRole('checkbox'));
  await toets(page, 'Space', 'Enter');
  await stap(scherm, 'Wij hebben uw kennisgeving ontvangen');
  await heeftFocus(page.getByRole('heading', { level: 1 }));
  await scherm.isNetjes('ontvangen, breed');
  const kenmerk = (await page.getByText(/^K-[0-9A-F]{8}$/).textContent()) ?? '';
  await maaktNieuweCode(await staatInZaak(leerlingId, [`kennisgeving ${kenmerk}.txt`]));
});

test('who is somebody else is let out, a code that is none is told so, and who was away for long loses nothing', async () => {
  const { code } = await brief('Noor');
  const scherm = await vensters.nieuw(320);
  const { page } = scherm;
  await totReden(scherm, code, 'Noor');
  await scherm.isNetjes('reden, smal');
  await kiesAntwoord(scherm, 'Kies de reden die past', /^Een gezin dat rondreist/);
  await page.context().clearCookies();
  await page.reload();
  await scherm.tekst('U was te lang weg.').waitFor();
  await schrijf(scherm, 'Code', '3333-3333-3333-3333');
  await scherm.knop('Code gebruiken').click();
  await page.getByRole('alert').getByText('Deze code kunnen wij niet gebruiken.').waitFor();
  await scherm.isNetjes('verkeerde code');
  await schrijf(scherm, 'Code', code);
  await scherm.knop('Code gebruiken').click();
  await stap(scherm, 'Waarom hoeft Noor niet naar school?');
  expect(await page.getByRole('radio', { name: /^Een gezin dat rondreist/ }).isChecked()).toBe(true);

  await page.goto('/ouders#wie');
  await scherm.knop('Nee, dat ben ik niet').click();
  await stap(scherm, 'Dan is dit formulier niet voor u');
  await scherm.isNetjes('niet voor u');
  expect((await page.request.get('/v1/ouderportaal/sessie')).status()).toBe(401);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});
