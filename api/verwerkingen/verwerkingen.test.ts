/** Who read a dossier, for who supervises that; and that a change of a person's data says what was changed, and by whom. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Proefgriffie, type Proefzaak } from '../../test/opzet/griffie.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { GRONDSLAG_WPG } from './activiteiten.ts';
import { verwerkingen, type Verwerkingregel } from './schemas.ts';
import { WIJZIGVELDEN } from './velden.ts';

let huis: Testhuis;
let griffie: Proefgriffie;
beforeAll(async () => {
  huis = await startTesthuis();
  griffie = new Proefgriffie(huis.prisma, huis.protocollen);
});
afterAll(() => huis.stop());

let teller = 0;
async function leerling(id: string, anders: Record<string, unknown> = {}): Promise<string> {
  const vast = { voornaam: 'Fictief', achternaam: 'Voorbeeld', geboortedatum: '2011-01-01', geslacht: 'O' };
  const persoonsnummer = `99900${String((teller += 1)).padStart(4, '0')}`;
  await huis.prisma.leerling.create({ data: { id, persoonsnummer, gemeenteCode: 'GM0361', ...vast, ...anders } });
  return id;
}

/** A case in which a BOA made an agreement under the Wpg when it is of Alkmaar. */
async function zaakVan(leerlingId: string, gemeente = 'GM0361'): Promise<Proefzaak> {
  const zaak = griffie.zaak(`${leerlingId}${gemeente}`);
  const opdracht = await zaak.meldopdracht();
  const melding = { ...opdracht.melding, duoSoort: 'L' };
  await zaak.uit({ ...opdracht, melding, zaaksoort: 'luxe', leerlingId, gemeente }, { van: 'postvak' });
  const inhoud = await zaak.tekst('toelichting');
  const wpg = { soort: 'leg-afspraak-vast', met: 'ouder', evaluatieOp: '2026-12-20', regime: 'WPG', inhoud };
  if (gemeente === 'GM0361') expect(await zaak.uit(wpg)).toBeTypeOf('number');
  return zaak;
}

async function lees(wie: string, pad: string): Promise<Verwerkingregel[]> {
  const { status, lichaam } = await huis.vraag(wie, 'GET', `${pad}/verwerkingen`);
  expect(status, JSON.stringify(lichaam)).toBe(200);
  return verwerkingen.parse(lichaam).verwerkingen;
}
const kort = (regels: readonly Verwerkingregel[]) =>
  regels.map(({ naam, rol, wat, regime }) => `${naam ?? ''}, ${rol}: ${wat} (${regime})`).sort();
const activiteitenVan = async (waar: { zaakId?: string; leerlingId?: string }) =>
  (await huis.prisma.verwerking.findMany({ where: waar, orderBy: { activiteit: 'asc' } })).map(
    ({ activiteit }) => activiteit,
  );

