import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { dagVan, plusDagen } from '../../mas/datum.ts';
import { melding, meldingsnummer } from '../opzet/bron.ts';
import { zetGezag } from '../opzet/post.ts';
import { handelingPad, zaakPad } from './opzet/plekken.ts';
import { type Scherm, Vensters } from './opzet/scherm.ts';
import { heeftFocus, kies, tabNaar } from './opzet/toetsen.ts';
import { Behandelaar, getypt, kind, naamVan } from './opzet/mens.ts';
import { alsKlant, GEDULD } from './opzet/zaak.ts';

/** What a person may ask about himself, at the screens of who answers it: inzage, who read, and that something is not right. */

const vandaag = dagVan(Date.now());
/** Ten years old: her parents ask for her (UAVG 5). */
const GEBOREN = plusDagen(vandaag, -3_700);
const MOEDER = { rol: 'ouder', naam: 'Fictieve Moeder Rechten', email: 'moeder@example.invalid' };
const OOM = { rol: 'feitelijke-verzorger', naam: 'Verzonnen Oom Rechten' };

const fenna = kind('Fenna');
let vensters: Vensters;
let lpa: Scherm;
let teamleider: Scherm;
let zaakId: string;
let leerlingId: string;
beforeAll(async () => {
  vensters = await Vensters.start();
  const [school, ambtenaar] = await Promise.all([alsKlant('school'), alsKlant('lpa')]);
  const nummer = meldingsnummer();
  const nu = new Date().toISOString();
  const leerling = {
    ...(melding(vandaag).leerling as object),
    ...{ persoonsnummer: fenna.nummer, voornaam: fenna.voornaam, achternaam: fenna.achternaam },
    geboortedatum: GEBOREN,
  };
  await school.meld(vandaag, { leerling, meldingsnummer: nummer, melddatumtijd: nu, mutatietijd: nu });
  zaakId = await vi.waitFor(async () => {
    const { lichaam } = await ambtenaar.haal<{ zaakId: string | null }>(`/v1/verzuimmeldingen/${nummer}`);
    if (lichaam.zaakId === null) throw new Error('nog geen zaak');
    return lichaam.zaakId;
  }, GEDULD);
  leerlingId = (await ambtenaar.zaak(zaakId)).leerling?.id ?? '';
  await zetGezag(ambtenaar, zaakId, [MOEDER, OOM]);
  // nothing needs to follow: that closes the case
  await ambtenaar.rondAf(zaakId, 'contact-school', 'ter-kennisgeving');
  [lpa, teamleider] = await Promise.all([vensters.als('lpa'), vensters.als('teamleider')]);
});
afterAll(() => vensters.stop());

const paneel = (page: Page, naam: string) => page.getByRole('region', { name: naam, exact: true });
const inhoudVan = async (bestand: Download): Promise<string> => (await readFile(await bestand.path())).toString('utf8');
const inzagePad = (zoek = ''): string => `/leerlingen/${leerlingId}/inzage${zoek}`;
const geweigerd = ({ page }: Scherm) => page.getByRole('alert');

