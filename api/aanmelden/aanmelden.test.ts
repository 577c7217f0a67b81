import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Surfer } from '../../test/opzet/surfer.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { hashVan } from './sessies.ts';

const MINUUT_MS = 60_000;
const UUR_MS = 60 * MINUUT_MS;

let huis: Testhuis;
let surfer: Surfer;
beforeAll(async () => {
  huis = await startTesthuis();
});
afterAll(() => huis.stop());
beforeEach(() => {
  surfer = new Surfer(huis.adres);
});
/** Everything that nobody but a browser and Schakel may know, seen on the way. */
const geheimen = new Set<string>();
afterEach(async () => {
  for (const { waarde } of surfer.cookies) geheimen.add(waarde);
  for (const { idToken } of await huis.prisma.sessie.findMany()) geheimen.add(idToken ?? '');
  for (const { verifier, nonce } of await huis.prisma.aanmelding.findMany()) geheimen.add(verifier).add(nonce);
});

const meldAan = (wie = 'lpa', zoek = '') => surfer.ga(`/aanmelden?als=${wie}${zoek}`);
const ik = () => surfer.vraag('/v1/ik');
const als = (account: string) => ({ headers: { 'x-account': account } });
const sessie = () => huis.prisma.sessie.findUnique({ where: { id: hashVan(surfer.cookie('schakel')?.waarde ?? '') } });
const zetSessie = (data: { gezienOp?: Date; verlooptOp?: Date }) =>
  huis.prisma.sessie.update({ where: { id: hashVan(surfer.cookie('schakel')?.waarde ?? '') }, data });
/** The answer of the issuer, that the browser was about to bring. */
async function antwoordVoor(van: Surfer): Promise<string> {
  const antwoord = await van.gaTot('/aanmelden?als=lpa', '/aanmelden/terug?');
  geheimen.add(new URL(antwoord).searchParams.get('code') ?? '');
  return antwoord;
}

describe('signing in', () => {
  test('brings somebody to the screen that was asked for, and says who it is', async () => {
    const { adres } = await meldAan('lpa', '&terug=/zaken/2026-0417%3Fdag=2026-11-24');
    expect(adres).toBe(`${huis.adres}/zaken/2026-0417?dag=2026-11-24`);
    expect(await (await ik()).json()).toMatchObject({ id: 'demo-lpa', demo: true });
  });

  test('leaves one cookie at Schakel, that no script reads and no other site sends along', async () => {
    await meldAan();
    const eigen = surfer.cookies.filter(({ pad }) => pad === '/');
    expect(eigen.map(({ naam }) => naam)).toEqual(['schakel']);
    expect(eigen[0]?.kop).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await huis.prisma.sessie.findUnique({ where: { id: eigen[0]?.waarde ?? '' } })).toBeNull();
    expect(await sessie()).toMatchObject({ subject: 'lpa' });
  });

  test('as nobody, or as somebody who does not exist, leads to the start page', async () => {
    for (const pad of ['/aanmelden', '/aanmelden?als=directeur', '/aanmelden?als=toString']) {
      expect((await surfer.ga(pad)).adres).toBe(`${huis.adres}/`);
      expect((await ik()).status).toBe(401);
    }
  });

  test('again makes a new session and ends the one before', async () => {
    await meldAan();
    const eerste = surfer.cookie('schakel')?.waarde ?? '';
    await meldAan('teamleider');
    expect(await (await ik()).json()).toMatchObject({ id: 'demo-teamleider' });
    expect(await huis.prisma.sessie.findUnique({ where: { id: hashVan(eerste) } })).toBeNull();
  });

  test('is told so where anybody may ask, and asking is no use of the session', async () => {
    const wijze = async () => await (await surfer.vraag('/v1/aanmeldwijze')).json();
    expect(await wijze()).toMatchObject({ aangemeld: false });
    await meldAan();
    const gezienOp = new Date(Date.now() - 10 * 60_000);
    await zetSessie({ gezienOp });
    expect(await wijze()).toMatchObject({ aangemeld: true });
    expect((await sessie())?.gezienOp).toEqual(gezienOp);
    await zetSessie({ verlooptOp: new Date() });
    expect(await wijze()).toMatchObject({ aangemeld: false });
  });

  test('a program that brings a token is who the token says, whatever cookie it has', async () => {
    await meldAan('teamleider');
    const cookie = `schakel=${surfer.cookie('schakel')?.waarde ?? ''}`;
    expect((await huis.vraag('lpa', 'GET', '/v1/ik', undefined, { cookie })).lichaam).toMatchObject({ id: 'demo-lpa' });
    const onzin = await surfer.vraag('/v1/ik', { headers: { authorization: 'Bearer onzin' } });
    expect(onzin.status).toBe(401);
  });

  test('at another name of this machine goes on at the one that the issuer knows', async () => {
    const anders = huis.adres.replace('127.0.0.1', 'localhost');
    const antwoord = await fetch(`${anders}/aanmelden?als=lpa&terug=/team`, { redirect: 'manual' });
    expect(antwoord.headers.get('location')).toBe(`${huis.adres}/aanmelden?als=lpa&terug=/team`);
    expect(antwoord.headers.getSetCookie()).toEqual([]);
  });

  test.each(['https://kwaad.example/', '//kwaad.example', '/\\kwaad.example', '/v1/ik', '/aanmelden?als=boa'])(
    'does not lead to %s',
    async (terug) => {
      expect((await meldAan('lpa', `&terug=${encodeURIComponent(terug)}`)).adres).toBe(`${huis.adres}/`);
    },
  );

  test('sweeps away what is over', async () => {
    const verlooptOp = new Date(Date.now() - 1);
    await huis.prisma.sessie.create({ data: { id: 'oud', subject: 'lpa', verlooptOp } });
    await huis.prisma.aanmelding.create({
      data: { state: 'oud', verifier: 'v', nonce: 'n', terug: '/', verlooptOp },
    });
    await meldAan();
    expect(await huis.prisma.sessie.count({ where: { verlooptOp } })).toBe(0);
    expect(await huis.prisma.aanmelding.count({ where: { verlooptOp } })).toBe(0);
  });
});

