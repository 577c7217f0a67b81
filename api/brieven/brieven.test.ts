/** Letters at the door: who gets which copy, what somebody sees before it goes, and that it is that which goes. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canoniek } from '../../mas/canoniek.ts';
import { dagVan, plusDagen } from '../../mas/datum.ts';
import { zouten } from '../../platform/gezouten.ts';
import { persoonsnummer } from '../../test/opzet/bron.ts';
import { Proefgriffie, type Proefzaak } from '../../test/opzet/griffie.ts';
import { inPlaatsVanTemporal } from '../../test/opzet/inplaats.ts';
import { heeftPoppler, tekstVan } from '../../test/opzet/pdf.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { documentenAntwoord, geuploadAntwoord } from '../documenten/schemas.ts';
import { brievenAntwoord, voorbeeldAntwoord } from './schemas.ts';

const VANDAAG = dagVan(Date.now());
const JAAR = Number(VANDAAG.slice(0, 4));
/** Who turned so old on the first of January of this year. */
const geborenVoor = (leeftijd: number): string => `${JAAR - leeftijd}-01-01`;
const THUIS = { straat: 'Verzonnenstraat', huisnummer: '12', postcode: '1811AA', plaats: 'Alkmaar' };
const ELDERS = { straat: 'Fictiefplein', huisnummer: '7', postcode: '1812BB', plaats: 'Alkmaar' };

let huis: Testhuis;
let griffie: Proefgriffie;
const map = mkdtempSync(join(tmpdir(), 'schakel-brieven-'));
const gezien: string[] = [];
beforeAll(async () => {
  huis = await startTesthuis({}, (prisma, register) => ({ client: inPlaatsVanTemporal(prisma, register, gezien) }));
  griffie = new Proefgriffie(huis.prisma, huis.protocollen);
});
afterAll(async () => {
  await huis.stop();
  rmSync(map, { recursive: true });
});

let teller = 0;
interface Gezin {
  leeftijd?: number;
  soort?: 'luxe';
  jongere?: Record<string, unknown>;
  gezag?: Record<string, unknown>[];
}
const MOEDER = { rol: 'ouder', naam: 'Fictieve Moeder Voorbeeld' };
const VADER = { rol: 'ouder', naam: 'Verzonnen Vader Voorbeeld', ...ELDERS };
/** One parent of a child of eleven, so one copy: where it is not about who gets one. */
const KLEIN: Gezin = { leeftijd: 11, gezag: [VADER] };

/** A case of a pupil who missed two days, with a letter that is asked for. */
async function zaakMet({
  leeftijd = 14,
  soort,
  jongere = {},
  gezag = [MOEDER, VADER],
}: Gezin = {}): Promise<Proefzaak> {
  const leerlingId = `b${(teller += 1)}`;
  const vast = { voornaam: 'Fenna', achternaam: 'Fictief', geslacht: 'O', gemeenteCode: 'GM0361', ...THUIS };
  await huis.prisma.leerling.create({
    data: {
      id: leerlingId,
      persoonsnummer: persoonsnummer(),
      geboortedatum: geborenVoor(leeftijd),
      ...vast,
      ...jongere,
    },
  });
  for (const [n, g] of gezag.entries())
    await huis.prisma.gezag.create({
      data: { id: `${leerlingId}-${n}`, leerlingId, ...(g as typeof MOEDER) },
    });
  const zaak = griffie.zaak(leerlingId);
  zaak.vandaag = VANDAAG;
  const dagen = [plusDagen(VANDAAG, -2), plusDagen(VANDAAG, -1)];
  const verzuimspecificatie = dagen.map((datum) => ({ datum, heleDag: true }));
  const tekst = canoniek({ begindatum: dagen[0], einddatum: dagen[1], alleLessenGemist: false, verzuimspecificatie });
  const rij = { ...zouten(tekst), tekst, velden: ['melding' as const] };
  await huis.prisma.inhoud.create({ data: rij });
  const opdracht = await zaak.meldopdracht();
  const melding = { ...opdracht.melding, eersteDag: dagen[0], laatsteDag: dagen[1] };
  const inhoud = { id: rij.id, sha256: rij.sha256, velden: rij.velden };
  const luxe = soort ? { zaaksoort: soort, melding: { ...melding, duoSoort: 'L' } } : { melding };
  expect(await zaak.uit({ ...opdracht, leerlingId, inhoud, ...luxe }, { van: 'postvak' })).toBeTypeOf('number');
  return zaak;
}

