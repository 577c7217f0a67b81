/** What somebody brings in: kept when it is what he says, read by who may, and gone when nobody added it to the case. */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { teDoen } from '../../mas/bezigheden.ts';
import { beginVan, dagVan, plusDagen } from '../../mas/datum.ts';
import { Proefgriffie, type Proefzaak } from '../../test/opzet/griffie.ts';
import { inPlaatsVanTemporal } from '../../test/opzet/inplaats.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { ruimOp } from './opruimen.ts';
import { documentenAntwoord, geuploadAntwoord } from './schemas.ts';
import { HOOGSTENS_BYTES } from './soorten.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A file with the word EICAR in it stands for one with a virus. */
const virusscan = {
  scan: (bytes: Uint8Array) =>
    Promise.resolve(Buffer.from(bytes).includes('EICAR') ? ('besmet' as const) : ('schoon' as const)),
};

let huis: Testhuis;
let nodig: Parameters<typeof ruimOp>[0];
let griffie: Proefgriffie;
let zaak: Proefzaak;
beforeAll(async () => {
  huis = await startTesthuis({}, (prisma, register) => ({
    client: inPlaatsVanTemporal(prisma, register, []),
    virusscan,
  }));
  griffie = new Proefgriffie(huis.prisma, huis.protocollen);
  nodig = { prisma: huis.prisma, register: griffie.register };
  zaak = griffie.zaak('d1');
  zaak.vandaag = dagVan(Date.now());
  await zaak.meld();
});
afterAll(() => huis.stop());

const pad = () => `/v1/zaken/${zaak.zaakId}/documenten`;
async function breng(bytes: Buffer, anders: { soort?: string; naam?: string; regime?: string; wie?: string } = {}) {
  const { soort = 'application/pdf', naam = 'verslag.pdf', regime = 'AVG', wie = 'lpa' } = anders;
  const koppen = { 'content-type': soort, bestandsnaam: encodeURIComponent(naam), regime };
  const antwoord = await huis.ruw(wie, 'POST', pad(), new Uint8Array(bytes), koppen);
  return { status: antwoord.status, lichaam: (await antwoord.json()) as Record<string, unknown> };
}
async function gebracht(...wat: Parameters<typeof breng>): Promise<string> {
  const { status, lichaam } = await breng(...wat);
  expect([status, lichaam.detail]).toEqual([201, undefined]);
  return geuploadAntwoord.parse(lichaam).id;
}
const lees = (id: string, wie = 'lpa') => huis.ruw(wie, 'GET', `${pad()}/${id}`);
const lijst = async (wie = 'lpa') =>
  documentenAntwoord.parse((await huis.vraag(wie, 'GET', pad())).lichaam).documenten.map(({ id }) => id);
const voegToe = (document: string, wie = 'lpa', regime = 'AVG') =>
  huis.vraag(
    wie,
    'POST',
    `/v1/zaken/${zaak.zaakId}/handelingen`,
    { handeling: 'voeg-document-toe', document, aard: 'gespreksverslag', regime },
    { 'idempotency-key': crypto.randomUUID() },
  );

/** An archive of one entry, as zip programs write it. */
function zip(naam: string, inhoud: Buffer): Buffer {
  const gepakt = deflateRawSync(inhoud);
  const kop = Buffer.alloc(30);
  kop.writeUInt32LE(0x04034b50, 0);
  kop.writeUInt16LE(20, 4);
  kop.writeUInt16LE(8, 8);
  kop.writeUInt32LE(gepakt.length, 18);
  kop.writeUInt32LE(inhoud.length, 22);
  kop.writeUInt16LE(naam.length, 26);
  return Buffer.concat([kop, Buffer.from(naam), gepakt]);
}
const INHOUDSSOORT =
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

