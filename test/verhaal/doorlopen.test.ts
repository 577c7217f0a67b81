import { randomUUID } from 'node:crypto';
import { beforeAll, expect, inject, test } from 'vitest';
import { Klant } from '../opzet/klant.ts';

const huis = inject('huis');
let lpa: Klant;
let teamleider: Klant;
beforeAll(async () => {
  lpa = await Klant.als('lpa', huis);
  teamleider = await Klant.als('teamleider', huis);
});

test('an official takes a case through routekaart A and closes it; every action stands in the ledger', async () => {
  const zaakId = await lpa.proefzaak('2026-11-02');
  const begin = await lpa.zaak(zaakId);
  expect(begin.termijnen).toMatchObject([
    {
      regel: 'stap/contact-school',
      laatsteDag: '2026-11-09',
      stand: 'open',
      afleiding: { tekst: '5 werkdagen na ma 2 nov 2026 = ma 9 nov 2026' },
    },
  ]);
  await lpa.rondAf(zaakId, 'contact-school', 'melding-juist');
  await lpa.rondAf(zaakId, 'keuze-routekaart', 'A');
  await lpa.naar(zaakId, '2026-11-10');
  await lpa.gelukt(zaakId, {
    handeling: 'rond-af',
    stap: 'onderzoek',
    uitkomst: 'ongeoorloofd',
    toelichting: 'Gesproken met de leerling.',
  });
  await lpa.rondAf(zaakId, 'brief', 'verzonden');
  await lpa.rondAf(zaakId, 'keuze-route', 'geen-vervolgroute');
  const midden = await lpa.zaak(zaakId);
  expect(midden.stappen.filter((s) => s.stand === 'vervallen').map((s) => s.nummer)).toEqual([4, 8]);
  await lpa.rondAf(zaakId, 'terugkoppeling', 'teruggekoppeld');
  await lpa.rondAf(zaakId, 'evaluatie', 'terug-naar-school');
  const eind = await lpa.zaak(zaakId);
  expect(eind).toMatchObject({ status: 'gesloten', stap: null, meldingen: [{ status: 'afgesloten' }] });
  expect(new Set(eind.stappen.filter((s) => s.stand !== 'nog-niet').map((s) => s.fase)).size).toBe(5);
  expect(eind.mogelijkeHandelingen.map(({ handeling }) => handeling)).toEqual(['leg-rectificatie-vast']);
  const over = async (soort: string) =>
    (await lpa.gebeurtenissen(zaakId)).flatMap((g) => (g.soort === soort ? [g.gegevens.volg] : []));
  // that the case ended is the last that leaves the house; after that nothing comes by itself
  const teMelden = await over('DuoStatusNodig');
  await expect.poll(() => over('DuoStatusGemeld')).toEqual(teMelden);
  const grootboek = await lpa.gebeurtenissen(zaakId);
  expect(grootboek.map((g) => g.nr)).toEqual(grootboek.map((_, i) => i + 1));
  expect(grootboek.filter((g) => g.soort === 'StapAfgerond')).toHaveLength(7);
  expect(grootboek.every((g) => /^[0-9a-f]{64}$/.test(g.hash))).toBe(true);
  // what proves wrong afterwards is said beside it, and the case stays closed
  await lpa.gelukt(zaakId, {
    handeling: 'leg-rectificatie-vast',
    ...{ nr: 1, gevraagdDoor: 'ouder', gevraagdOp: '2026-11-02', besluit: 'verbeterd' },
    ...{ motivatie: 'De ouder liet het zien. (verzonnen)', toelichting: 'De eerste dag was een andere. (verzonnen)' },
  });
  const na = await lpa.gebeurtenissen(zaakId);
  expect(na.slice(grootboek.length).map((g) => g.soort)).toEqual(['RectificatieVastgelegd']);
  expect(na.slice(0, grootboek.length)).toEqual(grootboek);
  expect(await lpa.zaak(zaakId)).toMatchObject({ status: 'gesloten' });
});