/** The key of a letter that an LPA asks for by himself. */
async function vraagBrief(zaak: Proefzaak, brief = 'waarschuwing'): Promise<string> {
  const uitleg = { inhoud: await zaak.tekst('motivatie'), afwijkreden: 'anders' };
  expect(await zaak.uit({ soort: 'stel-brief-voor', brief, ...uitleg })).toBeTypeOf('number');
  return Object.keys((await zaak.dossier()).brieven).at(-1) ?? '';
}
const bekijk = (zaak: Proefzaak, lichaam: object, wie = 'lpa') =>
  huis.vraag(wie, 'POST', `/v1/zaken/${zaak.zaakId}/brieven/voorbeeld`, lichaam);
async function voorbeeldVan(zaak: Proefzaak, lichaam: object, wie = 'lpa') {
  const { status, lichaam: gekregen } = await bekijk(zaak, lichaam, wie);
  expect([status, gekregen.detail]).toEqual([201, undefined]);
  return voorbeeldAntwoord.parse(gekregen);
}
const doe = (zaak: Proefzaak, handeling: object, wie = 'lpa') =>
  huis.vraag(wie, 'POST', `/v1/zaken/${zaak.zaakId}/handelingen`, handeling, {
    'idempotency-key': crypto.randomUUID(),
  });
const stelVast = (zaak: Proefzaak, over: string, voorbeeld: string, erbij = {}) =>
  doe(zaak, { handeling: 'stel-brief-vast', over, voorbeeld, ...erbij });
/** A text that somebody brought into the case, from a parent when nothing else is said. */
async function stuk(zaak: Proefzaak, { voegToe = true, regime = 'AVG', wie = 'lpa' } = {}): Promise<string> {
  const koppen = { 'content-type': 'text/plain', bestandsnaam: 'stuk.txt', regime };
  const bytes = new TextEncoder().encode('Verzonnen.');
  const antwoord = await huis.ruw(wie, 'POST', `/v1/zaken/${zaak.zaakId}/documenten`, bytes, koppen);
  const { id } = geuploadAntwoord.parse(await antwoord.json());
  const handeling = { handeling: 'voeg-document-toe', document: id, aard: 'brief-ouder', regime };
  if (voegToe) expect((await doe(zaak, handeling, wie)).status).toBe(201);
  return id;
}
const lijst = async (zaak: Proefzaak, wie = 'lpa') =>
  brievenAntwoord.parse((await huis.vraag(wie, 'GET', `/v1/zaken/${zaak.zaakId}/brieven`)).lichaam).brieven;
const document = (zaak: Proefzaak, id: string, wie = 'lpa') =>
  huis.ruw(wie, 'GET', `/v1/zaken/${zaak.zaakId}/documenten/${id}`);
const hash = (bytes: ArrayBuffer): string => createHash('sha256').update(new Uint8Array(bytes)).digest('hex');

