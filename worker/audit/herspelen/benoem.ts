/** Events in the words of an auditor: what they are called, and in what one is another than was booked. */
import { leesGebeurtenis } from '../../../bewijs/leesbaar.ts';
import { leegDossier, pasToe } from '../../../mas/dossier/index.ts';
import type { Dossier } from '../../../mas/dossier/types.ts';
import type { Gebeurtenis } from '../../../mas/gebeurtenis.ts';
import { GEBEURTENISSOORTEN, verwoord } from '../../../mas/verwoord/index.ts';
import type { Grootboek } from './metgrootboek.ts';

/** How an event is called in a sentence: its number, and its title as the timeline has it. */
export type Benoem = (g: Gebeurtenis, nr?: number) => string;

/** @returns what names the events of this ledger; it gives a name to one that no case can have as well */
export function benoemer({ zaakId, schakels }: Grootboek): Benoem {
  let dossier: Dossier | null = null;
  const titel = (g: Gebeurtenis): string => {
    try {
      dossier ??= schakels.flatMap((schakel) => leesGebeurtenis(schakel) ?? []).reduce(pasToe, leegDossier(zaakId));
      return verwoord(g, dossier).titel;
    } catch {
      return GEBEURTENISSOORTEN.includes(g.soort) ? g.soort : 'van een soort die niet bestaat';
    }
  };
  return (g, nr = g.nr) => `gebeurtenis ${nr} (${titel(g)})`;
}

/** Of a change of one field the chain after it follows: that is said when it is all there is. */
const KETEN = ['hash', 'vorige'];
/** More of them tell nothing that the first ones did not. */
const HOOGSTENS = 3;

type Blad = string | number | boolean | null | undefined;

/** In what the ledger has an event otherwise than it was booked. Values are told only where they are codes, days or numbers. */
export function watAnders(geboekt: Gebeurtenis, grootboek: Gebeurtenis): string {
  const [toen, nu] = [new Map(bladen(geboekt)), new Map(bladen(grootboek))];
  const anders = [...toen.keys()].filter((pad) => !KETEN.includes(pad) && toen.get(pad) !== nu.get(pad));
  const erbij = [...nu.keys()].some((pad) => !toen.has(pad));
  const zinnen = [
    ...anders.slice(0, HOOGSTENS).map((pad) => veldzin(pad, toen.get(pad), nu.get(pad))),
    ...(anders.length > HOOGSTENS ? [`aantal velden dat verder anders is: ${anders.length - HOOGSTENS}`] : []),
    ...(erbij ? ['in het grootboek staat meer dan is geboekt'] : []),
  ];
  return zinnen.join('; ') || 'alleen haar plaats in de keten is anders';
}

/** What stands in it, each by its path; an empty list or object as a text that nothing else has. */
function bladen(waarde: unknown, pad: readonly string[] = []): [string, Blad][] {
  if (typeof waarde !== 'object' || waarde === null) return [[pad.join('.'), waarde as Blad]];
  const delen = Object.entries(waarde);
  if (delen.length === 0) return [[pad.join('.'), Array.isArray(waarde) ? '[]' : '{}']];
  return delen.flatMap(([naam, deel]) => bladen(deel, [...pad, naam]));
}

const veldzin = (pad: string, toen: Blad, nu: Blad): string => {
  const naam = pad.replace(/^gegevens\./, '');
  if (nu === undefined) return `${naam} ontbreekt in het grootboek`;
  return isCode(toen) && isCode(nu)
    ? `${naam} is geboekt als ${toon(toen)}, en in het grootboek staat ${toon(nu)}`
    : `${naam} is anders`;
};

const toon = (waarde: Blad): string => (waarde === null ? 'niets' : String(waarde));
const CODE = /^(?:[a-z][a-z0-9-]{0,39}|[A-Z]{1,4}|\d{4}-\d{2}-\d{2})$/;
const isCode = (waarde: Blad): boolean => typeof waarde !== 'string' || CODE.test(waarde);
