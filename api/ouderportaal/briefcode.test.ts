/** The code that a reminder prints: from what somebody looks at, by what goes out, to the door of the form. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { beginVan, dagVan, plusDagen } from '../../mas/datum.ts';
import { persoonsnummer } from '../../test/opzet/bron.ts';
import { Proefgriffie, Proefzaak } from '../../test/opzet/griffie.ts';
import { inPlaatsVanTemporal } from '../../test/opzet/inplaats.ts';
import { heeftPoppler, tekstVan } from '../../test/opzet/pdf.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { voorbeeldAntwoord } from '../brieven/schemas.ts';
import { ruimOp } from '../documenten/opruimen.ts';

const VANDAAG = dagVan(Date.now());
const THUIS = { straat: 'Verzonnenstraat', huisnummer: '12', postcode: '1811AA', plaats: 'Alkmaar' };
const UUR = 3_600_000;

let huis: Testhuis;
let griffie: Proefgriffie;
const map = mkdtempSync(join(tmpdir(), 'schakel-briefcode-'));
beforeAll(async () => {
  huis = await startTesthuis({}, (prisma, register) => ({ client: inPlaatsVanTemporal(prisma, register, []) }));
  griffie = new Proefgriffie(huis.prisma, huis.protocollen);
});
afterAll(async () => {
  await huis.stop();
  rmSync(map, { recursive: true });
});
beforeEach(() => huis.prisma.portaalpoging.deleteMany());

let teller = 0;

/** A made-up child of ten with a mother and a father, and an exemption that holds. */
class Vrijstelling {
  readonly leerlingId = `bc${(teller += 1)}`;
  readonly zaak = new Proefzaak(griffie, `vrijstelling-${this.leerlingId}-1`);

  static async met({ proef = false } = {}): Promise<Vrijstelling> {
    const v = new Vrijstelling();
    const { leerlingId: id, zaak } = v;
    zaak.vandaag = VANDAAG;
    const naam = { voornaam: 'Fenna', achternaam: 'Fictief', geslacht: 'O', persoonsnummer: persoonsnummer(), proef };
    const geboortedatum = `${Number(VANDAAG.slice(0, 4)) - 10}-01-01`;
    await huis.prisma.leerling.create({ data: { id, ...naam, ...THUIS, geboortedatum, gemeenteCode: 'GM0361' } });
    const ouders = [
      { id: `${id}-m`, rol: 'ouder', naam: 'Fictieve Moeder Voorbeeld' },
      { id: `${id}-v`, rol: 'ouder', naam: 'Verzonnen Vader Voorbeeld' },
    ];
    await huis.prisma.gezag.createMany({ data: ouders.map((ouder) => ({ ...ouder, leerlingId: id })) });
    const opening = {
      zaaksoort: 'vrijstelling',
      leerlingId: id,
      gemeente: 'GM0361',
      vakantieregio: 'noord',
      proef: false,
    };
    const kennisgeving = { soort: 'ontvang-kennisgeving', dag: VANDAAG, grond: 'ongeschikt', dagtekening: VANDAAG };
    expect(await zaak.uit({ ...kennisgeving, opening }, { van: 'postvak' })).toBeTypeOf('number');
    const [nieuw] = Object.keys((await zaak.dossier()).vrijstelling?.kennisgevingen ?? {});
    const gelezen = { verklaringDoor: 'arts', verklaringOp: VANDAAG, nooitGeschikt: 'nee' };
    const oordeel = { kennisgeving: nieuw, grond: 'ongeschikt', oordeel: 'voldoet', ...gelezen };
    expect(await zaak.uit({ soort: 'beoordeel-kennisgeving', ...oordeel })).toBeTypeOf('number');
    return v;
  }