describe('who gets a copy', () => {
  const wieKrijgt = async (gezin: Gezin) => {
    const { leeftijd = 14 } = gezin;
    const zaak = await zaakMet({ ...gezin, leeftijd: Math.min(leeftijd, 17) });
    const over = await vraagBrief(zaak);
    // once she is of age nobody asks for this letter any more; it may be waiting from before
    const { leerlingId } = await zaak.dossier();
    await huis.prisma.leerling.updateMany({
      where: { id: leerlingId ?? '' },
      data: { geboortedatum: geborenVoor(leeftijd) },
    });
    const { geadresseerden } = await voorbeeldVan(zaak, { over });
    return geadresseerden.filter(({ gekozen }) => gekozen).map(({ wie, versie }) => `${wie}: ${versie}`);
  };
  const MOEDER_OUDER = 'Fictieve Moeder Voorbeeld (ouder): ouder';
  const VADER_OUDER = 'Verzonnen Vader Voorbeeld (ouder): ouder';
  const FENNA = 'Fenna Fictief (jongere): jongere';

  test.each<[string, Gezin, string[]]>([
    ['both parents, and the jongere of twelve in her own words', { leeftijd: 12 }, [MOEDER_OUDER, VADER_OUDER, FENNA]],
    ['the parents alone while she is eleven', { leeftijd: 11 }, [MOEDER_OUDER, VADER_OUDER]],
    ['still the parents at seventeen', { leeftijd: 17 }, [MOEDER_OUDER, VADER_OUDER, FENNA]],
    ['nobody but herself at eighteen', { leeftijd: 18 }, [FENNA]],
    [
      'a voogd in the place of a parent',
      { gezag: [MOEDER, { rol: 'voogd', naam: 'Fictieve Jeugdbescherming', ...ELDERS }] },
      ['Fictieve Jeugdbescherming (voogd): ouder', FENNA],
    ],
  ])('%s', async (_, gezin, verwacht) => {
    expect(await wieKrijgt(gezin)).toEqual(verwacht);
  });

  test('each has a document of his own, at his own address; that of one is not with the other', async () => {
    const zaak = await zaakMet();
    const { geadresseerden, titel, dag } = await voorbeeldVan(zaak, { over: await vraagBrief(zaak) });
    expect({ titel, dag }).toEqual({ titel: 'Waarschuwing: zorg dat er geen lessen meer worden gemist', dag: VANDAAG });
    expect(geadresseerden.map(({ adres }) => adres)).toEqual([
      ['Verzonnenstraat 12', '1811 AA  ALKMAAR'],
      ['Fictiefplein 7', '1812 BB  ALKMAAR'],
      ['Verzonnenstraat 12', '1811 AA  ALKMAAR'],
    ]);
    const ids = geadresseerden.map((g) => g.document?.id);
    expect(new Set(ids).size).toBe(3);
    for (const { document: d } of geadresseerden) {
      const antwoord = await document(zaak, d?.id ?? '');
      expect(antwoord.headers.get('content-type')).toBe('application/pdf');
      const bytes = await antwoord.arrayBuffer();
      expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
      expect(hash(bytes)).toBe(d?.sha256);
    }
  });

  test('without an address nobody gets a letter by post, and it is said who', async () => {
    const zaak = await zaakMet({ gezag: [{ ...MOEDER, ...ELDERS }], jongere: { straat: null } });
    const voorbeeld = await voorbeeldVan(zaak, { over: await vraagBrief(zaak) });
    expect(voorbeeld.ontbreekt.map(({ uitleg }) => uitleg)).toEqual([
      'Van Fenna Fictief (jongere) is geen adres bekend. Vul het aan bij de leerling, of kies een ander kanaal.',
    ]);
    expect(voorbeeld.weggelaten).toEqual([{ soort: 'jongere' }]);
  });

  test('of whom no address is known gets it in hand: until then there is no copy, and who can get it is shown', async () => {
    const zaak = await zaakMet({ gezag: [MOEDER], leeftijd: 11, jongere: { straat: null } });
    const over = await vraagBrief(zaak);
    const eerst = await voorbeeldVan(zaak, { over });
    expect(eerst.geadresseerden).toMatchObject([
      { adres: null, kanaal: 'post', kanalen: ['post', 'uitgereikt'], gekozen: false, document: null },
    ]);
    expect(eerst.ontbreekt.map(({ veld }) => veld)).toEqual(['adres']);
    expect((await stelVast(zaak, over, eerst.voorbeeld, { motivatie: 'Verzonnen.' })).lichaam.detail).toContain(
      'kies minstens een ontvanger',
    );
    const aan = eerst.geadresseerden.map((g) => ({ aan: g.aan, kanaal: 'uitgereikt' }));
    const nu = await voorbeeldVan(zaak, { over, aan });
    expect([nu.ontbreekt, nu.weggelaten]).toEqual([[], []]);
    expect((await stelVast(zaak, over, nu.voorbeeld)).status).toBe(201);
  });

  test('what cannot reach somebody, or is not for him, is refused by its place in the list', async () => {
    const zaak = await zaakMet();
    const over = await vraagBrief(zaak);
    const aan = [
      { aan: { soort: 'jongere' }, kanaal: 'e-mail' },
      { aan: { soort: 'school' }, kanaal: 'post' },
    ];
    const { status, lichaam } = await bekijk(zaak, { over, aan });
    expect(status).toBe(422);
    expect(lichaam.velden).toEqual([
      { veld: 'aan.0', fout: 'per e-mail kan niet bij deze persoon; wel: per post, in handen gegeven.' },
      {
        veld: 'aan.1',
        fout: 'deze brief is niet voor deze persoon. Kies uit de geadresseerden van de brief.',
      },
    ]);
  });
});

