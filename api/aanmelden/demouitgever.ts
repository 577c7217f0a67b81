/**
 * An issuer for one machine without an identity provider: OpenID Connect like any other, in the same process, with
 * made-up people and without passwords. Who may reach it can be anybody, so it is not there when OIDC_ISSUER is set.
 */
import { hkdfSync } from 'node:crypto';
import express, { type RequestHandler } from 'express';
import type { JWK } from 'jose';
import type { Context, Provider } from 'oidc-provider/lib/provider.js';
import type { Logger } from '../../platform/log.ts';
import { DEMOPERSONEN } from '../toegang/demo.ts';
import { leesSleutel } from '../toegang/uitgever.ts';
import { TERUGKEER } from './client.ts';

/** Where it is, under the address of Schakel. */
export const DEMO_PAD = '/oidc';
/** As which client it knows Schakel. */
export const DEMO_CLIENT = 'schakel';

/** In seconds. */
const DUUR = { AccessToken: 60, AuthorizationCode: 60, IdToken: 3600, Interaction: 600, Session: 600, Grant: 600 };
const KLOKVERSCHIL_S = 15;
const UIT = { enabled: false };

interface Demoopdracht {
  readonly adres: string;
  readonly data: string;
  readonly log: Logger;
}

/** Made when somebody first needs it: most processes never do. */
export function maakDemouitgever(opdracht: Demoopdracht): RequestHandler {
  let klaar: Promise<RequestHandler> | null = null;
  return async (req, res, next) => {
    klaar ??= bouw(opdracht).catch((fout: unknown) => {
      // the next one who needs it tries again
      klaar = null;
      throw fout;
    });
    const doe = await klaar;
    await doe(req, res, next);
  };
}

async function bouw({ adres, data, log }: Demoopdracht): Promise<RequestHandler> {
  // by the side door: at the front it writes to the console which version of Node it likes best
  const { Provider } = await import('oidc-provider/lib/provider.js');
  const { createMemoryAdapter } = await import('oidc-provider/lib/adapters/memory_adapter.js');
  const adapter = createMemoryAdapter(KLOKVERSCHIL_S);
  const provider = new Provider(`${adres}${DEMO_PAD}`, { ...configuratie(adres, await leesSleutel(data)), adapter });
  provider.proxy = true;
  provider.use(zonderCors);
  for (const soort of ['error', 'server_error']) {
    provider.on(soort, (...wat: unknown[]) => {
      log.error({ fout: wat.find((deel) => deel instanceof Error) }, 'de demo-uitgever ging stuk');
    });
  }
  const verder = provider.callback();
  return express
    .Router()
    .use(alsOpAdres(new URL(adres)))
    .use(alsNiemand(provider.cookieName('session')))
    .get('/wie/:uid', meldAan(provider))
    .use((req, res) => verder(req, res));
}

/** It makes its addresses of what a request says of itself. Here each says what people type, whoever stands in between. */
const alsOpAdres =
  ({ host, protocol }: URL): RequestHandler =>
  (req, _res, next) => {
    Object.assign(req.headers, { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) });
    next();
  };

/** Without the cookie of its session it does not know who was here before: anybody can be chosen, each time. */
const alsNiemand =
  (sessie: string): RequestHandler =>
  (req, _res, next) => {
    const cookies = (req.headers.cookie ?? '').split('; ');
    req.headers.cookie = cookies.filter((cookie) => !cookie.startsWith(sessie)).join('; ');
    next();
  };

/** No page of another site reads anything here. */
async function zonderCors({ response }: Context, next: () => Promise<void>): Promise<void> {
  await next();
  for (const kop of Object.keys(response.headers)) if (kop.startsWith('access-control-')) response.remove(kop);
}

/** Who was named at the start page is signed in at once; who was not, chooses there. */
const meldAan =
  (provider: Provider): RequestHandler =>
  async (req, res) => {
    const { params } = await provider.interactionDetails(req, res);
    const wie = String(params.login_hint);
    if (!Object.hasOwn(DEMOPERSONEN, wie)) {
      res.redirect(303, '/');
      return;
    }
    await provider.interactionFinished(req, res, { login: { accountId: wie, remember: false } });
  };

const configuratie = (adres: string, sleutel: JWK): Record<string, unknown> => ({
  clients: [
    {
      client_id: DEMO_CLIENT,
      redirect_uris: [`${adres}${TERUGKEER}`],
      token_endpoint_auth_method: 'none',
      id_token_signed_response_alg: sleutel.alg,
    },
  ],
  jwks: { keys: [sleutel] },
  cookies: {
    keys: [Buffer.from(hkdfSync('sha256', sleutel.d ?? '', '', 'cookies van de demo-uitgever', 32)).toString('hex')],
    long: { httpOnly: true, sameSite: 'lax', path: DEMO_PAD },
  },
  features: {
    devInteractions: UIT,
    dPoP: UIT,
    pushedAuthorizationRequests: UIT,
    resourceIndicators: UIT,
    // who signs out of Schakel is signed out: this issuer asks anew who somebody is, each time
    rpInitiatedLogout: UIT,
    userinfo: UIT,
  },
  responseTypes: ['code'],
  scopes: ['openid'],
  pkce: { required: () => true },
  clientBasedCORS: () => false,
  ttl: DUUR,
  interactions: { url: (_: Context, { uid }: { uid: string }) => `${DEMO_PAD}/wie/${uid}` },
  findAccount: (_: Context, wie: string) =>
    Object.hasOwn(DEMOPERSONEN, wie) ? { accountId: wie, claims: () => ({ sub: wie }) } : undefined,
  loadExistingGrant: toestemming,
  renderError: (ctx: Context) => {
    ctx.status = 303;
    ctx.redirect('/?aanmelden=mislukt');
  },
});

/** Nobody is asked whether Schakel may know who he is: that is what he came for. */
async function toestemming({ oidc }: Context): Promise<object> {
  const { clientId } = oidc.client;
  const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}
