/**
 * Nothing that is held of a person escapes: every table of the database is about nobody, or is in the inzage (AVG 15) and goes
 * with the destruction of his last case, or has a reason in words why not. A person of whom every table has a row is asked for
 * and then destroyed; a table that is new fails until somebody says what it is.
 */
import { gzipSync } from 'node:zlib';
import { WorkflowNotFoundError } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vernietigRegel } from '../../worker/vernietiging/regel.ts';
import { Proefgriffie, type Proefzaak } from '../../test/opzet/griffie.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { sha256 } from '../inhoud.ts';
import { inzage, type Inzage } from './schemas.ts';

/** In which part of the inzage it stands, and by what it is known there. */
interface InInzage {
  deel: keyof Inzage;
  merk: string;
}
interface Tabel {
  inzage: InInzage | string;
  /** True: no row of him is left. */
  gewist: true | string;
}

const GROOTBOEK = 'uit het grootboek afgeleid; daar staat het in woorden';
const KETEN = 'koppen van het grootboek, zonder teksten of namen: keten en ankers rusten daarop (ADR 0028)';
const SLEUTEL = 'een sleutel of een kenmerk: zegt niets over iemand';
const KORT = 'een concept: binnen een dag weg, of het staat als brief of document in de zaak';
const SCHERM = 'gaat over wie het leest: wie dat was, staat in het logboek';
const in_ = (deel: keyof Inzage, merk: string): InInzage => ({ deel, merk });

const TABELLEN: Readonly<Record<string, Tabel>> = {
  leerling: { inzage: in_('persoon', 'Tabelachternaam'), gewist: true },
  gezag: { inzage: in_('gezag', 'Tabelmoeder'), gewist: true },
  verlof: { inzage: in_('verlof', '2020-02-03'), gewist: true },
  postvak: { inzage: in_('meldingen', 'tabelmelding'), gewist: true },
  inhoud: { inzage: in_('meldingen', 'Tabelreden'), gewist: true },
  gebeurtenis: { inzage: in_('zaken', 'Bevinding vastgelegd'), gewist: KETEN },
  zaak: { inzage: in_('zaken', 'regulier'), gewist: KETEN },
  document: { inzage: in_('zaken', 'tabeldocument.txt'), gewist: true },
  verzending: { inzage: in_('ontvangers', 'Raad voor de Kinderbescherming'), gewist: true },
  bericht_in: { inzage: in_('berichten', 'Tabelbericht'), gewist: true },
  portaalcode: { inzage: in_('portaal', '2020-03-04'), gewist: true },
  portaalbestand: { inzage: in_('portaal', 'tabelbestand.pdf'), gewist: true },
  maandlijst: { inzage: in_('maandlijsten', '2020-05'), gewist: 'de regel is geteld en blijft, zonder wie het was' },
  verwerking: {
    inzage: in_('gelezen', 'Een zaak inzien'),
    gewist: 'wie las, met kenmerken die niets zeggen: dat moet te verantwoorden blijven',
  },
  doorbreking: { inzage: in_('doorbrekingen', 'Tabeldoorbreking'), gewist: true },
  melding_zaak: {
    inzage: 'bij welke zaak een melding hoort: beide staan er al',
    gewist: 'een melding die nog eens komt, opent zo geen tweede zaak',
  },
  melding_stand: { inzage: GROOTBOEK, gewist: 'nummer van de melding en haar stand bij DUO: staat ook in de koppen' },
  normtoets: { inzage: GROOTBOEK, gewist: 'telt mee in rapporten; zegt niet om wie het ging' },
  antwoord: { inzage: 'nummer van wat is geboekt, of de code van een weigering', gewist: true },
  attendering: { inzage: 'een termijn uit het grootboek, als herinnering voor wie de zaak behandelt', gewist: true },
  gelezen: { inzage: SCHERM, gewist: true },
  briefvoorbeeld: { inzage: KORT, gewist: true },
  opvang: { inzage: 'een afschrift van een brief of bericht dat in de zaak staat', gewist: true },
  zaakreferentie: { inzage: SLEUTEL, gewist: true },
  portaalsessie: { inzage: SLEUTEL, gewist: true },
  zaaksleutel: { inzage: SLEUTEL, gewist: 'de rij blijft, leeg: zo komt er nooit een tweede sleutel' },
  ankerzaak: { inzage: SLEUTEL, gewist: 'plaats en zout: zonder die twee is de vernietigde zaak niet te bewijzen' },
  archief: {
    inzage: 'versleuteld afschrift van hoe de zaak liep; wat erin staat, staat in het grootboek',
    gewist: 'niemand kan het meer openen; het sluit met de sleutel van de zaak',
  },
  herspeling: {
    inzage: 'of de zaak opnieuw hetzelfde loopt, in codes; dat het is gevraagd staat bij wie las',
    gewist: 'codes en aantallen, zonder teksten of namen',
  },
  vernietigingsregel: {
    inzage: 'tot wanneer iets bewaard blijft, staat bij bewaren',
    gewist: 'bewijst dat en waarom de zaak is vernietigd',
  },
};

