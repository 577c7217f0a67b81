import { createHash, randomUUID } from 'node:crypto';
import { asyncLocalStorage, type Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ruimOp } from '../../api/documenten/opruimen.ts';
import { bewaarTeksten } from '../../api/handelingen/teksten.ts';
import { zoekPlaats } from '../../api/intake/plaats.ts';
import { berichtschema } from '../../keten/berichtschema.ts';
import { keur } from '../../keten/handtekening.ts';
import { maakKanalen } from '../../keten/kanalen.ts';
import { type Bezigheid, teDoen } from '../../mas/bezigheden.ts';
import type { Briefkanaal, Geadresseerde } from '../../mas/brieven.ts';
import { beginVan, type Dag, dagVan } from '../../mas/datum.ts';
import { wekkingen } from '../../mas/wekkingen.ts';
import type { BerichtIn } from '../../prisma/generated/client.ts';
import { type Luisteraar, type Postbus, startLuisteraar, startPostbus } from '../../test/opzet/postbus.ts';
import { EigenGriffie, type Proefzaak } from '../../test/opzet/griffie.ts';
import { maakActiviteiten } from '../index.ts';
import type { Activiteiten, Bezorging } from '../types.ts';
import { inhoudTot } from './bericht.ts';
import { leesBoa, leesContact } from './contact.ts';

const OIN = '00000001234567890000';
const GEHEIM = `whsec_${Buffer.from('verzonnen geheim').toString('base64')}`;
const STRAAT = 'Verzonnenstraat';
const ADRES = 'https://schakel.example.invalid';
let griffie: EigenGriffie;
let bus: Postbus;
let school: Luisteraar;
let activiteiten: Activiteiten;

beforeAll(async () => {
  griffie = await EigenGriffie.start();
  [bus, school] = await Promise.all([startPostbus(), startLuisteraar()]);
  const mail = { url: bus.url, afzender: { adres: 'leerplicht@gemeente.invalid', naam: 'Leerplicht' } };
  const publiekAdres = ADRES;
  const kanalen = maakKanalen(griffie.prisma, { keten: { mail, oin: OIN, onveilig: true }, publiekAdres });
  const { prisma, protocollen } = griffie;
  activiteiten = maakActiviteiten({ prisma, protocollen, kanalen });
  await zaai();
});
afterAll(async () => {
  await Promise.all([bus.stop(), school.stop()]);
  await griffie.stop();
});
beforeEach(() => {
  bus.post.length = 0;
  school.ontvangen.length = 0;
});

const MOEDERRIJ = {
  ...{ id: 'moeder', rol: 'ouder', naam: 'Fictieve Moeder' },
  ...{ email: 'moeder@example.invalid', digitaal: true },
};
async function zaai(): Promise<void> {
  const { prisma } = griffie;
  await prisma.gemeente.createMany({ data: [{ code: 'GM0361', naam: 'Alkmaar' }], skipDuplicates: true });
  await prisma.leerling.create({
    data: {
      id: 'leerling-1',
      persoonsnummer: '999990019',
      voornaam: 'Fictief',
      achternaam: 'Voorbeeld',
      geboortedatum: '2011-01-01',
      geslacht: 'O',
      gemeenteCode: 'GM0361',
      straat: STRAAT,
      gezag: { create: MOEDERRIJ },
    },
  });
  const vast = { gemeenten: ['GM0361'], geheim: GEHEIM };
  const adres = { webhook: school.url, haaltOp: true };
  await prisma.ketenpartner.createMany({
    data: [
      { id: 'school', soort: 'school', naam: 'Verzonnen School', vestiging: '99XX00', ...vast, ...adres },
      { id: 'politie', soort: 'politie', naam: 'Verzonnen Politie', ...vast, ...adres },
      { id: 'arts', soort: 'jeugdarts', naam: 'Verzonnen Arts', email: 'arts@example.invalid', ...vast },
    ],
  });
}

/** What has to go out of the case now, of one kind. */
async function uitgaand<S extends Bezigheid['soort']>(
  zaak: Proefzaak,
  soort: S,
): Promise<Extract<Bezigheid, { soort: S }>> {
  const gevonden = teDoen(await zaak.dossier()).find((b) => b.soort === soort);
  if (!gevonden) throw new Error(`er gaat geen ${soort} uit`);
  return gevonden as Extract<Bezigheid, { soort: S }>;
}
const boek = (zaak: Proefzaak, bezigheid: Bezigheid, kanaal: string): Promise<number | string> =>
  zaak.uit({ soort: 'boek-bezorgd', bezigheid, kanaal }, { van: 'zaak' });

/** As Temporal does it: again until it does not fail. */
async function totHetLukt(doe: () => Promise<Bezorging>): Promise<{ uit: Bezorging; mislukt: ApplicationFailure[] }> {
  const mislukt: ApplicationFailure[] = [];
  for (;;) {
    try {
      return { uit: await doe(), mislukt };
    } catch (fout) {
      expect(fout).toBeInstanceOf(ApplicationFailure);
      mislukt.push(fout as ApplicationFailure);
    }
  }
}
/** It got there, and it is known when. */
const BEZORGD = (kanaal: string) => ({ uit: 'bezorgd', kanaal, bezorgdOp: expect.any(Number) as number });
const rij = (sleutel: string) => griffie.prisma.verzending.findUnique({ where: { sleutel } });
const opgevangen = (zaakId: string) => griffie.prisma.opvang.findMany({ where: { zaakId } });

