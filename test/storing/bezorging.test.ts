import proto from '@temporalio/proto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kenmerkVan } from '../../activities/bezorging/bezorg.ts';
import { leesGebeurtenissen } from '../../activities/grootboek.ts';
import type { Berichtsoort } from '../../mas/berichten.ts';
import { dagVan } from '../../mas/datum.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import { berichtSleutel, briefSleutel } from '../../mas/sleutels.ts';
import { controleer } from '../../worker/controle-zaken.ts';
import { melding } from '../opzet/bron.ts';
import { Klant } from '../opzet/klant.ts';
import { stelVast, vraagBrief, zetGezag } from '../opzet/post.ts';
import { type Luisteraar, type Postbus, startLuisteraar, startPostbus, type Webhookstoring } from '../opzet/postbus.ts';
import { type Begin, Proef } from '../opzet/proef.ts';
import { startSterfelijkHuis, type SterfelijkHuis, tot } from '../opzet/sterfelijk.ts';

let s: SterfelijkHuis;
let bus: Postbus;
let luisteraar: Luisteraar;
let lpa: Klant;
let school: Klant;
beforeAll(async () => {
  [bus, luisteraar] = await Promise.all([startPostbus(), startLuisteraar()]);
  s = await startSterfelijkHuis({
    SMTP_URL: bus.url,
    AFZENDER: 'leerplicht@gemeente.invalid',
    KETEN_OIN: '00000001234567890000',
    KETEN_ONVEILIG: '1',
    PUBLIEK_ADRES: 'http://schakel.invalid',
  });
  lpa = await Klant.als('lpa', { api: s.huis.api, map: s.map });
  school = await Klant.als('school', { api: s.huis.api, map: s.map });
  const { prisma } = s;
  await prisma.ketenpartner.updateMany({
    where: { soort: 'school' },
    data: { webhook: luisteraar.url, haaltOp: true, geheim: GEHEIM },
  });
  await prisma.ketenpartner.updateMany({
    where: { soort: 'samenwerkingsverband' },
    data: { webhook: null, email: 'verband@example.invalid' },
  });
});
afterAll(async () => {
  await s.stop();
  await Promise.all([bus.stop(), luisteraar.stop()]);
});
const GEHEIM = `whsec_${Buffer.from('verzonnen geheim').toString('base64')}`;

async function nieuweZaak(): Promise<string> {
  const bericht = melding(dagVan(Date.now()));
  await school.post('/v1/verzuimmeldingen', bericht);
  let zaakId: string | undefined;
  await tot('de melding is geboekt', async () => {
    const { lichaam } = await lpa.haal<{ zaakId?: string }>(`/v1/verzuimmeldingen/${String(bericht.meldingsnummer)}`);
    zaakId = lichaam.zaakId ?? undefined;
    return zaakId !== undefined;
  });
  return zaakId ?? '';
}
/** By a webhook, and by mail. */
const BEIDE: readonly Berichtsoort[] = ['inlichtingen-gevraagd', 'thuiszitter-gemeld'];
const geboekt = (zaakId: string, soort: string, over = ''): Promise<number> =>
  s.prisma.gebeurtenis.count({
    where: { zaakId, AND: [{ kop: { contains: `"soort":"${soort}"` } }, { kop: { contains: over } }] },
  });
const bezorgd = (zaakId: string): Promise<number> => geboekt(zaakId, 'BerichtBezorgd');
/** How many failed, and are not under way but wait for their next attempt. */
async function wachtend(zaakId: string): Promise<number> {
  const { raw } = await s.client.workflow.getHandle(zaakId).describe();
  return (raw.pendingActivities ?? []).filter(({ state, lastFailure }) => lastFailure && state === WACHT_OP_BEURT)
    .length;
}
const WACHT_OP_BEURT = proto.temporal.api.enums.v1.PendingActivityState.PENDING_ACTIVITY_STATE_SCHEDULED;

test('a partner and a relay fail, hang up after taking in, and the worker dies twice: each gets one message, and the ledger knows', async () => {
  const zaakId = await nieuweZaak();
  luisteraar.storingen.push({ status: 500 }, 'hang-op', { status: 503, wacht: 1 });
  bus.storingen.push({ bij: 'na-de-punt' });
  for (const bericht of BEIDE)
    await lpa.gelukt(zaakId, { handeling: 'stuur-bericht', bericht, toelichting: 'Wat is er gedaan?' });
  await tot('beide zijn mislukt', async () => (await wachtend(zaakId)) === 2);
  await s.dood('worker');
  // the mail is out and booked, and the case does not know it yet; the partner hung up, and is to be tried again
  s.houdAntwoordenVast();
  await tot(
    'een van beide is geboekt',
    async () => (await bezorgd(zaakId)) === 1 && luisteraar.ontvangen.length >= 2 && (await wachtend(zaakId)) === 1,
  );
  const weg = s.dood('worker');
  s.laatAntwoordenLos();
  await weg;
  await tot('beide zijn geboekt', async () => (await bezorgd(zaakId)) === 2, 120_000);

  expect(luisteraar.storingen).toEqual([]);
  expect(luisteraar.ontvangen).toHaveLength(4);
  expect(bus.storingen).toEqual([]);
  expect(bus.post).toHaveLength(2);
  const rijen = await s.prisma.verzending.findMany({ where: { zaakId }, orderBy: { kanaal: 'asc' } });
  expect(rijen.map(({ kanaal, bezorgdOp }) => [kanaal, bezorgdOp !== null])).toEqual([
    ['e-mail', true],
    ['webhook', true],
  ]);
  expect(luisteraar.ontvangen[0]?.id).toBe(rijen[1]?.kenmerk);
}, 240_000);

