/** Messages of partners at the door: who they are from, what is kept of them, and what becomes of what fits nothing. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onderteken } from '../../keten/handtekening.ts';
import type { Berichtsoort } from '../../mas/berichten.ts';
import { leegDossier, VOUW_VERSIE } from '../../mas/dossier/index.ts';
import type { BerichtStand } from '../../mas/dossier/types.ts';
import { berichtSleutel } from '../../mas/sleutels.ts';
import { protocollen } from '../../test/opzet/protocollen.ts';
import { type Antwoord, startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { ongeplaatstAntwoord } from './schemas.ts';

let huis: Testhuis;
const geheimen = new Map<string, { bron: string; geheim: string }>();
const typen = new Map<string, string>();
beforeAll(async () => {
  huis = await startTesthuis();
  for (const { id, bron, geheim } of await huis.prisma.ketenpartner.findMany())
    geheimen.set(id, { bron: bron ?? '', geheim: geheim ?? '' });
  const { versies } = protocollen;
  for (const [soort, { type }] of Object.entries(versies[0]?.protocol.berichten ?? {})) typen.set(soort, type);
});
afterAll(() => huis.stop());

const RAAD = 'demo-raad-alkmaar';
const HALT = 'demo-halt-alkmaar';
const HULP = 'demo-hulpverlener-alkmaar';

interface Anders {
  id?: string;
  type?: string;
  data?: unknown;
  [attribuut: string]: unknown;
}
const van = (partner: string, soort: Berichtsoort | null, { data = {}, ...anders }: Anders = {}) => ({
  specversion: '1.0',
  id: randomUUID(),
  source: geheimen.get(partner)?.bron ?? '',
  type: (soort && typen.get(soort)) ?? 'nl.leerplicht.nooit-bedacht.v1',
  time: '2026-11-24T10:00:00+01:00',
  datacontenttype: 'application/json',
  data,
  ...anders,
});
type Bericht = ReturnType<typeof van>;

const post = (lichaam: string, koppen: Record<string, string>): Promise<Antwoord> =>
  huis.vraag(null, 'POST', '/v1/berichten', lichaam, { 'content-type': 'application/cloudevents+json', ...koppen });
const teken = (partner: string, id: string, lichaam: string, tijd = Date.now()): Record<string, string> => ({
  ...onderteken(geheimen.get(partner)?.geheim ?? '', id, tijd, lichaam),
});
function stuur(partner: string, bericht: Bericht): Promise<Antwoord> {
  const lichaam = JSON.stringify(bericht);
  return post(lichaam, teken(partner, bericht.id, lichaam));
}
const rijVan = ({ source, id }: Bericht) =>
  huis.prisma.berichtIn.findUnique({ where: { bron_gebeurtenisId: { bron: source, gebeurtenisId: id } } });
/** What it came to, once somebody looked at it. */
async function apart(bericht: Bericht) {
  await expect.poll(async () => (await rijVan(bericht))?.stand).toBe('ongeplaatst');
  return await rijVan(bericht);
}

/** A case as the ledger would have left it, known to a partner by a reference, with messages that were sent. */
async function zaakVan(partner: string, berichten: Record<string, BerichtStand> = {}, gemeente = 'GM0361') {
  const zaakId = `verzuim-${randomUUID().slice(0, 8)}-regulier-1`;
  const geopend = { dag: '2026-11-09', moment: Date.UTC(2026, 10, 9) };
  const dossier = { ...leegDossier(zaakId), nr: 1, status: 'open', soort: 'regulier', gemeente, geopend, berichten };
  const stand = { nr: 1, status: 'open', soort: 'regulier', gemeente, leerlingId: 'l1', geopend: '2026-11-09' };
  await huis.prisma.zaak.create({
    data: { zaakId, ...stand, dossier: JSON.stringify(dossier), vouw: VOUW_VERSIE },
  });
  const referentie = `zaak-${randomUUID().slice(0, 8)}`;
  await huis.prisma.zaakreferentie.create({ data: { zaakId, ketenpartnerId: partner, referentie } });
  return { zaakId, referentie };
}

