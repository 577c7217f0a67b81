import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import { Provider } from 'oidc-provider/lib/provider.js';
import { generateKeyPair, exportJWK } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Surfer } from '../../test/opzet/surfer.ts';
import { startTesthuis, type Testhuis } from '../../test/opzet/testhuis.ts';
import { beginSessie } from './sessies.ts';

const GEHEIM = 'een-geheim-van-een-client';
const SUBJECT = '7f1c0b52-een-ambtenaar';

/** The identity provider of a municipality, which signs in the same official each time. */
async function uitgever(issuer: string, terug: string[], na: string[]): Promise<RequestListener> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const provider: Provider = new Provider(issuer, {
    adapter: createMemoryAdapter(15),
    clients: [{ client_id: 'schakel-web', client_secret: GEHEIM, redirect_uris: terug, post_logout_redirect_uris: na }],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['sleutel'] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource: (ctx: { body: unknown }, formulier: string) => {
          ctx.body = formulier;
        },
      },
    },
    ttl: { AccessToken: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
    clientBasedCORS: () => false,
    renderError: (ctx: { status: number; body: unknown }, fout: object) => {
      ctx.body = fout;
    },
    findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
    loadExistingGrant: async ({ oidc }: { oidc: { client: { clientId: string }; session: { accountId: string } } }) => {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const verder = provider.callback();
  return (req, res) => {
    if (req.url?.startsWith('/interaction/')) {
      const login = { accountId: SUBJECT, remember: false };
      void provider.interactionFinished(req, res, { login });
    } else void verder(req, res);
  };
}

async function luister(poort = 0): Promise<{ server: Server; adres: string; poort: number }> {
  const server = createServer();
  await once(server.listen(poort, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { server, adres: `http://127.0.0.1:${port}`, poort: port };
}

const sluit = async (server: Server): Promise<void> => {
  const dicht = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await dicht;
};

describe('an issuer of the municipality', () => {
  let server: Server;
  let issuer: string;
  let poort: number;
  let huis: Testhuis;
  let geeftIn: RequestListener;
  const instelling = (geheim: string) => ({
    issuer,
    audience: 'schakel',
    jwksUri: `${issuer}/jwks`,
    client: { id: 'schakel-web', geheim },
  });

  beforeAll(async () => {
    ({ server, adres: issuer, poort } = await luister());
    huis = await startTesthuis({ oidc: instelling(GEHEIM) });
    geeftIn = await uitgever(issuer, [`${huis.adres}/aanmelden/terug`], [`${huis.adres}/`]);
    server.on('request', geeftIn);
    await huis.prisma.account.create({
      data: { id: 'ambtenaar', subject: SUBJECT, naam: 'Fictieve Ambtenaar', rol: 'lpa', gemeenten: ['GM0361'] },
    });
  });
  afterAll(async () => {
    await huis.stop();
    await sluit(server);
  });

  test('that is away is told at the start page, and found again as soon as it is back', async () => {
    const surfer = new Surfer(huis.adres);
    await sluit(server);
    expect((await surfer.ga('/aanmelden')).adres).toBe(`${huis.adres}/?aanmelden=onbereikbaar`);
    ({ server } = await luister(poort));
    server.on('request', geeftIn);
    expect((await surfer.ga('/aanmelden?terug=/team')).adres).toBe(`${huis.adres}/team`);
  });

  test('that goes away on the way is told there too', async () => {
    const surfer = new Surfer(huis.adres);
    const antwoord = await surfer.gaTot('/aanmelden', '/aanmelden/terug?');
    await sluit(server);
    expect((await surfer.ga(antwoord)).adres).toBe(`${huis.adres}/?aanmelden=onbereikbaar`);
    ({ server } = await luister(poort));
    server.on('request', geeftIn);
  });

  test('says who somebody is; then nobody here is made up', async () => {
    const surfer = new Surfer(huis.adres);
    const { langs } = await surfer.ga('/aanmelden?als=teamleider');
    expect(langs[0]).toMatch(`${issuer}/auth?`);
    expect(langs[0]).not.toContain('login_hint');
    expect(await (await surfer.vraag('/v1/ik')).json()).toMatchObject({ id: 'ambtenaar', demo: false });
    const wijze = await huis.vraag(null, 'GET', '/v1/aanmeldwijze');
    expect(wijze.lichaam).toEqual({ aangemeld: false, browser: true, demo: null });
    expect((await huis.vraag(null, 'GET', '/oidc/.well-known/openid-configuration')).status).toBe(404);
  });

  test('hears of who signs out, and sends him back here', async () => {
    const surfer = new Surfer(huis.adres);
    await surfer.ga('/aanmelden');
    const { idToken } = await huis.prisma.sessie.findFirstOrThrow({ orderBy: { begonnenOp: 'desc' } });
    const { langs, status } = await surfer.meldAf();
    const naar = new URL(langs[0] ?? '');
    expect(`${naar.origin}${naar.pathname}`).toBe(`${issuer}/session/end`);
    expect(Object.fromEntries(naar.searchParams)).toEqual({
      id_token_hint: idToken,
      post_logout_redirect_uri: `${huis.adres}/`,
      client_id: 'schakel-web',
    });
    // it took all of that: else there would be a fault
    expect(status).toBe(200);
    expect((await surfer.vraag('/v1/ik')).status).toBe(401);
  });

  test('may be led to by a form of a screen', async () => {
    const { koppen } = await new Surfer(huis.adres).ga('/');
    expect(koppen.get('content-security-policy')).toContain(`form-action 'self' ${issuer};`);
  });

  describe('with settings that are wrong', () => {
    let anders: Testhuis;
    beforeAll(async () => {
      anders = await startTesthuis({ oidc: instelling('een-ander-geheim'), publiekAdres: huis.adres });
    });
    afterAll(() => anders.stop());

    test('that nobody could reach yet keeps nobody signed in who signs out', async () => {
      const geheim = await beginSessie(anders.prisma, 'lpa', 'een-id-token');
      const cookie = { cookie: `schakel=${geheim}`, origin: huis.adres };
      await sluit(server);
      const surfer = new Surfer(anders.adres);
      const weg = await surfer.vraag('/afmelden', { method: 'POST', headers: cookie });
      expect(weg.headers.get('location')).toBe('/');
      expect(await anders.prisma.sessie.count()).toBe(0);
      ({ server } = await luister(poort));
      server.on('request', geeftIn);
    });

    test('that does not know our secret says so in the log, without the secret', async () => {
      const surfer = new Surfer(huis.adres);
      // began at one house and ended there: to the issuer it is the other
      const begin = await fetch(`${anders.adres}/aanmelden`, { redirect: 'manual' });
      const cookie = begin.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const antwoord = new URL(await surfer.gaTot(begin.headers.get('location') ?? '', '/aanmelden/terug?'));
      const pad = `${antwoord.pathname}${antwoord.search}`;
      const einde = await new Surfer(anders.adres).vraag(pad, { headers: { cookie } });
      expect(einde.headers.get('location')).toBe('/?aanmelden=mislukt');
      const log = anders.log.join('');
      expect(log).toContain('"antwoord":"invalid_client"');
      expect(log).not.toMatch(/een-ander-geheim|een-id-token/);
    });
  });
});

test('an issuer that Schakel is no client of: everybody comes with a token', async () => {
  const oidc = { issuer: 'https://inlog.example.nl', audience: 'schakel', jwksUri: 'http://127.0.0.1:1/jwks' };
  const huis = await startTesthuis({ oidc });
  expect((await huis.vraag(null, 'GET', '/v1/aanmeldwijze')).lichaam).toEqual({
    aangemeld: false,
    browser: false,
    demo: null,
  });
  for (const pad of ['/aanmelden', '/aanmelden/terug']) {
    const { status, lichaam } = await huis.vraag(null, 'GET', pad);
    expect(status).toBe(404);
    expect(lichaam.detail).toContain('Aanmelden met een browser staat uit');
  }
  expect((await huis.vraag(null, 'GET', '/oidc/jwks')).status).toBe(404);
  await huis.stop();
});

test('behind https the cookies are for https and this host alone, and every address is the one that people type', async () => {
  const publiekAdres = 'https://schakel.example.nl';
  const huis = await startTesthuis({ publiekAdres });
  const begin = await fetch(`${huis.adres}/aanmelden?als=lpa`, { redirect: 'manual' });
  const [kop = ''] = begin.headers.getSetCookie();
  expect(kop).toMatch(/^__Host-schakel-aanmelden=[^;]+; Max-Age=600; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/);
  const naar = new URL(begin.headers.get('location') ?? '');
  expect(`${naar.origin}${naar.pathname}`).toBe(`${publiekAdres}/oidc/auth`);
  expect(naar.searchParams.get('redirect_uri')).toBe(`${publiekAdres}/aanmelden/terug`);

  // as a proxy brings it, whatever it or the caller says of itself
  const headers = { 'x-forwarded-host': 'kwaad.example' };
  const vraag = await fetch(`${huis.adres}${naar.pathname}${naar.search}`, { redirect: 'manual', headers });
  expect(vraag.headers.get('location')).toMatch(/^\/oidc\/wie\//);
  expect(vraag.headers.getSetCookie().every((cookie) => cookie.includes('; secure'))).toBe(true);
  const document = await fetch(`${huis.adres}/oidc/.well-known/openid-configuration`, { headers });
  expect(await document.json()).toMatchObject({ token_endpoint: `${publiekAdres}/oidc/token` });
  await huis.stop();
});
