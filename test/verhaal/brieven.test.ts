/** Letters from asked for to in the hands of who gets them: what was caught is what was seen, and what the ledger says. */
import { createHash } from 'node:crypto';
import { beforeAll, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { dagVan, plusDagen } from '../../mas/datum.ts';
import { melding, meldingsnummer } from '../opzet/bron.ts';
import { Partner } from '../opzet/keten.ts';
import { Klant } from '../opzet/klant.ts';
import { gedeeldeMachines } from '../opzet/machines.ts';
import { heeftPoppler, tekstUit } from '../opzet/pdf.ts';
import { brievenVan, opgevangenVan, stelVast, vraagBrief, zetGezag } from '../opzet/post.ts';

const huis = inject('huis');
const { prisma } = gedeeldeMachines();
const vandaag = dagVan(Date.now());
let school: Klant;
let lpa: Klant;
let collega: Klant;
let boa: Klant;
beforeAll(async () => {
  school = await Klant.als('school', huis);
  lpa = await Klant.als('lpa', huis);
  collega = await Klant.als('lpa-2', huis);
  boa = await Klant.als('boa', huis);
});

const AFWIJKING = { motivatie: 'Verzonnen motivatie.', afwijkreden: 'anders' };
const MOEDER = {
  rol: 'ouder',
  naam: 'Fictieve Moeder Voorbeeld',
  adres: { straat: 'Verzonnenlaan', huisnummer: '3', postcode: '1811AB', plaats: 'Alkmaar' },
};
const VADER = {
  rol: 'ouder',
  naam: 'Verzonnen Vader Voorbeeld',
  adres: { straat: 'Fictiefplein', huisnummer: '7', postcode: '1812BB', plaats: 'Alkmaar' },
};
/** Ten years old in 2026: letters about him are for his parents only. */
const KIND = { geboortedatum: '2016-05-05' };

interface Exemplaar {
  id: string;
  document: { id: string; sha256: string };
}
const gebeurd = async (wie: Klant, zaakId: string, soort: string) =>
  (await wie.gebeurtenissen(zaakId)).filter((g) => g.soort === soort);
/** What was settled last, as the ledger has it. */
const vastgesteld = async (wie: Klant, zaakId: string): Promise<Exemplaar[]> =>
  (await gebeurd(wie, zaakId, 'BriefVastgesteld')).at(-1)?.gegevens.exemplaren as Exemplaar[];
const standVan = async (wie: Klant, zaakId: string, over: string) =>
  (await brievenVan(wie, zaakId)).find((b) => b.over === over)?.stand;
const wordtVerzonden = (wie: Klant, zaakId: string, over: string) =>
  expect.poll(() => standVan(wie, zaakId, over)).toBe('verzonden');
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function zaakVan(nummer: string): Promise<string> {
  const zoek = async () =>
    (await lpa.haal<{ zaakId: string | null }>(`/v1/verzuimmeldingen/${nummer}`)).lichaam.zaakId ?? '';
  await expect.poll(zoek).not.toBe('');
  return zoek();
}

test('a waarschuwing to both parents: each his own, by his own way, and the monitor counts from the day it went', async () => {
  const zaakId = await lpa.proefzaak('2026-11-02', KIND);
  await zetGezag(lpa, zaakId, [MOEDER, { ...VADER, email: 'vader@example.invalid', digitaal: true }]);
  for (const [stap, uitkomst] of [
    ['contact-school', 'melding-juist'],
    ['keuze-routekaart', 'A'],
    ['onderzoek', 'ongeoorloofd'],
    ['brief', 'verzonden'],
  ] as const)
    await lpa.rondAf(zaakId, stap, uitkomst);
  await lpa.gelukt(zaakId, { handeling: 'kies-routes', routes: ['basisroute'], ...AFWIJKING });
  await vraagBrief(lpa, zaakId, 'waarschuwing');
  await lpa.naar(zaakId, '2026-12-02');
  await wordtVerzonden(lpa, zaakId, await stelVast(lpa, zaakId, 'waarschuwing'));
  // four lesweken after Wednesday 2 December, with two weeks of kerstvakantie between: Wednesday 13 January
  const { termijnen } = await lpa.zaak(zaakId);
  expect(termijnen.filter((t) => t.stand === 'open')).toMatchObject([
    { regel: 'basisroute/monitor', laatsteDag: '2027-01-13' },
  ]);

  const exemplaren = await vastgesteld(lpa, zaakId);
  const verzonden = await gebeurd(lpa, zaakId, 'BriefVerzonden');
  expect(verzonden.map((g) => g.dag)).toEqual(['2026-12-02', '2026-12-02']);
  expect(verzonden.map((g) => g.gegevens.exemplaar).sort()).toEqual(exemplaren.map(({ id }) => id).sort());
  const post = (await opgevangenVan(lpa, zaakId, true)).filter(({ bijlagen }) => bijlagen.length > 0);
  expect(post.map(({ kanaal, aan }) => [kanaal, aan]).sort()).toEqual([
    ['e-mail', 'vader@example.invalid'],
    ['post', 'het adres in de brief'],
  ]);
  expect(post.flatMap(({ bijlagen }) => bijlagen).sort()).toEqual(exemplaren.map(({ document }) => document.id).sort());
  const pdfs = await Promise.all(exemplaren.map(({ document }) => lpa.document(zaakId, document.id)));
  expect(pdfs.map(sha256)).toEqual(exemplaren.map(({ document }) => document.sha256));
  if (!heeftPoppler) return;
  const brieven = pdfs.map(tekstUit);
  for (const eigen of ['Fictieve Moeder Voorbeeld Verzonnenlaan 3', 'Verzonnen Vader Voorbeeld Fictiefplein 7'])
    expect(brieven.filter((brief) => brief.includes(eigen))).toHaveLength(1);
  for (const adres of ['Verzonnenlaan', 'Fictiefplein'])
    expect(brieven.filter((brief) => brief.includes(adres))).toHaveLength(1);
  for (const brief of brieven) expect(brief).toContain('Tot en met woensdag 13 januari 2027 kijk ik');
});

interface Oproepvorm {
  handeling: string;
  schema?: { properties: { verdachten?: { default?: unknown } } };
}

/** Whom the form of the call would choose by itself. */
async function gekozen(wie: Klant, zaakId: string): Promise<unknown> {
  const mogelijk = (await wie.zaak(zaakId)).mogelijkeHandelingen as unknown as Oproepvorm[];
  return mogelijk.find(({ handeling }) => handeling === 'roep-op')?.schema?.properties.verdachten?.default;
}

test('an oproep for verhoor: made by a BOA, under the Wpg from its first word, and there for no other official', async () => {
  const nummer = meldingsnummer();
  await school.meld(vandaag, { meldingsnummer: nummer, soort: 'L' });
  const zaakId = await zaakVan(nummer);
  await zetGezag(lpa, zaakId, [MOEDER]);
  for (const [stap, uitkomst] of [
    ['contact-school', 'melding-juist'],
    ['keuze-routekaart', 'B'],
    ['waarschuwing', 'volstaat-niet'],
    ['onderzoek-luxe', 'verwijtbaar'],
  ] as const)
    await lpa.rondAf(zaakId, stap, uitkomst);
  const verhoorOp = plusDagen(vandaag, 28);
  // luxeverzuim is the parents': the form has chosen them already
  const verdachten = await gekozen(boa, zaakId);
  const oproep = { verdachten, verhoorOp, tijd: '10:00', plaats: 'Verzonnen plein 1' };
  await boa.gelukt(zaakId, { handeling: 'roep-op', ...oproep });
  const over = await stelVast(boa, zaakId, 'oproep-verhoor');
  await wordtVerzonden(boa, zaakId, over);

  const post = await opgevangenVan(boa, zaakId);
  const [exemplaar] = await vastgesteld(boa, zaakId);
  const document = exemplaar?.document ?? { id: '', sha256: '' };
  expect(post.map(({ regime }) => regime)).toEqual(post.map(() => 'WPG'));
  expect(post.flatMap(({ bijlagen }) => bijlagen)).toContain(document.id);
  const pdf = await boa.document(zaakId, document.id);
  expect(sha256(pdf)).toBe(document.sha256);
  // the list, the document, what was caught and the ledger all say nothing of it to who is no BOA
  const gezien = [
    await brievenVan(lpa, zaakId),
    await opgevangenVan(lpa, zaakId),
    (await lpa.zaak(zaakId)).brieven.filter((b) => b.brief === 'oproep-verhoor'),
    await gebeurd(lpa, zaakId, 'BriefVastgesteld'),
  ];
  expect(gezien).toEqual([[], [], [], []]);
  expect(await lpa.document(zaakId, document.id)).toHaveLength(0);
  expect((await lpa.haal(`/v1/opvang/${post[0]?.id ?? ''}`)).status).toBe(404);
  if (!heeftPoppler) return;
  const brief = tekstUit(pdf);
  const dag = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(verhoorOp));
  expect(brief).toContain(`Dag: ${dag}`);
  expect(brief).toContain('Tijd: 10:00 uur');
  expect(brief).toContain('Plaats: Verzonnen plein 1');
  expect(brief).toContain('U hoeft geen antwoord te geven op mijn vragen.');
  expect(brief).toContain('FICTIEF-000001');
});

