/** The door of the form for parents, and what goes through it: on the real API, with a Temporal server that is away. */
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dagVan, plusDagen, plusMaanden, schooljaarVan } from '../../mas/datum.ts';
import { VOUW_VERSIE } from '../../mas/dossier/index.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { HOOGSTENS_BYTES } from '../documenten/soorten.ts';
import { laatsteDagVanCode } from './codes.ts';

let huis: Testhuis;
beforeAll(async () => {
  huis = await startTesthuis({}, () => ({
    vertrouwdeProxies: ['127.0.0.1'],
    virusscan: {
      scan: (bytes) => Promise.resolve(Buffer.from(bytes).includes('VERZONNEN-VIRUS') ? 'besmet' : 'schoon'),
    },
  }));
});
afterAll(() => huis.stop());
// who tries often here is many people
beforeEach(() => huis.prisma.portaalpoging.deleteMany());

const VANDAAG = dagVan(Date.now());
const PDF = Buffer.from('%PDF-1.7\n%verzonnen\n');
/** Who was born on it is eighteen today. */
const VANDAAG_18 = plusMaanden(VANDAAG, -12 * 18);
const GEWEIGERD = /deze code kunnen wij niet gebruiken/;
let teller = 0;

type Lichaam = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/** A made-up child in Alkmaar with a mother and a father. */
async function gezin(anders: object = {}): Promise<{ leerlingId: string; moeder: string; vader: string }> {
  const leerlingId = `kind${(teller += 1)}`;
  const vast = { persoonsnummer: `P${teller}`, voornaam: 'Fenna', achternaam: 'Fictief', geslacht: 'O' };
  await huis.prisma.leerling.create({
    data: { id: leerlingId, ...vast, geboortedatum: '2016-02-03', gemeenteCode: 'GM0361', ...anders },
  });
  const [moeder, vader] = [`${leerlingId}-m`, `${leerlingId}-v`];
  await huis.prisma.gezag.createMany({
    data: [
      { id: moeder, leerlingId, rol: 'ouder', naam: 'Fictieve Moeder Voorbeeld' },
      { id: vader, leerlingId, rol: 'ouder', naam: 'Verzonnen Vader Voorbeeld' },
    ],
  });
  return { leerlingId, moeder, vader };
}

async function maakCode(leerlingId: string, gezagId: string | null): Promise<string> {
  const { status, lichaam } = await huis.vraag('lpa', 'POST', '/v1/ouderportaal/codes', { leerlingId, gezagId });
  expect(status).toBe(201);
  return lichaam.code as string;
}

/** Somebody at the form, with the cookie that he got. */
class Ouder {
  private koekje = '';
  static async met(code: string): Promise<Ouder> {
    const ouder = new Ouder();
    expect((await ouder.meldAan(code)).status).toBe(204);
    return ouder;
  }
  async meldAan(code: string): Promise<Response> {
    const antwoord = await this.vraag('POST', 'aanmelding', JSON.stringify({ code }));
    this.koekje = antwoord.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return antwoord;
  }
  vraag(methode: string, pad: string, lichaam?: Lichaam, koppen: Record<string, string> = {}): Promise<Response> {
    const eigen = { 'content-type': 'application/json', cookie: this.koekje, origin: huis.adres };
    return fetch(`${huis.adres}/v1/ouderportaal/${pad}`, {
      method: methode,
      headers: { ...eigen, ...koppen },
      ...(lichaam !== undefined && { body: lichaam, duplex: 'half' }),
    });
  }
  bestand(naam: string, lichaam: Lichaam, soort = 'application/pdf'): Promise<Response> {
    return this.vraag('POST', 'bestanden', lichaam, { 'content-type': soort, bestandsnaam: naam });
  }
  async stuurBestand(naam: string): Promise<string> {
    return ((await (await this.bestand(naam, PDF)).json()) as { id: string }).id;
  }
  stuur(kennisgeving: object, sleutel: string = crypto.randomUUID()): Promise<Response> {
    return this.vraag('POST', 'kennisgeving', JSON.stringify(kennisgeving), { 'idempotency-key': sleutel });
  }
}

const zegt = async (antwoord: Response): Promise<string> => ((await antwoord.json()) as { detail: string }).detail;