const VRAAG = 'Wat heeft de school gedaan? <script>{{ 1 }} #let\r\nBcc: dief@example.invalid';
async function stuurBericht(zaak: Proefzaak, bericht: string): Promise<Extract<Bezigheid, { soort: 'bericht' }>> {
  const inhoud = await bewaarTeksten(griffie.prisma, zaak.zaakId, randomUUID(), { toelichting: VRAAG }, 'AVG');
  expect(await zaak.uit({ soort: 'stuur-bericht', bericht, inhoud })).toBeTypeOf('number');
  return await uitgaand(zaak, 'bericht');
}
async function bracht(zaak: Proefzaak, aard: string, partner: string): Promise<number> {
  const document = await bewaarDocument(zaak.zaakId, 'bijlage');
  return (await zaak.uit({ soort: 'voeg-document-toe', document: document.id, aard, partner })) as number;
}
async function bewaarDocument(zaakId: string, soort: 'brief' | 'bijlage'): Promise<{ id: string; sha256: string }> {
  const bytes = Buffer.from(`%PDF-1.7 ${randomUUID()}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = randomUUID();
  const vast = { naam: 'brief.pdf', mediatype: 'application/pdf', regime: 'AVG', gemaaktDoor: 'lpa-1' };
  await griffie.prisma.document.create({ data: { id, zaakId, soort, bytes, sha256, ...vast } });
  return { id, sha256 };
}

/** A letter that was settled, for one person by one channel. */
async function stelVast(zaak: Proefzaak, kanaal: Briefkanaal, aan: Geadresseerde, brief = 'uitnodiging-gesprek') {
  await zaak.uit({ soort: 'stel-brief-voor', brief });
  const over = Object.keys((await zaak.dossier()).brieven).find((sleutel) => sleutel.startsWith('eigen/')) ?? '';
  const [document, bijlage] = await Promise.all([
    bewaarDocument(zaak.zaakId, 'brief'),
    bewaarDocument(zaak.zaakId, 'bijlage'),
  ]);
  const erbij = (await zaak.uit({ soort: 'voeg-document-toe', document: bijlage.id, aard: 'brief-ouder' })) as number;
  const exemplaar = { id: randomUUID(), aan, versie: 'ouder', kanaal, document, gegevens: '', vierOgen: [] };
  const voorbeeld = randomUUID();
  await griffie.prisma.briefvoorbeeld.create({
    data: {
      ...{ id: voorbeeld, zaakId: zaak.zaakId, over, accountId: 'lpa-1', dag: zaak.vandaag, alinea: '' },
      ...{ bijlagen: [bijlage.id], exemplaren: [exemplaar], weggelaten: [] },
    },
  });
  expect(await zaak.uit({ soort: 'stel-brief-vast', over, voorbeeld })).toBeTypeOf('number');
  return { over, document, bijlage, erbij, bezigheid: await uitgaand(zaak, 'brief') };
}

const vierWekenVanaf = (dag: Dag): Date =>
  inhoudTot({ vakantieregio: 'noord' }, griffie.protocollen.voor('GM0361', dag), dag);

/** The schema that an event names, as the API gives it. */
const vormVan = ({ type, dataschema }: { type: string; dataschema: string }): z.ZodType => {
  const [protocol] = griffie.protocollen.versies.map((versie) => versie.protocol);
  const schema = protocol && berichtschema(type, protocol, ADRES);
  expect(schema?.$id).toBe(dataschema);
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
};
interface Gebeurtenis {
  type: string;
  dataschema: string;
  sequence: string;
  subject: string;
  data: object;
}
const GEEN: Gebeurtenis = { type: '', dataschema: '', sequence: '', subject: '', data: {} };
const ontvangen = (): Gebeurtenis[] => school.ontvangen.map(({ lichaam }) => JSON.parse(lichaam) as Gebeurtenis);

describe('a message to a webhook', () => {
  test('gets there once as the receiver counts it, whatever goes wrong on the way, and the ledger says so once', async () => {
    const zaak = await griffie.geopend();
    const bezigheid = await stuurBericht(zaak, 'inlichtingen-gevraagd');
    school.storingen.push({ status: 500 }, { status: 503, wacht: 120 }, 'hang-op', { status: 500 });
    const vraag = { zaakId: zaak.zaakId, bezigheid };
    const { uit, mislukt } = await totHetLukt(() => activiteiten.verstuurBericht(vraag));
    expect(uit).toEqual(BEZORGD('webhook'));
    expect(mislukt.map(({ message, nextRetryDelay }) => [message, nextRetryDelay])).toEqual([
      ['webhook: niet bezorgd: HTTP-500', undefined],
      ['webhook: niet bezorgd: HTTP-503', 120_000],
      ['webhook: niet bezorgd: ECONNRESET', undefined],
      ['webhook: niet bezorgd: HTTP-500', undefined],
    ]);
    expect(school.ontvangen).toHaveLength(5);
    expect(new Set(school.ontvangen.map(({ id }) => id)).size).toBe(1);
    expect(new Set(school.ontvangen.map(({ lichaam }) => lichaam)).size).toBe(1);
    expect(await rij(bezigheid.sleutel)).toMatchObject({ pogingen: 5, laatsteFout: 'HTTP-500', ontvangst: 'HTTP-204' });

    // the answer to the workflow was lost: asked again it says the same, and nothing leaves
    expect(await activiteiten.verstuurBericht(vraag)).toEqual(uit);
    expect(school.ontvangen).toHaveLength(5);
    await boek(zaak, bezigheid, 'webhook');
    await boek(zaak, bezigheid, 'webhook');
    const geboekt = (await zaak.gebeurtenissen()).filter(({ soort }) => soort === 'BerichtBezorgd');
    expect(geboekt.map(({ gegevens }) => gegevens)).toEqual([{ over: bezigheid.over, kanaal: 'webhook' }]);
  });

  test('says of whom it is to nobody but who fetches it: the event holds a reference, and the content waits', async () => {
    const zaak = await griffie.geopend();
    const bezigheid = await stuurBericht(zaak, 'inlichtingen-gevraagd');
    await activiteiten.verstuurBericht({ zaakId: zaak.zaakId, bezigheid });
    const [{ koppen, lichaam, id } = { koppen: {}, lichaam: '{}', id: '' }] = school.ontvangen;
    expect(keur(GEHEIM, koppen as Parameters<typeof keur>[1], lichaam)).toBe(true);
    const gebeurtenis = JSON.parse(lichaam) as Record<string, unknown>;
    const { referentie } = await griffie.prisma.zaakreferentie.findFirstOrThrow({ where: { zaakId: zaak.zaakId } });
    expect(gebeurtenis).toEqual({
      specversion: '1.0',
      id,
      source: `urn:nld:oin:${OIN}:systeem:leerplicht`,
      type: 'nl.leerplicht.inlichtingen-gevraagd.v1',
      subject: referentie,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      datacontenttype: 'application/json',
      dataschema: 'https://schakel.example.invalid/v1/berichtschemas/nl.leerplicht.inlichtingen-gevraagd.v1',
      sequence: String((await zaak.gebeurtenissen()).find(({ soort }) => soort === 'BerichtNodig')?.nr).padStart(
        10,
        '0',
      ),
      dataref: `https://schakel.example.invalid/v1/berichten/${id}/inhoud`,
      data: {
        zaakReferentie: referentie,
        berichtnummer: 'SCH-01/1',
        inAntwoordOp: null,
        verwachtAntwoord: true,
        // Monday 2 November and five werkdagen
        antwoordUiterlijk: '2026-11-09',
        regime: 'AVG',
        protocolHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
        stap: 2,
      },
    });
    expect(lichaam).not.toMatch(/Fictief|Voorbeeld|999990019|leerling-1|verzuim-/);
    for (const { data, ...over } of ontvangen()) expect(vormVan(over).safeParse(data).error).toBeUndefined();
    const bewaard = await rij(bezigheid.sleutel);
    expect(bewaard?.inhoud).toMatchObject({ leerling: { voornaam: 'Fictief' }, vraag: VRAAG });
    // what this message has no field for is not there
    expect(JSON.stringify(bewaard?.inhoud)).not.toMatch(/999990019|Moeder|moeder@/);
    expect(JSON.stringify(bewaard?.inhoud)).not.toContain(STRAAT);
    expect(bewaard?.inhoudTot).toEqual(vierWekenVanaf(dagVan(Date.now())));
  });

  test.each([
    ['2026-11-02', '2026-11-30T23:00:00.000Z'],
    // over the night in which summer time begins, 28 March
    ['2027-03-01', '2027-03-29T22:00:00.000Z'],
  ])('that went out on %s can be fetched until the end of the day four weeks later, in Amsterdam', (dag, tot) => {
    expect(vierWekenVanaf(dag).toISOString()).toBe(tot);
  });

  test('that is tried for longer than its content is kept goes out all the same, with four weeks from then', async () => {
    const zaak = await griffie.geopend();
    const bezigheid = await stuurBericht(zaak, 'inlichtingen-gevraagd');
    const vraag = { zaakId: zaak.zaakId, bezigheid };
    school.storingen.push({ status: 500 });
    await expect(activiteiten.verstuurBericht(vraag)).rejects.toThrow('HTTP-500');
    const { inhoud } = (await rij(bezigheid.sleutel)) ?? {};
    await griffie.prisma.verzending.update({
      where: { sleutel: bezigheid.sleutel },
      data: { begonnenOp: new Date('2026-01-01'), inhoudTot: new Date('2026-01-30') },
    });
    await ruimOp({ prisma: griffie.prisma, register: griffie.register }, Date.now());
    expect(await activiteiten.verstuurBericht(vraag)).toEqual(BEZORGD('webhook'));
    expect(await rij(bezigheid.sleutel)).toMatchObject({ inhoud, inhoudTot: vierWekenVanaf(dagVan(Date.now())) });
  });

  test('was delivered when the partner took it, also when the case hears of it after the weekend', async () => {
    const zaak = await griffie.geopend();
    const bezigheid = await stuurBericht(zaak, 'inlichtingen-gevraagd');
    const vraag = { zaakId: zaak.zaakId, bezigheid };
    await activiteiten.verstuurBericht(vraag);
    const vrijdag = new Date('2026-11-06T15:00:00Z');
    await griffie.prisma.verzending.update({ where: { sleutel: bezigheid.sleutel }, data: { bezorgdOp: vrijdag } });
    const uit = await activiteiten.verstuurBericht(vraag);
    expect(uit).toEqual({ uit: 'bezorgd', kanaal: 'webhook', bezorgdOp: vrijdag.getTime() });
    // where time was skipped the server is ahead of this machine; an attempt that waited for a worker is behind it
    for (const [gepland, vooruit] of [
      [3_600_000, 3_600_000],
      [-3_600_000, 0],
    ] as const) {
      const info = { currentAttemptScheduledTimestampMs: Date.now() + gepland };
      const nogEens = await asyncLocalStorage.run({ info } as unknown as Context, () =>
        activiteiten.verstuurBericht(vraag),
      );
      const op = 'bezorgdOp' in nogEens ? (nogEens.bezorgdOp ?? 0) : 0;
      // a moment passes before it looks
      expect(Math.abs(op - vrijdag.getTime() - vooruit)).toBeLessThan(5_000);
    }
  });

  test('whose receiver alone says much holds nothing but the base, and a secret address leaves in none', async () => {
    const zaak = await griffie.geopend();
    await griffie.prisma.leerling.update({ where: { id: 'leerling-1' }, data: { adresGeheim: true } });
    try {
      const bezigheid = await stuurBericht(zaak, 'assistentie-gevraagd');
      await activiteiten.verstuurBericht({ zaakId: zaak.zaakId, bezigheid });
      const [{ data, ...over } = GEEN] = ontvangen();
      expect(vormVan(over).safeParse(data).error).toBeUndefined();
      expect(Object.keys(data).sort()).toEqual([
        'antwoordUiterlijk',
        'berichtnummer',
        'inAntwoordOp',
        'protocolHash',
        'regime',
        'verwachtAntwoord',
        'zaakReferentie',
      ]);
      const { inhoud } = (await rij(bezigheid.sleutel)) ?? {};
      expect(inhoud).toMatchObject({ leerling: { achternaam: 'Voorbeeld', adres: 'geheim' } });
    } finally {
      await griffie.prisma.leerling.update({ where: { id: 'leerling-1' }, data: { adresGeheim: false } });
    }
  });

  test('has its place among what the same case told: later is higher, and what is lost and sent again keeps its own', async () => {
    const zaak = await griffie.geopend();
    const { zaakId } = zaak;
    const eerste = await stuurBericht(zaak, 'inlichtingen-gevraagd');
    await activiteiten.verstuurBericht({ zaakId, bezigheid: eerste });
    // the database came back from a copy of before it went
    await griffie.prisma.verzending.delete({ where: { sleutel: eerste.sleutel } });
    await zaak.noteer();
    await activiteiten.verstuurBericht({ zaakId, bezigheid: eerste });
    await boek(zaak, eerste, 'webhook');
    await activiteiten.verstuurBericht({ zaakId, bezigheid: await stuurBericht(zaak, 'inlichtingen-gevraagd') });
    const [een, nogEens, twee] = ontvangen();
    expect(nogEens?.sequence).toBe(een?.sequence);
    expect(String(twee?.sequence) > String(een?.sequence)).toBe(true);
    expect(twee?.subject).toBe(een?.subject);
  });

  test('that is refused is not sent again, and the case hears it', async () => {
    const zaak = await griffie.geopend();
    const bezigheid = await stuurBericht(zaak, 'inlichtingen-gevraagd');
    school.storingen.push({ status: 410 });
    const vraag = { zaakId: zaak.zaakId, bezigheid };
    expect(await activiteiten.verstuurBericht(vraag)).toEqual({ uit: 'geweigerd', code: 'HTTP-410' });
    expect(await activiteiten.verstuurBericht(vraag)).toEqual({ uit: 'geweigerd', code: 'HTTP-410' });
    expect(school.ontvangen).toHaveLength(1);
    await zaak.uit({ soort: 'boek-geweigerd', bezigheid, code: 'HTTP-410' }, { van: 'zaak' });
    const [attendering] = teDoen(await zaak.dossier()).filter(({ soort }) => soort === 'attendeer');
    expect(attendering).toMatchObject({ ontvanger: 'lpa', trede: 'geweigerd' });
    expect(attendering && (await activiteiten.verricht({ zaakId: zaak.zaakId, bezigheid: attendering }))).toBe(true);
    const [gemeld] = await griffie.prisma.attendering.findMany({ where: { zaakId: zaak.zaakId } });
    expect(gemeld?.naam).toBe('een brief of bericht is niet aangenomen');
    // offered again it is something new, and later
    expect(await zaak.uit({ soort: 'bied-opnieuw-aan', bezigheid: bezigheid.sleutel })).toBeTypeOf('number');
    const opnieuw = { zaakId: zaak.zaakId, bezigheid: await uitgaand(zaak, 'bericht') };
    expect(await activiteiten.verstuurBericht(opnieuw)).toEqual(BEZORGD('webhook'));
    const [eerst, later] = ontvangen();
    expect(new Set(school.ontvangen.map(({ id }) => id)).size).toBe(2);
    expect(String(later?.sequence) > String(eerst?.sequence)).toBe(true);
  });

  test('that is not out in time because of a certificate is for a person, and says so', async () => {
    const vals = await startPostbus({ tls: 'meteen' });
    const bij = (webhook: string) => griffie.prisma.ketenpartner.update({ where: { id: 'school' }, data: { webhook } });
    await bij(vals.url.replace('smtps:', 'https:'));
    const zaak = await griffie.geopend();
    const bezigheid = await stuurBericht(zaak, 'inlichtingen-gevraagd');
    const poging = activiteiten.verstuurBericht({ zaakId: zaak.zaakId, bezigheid });
    await expect(poging).rejects.toThrow('webhook: niet bezorgd: CERT_HAS_EXPIRED');
    await Promise.all([bij(school.url), vals.stop()]);
    const [wekking] = wekkingen(await zaak.dossier()).filter(({ opdracht }) => opdracht.soort === 'bereik-hapering');
    await zaak.boek(wekking?.opdracht, { van: 'zaak', moment: wekking?.wektOp ?? 0 });
    const bericht = await uitgaand(zaak, 'attendeer');
    await activiteiten.verricht({ zaakId: zaak.zaakId, bezigheid: bericht });
    const [gemeld] = await griffie.prisma.attendering.findMany({ where: { zaakId: zaak.zaakId } });
    expect(gemeld?.naam).toBe(
      'een brief of bericht is nog niet bezorgd: het certificaat van de ontvanger klopt niet of is verlopen',
    );
  });

  test('that somebody brought otherwise in the meantime does not go out any more', async () => {
    const zaak = await griffie.geopend();
    const bezigheid = await stuurBericht(zaak, 'inlichtingen-gevraagd');
    await zaak.uit({ soort: 'leg-bezorging-vast', over: bezigheid.over, kanaal: 'telefoon' });
    expect(await activiteiten.verstuurBericht({ zaakId: zaak.zaakId, bezigheid })).toEqual({ uit: 'niet-gewenst' });
    expect(school.ontvangen).toEqual([]);
  });

  test('leaves once when two attempts run at once, and waits for one that may still be under way', async () => {
    const zaak = await griffie.geopend();
    const bezigheid = await stuurBericht(zaak, 'inlichtingen-gevraagd');
    const vraag = { zaakId: zaak.zaakId, bezigheid };
    school.storingen.push({ status: 500 });
    const samen = [activiteiten.verstuurBericht(vraag), activiteiten.verstuurBericht(vraag)];
    const uitkomsten = (await Promise.allSettled(samen)).map(({ status }) => status);
    expect(uitkomsten).toEqual(['rejected', 'rejected']);
    expect(school.ontvangen).toHaveLength(1);
    // a worker died, and nobody knows how far it was
    const bezigTot = (ms: number) =>
      griffie.prisma.verzending.update({
        where: { sleutel: bezigheid.sleutel },
        data: { bezigTot: new Date(Date.now() + ms) },
      });
    await bezigTot(60_000);
    await zaak.uit({ soort: 'leg-bezorging-vast', over: bezigheid.over, kanaal: 'telefoon' });
    const wacht = await activiteiten.verstuurBericht(vraag).catch((fout: unknown) => fout as ApplicationFailure);
    expect(wacht).toMatchObject({ type: 'Bezig' });
    const nog = Number((wacht as ApplicationFailure).nextRetryDelay);
    expect(nog).toBeGreaterThan(50_000);
    expect(nog).toBeLessThanOrEqual(60_000);
    await bezigTot(-1_000);
    expect(await activiteiten.verstuurBericht(vraag)).toEqual({ uit: 'niet-gewenst' });
    expect(school.ontvangen).toHaveLength(1);
  });

  test.each([
    { eerst: 'hang-op', dan: 410, uit: { uit: 'onzeker' } },
    { eerst: { status: 500 }, dan: 410, uit: { uit: 'geweigerd', code: 'HTTP-410' } },
    // he has it already under this id
    { eerst: 'hang-op', dan: 409, uit: BEZORGD('webhook') },
  ] as const)('of which the answer was lost is not called refused: $eerst, then $dan', async ({ eerst, dan, uit }) => {
    const zaak = await griffie.geopend();
    const bezigheid = await stuurBericht(zaak, 'inlichtingen-gevraagd');
    const vraag = { zaakId: zaak.zaakId, bezigheid };
    school.storingen.push(eerst, { status: dan });
    expect((await totHetLukt(() => activiteiten.verstuurBericht(vraag))).uit).toEqual(uit);
    expect(await activiteiten.verstuurBericht(vraag)).toEqual(uit);
    expect(school.ontvangen).toHaveLength(2);
  });

  test('of which the answer was lost is for a person when it may not be sent any more, and he can settle it', async () => {
    const zaak = await griffie.geopend();
    const nr = await bracht(zaak, 'toestemming', 'jeugdarts');
    const bezigheid = await stuurBericht(zaak, 'ziekteadvies-gevraagd');
    const vraag = { zaakId: zaak.zaakId, bezigheid };
    bus.storingen.push({ bij: 'na-de-punt' });
    await expect(activiteiten.verstuurBericht(vraag)).rejects.toThrow('niet bezorgd');
    await zaak.uit({ soort: 'herstel', nr, inhoud: await zaak.tekst('motivatie') });
    expect(await activiteiten.verstuurBericht(vraag)).toEqual({ uit: 'onzeker' });
    await zaak.uit({ soort: 'boek-onzeker', bezigheid }, { van: 'zaak' });
    await zaak.uit({ soort: 'boek-onzeker', bezigheid }, { van: 'zaak' });
    const geboekt = (await zaak.gebeurtenissen()).filter(({ soort }) => soort === 'BezorgingOnzeker');
    expect(geboekt.map(({ gegevens }) => gegevens)).toEqual([{ bezigheid: bezigheid.sleutel }]);
    expect(teDoen(await zaak.dossier())).toMatchObject([{ soort: 'attendeer', ontvanger: 'lpa', trede: 'onzeker' }]);
    const settled = await zaak.uit({ soort: 'leg-bezorging-vast', over: bezigheid.over, kanaal: 'telefoon' });
    expect(settled).toBeTypeOf('number');
  });

  test('goes to nobody as long as nobody said which of two partners is meant', async () => {
    const zaak = await griffie.geopend();
    const bezigheid = await stuurBericht(zaak, 'assistentie-gevraagd');
    const vast = { soort: 'politie', naam: 'Fictieve Politie', gemeenten: ['GM0361'] };
    await griffie.prisma.ketenpartner.create({ data: { id: 'politie-2', ...vast } });
    const uit = await activiteiten.verstuurBericht({ zaakId: zaak.zaakId, bezigheid });
    await griffie.prisma.ketenpartner.delete({ where: { id: 'politie-2' } });
    expect(uit).toEqual({ uit: 'geweigerd', code: 'MeerOntvangers' });
  });

  test('goes to the one of them that the LPA chose when it is offered again, and his answer finds its message', async () => {
    const zaak = await griffie.geopend();
    const bezigheid = await stuurBericht(zaak, 'thuiszitter-gemeld');
    const vast = { soort: 'samenwerkingsverband', gemeenten: ['GM0361'], webhook: school.url, haaltOp: true };
    await griffie.prisma.ketenpartner.createMany({
      data: ['swv-1', 'swv-2'].map((id) => ({ id, naam: `Verzonnen ${id}`, geheim: GEHEIM, ...vast })),
    });
    await zaak.uit({ soort: 'boek-geweigerd', bezigheid, code: 'MeerOntvangers' }, { van: 'zaak' });
    const opnieuw = { soort: 'bied-opnieuw-aan', bezigheid: bezigheid.sleutel };
    for (const partner of ['politie', 'niemand']) expect(await zaak.uit({ ...opnieuw, partner })).toBe('Ongeldig');
    expect(await zaak.uit({ ...opnieuw, partner: 'swv-2' })).toBeTypeOf('number');
    const gekozen = await uitgaand(zaak, 'bericht');
    const uit = await activiteiten.verstuurBericht({ zaakId: zaak.zaakId, bezigheid: gekozen });
    expect(uit).toEqual(BEZORGD('webhook'));
    expect((await rij(gekozen.sleutel))?.ketenpartnerId).toBe('swv-2');
    await boek(zaak, gekozen, 'webhook');
    // what belongs with it goes the same way
    const [termijn] = Object.values((await zaak.dossier()).termijnen).filter(({ over }) => over.startsWith('bericht/'));
    await zaak.uit({ soort: 'herinner', termijn: termijn?.id });
    const herinnering = await uitgaand(zaak, 'herinner');
    await activiteiten.herinnerPartner({ zaakId: zaak.zaakId, bezigheid: herinnering });
    expect((await rij(herinnering.sleutel))?.ketenpartnerId).toBe('swv-2');
    const [{ subject } = GEEN] = ontvangen();
    const antwoord = (van: string, inAntwoordOp: string) =>
      zoekPlaats(griffie.prisma, { ketenpartnerId: van, geplaatstDoor: null } as BerichtIn, {
        ...{ bericht: 'onderwijsplan-gemeld', subject: null },
        gegevens: { zaakReferentie: subject, inAntwoordOp, uitkomst: null, datum: null },
      });
    for (const op of [school.ontvangen[0]?.id ?? '', 'SWV-01/1'])
      expect(await antwoord('swv-2', op)).toMatchObject({ zaak: { zaakId: zaak.zaakId }, over: bezigheid.over });
    expect(await antwoord('swv-1', 'SWV-01/1')).toEqual({ reden: 'De verwijzing naar de zaak is niet bekend.' });
    await griffie.prisma.ketenpartner.deleteMany({ where: { soort: 'samenwerkingsverband' } });
  });

  test('that answers a question of a partner names the event in which he asked last; any other names none', async () => {
    const zaak = await griffie.geopend();
    const vast = { soort: 'veilig-thuis', naam: 'Fictief Veilig Thuis', gemeenten: ['GM0361'], geheim: GEHEIM };
    await griffie.prisma.ketenpartner.create({ data: { id: 'vt', webhook: school.url, haaltOp: true, ...vast } });
    const doe = async (opdracht: object): Promise<void> => {
      const inhoud = await zaak.tekst('motivatie', 'toelichting');
      expect(await zaak.uit({ ...opdracht, inhoud, afwijkreden: 'anders' })).toBeTypeOf('number');
    };
    await doe({ soort: 'kies-routes', routes: ['dwang-civiel'] });
    const route = Object.keys((await zaak.dossier()).routes)[0];
    const legVast = (onderdeel: string) => doe({ soort: 'leg-onderdeel-vast', route, onderdeel });
    const verstuur = async (): Promise<unknown> => {
      const bezigheid = await uitgaand(zaak, 'bericht');
      await activiteiten.verstuurBericht({ zaakId: zaak.zaakId, bezigheid });
      await boek(zaak, bezigheid, 'webhook');
      return ontvangen().at(-1)?.data;
    };
    await legVast('veilig-thuis-gemeld');
    expect(await verstuur()).toMatchObject({ berichtnummer: 'VTH-02/1', inAntwoordOp: null });
    const type = 'nl.leerplicht.zorgmelding-inlichtingen-gevraagd.v1';
    const in_ = {
      ketenpartnerId: 'vt',
      type,
      gebeurtenis: '{}',
      regime: 'AVG',
      stand: 'verwerkt',
      zaakId: zaak.zaakId,
    };
    await griffie.prisma.berichtIn.createMany({
      data: [
        { gebeurtenisId: 'vraag-1', ontvangenOp: '2026-11-02T10:00:00Z' },
        { gebeurtenisId: 'vraag-2', ontvangenOp: '2026-11-02T11:00:00Z' },
        // of another kind, of another partner, and what belonged nowhere
        { gebeurtenisId: 'besluit', ontvangenOp: '2026-11-02T12:00:00Z', type: 'nl.leerplicht.iets-anders.v1' },
        { gebeurtenisId: 'van-ander', ontvangenOp: '2026-11-02T12:00:00Z', ketenpartnerId: 'school' },
        { gebeurtenisId: 'nergens', ontvangenOp: '2026-11-02T12:00:00Z', stand: 'ongeplaatst' },
      ].map((anders) => ({ ...in_, ...anders, id: randomUUID(), bron: `urn:nld:oin:${randomUUID()}`, gemeenten: [] })),
    });
    await legVast('veilig-thuis-vraag');
    await legVast('veilig-thuis-ingelicht');
    expect(await verstuur()).toMatchObject({ berichtnummer: 'VTH-04/1', inAntwoordOp: 'vraag-2' });
    await griffie.prisma.ketenpartner.delete({ where: { id: 'vt' } });
  });

  test('goes by mail where no events can be sent, and holds no address that became secret while it waited', async () => {
    const { prisma, protocollen } = griffie;
    const mail = { url: bus.url, afzender: { adres: 'leerplicht@gemeente.invalid', naam: 'Leerplicht' } };
    const alleenMail = maakActiviteiten({
      ...{ prisma, protocollen },
      kanalen: maakKanalen(prisma, { keten: { mail, onveilig: true } }),
    });
    await prisma.ketenpartner.update({ where: { id: 'politie' }, data: { email: 'politie@example.invalid' } });
    const zaak = await griffie.geopend();
    const bezigheid = await stuurBericht(zaak, 'assistentie-gevraagd');
    const vraag = { zaakId: zaak.zaakId, bezigheid };
    bus.storingen.push({ bij: 'ontvanger', code: 451 });
    await expect(alleenMail.verstuurBericht(vraag)).rejects.toThrow('niet bezorgd');
    await prisma.leerling.update({ where: { id: 'leerling-1' }, data: { adresGeheim: true } });
    const uit = await alleenMail.verstuurBericht(vraag);
    await prisma.leerling.update({ where: { id: 'leerling-1' }, data: { adresGeheim: false } });
    await prisma.ketenpartner.update({ where: { id: 'politie' }, data: { email: null } });
    expect(uit).toEqual(BEZORGD('e-mail'));
    const tekst = Buffer.from(bus.post[0]?.attachments[0]?.content as ArrayBuffer).toString();
    expect(parse(tekst)).toMatchObject({ leerling: { achternaam: 'Voorbeeld', adres: 'geheim' } });
  });

  test('that nobody is there to receive is for a person', async () => {
    const zaak = await griffie.geopend();
    const bezigheid = await stuurBericht(zaak, 'thuiszitter-gemeld');
    const vraag = { zaakId: zaak.zaakId, bezigheid };
    expect(await activiteiten.verstuurBericht(vraag)).toEqual({ uit: 'geweigerd', code: 'GeenOntvanger' });
  });
});

