/** The cookie of the form: another one than that of the werkplek, that goes along with the form alone, and is gone soon. */
import { cookieIn } from '../aanmelden/cookies.ts';
import { SESSIE_MS } from './sessies.ts';

const PAD = '/v1/ouderportaal';

const isVeilig = (adres: string): boolean => adres.startsWith('https:');
/** With https no page without it can set this cookie (RFC 6265bis 4.1.3.1). */
const naamVan = (adres: string): string => (isVeilig(adres) ? '__Secure-schakel-ouder' : 'schakel-ouder');

/** Strict: nobody comes here from elsewhere with something to send. */
const kop = (adres: string, waarde: string, seconden: number): string =>
  [
    `${naamVan(adres)}=${waarde}`,
    `Path=${PAD}`,
    `Max-Age=${seconden}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(isVeilig(adres) ? ['Secure'] : []),
  ].join('; ');

/** @param geheim base64url, so that nothing in it needs encoding */
export const zetOudercookie = (adres: string, geheim: string): Record<string, string> => ({
  'Set-Cookie': kop(adres, geheim, SESSIE_MS / 1000),
});
export const wisOudercookie = (adres: string): Record<string, string> => ({ 'Set-Cookie': kop(adres, '', 0) });

export const leesOudercookie = (koekjes: string | undefined, adres: string): string | undefined =>
  cookieIn(koekjes, naamVan(adres));
