/** Who is calling: the token or the session says who somebody is, the row in `account` what that person may do, today. */
import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { Rol, Wie } from '../../mas/rechten.ts';
import type { Instellingen } from '../../platform/instellingen.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { type ApiFout, geenRecht, nietAangemeld, nietBeschikbaar } from '../http/fout.ts';
import { leesPubliekeSleutels, PUBLIEK, UITGEVER } from './uitgever.ts';

export interface Toegang {
  /** The subject of a valid token. */
  controleer(token: string): Promise<string>;
}

/** `none` and the symmetric ones are not among them: with those anybody who knows the public key could write tokens. */
const ALGORITMEN = ['ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512', 'EdDSA'];

/** Checks tokens of the issuer in the settings, or of the local one when there is none. */
export async function maakToegang({ oidc, data }: Pick<Instellingen, 'oidc' | 'data'>): Promise<Toegang> {
  const sleutels = oidc
    ? createRemoteJWKSet(new URL(oidc.jwksUri))
    : createLocalJWKSet(await leesPubliekeSleutels(data));
  const opties = {
    issuer: oidc?.issuer ?? UITGEVER,
    audience: oidc?.audience ?? PUBLIEK,
    algorithms: ALGORITMEN,
    requiredClaims: ['sub', 'exp'],
  };
  return {
    controleer: async (token) => {
      const { payload } = await jwtVerify(token, sleutels, opties).catch((fout: unknown) => {
        throw alsAanmeldfout(fout);
      });
      return payload.sub ?? '';
    },
  };
}

/** Errors that say something of the issuer and nothing of the token. */
const VAN_UITGEVER = ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'];

function alsAanmeldfout(fout: unknown): ApiFout {
  if (fout instanceof errors.JWTExpired) return nietAangemeld('Uw token is verlopen; vraag een nieuw token.');
  const vanToken = fout instanceof errors.JOSEError && !VAN_UITGEVER.includes(fout.code);
  return vanToken
    ? nietAangemeld('Uw token is niet geldig.')
    : nietBeschikbaar('De uitgever van tokens is niet bereikbaar. Probeer het zo opnieuw.');
}

/** The token in the header Authorization. */
export function leesToken(kop: string | undefined): string {
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(kop ?? '')?.[1];
  if (token !== undefined) return token;
  throw nietAangemeld('Meld u aan, of stuur een token mee in de kop Authorization: Bearer <token>.');
}

/** Read at each request, so that a right that was taken away is gone at once. */
export async function wieIs(prisma: PrismaClient, subject: string): Promise<Wie> {
  const account = await prisma.account.findUnique({ where: { subject } });
  if (!account?.actief) throw geenRecht('U hebt geen account in Schakel. Vraag de beheerder om toegang.');
  const { id, gemeenten, vestiging, boa } = account;
  return { id, rol: account.rol as Rol, gemeenten, vestiging, boa };
}