/**
 * A case whose messages really go out, on a clock that the test moves. The server skips the waits between attempts as it
 * skips terms, so an hour of attempts takes a second; an attempt itself takes as long as it takes.
 */
const opVerzetteKlok = (begin: Begin = {}): Promise<Proef> =>
  Proef.begin({ client: s.proefClient, prisma: s.prisma, taskQueue: 'zaken' }, '2026-11-02', { echt: true, ...begin });
const stuur = async (proef: Proef, bericht: Berichtsoort): Promise<number> =>
  proef.gelukt({ soort: 'stuur-bericht', bericht, inhoud: await proef.tekst({ toelichting: 'Wat?' }) });
const UUR = 3_600_000;
const keren = <T>(aantal: number, storing: T): T[] => Array.from({ length: aantal }, () => storing);

test('a partner answers 500 and a relay 451 for an hour: all that time they are tried again, and then each gets one message', async () => {
  const proef = await opVerzetteKlok();
  // 5, 10, 20 … 2 560 seconds between them: 5 115 together
  luisteraar.storingen.push(...keren(10, { status: 500 }));
  bus.storingen.push(...keren(10, { bij: 'ontvanger', code: 451 } as const));
  const [voorWebhook, voorPost, voorAangenomen] = [
    luisteraar.ontvangen.length,
    bus.pogingen,
    luisteraar.aangenomen.length,
  ];
  for (const bericht of BEIDE) await stuur(proef, bericht);
  await proef.klok.naar((await proef.klok.nu()) + 2 * UUR);
  expect([luisteraar.ontvangen.length - voorWebhook, bus.pogingen - voorPost]).toEqual([11, 11]);
  // what was answered 500 was not taken in
  expect(luisteraar.aangenomen.length - voorAangenomen).toBe(1);
  const nodig = await proef.van('BerichtNodig');
  const bezorgd = await proef.van('BerichtBezorgd');
  // on the clock of the case, which is elsewhere than that of this machine
  expect(bezorgd.map(({ dag }) => dag)).toEqual(keren(2, '2026-11-02'));
  for (const { moment, gegevens } of bezorgd) {
    const duurde = moment - (nodig.find((g) => g.gegevens.over === gegevens.over)?.moment ?? moment);
    expect(duurde).toBeGreaterThanOrEqual(UUR);
  }
  const rijen = await s.prisma.verzending.findMany({ where: { zaakId: proef.zaakId }, orderBy: { kanaal: 'asc' } });
  expect(rijen.map(({ kanaal, pogingen, laatsteFout }) => [kanaal, pogingen, laatsteFout])).toEqual([
    ['e-mail', 11, 'SMTP-451'],
    ['webhook', 11, 'HTTP-500'],
  ]);
});

test('a partner and a relay take it in and never say a word: they are left in time and tried again, and see that it is the same', async () => {
  const proef = await opVerzetteKlok();
  luisteraar.storingen.push('zwijg');
  bus.storingen.push({ bij: 'zwijgt' });
  const [voorWebhook, voorPost] = [luisteraar.ontvangen.length, bus.post.length];
  for (const bericht of BEIDE) await stuur(proef, bericht);
  await proef.klok.naar((await proef.klok.nu()) + UUR);
  expect([luisteraar.ontvangen.length - voorWebhook, bus.post.length - voorPost]).toEqual([2, 2]);
  const rijen = await s.prisma.verzending.findMany({ where: { zaakId: proef.zaakId } });
  expect(rijen.map(({ pogingen, laatsteFout }) => [pogingen, laatsteFout])).toEqual(keren(2, [2, 'ETIMEDOUT']));
  expect(await proef.van('BerichtBezorgd')).toHaveLength(2);
});

