import { beforeAll, expect, inject, test } from 'vitest';
import { Klant, type Zaakbeeld } from '../opzet/klant.ts';

const huis = inject('huis');
let lpa: Klant;
let boa: Klant;
beforeAll(async () => {
  lpa = await Klant.als('lpa', huis);
  boa = await Klant.als('boa', huis);
});

const open = ({ termijnen }: Zaakbeeld) =>
  termijnen
    .filter((t) => t.stand === 'open')
    .map((t) => [t.regel, t.laatsteDag])
    .sort();
const route = ({ routes }: Zaakbeeld): string => routes.at(-1)?.id ?? '';
const gedaan = async (wie: Klant, zaakId: string, onderdeel: string, uitkomst?: string) =>
  wie.gelukt(zaakId, {
    handeling: 'leg-onderdeel-vast',
    route: route(await wie.zaak(zaakId)),
    onderdeel,
    ...(uitkomst && { uitkomst }),
  });
const DEPARTURE = { motivatie: 'Verzonnen motivatie.', afwijkreden: 'anders' };

test('routekaart A with a kennisgevingsbrief that does not work, the basisroute of step 7, and back to step 7 twice', async () => {
  const zaakId = await lpa.proefzaak('2026-11-02');
  await lpa.rondAf(zaakId, 'contact-school', 'melding-juist');
  await lpa.rondAf(zaakId, 'keuze-routekaart', 'A');
  await lpa.gelukt(zaakId, { handeling: 'begin-route', stap: 'kennisgevingsbrief' });
  await lpa.naar(zaakId, '2026-11-10');
  await gedaan(lpa, zaakId, 'kennisgevingsbrief');
  // Tuesday 10 November and four lesweken: Tuesday 8 December
  expect(open(await lpa.zaak(zaakId))).toEqual([['basisroute/monitor', '2026-12-08']]);
  await lpa.naar(zaakId, '2026-12-14');
  await lpa.gelukt(zaakId, {
    handeling: 'rond-route-af',
    route: route(await lpa.zaak(zaakId)),
    uitkomst: 'verzuim-gaat-door',
  });
  await lpa.gelukt(zaakId, {
    handeling: 'leg-gesprek-vast',
    wie: 'ouder',
    uitkomst: 'gehoord',
    toelichting: 'Verzonnen gesprek.',
  });
  await lpa.rondAf(zaakId, 'onderzoek', 'ongeoorloofd');
  await lpa.rondAf(zaakId, 'brief', 'verzonden');
  for (const ronde of [1, 2]) {
    await lpa.gelukt(zaakId, { handeling: 'kies-routes', routes: ['basisroute'], ...DEPARTURE });
    await gedaan(lpa, zaakId, 'waarschuwingsgesprek', 'gehouden');
    await lpa.gelukt(zaakId, {
      handeling: 'rond-route-af',
      route: route(await lpa.zaak(zaakId)),
      uitkomst: 'verzuim-gaat-door',
    });
    await lpa.rondAf(zaakId, 'terugkoppeling', 'teruggekoppeld');
    await lpa.rondAf(zaakId, 'evaluatie', 'terug-naar-stap-7');
    expect((await lpa.zaak(zaakId)).routes).toHaveLength(ronde + 1);
  }
  await lpa.rondAf(zaakId, 'keuze-route', 'geen-vervolgroute');
  await lpa.rondAf(zaakId, 'terugkoppeling', 'teruggekoppeld');
  await lpa.rondAf(zaakId, 'evaluatie', 'terug-naar-school');
  const einde = await lpa.zaak(zaakId);
  expect(einde.status).toBe('gesloten');
  expect(einde.fasen.map((f) => f.stand)).not.toContain('nog-niet');
  expect(einde.brieven.map((b) => b.brief)).toContain('brief-na-onderzoek');
});

