import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bewaarOpening } from '../../activities/opening.ts';
import { beginVan, dagVan, plusDagen } from '../../mas/datum.ts';
import { persoonsnummer } from '../opzet/bron.ts';
import type { Klant } from '../opzet/klant.ts';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { Behandelaar } from './opzet/mens.ts';
import { type Scherm, Vensters } from './opzet/scherm.ts';
import { heeftFocus } from './opzet/toetsen.ts';
import { alsKlant } from './opzet/zaak.ts';

/** Absoluut verzuim on the screen: a list with a line that is wrong, and a case that tells what is known. */

const { prisma } = gedeeldeMachines();
const SWEEP = { timeout: 45_000 };
const NEGEN_UUR = 9 * 3_600_000;
let vensters: Vensters;
let scherm: Scherm;
let lpa: Klant;
beforeAll(async () => {
  vensters = await Vensters.start();
  [scherm, lpa] = [await vensters.als('lpa'), await alsKlant('lpa')];
});
afterAll(() => vensters.stop());

const paneel = (naam: string) => scherm.page.getByRole('region', { name: naam });

test('a list is brought as a file: the bad line says what is wrong with it, the others are kept', async () => {
  const { page } = scherm;
  const vandaag = dagVan(Date.now());
  const sinds = plusDagen(vandaag, -30);
  const nummer = persoonsnummer();
  const lijst = [
    'persoonsnummer;voornaam;achternaam;geboortedatum;geslacht;gemeente;niet ingeschreven sinds;peildatum',
    `${nummer};Fictief;Lijst;2015-05-05;V;GM0361;${sinds};${vandaag}`,
    `12345;Verzonnen;Lijst;2015-05-05;V;GM0361;${sinds};${vandaag}`,
    `${persoonsnummer()};Verzonnen;Kleuter;${plusDagen(vandaag, -700)};M;GM0361;${sinds};${vandaag}`,
  ];
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Absoluut verzuim' }).click();
  const bestand = page.getByLabel('Welk bestand?');
  await scherm.tekst('Welke kolommen kent Schakel?').first().click();
  const [leeg] = await Promise.all([
    page.waitForEvent('download'),
    scherm.knop('Bewaar een leeg bestand met deze kolommen').click(),
  ]);
  expect(leeg.suggestedFilename()).toBe('lijst-absoluut-verzuim.csv');
  await scherm.knop('Lijst brengen').click();
  await scherm.tekst('Kies eerst een bestand.').first().waitFor();
  await heeftFocus(bestand);
  await bestand.setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(lijst.join('\n')) });
  await scherm.knop('Lijst brengen').click();
  await scherm.tekst('1 nieuw, 0 al bekend, 0 vrijgesteld, 0 te beoordelen, 1 niet leerplichtig, 1 fout.').waitFor();
  const regel = (n: number) => page.getByRole('row').filter({ hasText: `Regel ${n}` });
  await regel(3).getByText('persoonsnummer: geef een BSN of onderwijsnummer van negen cijfers').waitFor();
  await regel(2).getByRole('link', { name: 'Gegevens van Fictief Lijst' }).waitFor();
  await scherm.isNetjes('de uitslag van een lijst');
  // one line was good: its child has a case now, whatever was wrong with the others
  const leerling = await prisma.leerling.findFirstOrThrow({ where: { persoonsnummer: nummer } });
  await expect.poll(() => prisma.zaak.count({ where: { leerlingId: leerling.id, nr: { gt: 0 } } }), SWEEP).toBe(1);
}, 90_000);

/** A child whose school was found to be none, in a trial case of Monday 2 November 2026. */
async function geenSchool(): Promise<string> {
  const id = randomBytes(8).toString('hex');
  const wie = { voornaam: 'Fictief', achternaam: 'Verzonnen', geboortedatum: '2014-05-05', geslacht: 'V', proef: true };
  await prisma.leerling.create({ data: { id, persoonsnummer: persoonsnummer(), ...wie, gemeenteCode: 'GM0361' } });
  await bewaarOpening(prisma, {
    nummer: `absoluut/${id}/2026-10-26`,
    leerlingId: id,
    inhoudId: null,
    door: 'demo-lpa',
    dag: '2026-11-02',
    opening: { gemeente: 'GM0361', vakantieregio: 'noord', proef: true },
    aanleiding: {
      soort: 'meld-absoluut',
      sinds: '2026-10-26',
      bron: 'ambtenaar',
      geenSchool: { besluitOp: '2026-10-26', oudersWetenSinds: '2026-11-02' },
    },
    verschuiving: beginVan('2026-11-02') + NEGEN_UUR - Date.now(),
  });
  const zoek = () => prisma.zaak.findFirst({ where: { leerlingId: id, nr: { gt: 0 } } });
  await expect.poll(async () => (await zoek())?.status, SWEEP).toBe('open');
  return (await zoek())?.zaakId ?? '';
}

test('the case of what is no school any more tells what is known, with the four weeks of artikel 22 lid 4 twice', async () => {
  const lpaOp = new Behandelaar(scherm, await geenSchool());
  await scherm.naar(lpaOp.pad);
  const bekend = paneel('Nergens ingeschreven');
  await bekend.getByText('De ouders weten het sinds').waitFor();
  // four weeks after Monday 2 November
  expect(await bekend.innerText()).toMatch(/artikel 22 lid 4[\s\S]*30 nov/);
  await bekend.getByText('Waarom deze datum?').first().click();
  await scherm.isNetjes('een zaak over absoluut verzuim');

  await lpa.rondAf(lpaOp.zaakId, 'onderzoek', 'ongeoorloofd');
  await lpa.naar(lpaOp.zaakId, '2026-11-09');
  await lpa.gelukt(lpaOp.zaakId, {
    handeling: 'rond-af',
    stap: 'brief',
    uitkomst: 'verzonden',
    motivatie: 'Vandaag met de post verstuurd. (verzonnen)',
  });
  await scherm.naar(lpaOp.pad);
  // and four weeks after Monday 9 November
  expect(await bekend.innerText()).toMatch(/Gehaald[\s\S]*7 dec/);
  await scherm.isNetjes('een zaak over absoluut verzuim, aangeschreven');
}, 90_000);