describe('inzage', () => {
  test('an LPA gives a mother what is held about her child, by keyboard alone, and takes the PDF along', async () => {
    const { page } = lpa;
    await lpa.naar(`/leerlingen/${leerlingId}`);
    await kies(lpa.link('Inzage geven'));
    await page.getByText('Krijgt alles. De jongere is jonger dan 16').waitFor();
    await paneel(page, 'Wie hier niet om kan vragen').getByText('UAVG artikel 5').waitFor();
    await lpa.isNetjes('wie vraagt');
    await kies(lpa.knop('Toon wat u zou geven'));
    await page.getByText('Kies wie erom vraagt.', { exact: true }).waitFor();
    const moeder = page.getByRole('radio', { name: MOEDER.naam });
    await heeftFocus(moeder);
    await page.keyboard.press('Space');
    await kies(lpa.knop('Toon wat u zou geven'));
    await heeftFocus(page.getByRole('heading', { level: 1, name: 'Inzage geven' }));
    await lpa.tekst('Stel vast wie vraagt voordat u dit geeft').waitFor();
    await lpa.tekst('Dat u dit bekijkt of downloadt, wordt vastgelegd met uw naam.').waitFor();
    // in the order of the PDF, after what its maker leaves out
    const koppen = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(koppen.slice(0, 3)).toEqual(['Wat u niet geeft, en waarom', 'De persoon', 'Wie gezag heeft']);
    expect(koppen.at(-1)).toBe('Wat u kunt doen');
    await paneel(page, 'De persoon').getByText(naamVan(fenna)).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Fictieve Leerplichtambtenaar');
    await lpa.isNetjes('inzage');
    await tabNaar(lpa.link('Download als PDF'));
    const [pdf] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(pdf.suggestedFilename()).toBe(`inzage-${vandaag}.pdf`);
    expect((await inhoudVan(pdf)).slice(0, 5)).toBe('%PDF-');
    const [json] = await Promise.all([page.waitForEvent('download'), lpa.link('Download als JSON').click()]);
    expect(JSON.parse(await inhoudVan(json))).toMatchObject({ leerlingId, voor: { omvang: 'alles' }, regime: 'AVG' });
  });

  test('who only takes care of her gets what is about himself, and that is said', async () => {
    await lpa.naar(inzagePad());
    await lpa.page.getByRole('radio', { name: OOM.naam }).check();
    await lpa.knop('Toon wat u zou geven').click();
    await lpa.tekst('Wie vraagt, krijgt hier alleen wat over hemzelf gaat.').waitFor();
    expect(await paneel(lpa.page, 'De persoon').count()).toBe(0);
  });

  test('a refusal is what the API says: too young, not his role, not his regime', async () => {
    await lpa.naar(inzagePad('?voor=jongere'));
    await geweigerd(lpa).getByText('Deze jongere is jonger dan 16').waitFor();
    await lpa.isNetjes('geweigerde inzage');
    await lpa.link('Kies iemand anders').click();
    await lpa.page.getByRole('radio', { name: MOEDER.naam }).waitFor();
    expect(await lpa.page.getByRole('group', { name: 'Waarover?' }).count()).toBe(0);
    await lpa.naar(inzagePad('?voor=jongere&regime=WPG'));
    await geweigerd(lpa).getByText('Politiegegevens geeft alleen wie ze mag lezen').waitFor();
    await teamleider.naar(inzagePad());
    await geweigerd(teamleider).getByText('Een overzicht maakt een leerplichtambtenaar of een auditor.').waitFor();
  });

  test('a BOA gives politiegegevens apart', async () => {
    const boa = await vensters.als('boa');
    await boa.naar(inzagePad());
    await boa.page.getByRole('radio', { name: MOEDER.naam }).check();
    await boa.page.getByRole('radio', { name: 'De politiegegevens (Wpg)' }).check();
    await boa.knop('Toon wat u zou geven').click();
    await expect.poll(() => boa.kop()).toBe('Inzage in politiegegevens geven');
    await boa.tekst('U antwoordt binnen zes weken').waitFor();
    expect(await paneel(boa.page, 'De persoon').count()).toBe(0);
    await boa.isNetjes('inzage in politiegegevens');
    await boa.link('Naar de gegevens van de leerplicht').click();
    await paneel(boa.page, 'De persoon').waitFor();
    await heeftFocus(boa.page.getByRole('heading', { level: 1, name: 'Inzage geven' }));
  });
});

describe('who read', () => {
  const rij = (tekst: string) => teamleider.page.getByRole('row').filter({ hasText: tekst });

  test('a teamleider sees who read what of a pupil and on what ground, and takes it along as CSV', async () => {
    const { page } = teamleider;
    const ambtenaar = await alsKlant('lpa');
    await ambtenaar.haal(`/v1/zaken/${zaakId}/tijdlijn`);
    await teamleider.naar(`/leerlingen/${leerlingId}`);
    expect(await teamleider.link('Inzage geven').count()).toBe(0);
    await kies(teamleider.link('Wie las dit dossier'));
    await rij('De tijdlijn van een zaak inzien').first().waitFor();
    const regel = await rij('De tijdlijn van een zaak inzien').first().innerText();
    expect(regel).toContain('Fictieve Leerplichtambtenaar Alkmaar');
    expect(regel).toContain('Leerplichtwet 1969 artikel 16');
    expect(regel).toMatch(/\d+ keer/);
    await teamleider.isNetjes('wie las dit dossier');
    const [csv] = await Promise.all([page.waitForEvent('download'), teamleider.knop('Bewaar als CSV').click()]);
    expect(csv.suggestedFilename()).toBe('verwerkingen.csv');
    expect(await inhoudVan(csv)).toContain('De tijdlijn van een zaak inzien');
  });

  test('and of a case, from the case; an LPA is told by the API that it is not for her', async () => {
    await teamleider.naar(zaakPad(zaakId));
    await teamleider.link('Wie las dit dossier').click();
    await rij('De tijdlijn van een zaak inzien').first().waitFor();
    await teamleider.isNetjes('wie las deze zaak');
    await lpa.naar(zaakPad(zaakId));
    expect(await lpa.link('Wie las dit dossier').count()).toBe(0);
    await lpa.naar(`${zaakPad(zaakId)}/verwerkingen`);
    await geweigerd(lpa).getByText('Wie een dossier las, zien een teamleider en een auditor.').waitFor();
  });
});

