/** Pas toe of leg uit on the screen: numbers of a team, small ones kept back, and intervisie. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BREEDTES, type Scherm, Vensters } from './opzet/scherm.ts';

const PAD = '**/v1/rapporten/pas-toe-of-leg-uit?*';
const ALKMAAR = { code: 'GM0361', naam: 'Alkmaar' };
const norm = (id: string, naam: string) => ({ id, naam, norm: 'Neem contact op met de school.', bron: 'MAS, stap 2' });
const STAP = norm('stap/contact-school', 'Stap 2: Contact met de school over de melding');
const BRIEF = norm('brief/brief-na-onderzoek', 'Brief: brief na onderzoek');
const REDENEN = [{ code: 'al-gedaan', naam: 'De school of een ketenpartner heeft dit al gedaan', aantal: 9 }];
const REGELS = [
  { sleutel: STAP.id, naam: STAP.naam, toegepast: 118, afgeweken: 31, percentage: 26, redenen: REDENEN },
  { sleutel: BRIEF.id, naam: BRIEF.naam, toegepast: 12, afgeweken: null, percentage: null, redenen: null },
];
const RAPPORT = {
  van: '2026-08',
  totEnMet: '2027-07',
  per: 'norm',
  gemeente: ALKMAAR,
  vestiging: null,
  norm: null,
  drempel: 5,
  regels: REGELS,
  totaal: null,
  keuzes: { gemeenten: [ALKMAAR], normen: [STAP, BRIEF], scholen: [] },
};
const MOTIVATIES = {
  norm: STAP,
  getoond: true,
  aantal: 31,
  motivaties: [
    {
      zaakId: 'verzuim-verzonnen-regulier-1',
      zaaknummer: '2026-0417',
      nr: 12,
      dag: '2026-11-03',
      reden: 'Een andere reden',
      motivatie: 'Verzonnen: de school was dicht.',
      links: { zaak: '/v1/zaken/verzuim-verzonnen-regulier-1' },
    },
  ],
  meer: true,
};
const INTERVISIE = {
  gemeente: ALKMAAR,
  drempel: 3,
  groepen: [
    {
      antwoorden: [{ vraag: 'Is het verzuim ernstig, en houdt het aan?', antwoord: 'Nee' }],
      keuzes: [
        { routes: ['Basisroute'], redenen: ['Een andere reden'] },
        { routes: ['Vrijwillige hulp'], redenen: [] },
      ],
    },
  ],
};

let vensters: Vensters;
let scherm: Scherm;
beforeAll(async () => {
  vensters = await Vensters.start();
  scherm = await vensters.als('teamleider');
});
afterAll(() => vensters.stop());
beforeEach(async () => {
  await scherm.page.unrouteAll({ behavior: 'ignoreErrors' });
  for (const [pad, json] of [
    [PAD, RAPPORT],
    ['**/v1/rapporten/pas-toe-of-leg-uit/motivaties?*', MOTIVATIES],
    ['**/v1/rapporten/intervisie?*', INTERVISIE],
  ] as const)
    await scherm.page.route(pad, (route) => route.fulfill({ json }));
});

async function isOveralNetjes(waar: string): Promise<void> {
  for (const breedte of BREEDTES) {
    await scherm.page.setViewportSize({ width: breedte, height: 900 });
    await scherm.isNetjes(`${waar}, ${breedte} breed`);
  }
  await scherm.page.setViewportSize({ width: BREEDTES[0], height: 900 });
}

test('each norm says how often it was departed from, out of how many and why; a small number is not there', async () => {
  await scherm.naar('/rapporten');
  const rij = (naam: string) => scherm.page.getByRole('row').filter({ hasText: naam });
  await rij(STAP.naam).getByText('31 van 118').waitFor();
  await rij(STAP.naam).getByText('26%').waitFor();
  await rij(BRIEF.naam).getByText('niet getoond, van 12').waitFor();
  expect(await rij(BRIEF.naam).getByRole('link').count()).toBe(0);
  await isOveralNetjes('de cijfers');
});

