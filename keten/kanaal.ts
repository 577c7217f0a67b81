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

/** No connection was made, so nothing can have arrived. */
const NOOIT_VERBONDEN =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EDNS|EAUTH|ETLS|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+)$/;

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
    this.misschien = misschien && !NOOIT_VERBONDEN.test(code);
  }
}

/** What an error calls itself, made safe to keep: ECONNREFUSED, ETIMEDOUT. */
export function codeVan(fout: unknown): string {
  const { code } = (fout ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'Onbekend';
}
