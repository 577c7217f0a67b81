/** Of a case in which a BOA investigated what falls under the Wpg goes first, on a real database; all else is there still. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { controleer } from '../../bewijs/controle/index.ts';
import { isOndertekend } from '../../bewijs/ondertekening.ts';
import type { Regime } from '../../mas/begrippen.ts';
import { maakLog } from '../../platform/log.ts';
import { nieuweSleutels } from '../../test/opzet/bewijs.ts';
import { Proefgriffie, type Proefzaak } from '../../test/opzet/griffie.ts';
import { inDatabank } from '../../test/opzet/sporen.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { vernietigRonde } from './vernietiger.ts';

let huis: Testhuis;
let griffie: Proefgriffie;
const sleutels = nieuweSleutels();
beforeAll(async () => {
  huis = await startTesthuis({}, () => ({ ondertekensleutels: sleutels }));
  griffie = new Proefgriffie(huis.prisma, huis.protocollen);
  // a list under the Wpg takes two who may read it
  await huis.prisma.account.update({ where: { id: 'demo-lpa-2' }, data: { boa: true } });
});
afterAll(() => huis.stop());

/** Each stands in one place of the case, and nowhere else. */
const woord = (regime: Regime, plek: string): string => `${regime === 'WPG' ? 'opsporing' : 'zorg'}-${plek}-verzonnen`;
const PLEKKEN = ['tekst', 'los', 'document', 'brief', 'voorbeeld', 'verzending', 'opvang', 'bericht'];
const WOORDEN = (regime: Regime): string[] => PLEKKEN.map((plek) => woord(regime, plek));

/** On which the ledger took it. */
const OP = '2025-01-06';

const gelukt = async (boeking: Promise<number | string>): Promise<void> => {
  const uit = await boeking;
  expect(uit, String(uit)).toBeTypeOf('number');
};

/** Ten years and more ago: of luxeverzuim, with a verhoor, and of everything that a case can hold one under each regime. */
async function zaakMetOpsporing(): Promise<Proefzaak> {
  const leerlingId = 'wpgleerling';
  await huis.prisma.leerling.create({
    data: {
      ...{ id: leerlingId, persoonsnummer: '999990123', voornaam: 'Fictief', achternaam: 'Voorbeeld', geslacht: 'O' },
      // old enough to ask for himself what is held about him (sixteen)
      ...{ geboortedatum: '2007-03-05', gemeenteCode: 'GM0361' },
    },
  });
  const zaak = griffie.zaak(leerlingId);
  zaak.vandaag = '2014-11-03';
  const opdracht = await zaak.meldopdracht();
  const melding = { ...opdracht.melding, duoSoort: 'L' as const, eersteDag: '2014-10-20' };
  await gelukt(zaak.uit({ ...opdracht, melding, zaaksoort: 'luxe', leerlingId }, { van: 'postvak' }));
  for (const regime of ['AVG', 'WPG'] as const) await vul(zaak, regime);
  await gelukt(zaak.trekIn());
  return zaak;
}