test('a filter stands in the address, and goes to the API', async () => {
  await scherm.naar('/rapporten');
  const gevraagd = scherm.page.waitForRequest((verzoek) => verzoek.url().includes('norm=stap%2Fcontact-school'));
  await scherm.page.getByRole('combobox', { name: /^Norm/ }).selectOption(STAP.id);
  expect(new URL((await gevraagd).url()).searchParams.get('gemeente')).toBe(ALKMAAR.code);
  await expect.poll(() => new URL(scherm.page.url()).searchParams.get('norm')).toBe(STAP.id);
});

test('a number leads to its motivations, each with its case', async () => {
  await scherm.naar('/rapporten');
  await scherm.link(`Lees de motiveringen bij ${STAP.naam}`).click();
  await scherm.tekst('Verzonnen: de school was dicht.').waitFor();
  expect(await scherm.link('Zaak 2026-0417').getAttribute('href')).toContain('/zaken/verzuim-verzonnen-regulier-1');
  await isOveralNetjes('de motiveringen');
});

test('the motivations of a month do not narrow the report that somebody goes back to', async () => {
  const gevraagd = scherm.page.waitForRequest((verzoek) => verzoek.url().includes('/motivaties?'));
  await scherm.naar(`/rapporten?norm=${STAP.id}&per=maand&deel=motivaties&bij=2026-11`);
  const vraag = new URL((await gevraagd).url()).searchParams;
  expect([vraag.get('van'), vraag.get('totEnMet')]).toEqual(['2026-11', '2026-11']);
  await scherm.link('Terug naar de cijfers').click();
  await scherm.page.getByRole('combobox', { name: 'Schooljaar' }).waitFor();
  const terug = new URL(scherm.page.url()).searchParams;
  expect(Object.fromEntries(terug)).toEqual({ norm: STAP.id, per: 'maand', gemeente: ALKMAAR.code });
});

test('a municipality that is refused can be changed for another, and what means nothing goes from the address', async () => {
  const json = { type: 'urn:schakel:fout:geen-recht', title: 'Geen recht', status: 403, detail: 'Mag niet.' };
  await scherm.page.route(PAD, (route) =>
    route.request().url().includes('GM9999')
      ? route.fulfill({ status: 403, json, contentType: 'application/problem+json' })
      : route.fulfill({ json: RAPPORT }),
  );
  await scherm.naar('/rapporten?gemeente=GM9999&van=ooit&per=week');
  await scherm.page.getByRole('alert').waitFor();
  expect(Object.fromEntries(new URL(scherm.page.url()).searchParams)).toEqual({ gemeente: 'GM9999' });
  await scherm.page.getByRole('combobox', { name: 'Gemeente' }).selectOption({ label: ALKMAAR.naam });
  await scherm.page.getByRole('row').filter({ hasText: STAP.naam }).getByText('31 van 118').waitFor();
});

test('intervisie shows what is the same and what was chosen', async () => {
  await scherm.naar('/rapporten');
  await scherm.link('Intervisie').click();
  await scherm.tekst('Reden om af te wijken: Een andere reden.').waitFor();
  await isOveralNetjes('de intervisie');
});

test('who may not see the numbers is told so', async () => {
  const school = await vensters.als('school');
  await school.naar('/rapporten');
  expect(await school.kop()).toBe('U mag deze pagina niet zien');
});

test('an auditor begins with the first municipality that there is, and chooses another', async () => {
  const auditor = await vensters.als('auditor');
  await auditor.naar('/rapporten');
  const gemeente = auditor.page.getByRole('combobox', { name: 'Gemeente' });
  await gemeente.waitFor();
  await gemeente.selectOption({ label: 'Zwolle' });
  await auditor.page.waitForURL(/gemeente=GM0193/);
  await gemeente.waitFor();
  expect(await auditor.page.getByRole('alert').count()).toBe(0);
});
