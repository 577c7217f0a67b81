import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Behandelaar, naamVan } from './opzet/mens.ts';
import { alsKlant, type Begin, naarStap7, nieuweZaak } from './opzet/zaak.ts';
import { type Scherm, Vensters } from './opzet/scherm.ts';

/** No access where there should be none: not in words, and not in what can be derived from them. */

const NERGENS = 'De zaak bestaat niet, of u mag haar niet inzien.';
const GEEN_LEERLING = /^De leerling bestaat niet/;
const STRAAT = 'Verzonnenstraat 1';

let vensters: Vensters;
let begin: Begin;
let leerlingId: string;
beforeAll(async () => {
  vensters = await Vensters.start();
  begin = await nieuweZaak('Luuk', 'demo-boa');
  leerlingId = (await (await alsKlant('lpa')).zaak(begin.zaakId)).leerling?.id ?? '';
});
afterAll(() => vensters.stop());

describe('an LPA of another municipality', () => {
  test('gets one and the same page for a case of Alkmaar, for its pupil, and for what is not there at all', async () => {
    const zwolle = await vensters.als('lpa-zwolle');
    const [zaken, leerlingen] = [new Set<string>(), new Set<string>()];
    for (const pad of [
      `/zaken/${begin.zaakId}`,
      `/leerlingen/${leerlingId}`,
      `/zaken/${begin.zaakId}/signalering`,
      `/zaken/${begin.zaakId}/handelingen/noteer`,
      `/zaken/${begin.zaakId}/brief?over=stap/brief`,
      `/zaken/${begin.zaakId}/methode`,
      '/zaken/verzuim-0000000000000000-regulier-1',
      '/leerlingen/0000000000000000',
    ]) {
      await zwolle.naar(pad);
      const isLeerling = pad.startsWith('/leerlingen/');
      await zwolle.tekst(isLeerling ? GEEN_LEERLING : NERGENS).waitFor();
      (isLeerling ? leerlingen : zaken).add(await zwolle.page.locator('main').innerText());
    }
    expect([zaken.size, leerlingen.size]).toEqual([1, 1]);
    expect(await zwolle.page.title()).toBe('Niet te vinden · Schakel');
    await zwolle.isNetjes('niet te vinden');
  });

  test('does not find it by searching either', async () => {
    const zwolle = await vensters.als('lpa-zwolle');
    await zwolle.knop('Zoeken en gaan naar').click();
    await zwolle.page.getByLabel('Zoek een leerling, zaaknummer of scherm').fill(begin.wie.achternaam);
    await zwolle.tekst('Niets gevonden. Probeer een ander woord.').waitFor();
  });
});

describe('an auditor', () => {
  test('reads the case, and is offered nothing to do in it', async () => {
    const auditor = await vensters.als('auditor');
    await auditor.naar(`/zaken/${begin.zaakId}`);
    expect(await auditor.kop()).toBe(naamVan(begin.wie));
    await auditor.tekst('U kunt in deze zaak nu niets vastleggen. Dat hoort bij uw rol.').waitFor();
    expect(await auditor.page.locator('a[href*="/handelingen/"], a[href$="/signalering"]').count()).toBe(0);
    expect(await auditor.knop('Neem deze zaak op mij').count()).toBe(0);
    await auditor.isNetjes('zaak voor een auditor');
    await auditor.naar(`/zaken/${begin.zaakId}/handelingen/noteer`);
    expect(await auditor.kop()).toBe('U mag deze pagina niet zien');
    await auditor.naar('/werkvoorraad');
    expect(await auditor.kop()).toBe('U mag deze pagina niet zien');
  });
});