test('a trial case jumps three weeks ahead and its reminders come; the last one to the teamleider', async () => {
  const zaakId = await lpa.proefzaak('2026-11-02');
  const { lichaam } = await lpa.naar(zaakId, '2026-11-23');
  expect(lichaam.gebeurtenissen.filter((g) => g.soort === 'TredeBereikt').map((g) => g.dag)).toEqual([
    '2026-11-05',
    '2026-11-10',
    '2026-11-16',
  ]);
  // beside those of all other trial cases: page by page
  const van = async (wie: Klant, pad = '/v1/attenderingen?proef=true&aantal=100'): Promise<string[]> => {
    const { lichaam: blad, koppen } = await wie.haal<{ attenderingen: { zaakId: string; dag: string }[] }>(pad);
    const hier = blad.attenderingen.filter((a) => a.zaakId === zaakId).map((a) => a.dag);
    const [, volgende] = /<([^>]+)>/.exec(koppen.get('link') ?? '') ?? [];
    return [...hier, ...(volgende === undefined ? [] : await van(wie, volgende))];
  };
  expect((await van(lpa)).sort()).toEqual(['2026-11-05', '2026-11-10']);
  expect(await van(teamleider)).toEqual(['2026-11-16']);
});

test('the clock moves to the next event, one at a time, and never back', async () => {
  const zaakId = await lpa.proefzaak('2026-11-02');
  const een = await lpa.naar(zaakId, 'volgende-gebeurtenis');
  expect(een.lichaam.gebeurtenissen.map((g) => [g.soort, g.dag])).toContainEqual(['TredeBereikt', '2026-11-05']);
  const twee = await lpa.naar(zaakId, 'volgende-gebeurtenis');
  expect(twee.lichaam.gebeurtenissen.map((g) => [g.soort, g.dag])).toContainEqual(['TredeBereikt', '2026-11-10']);
  expect((await lpa.naar(zaakId, '2026-11-04')).status).toBe(422);
});

test('pas toe of leg uit: without a motivation 422 with the field, with one it is done', async () => {
  const zaakId = await lpa.proefzaak('2026-11-02');
  const overslaan = { handeling: 'sla-over', stap: 'onderzoek' };
  const nee = await lpa.handel(zaakId, overslaan);
  expect(nee).toMatchObject({ status: 422, lichaam: { velden: [{ veld: 'motivatie' }] } });
  await lpa.gelukt(zaakId, {
    ...overslaan,
    motivatie: 'De situatie is bekend van een eerdere zaak.',
    afwijkreden: 'eerdere-zaak',
  });
  expect((await lpa.zaak(zaakId)).stappen.find((s) => s.stap === 'onderzoek')?.stand).toBe('overgeslagen');
});

test('an action that is not possible is answered with what is', async () => {
  const zaakId = await lpa.proefzaak('2026-11-02');
  await lpa.rondAf(zaakId, 'contact-school', 'melding-juist');
  const { status, lichaam } = await lpa.handel(zaakId, {
    handeling: 'rond-af',
    stap: 'contact-school',
    uitkomst: 'melding-juist',
  });
  expect(status).toBe(409);
  expect(lichaam).toMatchObject({
    type: 'urn:schakel:fout:conflict',
    code: 'NietMogelijk',
    detail: 'Stap 2 (Contact met de school over de melding) is in deze ronde al klaar.',
  });
  expect((lichaam as unknown as { mogelijkeHandelingen: unknown[] }).mogelijkeHandelingen.length).toBeGreaterThan(0);
});

test('one action right after another, without waiting: each finds the case as the one before left it', async () => {
  const zaakId = await lpa.proefzaak('2026-11-02');
  for (const [stap, uitkomst] of [
    ['contact-school', 'melding-juist'],
    ['keuze-routekaart', 'A'],
    ['onderzoek', 'geen-ongeoorloofd-verzuim'],
    ['terugkoppeling', 'teruggekoppeld'],
    ['evaluatie', 'langdurig-ziek'],
  ] as const) {
    await lpa.rondAf(zaakId, stap, uitkomst);
  }
  expect((await lpa.zaak(zaakId)).status).toBe('gesloten');
});

