/** What every way out of the house has in common: what it says of one attempt. */

export type Uitslag =
  /** `ontvangst` is what the other side answered, as far as that is a code. */
  | { uit: 'bezorgd'; ontvangst: string | null }
  /** The other side said no and will say so again. */
  | {
      uit: 'geweigerd';
      code: string;
      /** It has something under this id already. */
      dubbel?: true;
    };

/** Answers of 4xx that say "not now" and not "no". */
const LATER = [408, 425, 429];

/** Whether an answer over HTTP is a refusal, which the other side will repeat; what is none, and not 2xx, is tried again. */
export const isWeigering = (status: number): boolean => status >= 400 && status < 500 && !LATER.includes(status);

/** Nobody of whom this machine knows anything vouches for the other side, or not for this name or this day. */
const CERTIFICAAT = /^(CERT_\w+|ERR_TLS_CERT_\w+|HOSTNAME_MISMATCH|\w*SELF_SIGNED\w*|UNABLE_TO_\w+)$/;
/** No connection was made. */
const ONBEREIKBAAR = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EDNS|UND_ERR_CONNECT_TIMEOUT)$/;
/** There was one, and it could not be made safe. */
const ZONDER_TLS = /^(ETLS|EPROTO|ERR_SSL_\w+|ERR_TLS_(?!CERT_)\w+)$/;

/** Nothing was handed over, so nothing can have arrived. */
const isNietGegeven = (code: string): boolean =>
  code === 'EAUTH' || [CERTIFICAAT, ONBEREIKBAAR, ZONDER_TLS].some((soort) => soort.test(code));

const REDENEN: readonly (readonly [RegExp, string])[] = [
  [CERTIFICAAT, 'het certificaat van de ontvanger klopt niet of is verlopen'],
  [ZONDER_TLS, 'de ontvanger heeft geen veilige verbinding (TLS)'],
  [ONBEREIKBAAR, 'de ontvanger is niet te bereiken'],
  [/^(ETIMEDOUT|ECONNRESET|ECONNECTION)$/, 'de ontvanger antwoordt niet'],
  [/^(HTTP-5\d\d|SMTP-4\d\d)$/, 'de ontvanger heeft een storing'],
];
/** Why something is not out yet, in words for who waits for it; null when that says him nothing. */
export const redenVan = (code: string): string | null => REDENEN.find(([soort]) => soort.test(code))?.[1] ?? null;

/**
 * Not delivered, or nobody knows whether it was: worth trying again. The code is for programs; nothing of what the other
 * side said is kept, since it may repeat an address or a name.
 */
export class Uitstel extends Error {
  override readonly name = 'Uitstel';
  readonly code: string;
  /** When the other side said how long to wait, in milliseconds. */
  readonly wachtMs: number | null;
  /** It may have arrived all the same: the answer is what was lost. */
  readonly misschien: boolean;

  /** @param misschien false when the other side said itself that it did not take it */
  constructor(
    code: string,
    { wachtMs = null, misschien = true }: { wachtMs?: number | null; misschien?: boolean } = {},
  ) {
    super(`niet bezorgd: ${code}`);
    this.code = code;
    this.wachtMs = wachtMs;
    this.misschien = misschien && !isNietGegeven(code);
  }
}

/** What an error calls itself, made safe to keep: ECONNREFUSED, ETIMEDOUT. */
export function codeVan(fout: unknown): string {
  const { code } = (fout ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'Onbekend';
}