test('routekaart B to a proces-verbaal: only a BOA calls, hears, chooses and records it', async () => {
  const luxe = { soort: 'luxe' };
  const zaakId = await lpa.proefzaak('2026-11-02', luxe);
  await lpa.rondAf(zaakId, 'contact-school', 'melding-juist');
  await lpa.rondAf(zaakId, 'keuze-routekaart', 'B');
  await lpa.rondAf(zaakId, 'waarschuwing', 'volstaat-niet');
  await lpa.rondAf(zaakId, 'onderzoek-luxe', 'verwijtbaar');
  await boa.gelukt(zaakId, { handeling: 'roep-op', verdachten: ['jongere'], verhoorOp: '2026-11-16' });
  await boa.naar(zaakId, '2026-11-16');
  const verhoor = (await boa.zaak(zaakId)).verhoren[0]?.id;
  await boa.gelukt(zaakId, { handeling: 'leg-verhoor-vast', verhoor, uitkomst: 'gehouden', cautie: 'gegeven' });
  await boa.gelukt(zaakId, { handeling: 'rond-af', stap: 'verhoor', uitkomst: 'gehouden' });
  const keuze = { handeling: 'rond-af', stap: 'keuze-procesverbaal', uitkomst: 'proces-verbaal' };
  expect(await boa.handel(zaakId, keuze)).toMatchObject({ status: 422, lichaam: { velden: [{ veld: 'motivatie' }] } });
  await boa.gelukt(zaakId, { ...keuze, motivatie: 'Verzonnen motivatie.' });
  expect(open(await boa.zaak(zaakId))).toEqual([
    ['pv/na-melding', '2027-01-04'],
    ['pv/na-verhoor', '2026-12-16'],
  ]);
  await boa.naar(zaakId, '2026-12-18'); // the month is over: told the day after
  const antwoorden = { verwijtbaarOuder: 'ja', artikel5b: 'nee', eerderVeroordeeld: 'nee' };
  await boa.gelukt(zaakId, { handeling: 'vul-vragenlijst-in', lijst: 'procesverbaal', antwoorden });
  await gedaan(boa, zaakId, 'pv-opgemaakt', 'ouder');
  await gedaan(boa, zaakId, 'pv-ingezonden');
  await gedaan(boa, zaakId, 'om-beslissing', 'sepot');
  await lpa.rondAf(zaakId, 'terugkoppeling', 'teruggekoppeld');
  await lpa.rondAf(zaakId, 'evaluatie', 'terug-naar-school');
  const gebeurtenissen = await lpa.gebeurtenissen(zaakId);
  expect(gebeurtenissen.filter((g) => g.soort === 'TredeBereikt').map((g) => g.dag)).toContain('2026-12-17');
});

test('in a real case an official who is no BOA is told so, before anything is kept', async () => {
  const school = await Klant.als('school', huis);
  const vandaag = new Date().toISOString().slice(0, 10);
  const { lichaam } = await school.meld(vandaag, { soort: 'L' });
  const nummer = String(lichaam.meldingsnummer);
  await expect.poll(async () => (await lpa.haal(`/v1/verzuimmeldingen/${nummer}`)).lichaam.zaakId).toBeTruthy();
  const zaakId = String((await lpa.haal(`/v1/verzuimmeldingen/${nummer}`)).lichaam.zaakId);
  const oproep = { handeling: 'roep-op', verdachten: ['jongere'], verhoorOp: '2099-01-04', ...DEPARTURE };
  expect(await lpa.handel(zaakId, oproep)).toMatchObject({ status: 403 });
  const aangeboden = async (wie: Klant) =>
    (await wie.zaak(zaakId)).mogelijkeHandelingen.map((m) => (m as unknown as { handeling: string }).handeling);
  expect(await aangeboden(lpa)).not.toContain('roep-op');
  expect(await aangeboden(boa)).toContain('roep-op');
  // the end of step 6 is investigation too, skipping it is not
  expect(await lpa.handel(zaakId, { handeling: 'rond-af', stap: 'verhoor', uitkomst: 'gehouden' })).toMatchObject({
    status: 403,
  });
  await lpa.gelukt(zaakId, { handeling: 'sla-over', stap: 'verhoor', ...DEPARTURE });
});

test('a luxe melding while an A case is open is a case of its own', async () => {
  const school = await Klant.als('school', huis);
  const vandaag = new Date().toISOString().slice(0, 10);
  const eerste = await school.meld(vandaag);
  const leerling = (eerste.lichaam as { melding?: { leerling: unknown } }).melding?.leerling;
  const tweede = await school.meld(vandaag, { soort: 'L', ...(leerling !== undefined && { leerling }) });
  const zaakVan = async ({ lichaam }: typeof eerste) => {
    const pad = `/v1/verzuimmeldingen/${String(lichaam.meldingsnummer)}`;
    await expect.poll(async () => (await lpa.haal(pad)).lichaam.zaakId).toBeTruthy();
    return String((await lpa.haal(pad)).lichaam.zaakId);
  };
  const [a, b] = [await zaakVan(eerste), await zaakVan(tweede)];
  expect([a, b].map((id) => id.split('-')[2])).toEqual(['regulier', 'luxe']);
  expect(a.split('-')[1]).toBe(b.split('-')[1]); // one child
  expect((await lpa.zaak(a)).stap).toBe('contact-school');
});