describe('a message by mail', () => {
  test('gets there once as the receiver counts it, with what it may hold as text, and under a reference of its own', async () => {
    const zaak = await griffie.geopend();
    const school1 = await stuurBericht(zaak, 'inlichtingen-gevraagd');
    await activiteiten.verstuurBericht({ zaakId: zaak.zaakId, bezigheid: school1 });
    await boek(zaak, school1, 'webhook');
    await bracht(zaak, 'toestemming', 'jeugdarts');
    const bezigheid = await stuurBericht(zaak, 'ziekteadvies-gevraagd');
    bus.storingen.push({ bij: 'ontvanger', code: 451 }, { bij: 'voor-de-punt' }, { bij: 'na-de-punt' });
    const { uit, mislukt } = await totHetLukt(() => activiteiten.verstuurBericht({ zaakId: zaak.zaakId, bezigheid }));
    expect(uit).toEqual(BEZORGD('e-mail'));
    expect(mislukt).toHaveLength(3);
    // taken in twice, and it can be seen to be one
    expect(bus.post).toHaveLength(2);
    expect(new Set(bus.post.map(({ messageId }) => messageId)).size).toBe(1);
    const [mail] = bus.post;
    const referenties = await griffie.prisma.zaakreferentie.findMany({ where: { zaakId: zaak.zaakId } });
    const bij = (id: string) => referenties.find(({ ketenpartnerId }) => ketenpartnerId === id)?.referentie ?? '';
    expect(bij('arts')).not.toBe(bij('school'));
    expect(mail?.subject).toBe(`Bericht van leerplicht over ${bij('arts')}`);
    expect(mail?.to?.map(({ address }) => address)).toEqual(['arts@example.invalid']);
    expect([mail?.cc, mail?.bcc]).toEqual([undefined, undefined]);
    expect(mail?.text).not.toMatch(/Fictief|Voorbeeld|dief/);
    const [bijlage] = mail?.attachments ?? [];
    expect(bijlage?.filename).toBe('bericht JGZ-02-1.txt');
    const tekst = Buffer.from(bijlage?.content as ArrayBuffer).toString();
    expect(parse(tekst)).toMatchObject({ leerling: { voornaam: 'Fictief' }, vraag: VRAAG });
    expect(tekst).not.toMatch(/999990019|moeder@/);
  });

  test('that needs consent does not leave when the consent was taken back while it waited', async () => {
    const zaak = await griffie.geopend();
    const nr = await bracht(zaak, 'toestemming', 'jeugdarts');
    const bezigheid = await stuurBericht(zaak, 'ziekteadvies-gevraagd');
    expect(await zaak.uit({ soort: 'herstel', nr, inhoud: await zaak.tekst('motivatie') })).toBeTypeOf('number');
    const vraag = { zaakId: zaak.zaakId, bezigheid };
    expect(await activiteiten.verstuurBericht(vraag)).toEqual({ uit: 'geweigerd', code: 'GeenToestemming' });
    expect(bus.post).toEqual([]);
  });
});

