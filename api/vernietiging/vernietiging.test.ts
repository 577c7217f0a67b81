import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '@temporalio/client';
import { leesBewaarvraag } from '../../activities/bewaarvraag.ts';
import { vernietigRegel } from '../../worker/vernietiging/regel.ts';
import { maakPdf } from './pdf.ts';
import type { Verklaring } from '../../mas/bewaren/verklaring.ts';
import { heeftPoppler, tekstUit } from '../../test/opzet/pdf.ts';
import { Proefgriffie, type Proefzaak } from '../../test/opzet/griffie.ts';
import { oudeZaak } from '../../test/opzet/oudezaak.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { vervals } from '../../test/opzet/vervals.ts';

let huis: Testhuis;
let griffie: Proefgriffie;
beforeAll(async () => {
  huis = await startTesthuis();
  griffie = new Proefgriffie(huis.prisma, huis.protocollen);
});
afterAll(() => huis.stop());

const gesloten = (geboortedatum: string, leerlingId?: string): Promise<Proefzaak> =>
  oudeZaak(griffie, geboortedatum, leerlingId);

interface Lijstbeeld {
  lijst: { id: string; magGoedkeuren: boolean };
  regels: { zaakId: string; vernietigbaarOp: string; weggelaten: string | null }[];
}
const voorstel = { gemeente: 'GM0361', deel: 'geheel' };
const stelVoor = async (): Promise<Lijstbeeld> => {
  const { status, lichaam } = await huis.vraag('teamleider', 'POST', '/v1/vernietigingslijsten', voorstel);
  expect(status).toBe(201);
  return lichaam as unknown as Lijstbeeld;
};

describe('a list of destruction', () => {
  test('holds the cases whose day has come, without a name; one person proposes and another approves', async () => {
    const oud = await gesloten('2006-05-05');
    const blijft = await gesloten('2006-05-05');
    const jong = await gesloten('2016-05-05');
    const { lijst, regels } = await stelVoor();
    // 5 May 2006 + 19 years = 5 May 2025, kept that day; two years after its end is 30 June 2023
    expect(regels.map(({ zaakId, vernietigbaarOp }) => [zaakId, vernietigbaarOp]).sort()).toEqual(
      [oud.zaakId, blijft.zaakId].sort().map((zaakId) => [zaakId, '2025-05-06']),
    );
    expect(regels.some(({ zaakId }) => zaakId === jong.zaakId)).toBe(false);
    expect(JSON.stringify(regels)).not.toContain('Fictief');
    const pad = `/v1/vernietigingslijsten/${lijst.id}`;
    const zelf = await huis.vraag('teamleider', 'POST', `${pad}/goedkeuring`, { aantal: 2 });
    expect(zelf.status).toBe(403);
    expect(JSON.stringify(zelf.lichaam)).toContain('Iemand anders keurt haar goed.');
    // and the database itself does not take it
    await expect(
      huis.prisma.vernietigingslijst.update({ where: { id: lijst.id }, data: { goedgekeurdDoor: 'demo-teamleider' } }),
    ).rejects.toThrow();
    expect((await huis.vraag('teamleider', 'GET', pad)).lichaam.lijst).toMatchObject({
      magGoedkeuren: false,
      nietGoedkeuren: 'U hebt deze lijst zelf voorgesteld. Iemand anders keurt haar goed.',
      magIngrijpen: true,
    });
    const weg = { zaakId: blijft.zaakId, reden: 'verzoek' };
    const logregels = async () =>
      (await huis.prisma.verwerking.findMany({ where: { activiteit: 'vernietig-zaak' } })).map(({ zaakId }) => zaakId);
    expect((await huis.vraag('lpa', 'POST', `${pad}/weglatingen`, weg)).status).toBe(200);
    // what is on a list is on no other
    expect((await huis.vraag('teamleider', 'POST', '/v1/vernietigingslijsten', voorstel)).status).toBe(409);
    // who still has the two of before on his screen approves nothing
    const teVeel = await huis.vraag('lpa', 'POST', `${pad}/goedkeuring`, { aantal: 2 });
    expect(teVeel).toMatchObject({
      status: 409,
      lichaam: { code: 'AnderAantal', detail: 'Er staat nu 1 zaak op de lijst. Bekijk haar opnieuw.' },
    });
    expect((await huis.vraag('lpa', 'POST', `${pad}/goedkeuring`)).status).toBe(400);
    expect(await logregels()).toEqual([]);
    expect((await huis.vraag('lpa', 'POST', `${pad}/goedkeuring`, { aantal: 1 })).status).toBe(200);
    expect(await logregels()).toEqual([oud.zaakId]);
    expect((await huis.vraag('lpa', 'POST', `${pad}/weglatingen`, weg)).status).toBe(409);
    expect((await huis.vraag('lpa', 'POST', `${pad}/intrekking`)).status).toBe(409);
    expect((await huis.vraag('auditor', 'GET', `${pad}/verklaring`)).status).toBe(404);
  });
});