async function vul(zaak: Proefzaak, regime: Regime): Promise<void> {
  const { zaakId } = zaak;
  const inhoud = await griffie.tekst(zaakId, ['toelichting'], woord(regime, 'tekst'));
  await gelukt(zaak.uit({ soort: 'leg-afspraak-vast', met: 'ouder', evaluatieOp: '2014-11-20', regime, inhoud }));
  const los = await griffie.tekst(zaakId, ['toelichting'], woord(regime, 'los'));
  await huis.prisma.inhoud.update({ where: { id: los.id }, data: { regime } });
  const stuk = await document(zaak, regime, 'bijlage', woord(regime, 'document'));
  await gelukt(zaak.uit({ soort: 'voeg-document-toe', document: stuk.id, aard: 'gespreksverslag', regime }));
  const brief = await document(zaak, regime, 'brief', woord(regime, 'brief'));
  const vast = { zaakId, gemeente: 'GM0361', proef: false, regime };
  await huis.prisma.briefvoorbeeld.create({
    data: {
      ...{ id: randomUUID(), zaakId, regime, over: 'brief/1', accountId: 'demo-boa', dag: zaak.vandaag },
      ...{ alinea: woord(regime, 'voorbeeld'), bijlagen: [], exemplaren: [{ document: brief }], weggelaten: [] },
    },
  });
  await huis.prisma.verzending.create({
    data: {
      ...{ ...vast, sleutel: randomUUID(), soort: 'brief', kanaal: 'e-mail', kenmerk: randomUUID() },
      aan: `${woord(regime, 'verzending')}@example.invalid`,
    },
  });
  await huis.prisma.opvang.create({
    data: {
      ...{ ...vast, id: randomUUID(), sleutel: randomUUID(), kanaal: 'e-mail', aan: 'ouder@example.invalid' },
      ...{ onderwerp: 'Verzonnen', koppen: {}, tekst: woord(regime, 'opvang'), bijlagen: [] },
    },
  });
  const id = randomUUID();
  await huis.prisma.berichtIn.create({
    data: {
      ...{ id, bron: 'urn:verzonnen', gebeurtenisId: id, ketenpartnerId: 'demo-raad-alkmaar', type: 'verzonnen' },
      ...{ gebeurtenis: woord(regime, 'bericht'), regime, gemeenten: ['GM0361'], stand: 'verwerkt', zaakId },
    },
  });
}

async function document({ zaakId }: Proefzaak, regime: Regime, soort: string, tekst: string) {
  const bytes = Buffer.from(`%PDF-1.7 ${tekst}`);
  const rij = { id: randomUUID(), sha256: createHash('sha256').update(bytes).digest('hex') };
  const hoe = { zaakId, soort, regime, naam: 'verzonnen.pdf', mediatype: 'application/pdf', gemaaktDoor: 'demo-boa' };
  await huis.prisma.document.create({ data: { ...rij, ...hoe, bytes } });
  return rij;
}

const gevonden = async (regime: Regime): Promise<string[]> =>
  [...new Set((await inDatabank(huis.prisma, WOORDEN(regime))).map((spoor) => spoor.woord))].sort();

/** What the worker does, and between its rounds the inbox brings the event to the ledger. */
async function voerUit(zaak: Proefzaak): Promise<void> {
  const werk = { prisma: huis.prisma, register: griffie.register, client: {} as never, sleutels, nu: () => Date.now() };
  const log = maakLog('worker', 'silent');
  expect(await vernietigRonde(werk, log)).toBe(0);
  const post = await huis.prisma.postvak.findFirstOrThrow({ where: { soort: 'vernietiging', nummer: zaak.zaakId } });
  zaak.vandaag = OP;
  await gelukt(zaak.uit(post.bericht, { van: 'postvak' }));
  await huis.prisma.postvak.update({ where: { id: post.id }, data: { stand: 'verwerkt' } });
  expect(await vernietigRonde(werk, log)).toBe(1);
}