/** The ladder of a question, up to the rung on which its partner is reminded. */
async function eersteHerinnering(zaak: Proefzaak) {
  for (;;) {
    const [wekking] = wekkingen(await zaak.dossier()).filter(
      ({ opdracht }) => opdracht.soort === 'bereik-trede' && opdracht.termijn.includes('bericht/'),
    );
    if (!wekking || teDoen(await zaak.dossier()).some(({ soort }) => soort === 'herinner')) break;
    await zaak.boek(wekking.opdracht, { van: 'zaak', moment: wekking.wektOp });
  }
  return await uitgaand(zaak, 'herinner');
}

describe('a reminder', () => {
  test('of a question that he never got does not go to the partner: the LPA hears of it', async () => {
    const zaak = await griffie.geopend();
    const bezigheid = await stuurBericht(zaak, 'inlichtingen-gevraagd');
    await zaak.boek({ soort: 'boek-geweigerd', bezigheid, code: '410' }, { van: 'zaak' });
    const herinnering = await eersteHerinnering(zaak);
    expect(await activiteiten.herinnerPartner({ zaakId: zaak.zaakId, bezigheid: herinnering })).toEqual({
      uit: 'geweigerd',
      code: 'VraagNietBezorgd',
    });
    expect(school.ontvangen).toEqual([]);
  });

  test('asks the partner for his answer and holds no content; once a rung, and once more for each time by hand', async () => {
    const zaak = await griffie.geopend();
    const bezigheid = await stuurBericht(zaak, 'inlichtingen-gevraagd');
    await boek(zaak, bezigheid, 'webhook');
    const herinnering = await eersteHerinnering(zaak);
    const vraag = { zaakId: zaak.zaakId, bezigheid: herinnering };
    school.storingen.push('hang-op');
    const { uit } = await totHetLukt(() => activiteiten.herinnerPartner(vraag));
    expect(uit).toEqual(BEZORGD('webhook'));
    // byte for byte what the first attempt said, though it is later now
    expect(new Set(school.ontvangen.map(({ lichaam }) => lichaam)).size).toBe(1);
    const [{ data, ...over } = GEEN] = ontvangen();
    expect(over.type).toBe('nl.leerplicht.antwoord-herinnerd.v1');
    expect(vormVan(over).safeParse(data).error).toBeUndefined();
    expect(Object.keys(data).sort()).toEqual(['antwoordUiterlijk', 'regime', 'zaakReferentie']);
    await boek(zaak, herinnering, 'webhook');
    expect(teDoen(await zaak.dossier()).some(({ sleutel }) => sleutel === herinnering.sleutel)).toBe(false);
    await zaak.uit({ soort: 'herinner', termijn: herinnering.termijn });
    const nogEens = await uitgaand(zaak, 'herinner');
    expect(nogEens).toMatchObject({ trede: null, keer: 1 });
    await activiteiten.herinnerPartner({ zaakId: zaak.zaakId, bezigheid: nogEens });
    expect(new Set(school.ontvangen.map(({ id }) => id)).size).toBe(2);
    const reeks = ontvangen().map(({ sequence }) => sequence);
    expect(reeks).toEqual(reeks.toSorted());
    expect(new Set(reeks).size).toBe(2);
  });
});