describe('an answer of the issuer', () => {
  const MISLUKT = '/?aanmelden=mislukt';

  test('counts in the browser that asked for it, and in no other', async () => {
    const antwoord = await antwoordVoor(surfer);
    const ander = new Surfer(huis.adres);
    expect((await ander.ga(antwoord)).adres).toBe(`${huis.adres}${MISLUKT}`);
    await antwoordVoor(ander);
    expect((await ander.ga(antwoord)).adres).toBe(`${huis.adres}${MISLUKT}`);
    expect((await ander.vraag('/v1/ik')).status).toBe(401);
    expect((await surfer.ga(antwoord)).adres).toBe(`${huis.adres}/`);
    expect((await ik()).status).toBe(200);
  });

  test('counts once', async () => {
    const antwoord = await antwoordVoor(surfer);
    const { waarde = '' } = surfer.cookie('schakel-aanmelden') ?? {};
    await surfer.ga(antwoord);
    const weer = await surfer.vraag(antwoord, { headers: { cookie: `schakel-aanmelden=${waarde}` } });
    expect(weer.headers.get('location')).toBe(MISLUKT);
    const alsNogBekend = new Surfer(huis.adres);
    alsNogBekend.cookies.push({ origin: huis.adres, naam: 'schakel-aanmelden', waarde, pad: '/', kop: '' });
    expect((await alsNogBekend.ga(antwoord)).adres).toBe(`${huis.adres}${MISLUKT}`);
    expect((await alsNogBekend.vraag('/v1/ik')).status).toBe(401);
  });

  test('counts for ten minutes', async () => {
    const antwoord = await antwoordVoor(surfer);
    const state = hashVan(new URL(antwoord).searchParams.get('state') ?? '');
    const rij = await huis.prisma.aanmelding.findUniqueOrThrow({ where: { state } });
    expect((rij.verlooptOp.getTime() - Date.now()) / MINUUT_MS).toBeCloseTo(10, 0);
    await huis.prisma.aanmelding.update({ where: { state }, data: { verlooptOp: new Date() } });
    expect((await surfer.ga(antwoord)).adres).toBe(`${huis.adres}${MISLUKT}`);
  });

  test.each([
    [
      'that somebody changed his mind',
      (zoek: URLSearchParams) => `error=access_denied&state=${zoek.get('state') ?? ''}`,
    ],
    ['with a code of nobody', (zoek: URLSearchParams) => `code=onzin&state=${zoek.get('state') ?? ''}`],
    ['of another issuer', (zoek: URLSearchParams) => `${zoek.toString()}&iss=https%3A%2F%2Fkwaad.example`],
    ['with two states', (zoek: URLSearchParams) => `${zoek.toString()}&state=x`],
    ['with nothing', () => ''],
  ])('%s signs nobody in, and is told at the start page', async (_, anders) => {
    const { searchParams } = new URL(await antwoordVoor(surfer));
    expect((await surfer.ga(`/aanmelden/terug?${anders(searchParams)}`)).adres).toBe(`${huis.adres}${MISLUKT}`);
    expect((await ik()).status).toBe(401);
  });

  test('about somebody without an account leads to the start page, which says so', async () => {
    await huis.prisma.account.update({ where: { subject: 'auditor' }, data: { actief: false } });
    expect((await meldAan('auditor')).adres).toBe(`${huis.adres}/?aanmelden=geen-account`);
    expect((await ik()).status).toBe(401);
    await huis.prisma.account.delete({ where: { subject: 'auditor' } });
    expect((await meldAan('auditor')).adres).toBe(`${huis.adres}/?aanmelden=geen-account`);
  });
});

