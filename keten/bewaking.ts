/**
 * Keeps a webhook from being turned against the house itself (SSRF): an address that somebody filled in leads to the open
 * internet, over https, and nowhere else. The name is looked up once, every address that comes back is judged, and the
 * connection goes to what was judged, so that a name that answers differently the second time changes nothing.
 */
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { Weigercode } from '../mas/weigercodes.ts';

export interface Adres {
  address: string;
  family: number;
}
/** Every address of a name. */
export type Zoek = (naam: string) => Promise<Adres[]>;

export const zoekInDns: Zoek = (naam) => lookup(naam, { all: true, verbatim: true });

/** An address that nothing may be sent to; trying again does not help. */
export class AdresFout extends Error {
  override readonly name = 'AdresFout';
  readonly code = 'AdresNietToegestaan' satisfies Weigercode;
}

/** The part of IPv6 that is routed over the internet; the rest is local, or carries an IPv4 address in it. */
const INTERNET_6 = ipaddr.parseCIDR('2000::/3');

/** Whether an address is on the open internet: no loopback, private or link-local net, in whatever way it is written. */
export function isOpenbaar(adres: string): boolean {
  if (!ipaddr.isValid(adres)) return false;
  const ip = ipaddr.process(adres);
  return ip.range() === 'unicast' && (ip.kind() === 'ipv4' || ip.match(INTERNET_6));
}

/** How far an address is trusted. */
export interface Grens {
  /** Http and addresses within the house as well: to try things on one machine (KETEN_ONVEILIG). */
  onveilig: boolean;
}

/**
 * The address of a webhook, read and judged.
 * @throws {AdresFout} when it is no https address, holds a password, or names an address within the house
 */
export function keurWebadres(adres: string, { onveilig }: Grens): URL {
  const url = URL.canParse(adres) ? new URL(adres) : null;
  if (url?.username !== '' || url.password !== '') throw new AdresFout('geen webadres');
  if (url.protocol !== 'https:' && !(onveilig && url.protocol === 'http:')) throw new AdresFout('geen https');
  const naam = url.hostname.replace(/^\[|\]$/g, '');
  // an address that needs no look-up never comes past the look-up below
  if (!onveilig && isIP(naam) !== 0 && !isOpenbaar(naam)) throw new AdresFout('adres binnen het huis');
  return url;
}

/** Looks a name up for a connection; one address within the house is enough to refuse all of them. */
export const bewaakteLookup =
  (zoek: Zoek, { onveilig }: Grens): LookupFunction =>
  (naam, opties, antwoord) => {
    const meld = (fout: NodeJS.ErrnoException): void => {
      antwoord(fout, '');
    };
    zoek(naam).then((adressen) => {
      const [eerste] = adressen;
      if (!eerste) meld(Object.assign(new Error('geen adres'), { code: 'ENOTFOUND' }));
      else if (!onveilig && !adressen.every(({ address }) => isOpenbaar(address)))
        meld(new AdresFout('adres binnen het huis'));
      else if (opties.all) antwoord(null, adressen);
      else antwoord(null, eerste.address, eerste.family);
    }, meld);
  };
