/**
 * What people call a case by: the year in which it was opened and its number, as in `2026-0417`; of a trial case
 * `P-2026-0031`. The number goes on over the years, so that it tells a case by itself. The id of a case stays what programs
 * call it by.
 */
import type { Dag } from './datum.ts';

const CIJFERS = 4;

interface Genummerd {
  volgnummer: number;
  geopend: Dag | null;
  proef: boolean;
}

/** A case that was never opened has no year. */
export const zaaknummerVan = ({ volgnummer, geopend, proef }: Genummerd): string =>
  [
    ...(proef ? ['P'] : []),
    ...(geopend === null ? [] : [geopend.slice(0, 4)]),
    String(volgnummer).padStart(CIJFERS, '0'),
  ].join('-');

export interface Zaaknummer {
  volgnummer: number;
  /** Of opening; null when it was left out. */
  jaar: string | null;
  proef: boolean;
}

/** Nine digits always fit the column. */
const VORM = /^(P-)?(?:(\d{4})-)?(\d{1,9})$/i;

/** The number as somebody wrote it down, with or without its year; null for what is no number. */
export function leesZaaknummer(tekst: string): Zaaknummer | null {
  const [, proef, jaar, volgnummer] = VORM.exec(tekst.trim()) ?? [];
  return volgnummer === undefined
    ? null
    : { volgnummer: Number(volgnummer), jaar: jaar ?? null, proef: proef !== undefined };
}