describe('a preview', () => {
  test('of the same gives the same bytes, takes the place of the one before it, and books nothing', async () => {
    const zaak = await zaakMet(KLEIN);
    const over = await vraagBrief(zaak);
    const eerst = await voorbeeldVan(zaak, { over, alinea: 'Bel mij.\n\nTot dan.' });
    const nu = await voorbeeldVan(zaak, { over, alinea: 'Bel mij.\n\nTot dan.' });
    const hashes = (v: typeof nu) => v.geadresseerden.map((g) => g.document?.sha256);
    expect(hashes(nu)).toEqual(hashes(eerst));
    expect((await document(zaak, eerst.geadresseerden[0]?.document?.id ?? '')).status).toBe(404);
    expect((await stelVast(zaak, over, eerst.voorbeeld)).status).toBe(409);
    expect(await lijst(zaak)).toMatchObject([{ over, stand: 'nodig', exemplaren: [] }]);
    const anders = await voorbeeldVan(zaak, { over, alinea: 'Mail mij.' });
    expect(hashes(anders)).not.toEqual(hashes(eerst));
  });

  test('is for who made it until it is settled', async () => {
    const zaak = await zaakMet(KLEIN);
    const over = await vraagBrief(zaak);
    const { voorbeeld, geadresseerden } = await voorbeeldVan(zaak, { over });
    const id = geadresseerden[0]?.document?.id ?? '';
    expect((await document(zaak, id, 'lpa-2')).status).toBe(404);
    expect((await doe(zaak, { handeling: 'stel-brief-vast', over, voorbeeld }, 'lpa-2')).status).toBe(409);
    expect((await stelVast(zaak, over, voorbeeld)).status).toBe(201);
    expect((await document(zaak, id, 'lpa-2')).status).toBe(200);
  });

  test('takes along what was added to the case, and nothing else', async () => {
    const [zaak, ander] = [await zaakMet(KLEIN), await zaakMet(KLEIN)];
    const over = await vraagBrief(zaak);
    const erbij = await stuk(zaak);
    const los = await stuk(zaak, { voegToe: false });
    const wpg = await stuk(zaak, { regime: 'WPG', wie: 'boa' });
    const vreemd = await stuk(ander);
    expect((await bekijk(zaak, { over, bijlagen: [erbij] })).status).toBe(201);
    const { status, lichaam } = await bekijk(zaak, { over, bijlagen: [erbij, los, wpg, vreemd] });
    const fout = 'dit document hoort niet bij deze zaak. Voeg het eerst toe aan de zaak.';
    expect([status, lichaam.velden]).toEqual([422, [1, 2, 3].map((n) => ({ veld: `bijlagen.${n}`, fout }))]);
  });

  test('takes along no document that was voided, and does not go with one that is voided since', async () => {
    const zaak = await zaakMet(KLEIN);
    const over = await vraagBrief(zaak);
    const id = await stuk(zaak);
    const { voorbeeld } = await voorbeeldVan(zaak, { over, bijlagen: [id] });
    const inhoud = await zaak.tekst('motivatie');
    const { nr } = (await zaak.dossier()).documenten[id] ?? {};
    expect(await zaak.uit({ soort: 'herstel', nr, inhoud })).toBeTypeOf('number');
    const geweigerd = [await stelVast(zaak, over, voorbeeld), await bekijk(zaak, { over, bijlagen: [id] })];
    const velden = [{ veld: 'bijlagen.0', fout: expect.stringContaining('hoort niet bij deze zaak') as string }];
    expect(geweigerd.map(({ status, lichaam }) => [status, lichaam.velden])).toEqual([
      [422, velden],
      [422, velden],
    ]);
  });

  test('has nothing in its free paragraph that the letter never says', async () => {
    const zaak = await zaakMet(KLEIN);
    const { status, lichaam } = await bekijk(zaak, { over: await vraagBrief(zaak), alinea: 'Dat kost u € 100.' });
    const fout = '"€" mag niet in deze brief (alinea 1, zin 1). Haal het weg, of schrijf het anders.';
    expect([status, lichaam.velden]).toEqual([422, [{ veld: 'alinea', fout }]]);
  });

  test('wants what the text needs, and says what to do', async () => {
    const zaak = await zaakMet(KLEIN);
    const { status, lichaam } = await bekijk(zaak, { over: await vraagBrief(zaak, 'uitnodiging-gesprek') });
    expect(status).toBe(422);
    expect(lichaam.detail).toContain('er ontbreekt een gesprek dat nog komt. Plan eerst het gesprek.');
  });

  test('of a letter that is not there is not there, as for another municipality', async () => {
    const zaak = await zaakMet(KLEIN);
    const over = await vraagBrief(zaak);
    expect((await bekijk(zaak, { over: 'eigen/verzonnen' })).status).toBe(404);
    expect((await bekijk(zaak, { over: '__proto__' })).status).toBe(404);
    expect((await bekijk(zaak, { over }, 'lpa-zwolle')).status).toBe(404);
    expect((await bekijk(zaak, { over }, 'auditor')).status).toBe(403);
  });

  test('of a case that was destroyed says so, and not that nobody knows the pupil', async () => {
    const zaak = await zaakMet(KLEIN);
    const over = await vraagBrief(zaak);
    await zaak.trekIn();
    await zaak.boekVernietiging({ teksten: 2 });
    const { status, lichaam } = await bekijk(zaak, { over });
    expect([status, lichaam.code]).toEqual([409, 'Vernietigd']);
  });
});