describe('who sent it is proven', () => {
  const bericht = (): Bericht => van(RAAD, 'onderzoek-ontvangen');

  test('signed by its partner it is taken in, whatever kind of JSON it calls itself', async () => {
    expect(await stuur(RAAD, bericht())).toMatchObject({ status: 202, lichaam: { id: expect.any(String) as string } });
    const [b] = [bericht()];
    const lichaam = JSON.stringify(b);
    const koppen = { ...teken(RAAD, b.id, lichaam), 'content-type': 'application/json; charset=utf-8' };
    expect((await post(lichaam, koppen)).status).toBe(202);
  });

  test.each<[string, (b: Bericht, lichaam: string) => [string, Record<string, string>]]>([
    ['nobody signed it', (_, lichaam) => [lichaam, {}]],
    ['another partner signed it', (b, lichaam) => [lichaam, teken(HALT, b.id, lichaam)]],
    [
      'it was changed on the way',
      (b, lichaam) => [lichaam.replace('{}', '{"datum":"2026-11-01"}'), teken(RAAD, b.id, lichaam)],
    ],
    ['it was signed an hour ago', (b, lichaam) => [lichaam, teken(RAAD, b.id, lichaam, Date.now() - 3_600_000)]],
    ['nobody is known by this source', (b) => anders(b, { source: 'urn:nld:oin:99999999999999999999:systeem:x' })],
    ['it says nothing of where it is from', (b) => anders(b, { source: undefined })],
  ])('%s: 401, and nothing is kept', async (_, maak) => {
    const b = bericht();
    const voor = await huis.prisma.berichtIn.count();
    expect((await post(...maak(b, JSON.stringify(b)))).status).toBe(401);
    expect(await huis.prisma.berichtIn.count()).toBe(voor);
  });
  function anders(b: Bericht, wat: object): [string, Record<string, string>] {
    const lichaam = JSON.stringify({ ...b, ...wat });
    return [lichaam, teken(RAAD, b.id, lichaam)];
  }

  test('a partner that is no partner any more is nobody', async () => {
    const id = 'demo-raad-zwolle';
    await huis.prisma.ketenpartner.update({ where: { id }, data: { actief: false } });
    expect((await stuur(id, van(id, 'onderzoek-ontvangen'))).status).toBe(401);
  });

  test('what is no event, or too large for one, is told so', async () => {
    const zonderType = JSON.stringify({ ...bericht(), type: undefined });
    expect(await post(zonderType, teken(RAAD, 'x', zonderType))).toMatchObject({
      status: 400,
      lichaam: { velden: [{ veld: 'type' }] },
    });
    expect((await post('{"half":', {})).status).toBe(400);
    expect((await stuur(RAAD, van(RAAD, null, { data: { vulling: 'x'.repeat(70_000) } }))).status).toBe(413);
    expect((await post('tekst', { 'content-type': 'text/plain' })).status).toBe(415);
  });
});

