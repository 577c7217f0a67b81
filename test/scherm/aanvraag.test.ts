import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Briefsoort } from '../../mas/brieven.ts';
import type { Dag } from '../../mas/datum.ts';
import type { Klant } from '../opzet/klant.ts';
import { brievenVan, stelVast, zetGezag } from '../opzet/post.ts';
import { Behandelaar, kies, kind, schrijf } from './opzet/mens.ts';
import { type Scherm, Vensters } from './opzet/scherm.ts';
import { alsKlant, nieuweZaak } from './opzet/zaak.ts';

/** A request on the screen: what the ledger of suspensions shows, who is heard, what is decided and what is made of a bezwaar. */

let vensters: Vensters;
let scherm: Scherm;
let lpa: Klant;
let collega: Klant;
beforeAll(async () => {
  vensters = await Vensters.start();
  [scherm, lpa, collega] = [await vensters.als('lpa'), await alsKlant('lpa'), await alsKlant('boa')];
});
afterAll(() => vensters.stop());

const paneel = (naam: string) => scherm.page.getByRole('region', { name: naam });

test('a request of somebody of whom there was a case: looked up by number and recorded', async () => {
  const { page } = scherm;
  const { wie } = await nieuweZaak(kind('Fictief', 'Aanvraag'));
  await scherm.naar('/aanvragen');
  await scherm.link('Aanvraag vastleggen').click();
  await kies(scherm, 'Waarmee zoekt u het kind?', 'BSN of onderwijsnummer');
  await schrijf(scherm, 'BSN of onderwijsnummer', wie.nummer);
  await scherm.knop(/^Zoeken$/).click();
  await scherm.tekst('1 kind gevonden. Kies het kind om verder te gaan.').waitFor();
  await scherm.isNetjes('een kind dat gevonden is');
  await paneel('Welk kind is het?').getByRole('link').click();
  await page.waitForURL(/\/leerlingen\/\w+\/aanvraag$/);

  await kies(scherm, 'Wat wordt gevraagd?', /^Verlof van meer dan tien schooldagen/);
  await kies(scherm, 'Waarom wordt verlof gevraagd?', /^Andere gewichtige omstandigheden/);
  await page.getByLabel('Op welke school zit de leerling?').selectOption('99XX00');
  await schrijf(scherm, 'Op welke dag kwam de aanvraag binnen?', '02-11-2026');
  await schrijf(scherm, 'Vanaf welke dag wordt dit gevraagd?', '01-02-2027');
  await schrijf(scherm, 'Tot en met welke dag?', '05-02-2027');
  await scherm.isNetjes('aanvraag vastleggen');
  await scherm.knop('Aanvraag vastleggen').click();
  // five schooldagen: it is not the municipality that decides
  await scherm.tekst(/beslist het hoofd van de school/).waitFor();
  await schrijf(scherm, 'Tot en met welke dag?', '19-02-2027');
  await scherm.knop('Aanvraag vastleggen').click();
  await page.waitForURL(/\/zaken\/aanvraag-/);
  await paneel('Aanvraag').getByText('Nog geen besluit').waitFor();

  await scherm.naar('/aanvragen?stand=te-beslissen');
  await page.getByLabel('Soort aanvraag').selectOption('verlof');
  await page.getByRole('row').filter({ hasText: wie.achternaam }).waitFor();
  await scherm.isNetjes('aanvragen die op een besluit wachten');
});

/** Leave of fifteen schooldagen in June, received on Tuesday 3 March 2026, in a trial case. */
class Verlof extends Behandelaar {
  static async ontvangen(): Promise<Verlof> {
    const eerder = await lpa.proefzaak('2026-02-02', { geboortedatum: '2016-05-05' });
    await zetGezag(lpa, eerder, [{ rol: 'ouder', naam: 'Fictieve Moeder Voorbeeld' }]);
    const { status, lichaam } = await lpa.post<{ zaakId: string }>('/v1/aanvragen', {
      leerlingId: (await lpa.zaak(eerder)).leerling?.id,
      vestiging: '99XX00',
      aanvraagsoort: 'verlof',
      verlof: 'g',
      ontvangenOp: '2026-03-03',
      van: '2026-06-01',
      totEnMet: '2026-06-19',
      toelichting: 'Verzonnen reden.',
    });
    expect(status).toBe(201);
    return new Verlof(scherm, lichaam.zaakId);
  }
  async stuur(soort: Briefsoort, door = lpa): Promise<void> {
    const over = await stelVast(door, this.zaakId, soort, 'Verzonnen alinea.');
    const stand = async () => (await brievenVan(lpa, this.zaakId)).find((b) => b.over === over)?.stand;
    await expect.poll(stand).toBe('verzonden');
  }
  /** Recorded without the screen. */
  async leg(handeling: string, velden: object = {}, door = lpa): Promise<void> {
    const { mogelijkeHandelingen } = await door.zaak(this.zaakId);
    const vast = mogelijkeHandelingen.find((m) => m.handeling === handeling)?.vast;
    await door.gelukt(this.zaakId, { handeling, ...vast, ...velden });
  }
  async naar(dag: Dag): Promise<void> {
    expect((await lpa.naar(this.zaakId, dag)).status).toBe(200);
  }
  /** The last day to decide, as the ledger shows it with how it was counted. */
  async laatsteDag(): Promise<string> {
    const register = paneel('Termijn om te besluiten');
    await register.getByText('Waarom deze datum?').click();
    return register.innerText();
  }
}