/** About the house, the method, the people who work here, or nobody. */
const OVER_NIEMAND = [
  ...['gemeente', 'school', 'account', 'protocol', 'protocolversie', 'ketenpartner', 'leeswijzer', 'weergave'],
  ...['aanmelding', 'sessie', 'portaalpoging', 'archiefcontrole', 'anker', 'ankerblad', 'ondertekensleutel'],
  ...['vernietigingslijst', '_prisma_migrations'],
];

const ID = 'tabelleerling';
const [MOEDER, CODE] = [`${ID}-moeder`, `${ID}-code`];
let huis: Testhuis;
let zaak: Proefzaak;
const LPA = { actor: { soort: 'account', id: 'demo-lpa' } } as const;
beforeAll(async () => {
  huis = await startTesthuis();
  const griffie = new Proefgriffie(huis.prisma, huis.protocollen);
  await legPersoonNeer();
  zaak = griffie.zaak(ID);
  // of 30 June 2021: a pupil of 5 May 2006 is no longer a child by now, and asks for himself
  zaak.vandaag = '2021-06-30';
  await zaak.uit({ ...(await zaak.meldopdracht()), leerlingId: ID }, { van: 'postvak' });
  await zaak.uit({ soort: 'noteer', inhoud: await zaak.tekst('toelichting') }, LPA);
  expect(await zaak.trekIn()).toBeTypeOf('number');
  await legZaakNeer(zaak.zaakId);
  expect((await huis.vraag('lpa', 'GET', `/v1/zaken/${zaak.zaakId}`)).status).toBe(200);
});
afterAll(() => huis.stop());