describe('it is kept once', () => {
  test('twice, and twice at once, under another time of sending', async () => {
    const bericht = van(RAAD, 'onderzoek-ontvangen');
    const beide = await Promise.all([stuur(RAAD, bericht), stuur(RAAD, bericht)]);
    const later = await stuur(RAAD, { ...bericht, time: '2026-11-24T10:05:00+01:00' });
    expect([...beide, later].map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(new Set([...beide, later].map(({ lichaam }) => lichaam.id)).size).toBe(1);
    expect(await huis.prisma.berichtIn.count({ where: { gebeurtenisId: bericht.id } })).toBe(1);
  });

  test('another message under the same id is refused, and the same id of another sender is another message', async () => {
    const bericht = van(RAAD, 'onderzoek-ontvangen');
    await stuur(RAAD, bericht);
    expect(await stuur(RAAD, { ...bericht, data: { datum: '2026-11-23' } })).toMatchObject({
      status: 409,
      lichaam: { code: 'AndersBekend' },
    });
    expect((await stuur(HALT, van(HALT, 'halt-gestart', { id: bericht.id }))).status).toBe(202);
  });
});

describe('what fits nothing waits for a person', () => {
  test.each<[string, () => Bericht, string]>([
    ['an unknown type', () => van(RAAD, null), 'Schakel kent dit soort bericht niet.'],
    [
      'a later version of a type',
      () => van(RAAD, null, { type: `${(typen.get('onderzoek-ontvangen') ?? '').replace(/\d+$/, '')}9` }),
      'Schakel kent dit soort bericht niet.',
    ],
    ['a type of somebody else', () => van(RAAD, 'halt-gestart'), 'Dit soort bericht komt niet van deze afzender.'],
    ['what only we send', () => van(RAAD, 'onderzoek-verzocht'), 'Dit soort bericht komt niet van deze afzender.'],
    [
      'data that cannot be read',
      () => van(RAAD, 'onderzoek-ontvangen', { data: { datum: 'gisteren' } }),
      'De gegevens van het bericht zijn niet te lezen: datum.',
    ],
    ['no case', () => van(RAAD, 'onderzoek-ontvangen'), 'Het bericht noemt geen zaak die bekend is.'],
    [
      'an unknown reference',
      () => van(RAAD, 'onderzoek-ontvangen', { data: { zaakReferentie: 'zaak-XXXX' } }),
      'De verwijzing naar de zaak is niet bekend.',
    ],
  ])('%s', async (_, maak, reden) => {
    const bericht = maak();
    expect((await stuur(RAAD, bericht)).status).toBe(202);
    expect(await apart(bericht)).toMatchObject({ reden, zaakId: null });
  });

  test('the reference of another partner opens nothing', async () => {
    const { referentie } = await zaakVan(HALT);
    const bericht = van(RAAD, 'onderzoek-ontvangen', { subject: referentie });
    await stuur(RAAD, bericht);
    expect(await apart(bericht)).toMatchObject({ reden: 'De verwijzing naar de zaak is niet bekend.', zaakId: null });
  });

  test('an answer to what was never asked; the case is known', async () => {
    const { zaakId, referentie } = await zaakVan(RAAD);
    const bericht = van(RAAD, 'onderzoek-ontvangen', {
      data: { zaakReferentie: referentie, inAntwoordOp: 'RVK-01/9' },
    });
    await stuur(RAAD, bericht);
    expect(await apart(bericht)).toMatchObject({
      reden: 'Het bericht antwoordt op iets dat de zaak niet kent.',
      zaakId,
    });
  });

  test('a case that is known is found, by its reference and by the event that is answered; the sweep goes on', async () => {
    const vraag: BerichtStand = { bericht: 'onderzoek-verzocht', dag: '2026-11-20', kenmerk: 'RVK-01/1' };
    const { zaakId, referentie } = await zaakVan(RAAD, { 'route/r1/onderzoek-verzocht': vraag });
    const kenmerk = randomUUID();
    await verzonden(zaakId, { ketenpartnerId: RAAD, kenmerk, sleutel: `${zaakId}/bericht/RVK-01/1` });
    const berichten = [
      van(RAAD, 'onderzoek-ontvangen', { subject: referentie }),
      van(RAAD, 'onderzoek-ontvangen', { data: { zaakReferentie: referentie, inAntwoordOp: 'RVK-01/1' } }),
      van(RAAD, 'onderzoek-ontvangen', { data: { inAntwoordOp: kenmerk } }),
    ];
    for (const bericht of berichten) {
      await stuur(RAAD, bericht);
      await expect
        .poll(() => rijVan(bericht))
        .toMatchObject({
          stand: 'nieuw',
          zaakId,
          reden: 'Temporal is niet bereikbaar',
        });
    }
  });

  test('what its sender wrote is kept with the case, once, and of that only what the protocol names', async () => {
    const { zaakId, referentie } = await zaakVan(RAAD);
    const gegevens = { zaakReferentie: referentie, status: '<b>loopt</b>', diagnose: 'Verzonnen ziekte' };
    const bericht = van(RAAD, 'onderzoek-intake', { data: { ...gegevens, inhoud: { rvdkNummer: 'R-1', adres: 'x' } } });
    const leeg = van(RAAD, 'onderzoek-ontvangen', { data: gegevens });
    for (const b of [bericht, leeg]) {
      await stuur(RAAD, b);
      await expect.poll(() => rijVan(b)).toMatchObject({ reden: 'Temporal is niet bereikbaar' });
    }
    expect(await huis.prisma.inhoud.findMany({ where: { zaakId } })).toMatchObject([
      {
        sleutel: `bericht/${(await rijVan(bericht))?.id ?? ''}`,
        velden: ['antwoord'],
        tekst: '{"antwoord":{"rvdkNummer":"R-1","status":"<b>loopt</b>"}}',
        nr: null,
      },
    ]);
  });

  const lijst = async (wie: string) =>
    ongeplaatstAntwoord.parse((await huis.vraag(wie, 'GET', '/v1/berichten/ongeplaatst?aantal=100')).lichaam).berichten;

  test('is shown to who works for the municipalities of its sender; what may fall under the Wpg to a BOA', async () => {
    const gewoon = van(HULP, null, { data: { vraag: 'Verzonnen' } });
    const straf = van(HALT, null);
    await stuur(HULP, gewoon);
    await stuur(HALT, straf);
    const [a, b] = [await apart(gewoon), await apart(straf)];
    const ids = async (wie: string) => {
      const rijen = (await lijst(wie)).map(({ id }) => id);
      return [rijen.includes(a?.id ?? ''), rijen.includes(b?.id ?? '')];
    };
    expect(await ids('lpa')).toEqual([true, false]);
    expect(await ids('boa')).toEqual([true, true]);
    expect(await ids('lpa-zwolle')).toEqual([false, false]);
    expect((await lijst('lpa')).find(({ id }) => id === a?.id)).toMatchObject({
      van: 'Fictief Wijkteam Alkmaar',
      naam: null,
      gegevens: { vraag: 'Verzonnen' },
      plaatsbaar: false,
    });
  });

  test('is shown page by page, what waits longest first', async () => {
    const alles = await lijst('boa');
    const eerste = await huis.vraag('boa', 'GET', '/v1/berichten/ongeplaatst?aantal=2');
    const volgende = /<(.*)>/.exec(eerste.koppen.get('link') ?? '')?.[1] ?? '';
    const tweede = await huis.vraag('boa', 'GET', volgende);
    const gezien = [eerste, tweede].flatMap(({ lichaam }) => ongeplaatstAntwoord.parse(lichaam).berichten);
    expect(gezien.map(({ id }) => id)).toEqual(alles.slice(0, 4).map(({ id }) => id));
    expect(gezien.map(({ ontvangenOp }) => ontvangenOp)).toEqual(gezien.map(({ ontvangenOp }) => ontvangenOp).sort());
  });

  test('is dealt with once, by a name, and is kept', async () => {
    const bericht = van(HULP, null);
    await stuur(HULP, bericht);
    const pad = `/v1/berichten/ongeplaatst/${(await apart(bericht))?.id ?? ''}/afhandelen`;
    const af = (wie: string) => huis.vraag(wie, 'POST', pad, { toelichting: 'Gebeld; het ging over een ander kind.' });
    expect((await af('lpa-zwolle')).status).toBe(404);
    expect((await af('lpa')).status).toBe(204);
    expect(await af('lpa-2')).toMatchObject({ status: 409, lichaam: { code: 'NietOngeplaatst' } });
    expect(await rijVan(bericht)).toMatchObject({ stand: 'afgehandeld', afgehandeldDoor: 'demo-lpa' });
  });

  test('is placed by a person: that is kept before the case is asked, and is not done twice', async () => {
    const { zaakId } = await zaakVan(RAAD);
    const bericht = van(RAAD, 'onderzoek-ontvangen');
    await stuur(RAAD, bericht);
    const pad = `/v1/berichten/ongeplaatst/${(await apart(bericht))?.id ?? ''}/plaatsen`;
    const plaats = (wie: string) => huis.vraag(wie, 'POST', pad, { zaakId, over: null });
    expect((await plaats('lpa-zwolle')).status).toBe(404);
    expect(await plaats('lpa')).toMatchObject({ status: 202, lichaam: { verwerking: 'nieuw' } });
    expect((await plaats('lpa-2')).status).toBe(409);
    expect(await rijVan(bericht)).toMatchObject({ stand: 'nieuw', zaakId, geplaatstDoor: 'demo-lpa', geplaatst: 1 });
  });
});

test('why a message fitted nowhere stays, also when placing it does not succeed', async () => {
  const { zaakId } = await zaakVan(RAAD);
  const bericht = van(RAAD, 'onderzoek-ontvangen', { data: { datum: 'gisteren' } });
  await stuur(RAAD, bericht);
  const id = (await apart(bericht))?.id ?? '';
  await huis.prisma.berichtIn.update({ where: { id }, data: { reden: 'Het bericht noemt geen zaak.' } });
  const plaats = () => huis.vraag('lpa', 'POST', `/v1/berichten/ongeplaatst/${id}/plaatsen`, { zaakId, over: null });
  const waarom =
    'Het bericht noemt geen zaak. Plaatsen lukte niet: De gegevens van het bericht zijn niet te lezen: datum.';
  for (const poging of [await plaats(), await plaats()])
    expect(poging).toMatchObject({ status: 409, lichaam: { code: 'PastNergens' } });
  expect(await rijVan(bericht)).toMatchObject({ stand: 'ongeplaatst', reden: waarom });
});

const NOOIT = new Date('2100-01-01');
const verzonden = (zaakId: string, anders: Record<string, unknown>) => {
  const vast = { gemeente: 'GM0361', proef: false, regime: 'AVG', soort: 'bericht', kanaal: 'webhook', aan: 'x' };
  const stuk = { sleutel: randomUUID(), kenmerk: randomUUID(), inhoud: { vraag: 'Verzonnen' }, inhoudTot: NOOIT };
  return huis.prisma.verzending.create({ data: { zaakId, ...vast, ...stuk, ...anders } });
};

describe('what belongs to a message is fetched by who got it', () => {
  const haal = (partner: string, kenmerk: string, id = kenmerk): Promise<Antwoord> =>
    huis.vraag(null, 'GET', `/v1/berichten/${kenmerk}/inhoud`, undefined, teken(partner, id, ''));
  /** A message about a pupil, sent, whose content is ready. */
  async function klaar(bericht: Berichtsoort, partner: string, anders: Record<string, unknown> = {}) {
    const stand: BerichtStand = { bericht, dag: '2026-11-20', kenmerk: 'X-01/1' };
    const { zaakId } = await zaakVan(partner, { 'eigen/b1': stand });
    const sleutel = berichtSleutel({ id: zaakId }, stand) ?? '';
    const { kenmerk } = await verzonden(zaakId, { sleutel, ketenpartnerId: partner, ...anders });
    return { zaakId, kenmerk };
  }

  test('and each time is on record, under his name', async () => {
    const { zaakId, kenmerk } = await klaar('onderzoek-verzocht', RAAD);
    expect(await haal(RAAD, kenmerk)).toMatchObject({ status: 200, lichaam: { vraag: 'Verzonnen' } });
    expect((await haal(RAAD, kenmerk)).status).toBe(200);
    expect(await huis.prisma.verwerking.findMany({ where: { zaakId } })).toMatchObject([
      {
        accountId: RAAD,
        rol: 'ketenpartner',
        activiteit: 'haal-bericht-op',
        leerlingId: 'l1',
        regime: 'AVG',
        aantal: 2,
      },
    ]);
  });

  test('by nobody else, and not with a signature that was for something else', async () => {
    const { zaakId, kenmerk } = await klaar('onderzoek-verzocht', RAAD);
    expect((await haal(HALT, kenmerk)).status).toBe(401);
    expect((await haal(RAAD, kenmerk, randomUUID())).status).toBe(401);
    expect((await haal(RAAD, randomUUID())).status).toBe(401);
    expect(await huis.prisma.verwerking.count({ where: { zaakId } })).toBe(0);
  });

  test('not when its time is over, when there is nothing, or in a trial', async () => {
    for (const anders of [{ inhoudTot: new Date('2026-01-01') }, { inhoudTot: null }, { proef: true }]) {
      const { kenmerk } = await klaar('onderzoek-verzocht', RAAD, anders);
      expect((await haal(RAAD, kenmerk)).status).toBe(404);
    }
  });

  test('not when it rests on a consent that does not stand', async () => {
    const { kenmerk } = await klaar('hulp-verzocht', HULP);
    expect((await haal(HULP, kenmerk)).status).toBe(404);
  });
});