test('a letter that was taken back before it went never goes, and one that went is replaced and stays as it was', async () => {
  const zaakId = await lpa.proefzaak('2026-11-02', KIND);
  // somebody else looks first, so there is a moment between settling and sending
  await zetGezag(lpa, zaakId, [{ ...MOEDER, geblokkeerd: true }]);
  await vraagBrief(lpa, zaakId, 'waarschuwing');
  const stelEnKeur = async (alinea: string) => {
    const over = await stelVast(lpa, zaakId, 'waarschuwing', alinea);
    await collega.gelukt(zaakId, { handeling: 'keur-brief-goed', over });
    await wordtVerzonden(lpa, zaakId, over);
    return { over, document: (await vastgesteld(lpa, zaakId))[0]?.document ?? { id: '', sha256: '' } };
  };
  const fout = await stelVast(lpa, zaakId, 'waarschuwing', 'Dit klopt niet. (verzonnen)');
  await lpa.gelukt(zaakId, { handeling: 'neem-brief-terug', over: fout, motivatie: 'Er stond een fout in.' });
  expect(await collega.handel(zaakId, { handeling: 'keur-brief-goed', over: fout })).toMatchObject({ status: 409 });
  const eerste = await stelEnKeur('Dit klopt. (verzonnen)');
  expect(eerste.over).toBe(fout);
  const weg = async () => (await opgevangenVan(lpa, zaakId, true)).flatMap(({ bijlagen }) => bijlagen);
  expect(await weg()).toEqual([eerste.document.id]);
  expect(await gebeurd(lpa, zaakId, 'BriefVastgesteld')).toHaveLength(2);
  expect(await gebeurd(lpa, zaakId, 'BriefVerzonden')).toHaveLength(1);
  const zoalsHijGing = await lpa.document(zaakId, eerste.document.id);

  await lpa.naar(zaakId, '2026-11-10');
  await lpa.gelukt(zaakId, { handeling: 'corrigeer-brief', over: eerste.over, motivatie: 'De datum klopte niet.' });
  const tweede = await stelEnKeur('Nu klopt ook de datum. (verzonnen)');
  expect(await brievenVan(lpa, zaakId)).toMatchObject([
    { over: eerste.over, stand: 'verzonden', verzondenOp: '2026-11-02', corrigeert: null },
    { over: tweede.over, stand: 'verzonden', verzondenOp: '2026-11-10', corrigeert: eerste.over },
  ]);
  expect((await weg()).sort()).toEqual([eerste.document.id, tweede.document.id].sort());
  const nu = await lpa.document(zaakId, eerste.document.id);
  expect(nu.equals(zoalsHijGing)).toBe(true);
  expect(sha256(nu)).toBe(eerste.document.sha256);
  if (!heeftPoppler) return;
  expect(tekstUit(nu)).toContain('Dit klopt. (verzonnen)');
  expect(tekstUit(nu)).not.toContain('vervangt');
  expect(tekstUit(await lpa.document(zaakId, tweede.document.id))).toContain(
    'Deze brief vervangt onze brief van 2 november 2026.',
  );
});