/** What stands with the person. */
async function legPersoonNeer(): Promise<void> {
  const { prisma } = huis;
  const wie = { persoonsnummer: '999990985', voornaam: 'Fictief', achternaam: 'Tabelachternaam', geslacht: 'O' };
  const moeder = { id: MOEDER, rol: 'ouder', naam: 'Fictieve Tabelmoeder' };
  await prisma.leerling.create({
    data: { id: ID, ...wie, geboortedatum: '2006-05-05', gemeenteCode: 'GM0361', gezag: { create: moeder } },
  });
  const dag = { van: '2020-02-03', totEnMet: '2020-02-03', beslotenOp: '2020-02-01', dagen: 1 };
  const verlof = { vestiging: '99XX00', grond: 'verhuizing', besluit: 'verleend', door: 'demo-lpa' };
  await prisma.verlof.create({ data: { id: 'v', leerlingId: ID, ...dag, ...verlof } });
  const tekst = { zout: 'z', tekst: JSON.stringify({ reden: 'Tabelreden' }), sha256: 'a'.repeat(64) };
  await prisma.inhoud.create({ data: { id: `${ID}-inhoud`, ...tekst, velden: ['melding'] } });
  const post = { soort: 'melding', nummer: 'tabelmelding', mutatietijd: new Date(0), stand: 'geweigerd' };
  const bericht = { melding: { naamLeslocatie: 'Fictieve School' } };
  await prisma.postvak.create({
    data: { id: 'p', leerlingId: ID, ...post, bericht, inhoudId: `${ID}-inhoud`, ingezondenDoor: 'demo-school' },
  });
  const reden = { accountId: 'demo-lpa', reden: 'Tabeldoorbreking', tot: new Date(0) };
  await prisma.doorbreking.create({ data: { id: 'd', leerlingId: ID, ...reden } });
  const code = { doel: 'kennisgeving', groep: 'ABCD', zout: 'z', hash: 'b'.repeat(64), gemaaktDoor: 'demo-lpa' };
  await prisma.portaalcode.create({ data: { id: CODE, leerlingId: ID, ...code, geldigTot: '2020-03-04' } });
  const straks = new Date(Date.now() + 3_600_000);
  await prisma.portaalsessie.create({ data: { id: 'c'.repeat(64), codeId: CODE, verlooptOp: straks } });
  const bestand = { naam: 'tabelbestand.pdf', mediatype: 'application/pdf', grootte: 1, bytes: new Uint8Array([65]) };
  await prisma.portaalbestand.create({
    data: { id: 'f', codeId: CODE, ...bestand, sha256: 'd'.repeat(64), scan: 'schoon' },
  });
}

/** What stands with the case, besides what booking it left. */
async function legZaakNeer(zaakId: string): Promise<void> {
  const { prisma } = huis;
  const gemeente = 'GM0361';
  const ketenpartnerId = 'demo-raad-alkmaar';
  const stuk = { soort: 'bijlage', naam: 'tabeldocument.txt', mediatype: 'text/plain', bytes: new Uint8Array([65]) };
  const van = { sha256: 'e'.repeat(64), regime: 'AVG', gemaaktDoor: 'demo-lpa', nr: 1 };
  await prisma.document.create({ data: { id: 'doc', zaakId, ...stuk, ...van } });
  const voorbeeld = { over: 'eigen/x', accountId: 'demo-lpa', dag: '2021-06-30', alinea: '', bijlagen: [] };
  await prisma.briefvoorbeeld.create({ data: { id: 'vb', zaakId, ...voorbeeld, exemplaren: [], weggelaten: [] } });
  const uit = { gemeente, proef: false, regime: 'AVG', aan: '' };
  await prisma.verzending.create({
    data: {
      ...{ sleutel: 's', zaakId, ...uit, soort: 'bericht', kanaal: 'webhook', ketenpartnerId },
      ...{ kenmerk: 'k', bezorgdOp: new Date(0) },
    },
  });
  const tekst = { onderwerp: '', koppen: {}, tekst: '', bijlagen: [] };
  await prisma.opvang.create({ data: { id: 'o', sleutel: 's', zaakId, ...uit, kanaal: 'e-mail', ...tekst } });
  const type = 'nl.leerplicht.verzonnen.v1';
  const gebeurtenis = JSON.stringify({
    ...{ specversion: '1.0', id: 'x', source: 'urn:verzonnen', type },
    data: { zaakReferentie: 'x', toelichting: 'Tabelbericht' },
  });
  const bron = { bron: 'urn:verzonnen', gebeurtenisId: 'x', ketenpartnerId, type, gebeurtenis };
  await prisma.berichtIn.create({
    data: { id: 'b', zaakId, ...bron, regime: 'AVG', gemeenten: [gemeente], stand: 'ongeplaatst' },
  });
  await prisma.zaakreferentie.create({ data: { zaakId, ketenpartnerId, referentie: 'r' } });
  const termijn = { termijn: '', naam: '', trede: '', dag: '2021-06-30' };
  await prisma.attendering.create({
    data: { sleutel: 'a', zaakId, ontvanger: 'lpa', gemeente, proef: false, ...termijn },
  });
  await prisma.gelezen.create({ data: { accountId: 'demo-lpa', zaakId, nr: 1 } });
  const regels = [{ zaakId, leerlingId: ID, leerling: 'Fictief Tabelachternaam', geboortedatum: '2006-05-05' }];
  const maand = { maand: '2020-05', peildatum: '2020-05-31', absoluut: 1, vrijgesteld: 0, door: 'demo-lpa' };
  await prisma.maandlijst.create({ data: { gemeente, ...maand, regels } });
  const norm = { norm: 'stap/brief', over: 'x', nr: 1, dag: '2021-06-30', maand: '2021-06', ronde: 1 };
  await prisma.normtoets.create({ data: { zaakId, ...norm, afgeweken: false, regime: 'AVG', gemeente } });
  await legBewijsNeer(zaakId);
}