describe('a session', () => {
  test('ends an hour after it was last used', async () => {
    await meldAan();
    await zetSessie({ gezienOp: new Date(Date.now() - 59 * MINUUT_MS) });
    expect((await ik()).status).toBe(200);
    expect(Date.now() - ((await sessie())?.gezienOp.getTime() ?? 0)).toBeLessThan(MINUUT_MS);
    await zetSessie({ gezienOp: new Date(Date.now() - UUR_MS) });
    const voorbij = await ik();
    expect(voorbij.status).toBe(401);
    expect(await voorbij.json()).toMatchObject({ type: 'urn:schakel:fout:niet-aangemeld' });
    expect((await ik()).status).toBe(401);
  });

  test('ends ten hours after it began, also for who works on', async () => {
    await meldAan();
    const { verlooptOp, begonnenOp } = (await sessie()) ?? {};
    expect(((verlooptOp?.getTime() ?? 0) - (begonnenOp?.getTime() ?? 0)) / UUR_MS).toBeCloseTo(10, 2);
    await zetSessie({ gezienOp: new Date(), verlooptOp: new Date(Date.now() - 1) });
    expect((await ik()).status).toBe(401);
  });

  test('is not used by a screen that asks by itself, however often', async () => {
    await meldAan();
    const gezienOp = new Date(Date.now() - 59 * MINUUT_MS);
    await zetSessie({ gezienOp });
    const vanzelf = { headers: { 'x-vanzelf': '1' } };
    for (let keer = 0; keer < 3; keer += 1) expect((await surfer.vraag('/v1/ik', vanzelf)).status).toBe(200);
    expect((await sessie())?.gezienOp).toEqual(gezienOp);
    await zetSessie({ gezienOp: new Date(Date.now() - UUR_MS) });
    expect((await surfer.vraag('/v1/ik', vanzelf)).status).toBe(401);
  });

  test('is marked as used once a minute', async () => {
    await meldAan();
    const zojuist = new Date(Date.now() - MINUUT_MS / 2);
    await zetSessie({ gezienOp: zojuist });
    await ik();
    expect((await sessie())?.gezienOp).toEqual(zojuist);
  });

  test('of an account that is closed gives nothing from then on', async () => {
    await meldAan('beheerder');
    expect((await ik()).status).toBe(200);
    await huis.prisma.account.update({ where: { subject: 'beheerder' }, data: { actief: false } });
    expect((await ik()).status).toBe(403);
  });

  test('of nobody is none', async () => {
    const cookie = { headers: { cookie: 'schakel=onzin; iets=anders' } };
    expect((await surfer.vraag('/v1/ik', cookie)).status).toBe(401);
  });
});

describe('a screen of somebody', () => {
  const GEZIN = '/v1/leerlingen/0123456789abcdef/gezag';
  const wijzig = (account?: string) =>
    surfer.vraag(GEZIN, {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        origin: huis.adres,
        ...(account !== undefined && { 'x-account': account }),
      },
      body: JSON.stringify({ gezag: [{ rol: 'ouder', naam: 'A' }] }),
    });

  test('is told whose session it is, also when it is refused', async () => {
    await meldAan();
    expect((await ik()).headers.get('x-account')).toBe('demo-lpa');
    expect((await wijzig()).headers.get('x-account')).toBe('demo-lpa');
    expect((await huis.vraag('lpa', 'GET', '/v1/ik')).koppen.get('x-account')).toBeNull();
  });

  test('does nothing in the name of who signed in after him', async () => {
    await meldAan();
    // 404: it came in, and this pupil does not exist
    expect((await wijzig('demo-lpa')).status).toBe(404);
    await meldAan('lpa-2');
    for (const antwoord of [await wijzig('demo-lpa'), await surfer.vraag('/v1/ik', als('demo-lpa'))]) {
      expect(antwoord.status).toBe(409);
      expect(antwoord.headers.get('x-account')).toBe('demo-lpa-2');
      expect(await antwoord.json()).toMatchObject({ type: 'urn:schakel:fout:conflict', code: 'AndereGebruiker' });
    }
    expect((await wijzig('demo-lpa-2')).status).toBe(404);
  });

  test('and a program says by its token alone who it is', async () => {
    expect((await huis.vraag('lpa', 'GET', '/v1/ik', undefined, als('demo-boa').headers)).status).toBe(200);
  });
});