test.each([
  ['takes it in', { status: 204 }, 1],
  ['breaks the connection', 'hang-op', 2],
] as const)('a run hands over to the next while a message is under way, and the partner %s', async (_, dan, keer) => {
  const proef = await opVerzetteKlok({ verderNa: 30 });
  let laatLos: (antwoord: Webhookstoring) => void = () => undefined;
  luisteraar.storingen.push({ na: new Promise((los) => (laatLos = los)) });
  const voor = luisteraar.ontvangen.length;
  await stuur(proef, 'inlichtingen-gevraagd');
  const { runId } = await proef.handle.describe();
  await tot('het bericht is onderweg', () => Promise.resolve(luisteraar.ontvangen.length > voor));
  for (let i = 0; (await proef.handle.describe()).runId === runId; i += 1)
    await proef.houdVol({ soort: 'noteer', inhoud: await proef.tekst({ toelichting: 'verzonnen' }) }, `n${i}`);
  laatLos(dan);
  await proef.klok.naar((await proef.klok.nu()) + UUR);
  expect(luisteraar.ontvangen.length - voor).toBe(keer);
  expect(await proef.van('BerichtBezorgd')).toHaveLength(1);
});

test('a letter by e-mail and a reminder meet the same: the relay breaks off after taking in, the partner answers 503', async () => {
  const zaakId = await nieuweZaak();
  const ouder = { rol: 'ouder', naam: 'Fictieve Moeder Voorbeeld', email: 'moeder@example.invalid', digitaal: true };
  await zetGezag(lpa, zaakId, [ouder]);
  await vraagBrief(lpa, zaakId, 'waarschuwing');
  bus.storingen.push({ bij: 'na-de-punt' });
  await stelVast(lpa, zaakId, 'waarschuwing', 'Verzonnen alinea.');
  await tot('de brief is verzonden', async () => (await geboekt(zaakId, 'BriefVerzonden')) === 1);

  await lpa.gelukt(zaakId, { handeling: 'stuur-bericht', bericht: 'inlichtingen-gevraagd', toelichting: 'Wat?' });
  await tot('de school heeft de vraag', async () => (await bezorgd(zaakId)) === 1);
  luisteraar.storingen.push({ status: 503, wacht: 1 });
  const { termijnen } = await lpa.zaak(zaakId);
  const termijn = termijnen.find(({ regel, stand }) => stand === 'open' && regel.includes('inlichtingen'))?.id;
  await lpa.gelukt(zaakId, { handeling: 'herinner', termijn });
  await tot('de herinnering is uit', async () => (await geboekt(zaakId, 'Verricht', '/herinner/')) === 1);
  expect([bus.storingen, luisteraar.storingen]).toEqual([[], []]);
}, 240_000);

/** The id under which the other side has what this event says was delivered by a channel. Only the school is reminded. */
function bezorgdVolgens(
  g: Gebeurtenis,
  kanaal: string,
  kenmerken: ReadonlyMap<string, { kenmerk?: string }>,
): string[] {
  const id = g.zaakId;
  if (g.soort === 'BerichtBezorgd' && g.gegevens.kanaal === kanaal)
    return [berichtSleutel({ id }, kenmerken.get(g.gegevens.over)) ?? ''];
  if (g.soort === 'BriefVerzonden' && g.gegevens.kanaal === kanaal && g.gegevens.via === undefined)
    return [briefSleutel({ id }, g.gegevens.exemplaar)];
  if (g.soort === 'Verricht' && kanaal === 'webhook' && g.gegevens.bezigheid.startsWith(`${id}/herinner/`))
    return [g.gegevens.bezigheid];
  return [];
}

/** What the ledgers say was delivered by a channel, once for each booking. */
async function volgensGrootboek(kanaal: string): Promise<string[]> {
  const zaken = await s.prisma.zaak.findMany({ select: { zaakId: true } });
  const sleutels = zaken.map(async ({ zaakId: id }) => {
    const gebeurtenissen = await leesGebeurtenissen(s.prisma, id, 0);
    const kenmerken = new Map(
      gebeurtenissen.flatMap((g) => (g.soort === 'BerichtNodig' ? [[g.gegevens.over, g.gegevens] as const] : [])),
    );
    return gebeurtenissen.flatMap((g) => bezorgdVolgens(g, kanaal, kenmerken));
  });
  return (await Promise.all(sleutels)).flat().map(kenmerkVan).sort();
}
const verschillende = (ids: string[]): string[] => [...new Set(ids)].sort();

test('after all of it the receivers have one of each that the ledgers say was delivered, and nothing else', async () => {
  const perWebhook = await volgensGrootboek('webhook');
  expect(verschillende(luisteraar.aangenomen)).toEqual(perWebhook);
  const perMail = await volgensGrootboek('e-mail');
  expect(verschillende(bus.post.map(({ messageId = '' }) => messageId))).toEqual(
    perMail.map((id) => `<${id}@gemeente.invalid>`).sort(),
  );
  // three messages and a letter; five messages to the school, one more that was asked about, and the reminder
  expect([perMail.length, perWebhook.length]).toEqual([4, 7]);
  const { afwijkingen } = await controleer({ prisma: s.prisma, client: s.client, proefClient: s.proefClient });
  expect(afwijkingen).toEqual([]);
});