describe('settling', () => {
  let zaak: Proefzaak;
  let over: string;
  beforeEach(async () => {
    zaak = await zaakMet(KLEIN);
    over = await vraagBrief(zaak);
  });

  test('settles the very bytes that were seen', async () => {
    zaak = await zaakMet();
    over = await vraagBrief(zaak);
    const { voorbeeld, geadresseerden } = await voorbeeldVan(zaak, { over });
    expect((await stelVast(zaak, over, voorbeeld)).status).toBe(201);
    const [brief] = await lijst(zaak);
    const { lichaam } = await huis.vraag('lpa', 'GET', `/v1/zaken/${zaak.zaakId}`);
    expect(lichaam.brieven).toMatchObject([{ over, stand: 'vastgesteld', vastgesteldOp: VANDAAG, verzondenOp: null }]);
    expect(brief).toMatchObject({ stand: 'vastgesteld', vastgesteldDoorMij: true, vierOgen: [], verzondenOp: null });
    expect(brief?.exemplaren.map((e) => e.document.sha256)).toEqual(geadresseerden.map((g) => g.document?.sha256));
    expect(brief?.exemplaren.map(({ wie }) => wie)).toEqual([
      'Fictieve Moeder Voorbeeld (ouder)',
      'Verzonnen Vader Voorbeeld (ouder)',
      'Fenna Fictief (jongere)',
    ]);
  });

  test.each<[string, (leerlingId: string) => Promise<unknown>]>([
    [
      'an address',
      (leerlingId) =>
        huis.prisma.gezag.updateMany({ where: { leerlingId, straat: { not: null } }, data: { huisnummer: '8' } }),
    ],
    [
      'a name',
      (leerlingId) => huis.prisma.gezag.updateMany({ where: { leerlingId }, data: { naam: 'Fictieve Ander' } }),
    ],
    [
      'that somebody is blocked',
      (leerlingId) => huis.prisma.gezag.updateMany({ where: { leerlingId }, data: { geblokkeerd: true } }),
    ],
    [
      'who has gezag',
      (leerlingId) => huis.prisma.gezag.create({ data: { id: `${leerlingId}-erbij`, leerlingId, ...MOEDER } }),
    ],
  ])('is refused when %s changed since then', async (_, verander) => {
    const { voorbeeld } = await voorbeeldVan(zaak, { over });
    await verander((await zaak.dossier()).leerlingId ?? '');
    const { status, lichaam } = await stelVast(zaak, over, voorbeeld);
    expect([status, lichaam.code]).toEqual([409, 'GegevensVeranderd']);
    expect(lichaam.detail).toBe('De gegevens zijn veranderd sinds u de brief bekeek: bekijk hem opnieuw.');
    const opnieuw = await voorbeeldVan(zaak, { over });
    expect((await stelVast(zaak, over, opnieuw.voorbeeld)).status).toBe(201);
  });

  test('a repeat of what was settled is answered as that, whatever changed since', async () => {
    const { voorbeeld } = await voorbeeldVan(zaak, { over });
    const sleutel = { 'idempotency-key': crypto.randomUUID() };
    const pad = `/v1/zaken/${zaak.zaakId}/handelingen`;
    const handeling = { handeling: 'stel-brief-vast', over, voorbeeld };
    expect((await huis.vraag('lpa', 'POST', pad, handeling, sleutel)).status).toBe(201);
    await huis.prisma.leerling.updateMany({ where: { achternaam: 'Fictief' }, data: { huisnummer: '13' } });
    expect((await huis.vraag('lpa', 'POST', pad, handeling, sleutel)).status).toBe(201);
    await huis.prisma.leerling.updateMany({ where: { achternaam: 'Fictief' }, data: { huisnummer: '12' } });
  });

  test('who is left out asks for a motivation', async () => {
    zaak = await zaakMet();
    over = await vraagBrief(zaak);
    const aan = [{ aan: { soort: 'jongere' }, kanaal: 'uitgereikt' }];
    const { voorbeeld, weggelaten } = await voorbeeldVan(zaak, { over, aan });
    expect(weggelaten).toHaveLength(2);
    expect((await stelVast(zaak, over, voorbeeld)).lichaam.code).toBe('MotivatieNodig');
    expect((await stelVast(zaak, over, voorbeeld, { motivatie: 'Verzonnen reden.' })).status).toBe(201);
  });

  test('wants the paragraph that only the official can write, and shows the letter without', async () => {
    const stappen = { 'contact-school': 'melding-juist', 'keuze-routekaart': 'A', onderzoek: 'ongeoorloofd' };
    for (const [stap, uitkomst] of Object.entries(stappen))
      expect(await zaak.uit({ soort: 'rond-af', stap, uitkomst })).toBeTypeOf('number');
    const brief = 'stap/brief';
    const zonder = await voorbeeldVan(zaak, { over: brief });
    expect(zonder.alinea).toContain('waarom u tot deze uitkomst komt');
    const geweigerd = await stelVast(zaak, brief, zonder.voorbeeld);
    expect([geweigerd.status, geweigerd.lichaam.velden]).toMatchObject([422, [{ veld: 'alinea' }]]);
    const met = await voorbeeldVan(zaak, { over: brief, alinea: 'Er was geen geldige reden. (verzonnen)' });
    expect((await stelVast(zaak, brief, met.voorbeeld)).status).toBe(201);
  });

  test('the language is chosen first for who does not read Dutch', async () => {
    const leerlingId = (await zaak.dossier()).leerlingId ?? '';
    await huis.prisma.gezag.updateMany({ where: { leerlingId }, data: { taal: 'ar' } });
    const eerst = await voorbeeldVan(zaak, { over });
    expect(eerst.waarschuwingen).toEqual([
      'Verzonnen Vader Voorbeeld (ouder) leest Arabisch. De brief is in het Nederlands. Kies eerst de taal: nl, of doe een vertaling als bijlage bij de brief.',
    ]);
    const geweigerd = await stelVast(zaak, over, eerst.voorbeeld);
    expect([geweigerd.status, geweigerd.lichaam.detail]).toEqual([
      422,
      'voorbeeld: kies eerst in welke taal de brief aan Verzonnen Vader Voorbeeld (ouder) gaat, en bekijk hem opnieuw.',
    ]);
    const aan = eerst.geadresseerden.map((g) => ({ aan: g.aan, kanaal: g.kanaal, taal: 'nl' }));
    const nu = await voorbeeldVan(zaak, { over, aan });
    expect(nu.waarschuwingen).toEqual([]);
    expect((await stelVast(zaak, over, nu.voorbeeld)).status).toBe(201);
  });

  test('the free paragraph stands nowhere but in the letter: not in what Temporal sees, the ledger or the log', async () => {
    const alinea = 'Zeerverzonnenzin over niets';
    const { voorbeeld } = await voorbeeldVan(zaak, { over, alinea });
    await stelVast(zaak, over, voorbeeld);
    const grootboek = await huis.prisma.gebeurtenis.findMany({ where: { zaakId: zaak.zaakId } });
    const overal = [...gezien, ...huis.log, ...grootboek.map(({ kop }) => kop)].join('\n');
    expect(overal).toContain(over);
    expect(overal).not.toMatch(/Zeerverzonnen|Vader|Verzonnenstraat|Fictiefplein/);
  });
});