describe('what changes something by cookie', () => {
  const PAD = '/v1/leerlingen/0123456789abcdef/gezag';
  const GEZAG = { gezag: [{ rol: 'ouder', naam: 'A' }] };
  const wijzig = async (koppen: Record<string, string>) => {
    const headers = { 'content-type': 'application/json', ...koppen };
    return (await surfer.vraag(PAD, { method: 'PUT', headers, body: JSON.stringify(GEZAG) })).status;
  };

  test('comes from a screen of Schakel, or is refused', async () => {
    await meldAan();
    const gevraagd = [
      { 'sec-fetch-site': 'same-origin' },
      { origin: huis.adres },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: huis.adres },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://kwaad.example' },
      { origin: 'null' },
      {},
    ];
    const standen = await Promise.all(gevraagd.map(wijzig));
    // 404: it came in, and this pupil does not exist
    expect(standen).toEqual([404, 404, 403, 403, 403, 403, 403, 403]);
  });

  test('needs no such thing with a token', async () => {
    const koppen = { 'sec-fetch-site': 'cross-site' };
    expect(await huis.vraag('lpa', 'PUT', PAD, GEZAG, koppen)).toMatchObject({ status: 404 });
  });
});

describe('signing out', () => {
  test('ends the session and leads to the start page', async () => {
    await meldAan();
    const { waarde = '' } = surfer.cookie('schakel') ?? {};
    expect((await surfer.meldAf()).adres).toBe(`${huis.adres}/`);
    expect(surfer.cookie('schakel')).toBeUndefined();
    expect((await ik()).status).toBe(401);
    // nor for who kept the cookie
    expect((await surfer.vraag('/v1/ik', { headers: { cookie: `schakel=${waarde}` } })).status).toBe(401);
  });

  test('is not for another site to do, and not by a link', async () => {
    await meldAan();
    const elders = await surfer.vraag('/afmelden', { method: 'POST', headers: { origin: 'https://kwaad.example' } });
    expect(elders.status).toBe(403);
    expect((await surfer.vraag('/afmelden')).status).toBe(405);
    expect((await ik()).status).toBe(200);
  });

  test('without being signed in is no fault', async () => {
    expect((await surfer.meldAf()).adres).toBe(`${huis.adres}/`);
  });
});

describe('the issuer of our own', () => {
  test('signs in nobody without PKCE, and sends nobody elsewhere', async () => {
    const naar = new URL(await surfer.gaTot('/aanmelden?als=lpa', '/oidc/auth'));
    for (const anders of [
      { code_challenge: null },
      { redirect_uri: 'https://kwaad.example/' },
      { client_id: 'ander' },
    ]) {
      const vraag = new URL(naar);
      for (const [naam, waarde] of Object.entries(anders)) {
        if (waarde === null) vraag.searchParams.delete(naam);
        else vraag.searchParams.set(naam, waarde);
      }
      const { adres } = await surfer.ga(vraag.href);
      expect(adres).toBe(`${huis.adres}/?aanmelden=mislukt`);
    }
  });

  test('can be read by no page of another site, and has no more than signing in needs', async () => {
    const headers = { origin: 'https://kwaad.example' };
    const antwoord = await surfer.vraag('/oidc/.well-known/openid-configuration', { headers });
    expect(antwoord.headers.get('access-control-allow-origin')).toBeNull();
    const document = (await antwoord.json()) as Record<string, unknown>;
    expect(document.issuer).toBe(`${huis.adres}/oidc`);
    expect(Object.keys(document).filter((veld) => veld.endsWith('_endpoint'))).toEqual([
      'authorization_endpoint',
      'token_endpoint',
    ]);
    const { keys } = (await (await surfer.vraag('/oidc/jwks')).json()) as { keys: object[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
  });

  test('without its cookie does not know what is going on', async () => {
    expect((await surfer.ga('/oidc/wie/onzin')).adres).toBe(`${huis.adres}/?aanmelden=mislukt`);
  });
});

test('no secret, and nobody who was named, is in the log', () => {
  const alles = huis.log.join('');
  for (const route of ['/aanmelden', '/aanmelden/terug', '/afmelden', '/oidc', '/v1/ik'])
    expect(alles).toContain(`"route":"${route}"`);
  expect(geheimen.size).toBeGreaterThan(50);
  for (const geheim of geheimen) if (geheim.length > 8) expect(alles).not.toContain(geheim);
  expect(alles).not.toMatch(/login_hint|als=|code=|eyJ|teamleider/);
});