describe('a letter', () => {
  const MOEDER: Geadresseerde = { soort: 'gezag', id: 'moeder' };

  test('by e-mail goes to that person with the very bytes that were settled, and what goes along', async () => {
    const zaak = await griffie.geopend();
    const { bezigheid, document } = await stelVast(zaak, 'e-mail', MOEDER);
    bus.storingen.push({ bij: 'inhoud', code: 452 }, { bij: 'na-de-punt' });
    const { uit } = await totHetLukt(() => activiteiten.verzendBrief({ zaakId: zaak.zaakId, bezigheid }));
    expect(uit).toEqual(BEZORGD('e-mail'));
    expect(new Set(bus.post.map(({ messageId }) => messageId)).size).toBe(1);
    const mail = bus.post.at(-1);
    expect(mail?.to).toEqual([{ address: 'moeder@example.invalid', name: 'Fictieve Moeder' }]);
    expect(mail?.subject).toBe('Brief van de gemeente Alkmaar');
    expect(mail?.attachments).toHaveLength(2);
    const bytes = Buffer.from(mail?.attachments[0]?.content as ArrayBuffer);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(document.sha256);
  });

  test('to somebody who has no address any more, or whom the relay will never take, is for a person', async () => {
    const zaak = await griffie.geopend();
    const { bezigheid } = await stelVast(zaak, 'e-mail', { soort: 'jongere' });
    const vraag = { zaakId: zaak.zaakId, bezigheid };
    expect(await activiteiten.verzendBrief(vraag)).toEqual({ uit: 'geweigerd', code: 'GeenAdres' });
    const ander = await griffie.geopend();
    const { bezigheid: brief } = await stelVast(ander, 'e-mail', MOEDER);
    bus.storingen.push({ bij: 'ontvanger', code: 550 });
    const uit = await activiteiten.verzendBrief({ zaakId: ander.zaakId, bezigheid: brief });
    expect(uit).toEqual({ uit: 'geweigerd', code: 'SMTP-550' });
  });

  test('to a jongere goes where the record says that survived a merge', async () => {
    const vast = { voornaam: 'Fictief', achternaam: 'Voorbeeld', geboortedatum: '2011-01-01', geslacht: 'O' };
    const blijft = { id: 'blijft', persoonsnummer: '999990020', gemeenteCode: 'GM0361', ...vast };
    await griffie.prisma.leerling.create({ data: { ...blijft, email: 'jongere@example.invalid', digitaal: true } });
    const zaak = await griffie.geopend();
    const { bezigheid } = await stelVast(zaak, 'e-mail', { soort: 'jongere' });
    const wordt = (samengevoegdMet: string | null) =>
      griffie.prisma.leerling.update({ where: { id: 'leerling-1' }, data: { samengevoegdMet } });
    await wordt('blijft');
    const uit = await activiteiten.verzendBrief({ zaakId: zaak.zaakId, bezigheid });
    await wordt(null);
    expect(uit).toEqual(BEZORGD('e-mail'));
    expect(bus.post.at(-1)?.to).toEqual([{ address: 'jongere@example.invalid', name: 'Fictief Voorbeeld' }]);
  });

  test('by post is caught where nothing leaves the house, without an address; by hand nothing leaves', async () => {
    const stil = maakActiviteiten(griffie);
    const zaak = await griffie.geopend();
    const { bezigheid, document, bijlage } = await stelVast(zaak, 'post', MOEDER);
    const vraag = { zaakId: zaak.zaakId, bezigheid };
    expect(await stil.verzendBrief(vraag)).toEqual(BEZORGD('opvang'));
    expect(await stil.verzendBrief(vraag)).toEqual(BEZORGD('opvang'));
    await boek(zaak, bezigheid, 'opvang');
    const verzonden = (await zaak.gebeurtenissen()).find(({ soort }) => soort === 'BriefVerzonden');
    expect(verzonden?.gegevens).toMatchObject({ kanaal: 'post', via: 'opvang' });
    const stukken = await opgevangen(zaak.zaakId);
    expect(stukken).toMatchObject([
      { kanaal: 'post', aan: 'het adres in de brief', bijlagen: [document.id, bijlage.id], proef: false },
    ]);
    const ander = await griffie.geopend();
    const { bezigheid: brief } = await stelVast(ander, 'uitgereikt', MOEDER);
    const uit = await activiteiten.verzendBrief({ zaakId: ander.zaakId, bezigheid: brief });
    expect(uit).toEqual(BEZORGD('uitgereikt'));
    expect(await opgevangen(ander.zaakId)).toEqual([]);
  });

  test('by post is for a person where mail really leaves: nothing is caught, and its day is the one that he records', async () => {
    const zaak = await griffie.geopend();
    const { zaakId } = zaak;
    const { bezigheid, over } = await stelVast(zaak, 'post', MOEDER);
    const uit = await activiteiten.verzendBrief({ zaakId, bezigheid });
    expect(uit).toEqual({ uit: 'geweigerd', code: 'GeenPoststraat' });
    expect(await opgevangen(zaakId)).toEqual([]);
    await zaak.uit({ soort: 'boek-geweigerd', bezigheid, code: 'GeenPoststraat' }, { van: 'zaak' });
    expect(await uitgaand(zaak, 'attendeer')).toMatchObject({ ontvanger: 'lpa', trede: 'geweigerd' });
    zaak.vandaag = '2026-11-04';
    expect(await zaak.uit({ soort: 'leg-verzending-vast', over, dag: '2026-11-03' })).toBeTypeOf('number');
    const verzonden = (await zaak.gebeurtenissen()).find(({ soort }) => soort === 'BriefVerzonden');
    expect([verzonden?.dag, verzonden?.gegevens]).toEqual([
      '2026-11-03',
      expect.objectContaining({ kanaal: 'post', via: 'zelf' }),
    ]);
  });

  test('by e-mail is for a person where only events leave, and a message where only mail does', async () => {
    const { prisma, protocollen } = griffie;
    const mail = { url: bus.url, afzender: { adres: 'leerplicht@gemeente.invalid', naam: 'Leerplicht' } };
    const met = (keten: object) =>
      maakActiviteiten({
        ...{ prisma, protocollen },
        kanalen: maakKanalen(prisma, { keten: { onveilig: true, ...keten }, publiekAdres: ADRES }),
      });
    const zaak = await griffie.geopend();
    const { zaakId } = zaak;
    const { bezigheid: brief } = await stelVast(zaak, 'e-mail', MOEDER);
    const zonder = { uit: 'geweigerd', code: 'GeenKanaal' };
    expect(await met({ oin: OIN }).verzendBrief({ zaakId, bezigheid: brief })).toEqual(zonder);
    const bericht = await stuurBericht(zaak, 'inlichtingen-gevraagd');
    expect(await met({ mail }).verstuurBericht({ zaakId, bezigheid: bericht })).toEqual(zonder);
    expect(await opgevangen(zaakId)).toEqual([]);
  });

  test('goes with the very documents that were settled, and not at all when one of them was voided', async () => {
    const zaak = await griffie.geopend();
    const { bezigheid, bijlage, erbij } = await stelVast(zaak, 'e-mail', MOEDER);
    const vraag = { zaakId: zaak.zaakId, bezigheid };
    expect((await zaak.gebeurtenissen()).at(-1)?.gegevens).toMatchObject({ bijlagen: [bijlage] });
    expect(await zaak.uit({ soort: 'herstel', nr: erbij, inhoud: await zaak.tekst('motivatie') })).toBeTypeOf('number');
    expect(await activiteiten.verzendBrief(vraag)).toEqual({ uit: 'geweigerd', code: 'BijlageVervallen' });
    expect(bus.post).toEqual([]);
  });

  test.each([
    [{ geblokkeerd: true }, 'VierOgenNodig'],
    [{ straat: STRAAT, adresGeheim: true }, 'VierOgenNodig'],
    [{ digitaal: false }, 'GeenDigitaal'],
  ])('does not go when that changed since it was settled: %j', async (wat, code) => {
    const zaak = await griffie.geopend();
    const { bezigheid } = await stelVast(zaak, 'e-mail', MOEDER);
    const zet = (data: object) => griffie.prisma.gezag.update({ where: { id: 'moeder' }, data });
    await zet(wat);
    const uit = await activiteiten.verzendBrief({ zaakId: zaak.zaakId, bezigheid });
    await zet({ geblokkeerd: false, straat: null, adresGeheim: false, digitaal: true });
    expect(uit).toEqual({ uit: 'geweigerd', code });
    expect(bus.post).toEqual([]);
  });

  test('goes on a later day than it was settled only when the last day in it is still what the case keeps', async () => {
    const zaak = await griffie.geopend();
    const { bezigheid } = await stelVast(zaak, 'e-mail', MOEDER, 'kennisgevingsbrief');
    const op = (dag: Dag) => ({ zaakId: zaak.zaakId, bezigheid, verschuiving: beginVan(dag) - Date.now() });
    // four lesweken from Monday 2 November end a day earlier than from Tuesday 3
    expect(await activiteiten.verzendBrief(op('2026-11-03'))).toEqual({ uit: 'geweigerd', code: 'DagVoorbij' });
    expect(bus.post).toEqual([]);
    expect(await activiteiten.verzendBrief(op('2026-11-02'))).toMatchObject({ uit: 'bezorgd' });
  });

  test('that was taken back before it went does not go', async () => {
    const zaak = await griffie.geopend();
    const { bezigheid, over } = await stelVast(zaak, 'e-mail', MOEDER);
    await zaak.uit({ soort: 'neem-brief-terug', over, inhoud: await zaak.tekst('motivatie') });
    const uit = await activiteiten.verzendBrief({ zaakId: zaak.zaakId, bezigheid });
    expect(uit).toEqual({ uit: 'niet-gewenst' });
    expect(bus.post).toEqual([]);
  });
});

