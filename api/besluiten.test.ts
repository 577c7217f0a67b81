import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canoniek } from '../mas/canoniek.ts';
import { dagVan, plusDagen } from '../mas/datum.ts';
import { zouten } from '../platform/gezouten.ts';
import { maakLog } from '../platform/log.ts';
import { Sleutelbos } from '../platform/versleuteling/sleutelbos.ts';
import { GEEN_VIRUSSCAN } from '../platform/virusscan.ts';
import { nieuweSleutels } from '../test/opzet/bewijs.ts';
import { proefkeks } from '../test/opzet/codec.ts';
import { EigenGriffie, type Proefzaak } from '../test/opzet/griffie.ts';
import { inPlaatsVanTemporal } from '../test/opzet/inplaats.ts';
import { adviesbeeld } from './advies/schemas.ts';
import { maakApp } from './app.ts';
import { beslisbon, beslisbonnenAntwoord } from './beslisbonnen/schemas.ts';
import { gebeurtenissenAntwoord } from './gebeurtenissen/schemas.ts';
import { proefuitkomst } from './handelingen/schemas.ts';
import { Intake } from './intake/intake.ts';
import { maakToegang } from './toegang/toegang.ts';
import { geefToken } from './toegang/uitgever.ts';
import { zaaiDemo } from './toegang/zaai.ts';
import { vragenlijstenAntwoord } from './vragenlijsten/schemas.ts';
import { zaakAntwoord } from './zaken/schemas.ts';

const VANDAAG = dagVan(Date.now());
let griffie: EigenGriffie;
let server: Server;
const log: string[] = [];
/** Everything that Temporal got to see of the actions. */
const gezien: string[] = [];

beforeAll(async () => {
  griffie = await EigenGriffie.start();
  const { prisma, register } = griffie;
  await zaaiDemo(prisma);
  await prisma.leerling.create({
    data: {
      id: 'leerling-1',
      persoonsnummer: '900100001',
      voornaam: 'Fictief',
      achternaam: 'Voorbeeld',
      geboortedatum: plusDagen(VANDAAG, -14 * 366),
      geslacht: 'O',
      gemeenteCode: 'GM0361',
    },
  });
  const client = inPlaatsVanTemporal(prisma, register, gezien);
  const huis = {
    prisma,
    register,
    client,
    proefClient: client,
    taskQueue: 'zaken',
    sleutels: new Sleutelbos(prisma, proefkeks()),
    toegang: await maakToegang({ data: griffie.map }),
    virusscan: GEEN_VIRUSSCAN,
    ondertekensleutels: nieuweSleutels(),
    adres: 'http://127.0.0.1',
    inlog: null,
    schermen: griffie.map,
    log: maakLog('api', 'debug', { write: (regel: string) => log.push(regel) }),
  };
  server = createServer(maakApp(huis, new Intake(huis)));
  await new Promise<void>((af) => server.listen(0, '127.0.0.1', af));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await griffie.stop();
});

/** A case of a pupil who missed two days of school, reported today. */
async function zaakVan(leerling: string, anders: { proef?: boolean } = {}): Promise<string> {
  const zaak: Proefzaak = griffie.zaak(leerling);
  zaak.vandaag = VANDAAG;
  const dagen = [plusDagen(VANDAAG, -2), plusDagen(VANDAAG, -1)];
  const verzuimspecificatie = dagen.map((datum) => ({ datum, heleDag: true }));
  const melding = { begindatum: dagen[0], einddatum: dagen[1], alleLessenGemist: false, verzuimspecificatie };
  const tekst = canoniek(melding);
  const rij = { ...zouten(tekst), tekst, velden: ['melding' as const] };
  await griffie.prisma.inhoud.create({ data: rij });
  const opdracht = await zaak.meldopdracht();
  const inhoud = { id: rij.id, sha256: rij.sha256, velden: rij.velden };
  await zaak.uit({ ...opdracht, ...anders, inhoud }, { van: 'postvak', moment: Date.now() });
  return zaak.zaakId;
}