const ONGESCHIKT = {
  grond: 'ongeschikt',
  schooljaar: schooljaarVan(VANDAAG),
  eerder: false,
  gezag: 'samen',
  anderen: 'Verzonnen Vader Voorbeeld',
  akkoord: true,
  bestanden: [],
  deskundige: 'arts',
  deskundigeNaam: 'Fictieve Arts',
  verklaringVan: plusDagen(VANDAAG, -10),
  nooitGeschikt: false,
};

describe('a code', () => {
  test('holds up to and including 30 June, and a new one from 1 July until the next (LPW 6 lid 2 b)', () => {
    const protocol = huis.protocollen.voor('GM0361', VANDAAG);
    expect(laatsteDagVanCode(protocol, '2027-05-01')).toBe('2027-06-30');
    expect(laatsteDagVanCode(protocol, '2027-06-30')).toBe('2027-06-30');
    expect(laatsteDagVanCode(protocol, '2027-07-01')).toBe('2028-06-30');
    // a Saturday in 2029: the day is not moved
    expect(laatsteDagVanCode(protocol, '2029-06-01')).toBe('2029-06-30');
  });

  test('is for one child and one parent, and shows him a first name and nothing else of the case', async () => {
    const { leerlingId, moeder } = await gezin({ straat: 'Geheimstraat', huisnummer: '1' });
    const ouder = await Ouder.met(await maakCode(leerlingId, moeder));
    const gezien = (await (await ouder.vraag('GET', 'sessie')).json()) as object;
    expect(gezien).toMatchObject({
      voornaam: 'Fenna',
      naam: 'Fictieve Moeder Voorbeeld',
      verzonden: null,
    });
    for (const geheim of ['Fictief"', 'Geheimstraat', '2016-02-03', leerlingId])
      expect(JSON.stringify(gezien)).not.toContain(geheim);
  });

  test('may be typed small, with spaces and without hyphens, and more than once until it was used', async () => {
    const { leerlingId, moeder } = await gezin();
    const code = await maakCode(leerlingId, moeder);
    expect(code).toMatch(/^[34679CDFHJKMNPQRTVWXY]{4}(-[34679CDFHJKMNPQRTVWXY]{4}){3}$/);
    await Ouder.met(code.toLowerCase().replaceAll('-', ' '));
    await Ouder.met(` ${code.replaceAll('-', '')} `);
  });

  test('that is wrong, withdrawn, past its day, used, or for something else gets one answer', async () => {
    const { leerlingId, moeder } = await gezin();
    const vervangen = await maakCode(leerlingId, moeder);
    const goed = await maakCode(leerlingId, moeder);
    const van = { where: { groep: goed.slice(0, 4) } };
    const gewoon = await huis.prisma.portaalcode.findUniqueOrThrow(van);
    const probeer = async (code: string): Promise<[number, string]> => {
      const antwoord = await new Ouder().meldAan(code);
      expect(antwoord.headers.getSetCookie()).toEqual([]);
      return [antwoord.status, await zegt(antwoord)];
    };
    const antwoorden = [await probeer('3333-3333-3333-3333'), await probeer('x'), await probeer(vervangen)];
    // its own first group, with another secret
    antwoorden.push(await probeer(`${goed.slice(0, 4)}-3333-3333-3333`));
    for (const data of [
      { geldigTot: plusDagen(VANDAAG, -1) },
      { gebruiktOp: new Date() },
      { doel: 'iets-anders' },
      { ingetrokkenOp: new Date() },
    ]) {
      await huis.prisma.portaalcode.update({ ...van, data });
      antwoorden.push(await probeer(goed));
      const { geldigTot, gebruiktOp, doel, ingetrokkenOp } = gewoon;
      await huis.prisma.portaalcode.update({ ...van, data: { geldigTot, gebruiktOp, doel, ingetrokkenOp } });
    }
    const [eerste] = antwoorden;
    expect(eerste?.[0]).toBe(422);
    expect(eerste?.[1]).toMatch(GEWEIGERD);
    for (const antwoord of antwoorden) expect(antwoord).toEqual(eerste);
    // on its last day it is good
    await huis.prisma.portaalcode.update({ ...van, data: { geldigTot: VANDAAG } });
    await Ouder.met(goed);
  });

  test('can be tried so often from one address, and so often by its first group; who waits gets in', async () => {
    const { leerlingId, moeder } = await gezin();
    const code = await maakCode(leerlingId, moeder);
    const mis = `${code.slice(0, 4)}-3333-3333-3333`;
    for (let keer = 0; keer < 10; keer += 1) expect((await new Ouder().meldAan(mis)).status).toBe(422);
    const geweigerd = await new Ouder().meldAan(code);
    expect([geweigerd.status, geweigerd.headers.get('retry-after')]).toEqual([429, '3600']);
    // ten more with other groups: twenty from this address
    for (const groep of ['3334', '3336', '3337', '3339', '333C', '333D', '333F', '333H', '333J', '333K'])
      expect((await new Ouder().meldAan(groep)).status).toBe(422);
    const vol = await new Ouder().meldAan('333M');
    expect([vol.status, vol.headers.get('retry-after'), await zegt(vol)]).toEqual([
      429,
      '900',
      expect.stringContaining('Wacht 15 minuten'),
    ]);
    // another parent behind the same address has a good code, and whoever guesses its secret is told no more than others
    const ander = await gezin();
    const goed = await maakCode(ander.leerlingId, ander.moeder);
    const geraden = await new Ouder().meldAan(`${goed.slice(0, 4)}-3333-3333-3333`);
    expect([geraden.status, geraden.headers.get('retry-after')]).toEqual([429, '900']);
    await Ouder.met(goed);
    await huis.prisma.portaalpoging.updateMany({ data: { op: new Date(Date.now() - 3_600_001) } });
    await Ouder.met(code);
  });

  test('is counted by the browser behind a proxy that is believed, and by nothing that the browser says itself', async () => {
    const vanaf = async (adressen: string, groep: string): Promise<number> => {
      const koppen = { 'x-forwarded-for': adressen };
      return (await new Ouder().vraag('POST', 'aanmelding', JSON.stringify({ code: groep }), koppen)).status;
    };
    const groepen = Array.from('34679CDFHJKMNPQRTVWXY', (teken) => `444${teken}`);
    // what comes before the last address anybody can make up: it is another one each time
    const geraden = groepen.slice(0, 20).map((groep, n) => [`198.51.100.${n}, 203.0.113.1`, groep] as const);
    for (const [adressen, groep] of geraden) expect(await vanaf(adressen, groep)).toBe(422);
    expect(await vanaf('203.0.113.1', '444Y')).toBe(429);
    expect(await vanaf('203.0.113.2', '444Y')).toBe(422);
  });

  test('is in no table and in no log as it is', async () => {
    const { leerlingId, moeder } = await gezin();
    const code = await maakCode(leerlingId, moeder);
    await (await Ouder.met(code)).vraag('GET', 'sessie');
    const [rij] = await huis.prisma.$queryRaw<{ alles: string }[]>`
      select string_agg(c::text, ' ') as alles from portaalcode c`;
    const zonder = code.replaceAll('-', '');
    for (const geheim of [code, zonder, zonder.slice(4)]) {
      expect(rij?.alles).not.toContain(geheim);
      expect(huis.log.join('\n')).not.toContain(geheim);
    }
  });

  test('is made for who has gezag, until the duty is over on the eighteenth birthday', async () => {
    const kind = await gezin();
    const vraag = (leerlingId: string, gezagId: string | null) =>
      huis.vraag('lpa', 'POST', '/v1/ouderportaal/codes', { leerlingId, gezagId });
    expect((await vraag(kind.leerlingId, 'een-ander')).status).toBe(422);
    expect((await vraag(kind.leerlingId, null)).status).toBe(400);
    const jarig = VANDAAG_18;
    const groot = await gezin({ geboortedatum: jarig });
    const geweigerd = await vraag(groot.leerlingId, groot.moeder);
    expect([geweigerd.status, geweigerd.lichaam.detail]).toEqual([422, expect.stringMatching(/leerplicht.*voorbij/)]);
    const morgen = await gezin({ geboortedatum: plusDagen(jarig, 1) });
    expect((await vraag(morgen.leerlingId, morgen.moeder)).status).toBe(201);
    const klaar = await gezin({ geboortedatum: plusDagen(jarig, 1), startkwalificatie: true });
    expect((await vraag(klaar.leerlingId, klaar.moeder)).status).toBe(422);
    const elders = await gezin({ gemeenteCode: 'GM0193' });
    expect((await vraag(elders.leerlingId, elders.moeder)).status).toBe(404);
    const proef = await gezin({ proef: true });
    expect((await vraag(proef.leerlingId, proef.moeder)).status).toBe(422);
  });
});