  /** The key of a reminder that the LPA asks for. */
  async herinnering(): Promise<string> {
    const wat = { soort: 'stel-brief-voor', brief: 'herinnering-vrijstelling' };
    expect(
      await this.zaak.uit({ ...wat, inhoud: await this.zaak.tekst('motivatie'), afwijkreden: 'anders' }),
    ).toBeTypeOf('number');
    return Object.keys((await this.zaak.dossier()).brieven).at(-1) ?? '';
  }
  /** The preview, and what is printed in the copy of each parent: mother and father. */
  async bekijk(over: string): Promise<{ voorbeeld: string; teksten: string[]; codes: string[] }> {
    const pad = `/v1/zaken/${this.zaak.zaakId}/brieven/voorbeeld`;
    const { status, lichaam } = await huis.vraag('lpa', 'POST', pad, { over });
    expect([status, lichaam.detail]).toEqual([201, undefined]);
    const { voorbeeld, geadresseerden } = voorbeeldAntwoord.parse(lichaam);
    const teksten: string[] = [];
    for (const { document } of geadresseerden) if (document) teksten.push(await this.lees(document.id));
    return { voorbeeld, teksten, codes: teksten.flatMap((tekst) => /\b\w{4}(?:-\w{4}){3}\b/.exec(tekst) ?? []) };
  }
  private async lees(id: string): Promise<string> {
    const antwoord = await huis.ruw('lpa', 'GET', `/v1/zaken/${this.zaak.zaakId}/documenten/${id}`);
    const pad = join(map, `${id}.pdf`);
    writeFileSync(pad, new Uint8Array(await antwoord.arrayBuffer()));
    return tekstVan(pad).replaceAll(/\s+/g, ' ');
  }
  doe(handeling: object) {
    const sleutel = { 'idempotency-key': crypto.randomUUID() };
    return huis.vraag('lpa', 'POST', `/v1/zaken/${this.zaak.zaakId}/handelingen`, handeling, sleutel);
  }
  async stelVast(over: string, voorbeeld: string): Promise<[number, unknown]> {
    const { status, lichaam } = await this.doe({ handeling: 'stel-brief-vast', over, voorbeeld });
    return [status, lichaam.code];
  }
}

