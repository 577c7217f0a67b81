/** A receiver that asks for more than a day is asked again after a day all the same: a typing error holds up nothing for ever. */
const HOOGSTENS_MS = 24 * 3_600_000;

/**
 * How long to wait according to `Retry-After` (RFC 9110 §10.2.3: seconds, or a date), in milliseconds; null when there is
 * nothing to wait for, or it cannot be understood.
 * @param nu on the clock of this machine, as the date is
 */
export function wachttijd(kop: string | undefined, nu: number): number | null {
  const tekst = kop?.trim() ?? '';
  const ms = /^\d+$/.test(tekst) ? Number(tekst) * 1_000 : tekst.endsWith('GMT') ? Date.parse(tekst) - nu : 0;
  return ms > 0 ? Math.min(ms, HOOGSTENS_MS) : null;
}