test('absence that lasts: an MDO by itself after two weeks, judged after four, and everything stops when the pupil is back', async () => {
  const zaakId = await lpa.proefzaak('2026-11-04', { begindatum: '2026-11-02', alleLessenGemist: true });
  await lpa.naar(zaakId, '2026-11-16');
  expect((await lpa.zaak(zaakId)).mdos).toMatchObject([
    { aanleiding: 'aaneengesloten-verzuim', eersteAfmelding: '2026-11-02', gehouden: [] },
  ]);
  expect(open(await lpa.zaak(zaakId))).toContainEqual(['mdo/eerste', '2026-11-23']);
  await lpa.naar(zaakId, '2026-11-30'); // 28 days: up to Sunday 29 November
  expect(open(await lpa.zaak(zaakId))).toContainEqual(['thuiszitter/beoordeling', '2026-12-04']);
  await lpa.gelukt(zaakId, { handeling: 'leg-terugkeer-vast', vervolg: 'gaat-door' });
  expect(open(await lpa.zaak(zaakId)).map(([regel]) => regel)).toEqual(['stap/contact-school']);
  const notices = await lpa.haal<{ attenderingen: { naam: string }[] }>(`/v1/attenderingen?proef=true&zaak=${zaakId}`);
  expect(notices.status).toBeLessThan(500);
});

test('an MDO cycle of a thuiszitter on the clock of the server: over Christmas and over both nights on which the clock changes', async () => {
  const zaakId = await lpa.proefzaak('2026-09-02', { begindatum: '2026-08-31', alleLessenGemist: true });
  await lpa.naar(zaakId, '2026-09-14'); // two weeks: 31 August up to 13 September
  const mdo = (await lpa.zaak(zaakId)).mdos[0]?.id;
  const motivatie = 'Verzonnen motivatie.';
  await lpa.gelukt(zaakId, { handeling: 'beoordeel-thuiszitten', oordeel: 'dreigend-thuiszitter', motivatie });
  const volgende = async () =>
    open(await lpa.zaak(zaakId))
      .filter(([regel]) => regel?.startsWith('mdo/'))
      .map(([, dag]) => dag);
  for (const [gehouden, daarna] of [
    ['2026-09-15', '2026-10-27'], // winter time began on 25 October
    ['2026-10-27', '2026-12-08'],
    ['2026-11-20', '2027-01-04'], // 1 January lies in the holidays, which last until 3 January
    ['2027-01-04', '2027-02-15'],
    ['2027-02-15', '2027-03-30'], // 29 March is tweede Paasdag, and the day after summer time began
  ] as const) {
    await lpa.naar(zaakId, gehouden);
    await lpa.gelukt(zaakId, { handeling: 'leg-mdo-vast', mdo });
    expect(await volgende(), gehouden).toEqual([daarna]);
  }
  await lpa.naar(zaakId, '2027-03-31');
  const verstreken = (await lpa.gebeurtenissen(zaakId)).filter(
    (g) => g.soort === 'TredeBereikt' && String(g.gegevens.id).startsWith('mdo/') && g.gegevens.trede === 'verstreken',
  );
  expect(verstreken.map((g) => g.dag)).toEqual(['2027-03-31']); // all the others were held in time
});

test('the 18th birthday on the clock of the case: told, handed over, closed', async () => {
  const zaakId = await lpa.proefzaak('2026-11-02', { geboortedatum: '2008-11-15' });
  await lpa.naar(zaakId, '2026-11-16');
  const zaak = await lpa.zaak(zaakId);
  expect(zaak.plicht.geeindigd).toEqual({ grond: 'achttien', dag: '2026-11-15', doorstroompunt: true });
  expect(open(zaak)).toContainEqual(['overdracht/doorstroompunt', '2026-11-27']);
  await lpa.gelukt(zaakId, { handeling: 'draag-over-aan-doorstroompunt', vervolg: 'sluit' });
  expect(await lpa.zaak(zaakId)).toMatchObject({ status: 'gesloten', sluitreden: 'overgedragen-doorstroompunt' });
});

test('a trial case of a pupil who cannot be, or that begins before its absence, is refused by field', async () => {
  for (const [wens, veld] of [
    [{ geboortedatum: '1990-01-01' }, 'geboortedatum'],
    [{ begindatum: '2026-11-03' }, 'begindatum'],
  ] as const) {
    const antwoord = await lpa.post('/v1/proefzaken', { start: '2026-11-02', ...wens });
    expect(antwoord).toMatchObject({ status: 422, lichaam: { velden: [{ veld }] } });
  }
});
