import proto from '@temporalio/proto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dagVan } from '../../mas/datum.ts';
import { controleer } from '../../worker/controle-zaken.ts';
import { melding } from '../opzet/bron.ts';
import { Klant } from '../opzet/klant.ts';
import { type Luisteraar, type Postbus, startLuisteraar, startPostbus } from '../opzet/postbus.ts';
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
const bezorgd = (zaakId: string): Promise<number> =>
  s.prisma.gebeurtenis.count({ where: { zaakId, kop: { contains: '"soort":"BerichtBezorgd"' } } });
/** Both failed, and nothing is under way but the wait for the next attempt. */
async function wachtBeide(zaakId: string): Promise<boolean> {
  const { raw } = await s.client.workflow.getHandle(zaakId).describe();
  const wachtend = (raw.pendingActivities ?? []).filter(
    ({ state, lastFailure }) => lastFailure && state === WACHT_OP_BEURT,
  );
  return wachtend.length === 2;
}
const WACHT_OP_BEURT = proto.temporal.api.enums.v1.PendingActivityState.PENDING_ACTIVITY_STATE_SCHEDULED;

test('a partner and a relay fail, hang up after taking in, and the worker dies twice: each gets one message, and the ledger knows', async () => {
  const zaakId = await nieuweZaak();
  luisteraar.storingen.push({ status: 500 }, 'hang-op', { status: 503, wacht: 1 });
  bus.storingen.push({ bij: 'na-de-punt' });
  for (const bericht of ['inlichtingen-gevraagd', 'thuiszitter-gemeld'])
    await lpa.gelukt(zaakId, { handeling: 'stuur-bericht', bericht, toelichting: 'Wat is er gedaan?' });
  await tot('beide zijn mislukt', () => wachtBeide(zaakId));
  await s.dood('worker');
  // the message is out and booked, and the case does not know it yet
  s.houdAntwoordenVast();
  await tot('een van beide is geboekt', async () => (await bezorgd(zaakId)) >= 1);
  const weg = s.dood('worker');
  s.laatAntwoordenLos();
  await weg;
  await tot('beide zijn geboekt', async () => (await bezorgd(zaakId)) === 2, 120_000);

  expect(luisteraar.storingen).toEqual([]);
  expect(luisteraar.ontvangen.length).toBeGreaterThan(1);
  expect(new Set(luisteraar.ontvangen.map(({ id }) => id)).size).toBe(1);
  expect(bus.storingen).toEqual([]);
  expect(bus.post.length).toBeGreaterThan(1);
  expect(new Set(bus.post.map(({ messageId }) => messageId)).size).toBe(1);
  const rijen = await s.prisma.verzending.findMany({ where: { zaakId }, orderBy: { kanaal: 'asc' } });
  expect(rijen.map(({ kanaal, bezorgdOp }) => [kanaal, bezorgdOp !== null])).toEqual([
    ['e-mail', true],
    ['webhook', true],
  ]);
  expect(luisteraar.ontvangen[0]?.id).toBe(rijen[1]?.kenmerk);
  const geboekt = (await lpa.gebeurtenissen(zaakId)).filter(({ soort }) => soort === 'BerichtBezorgd');
  expect(geboekt.map(({ gegevens }) => gegevens.kanaal).sort()).toEqual(['e-mail', 'webhook']);
  const { afwijkingen } = await controleer({ prisma: s.prisma, client: s.client, proefClient: s.proefClient });
  expect(afwijkingen).toEqual([]);
}, 240_000);