describe('the session of the form', () => {
  test('is kept from scripts and other sites, and ends when somebody closes it or has no gezag any more', async () => {
    const { leerlingId, moeder, vader } = await gezin();
    const antwoord = await new Ouder().meldAan(await maakCode(leerlingId, moeder));
    expect(antwoord.headers.getSetCookie()[0]).toMatch(
      /^schakel-ouder=[\w-]{43}; Path=\/v1\/ouderportaal; Max-Age=7200; HttpOnly; SameSite=Strict$/,
    );
    const ouder = await Ouder.met(await maakCode(leerlingId, vader));
    await huis.prisma.gezag.delete({ where: { id: vader } });
    expect((await ouder.vraag('GET', 'sessie')).status).toBe(401);
    const ander = await Ouder.met(await maakCode(leerlingId, moeder));
    expect((await ander.vraag('DELETE', 'sessie')).status).toBe(204);
    expect((await ander.vraag('GET', 'sessie')).status).toBe(401);
  });

  test('opens nothing of the werkplek, and what another site sends does nothing', async () => {
    const { leerlingId, moeder } = await gezin();
    const ouder = await Ouder.met(await maakCode(leerlingId, moeder));
    const elders = { 'sec-fetch-site': 'cross-site', 'idempotency-key': 'a' };
    expect((await ouder.vraag('POST', 'kennisgeving', JSON.stringify(ONGESCHIKT), elders)).status).toBe(403);
    expect((await ouder.vraag('DELETE', 'sessie', undefined, elders)).status).toBe(403);
    const [pad] = [`../leerlingen/${leerlingId}`];
    expect((await ouder.vraag('GET', pad)).status).toBe(401);
    const aanmelding = await ouder.vraag('POST', 'aanmelding', '{"code":"x"}', { 'sec-fetch-site': 'cross-site' });
    expect(aanmelding.status).toBe(403);
  });
});