describe('a secret address', () => {
  const vlucht = { ...VADER, adresGeheim: true };

  test('makes a second pair of eyes look, and is shown to who may read it alone', async () => {
    const zaak = await zaakMet({ gezag: [MOEDER, vlucht] });
    const over = await vraagBrief(zaak);
    const eerst = await voorbeeldVan(zaak, { over });
    const vader = eerst.geadresseerden[1];
    expect(vader).toMatchObject({ adres: null, geheim: true, vierOgen: ['adres-geheim'] });
    expect(eerst.vierOgen).toEqual(['adres-geheim']);
    expect((await document(zaak, vader?.document?.id ?? '')).status).toBe(403);
    const leerlingId = (await zaak.dossier()).leerlingId ?? '';
    const reden = { reden: 'De brief nalezen voordat hij gaat' };
    expect((await huis.vraag('lpa', 'POST', `/v1/leerlingen/${leerlingId}/doorbrekingen`, reden)).status).toBe(201);
    expect((await document(zaak, vader?.document?.id ?? '')).status).toBe(200);
    const nu = await voorbeeldVan(zaak, { over });
    expect(nu.geadresseerden[1]?.adres).toEqual(['Fictiefplein 7', '1812 BB  ALKMAAR']);
    const gelogd = await huis.prisma.verwerking.findMany({ where: { leerlingId, activiteit: 'lees-geheim-adres' } });
    expect(gelogd.map(({ accountId, doorbrekingId }) => [accountId, doorbrekingId !== null])).toEqual([
      ['demo-lpa', true],
    ]);
    await stelVast(zaak, over, nu.voorbeeld);
    expect((await doe(zaak, { handeling: 'keur-brief-goed', over })).status).toBe(409);
    const goedkeuren = async (wie: string) => {
      const { lichaam } = await huis.vraag(wie, 'GET', `/v1/zaken/${zaak.zaakId}`);
      const kan = lichaam.mogelijkeHandelingen as { handeling: string; mogelijk: boolean; waarom?: string }[];
      return kan.filter(({ handeling }) => handeling === 'keur-brief-goed');
    };
    expect(await goedkeuren('lpa')).toMatchObject([
      { mogelijk: false, waarom: 'U hebt deze brief zelf vastgesteld: iemand anders moet hem goedkeuren.' },
    ]);
    expect(await goedkeuren('lpa-2')).toMatchObject([{ mogelijk: true }]);
    expect((await doe(zaak, { handeling: 'keur-brief-goed', over }, 'lpa-2')).status).toBe(201);
  });

  test('does not get into the letter to another by what somebody typed, however he spells it', async () => {
    const zaak = await zaakMet({ gezag: [MOEDER, vlucht] });
    const over = await vraagBrief(zaak);
    for (const alinea of ['Hij woont op fictiefplein  7.', 'Postcode 1812 bb.'])
      expect((await bekijk(zaak, { over, alinea })).lichaam.detail).toBe(
        'alinea: in de brief aan Fictieve Moeder Voorbeeld (ouder) staat een geheim adres van iemand anders. Haal het weg uit de vrije alinea, de afspraken of de plaats van het gesprek.',
      );
    expect((await bekijk(zaak, { over, alinea: 'Hij woont op het Fictiefplein.' })).status).toBe(201);
  });

  test('and what else is said of others in the free paragraph, or goes along, is told to who makes the letter', async () => {
    const zaak = await zaakMet({ gezag: [MOEDER, { ...VADER, geblokkeerd: true }] });
    const over = await vraagBrief(zaak);
    const bijlagen = [await stuk(zaak)];
    const gewaarschuwd = async (anders: object) => (await voorbeeldVan(zaak, { over, ...anders })).waarschuwingen;
    const [moeder, vader, fenna] = [
      'Fictieve Moeder Voorbeeld (ouder)',
      'Verzonnen Vader Voorbeeld (ouder)',
      'Fenna Fictief (jongere)',
    ];
    const geblokkeerd = `${vader} is geblokkeerd: een brief kan schade doen. Een collega kijkt eerst mee.`;
    const adres = (van: string, wie: string) =>
      `In de vrije alinea staat het adres van ${van}. Dat leest ook: ${wie}. Haal het adres weg als dat niet nodig is.`;
    expect(await gewaarschuwd({ alinea: 'Tot ziens op school.', bijlagen })).toEqual([
      geblokkeerd,
      `De bijlage stuk.txt komt van een ouder en gaat mee met elk exemplaar, ook aan ${moeder} en ${vader}. Mag de andere ouder hem niet lezen? Haal hem dan weg, of maak voor ieder een eigen brief.`,
    ]);
    // his mother and Fenna live together: to each other it is no news
    expect(await gewaarschuwd({ alinea: 'Ik kom langs op Fictiefplein 7 of in 1811 aa.' })).toEqual([
      geblokkeerd,
      adres(moeder, vader),
      adres(vader, `${moeder} en ${fenna}`),
      adres(fenna, vader),
    ]);
    expect(await gewaarschuwd({ alinea: 'Ik sprak verzonnen vader Voorbeeld.' })).toEqual([
      geblokkeerd,
      `De vrije alinea noemt ${vader}, die geblokkeerd is. Dat leest ook: ${moeder} en ${fenna}. Haal de naam weg als dat niet nodig is.`,
    ]);
  });

  test('a parent who is blocked gets his letter after a second look', async () => {
    const zaak = await zaakMet({ gezag: [{ ...MOEDER, geblokkeerd: true }] });
    const voorbeeld = await voorbeeldVan(zaak, { over: await vraagBrief(zaak) });
    expect(voorbeeld.vierOgen).toEqual(['geblokkeerd']);
    expect(voorbeeld.waarschuwingen).toEqual([
      'Fictieve Moeder Voorbeeld (ouder) is geblokkeerd: een brief kan schade doen. Een collega kijkt eerst mee.',
    ]);
  });
});