describe('who read', () => {
  let zaak: Proefzaak;
  let elders: Proefzaak;
  beforeAll(async () => {
    await leerling('gelezen');
    zaak = await zaakVan('gelezen');
    elders = await zaakVan('gelezen', 'GM0193');
    for (const wie of ['lpa', 'boa'])
      expect((await huis.vraag(wie, 'GET', `/v1/zaken/${zaak.zaakId}`)).status).toBe(200);
    expect((await huis.vraag('auditor', 'GET', `/v1/zaken/${elders.zaakId}`)).status).toBe(200);
    expect((await huis.vraag('lpa', 'GET', '/v1/leerlingen/gelezen')).status).toBe(200);
  });

  test('a case: a teamleider sees that somebody read under the Wpg and not what, an auditor sees that as well', async () => {
    const pad = `/v1/zaken/${zaak.zaakId}`;
    const regels = await lees('teamleider', pad);
    expect(kort(regels)).toEqual([
      'Fictieve Leerplichtambtenaar Alkmaar, Leerplichtambtenaar: Een zaak inzien (AVG)',
      'Fictieve Leerplichtambtenaar-BOA Alkmaar, Leerplichtambtenaar: Iets dat onder de Wpg valt (WPG)',
      'Fictieve Teamleider Alkmaar, Teamleider: Nagaan wie een dossier heeft gelezen (AVG)',
    ]);
    expect(regels.find(({ regime }) => regime === 'WPG')?.grondslag).toBe(GRONDSLAG_WPG);
    expect(kort(await lees('auditor', pad))).toContain(
      'Fictieve Leerplichtambtenaar-BOA Alkmaar, Leerplichtambtenaar: Een zaak inzien (WPG)',
    );
  });

  test('a pupil: with every case that who looks may see, and no other', async () => {
    const zaken = async (wie: string) => [
      ...new Set((await lees(wie, '/v1/leerlingen/gelezen')).map(({ zaakId }) => zaakId)),
    ];
    expect((await zaken('teamleider')).sort()).toEqual([null, zaak.zaakId].sort());
    expect((await zaken('auditor')).sort()).toEqual([null, zaak.zaakId, elders.zaakId].sort());
  });

  test('for what an audit trail was opened is told, but of an audit under the Wpg to who may read that alone', async () => {
    const leerlingId = 'nagezien';
    const nagezien = griffie.zaak(leerlingId);
    // sixteen, so that he may ask himself
    await leerling(leerlingId, { geboortedatum: '2009-01-01' });
    await nagezien.uit({ ...(await nagezien.meldopdracht()), leerlingId }, { van: 'postvak' });
    const { zaakId } = nagezien;
    for (const doel of ['klacht', 'wpg-audit'])
      expect((await huis.vraag('auditor', 'GET', `/v1/zaken/${zaakId}/auditspoor?doel=${doel}`)).status).toBe(200);
    const wat = async (wie: string) => (await lees(wie, `/v1/zaken/${zaakId}`)).map((regel) => regel.wat);
    const klacht = 'Het auditspoor van een zaak inzien. Doel: Een klacht behandelen';
    expect(await wat('auditor')).toEqual(
      expect.arrayContaining([klacht, 'Het auditspoor van een zaak inzien. Doel: Audit van politiegegevens']),
    );
    const dicht = await wat('teamleider');
    expect(dicht).toContain(klacht);
    expect(JSON.stringify(dicht)).not.toContain('politiegegevens');
    const inzage = await huis.vraag('lpa', 'GET', `/v1/leerlingen/${leerlingId}/inzage?voor=jongere`);
    expect(inzage.status).toBe(200);
    const { gelezen, doelen } = inzage.lichaam;
    expect(gelezen).toEqual(
      expect.arrayContaining([expect.objectContaining({ wat: 'Het auditspoor van een zaak inzien', keer: 2 })]),
    );
    expect(JSON.stringify([gelezen, doelen])).not.toMatch(/politie|Wpg/);
  });

  test('of another municipality is not there for a teamleider', async () => {
    expect((await huis.vraag('teamleider', 'GET', `/v1/zaken/${elders.zaakId}/verwerkingen`)).status).toBe(404);
  });

  test('is a file for a spreadsheet as well, in which a reason is never carried out', async () => {
    await leerling('formule', { adresGeheim: true });
    const reden = '=HYPERLINK("https://example.invalid"; "klik")';
    expect((await huis.vraag('lpa', 'POST', '/v1/leerlingen/formule/doorbrekingen', { reden })).status).toBe(201);
    expect((await huis.vraag('lpa', 'GET', '/v1/leerlingen/formule')).status).toBe(200);
    const pad = '/v1/leerlingen/formule/verwerkingen';
    const antwoord = await huis.ruw('teamleider', 'GET', pad, undefined, { accept: 'text/csv' });
    expect(antwoord.headers.get('content-disposition')).toBe('attachment; filename="verwerkingen.csv"');
    const regels = (await antwoord.text()).split('\r\n');
    expect(regels[0]).toMatch(/dag;eerste;laatste;keer;naam;rol;organisatie;wat;grondslag;regime;zaaknummer;reden$/);
    const geheim = regels.find((regel) => regel.includes('Een geheim adres inzien'));
    expect(geheim).toContain(`;"'=HYPERLINK(""https://example.invalid""; ""klik"")"`);
  });
});