describe('an LPA who is no boa, on a case that is with Halt', () => {
  let lpa: Scherm;
  beforeAll(async () => {
    const boa = await alsKlant('boa');
    await naarStap7(boa, begin.zaakId);
    await boa.gelukt(begin.zaakId, {
      handeling: 'kies-routes',
      routes: ['halt'],
      motivatie: 'De jongere wil zelf naar Bureau H. (verzonnen)',
      afwijkreden: 'anders',
    });
    const route = (await boa.zaak(begin.zaakId)).routes[0]?.id;
    await boa.gelukt(begin.zaakId, { handeling: 'leg-onderdeel-vast', route, onderdeel: 'voorstel' });
    lpa = await vensters.als('lpa');
  });

  test('sees that there is something, and not what', async () => {
    await lpa.naar(`/zaken/${begin.zaakId}`);
    await lpa.tekst('Route onder de Wpg').waitFor();
    await lpa.tekst('Wat het is en hoe het gaat, is niet voor u.').waitFor();
    await new Behandelaar(lpa, begin.zaakId).regel('Afgeschermd').first().waitFor();
    await lpa.tekst('Valt onder de Wpg. Wat er moet gebeuren, is niet voor u.').first().waitFor();
    await lpa.vouwUit();
    const alles = await lpa.page.locator('main').innerText();
    expect(alles).not.toMatch(/\bhalt\b|Bureau H|instemming|voorstel/i);
    await lpa.isNetjes('zaak met een afgeschermde route');
  });

  test('nor in the list of the team', async () => {
    await lpa.naar('/werkvoorraad?weergave=team');
    await lpa.page.getByRole('searchbox').fill(naamVan(begin.wie));
    const rij = lpa.page.getByRole('row').filter({ hasText: naamVan(begin.wie) });
    await rij.getByText('Afgeschermd').waitFor();
    expect(await rij.innerText()).not.toMatch(/halt/i);
  });

  test('while the boa does', async () => {
    const boa = await vensters.als('boa');
    await boa.naar(`/zaken/${begin.zaakId}`);
    await boa.page
      .getByRole('region', { name: 'Routes die nu lopen' })
      .getByRole('heading', { name: 'Halt' })
      .waitFor();
  });
});

describe('a secret address', () => {
  const adres = (scherm: Scherm) => scherm.page.getByRole('region', { name: 'Adres' });

  test('is made so by who handles the case, and is then not in sight of anybody else', async () => {
    const boa = await vensters.als('boa');
    await boa.naar(`/zaken/${begin.zaakId}`);
    await boa.link('Gegevens van de leerling').click();
    await adres(boa).getByText(STRAAT).waitFor();
    await boa.knop('Adres geheim maken').click();
    await adres(boa).getByText('Dat u het inziet, is vastgelegd.').waitFor();
    expect(await adres(boa).innerText()).toContain(STRAAT);
    await boa.isNetjes('geheim adres, voor de behandelaar');

    const lpa = await vensters.als('lpa');
    await lpa.naar(`/leerlingen/${leerlingId}`);
    await adres(lpa).getByText('Dit adres is geheim. Alleen de behandelaar ziet het.').waitFor();
    expect(await lpa.page.content()).not.toContain('Verzonnenstraat');
    // what stands in the title of a window stays in histories and on shared screens
    expect(await lpa.page.title()).toBe('Leerling · Schakel');
    await lpa.isNetjes('geheim adres');
    await lpa.naar(`/zaken/${begin.zaakId}`);
    const { zaaknummer } = await (await alsKlant('lpa')).zaak(begin.zaakId);
    await expect.poll(() => lpa.page.title()).toBe(`Zaak ${zaaknummer} · Schakel`);
  });

  test('is shown to who says why he needs it, until so late', async () => {
    const lpa = await vensters.als('lpa');
    await lpa.naar(`/leerlingen/${leerlingId}`);
    await lpa.knop('Adres bekijken').click();
    const reden = lpa.page.getByRole('textbox', { name: 'Waarom heeft u dit adres nu nodig?' });
    await expect.poll(() => reden.getAttribute('aria-invalid')).toBe('true');
    expect(await lpa.page.content()).not.toContain('Verzonnenstraat');
    await lpa.isNetjes('adres zonder reden');
    await reden.fill('Huisbezoek vanmiddag, de behandelaar is ziek. (verzonnen)');
    await lpa.knop('Adres bekijken').click();
    await adres(lpa).getByText(STRAAT).waitFor();
    expect(await adres(lpa).innerText()).toMatch(/Met de reden die u gaf, ziet u dit adres tot .* \d{2}\.\d{2}\./);
    await lpa.isNetjes('adres met een reden');
    const ander = await vensters.als('lpa-2');
    await ander.naar(`/leerlingen/${leerlingId}`);
    await adres(ander).getByText('Alleen de behandelaar ziet het.').waitFor();
    expect(await ander.page.content()).not.toContain('Verzonnenstraat');
  });
});
