/** Dates in words. A date is a civil day `jjjj-mm-dd`; nothing here knows what day it is today. */

const DAG_MS = 86_400_000;
const middag = (dag: string): Date => new Date(`${dag}T12:00:00Z`);

const vorm = (opties: Intl.DateTimeFormatOptions) => {
  const schrijver = new Intl.DateTimeFormat('nl-NL', { ...opties, timeZone: 'UTC' });
  return (dag: string): string => schrijver.format(middag(dag)).replaceAll('.', '');
};

/** "do 19 nov" */
export const kort = vorm({ weekday: 'short', day: 'numeric', month: 'short' });
/** "do 19 nov 2026" */
export const middel = vorm({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
/** "donderdag 19 november 2026" */
export const lang = vorm({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "31 juli 2027" */
export const zonderWeekdag = vorm({ day: 'numeric', month: 'long', year: 'numeric' });

/** "09.41", of a moment in milliseconds, as the clock on a Dutch wall shows it. */
export const tijd = (moment: number): string =>
  new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' })
    .format(moment)
    .replace(':', '.');

/** The day in the Netherlands of an instant. */
export const dagVan = (tijdstip: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(tijdstip));

export const dagenTussen = (van: string, tot: string): number =>
  Math.round((middag(tot).getTime() - middag(van).getTime()) / DAG_MS);

export function plusDagen(dag: string, aantal: number): string {
  const verder = middag(dag);
  verder.setUTCDate(verder.getUTCDate() + aantal);
  return verder.toISOString().slice(0, 10);
}

/** Reads 24-11-2026, also with slashes, dots or spaces; null for what is no day of the calendar. */
export function leesDatum(tekst: string): string | null {
  const [, dag = '', maand = '', jaar = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(tekst.trim()) ?? [];
  const iso = `${jaar}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`;
  const gelezen = middag(iso);
  return !Number.isNaN(gelezen.getTime()) && gelezen.toISOString().slice(0, 10) === iso ? iso : null;
}

/** 2026-11-24 as people type it: 24-11-2026. */
export const schrijfDatum = (dag: string): string => dag.split('-').reverse().join('-');

/** How far off a last day is, in words: "5 dagen te laat", "Vandaag", "Morgen", "Nog 3 dagen". */
export function afstand(dagen: number): string {
  if (dagen < 0) return `${inDagen(-dagen)} te laat`;
  if (dagen === 0) return 'Vandaag';
  return dagen === 1 ? 'Morgen' : `Nog ${inDagen(dagen)}`;
}
const inDagen = (aantal: number): string => `${aantal} ${aantal === 1 ? 'dag' : 'dagen'}`;