test('ten years after the first processing all of it goes, on the word of two BOAs; what is under the AVG stays, and the proof holds', async () => {
  const zaak = await zaakMetOpsporing();
  const { zaakId } = zaak;
  expect(await gevonden('WPG')).toEqual(WOORDEN('WPG').sort());
  expect(await gevonden('AVG')).toEqual(WOORDEN('AVG').sort());
  const tekstenVoor = await huis.prisma.inhoud.count({ where: { zaakId, regime: 'AVG' } });

  const voorstel = { gemeente: 'GM0361', deel: 'wpg' };
  expect((await huis.vraag('teamleider', 'POST', '/v1/vernietigingslijsten', voorstel)).status).toBe(403);
  const gemaakt = await huis.vraag('boa', 'POST', '/v1/vernietigingslijsten', voorstel);
  // first processing 3 November 2014, ten years: kept up to and including 3 November 2024
  expect(gemaakt.lichaam.regels).toMatchObject([{ zaakId, vernietigbaarOp: '2024-11-04' }]);
  const pad = `/v1/vernietigingslijsten/${(gemaakt.lichaam.lijst as { id: string }).id}`;
  // who may not read the Wpg does not find the list
  expect((await huis.vraag('lpa', 'GET', pad)).status).toBe(404);
  expect((await huis.vraag('boa', 'POST', `${pad}/goedkeuring`, { aantal: 1 })).status).toBe(403);
  expect((await huis.vraag('lpa-2', 'POST', `${pad}/goedkeuring`, { aantal: 1 })).status).toBe(200);
  await voerUit(zaak);

  expect(await gevonden('WPG')).toEqual([]);
  expect(await gevonden('AVG')).toEqual(WOORDEN('AVG').sort());
  for (const tabel of ['inhoud', 'document', 'briefvoorbeeld', 'verzending', 'opvang', 'bericht_in'])
    expect(
      await huis.prisma.$queryRawUnsafe(`select from "${tabel}" where zaak_id = $1 and regime = 'WPG'`, zaakId),
      tabel,
    ).toEqual([]);
  expect(await huis.prisma.inhoud.count({ where: { zaakId, regime: 'AVG' } })).toBe(tekstenVoor);
  expect(await huis.prisma.leerling.count({ where: { id: 'wpgleerling' } })).toBe(1);
  // the case is read on, so its key is there
  expect(await huis.prisma.zaaksleutel.count({ where: { zaakId, vernietigdOp: { not: null } } })).toBe(0);

  await vertelt(zaakId);
  await bewijst(zaakId, pad);
  // and it is on no second list
  expect((await huis.vraag('boa', 'POST', '/v1/vernietigingslijsten', voorstel)).status).toBe(409);
});

/** Timeline, audit trail and inzage tell it to who may know that there was something, and to nobody else. */
async function vertelt(zaakId: string): Promise<void> {
  for (const waar of [
    `/v1/zaken/${zaakId}/tijdlijn`,
    `/v1/zaken/${zaakId}/auditspoor?op=${OP}&doel=bezwaar`,
    `/v1/leerlingen/wpgleerling/inzage?voor=jongere&regime=WPG`,
  ]) {
    const open = await huis.vraag('boa', 'GET', waar);
    expect(open.status, `${waar} ${JSON.stringify(open.lichaam)}`).toBe(200);
    expect(JSON.stringify(open.lichaam), waar).toContain('Wat onder de Wpg viel, vernietigd op 6 januari 2025');
    const dicht = await huis.vraag('lpa', 'GET', waar);
    expect(JSON.stringify(dicht.lichaam), waar).not.toMatch(/onder de Wpg viel/);
  }
}

/** Chain, texts and documents of what stays, and the certificate. */
async function bewijst(zaakId: string, pad: string): Promise<void> {
  const bewijs = await huis.ruw('boa', 'GET', `/v1/zaken/${zaakId}/bewijs`);
  const verslag = controleer(Buffer.from(await bewijs.arrayBuffer()), { sleutel: null, anker: null });
  expect(verslag.fouten).toEqual([]);
  expect(verslag.bewezen?.grootboek.vernietigingen).toMatchObject([{ deel: 'wpg', teksten: 1, documenten: 1 }]);
  expect(verslag.bewezen?.grootboek.documenten).toEqual({ aantal: 2, kwijt: 1, vernietigd: 1, weggelaten: 0 });
  const verklaring = await huis.ruw('boa', 'GET', `${pad}/verklaring`);
  const tekst = await verklaring.text();
  const { kop } = await huis.prisma.ondertekensleutel.findFirstOrThrow({ orderBy: { nr: 'desc' } });
  const { publiek } = JSON.parse(kop) as { publiek: string };
  expect(isOndertekend(publiek, tekst, verklaring.headers.get('signature-ed25519') ?? '')).toBe(true);
  const { hash } = await huis.prisma.zaak.findUniqueOrThrow({ where: { zaakId } });
  // two texts, a file and a letter; one message went out, one was caught, one came in
  expect(JSON.parse(tekst)).toMatchObject({
    ...{ deel: 'wpg', voorgesteld: { door: 'demo-boa' }, goedgekeurd: { door: 'demo-lpa-2' } },
    zaken: [{ zaakId, hashNa: hash, aantallen: { teksten: 2, documenten: 2, berichten: 3 } }],
  });
  expect((await huis.ruw('lpa', 'GET', `${pad}/verklaring`)).status).toBe(404);
}
