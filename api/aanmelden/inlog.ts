/** How browsers sign in: at the issuer of the settings, or at one of our own with made-up people. */
import type { RequestHandler } from 'express';
import type { Instellingen } from '../../platform/instellingen.ts';
import type { Logger } from '../../platform/log.ts';
import { type Inlogclient, maakInlogclient } from './client.ts';
import { DEMO_CLIENT, DEMO_PAD, maakDemouitgever } from './demouitgever.ts';

export interface Inlog {
  readonly client: Inlogclient;
  /** Address of the issuer. */
  readonly issuer: string;
  /** The issuer of our own, to be served under {@link DEMO_PAD}; null when there is another. */
  readonly demo: RequestHandler | null;
}

interface Waar {
  /** Origin of Schakel, as people type it. */
  readonly adres: string;
  /** Where this process listens, for itself. */
  readonly luistert: string;
  readonly log: Logger;
}

/** Null when there is an issuer and Schakel is no client of it: then everybody comes with a token. */
export function maakInlog({ oidc, data }: Pick<Instellingen, 'oidc' | 'data'>, waar: Waar): Inlog | null {
  if (!oidc) return maakDemo(data, waar);
  const { issuer, client } = oidc;
  if (!client) return null;
  return { client: maakInlogclient({ issuer, ...client, adres: waar.adres }), issuer, demo: null };
}

function maakDemo(data: string, { adres, luistert, log }: Waar): Inlog {
  const issuer = `${adres}${DEMO_PAD}`;
  const client = maakInlogclient({
    issuer,
    id: DEMO_CLIENT,
    adres,
    // it is this very process, and the address that people type may lead here only from where they are
    haal: (doel, opties) => fetch(doel.replace(adres, luistert), opties as RequestInit),
  });
  return { client, issuer, demo: maakDemouitgever({ adres, data, log }) };
}