describe('who stands for a message', () => {
  const afdeling = {
    ...{ naam: 'Leerplicht Noord-Kennemerland', functie: 'leerplichtambtenaar' },
    ...{ telefoon: '088 555 10 00', email: 'leerplicht@alkmaar.example.invalid' },
  };
  const account = (id: string, naam: string, anders: object = {}) =>
    griffie.prisma.account.create({ data: { id, subject: id, naam, rol: 'lpa', gemeenten: ['GM0361'], ...anders } });
  const wijsToe = (zaak: Proefzaak, behandelaar: string) => zaak.uit({ soort: 'wijs-toe', behandelaar });

  test('is who handles the case; the department as long as nobody does, and for what is not known of him', async () => {
    const zaak = await griffie.geopend();
    const lees = async () => {
      const d = await zaak.dossier();
      return leesContact(griffie.prisma, d, griffie.protocollen.voor(d.gemeente, zaak.vandaag));
    };
    expect(await lees()).toEqual(afdeling);
    await account('lpa-7', 'Fictieve Ambtenaar', { telefoon: '06 12345678' });
    await wijsToe(zaak, 'lpa-7');
    expect(await lees()).toEqual({ ...afdeling, naam: 'Fictieve Ambtenaar', telefoon: '06 12345678' });
  });

  test('of investigation is the BOA who recorded it, else the BOA who handles the case, and without one it is not made', async () => {
    const zaak = await griffie.geopend();
    const uitleg = async () => ({ inhoud: await zaak.tekst('motivatie'), afwijkreden: 'anders' });
    const stappen = { 'contact-school': 'melding-juist', 'keuze-routekaart': 'A', onderzoek: 'ongeoorloofd' };
    for (const [stap, uitkomst] of Object.entries({ ...stappen, brief: 'verzonden' }))
      await zaak.uit({ soort: 'rond-af', stap, uitkomst, ...(await uitleg()) });
    await zaak.uit({ soort: 'kies-routes', routes: ['dwang-strafrecht'], ...(await uitleg()) });
    const gezegd = { verwijtbaarJongere: 'nee', verwijtbaarOuder: 'ja', artikel5b: 'nee', eerderVeroordeeld: 'nee' };
    const inhoud = await zaak.antwoorden(gezegd);
    expect(await zaak.uit({ soort: 'vul-vragenlijst-in', lijst: 'procesverbaal', inhoud })).toBeTypeOf('number');
    const [{ id: route } = { id: '' }] = Object.values((await zaak.dossier()).routes);
    const leg = async (onderdeel: string, anders: object, door = 'lpa-1'): Promise<void> => {
      const opdracht = { soort: 'leg-onderdeel-vast', route, onderdeel, ...anders, ...(await uitleg()) };
      expect(await zaak.uit(opdracht, { actor: { soort: 'account', id: door } })).toBeTypeOf('number');
    };
    await leg('pv-opgemaakt', { uitkomst: 'ouder' });
    await leg('pv-ingezonden', {});
    const bezigheid = await uitgaand(zaak, 'bericht');
    const vraag = { zaakId: zaak.zaakId, bezigheid };
    expect(await activiteiten.verstuurBericht(vraag)).toEqual({ uit: 'geweigerd', code: 'GeenBoa' });
    const lees = async () => leesBoa(griffie.prisma, await zaak.dossier(), { id: route });
    await account('boa-1', 'Fictieve BOA', { boa: true, aktenummer: 'FICTIEF-1' });
    await account('boa-2', 'Fictieve Tweede BOA', { boa: true, aktenummer: 'FICTIEF-2' });
    await wijsToe(zaak, 'boa-2');
    expect(await lees()).toEqual({ naam: 'Fictieve Tweede BOA', aktenummer: 'FICTIEF-2' });
    await leg('om-ontvangen', {}, 'boa-1');
    expect(await lees()).toEqual({ naam: 'Fictieve BOA', aktenummer: 'FICTIEF-1' });
    const om = { gemeenten: ['GM0361'], geheim: GEHEIM, webhook: school.url, haaltOp: true };
    await griffie.prisma.ketenpartner.create({
      data: { id: 'om', soort: 'openbaar-ministerie', naam: 'Verzonnen Parket', ...om },
    });
    expect(await activiteiten.verstuurBericht(vraag)).toMatchObject({ uit: 'bezorgd' });
    expect(await rij(bezigheid.sleutel)).toMatchObject({ inhoud: { boa: await lees() } });
  });
});