async function vraag(wie: string, methode: string, pad: string, lichaam?: unknown, sleutel = crypto.randomUUID()) {
  const antwoord = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${pad}`, {
    method: methode,
    headers: {
      authorization: `Bearer ${await geefToken(griffie.map, wie)}`,
      'content-type': 'application/json',
      'idempotency-key': sleutel,
    },
    ...(lichaam !== undefined && { body: JSON.stringify(lichaam) }),
  });
  return { status: antwoord.status, lichaam: (await antwoord.json()) as Record<string, unknown> };
}
const doe = (wie: string, zaakId: string, handeling: unknown, proef = false) =>
  vraag(wie, 'POST', `/v1/zaken/${zaakId}/handelingen${proef ? '?proef=true' : ''}`, handeling);
const haal = async (wie: string, zaakId: string, deel = '') =>
  (await vraag(wie, 'GET', `/v1/zaken/${zaakId}${deel}`)).lichaam;
const zaak = async (wie: string, zaakId: string) => zaakAntwoord.parse(await haal(wie, zaakId));
const advies = async (wie: string, zaakId: string) => adviesbeeld.parse(await haal(wie, zaakId, '/advies'));
const bonnen = async (wie: string, zaakId: string) =>
  beslisbonnenAntwoord.parse(await haal(wie, zaakId, '/beslisbonnen')).beslisbonnen;
const gebeurtenissen = async (wie: string, zaakId: string) =>
  gebeurtenissenAntwoord.parse(await haal(wie, zaakId, '/gebeurtenissen?aantal=100')).gebeurtenissen;

/** A small absence that can be blamed on the jongere, of whom nothing else is the matter: Halt is for that. */
const VOOR_HALT = {
  teLaat: 12,
  verwijtbaarJongere: 'ja',
  verwijtbaarOuder: 'nee',
  schoolGewaarschuwd: 'ja',
  schoolHaltInfo: 'ja',
  eerdereWaarschuwing: 'ja',
  eerderHaltElders: 'nee',
  ernstigMotivatiegebrek: 'nee',
  langdurigBlijvend: 'nee',
  zwareProblematiek: 'nee',
  onveiligThuis: 'nee',
  problematiekJongere: 'nee',
  problematiekOpvoeding: 'nee',
  hulpBereid: 'weet-niet',
};
const instrument = (antwoorden: object) => ({
  handeling: 'vul-vragenlijst-in',
  lijst: 'signaleringsinstrument',
  antwoorden,
});
const AFWIJKING = { motivatie: 'Verzonnen motivatie.', afwijkreden: 'anders' };

describe('an LPA fills in the signaleringsinstrument', () => {
  let zaakId: string;
  beforeAll(async () => {
    zaakId = await zaakVan('instrument');
  });

  test('nobody advised anything before that', async () => {
    expect(await advies('lpa', zaakId)).toEqual({
      stand: 'nog-niet-ingevuld',
      advies: [],
      routes: [],
      gekozen: null,
      afwijking: false,
      nr: null,
      dag: null,
      protocol: null,
      verzuimladder: null,
      schoolprotocol: null,
    });
  });

  test('the questions are those of the protocol, with a form to answer them', async () => {
    const { vragenlijsten } = vragenlijstenAntwoord.parse(await haal('lpa', zaakId, '/vragenlijsten'));
    expect(vragenlijsten.map(({ lijst }) => lijst)).toEqual([
      'signaleringsinstrument',
      'school',
      'luxe',
      'veilig-thuis',
      'sluiting',
    ]);
    const [lijst] = vragenlijsten;
    expect(lijst).toMatchObject({ regime: 'AVG', antwoorden: null, nr: null, dag: null, open: lijst?.vragen.length });
    const teLaat = lijst?.vragen.find(({ code }) => code === 'teLaat');
    expect(teLaat).toMatchObject({ soort: 'aantal', eenheid: 'keer', keuzes: [{ code: 'weet-niet' }] });
    const { mogelijkeHandelingen } = await zaak('lpa', zaakId);
    const invullen = mogelijkeHandelingen.filter(({ handeling }) => handeling === 'vul-vragenlijst-in');
    expect(invullen.map(({ vast }) => vast.lijst)).toContain('signaleringsinstrument');
    expect(invullen.map(({ vast }) => vast.lijst)).not.toContain('procesverbaal');
    expect(invullen[0]?.schema).toMatchObject({
      required: ['handeling', 'lijst', 'antwoorden'],
      properties: {
        antwoorden: {
          additionalProperties: false,
          properties: {
            teLaat: { title: teLaat?.tekst, anyOf: [{ type: 'integer', minimum: 0 }, { enum: ['weet-niet'] }] },
            verwijtbaarJongere: { enum: ['ja', 'nee', 'weet-niet'] },
          },
        },
      },
    });
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ['a choice that is none', { verwijtbaarJongere: 'misschien' }, ['antwoorden.verwijtbaarJongere']],
    ['half a time too late', { teLaat: 1.5 }, ['antwoorden.teLaat']],
    ['fewer than none', { teLaat: -1 }, ['antwoorden.teLaat']],
    ['more than can be', { teLaat: 1_000_000 }, ['antwoorden.teLaat']],
    ['a question of another list', { buitenVakantieWeg: 'ja' }, ['antwoorden.buitenVakantieWeg']],
    ['two at once', { teLaat: 'vaak', artikel5b: 3 }, ['antwoorden.teLaat', 'antwoorden.artikel5b']],
  ])('%s is refused by its question', async (_, antwoorden, velden) => {
    const { status, lichaam } = await doe('lpa', zaakId, instrument(antwoorden));
    expect(status).toBe(422);
    expect((lichaam.velden as { veld: string }[]).map(({ veld }) => veld).sort()).toEqual(velden.sort());
  });

  test('the advice can be seen before anything is kept', async () => {
    const voor = await griffie.prisma.inhoud.count();
    const { status, lichaam } = await doe('lpa', zaakId, instrument(VOOR_HALT), true);
    expect(status).toBe(200);
    expect(proefuitkomst.parse(lichaam).advies).toMatchObject({ stand: 'gegeven', advies: [{ route: 'halt' }] });
    expect(await griffie.prisma.inhoud.count()).toBe(voor);
    expect((await advies('lpa', zaakId)).stand).toBe('nog-niet-ingevuld');
  });

  test('and sees the advice, with the reasons and where they rest on', async () => {
    expect((await doe('lpa', zaakId, instrument(VOOR_HALT))).status).toBe(201);
    const beeld = await advies('lpa', zaakId);
    expect(beeld).toMatchObject({
      stand: 'gegeven',
      advies: [{ route: 'halt', naam: 'Halt' }],
      gekozen: null,
      afwijking: false,
      dag: VANDAAG,
      protocol: griffie.protocollen.voor('GM0361').hash,
    });
    expect(beeld.routes.map(({ route }) => route)).toEqual([
      'vrijwillige-hulp',
      'halt',
      'dwang-civiel',
      'dwang-strafrecht',
    ]);
    const halt = beeld.routes.find(({ route }) => route === 'halt');
    expect(halt).toMatchObject({ oordeel: 'geadviseerd', tegen: [], nodig: [], uitgesloten: [] });
    const verwijtbaar = halt?.voor.find(({ code }) => code === 'verwijtbaar');
    expect(verwijtbaar?.tekst).toMatch(/te verwijten/);
    expect(verwijtbaar?.bron).toMatch(/MAS-factsheet/);
    // twelve times too late: what the protocol of Noord-Kennemerland asks of the school
    expect(beeld.verzuimladder?.acties.map(({ wie }) => wie)).toContain('school');
    expect(beeld.verzuimladder?.acties[0]?.bron).toMatch(/Noord-Kennemerland/);
  });

  test('what was answered stands with the questions; filling it in again corrects it', async () => {
    const lees = async () => vragenlijstenAntwoord.parse(await haal('lpa', zaakId, '/vragenlijsten')).vragenlijsten[0];
    expect(await lees()).toMatchObject({ antwoorden: VOOR_HALT, dag: VANDAAG });
    const { antwoorden } = await zaak('lpa', zaakId);
    expect(antwoorden).toMatchObject([{ lijst: 'signaleringsinstrument', dag: VANDAAG, nr: (await lees())?.nr }]);
    await doe('lpa', zaakId, instrument({ ...VOOR_HALT, teLaat: 13 }));
    expect(await lees()).toMatchObject({ antwoorden: { ...VOOR_HALT, teLaat: 13 } });
  });

  test('the receipt has its inputs, until they are destroyed', async () => {
    const alle = await bonnen('lpa', zaakId);
    expect(alle.map(({ besluit }) => besluit)).toEqual([
      'verzuimsoort',
      'routeadvies',
      'verzuimladder',
      'routeadvies',
      'verzuimladder',
    ]);
    const bon = alle[1];
    expect(bon).toMatchObject({
      naam: 'Advies over de route',
      over: null,
      uitkomst: { halt: 'geadviseerd', advies: ['halt'] },
      gekozen: null,
      invoer: { teLaat: 12, verwijtbaarJongere: 'ja', hulpBereid: 'weet-niet', plichtig: true },
      protocol: { naam: 'noord-kennemerland' },
      actor: { soort: 'account', id: 'demo-lpa' },
      dag: VANDAAG,
      motivatie: null,
    });
    expect(bon?.bon.find(({ beslissing }) => beslissing === 'halt')?.regels[0]?.bron).toMatch(/MAS-factsheet/);
    const pad = `/beslisbonnen/${bon?.nr}`;
    expect(beslisbon.parse(await haal('lpa', zaakId, pad))).toEqual(bon);
    await griffie.prisma.inhoud.deleteMany({ where: { zaakId, nr: bon?.nr ?? 0 } });
    expect(beslisbon.parse(await haal('lpa', zaakId, pad)).invoer).toBeNull();
    expect((await vraag('lpa', 'GET', `/v1/zaken/${zaakId}/beslisbonnen/1`)).status).toBe(404);
    expect((await vraag('lpa', 'GET', `/v1/zaken/${zaakId}/beslisbonnen/x`)).status).toBe(400);
  });

  test('receipts are read page by page', async () => {
    const lees = async (query: string) =>
      beslisbonnenAntwoord
        .parse(await haal('auditor', zaakId, `/beslisbonnen${query}`))
        .beslisbonnen.map(({ besluit }) => besluit);
    expect(await lees('?aantal=2')).toEqual(['verzuimsoort', 'routeadvies']);
    const [, tweede] = await bonnen('auditor', zaakId);
    expect(await lees(`?na=${tweede?.nr}`)).toEqual(['verzuimladder', 'routeadvies', 'verzuimladder']);
  });

  test('a melding says what the keuzehulp makes of it', async () => {
    const [melding] = (await zaak('lpa', zaakId)).meldingen;
    expect(melding?.keuzehulp).toEqual({ soort: 'O', naam: 'Overig verzuim', verschilt: true });
  });

  test('Temporal and the log see no answer', () => {
    expect(gezien.length).toBeGreaterThan(0);
    for (const alles of [gezien.join(''), log.join('')]) {
      for (const woord of ['teLaat', 'verwijtbaar', 'weet-niet']) expect(alles).not.toContain(woord);
    }
    expect(gezien.join('')).toContain('"velden":["antwoorden"]');
  });
});

describe('the choice of Halt in a real case', () => {
  let zaakId: string;
  const keuze = { handeling: 'kies-routes', routes: ['halt'], ...AFWIJKING };
  beforeAll(async () => {
    zaakId = await zaakVan('halt');
    await doe('lpa', zaakId, instrument(VOOR_HALT));
  });

  test('is that of a BOA: the fields decide it', async () => {
    expect(await doe('lpa', zaakId, keuze)).toMatchObject({ status: 403 });
    expect((await doe('lpa', zaakId, { ...keuze, routes: ['basisroute'] }, true)).status).toBe(200);
    expect(await doe('boa', zaakId, { ...keuze, routes: ['halt', 'halt'] })).toMatchObject({
      status: 400,
      lichaam: { velden: [{ veld: 'routes', fout: 'kies elk maar een keer.' }] },
    });
    expect((await doe('boa', zaakId, keuze)).status).toBe(201);
  });

  test('is read by a BOA and the auditor, with what it waits for', async () => {
    for (const wie of ['boa', 'auditor']) {
      const { routes, termijnen } = await zaak(wie, zaakId);
      expect(routes).toMatchObject([{ soort: 'halt', regime: 'WPG', stand: 'loopt', wachtOp: [], teBesluiten: false }]);
      expect(termijnen).toContainEqual(expect.objectContaining({ regel: 'halt/voorstel', regime: 'WPG' }));
    }
    const [route] = (await zaak('boa', zaakId)).routes;
    await doe('boa', zaakId, { handeling: 'leg-onderdeel-vast', route: route?.id, onderdeel: 'voorstel' });
    expect((await zaak('boa', zaakId)).routes).toMatchObject([
      {
        wachtOp: [
          { onderdelen: [{ naam: 'Instemming van de jongere' }, {}], regel: 'halt/instemming', vanaf: VANDAAG },
        ],
      },
    ]);
    expect((await zaak('boa', zaakId)).brieven).toContainEqual(expect.objectContaining({ brief: 'halt-voorstel' }));
  });

  test.each(['lpa', 'teamleider'])('%s sees that something is shielded, and not what', async (wie) => {
    const beeld = await zaak(wie, zaakId);
    const [route] = beeld.routes;
    expect(beeld.routes).toEqual([{ id: route?.id, stap: 'uitvoering', ronde: 1, stand: 'loopt', afgeschermd: true }]);
    expect(beeld.brieven.map(({ brief }) => brief)).not.toContain('halt-voorstel');
    const termijnen = beeld.termijnen.filter((t) => 'afgeschermd' in t);
    expect(termijnen.length).toBeGreaterThan(0);
    for (const { naam } of termijnen) expect(naam).toBe('termijn onder de Wpg');
    expect(JSON.stringify([termijnen, beeld.brieven, beeld.berichten])).not.toMatch(/halt|voorstel|instemming/i);
    // where the case is stays visible
    expect(beeld.stap).toBe('contact-school');
    const aangeboden = JSON.stringify(beeld.mogelijkeHandelingen.map(({ vast }) => vast));
    expect(aangeboden).not.toContain(route?.id);
  });

  test('the order of the ledger can be checked by everybody who reads the case', async () => {
    const [vanBoa, vanLpa] = [await gebeurtenissen('boa', zaakId), await gebeurtenissen('lpa', zaakId)];
    expect(vanLpa.map(({ hash }) => hash)).toEqual(vanBoa.map(({ hash }) => hash));
    for (const [n, { vorige }] of vanLpa.entries()) expect(vorige).toBe(n === 0 ? '' : vanLpa[n - 1]?.hash);
    const afgeschermd = vanLpa.filter((g) => 'afgeschermd' in g);
    expect(Object.keys(afgeschermd[0] ?? {}).sort()).toEqual(
      ['afgeschermd', 'dag', 'hash', 'moment', 'nr', 'vorige', 'zaakId'].sort(),
    );
    const wpg = vanBoa.flatMap((g) => ('regime' in g && g.regime === 'WPG' ? [g.nr] : []));
    expect(afgeschermd.map(({ nr }) => nr)).toEqual(wpg);
    expect(vanLpa.flatMap((g) => ('soort' in g && g.soort === 'RouteBegonnen' ? [g] : []))).toEqual([]);
  });

  test('a notice about it does not say what it is about', async () => {
    const termijn = (await zaak('boa', zaakId)).termijnen.find((t) => 'regel' in t && t.regel === 'halt/instemming');
    const eigen = (await zaak('boa', zaakId)).termijnen.find((t) => 'regel' in t && t.regel.startsWith('stap/'));
    for (const t of [termijn, eigen]) {
      await griffie.prisma.attendering.create({
        data: {
          sleutel: `${zaakId}/attendeer/${t?.id}/herinnering/${VANDAAG}`,
          zaakId,
          ontvanger: 'lpa',
          gemeente: 'GM0361',
          proef: false,
          termijn: t?.id ?? '',
          naam: t?.naam ?? '',
          trede: 'herinnering',
          dag: VANDAAG,
        },
      });
    }
    const lees = async (wie: string) =>
      (await vraag(wie, 'GET', '/v1/attenderingen')).lichaam.attenderingen as Record<string, unknown>[];
    const nummer = termijn?.id.split('/').at(-1);
    expect((await lees('boa')).map(({ naam }) => naam).sort()).toEqual([eigen?.naam, termijn?.naam].sort());
    const [afgeschermd] = (await lees('lpa')).filter((rij) => rij.afgeschermd === true);
    expect(afgeschermd).toMatchObject({ zaakId, termijn: nummer, naam: 'termijn onder de Wpg', trede: 'herinnering' });
    expect(JSON.stringify(afgeschermd)).not.toContain('instemming');
    const eerste = await vraag('lpa', 'GET', '/v1/attenderingen?aantal=1');
    expect(eerste.lichaam.attenderingen).toHaveLength(1);
  });

  test('its receipt holds the motivation; who may not read it sees the advice as it was before', async () => {
    const vanBoa = await advies('boa', zaakId);
    expect(vanBoa).toMatchObject({ gekozen: [{ route: 'halt', naam: 'Halt' }], afwijking: true });
    expect(vanBoa.afgeschermd).toBeUndefined();
    const bon = beslisbon.parse(await haal('boa', zaakId, `/beslisbonnen/${vanBoa.nr}`));
    expect(bon).toMatchObject({ regime: 'WPG', gekozen: ['halt'], motivatie: { tekst: 'Verzonnen motivatie.' } });
    const vanLpa = await advies('lpa', zaakId);
    expect(vanLpa).toMatchObject({ stand: 'gegeven', advies: [{ route: 'halt' }], gekozen: null, afgeschermd: true });
    expect(vanLpa.nr).toBeLessThan(vanBoa.nr ?? 0);
    expect((await vraag('lpa', 'GET', `/v1/zaken/${zaakId}/beslisbonnen/${vanBoa.nr}`)).status).toBe(404);
    expect((await bonnen('lpa', zaakId)).map(({ nr }) => nr)).not.toContain(vanBoa.nr);
  });

  test('in a trial case everybody learns it', async () => {
    const proef = await zaakVan('proefhalt', { proef: true });
    expect((await doe('lpa', proef, keuze)).status).toBe(201);
    expect((await zaak('lpa', proef)).routes).toMatchObject([{ soort: 'halt' }]);
    expect((await gebeurtenissen('lpa', proef)).some((g) => 'afgeschermd' in g)).toBe(false);
  });
});

describe('the questions for a proces-verbaal', () => {
  const lijst = {
    handeling: 'vul-vragenlijst-in',
    lijst: 'procesverbaal',
    antwoorden: { verwijtbaarOuder: 'ja', eerderVeroordeeld: 'weet-niet' },
  };

  test('are asked and answered by a BOA alone', async () => {
    const zaakId = await zaakVan('pv');
    expect((await doe('lpa', zaakId, lijst)).status).toBe(403);
    expect((await doe('boa', zaakId, lijst)).status).toBe(201);
    const lijsten = async (wie: string) =>
      vragenlijstenAntwoord.parse(await haal(wie, zaakId, '/vragenlijsten')).vragenlijsten.map((l) => l.lijst);
    expect(await lijsten('boa')).toContain('procesverbaal');
    expect(await lijsten('lpa')).not.toContain('procesverbaal');
    expect((await zaak('boa', zaakId)).antwoorden).toMatchObject([{ lijst: 'procesverbaal' }]);
    expect((await zaak('lpa', zaakId)).antwoorden).toEqual([]);
    expect((await bonnen('boa', zaakId)).map(({ besluit }) => besluit)).toContain('procesverbaal');
    expect((await bonnen('lpa', zaakId)).map(({ besluit }) => besluit)).not.toContain('procesverbaal');
  });
});

describe('a talk that is planned', () => {
  const gesprek = { handeling: 'plan-bijeenkomst', aard: 'gesprek', met: 'ouder', op: VANDAAG, tijd: '14:30' };
  let zaakId: string;
  beforeAll(async () => {
    zaakId = await zaakVan('gesprek');
  });

  test('has a place, which nobody sees on its way', async () => {
    expect((await doe('lpa', zaakId, { ...gesprek, plaats: 'Verzonnenstraat 1' })).status).toBe(201);
    expect((await zaak('lpa', zaakId)).bijeenkomsten).toMatchObject([
      { aard: 'gesprek', met: 'ouder', op: VANDAAG, tijd: '14:30', plaats: 'Verzonnenstraat 1', uitkomst: null },
    ]);
    expect(gezien.join('') + log.join('')).not.toContain('Verzonnenstraat');
  });

  test.each<[string, Record<string, unknown>, number, string]>([
    ['a time that is none', { ...gesprek, tijd: '25:00' }, 400, 'tijd'],
    ['a place that is a story', { ...gesprek, plaats: 'x'.repeat(201) }, 400, 'plaats'],
    ['an MDO with somebody', { ...gesprek, aard: 'mdo' }, 422, 'met'],
    ['a place where nobody meets', { handeling: 'noteer', toelichting: 'x', plaats: 'hier' }, 400, 'plaats'],
    ['answers to nothing', { handeling: 'noteer', toelichting: 'x', antwoorden: {} }, 400, 'antwoorden'],
  ])('%s is refused', async (_, handeling, status, veld) => {
    expect(await doe('lpa', zaakId, handeling)).toMatchObject({ status, lichaam: { velden: [{ veld }] } });
  });
});