test('the same key gives the same answer, also after the close; with another action it is refused', async () => {
  const zaakId = await lpa.proefzaak('2026-11-02');
  const [sleutel, stap2] = [
    randomUUID(),
    { handeling: 'rond-af', stap: 'contact-school', uitkomst: 'ter-kennisgeving' },
  ];
  const nr = await lpa.gelukt(zaakId, stap2, sleutel);
  expect(await lpa.gelukt(zaakId, stap2, sleutel)).toBe(nr);
  expect(await lpa.handel(zaakId, { ...stap2, uitkomst: 'melding-juist' }, sleutel)).toMatchObject({
    status: 409,
    lichaam: { code: 'SleutelHergebruikt' },
  });
  expect(await lpa.handel(zaakId, stap2)).toMatchObject({ status: 409, lichaam: { code: 'Gesloten' } });
});

test('a trial run of an action shows what would follow, and changes nothing', async () => {
  const zaakId = await lpa.proefzaak('2026-11-02');
  const { nr } = await lpa.zaak(zaakId);
  const proef = await lpa.post<{ gebeurtenissen: { soort: string }[] }>(
    `/v1/zaken/${zaakId}/handelingen?proef=true`,
    { handeling: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist' },
    { 'idempotency-key': 'proef' },
  );
  expect(proef.status).toBe(200);
  expect(proef.lichaam.gebeurtenissen.map((g) => g.soort)).toContain('StapAfgerond');
  expect((await lpa.zaak(zaakId)).nr).toBe(nr);
});

test('a case is voided, extended and reassigned through the same door', async () => {
  const zaakId = await lpa.proefzaak('2026-11-02');
  await lpa.rondAf(zaakId, 'contact-school', 'melding-juist');
  const nr = (await lpa.zaak(zaakId)).stappen.find((s) => s.stap === 'contact-school')?.nr;
  await lpa.gelukt(zaakId, { handeling: 'herstel', nr, motivatie: 'Verkeerde zaak.' });
  expect((await lpa.zaak(zaakId)).stap).toBe('contact-school');
  const termijn = (await lpa.zaak(zaakId)).termijnen.find((t) => t.stand === 'open');
  await lpa.gelukt(zaakId, {
    handeling: 'verleng-termijn',
    termijn: termijn?.id,
    laatsteDag: '2026-11-30',
    motivatie: 'De school is dicht.',
  });
  await teamleider.gelukt(zaakId, { handeling: 'wijs-toe', behandelaar: 'demo-boa' });
  expect(await lpa.haal(`/v1/zaken/${zaakId}`)).toMatchObject({
    lichaam: { behandelaar: 'demo-boa', eersteTermijn: '2026-11-30' },
  });
});

test('whatever the case offers can be done with the schema that it gives: also skipping the evaluation', async () => {
  const zaakId = await lpa.proefzaak('2026-11-02');
  const overslaan = { handeling: 'sla-over', stap: 'evaluatie', motivatie: 'Verzonnen.', afwijkreden: 'anders' };
  expect(await lpa.handel(zaakId, overslaan)).toMatchObject({
    status: 422,
    lichaam: { velden: [{ veld: 'uitkomst' }] },
  });
  await lpa.gelukt(zaakId, { ...overslaan, uitkomst: 'overleden' });
  expect((await lpa.zaak(zaakId)).status).toBe('gesloten');
});

test('a wrong value is 422 with its field: a day that is still to come, an extension of a century, an unknown official', async () => {
  const zaakId = await lpa.proefzaak('2026-11-02');
  const termijn = (await lpa.zaak(zaakId)).termijnen[0]?.id;
  const gevallen = [
    [{ handeling: 'rond-af', stap: 'contact-school', uitkomst: 'melding-juist', dag: '2026-11-03' }, 'dag'],
    [{ handeling: 'verleng-termijn', termijn, laatsteDag: '2126-11-30', motivatie: 'x' }, 'laatsteDag'],
    [{ handeling: 'verleng-termijn', termijn, laatsteDag: '2026-11-03', motivatie: 'x' }, 'laatsteDag'],
    [{ handeling: 'wijs-toe', behandelaar: 'niemand' }, 'behandelaar'],
  ] as const;
  for (const [handeling, veld] of gevallen) {
    expect(await lpa.handel(zaakId, handeling), veld).toMatchObject({ status: 422, lichaam: { velden: [{ veld }] } });
  }
});