test('of a trial case nothing reaches a real channel: all of it can be read in the opvang', async () => {
  const zaak = griffie.zaak();
  await zaak.uit({ ...(await zaak.meldopdracht()), proef: true }, { van: 'postvak' });
  const bericht = await stuurBericht(zaak, 'inlichtingen-gevraagd');
  const { bezigheid: brief } = await stelVast(zaak, 'e-mail', { soort: 'gezag', id: 'moeder' });
  const { zaakId } = zaak;
  expect(await activiteiten.verstuurBericht({ zaakId, bezigheid: bericht })).toEqual(BEZORGD('opvang'));
  expect(await activiteiten.verzendBrief({ zaakId, bezigheid: brief })).toEqual(BEZORGD('opvang'));
  expect([bus.post, school.ontvangen]).toEqual([[], []]);
  const stukken = await opgevangen(zaakId);
  expect(stukken.map(({ kanaal, proef }) => [kanaal, proef]).sort()).toEqual([
    ['e-mail', true],
    ['webhook', true],
  ]);
});

test('where nothing is set up nothing leaves, and nobody has to be reachable', async () => {
  const stil = maakActiviteiten(griffie);
  const zaak = await griffie.geopend();
  const bezigheid = await stuurBericht(zaak, 'thuiszitter-gemeld');
  const vraag = { zaakId: zaak.zaakId, bezigheid };
  expect(await stil.verstuurBericht(vraag)).toEqual(BEZORGD('opvang'));
  const [stuk] = await opgevangen(zaak.zaakId);
  expect(stuk).toMatchObject({
    aan: 'samenwerkingsverband',
    onderwerp: expect.stringContaining('thuiszitter') as string,
  });
});