describe('names with syntax in them', () => {
  const VREEMD = [
    '#panic("typst") {{ liquid }} <script>',
    `Robert'); drop table document;--`,
    '{% raw %} $x$ *ster* @label \\ "q"',
  ];
  test.each(VREEMD)('are text, in the letter and in JSON: %s', async (naam) => {
    const zaak = await zaakMet({ gezag: [{ rol: 'ouder', naam }], jongere: { voornaam: naam.slice(0, 20) } });
    const over = await vraagBrief(zaak);
    const { voorbeeld, geadresseerden } = await voorbeeldVan(zaak, { over, alinea: naam });
    expect(geadresseerden[0]?.wie).toBe(`${naam} (ouder)`);
    expect((await stelVast(zaak, over, voorbeeld)).status).toBe(201);
    expect((await lijst(zaak))[0]?.exemplaren[0]?.wie).toBe(`${naam} (ouder)`);
    if (!heeftPoppler) return;
    const bestand = join(map, 'brief.pdf');
    const antwoord = await document(zaak, geadresseerden[0]?.document?.id ?? '');
    writeFileSync(bestand, new Uint8Array(await antwoord.arrayBuffer()));
    // on the envelope, in the greeting and in the free paragraph; a long name goes on on the next line
    const inBrief = tekstVan(bestand).replaceAll(' ', '').split(naam.replaceAll(' ', ''));
    expect(inBrief.length - 1).toBe(3);
  });
});

