/** What was sent, and is not known to have arrived. */
export interface Zending {
  /** The Idempotency-Key: the API does what comes with one key once, and refuses another content with it. */
  sleutel: string;
  lichaam: string;
}

export interface Volgende {
  zending: Zending;
  /** Key of an earlier content that may have arrived: to be asked about first, or the same act is done twice. */
  eerst: string | null;
}

/** @param onbekend what was sent before without an answer; null when there is nothing of the kind */
export function volgendeZending(onbekend: Zending | null, lichaam: string, nieuweSleutel: () => string): Volgende {
  if (onbekend?.lichaam === lichaam) return { zending: onbekend, eerst: null };
  return { zending: { sleutel: nieuweSleutel(), lichaam }, eerst: onbekend?.sleutel ?? null };
}