describe('who has gezag, and how he and the jongere are reached', () => {
  const zet = async (id: string, lichaam: unknown) => {
    const antwoord = await huis.vraag('lpa', 'PUT', `/v1/leerlingen/${id}/gezag`, lichaam);
    expect(antwoord.status, JSON.stringify(antwoord.lichaam)).toBe(200);
    return (antwoord.lichaam.gezag as { id: string }[]).map((g) => g.id);
  };
  /** What this change added to the log. */
  const erbij = async (id: string, lichaam: unknown) => {
    const voor = await activiteitenVan({ leerlingId: id });
    await zet(id, lichaam);
    const na = await activiteitenVan({ leerlingId: id });
    return na.filter((activiteit) => !voor.includes(activiteit) && activiteit.includes('/'));
  };
  const MOEDER = { rol: 'ouder', naam: 'Fictieve Moeder' };
  const ADRES = { straat: 'Verzonnenstraat', huisnummer: '1', postcode: '1811AA', plaats: 'Alkmaar' };

  test('of what is changed it is logged which it is, and never what it was or became', async () => {
    await leerling('gewijzigd');
    expect(await erbij('gewijzigd', { gezag: [MOEDER] })).toEqual(['wijzig-leerling/gezag/erbij']);
    const [rij] = await huis.prisma.gezag.findMany({ where: { leerlingId: 'gewijzigd' } });
    const id = rij?.id ?? '';
    // the very same once more changes nothing
    expect(await erbij('gewijzigd', { gezag: [{ ...MOEDER, id }] })).toEqual([]);
    const anders = { id, rol: 'voogd', naam: 'Verzonnen Voogd', telefoon: '0612345678', email: 'v@example.invalid' };
    const bereik = { adres: ADRES, adresGeheim: true, geblokkeerd: true, digitaal: true, taal: 'ar' };
    const jongere = { email: 'j@example.invalid', digitaal: true, taal: 'en' };
    expect(await erbij('gewijzigd', { gezag: [{ ...anders, ...bereik }], jongere })).toEqual(
      Object.keys(WIJZIGVELDEN)
        .filter((veld) => !['gezag/erbij', 'gezag/eraf'].includes(veld))
        .map((veld) => `wijzig-leerling/${veld}`)
        .sort(),
    );
    expect(await erbij('gewijzigd', { gezag: [] })).toEqual(['wijzig-leerling/gezag/eraf']);
    const rijen = JSON.stringify(await huis.prisma.verwerking.findMany({ where: { leerlingId: 'gewijzigd' } }));
    expect(rijen).not.toMatch(/Fictieve|Verzonnen|example|0612345678/);
  });

  test('of a made-up pupil nothing is logged', async () => {
    await leerling('verzonnen', { proef: true });
    await zet('verzonnen', { gezag: [MOEDER] });
    expect(await activiteitenVan({ leerlingId: 'verzonnen' })).toEqual([]);
  });

  test('a merge is logged of both records', async () => {
    await leerling('een');
    await leerling('ander');
    const wat = { met: 'ander', motivatie: 'Hetzelfde kind.' };
    expect((await huis.vraag('lpa', 'POST', '/v1/leerlingen/een/samenvoegingen', wat)).status).toBeLessThan(300);
    for (const leerlingId of ['een', 'ander'])
      expect(await activiteitenVan({ leerlingId })).toEqual(['voeg-leerling-samen']);
  });
});

test('who places a message in a case, or makes a letter of it, is in the log, also when that comes to nothing', async () => {
  const { zaakId } = await zaakVan('niets');
  const type = 'nl.leerplicht.verzonnen.v1';
  const bron = { bron: 'urn:verzonnen', gebeurtenisId: 'x', ketenpartnerId: 'demo-raad-alkmaar', type };
  const gebeurtenis = JSON.stringify({ specversion: '1.0', id: 'x', source: 'urn:verzonnen', type, data: {} });
  await huis.prisma.berichtIn.create({
    data: { id: 'nergens', ...bron, gebeurtenis, regime: 'AVG', gemeenten: ['GM0361'], stand: 'ongeplaatst' },
  });
  const plaats = await huis.vraag('lpa', 'POST', '/v1/berichten/ongeplaatst/nergens/plaatsen', { zaakId, over: null });
  expect([plaats.status, plaats.lichaam.code]).toEqual([409, 'NietPlaatsbaar']);
  const brief = await huis.vraag('lpa', 'POST', `/v1/zaken/${zaakId}/brieven/voorbeeld`, { over: 'eigen/x' });
  expect(brief.status).toBe(404);
  expect(await activiteitenVan({ zaakId })).toEqual(['plaats-bericht', 'stel-brief-op']);
});

describe('the audit trail as PDF', () => {
  const PDF = /^attachment; filename="auditspoor-[\w-]+-2026-11-02\.pdf"$/;

  test('is a PDF with the number of the case and the day in its name, and is logged with its purpose', async () => {
    const { zaakId } = await zaakVan('opPapier');
    const pad = `/v1/zaken/${zaakId}/auditspoor.pdf`;
    const antwoord = await huis.ruw('teamleider', 'GET', `${pad}?op=2026-11-02&doel=klacht`);
    expect([antwoord.status, antwoord.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(antwoord.headers.get('content-disposition')).toMatch(PDF);
    expect(
      Buffer.from(await antwoord.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await activiteitenVan({ zaakId })).toEqual(['lees-auditspoor/klacht']);
  });

  test('is refused to who does not say what for, and to who says what is no purpose; that was no reading', async () => {
    const { zaakId } = await zaakVan('zonderDoel');
    for (const zoek of ['op=2026-11-02', 'op=2026-11-02&doel=zomaar'])
      expect((await huis.vraag('auditor', 'GET', `/v1/zaken/${zaakId}/auditspoor.pdf?${zoek}`)).status).toBe(400);
    expect(await activiteitenVan({ zaakId })).toEqual([]);
  });
});
