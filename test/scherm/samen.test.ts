import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Behandelaar, naamVan, Werklijst } from './opzet/mens.ts';
import { alsKlant, nieuweZaak } from './opzet/zaak.ts';
import { type Scherm, Vensters } from './opzet/scherm.ts';

/** Two at once on one case, and an act that is still on its way. */

const EERSTE = 'Fictieve Leerplichtambtenaar Alkmaar';
const TWEEDE = 'Fictieve Tweede Leerplichtambtenaar Alkmaar';
const NEEM = 'Neem deze zaak op mij';

let vensters: Vensters;
let een: Scherm;
let twee: Scherm;
beforeAll(async () => {
  vensters = await Vensters.start();
  [een, twee] = [await vensters.als('lpa'), await vensters.als('lpa-2')];
});
afterAll(() => vensters.stop());

const behandelaar = (scherm: Scherm): Promise<string> =>
  scherm.page.getByRole('main').locator('dt', { hasText: 'Behandelaar' }).locator('+ dd').innerText();

test('who looks at a case sees by itself what a colleague did in it, by whom and when', async () => {
  const { zaakId } = await nieuweZaak('Amina', 'demo-lpa');
  const [lpa, ander] = [new Behandelaar(een, zaakId), new Behandelaar(twee, zaakId)];
  await een.naar(lpa.pad);
  await twee.naar(lpa.pad);
  await lpa.doe('Stap 2 afronden', ['Uitkomst', 'De melding klopt en vraagt om vervolg']);
  const bericht = twee.page.getByRole('status').filter({ hasText: 'Er is iets veranderd in deze zaak' });
  await bericht.waitFor();
  await bericht.getByText(EERSTE).waitFor();
  expect(await bericht.getByRole('listitem').first().innerText()).toMatch(/, \d{2}\.\d{2}$/);
  await ander.verwachtStap(3); // and the case itself stands there as it is now
  await twee.isNetjes('zaak die iemand anders veranderde');
  await bericht.getByRole('button', { name: 'Gezien' }).click();
  await bericht.waitFor({ state: 'hidden' });
  // who did it himself needs no telling
  expect(await een.tekst('Er is iets veranderd in deze zaak').count()).toBe(0);
});

test('who fills in a form is told before he sends it', async () => {
  const { zaakId } = await nieuweZaak('Yusuf', 'demo-lpa');
  const [lpa, ander] = [new Behandelaar(een, zaakId), new Behandelaar(twee, zaakId)];
  await lpa.begin('Bevinding vastleggen');
  await lpa.schrijf('Wat legt u vast?', 'De mentor ziet hem elke ochtend. (verzonnen)');
  await ander.doe('Stap 2 afronden', ['Uitkomst', 'De melding klopt en vraagt om vervolg']);
  await een.tekst('Er is iets veranderd in deze zaak').waitFor();
  await een.tekst('Dat gebeurde terwijl u dit invulde. Uw tekst is bewaard.').waitFor();
  await lpa.legVast(); // it stands in the way of nothing
  await lpa.regel('De mentor ziet hem elke ochtend.').waitFor();
});

describe('a case of nobody that two take on', () => {
  test('one by one: it is the first one’s, and the other is told whose', async () => {
    const { zaakId } = await nieuweZaak('Lotte');
    await een.naar(`/zaken/${zaakId}`);
    await twee.naar(`/zaken/${zaakId}`);
    await een.knop(NEEM).click();
    await een.tekst('Vastgelegd. De zaak staat op uw naam.').waitFor();
    await twee.knop(NEEM).click();
    await twee.tekst(`Iemand was u voor: de zaak staat nu op naam van ${EERSTE}.`).waitFor();
    expect([await behandelaar(een), await behandelaar(twee)]).toEqual([EERSTE, EERSTE]);
    await twee.isNetjes('een ander was eerder');
  });

  test('at the very same moment: both end up seeing the same handler', async () => {
    const { zaakId } = await nieuweZaak('Fleur');
    await een.naar(`/zaken/${zaakId}`);
    await twee.naar(`/zaken/${zaakId}`);
    await Promise.all([een.knop(NEEM).click(), twee.knop(NEEM).click()]);
    const van = async (): Promise<string | null> =>
      (await (await alsKlant('lpa')).haal<{ behandelaarNaam: string | null }>(`/v1/zaken/${zaakId}`)).lichaam
        .behandelaarNaam;
    await expect.poll(async () => [await behandelaar(een), await behandelaar(twee), await van()]).not.toContain(null);
    await expect
      .poll(async () => new Set([await behandelaar(een), await behandelaar(twee), await van()]).size, {
        timeout: 30_000,
      })
      .toBe(1);
    expect([EERSTE, TWEEDE]).toContain(await van());
  });
});

describe('an act that was accepted and is not recorded yet', () => {
  test('stands dashed in the timeline and in the list, and as done only once it is', async () => {
    const { zaakId, wie } = await nieuweZaak('Mees', 'demo-lpa');
    const lpa = new Behandelaar(een, zaakId);
    await lpa.begin('Stap 2 afronden');
    await lpa.kies('Uitkomst', 'De melding klopt en vraagt om vervolg');
    let isGeboekt = false;
    let stuur: () => Promise<void> = () => Promise.resolve();
    await een.page.route('**/v1/zaken/*/handelingen/*', async (route) => {
      if (isGeboekt) return route.continue();
      const sleutel = route.request().url().split('/').at(-1);
      return route.fulfill({ json: { stand: 'onderweg', sleutel } });
    });
    await een.page.route('**/v1/zaken/*/handelingen', async (route) => {
      const sleutel = route.request().headers()['idempotency-key'] ?? '';
      const plek = `/v1/zaken/${zaakId}/handelingen/${sleutel}`;
      stuur = async () => {
        await route.fetch();
      };
      await route.fulfill({ status: 202, headers: { location: plek }, json: { sleutel, stand: 'onderweg' } });
    });
    await lpa.verstuur();
    await een.page.getByRole('heading', { name: 'Ontvangen. Wordt vastgelegd…' }).waitFor();
    await een.isNetjes('onderweg');
    await een.link('Terug naar de zaak').click();
    await lpa.regel('Ontvangen. Wordt vastgelegd…').waitFor();
    await lpa.verwachtStap(2); // a legal act is never shown as done before it is
    await een.isNetjes('zaak met een handeling onderweg');
    const lijst = new Werklijst(een);
    await lijst.open('Mijn zaken');
    await lijst.zoek(naamVan(wie));
    await lijst.zegt(wie, 'wordt vastgelegd…');
    await lijst.rij(wie).getByRole('link').click();
    await stuur();
    isGeboekt = true;
    await lpa.verwachtStap(3);
    await lpa.regel('Ontvangen. Wordt vastgelegd…').waitFor({ state: 'hidden' });
    await lpa
      .regel(/Stap 2|Contact met de school/)
      .first()
      .waitFor();
  });
});