test('where nobody posts for the municipality a letter waits, and the case keeps the last day that stands in it', async () => {
  const zwolle = await Klant.als('lpa-zwolle', huis);
  const zaakId = await zwolle.proefzaak('2026-11-02', KIND);
  await zetGezag(zwolle, zaakId, [MOEDER]);
  for (const [stap, uitkomst] of [
    ['contact-school', 'melding-juist'],
    ['keuze-routekaart', 'A'],
    ['onderzoek', 'ongeoorloofd'],
  ] as const)
    await zwolle.rondAf(zaakId, stap, uitkomst);
  await vraagBrief(zwolle, zaakId, 'waarschuwing');
  const over = await stelVast(zwolle, zaakId, 'waarschuwing');
  await zwolle.naar(zaakId, '2026-11-04');
  expect(await standVan(zwolle, zaakId, over)).toBe('vastgesteld');
  const gepost = { handeling: 'leg-verzending-vast', over };
  expect(await zwolle.handel(zaakId, { ...gepost, dag: '2026-11-03' })).toMatchObject({ status: 422 });
  await zwolle.gelukt(zaakId, { ...gepost, dag: '2026-11-02' });
  const [brief] = await brievenVan(zwolle, zaakId);
  expect(brief).toMatchObject({ over, stand: 'verzonden', verzondenOp: '2026-11-02' });
  // four lesweken after Monday 2 November is Monday 30
  const { termijnen } = await zwolle.zaak(zaakId);
  const monitor = termijnen.filter((t) => t.stand === 'open' && t.regel === 'basisroute/monitor');
  expect(monitor).toMatchObject([{ laatsteDag: '2026-11-30' }]);
  expect((await opgevangenVan(zwolle, zaakId, true)).filter(({ kanaal }) => kanaal === 'post')).toEqual([]);
  if (!heeftPoppler) return;
  const [exemplaar] = await vastgesteld(zwolle, zaakId);
  const pdf = tekstUit(await zwolle.document(zaakId, exemplaar?.document.id ?? ''));
  expect(pdf).toContain('Tot en met maandag 30 november 2026 kijk ik');
});

