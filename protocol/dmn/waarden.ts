/** The values of FEEL and of JSON: from one to the other, and when two are the same. */
import {
  dateAndTime,
  duration,
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelRange,
  FeelTime,
  isFunction,
  parseDate,
  time,
} from 'feelin';
import type { Waarde } from '../../mas/beslistabel.ts';

/** Names and what they stand for, while a decision is taken: FEEL values. */
export type Bereik = Record<string, unknown>;

/** Whether it is a FEEL context: names with values, and none of the other things that are objects. */
export const isContext = (waarde: unknown): waarde is Bereik =>
  typeof waarde === 'object' &&
  waarde !== null &&
  !Array.isArray(waarde) &&
  !isTijd(waarde) &&
  !(waarde instanceof FeelRange) &&
  !isFunction(waarde);

const isTijd = (waarde: unknown): waarde is FeelDate | FeelTime | FeelDateTime | FeelDuration =>
  waarde instanceof FeelDate ||
  waarde instanceof FeelTime ||
  waarde instanceof FeelDateTime ||
  waarde instanceof FeelDuration;

/** The value as JSON: days, times and durations as ISO text. What JSON cannot say is null. */
export function naarWaarde(waarde: unknown): Waarde {
  if (typeof waarde === 'string' || typeof waarde === 'boolean') return waarde;
  if (typeof waarde === 'number') return Number.isFinite(waarde) ? waarde : null;
  if (Array.isArray(waarde)) return waarde.map(naarWaarde);
  if (isTijd(waarde) || waarde instanceof FeelRange) return String(waarde);
  if (!isContext(waarde)) return null;
  return Object.fromEntries(Object.entries(waarde).map(([naam, deel]) => [naam, naarWaarde(deel)]));
}

/** Text by which equal values are known; a day is another value than the text that looks like it. */
export function vingerafdruk(waarde: unknown): string {
  if (isTijd(waarde)) return `${waarde.constructor.name}:${String(waarde)}`;
  if (Array.isArray(waarde)) return `[${waarde.map(vingerafdruk).join()}]`;
  if (waarde instanceof FeelRange) return `bereik:${String(waarde)}`;
  if (typeof waarde === 'function' || isFunction(waarde)) return 'functie';
  if (!isContext(waarde)) return JSON.stringify(waarde ?? null);
  const delen = Object.keys(waarde).sort();
  return `{${delen.map((naam) => `${JSON.stringify(naam)}:${vingerafdruk(waarde[naam])}`).join()}}`;
}

export const isGelijk = (a: unknown, b: unknown): boolean => vingerafdruk(a) === vingerafdruk(b);

const DATUM = /^\d{4}-\d\d-\d\d$/;
const JAREN_EN_MAANDEN = /^-?P(?:\d+Y)?(?:\d+M)?$/;
const DATUMTIJD = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

// feelin would also take 20260101, the day out of a date and time, and the days of P1Y2M3D
const leesDatum = (tekst: string) => (DATUM.test(tekst) ? parseDate(tekst) : null);
const leesDatumtijd = (tekst: string) => (DATUMTIJD.test(tekst) ? dateAndTime(tekst) : null);

/** How text from JSON becomes a value of a type; null when it is no such value. */
export const UIT_TEKST = new Map<string, (tekst: string) => unknown>(
  Object.entries({
    date: leesDatum,
    time,
    'date and time': leesDatumtijd,
    'days and time duration': duration,
    'years and months duration': (tekst: string) => (JAREN_EN_MAANDEN.test(tekst) ? duration(tekst) : null),
    // JSON has no days: of a value that may be anything, the form of the text decides
    Any: (tekst: string) => leesDatum(tekst) ?? leesDatumtijd(tekst) ?? tekst,
  }),
);

const isDuur = (jarenEnMaanden: boolean) => (waarde: unknown) =>
  waarde instanceof FeelDuration && waarde.yearsMonths === jarenEnMaanden;

/** Whether a value, not null, is of one of FEEL's own types. */
export const BASISTYPE = new Map<string, (waarde: unknown) => boolean>(
  Object.entries({
    string: (waarde: unknown) => typeof waarde === 'string',
    number: (waarde: unknown) => typeof waarde === 'number' && Number.isFinite(waarde),
    boolean: (waarde: unknown) => typeof waarde === 'boolean',
    date: (waarde: unknown) => waarde instanceof FeelDate,
    time: (waarde: unknown) => waarde instanceof FeelTime,
    'date and time': (waarde: unknown) => waarde instanceof FeelDateTime,
    'days and time duration': isDuur(false),
    'years and months duration': isDuur(true),
    context: isContext,
    list: Array.isArray,
    function: (waarde: unknown) => typeof waarde === 'function' || isFunction(waarde),
    Any: () => true,
  }),
);