describe('rectification', () => {
  const WAT = 'Stap 2 afgerond: ter kennisgeving aangenomen';
  const over = (scherm: Scherm) => scherm.page.locator('.gaatover');

  test('an LPA says from the timeline of a closed case that something is not right, and it stays closed', async () => {
    const zaak = new Behandelaar(lpa, zaakId);
    await lpa.naar(zaakPad(zaakId));
    await lpa.tekst('Klopt er iets niet? Kies Rectificeren in de tijdlijn.').waitFor();
    expect(await lpa.tekst('U kunt er niets meer in vastleggen').count()).toBe(0);
    await kies(
      zaak
        .regel(WAT)
        .getByRole('link', { name: `Rectificeren (${WAT}` })
        .first(),
    );
    await over(lpa).getByText(WAT).waitFor();
    expect(await lpa.page.getByRole('textbox', { name: /nummer/i }).count()).toBe(0);
    await lpa.isNetjes('rectificatie');
    await zaak.kies('Wie vroeg erom', 'een ouder of voogd');
    await zaak.schrijf(/Dag waarop erom is gevraagd/, getypt(vandaag));
    await zaak.kies('Wat u besloot', 'Het klopt niet: de verbetering geldt');
    await zaak.schrijf('Wat is wel juist?', 'De school meldde de verkeerde week. (verzonnen)');
    await zaak.schrijf('Waarom klopte het niet?', 'De moeder liet het rooster zien. (verzonnen)');
    await zaak.legVast();
    await zaak
      .regel(WAT)
      .getByText(/^Gerectificeerd op/)
      .first()
      .waitFor();
    await lpa.tekst('Deze zaak is gesloten').first().waitFor();
    expect((await (await alsKlant('lpa')).zaak(zaakId)).status).toBe('gesloten');
  });

  test('the audit trail leads to the same form; who records nothing is not offered it', async () => {
    const spoor = `${zaakPad(zaakId)}/auditspoor?doel=verzoek-betrokkene`;
    await lpa.naar(spoor);
    await paneel(lpa.page, 'Wat was bekend?').waitFor();
    await lpa.vouwUit();
    await paneel(lpa.page, 'Wat was bekend?')
      .getByRole('link', { name: `Rectificeren (${WAT}` })
      .click();
    await over(lpa).getByText(WAT).waitFor();
    await teamleider.naar(spoor);
    await paneel(teamleider.page, 'Wat was bekend?').waitFor();
    expect(await teamleider.link(/^Rectificeren/).count()).toBe(0);
  });

  test('who may not read an event hears that before he fills in anything', async () => {
    const regel = /\/tijdlijn\?(.*&)?aantal=1(&|$)/;
    await lpa.page.route(regel, async (vraag) => {
      const antwoord = await vraag.fetch();
      const { regels, ...blad } = (await antwoord.json()) as { regels: { eronder: object[] }[] };
      const dicht = { afgeschermd: true };
      const json = regels.map((r) => ({ ...r, ...dicht, eronder: r.eronder.map((e) => ({ ...e, ...dicht })) }));
      await vraag.fulfill({ response: antwoord, json: { ...blad, regels: json } });
    });
    await lpa.naar(handelingPad(zaakId, 'leg-rectificatie-vast', { nr: '1' }));
    await lpa.tekst(/Alleen een BOA kan het rectificeren/).waitFor();
    expect(await lpa.page.getByRole('textbox').count()).toBe(0);
    await lpa.page.unroute(regel);
  });

  test('without an event it is asked which one: a number is never typed', async () => {
    await lpa.naar(handelingPad(zaakId, 'leg-rectificatie-vast'));
    await lpa.isNetjes('kies wat niet klopt');
    // an address of an event that is not there asks the same
    await lpa.naar(handelingPad(zaakId, 'leg-rectificatie-vast', { nr: '999' }));
    await lpa.link(new RegExp(`^${WAT}`)).click();
    await over(lpa).getByText(WAT).waitFor();
  });
});