test('names with the syntax of Typst, Liquid, HTML, mail headers and SQL are text wherever they come', async () => {
  const VOORNAAM = '#panic("x") {{ zaak.kenmerk }}';
  const ACHTERNAAM = `<b>Fictief</b>'); drop table leerling;--`;
  const OUDER = `Fictief\r\nBcc: dief@example.invalid\r\n\r\n<script>$x$ {% raw %} #let`;
  const VRAAG = `${VOORNAAM} ${ACHTERNAAM}\r\nBcc: dief@example.invalid`;
  const nummer = meldingsnummer();
  const leerling = { ...(melding(vandaag).leerling as object), voornaam: VOORNAAM, achternaam: ACHTERNAAM };
  await school.meld(vandaag, { meldingsnummer: nummer, leerling });
  const zaakId = await zaakVan(nummer);
  await zetGezag(lpa, zaakId, [{ rol: 'ouder', naam: OUDER, email: 'ouder@example.invalid', digitaal: true }]);
  const partner = await Partner.metWebhook('demo-samenwerkingsverband-alkmaar', huis, prisma);
  await lpa.gelukt(zaakId, { handeling: 'stuur-bericht', bericht: 'thuiszitter-gemeld' });
  await lpa.gelukt(zaakId, { handeling: 'stuur-bericht', bericht: 'inlichtingen-gevraagd', toelichting: VRAAG });
  await vraagBrief(lpa, zaakId, 'waarschuwing');
  await wordtVerzonden(lpa, zaakId, await stelVast(lpa, zaakId, 'waarschuwing', VRAAG));
  await expect.poll(async () => (await opgevangenVan(lpa, zaakId)).length).toBe(4);
  const post = await opgevangenVan(lpa, zaakId);

  const brief = post.find(({ aan }) => aan === 'ouder@example.invalid');
  const vraag = post.find(({ onderwerp }) => onderwerp === 'Verzoek om inlichtingen');
  const event = post.find(({ kanaal }) => kanaal === 'webhook');
  for (const stuk of [brief, vraag, event]) expect(JSON.stringify(stuk?.koppen)).not.toMatch(/bcc|panic|script/i);
  expect(`${brief?.tekst ?? ''}${event?.tekst ?? ''}`).not.toMatch(/bcc|panic|script/i);
  // what the school gets along is a field a line, and reads back as what was typed
  const [, bijlage = ''] = vraag?.tekst.split('--- bericht SCH-01-1.txt ---\n') ?? [];
  const leerlingVan = { voornaam: VOORNAAM, achternaam: ACHTERNAAM };
  expect(parse(bijlage)).toMatchObject({ leerling: leerlingVan, vraag: VRAAG });
  const { dataref } = JSON.parse(event?.tekst ?? '') as { dataref: string };
  const { lichaam } = await partner.haal(dataref, event?.koppen['webhook-id'] ?? '');
  expect(lichaam.leerling).toMatchObject(leerlingVan);
  const { wie } = (await brievenVan(lpa, zaakId))[0]?.exemplaren[0] ?? {};
  expect(wie).toBe(`${OUDER} (ouder)`);
  if (!heeftPoppler) return;
  const pdf = tekstUit(await lpa.document(zaakId, brief?.bijlagen[0] ?? ''));
  // one line where it was more: on the envelope and in the greeting
  expect(pdf.split('Fictief Bcc: dief@example.invalid <script>$x$ {% raw %} #let').length - 1).toBe(2);
  expect(pdf).toContain(`${VOORNAAM} was zonder geldige reden niet op school.`);
  expect(pdf).toContain(`${VOORNAAM} ${ACHTERNAAM} Bcc: dief@example.invalid Welke plicht u hebt`);
});
