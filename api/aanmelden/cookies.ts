/** The two cookies of Schakel. Neither can be read by a script, and neither goes along with what another site sends. */
import type { CookieOptions, Response } from 'express';

/** `schakel`: a browser that is signed in. `schakel-aanmelden`: one that went to the issuer and is not back yet. */
export type Cookie = 'schakel' | 'schakel-aanmelden';

const isVeilig = (adres: string): boolean => adres.startsWith('https:');

/** With https the prefix makes browsers refuse the cookie from a neighbouring host or without https (RFC 6265bis 4.1.3.2). */
const naamVan = (adres: string, cookie: Cookie): string => (isVeilig(adres) ? `__Host-${cookie}` : cookie);

/** Lax and not strict: the issuer sends people back here, and that counts as coming from another site. */
const opties = (adres: string): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: isVeilig(adres),
});

/** The headers of a request, by name. */
interface Gevraagd {
  get: (naam: string) => string | undefined;
}

export const leesCookie = (req: Gevraagd, adres: string, cookie: Cookie): string | undefined =>
  cookieIn(req.get('cookie'), naamVan(adres, cookie));

/** @param koekjes the header Cookie */
export function cookieIn(koekjes: string | undefined, naam: string): string | undefined {
  const delen = (koekjes ?? '').split(';').map((deel) => deel.trim());
  return delen.find((deel) => deel.startsWith(`${naam}=`))?.slice(naam.length + 1);
}

/** @param maxAge in milliseconds; absent: until the browser is closed */
export function zetCookie(res: Response, adres: string, cookie: Cookie, waarde: string, maxAge?: number): void {
  res.cookie(naamVan(adres, cookie), waarde, { ...opties(adres), ...(maxAge !== undefined && { maxAge }) });
}

export function wisCookie(res: Response, adres: string, cookie: Cookie): void {
  res.clearCookie(naamVan(adres, cookie), opties(adres));
}
