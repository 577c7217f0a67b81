/** Schakel as a client of the issuer that people sign in at: OpenID Connect, code flow with PKCE. */
import * as oidc from 'openid-client';
import { Aanmeldfout } from './fout.ts';
import type { Poging } from './pogingen.ts';

/** Where the issuer sends people back to. */
export const TERUGKEER = '/aanmelden/terug';

/** Longer than this nobody looks at an empty page. */
const WACHT_S = 10;

export interface Clientopdracht {
  readonly issuer: string;
  readonly id: string;
  readonly geheim?: string;
  /** Origin of Schakel itself, as people type it. */
  readonly adres: string;
  /** How to reach the issuer, where that is not by its own address. */
  readonly haal?: oidc.CustomFetch;
}

export interface Aangekomen {
  readonly subject: string;
  readonly idToken: string;
}

export interface Inlogclient {
  /** Where a browser goes to sign in, and what it should come back with. */
  vertrek(wie: string | undefined): Promise<{ naar: URL; poging: Poging }>;
  /** Who came back. */
  aankomst(zoek: URLSearchParams, poging: Poging): Promise<Aangekomen>;
  /** Where a browser goes to sign out at the issuer too; null when that has no place for it. */
  afscheid(idToken: string): Promise<URL | null>;
}

/**
 * Knows the issuer by its discovery document, fetched when the first person signs in; while that fails everybody tries
 * again. All of its promises reject with an {@link Aanmeldfout}.
 */
export function maakInlogclient(opdracht: Clientopdracht): Inlogclient {
  const { adres } = opdracht;
  let bekend: Promise<oidc.Configuration> | null = null;
  const configuratie = async (): Promise<oidc.Configuration> => {
    bekend ??= ontdek(opdracht);
    try {
      return await bekend;
    } catch (fout) {
      bekend = null;
      throw new Aanmeldfout('onbereikbaar', fout);
    }
  };
  return {
    vertrek: async (wie) => {
      const config = await configuratie();
      const poging = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
      const naar = oidc.buildAuthorizationUrl(config, {
        redirect_uri: `${adres}${TERUGKEER}`,
        scope: 'openid',
        state: poging.state,
        nonce: poging.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(poging.verifier),
        code_challenge_method: 'S256',
        ...(wie !== undefined && { login_hint: wie }),
      });
      return { naar, poging };
    },
    aankomst: async (zoek, poging) =>
      wissel(await configuratie(), new URL(`${adres}${TERUGKEER}?${zoek.toString()}`), poging),
    afscheid: async (idToken) => {
      const config = await configuratie();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return oidc.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: `${adres}/` });
    },
  };
}

function ontdek({ issuer, id, geheim, haal }: Clientopdracht): Promise<oidc.Configuration> {
  // every server that gives out secrets takes them this way (RFC 6749 2.3.1)
  const wie = geheim === undefined ? oidc.None() : oidc.ClientSecretBasic(geheim);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked to make people look twice: who set http:// chose so
  const zonderHttps = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(new URL(issuer), id, undefined, wie, {
    execute: [oidc.enableNonRepudiationChecks, ...zonderHttps],
    timeout: WACHT_S,
    ...(haal && { [oidc.customFetch]: haal }),
  });
}

/** Changes the code for an id token, and checks that: signature, issuer, audience, time, nonce. */
async function wissel(config: oidc.Configuration, waar: URL, poging: Poging): Promise<Aangekomen> {
  try {
    const tokens = await oidc.authorizationCodeGrant(config, waar, {
      pkceCodeVerifier: poging.verifier,
      expectedState: poging.state,
      expectedNonce: poging.nonce,
      idTokenExpected: true,
    });
    return { subject: tokens.claims()?.sub ?? '', idToken: tokens.id_token ?? '' };
  } catch (fout) {
    throw new Aanmeldfout(isWeg(fout) ? 'onbereikbaar' : 'mislukt', fout, antwoordVan(fout));
  }
}

/** The code of the issuer. Who is not known as a client gets a challenge besides, or instead (RFC 6749 5.2). */
function antwoordVan(fout: unknown): string | undefined {
  if (fout instanceof oidc.WWWAuthenticateChallengeError) return 'invalid_client';
  return fout instanceof oidc.ResponseBodyError ? fout.error : undefined;
}

/** The issuer did not answer: fetch throws a TypeError, the library has a code for waiting too long. */
const isWeg = (fout: unknown): boolean =>
  fout instanceof oidc.ClientError ? fout.code === 'OAUTH_TIMEOUT' : fout instanceof TypeError;