async function legBewijsNeer(zaakId: string): Promise<void> {
  const { prisma } = huis;
  const op = new Date(0);
  const b64 = (tekst: string): string => Buffer.from(tekst).toString('base64');
  // sealed: one that no key closes goes itself
  const metadata = { encoding: b64('binary/encrypted'), 'encryption-key-id': b64('sleutel') };
  const geschiedenis = JSON.stringify({ events: [{ payload: { metadata } }] });
  await prisma.archief.create({
    data: {
      ...{ runId: 'run', workflowId: zaakId, zaakId, workflow: 'zaak', stand: 'COMPLETED' },
      ...{ begonnenOp: op, geslotenOp: op, geschiedenis: gzipSync(geschiedenis) },
      ...{ sha256: sha256(geschiedenis), bouwsels: [], sdks: [], protocollen: [] },
    },
  });
  await prisma.herspeling.create({ data: { id: 'h', zaakId, gevraagdDoor: 'demo-auditor' } });
  await prisma.ankerzaak.create({ data: { zaakId, plaats: 0, zout: '0'.repeat(64) } });
  await prisma.zaaksleutel.create({ data: { id: 'sleutel', zaakId, kekId: 'k', verpakt: new Uint8Array([1]) } });
  const lijst = { id: 'lijst', gemeente: 'GM0361', deel: 'geheel', peildatum: '2026-11-02' };
  const twee = { voorgesteldDoor: 'demo-teamleider', goedgekeurdDoor: 'demo-lpa', goedgekeurdOp: new Date() };
  const regel = { zaakId, soort: 'regulier', regel: 'zaak/verzuim', grondslag: 'x', vernietigbaarOp: '2025-05-06' };
  await prisma.vernietigingslijst.create({ data: { ...lijst, ...twee, regels: { create: regel } } });
}

async function tabellen(): Promise<string[]> {
  const rijen = await huis.prisma.$queryRaw<{ naam: string }[]>`
    select table_name::text as naam from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`;
  return rijen.map(({ naam }) => naam).sort();
}

/** Those with a row that names the person, his case, his parent or his code: each of these ids begins with his own. */
async function tabellenMetHem(): Promise<string[]> {
  const namen = await tabellen();
  const met = await Promise.all(
    namen.map(async (naam) => {
      const [rij] = await huis.prisma.$queryRawUnsafe<{ er: boolean }[]>(
        `select exists (select from "${naam}" t where to_jsonb(t)::text like '%${ID}%') as er`,
      );
      return rij?.er === true;
    }),
  );
  return namen.filter((_, n) => met[n]);
}

test('every table is about somebody, with what becomes of it, or about nobody', async () => {
  expect([...Object.keys(TABELLEN), ...OVER_NIEMAND].sort()).toEqual(await tabellen());
});