describe('two people at the same moment', () => {
  const GOED = 'goedkeuring';
  const IN = 'intrekking';

  test('propose the same case once: of more proposals one is made, and the others are told what to do', async () => {
    const { zaakId } = await gesloten('2004-04-04');
    const keren = await Promise.all(
      [1, 2, 3].map(() => huis.vraag('teamleider', 'POST', '/v1/vernietigingslijsten', voorstel)),
    );
    expect(keren.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    for (const { lichaam } of keren.filter(({ status }) => status === 409))
      expect(lichaam.detail).toMatch(/^(Iemand anders stelde op hetzelfde moment een lijst voor|Van geen zaak)/);
    const regels = await huis.prisma.vernietigingsregel.findMany({ where: { zaakId } });
    expect(regels).toMatchObject([{ open: true }]);
    // and the database itself does not take it on another list
    const [regel] = regels;
    if (!regel) throw new Error('de zaak staat op geen lijst');
    const kop = { ...voorstel, peildatum: '2026-11-02', voorgesteldDoor: 'demo-teamleider' };
    const { soort, regel: naam, grondslag, vernietigbaarOp } = regel;
    const nogEen = { zaakId, soort, regel: naam, grondslag, vernietigbaarOp };
    const maak = (id: string) =>
      huis.prisma.vernietigingslijst.create({ data: { ...kop, id, regels: { create: nogEen } } });
    await expect(maak('lijst-ernaast')).rejects.toThrow();
    // once the first list is taken back there is room
    const pad = `/v1/vernietigingslijsten/${regel.lijstId}`;
    expect((await huis.vraag('teamleider', 'POST', `${pad}/${IN}`)).status).toBe(200);
    await maak('lijst-erna');
    expect((await huis.vraag('teamleider', 'POST', `/v1/vernietigingslijsten/lijst-erna/${IN}`)).status).toBe(200);
  });

  test('approve and take back: one of both happens, and the other one is told that it did not', async () => {
    const { zaakId } = await gesloten('2004-04-04');
    const { lijst, regels } = await stelVoor();
    const pad = `/v1/vernietigingslijsten/${lijst.id}`;
    const uit = await Promise.all([
      huis.vraag('teamleider', 'POST', `${pad}/${IN}`),
      huis.vraag('lpa', 'POST', `${pad}/${GOED}`, { aantal: regels.length }),
      huis.vraag('teamleider', 'POST', `${pad}/${IN}`),
    ]);
    expect(uit.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const { goedgekeurdOp } = await huis.prisma.vernietigingslijst.findUniqueOrThrow({ where: { id: lijst.id } });
    const gelogd = await huis.prisma.verwerking.count({ where: { activiteit: 'vernietig-zaak', zaakId } });
    expect(gelogd).toBe(goedgekeurdOp === null ? 0 : 1);
    await huis.prisma.vernietigingslijst.updateMany({
      where: { id: lijst.id, ingetrokkenOp: null },
      data: { klaarOp: new Date() },
    });
  });
});

/** A Temporal server that dies while it is asked to forget a case, as often as said. */
function haperend(keer: number): Client {
  let over = keer;
  const list = () => {
    if ((over -= 1) >= 0) throw new Error('server weg');
    return [];
  };
  const weg = Object.assign(new Error('weg'), { code: 5 });
  return { workflow: { list, getHandle: () => ({ describe: () => Promise.reject(weg) }) } } as unknown as Client;
}

describe('what a list would hold', () => {
  const KANDIDATEN = '/v1/vernietigingskandidaten?gemeente=GM0361&deel=geheel';

  test('is counted before anything is proposed; a case of which the day is still to come says when', async () => {
    const eerder = (await huis.vraag('teamleider', 'GET', KANDIDATEN)).lichaam as unknown as { aantal: number };
    await gesloten('2003-03-03');
    // of who was born on 9 September 2020: + 19 years = 9 September 2039, kept that day
    await gesloten('2020-09-09');
    const uit = { aantal: eerder.aantal + 1, vol: false };
    // the first of them is the pupil of above who was born on 5 May 2016: + 19 years = 5 May 2035
    expect((await huis.vraag('teamleider', 'GET', KANDIDATEN)).lichaam).toEqual({
      ...uit,
      eerstvolgende: '2035-05-06',
      uitzoeken: 0,
    });
  });

  test('is told with what somebody may propose: a teamleider whole cases, a BOA what falls under the Wpg', async () => {
    const delen = async (wie: string) => {
      const { lichaam } = await huis.vraag(wie, 'GET', '/v1/vernietigingslijsten');
      return (lichaam as unknown as { voorstellen: { naam: string; deel: string }[] }).voorstellen;
    };
    expect(await delen('teamleider')).toMatchObject([
      { naam: 'Alkmaar', deel: 'geheel' },
      { naam: 'Dijk en Waard', deel: 'geheel' },
    ]);
    expect(await delen('boa')).toMatchObject([{ deel: 'wpg' }, { deel: 'wpg' }]);
    expect(await delen('lpa')).toEqual([]);
    expect(await delen('auditor')).toEqual([]);
  });
});

/** The worker at nine in the morning (UTC) of 2 November 2026. */
const werkMet = (client: Client) => ({
  ...{ prisma: huis.prisma, register: griffie.register, client },
  nu: () => Date.parse('2026-11-02T09:00:00Z'),
});

/** A list of one case that two people agreed on. */
const goedgekeurd = ({ zaakId }: Proefzaak) =>
  huis.prisma.vernietigingslijst.create({
    data: {
      id: `lijst-${zaakId}`,
      ...{ ...voorstel, peildatum: '2026-11-02', voorgesteldDoor: 'demo-teamleider' },
      ...{ goedgekeurdDoor: 'demo-lpa', goedgekeurdOp: new Date() },
      regels: {
        create: { zaakId, soort: 'regulier', regel: 'zaak/verzuim', grondslag: 'x', vernietigbaarOp: '2022-03-04' },
      },
    },
  });

test.runIf(heeftPoppler)(
  'the certificate on paper is in plain words, and has the whole signature in pieces that fit on a line',
  async () => {
    const op = '2026-11-02T09:00:00Z';
    const zaak: Verklaring['zaken'][number] = {
      ...{ zaakId: 'z', soort: 'regulier', grondslag: 'x', vernietigbaarOp: '2022-03-04', gewist: {} },
      ...{ aantallen: { teksten: 2, documenten: 0, berichten: 0 }, hashVoor: null, hashNa: null },
    };
    const verklaring: Verklaring = {
      ...{ soort: 'schakel-verklaring-van-vernietiging', versie: 1, lijst: 'l', gemeente: 'GM0361', deel: 'geheel' },
      ...{ peildatum: '2026-11-02', voorgesteld: { door: 'demo-teamleider', op }, uitgevoerdOp: op, sleutel: 'f0f0' },
      ...{ goedgekeurd: { door: 'demo-lpa', op }, zaken: [zaak], weggelaten: [], nietVernietigd: [] },
    };
    // 64 bytes of Ed25519 are 128 digits: eight pieces of sixteen
    const stukken = Array.from({ length: 8 }, (_, n) => `${n}123456789abcdef`);
    const pdf = await maakPdf({ prisma: huis.prisma, register: griffie.register }, verklaring, stukken.join(''));
    expect(tekstUit(pdf)).toContain(stukken.join(' '));
    // and is in words of who reads it
    expect(tekstUit(pdf)).toContain('1 zaak: regulier verzuim, op grond van x.');
    expect(tekstUit(pdf)).not.toContain('Temporal');
  },
);

describe('the worker', () => {
  test('goes on where it died: what was destroyed is counted once, and the key goes last', async () => {
    const zaak = await gesloten('2003-03-03');
    const { zaakId } = zaak;
    const lijst = await goedgekeurd(zaak);
    const { id } = lijst;
    const werk = werkMet(haperend(1));
    const doe = () => vernietigRegel(werk, lijst, { lijstId: id, zaakId });
    const regel = () => huis.prisma.vernietigingsregel.findFirstOrThrow({ where: { lijstId: id } });
    const sleutelWeg = () => huis.prisma.zaaksleutel.count({ where: { zaakId, vernietigdOp: { not: null } } });
    const post = () => huis.prisma.postvak.findFirstOrThrow({ where: { soort: 'vernietiging', nummer: zaakId } });

    // what the school wrote, and what the keuzehulp was given
    expect(await huis.prisma.inhoud.count({ where: { zaakId } })).toBe(2);
    expect(await doe()).toBe('wacht-op-grootboek');
    const eerst = await regel();
    expect(await huis.prisma.inhoud.count({ where: { zaakId } })).toBe(0);
    // once more before the ledger knows: nothing is counted anew
    expect(await doe()).toBe('wacht-op-grootboek');
    expect(await regel()).toEqual(eerst);
    // the inbox brings it, and the server is away
    await zaak.uit((await post()).bericht, { van: 'postvak' });
    await huis.prisma.postvak.update({ where: { id: (await post()).id }, data: { stand: 'verwerkt' } });
    await expect(doe()).rejects.toThrow('server weg');
    expect(await sleutelWeg()).toBe(0);
    expect(await doe()).toBe('klaar');
    expect(await sleutelWeg()).toBe(1);
    expect(await regel()).toMatchObject({ stand: 'klaar', aantallen: { inhoud: 2 }, hashVoor: eerst.hashVoor });
    expect((await zaak.gebeurtenissen()).at(-1)).toMatchObject({ soort: 'InhoudVernietigd', gegevens: { teksten: 2 } });
    expect(await doe()).toBe('klaar');
  });

  test('keeps a case in which something came in between', async () => {
    const leerling = 'oud-met-een-ander';
    const zaak = await gesloten('2003-03-03', leerling);
    const ander = griffie.zaak('ander');
    await ander.uit({ ...(await ander.meldopdracht()), leerlingId: leerling }, { van: 'postvak' });
    const lijst = await goedgekeurd(zaak);
    const werk = werkMet(haperend(0));
    await vernietigRegel(werk, lijst, { lijstId: lijst.id, zaakId: zaak.zaakId });
    expect(await huis.prisma.vernietigingsregel.findFirst({ where: { lijstId: lijst.id } })).toMatchObject({
      stand: 'niet-vernietigd',
      beletsels: ['andere-zaak-open'],
    });
    expect(await huis.prisma.inhoud.count({ where: { zaakId: zaak.zaakId } })).toBe(2);
  });

  const afloopVan = async (zaak: Proefzaak): Promise<unknown> => {
    const lijst = await goedgekeurd(zaak);
    await vernietigRegel(werkMet(haperend(0)), lijst, { lijstId: lijst.id, zaakId: zaak.zaakId });
    return huis.prisma.vernietigingsregel.findFirst({ where: { lijstId: lijst.id } });
  };

  test('keeps a case for which something came in that nobody read yet', async () => {
    const zaak = await gesloten('2003-03-03');
    const { melding, leerlingId } = await zaak.meldopdracht();
    await huis.prisma.postvak.create({
      data: {
        ...{ id: 'post-wijziging', soort: 'melding', nummer: melding.meldingsnummer, leerlingId },
        ...{ mutatietijd: new Date('2026-11-02T08:00:00Z'), bericht: {}, ingezondenDoor: 'demo-school' },
      },
    });
    expect(await afloopVan(zaak)).toMatchObject({ stand: 'niet-vernietigd', beletsels: ['post-wacht'], open: false });
    await huis.prisma.postvak.update({ where: { id: 'post-wijziging' }, data: { stand: 'verwerkt' } });
    // nor one that a partner sent, and that nobody dealt with
    await huis.prisma.berichtIn.create({
      data: {
        ...{ id: 'bericht-ongeplaatst', zaakId: zaak.zaakId, bron: 'urn:verzonnen', gebeurtenisId: 'x', type: 'x' },
        ...{ ketenpartnerId: 'demo-raad-alkmaar', gebeurtenis: '{}', regime: 'AVG', stand: 'ongeplaatst' },
      },
    });
    const geteld = async () =>
      (await huis.vraag('teamleider', 'GET', '/v1/vernietigingskandidaten?gemeente=GM0361&deel=geheel')).lichaam;
    expect(await geteld()).toMatchObject({ uitzoeken: 1 });
    await huis.prisma.berichtIn.update({ where: { id: 'bericht-ongeplaatst' }, data: { stand: 'afgehandeld' } });
    expect(await geteld()).toMatchObject({ uitzoeken: 0 });
    // it is on no list any more, so that the next one can take it
    expect((await stelVoor()).regels.map(({ zaakId }) => zaakId)).toContain(zaak.zaakId);
  });

  test('keeps a case of which somebody spoiled the ledger or its copy, and proposes it no more', async () => {
    const { prisma } = huis;
    const heel = await gesloten('2003-03-03');
    const oudeVouw = (zaakId: string) => prisma.zaak.update({ where: { zaakId }, data: { vouw: 0 } });
    const wijzen: ((zaakId: string) => Promise<unknown>)[] = [
      (id) => prisma.$executeRaw`update gebeurtenis set kop = 'Piet Verzonnen' where zaak_id = ${id} and nr = 1`,
      (id) => prisma.$executeRaw`update gebeurtenis set kop = replace(kop, '2021', '2011') where zaak_id = ${id}`,
      // a copy that an older fold made is made again from the ledger, as far as that goes
      async (id) => {
        await prisma.$executeRaw`delete from gebeurtenis where zaak_id = ${id} and nr = 2`;
        await oudeVouw(id);
      },
      async (id) => {
        await prisma.$executeRaw`update gebeurtenis set kop = '{}' where zaak_id = ${id} and nr = 1`;
        await oudeVouw(id);
      },
      (id) =>
        prisma.$executeRaw`
          update zaak set dossier = (select dossier from zaak where zaak_id = ${heel.zaakId}) where zaak_id = ${id}`,
    ];
    const kapot: string[] = [];
    for (const wijze of wijzen) {
      const zaak = await gesloten('2003-03-03');
      await vervals(prisma, () => wijze(zaak.zaakId));
      expect(await afloopVan(zaak), String(wijze)).toMatchObject({ beletsels: ['onleesbaar'] });
      expect(await prisma.inhoud.count({ where: { zaakId: zaak.zaakId } })).toBe(2);
      kapot.push(zaak.zaakId);
    }
    const geteld = await huis.vraag('teamleider', 'GET', '/v1/vernietigingskandidaten?gemeente=GM0361&deel=geheel');
    expect(geteld.lichaam).toMatchObject({ uitzoeken: wijzen.length });
    const voorgesteld = (await stelVoor()).regels.map(({ zaakId }) => zaakId);
    expect(voorgesteld).toContain(heel.zaakId);
    expect(voorgesteld.filter((zaakId) => kapot.includes(zaakId))).toEqual([]);
  });

  test('keeps a case of which the birth date was put right after its list: the term is counted again', async () => {
    // born on 1 November 2007: + 19 years = 1 November 2026, so on the second it may go
    const leerling = 'oud-hersteld';
    const hersteld = await gesloten('2007-11-01', leerling);
    const lijsten = [await goedgekeurd(hersteld), await goedgekeurd(await gesloten('2007-11-01'))];
    // of the first it was a day later: kept up to and including 2 November 2026, the day on which the worker comes by
    await huis.prisma.leerling.update({ where: { id: leerling }, data: { geboortedatum: '2007-11-02' } });
    const uit = [];
    for (const lijst of lijsten) {
      await vernietigRegel(werkMet(haperend(0)), lijst, { lijstId: lijst.id, zaakId: lijst.id.replace('lijst-', '') });
      const { lichaam } = await huis.vraag('teamleider', 'GET', `/v1/vernietigingslijsten/${lijst.id}`);
      uit.push(...(lichaam.regels as { stand: string; beletsels: string[] }[]));
    }
    expect(uit).toMatchObject([
      { stand: 'niet-vernietigd', beletsels: [expect.stringContaining('langer bewaard blijven')] },
      { stand: 'gewist', beletsels: [] },
    ]);
    expect(await huis.prisma.inhoud.count({ where: { zaakId: hersteld.zaakId } })).toBe(2);
  });
});

test('what falls under the Wpg is first processed on the day on which it was recorded, also of an earlier day', async () => {
  const zaak = griffie.zaak('later-vastgelegd');
  const opdracht = await zaak.meldopdracht();
  await zaak.uit(
    { ...opdracht, melding: { ...opdracht.melding, duoSoort: 'L' }, zaaksoort: 'luxe' },
    { van: 'postvak' },
  );
  const eersteWpg = async () =>
    (await leesBewaarvraag(huis.prisma, { zaakId: zaak.zaakId, deel: 'wpg', vandaag: '2026-12-01' }))?.eersteWpg;
  expect(await eersteWpg()).toBeNull();
  const afspraak = { soort: 'leg-afspraak-vast', met: 'ouder', evaluatieOp: '2026-12-20', regime: 'WPG' };
  // of 4 November, recorded half an hour into 10 November in Amsterdam
  const laat = { ...afspraak, dag: '2026-11-04', inhoud: await zaak.tekst('toelichting') };
  expect(await zaak.uit(laat, { moment: Date.parse('2026-11-09T23:30:00Z') })).toBeTypeOf('number');
  expect(await eersteWpg()).toBe('2026-11-10');
});