describe('a file is let in', () => {
  test.each([
    ['application/pdf', 'verslag.pdf', PDF],
    ['image/png', 'foto van de brief.PNG', PNG],
    [DOCX, 'verslag.docx', zip('[Content_Types].xml', Buffer.from(INHOUDSSOORT))],
    ['text/plain', 'notitie.txt', Buffer.from('Gesproken met de mentor; café, geen zorgen.\r\n')],
  ])('%s, with its hash, and given back as it was', async (soort, naam, bytes) => {
    const id = await gebracht(bytes, { soort, naam });
    const antwoord = await lees(id);
    const terug = Buffer.from(await antwoord.arrayBuffer());
    expect(terug.equals(bytes)).toBe(true);
    expect(antwoord.headers.get('content-type')).toContain(soort);
    expect(antwoord.headers.get('x-content-type-options')).toBe('nosniff');
    expect(antwoord.headers.get('content-security-policy')).toContain("default-src 'none'");
    const rij = await huis.prisma.document.findUniqueOrThrow({ where: { id } });
    expect(rij).toMatchObject({
      naam,
      scan: 'schoon',
      nr: null,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  test('a browser shows what is safe to show, and saves the rest under its name', async () => {
    const vreemd = `"naam"; é'(1)*.txt`;
    const kop = async (id: string) => (await lees(id)).headers.get('content-disposition');
    expect(await kop(await gebracht(PDF))).toBe("inline; filename*=UTF-8''verslag.pdf");
    expect(await kop(await gebracht(Buffer.from('a'), { soort: 'text/plain', naam: vreemd }))).toBe(
      "attachment; filename*=UTF-8''%22naam%22%3B%20%C3%A9%27%281%29%2A.txt",
    );
  });
});

describe('a file is refused', () => {
  test.each<[string, number, RegExp, Buffer, Parameters<typeof breng>[1]?]>([
    [
      'an executable that is called a PDF',
      422,
      /is geen PDF-bestand/,
      Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000PE'),
    ],
    [
      'an executable that is called a text',
      422,
      /is geen tekst-bestand/,
      Buffer.from('\u007fELF\u0002\u0001\u0001'),
      { soort: 'text/plain', naam: 'a.txt' },
    ],
    ['an image that is called a PDF', 422, /is geen PDF-bestand/, PNG],
    [
      'an archive that is called a Word file',
      422,
      /is geen Word-bestand/,
      zip('brief.exe', Buffer.from('MZ')),
      { soort: DOCX, naam: 'a.docx' },
    ],
    ['a web page', 415, /Stuur een van/, Buffer.from('<script>'), { soort: 'text/html', naam: 'a.html' }],
    ['one that is called a program', 422, /past niet bij een PDF-bestand/, PDF, { naam: 'brief.pdf.exe' }],
    ['one without anything in it', 422, /is leeg/, Buffer.alloc(0)],
    ['one with a virus', 422, /er zit een virus in/, Buffer.concat([PDF, Buffer.from('EICAR')])],
    ['one in a folder', 400, /zonder map/, PDF, { naam: '../../etc/passwd.pdf' }],
    ['one whose name reads backwards', 400, /Bestandsnaam/, PDF, { naam: 'brief\u202efdp.pdf' }],
    ['one of an unknown regime', 400, /AVG of WPG/, PDF, { regime: 'geheim' }],
  ])('%s', async (_, status, waarom, bytes, anders) => {
    const voor = await huis.prisma.document.count();
    const antwoord = await breng(bytes, anders);
    expect(antwoord.status).toBe(status);
    expect(antwoord.lichaam.detail).toMatch(waarom);
    expect(await huis.prisma.document.count()).toBe(voor);
  });

  test('one byte too large, and not at the limit', async () => {
    const vol = (lengte: number) => Buffer.concat([PDF, Buffer.alloc(lengte - PDF.length, 0x20)]);
    await gebracht(vol(HOOGSTENS_BYTES));
    const { status, lichaam } = await breng(vol(HOOGSTENS_BYTES + 1));
    expect([status, lichaam.detail]).toEqual([413, 'Een bericht mag hoogstens 10 MB groot zijn.']);
  });

  test('a Word file that would grow to 256 MB, and nothing of it is unpacked', async () => {
    const bom = zip('[Content_Types].xml', Buffer.alloc(1 << 28));
    expect(bom.length).toBeLessThan(HOOGSTENS_BYTES);
    const begin = process.memoryUsage().rss;
    const { status, lichaam } = await breng(bom, { soort: DOCX, naam: 'bom.docx' });
    expect([status, lichaam.detail]).toEqual([422, expect.stringContaining('is geen Word-bestand')]);
    expect(process.memoryUsage().rss - begin).toBeLessThan(100 * 1024 * 1024);
  });
});

describe('a document of a case', () => {
  test('is there for who brought it until it is added, and then for who reads the case', async () => {
    const id = await gebracht(PDF);
    expect(await lijst()).toContain(id);
    expect(await lijst('lpa-2')).not.toContain(id);
    expect((await lees(id, 'lpa-2')).status).toBe(404);
    expect((await voegToe(id)).status).toBe(201);
    expect(await lijst('teamleider')).toContain(id);
    expect((await lees(id, 'auditor')).status).toBe(200);
    expect((await lees(id, 'lpa-zwolle')).status).toBe(404);
    expect((await lees(id, 'school')).status).toBe(403);
    const gelogd = await huis.prisma.verwerking.findMany({
      where: { activiteit: 'lees-document', accountId: 'demo-auditor' },
    });
    expect(gelogd.map(({ zaakId }) => zaakId)).toEqual([zaak.zaakId]);
  });

  test('under the Wpg is a BOA’s', async () => {
    expect((await breng(PDF, { regime: 'WPG' })).status).toBe(403);
    const id = await gebracht(PDF, { regime: 'WPG', wie: 'boa' });
    expect((await voegToe(id, 'boa', 'WPG')).status).toBe(201);
    expect(await lijst('boa')).toContain(id);
    for (const wie of ['lpa', 'teamleider']) {
      expect(await lijst(wie)).not.toContain(id);
      expect((await lees(id, wie)).status).toBe(404);
    }
  });

  test('of another case is not there', async () => {
    const id = await gebracht(PDF);
    const ander = griffie.zaak('d2');
    await ander.meld();
    expect((await huis.ruw('lpa', 'GET', `/v1/zaken/${ander.zaakId}/documenten/${id}`)).status).toBe(404);
  });

  test('that nobody added is thrown away after a day, and what was added stays', async () => {
    const [los, vast] = [await gebracht(PDF), await gebracht(PDF)];
    await voegToe(vast);
    const gemaakt = (await huis.prisma.document.findUniqueOrThrow({ where: { id: los } })).gemaaktOp.getTime();
    const dag = 24 * 3_600_000;
    await ruimOp(nodig, gemaakt + dag);
    expect(await lijst()).toContain(los);
    await ruimOp(nodig, gemaakt + dag + 1);
    expect(await lijst()).not.toContain(los);
    expect(await lijst()).toContain(vast);
  });
});

test('what is still to go out keeps its content, however long that takes; what nobody waits for any more does not', async () => {
  const inhoud = await zaak.tekst('toelichting');
  await zaak.uit({ soort: 'stuur-bericht', bericht: 'inlichtingen-gevraagd', inhoud });
  const gewenst = teDoen(await zaak.dossier()).find(({ soort }) => soort === 'bericht')?.sleutel ?? '';
  const inhoudTot = new Date('2026-01-30T23:00:00Z');
  const vast = { zaakId: zaak.zaakId, gemeente: 'GM0361', proef: false, regime: 'AVG', aan: '', soort: 'bericht' };
  const sleutels = [gewenst, 'vervallen', 'geweigerd'];
  await huis.prisma.verzending.createMany({
    data: sleutels.map((sleutel) => ({
      ...{ ...vast, sleutel, kenmerk: sleutel, kanaal: 'e-mail', inhoud: { vraag: 'x' }, inhoudTot },
      ...(sleutel === 'geweigerd' && { geweigerd: 'HTTP-410' }),
    })),
  });
  const bewaard = async () => {
    const rijen = await huis.prisma.verzending.findMany({ where: { sleutel: { in: sleutels } } });
    return rijen.filter(({ inhoud: nog }) => nog !== null).map(({ sleutel }) => sleutel);
  };
  await ruimOp(nodig, inhoudTot.getTime() - 1);
  expect((await bewaard()).sort()).toEqual(sleutels.toSorted());
  await ruimOp(nodig, inhoudTot.getTime());
  expect(await bewaard()).toEqual([gewenst]);
  await huis.prisma.verzending.update({ where: { sleutel: gewenst }, data: { bezorgdOp: new Date('2026-01-02') } });
  await ruimOp(nodig, inhoudTot.getTime());
  expect(await bewaard()).toEqual([]);
});

test('of what went out the content goes after its day, and the address and what was caught after four weeks', async () => {
  const { zaakId } = zaak;
  const vast = { zaakId, gemeente: 'GM0361', proef: false, regime: 'AVG', aan: 'arts@example.invalid' };
  const inhoudTot = new Date(Date.now() + 3_600_000);
  const { begonnenOp } = await huis.prisma.verzending.create({
    data: {
      ...vast,
      sleutel: 's',
      kenmerk: 'k',
      soort: 'bericht',
      kanaal: 'e-mail',
      inhoud: { vraag: 'x' },
      inhoudTot,
    },
  });
  const stuk = { id: 'k', sleutel: 's', kanaal: 'e-mail', onderwerp: 'x', koppen: {}, tekst: 'x', op: begonnenOp };
  await huis.prisma.opvang.create({ data: { ...vast, ...stuk } });
  const stand = async () => {
    const { inhoud, aan } = await huis.prisma.verzending.findUniqueOrThrow({ where: { sleutel: 's' } });
    return [inhoud, aan, await huis.prisma.opvang.count({ where: { id: 'k' } })];
  };
  await ruimOp(nodig, inhoudTot.getTime() - 1);
  expect(await stand()).toEqual([{ vraag: 'x' }, 'arts@example.invalid', 1]);
  await ruimOp(nodig, inhoudTot.getTime());
  expect(await stand()).toEqual([null, 'arts@example.invalid', 1]);
  // four weeks (bezorging/inhoud), to the end of the last day
  const laatste = plusDagen(dagVan(begonnenOp.getTime()), 28);
  await ruimOp(nodig, beginVan(plusDagen(laatste, 1)) - 1);
  expect(await stand()).toEqual([null, 'arts@example.invalid', 1]);
  await ruimOp(nodig, beginVan(plusDagen(laatste, 1)));
  expect(await stand()).toEqual([null, '', 0]);
});

test('in a case that was destroyed nothing is brought in any more, and it is said why', async () => {
  const weg = griffie.zaak('d-vernietigd');
  await weg.meld();
  await weg.trekIn();
  await weg.boekVernietiging({ teksten: 1 });
  const koppen = { 'content-type': 'application/pdf', bestandsnaam: 'verslag.pdf', regime: 'AVG' };
  const antwoord = await huis.ruw('lpa', 'POST', `/v1/zaken/${weg.zaakId}/documenten`, new Uint8Array(PDF), koppen);
  expect(antwoord.status).toBe(409);
  expect(await antwoord.json()).toMatchObject({
    code: 'Vernietigd',
    detail: 'De inhoud van deze zaak is vernietigd. Er kan niets meer in worden vastgelegd.',
  });
  expect(await huis.prisma.document.count({ where: { zaakId: weg.zaakId } })).toBe(0);
});
