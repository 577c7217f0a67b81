/**
 * Civil days and instants. Every term of the law and the method is a civil date in Europe/Amsterdam, never n × 24 hours
 * (domain §4.3): only {@link dagVan} and {@link beginVan} know the zone, everything else counts on the calendar.
 */
import { Temporal as Kalendertijd } from 'temporal-polyfill';

/** A civil day in Europe/Amsterdam, `yyyy-mm-dd`. Sorts as text. */
export type Dag = string;

/** An instant: milliseconds since 1 January 1970 UTC. */
export type Moment = number;

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekdag = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const ZONE = 'Europe/Amsterdam';
const WEEKDAGEN = 'ma di wo do vr za zo'.split(' ');
const MAANDEN = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const MAANDEN_KORT = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');

/** Taken apart here: reading the text is most of the work of counting on with it. Throws on a day that does not exist. */
const datum = (dag: Dag) =>
  new Kalendertijd.PlainDate(Number(dag.slice(0, 4)), Number(dag.slice(5, 7)), Number(dag.slice(8)));

/** Whether the text is a day that exists: `2026-02-30` is not. */
export function isDag(tekst: string): boolean {
  // of other years nothing here can be about, and counting towards them would take for ever
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(tekst)) return false;
  try {
    return datum(tekst).toString() === tekst;
  } catch {
    return false;
  }
}

/** The civil day of an instant. Rests on the zone data of the machine: not for code that Temporal replays. */
export const dagVan = (moment: Moment): Dag =>
  Kalendertijd.Instant.fromEpochMilliseconds(Math.floor(moment)).toZonedDateTimeISO(ZONE).toPlainDate().toString();

/**
 * The instant of local midnight at which a day begins, also on the days on which the clock changes. A term with last
 * day D has passed at `beginVan(D + 1)`. Rests on the zone data of the machine: not for code that Temporal replays.
 */
export const beginVan = (dag: Dag): Moment => datum(dag).toZonedDateTime(ZONE).epochMilliseconds;

/** The day that is `aantal` days later (earlier when negative). */
export const plusDagen = (dag: Dag, aantal: number): Dag => datum(dag).add({ days: aantal }).toString();

/** The same day of the month, clamped to the end of a shorter month: 31 January + 1 = 28 February (domain §4.3). */
export const plusMaanden = (dag: Dag, aantal: number): Dag => datum(dag).add({ months: aantal }).toString();

/** Day of the week, Monday is 1. */
export const weekdag = (dag: Dag): Weekdag => datum(dag).dayOfWeek as Weekdag;

/** How many days from one day to another; negative when the other is earlier. */
export const dagenTot = (van: Dag, tot: Dag): number => datum(van).until(datum(tot), { largestUnit: 'day' }).days;

/** Negative when `a` comes before `b`, for sorting. */
export const vergelijk = (a: Dag, b: Dag): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);

/** School year of a day, 1 August – 31 July: `2026/2027` (domain §4.3 lid 6). */
export function schooljaarVan(dag: Dag): string {
  const { year, month } = datum(dag);
  const begin = month >= 8 ? year : year - 1;
  return `${begin}/${begin + 1}`;
}

/** A day as people read it in a list, with its weekday: "wo 5 mei 2027". */
export function toonDag(dag: Dag): string {
  const { dayOfWeek, day, month, year } = datum(dag);
  return `${WEEKDAGEN[dayOfWeek - 1] ?? ''} ${day} ${MAANDEN_KORT[month - 1] ?? ''} ${year}`;
}

/** A day in full, as in a sentence: "31 juli 2029". */
export function toonDatum(dag: Dag): string {
  const { day, month, year } = datum(dag);
  return `${day} ${MAANDEN[month - 1] ?? ''} ${year}`;
}