const aan = (pad: string, lichaam: object, koppen: Record<string, string> = {}): Promise<Response> =>
  fetch(`${huis.adres}/v1/ouderportaal/${pad}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: huis.adres, ...koppen },
    body: JSON.stringify(lichaam),
  });
const komtBinnen = async (code: string | undefined): Promise<boolean> => {
  const { status } = await aan('aanmelding', { code: code ?? '' });
  expect([204, 422]).toContain(status);
  return status === 204;
};

describe.skipIf(!heeftPoppler)('the code in a reminder', () => {
  test('is one for each parent, with the address and its last day; it opens nothing until the letter is settled', async () => {
    const v = await Vrijstelling.met();
    const over = await v.herinnering();
    const { voorbeeld, teksten, codes } = await v.bekijk(over);
    expect(new Set(codes).size).toBe(2);
    // LPW 6 lid 2 b: the first 30 June that is still to come
    const jaar = Number(VANDAAG.slice(0, 4)) + (VANDAAG.slice(5) > '06-30' ? 1 : 0);
    for (const tekst of teksten) {
      expect(tekst).toContain(`Ga naar ${huis.adres}/ouders en vul deze code in`);
      expect(tekst).toMatch(new RegExp(`De code werkt tot en met \\w+ 30 juni ${jaar}, en maar een keer`));
    }
    expect(await komtBinnen(codes[0])).toBe(false);
    expect(await v.stelVast(over, voorbeeld)).toEqual([201, undefined]);
    expect([await komtBinnen(codes[0]), await komtBinnen(codes[1])]).toEqual([true, true]);
  });

  test('lets the parent who got it tell of the next school year, once', async () => {
    const v = await Vrijstelling.met();
    const over = await v.herinnering();
    const { voorbeeld, codes } = await v.bekijk(over);
    await v.stelVast(over, voorbeeld);
    const binnen = await aan('aanmelding', { code: codes[0] ?? '' });
    const cookie = binnen.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const sessie = await fetch(`${huis.adres}/v1/ouderportaal/sessie`, { headers: { cookie } });
    const { naam, schooljaren } = (await sessie.json()) as { naam: string; schooljaren: string[] };
    expect(naam).toBe('Fictieve Moeder Voorbeeld');
    const altijd = { schooljaar: schooljaren[1], eerder: true, gezag: 'alleen', akkoord: true, bestanden: [] };
    const verklaring = { deskundige: 'arts', deskundigeNaam: 'Fictieve Arts', verklaringVan: plusDagen(VANDAAG, -10) };
    const gestuurd = await aan(
      'kennisgeving',
      { ...altijd, grond: 'ongeschikt', ...verklaring, nooitGeschikt: false },
      { cookie, 'idempotency-key': crypto.randomUUID() },
    );
    expect(gestuurd.status).toBe(201);
    expect([await komtBinnen(codes[0]), await komtBinnen(codes[1])]).toEqual([false, true]);
  });

  test('that is looked at again is another one: the first is in no letter, and stays of no use', async () => {
    const v = await Vrijstelling.met();
    const over = await v.herinnering();
    const eerst = await v.bekijk(over);
    const nu = await v.bekijk(over);
    expect(nu.codes).not.toEqual(eerst.codes);
    expect(await v.stelVast(over, nu.voorbeeld)).toEqual([201, undefined]);
    expect([await komtBinnen(eerst.codes[0]), await komtBinnen(nu.codes[0])]).toEqual([false, true]);
  });

  test('of a letter that is taken back opens nothing any more', async () => {
    const v = await Vrijstelling.met();
    const over = await v.herinnering();
    const { voorbeeld, codes } = await v.bekijk(over);
    await v.stelVast(over, voorbeeld);
    expect(await komtBinnen(codes[0])).toBe(true);
    const terug = await v.doe({ handeling: 'neem-brief-terug', over, motivatie: 'Verzonnen.' });
    expect(terug.status).toBe(201);
    expect(await komtBinnen(codes[0])).toBe(false);
  });

  test('at home keeps its use while somebody looks at the next letter, and not once that is settled', async () => {
    const v = await Vrijstelling.met();
    const mei = await v.herinnering();
    const eerste = await v.bekijk(mei);
    await v.stelVast(mei, eerste.voorbeeld);
    const juni = await v.herinnering();
    const tweede = await v.bekijk(juni);
    expect(await komtBinnen(eerste.codes[0])).toBe(true);
    await v.stelVast(juni, tweede.voorbeeld);
    expect([await komtBinnen(eerste.codes[0]), await komtBinnen(tweede.codes[0])]).toEqual([false, true]);
  });

  test('that an official replaced by hand goes out in no letter: he looks again', async () => {
    const v = await Vrijstelling.met();
    const over = await v.herinnering();
    const { voorbeeld } = await v.bekijk(over);
    const vader = { leerlingId: v.leerlingId, gezagId: `${v.leerlingId}-v` };
    const { lichaam } = await huis.vraag('lpa', 'POST', '/v1/ouderportaal/codes', vader);
    expect(await v.stelVast(over, voorbeeld)).toEqual([409, 'GegevensVeranderd']);
    expect(await komtBinnen(lichaam.code as string)).toBe(true);
    const opnieuw = await v.bekijk(over);
    expect(await v.stelVast(over, opnieuw.voorbeeld)).toEqual([201, undefined]);
    expect(await komtBinnen(lichaam.code as string)).toBe(false);
  });

  test('is not there for a made-up pupil: nobody gets that letter', async () => {
    const v = await Vrijstelling.met({ proef: true });
    const { teksten, codes } = await v.bekijk(await v.herinnering());
    expect([teksten.length, codes]).toEqual([2, []]);
    for (const tekst of teksten) expect(tekst).not.toContain('Via internet');
  });

  test('that nobody settled is thrown away with what he saw; one that went out stays', async () => {
    const v = await Vrijstelling.met();
    const [mei, juni] = [await v.herinnering(), await v.herinnering()];
    await v.stelVast(mei, (await v.bekijk(mei)).voorbeeld);
    await v.bekijk(juni);
    const aantal = () => huis.prisma.portaalcode.count({ where: { leerlingId: v.leerlingId } });
    expect(await aantal()).toBe(4);
    await ruimOp({ prisma: huis.prisma, register: griffie.register }, beginVan(plusDagen(VANDAAG, 2)) + 9 * UUR);
    expect(await aantal()).toBe(2);
  });
});

test('a code by hand goes a day after its last day, and not before its files are with the case', async () => {
  const rij = { leerlingId: 'kind', gezagId: 'ouder', zout: 'z', hash: '0'.repeat(64), gemaaktDoor: 'demo-lpa' };
  const [gisteren, eergisteren] = [plusDagen(VANDAAG, -1), plusDagen(VANDAAG, -2)];
  const code = (id: string, geldigTot: string) => ({
    ...rij,
    id,
    groep: id,
    geldigTot,
    doel: 'kennisgeving',
    gebruiktOp: new Date(),
  });
  await huis.prisma.portaalcode.createMany({
    data: [code('net', gisteren), code('klaar', eergisteren), code('wacht', eergisteren)],
  });
  const bestand = { naam: 'a.pdf', mediatype: 'application/pdf', grootte: 0, bytes: new Uint8Array(), scan: 'schoon' };
  const vast = { ...bestand, sha256: '0'.repeat(64) };
  await huis.prisma.portaalbestand.createMany({
    data: [
      { ...vast, id: 'b-klaar', codeId: 'klaar', overgedragenOp: new Date() },
      { ...vast, id: 'b-wacht', codeId: 'wacht' },
    ],
  });
  await ruimOp({ prisma: huis.prisma, register: griffie.register }, beginVan(VANDAAG) + 9 * UUR);
  const over = await huis.prisma.portaalcode.findMany({ where: { leerlingId: 'kind' }, orderBy: { id: 'asc' } });
  expect(over.map(({ id }) => id)).toEqual(['net', 'wacht']);
  expect((await huis.prisma.portaalbestand.findMany({ where: { id: { startsWith: 'b-' } } })).map((b) => b.id)).toEqual(
    ['b-wacht'],
  );
});