/** A program of Windows begins like this. */
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(510)]);
/** The smallest picture there is: one pixel. */
const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010800000000' + '3a7e9b55', 'hex'),
  Buffer.from('0000000a49444154', 'hex'),
  deflateSync(Buffer.from([0, 0])),
]);

describe('a file', () => {
  let ouder: Ouder;
  beforeAll(async () => {
    await huis.prisma.portaalpoging.deleteMany();
    const { leerlingId, moeder } = await gezin();
    ouder = await Ouder.met(await maakCode(leerlingId, moeder));
  });

  test.each([
    ['a program that is called PDF', 'verklaring.pdf', 'application/pdf', EXE, 422, /is geen PDF-bestand/],
    ['a picture that is called PDF', 'verklaring.pdf', 'application/pdf', PNG, 422, /is geen PDF-bestand/],
    ['a PDF that is called a program', 'verklaring.exe', 'application/pdf', PDF, 422, /eindig op \.pdf/],
    ['a program as it is', 'spel.exe', 'application/x-msdownload', EXE, 415, /application\/pdf/],
    ['a text', 'brief.txt', 'text/plain', Buffer.from('verzonnen'), 415, /application\/pdf/],
    ['a file with a virus', 'a.pdf', 'application/pdf', Buffer.from('%PDF-1.7 VERZONNEN-VIRUS'), 422, /een virus/],
  ] as const)('%s is refused in words', async (_, naam, soort, bytes, status, zin) => {
    const antwoord = await ouder.bestand(naam, bytes, soort);
    expect(antwoord.status).toBe(status);
    expect(await zegt(antwoord)).toMatch(zin);
  });

  test('that is too large is refused by its size, and when it does not say its size, while it comes in', async () => {
    const gezegd = await ouder.bestand('groot.pdf', Buffer.alloc(HOOGSTENS_BYTES + 1));
    expect([gezegd.status, await zegt(gezegd)]).toEqual([413, 'Een bericht mag hoogstens 10 MB groot zijn.']);
    let stukken = 0;
    // 200 MB, a megabyte at a time
    const stroom = new ReadableStream<Uint8Array>({
      pull: (uit) => {
        if ((stukken += 1) > 200) uit.close();
        else uit.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const status = await ouder.bestand('groot.pdf', stroom).then(
      (antwoord) => antwoord.status,
      // the server has answered and closed while the client was still sending
      () => 413,
    );
    expect(status).toBe(413);
    expect((await ouder.bestand('klein.pdf', PDF)).status).toBe(201);
  });

  test('can be taken back by who sent it, and of too many one more is refused', async () => {
    const id = await ouder.stuurBestand('weg.pdf');
    const { leerlingId, moeder } = await gezin();
    const ander = await Ouder.met(await maakCode(leerlingId, moeder));
    expect((await ander.vraag('DELETE', `bestanden/${id}`)).status).toBe(404);
    expect((await ouder.vraag('DELETE', `bestanden/${id}`)).status).toBe(204);
    for (let n = 0; n < 8; n += 1) await ander.stuurBestand(`blad ${n}.pdf`.replace(' ', '%20'));
    expect((await ander.bestand('te-veel.pdf', PDF)).status).toBe(409);
    // twelve at once: eight are kept
    const derde = await gezin();
    const snel = await Ouder.met(await maakCode(derde.leerlingId, derde.moeder));
    const tegelijk = await Promise.all(Array.from({ length: 12 }, (_, n) => snel.bestand(`blad%20${n}.pdf`, PDF)));
    expect(tegelijk.filter(({ status }) => status === 201)).toHaveLength(8);
    expect(tegelijk.filter(({ status }) => status === 409)).toHaveLength(4);
  });
});

describe('a kennisgeving', () => {
  test('comes in once, with what was sent along; the same key again gives the same answer, another one none', async () => {
    const { leerlingId, moeder } = await gezin();
    const code = await maakCode(leerlingId, moeder);
    const ouder = await Ouder.met(code);
    const kennisgeving = { ...ONGESCHIKT, bestanden: [await ouder.stuurBestand('verklaring.pdf')] };
    const sleutel = crypto.randomUUID();
    const beide = await Promise.all([ouder.stuur(kennisgeving, sleutel), ouder.stuur(kennisgeving, sleutel)]);
    const weer = await ouder.stuur(kennisgeving, sleutel);
    const antwoorden = await Promise.all([...beide, weer].map(async (a) => [a.status, await a.json()]));
    expect(antwoorden[0]).toEqual([
      201,
      {
        kenmerk: expect.stringMatching(/^K-[0-9A-F]{8}$/) as string,
        ontvangenOp: VANDAAG,
        grond: 'ongeschikt',
        schooljaar: ONGESCHIKT.schooljaar,
        bestanden: ['verklaring.pdf'],
        voornaam: 'Fenna',
        vrijgesteld: null,
      },
    ]);
    for (const antwoord of antwoorden) expect(antwoord).toEqual(antwoorden[0]);
    expect((await ouder.stuur(kennisgeving)).status).toBe(409);
    expect((await ouder.stuur({ ...kennisgeving, eerder: true }, sleutel)).status).toBe(409);
    expect((await ouder.bestand('nog-een.pdf', PDF)).status).toBe(409);

    const post = await huis.prisma.postvak.findMany({ where: { leerlingId } });
    expect(post).toMatchObject([{ soort: 'opening', ingezondenDoor: 'ouderportaal', proef: false }]);
    expect(post[0]?.bericht).toMatchObject({
      dag: VANDAAG,
      aanleiding: {
        soort: 'ontvang-kennisgeving',
        grond: 'ongeschikt',
        dagtekening: VANDAAG,
        schooljaar: ONGESCHIKT.schooljaar,
      },
    });
    const inhoud = await huis.prisma.inhoud.findUniqueOrThrow({ where: { id: post[0]?.inhoudId ?? '' } });
    expect(JSON.parse(inhoud.tekst)).toMatchObject({
      antwoorden: { deskundigeNaam: 'Fictieve Arts', anderen: ONGESCHIKT.anderen },
    });
    // what was sent is a writing too, to be read with the case
    const stukken = await huis.prisma.portaalbestand.findMany({ where: { naam: { startsWith: 'kennisgeving K-' } } });
    expect(Buffer.from(stukken.at(-1)?.bytes ?? []).toString()).toContain('Verstuurd door: Fictieve Moeder Voorbeeld');
    // the code is used, and its browser may still read that it arrived
    expect((await new Ouder().meldAan(code)).status).toBe(422);
    expect(await (await ouder.vraag('GET', 'sessie')).json()).toMatchObject({ verzonden: { grond: 'ongeschikt' } });
  });

  test.each([
    ['holds until a day', 'open', VANDAAG, { totEnMet: VANDAAG }],
    ['holds for good', 'open', null, { totEnMet: null }],
    ['was over yesterday', 'open', plusDagen(VANDAAG, -1), null],
    ['stands in a case that was closed here', 'gesloten', VANDAAG, null],
  ])('who renews one that %s reads whether the child may stay at home', async (_, status, totEnMet, vrijgesteld) => {
    const { leerlingId, moeder } = await gezin();
    const periode = { grond: 'ongeschikt', van: plusDagen(VANDAAG, -30), totEnMet };
    const dossier = JSON.stringify({ vrijstelling: { perioden: { p: periode } } });
    const zaak = { nr: 1, status, soort: 'vrijstelling', gemeente: 'GM0361', leerlingId, dossier, vouw: VOUW_VERSIE };
    await huis.prisma.zaak.create({ data: { zaakId: `zaak-${leerlingId}`, ...zaak, geopend: periode.van } });
    const ouder = await Ouder.met(await maakCode(leerlingId, moeder));
    expect(await (await ouder.stuur(ONGESCHIKT)).json()).toMatchObject({ vrijgesteld });
  });

  test.each([
    ['a year that is not there', { schooljaar: '2031/2032' }, 422, /schooljaar/],
    ['a statement of tomorrow', { verklaringVan: plusDagen(VANDAAG, 1) }, 422, /na vandaag/],
    ['nobody who also has gezag', { anderen: undefined }, 422, /wie nog meer het gezag heeft/],
    ['no signature', { akkoord: false }, 400, /zet het vinkje/],
    ['a file of somebody else', { bestanden: ['x'] }, 422, /welke bestanden/],
    ['no ground', { grond: 'zomaar' }, 400, /kies een reden/],
    [
      'a conviction that nobody asked for',
      { grond: 'richting', bedenkingen: false, richtingVorigJaar: false },
      400,
      /de wet vraagt/,
    ],
  ])('with %s is refused in words', async (_, anders, status, zin) => {
    const { leerlingId, moeder } = await gezin();
    const ouder = await Ouder.met(await maakCode(leerlingId, moeder));
    const antwoord = await ouder.stuur({ ...ONGESCHIKT, ...anders });
    expect(antwoord.status).toBe(status);
    expect(await zegt(antwoord)).toMatch(zin);
    expect(await huis.prisma.postvak.count({ where: { leerlingId } })).toBe(0);
  });

  test('is refused in words when the duty ended since the code was made, and nothing is kept', async () => {
    const { leerlingId, moeder } = await gezin({ geboortedatum: plusDagen(VANDAAG_18, 1) });
    const ouder = await Ouder.met(await maakCode(leerlingId, moeder));
    await huis.prisma.leerling.update({ where: { id: leerlingId }, data: { geboortedatum: VANDAAG_18 } });
    const antwoord = await ouder.stuur(ONGESCHIKT);
    expect([antwoord.status, await zegt(antwoord)]).toEqual([409, expect.stringMatching(/^Er is niets verstuurd/)]);
    expect(await huis.prisma.postvak.count({ where: { leerlingId } })).toBe(0);
  });

  test('goes with what was signed: a file that comes while it is sent comes before it and is seen, or not at all', async () => {
    const { leerlingId, moeder } = await gezin();
    const code = await maakCode(leerlingId, moeder);
    const ouder = await Ouder.met(code);
    const getekend = await ouder.stuurBestand('verklaring.pdf');
    const [los, kennisgeving] = await Promise.all([
      ouder.bestand('later.pdf', PDF),
      ouder.stuur({ ...ONGESCHIKT, bestanden: [getekend] }),
    ]);
    expect([los.status, kennisgeving.status].sort()).toEqual(los.status === 201 ? [201, 422] : [201, 409]);
    const { id } = await huis.prisma.portaalcode.findUniqueOrThrow({ where: { groep: code.slice(0, 4) } });
    const namen = (await huis.prisma.portaalbestand.findMany({ where: { codeId: id } })).map(({ naam }) => naam);
    expect(namen.includes('later.pdf')).toBe(los.status === 201);
    expect(await huis.prisma.postvak.count({ where: { leerlingId } })).toBe(los.status === 201 ? 0 : 1);
  });

  test('cannot be sent with a code that was replaced while somebody typed, nor after its day', async () => {
    const { leerlingId, moeder } = await gezin();
    const eerst = await maakCode(leerlingId, moeder);
    const ouder = await Ouder.met(eerst);
    const code = await maakCode(leerlingId, moeder);
    expect((await ouder.stuur(ONGESCHIKT)).status).toBe(401);
    const weer = await Ouder.met(code);
    const geldigTot = plusDagen(VANDAAG, -1);
    await huis.prisma.portaalcode.update({ where: { groep: code.slice(0, 4) }, data: { geldigTot } });
    expect((await weer.stuur(ONGESCHIKT)).status).toBe(401);
  });
});