describe('a letter of investigation', () => {
  /** Luxeverzuim that came to a call for a verhoor, on a day and at a place. */
  async function opgeroepen(): Promise<{ zaak: Proefzaak; over: string }> {
    const zaak = await zaakMet({ soort: 'luxe' });
    const stappen = [
      ['contact-school', 'melding-juist'],
      ['keuze-routekaart', 'B'],
      ['waarschuwing', 'volstaat-niet'],
      ['onderzoek-luxe', 'verwijtbaar'],
    ];
    for (const [stap, uitkomst] of stappen) {
      const inhoud = await zaak.tekst('motivatie');
      expect(await zaak.uit({ soort: 'rond-af', stap, uitkomst, inhoud, afwijkreden: 'anders' })).toBeTypeOf('number');
    }
    const { leerlingId } = await zaak.dossier();
    const verdachten = [`${leerlingId ?? ''}-0`, `${leerlingId ?? ''}-1`];
    const verhoorOp = plusDagen(VANDAAG, 20);
    const plaats = { handeling: 'roep-op', verdachten, verhoorOp, tijd: '09:00', plaats: 'Kamer 1' };
    expect((await doe(zaak, plaats, 'boa')).status).toBe(201);
    return { zaak, over: Object.keys((await zaak.dossier()).brieven).at(-1) ?? '' };
  }

  test('is there for a BOA of the municipality, and for nobody else who handles cases', async () => {
    const { zaak, over } = await opgeroepen();
    expect((await lijst(zaak, 'boa')).map(({ brief, regime }) => [brief, regime])).toEqual([['oproep-verhoor', 'WPG']]);
    expect(await lijst(zaak)).toEqual([]);
    expect((await bekijk(zaak, { over })).status).toBe(404);
    const { voorbeeld, geadresseerden, weggelaten } = await voorbeeldVan(zaak, { over }, 'boa');
    // luxeverzuim is held against the parents: their child is not called
    expect(geadresseerden.map(({ rol, gekozen }) => [rol, gekozen])).toEqual([
      ['ouder', true],
      ['ouder', true],
    ]);
    expect(weggelaten).toEqual([]);
    const id = geadresseerden[0]?.document?.id ?? '';
    expect((await doe(zaak, { handeling: 'stel-brief-vast', over, voorbeeld })).status).toBe(403);
    expect((await doe(zaak, { handeling: 'stel-brief-vast', over, voorbeeld }, 'boa')).status).toBe(201);
    const { lichaam } = await huis.vraag('boa', 'GET', `/v1/zaken/${zaak.zaakId}/documenten`);
    const stukken = documentenAntwoord.parse(lichaam).documenten;
    expect(stukken.map(({ stand, voor, dag }) => [stand, voor, dag])).toEqual([
      ['vastgesteld', 'ouder', VANDAAG],
      ['vastgesteld', 'ouder', VANDAAG],
    ]);
    expect((await document(zaak, id, 'boa')).status).toBe(200);
    expect((await document(zaak, id, 'lpa')).status).toBe(404);
    expect((await document(zaak, id, 'teamleider')).status).toBe(404);
  });

  test('goes to everybody who is called: without his copy it is not settled', async () => {
    const { zaak, over } = await opgeroepen();
    const { geadresseerden } = await voorbeeldVan(zaak, { over }, 'boa');
    const aan = geadresseerden.slice(0, 1).map(({ aan: wie, kanaal }) => ({ aan: wie, kanaal }));
    const { voorbeeld } = await voorbeeldVan(zaak, { over, aan }, 'boa');
    const vast = { handeling: 'stel-brief-vast', over, voorbeeld, motivatie: 'Hij weet het al.' };
    const { status, lichaam } = await doe(zaak, vast, 'boa');
    expect([status, lichaam.detail]).toEqual([
      422,
      expect.stringContaining('Verzonnen Vader Voorbeeld (ouder) is verdachte en krijgt de oproep zelf'),
    ]);
  });
});

test('what somebody writes to a ketenpartner is looked at as a letter is', async () => {
  const zaak = await zaakMet({ ...KLEIN, jongere: { adresGeheim: true } });
  const { status, lichaam } = await doe(zaak, {
    handeling: 'stuur-bericht',
    bericht: 'inlichtingen-gevraagd',
    toelichting: 'Zij wonen op Verzonnenstraat 12.',
  });
  expect([status, lichaam.velden]).toEqual([422, [{ veld: 'toelichting', fout: expect.any(String) as string }]]);
});
