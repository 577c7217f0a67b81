/**
 * What a ketenpartner writes in a message to us, as somebody may read it in the case: the fields that the protocol names for
 * that message, and nothing else. Whatever was sent becomes plain text here.
 */
import { isDag, toonDag } from './datum.ts';
import type { Berichtinhoud } from './protocol.ts';

/** By the name of the field, as it was sent. */
export type Partnerantwoord = Record<string, string>;
export interface Antwoordveld {
  naam: string;
  waarde: string;
}

/** A partner may name a day with whatever he tells, and people read it also when nothing in the case counts from it. */
const ALTIJD: Readonly<Record<string, string>> = { datum: 'Datum' };

/** In characters; a message holds 64 KB, and a screen has to be read. */
const LANGSTE = 4_000;
/** Lists in lists: nobody sends deeper ones, but whoever wants to do harm. */
const DIEPSTE = 4;

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);

function inWoorden(x: unknown, diepte = 0): string {
  if (typeof x === 'string') return isDag(x) ? toonDag(x) : x.trim();
  if (typeof x === 'boolean') return x ? 'ja' : 'nee';
  if (typeof x === 'number') return String(x);
  if (typeof x !== 'object' || x === null) return '';
  if (diepte === DIEPSTE) return '…';
  const delen = Array.isArray(x)
    ? x.map((een) => inWoorden(een, diepte + 1))
    : Object.entries(x).flatMap(([naam, een]) => {
        const tekst = inWoorden(een, diepte + 1);
        return tekst === '' ? [] : [`${naam}: ${tekst}`];
      });
  return delen.filter((tekst) => tekst !== '').join(Array.isArray(x) ? '; ' : ', ');
}

/** What no screen and no database can hold. */
const ONBEWAARBAAR = /(?![\n\t])[\p{Cc}\p{Surrogate}]/gu;
const kort = (tekst: string): string => (tekst.length > LANGSTE ? `${tekst.slice(0, LANGSTE)}…` : tekst);

/**
 * Null when nothing of it is for the case.
 * @param data of the event; what a partner puts apart in `inhoud` counts as well
 */
export function leesPartnerantwoord(
  { leest = {} }: Pick<Berichtinhoud, 'leest'>,
  data: Readonly<Record<string, unknown>>,
): Partnerantwoord | null {
  const alles: Record<string, unknown> = { ...(isObject(data.inhoud) && data.inhoud), ...data };
  const velden = Object.keys({ ...ALTIJD, ...leest }).flatMap((veld) => {
    const tekst = Object.hasOwn(alles, veld) ? kort(inWoorden(alles[veld])).replace(ONBEWAARBAAR, '\uFFFD') : '';
    return tekst === '' ? [] : [[veld, tekst] as const];
  });
  return velden.length > 0 ? Object.fromEntries(velden) : null;
}

/** As people read it: a field that has no name any more keeps the one that it came with. */
export const toonPartnerantwoord = (
  regel: Pick<Berichtinhoud, 'leest'> | undefined,
  antwoord: Readonly<Partnerantwoord>,
): Antwoordveld[] =>
  Object.entries(antwoord).map(([veld, waarde]) => ({
    naam: regel?.leest?.[veld] ?? ALTIJD[veld] ?? veld,
    waarde,
  }));