test('of a person of whom every table has a row, every one is in the inzage or has a reason not to be', async () => {
  expect(await tabellenMetHem()).toEqual(Object.keys(TABELLEN).sort());
  const { status, lichaam } = await huis.vraag('lpa', 'GET', `/v1/leerlingen/${ID}/inzage?voor=jongere`);
  expect(status, JSON.stringify(lichaam)).toBe(200);
  const over = inzage.parse(lichaam);
  const mist = Object.entries(TABELLEN).filter(
    ([, { inzage: waar }]) => typeof waar !== 'string' && !JSON.stringify(over[waar.deel]).includes(waar.merk),
  );
  expect(mist.map(([tabel]) => tabel)).toEqual([]);
});

test('a parent does not read why somebody read a secret address, and is told that it was left out', async () => {
  await huis.prisma.leerling.update({ where: { id: ID }, data: { geboortedatum: '2015-05-05' } });
  const { lichaam } = await huis.vraag('lpa', 'GET', `/v1/leerlingen/${ID}/inzage?voor=gezag/${MOEDER}`);
  await huis.prisma.leerling.update({ where: { id: ID }, data: { geboortedatum: '2006-05-05' } });
  expect(JSON.stringify(lichaam)).not.toContain('Tabeldoorbreking');
  const { doorbrekingen, weggelaten } = inzage.parse(lichaam);
  expect(doorbrekingen).toMatchObject([{ rol: 'Leerplichtambtenaar', reden: null }]);
  expect(weggelaten.map(({ wat }) => wat)).toContain('De redenen om een geheim adres te lezen');
});

test('with the day until which a closed case is kept, from the terms of the protocol', async () => {
  const { lichaam } = await huis.vraag('lpa', 'GET', `/v1/leerlingen/${ID}/inzage?voor=jongere`);
  const [eerste, laatste] = inzage.parse(lichaam).bewaren;
  // 5 May 2006 + 19 years is later than 30 June 2021 + 2 years
  expect(eerste?.naam).toMatch(/^Zaak [\w-]+: dossier van schoolverzuim$/);
  expect(eerste?.waarde).toMatch(/^Tot en met 5 mei 2025; daarna mag het worden vernietigd\. 19 jaar na de geboorte/);
  expect(laatste?.naam).toBe('De persoon, wie gezag heeft, verlof en codes');
});

test('once his last case is destroyed, no table has a row of him but those that have a reason', async () => {
  const weg = new WorkflowNotFoundError('weg', zaak.zaakId, undefined);
  const client = {
    workflow: {
      list: () => [],
      getHandle: () => ({ describe: () => Promise.reject(weg) }),
    },
  };
  const { prisma } = huis;
  const lijst = await prisma.vernietigingslijst.findUniqueOrThrow({ where: { id: 'lijst' } });
  const werk = {
    prisma,
    register: zaak.griffie.register,
    client: client as never,
    nu: () => Date.parse('2026-11-02T09:00:00Z'),
  };
  const doe = () => vernietigRegel(werk, lijst, { lijstId: 'lijst', zaakId: zaak.zaakId });
  // as long as nobody dealt with a message, its case stays
  await prisma.berichtIn.update({ where: { id: 'b' }, data: { stand: 'afgehandeld' } });
  expect(await doe()).toBe('wacht-op-grootboek');
  const post = await prisma.postvak.findFirstOrThrow({ where: { soort: 'vernietiging', nummer: zaak.zaakId } });
  await zaak.uit(post.bericht, { van: 'postvak' });
  await prisma.postvak.update({ where: { id: post.id }, data: { stand: 'verwerkt' } });
  expect(await doe()).toBe('klaar');
  const blijft = Object.entries(TABELLEN).flatMap(([tabel, { gewist }]) => (gewist === true ? [] : [tabel]));
  expect(await tabellenMetHem()).toEqual(blijft.sort());
  const tekst = JSON.stringify(await prisma.maandlijst.findMany());
  expect(tekst).not.toMatch(/Tabelachternaam|2006-05-05/);
});