test('suspended twice, heard, decided, made known, and a bezwaar by post, and a beroep too late: the case shows each day with how it was counted', async () => {
  const verlof = await Verlof.ontvangen();
  await verlof.stuur('ontvangstbevestiging');
  await verlof.naar('2026-03-10');
  await verlof.begin('Om aanvulling vragen');
  await verlof.schrijf('Wat legt u vast?', 'De trouwkaart. (verzonnen)');
  await verlof.legVast();
  await paneel('Aanvraag').getByText('Nog geen besluit').waitFor();
  await verlof.stuur('verzoek-aanvulling');
  await verlof.naar('2026-03-17');
  await scherm.naar(verlof.pad);
  expect(await paneel('Termijn om te besluiten').innerText()).toContain('Loopt nog');
  await verlof.begin('De aanvraag is aangevuld');
  await verlof.legVast();
  // 11 to 16 March stood still, six days: eight weeks after 3 March is 28 April, and so 4 May
  expect(await verlof.laatsteDag()).toMatch(/Samen 6 dagen stil[\s\S]*4 mei/);
  await scherm.isNetjes('het register van opschortingen');

  await verlof.doe('Gehoord: het hoofd van de school', ['Wat vond hij ervan', 'Heeft wel bezwaar']);
  await verlof.naar('2026-05-04');
  await verlof.begin('Op de aanvraag besluiten');
  await verlof.kies('Uw besluit', 'Afgewezen');
  await scherm.isNetjes('een besluit dat een motivering vraagt');
  await verlof.schrijf('Waarom doet u dit?', 'Dit is geen gewichtige omstandigheid. (verzonnen)');
  await verlof.legVast();
  await paneel('Aanvraag').getByText('Nog niet bekendgemaakt').waitFor();
  await verlof.stuur('beschikking-verlof');
  await verlof.naar('2026-06-16');
  await scherm.naar(verlof.pad);
  await paneel('Aanvraag').getByText('Bekendgemaakt op ma 4 mei 2026').waitFor();

  // six weeks after 4 May is 15 June: posted on that day, and here on the next one
  await verlof.begin('Een bezwaar vastleggen');
  await verlof.schrijf(/^Per post: de dag van het poststempel/, '15-06-2026');
  await verlof.kies('Adviseert een commissie', 'Nee');
  await verlof.legVast();
  const bezwaar = paneel('Bezwaar');
  await bezwaar.getByText('Op tijd').waitFor();
  expect(await bezwaar.innerText()).toMatch(/De termijn liep tot en met ma 15 jun 2026/);
  await scherm.isNetjes('een aanvraag met een bezwaar');

  await verlof.leg(
    'beslis-bezwaar',
    { horen: 'gehoord', uitkomst: 'ongegrond', motivatie: 'Verzonnen motivatie.' },
    collega,
  );
  await verlof.stuur('beslissing-bezwaar', collega);
  await verlof.naar('2026-07-29');
  await verlof.leg('leg-beroep-vast');
  await scherm.naar(verlof.pad);
  // six weeks after Tuesday 16 June is Tuesday 28 July: one day too late
  expect(await beroepIn(paneel('Bezwaar en beroep'))).toMatch(
    /op wo 29 jul 2026\s+Te laat\s+De termijn liep tot en met di 28 jul 2026\.\s+Er is nog geen uitspraak\./,
  );
  await verlof.naar('2026-11-02');
  await verlof.leg('leg-uitspraak-vast', { uitkomst: 'niet-ontvankelijk' });
  await scherm.naar(verlof.pad);
  expect(await beroepIn(paneel('Bezwaar en beroep'))).toContain('Niet-ontvankelijk, op ma 2 nov 2026');
  await scherm.isNetjes('een aanvraag met een beroep');
});

const beroepIn = (waar: ReturnType<typeof paneel>): Promise<string> =>
  waar.getByRole('listitem').filter({ hasText: 'Beroep ingesteld' }).innerText();

test('leave that the head of a school refused was taken all the same: a case of luxeverzuim begins on the page of the pupil', async () => {
  const { page } = scherm;
  const { zaakId } = await nieuweZaak(kind('Fictief', 'Opname'));
  const leerlingId = (await lpa.zaak(zaakId)).leerling?.id ?? '';
  const [van, totEnMet] = ['2026-10-05', '2026-10-06'];
  const geweigerd = {
    leerlingId,
    vestiging: '99XX00',
    grond: 'overlijden-tweede-graad',
    van,
    totEnMet,
    besluit: 'geweigerd',
  };
  const { status } = await lpa.post('/v1/verlofmeldingen', { ...geweigerd, beslotenOp: '2026-10-01' });
  expect(status).toBe(201);
  await scherm.naar(`/leerlingen/${leerlingId}`);
  await scherm.link('Toch opgenomen').click();
  await page.waitForURL(/\/opgenomen$/);
  await scherm.isNetjes('geweigerd verlof dat is opgenomen');
  await schrijf(scherm, 'Laatste dag', '05-10-2026');
  await schrijf(scherm, 'Op welke dag hoorde u dit?', '07-10-2026');
  await scherm.knop('Vastleggen').click();
  await page.waitForURL(/\/zaken\//);
  await scherm.tekst('Luxeverzuim').first().waitFor();
});
