/** The ledger in the words of the people who work with it: one row a kind of event, for every screen and every text. */
import type { Dossier } from '../dossier/types.ts';
import type { Gebeurtenis, Gebeurtenissoort } from '../gebeurtenis.ts';
import { aanvragen } from '../aanvraag/verwoord.ts';
import { absoluut } from '../absoluut/verwoord.ts';
import { vrijstellingen } from '../vrijstelling/verwoord.ts';
import { afspraken } from './afspraak.ts';
import { beheer } from './beheer.ts';
import { berichten } from './bericht.ts';
import { besluiten, plicht } from './besluit.ts';
import { bevindingen } from './bevinding.ts';
import { brieven } from './brief.ts';
import { meldingen } from './melding.ts';
import { routes } from './route.ts';
import { stappen } from './stap.ts';
import { termijnen } from './termijn.ts';
import type { Namen, Verwoording, Woorden, Woordregel } from './types.ts';

export type { Namen, Verwoording } from './types.ts';

const WOORDEN: Woorden<Gebeurtenissoort> = {
  ...meldingen,
  ...stappen,
  ...routes,
  ...termijnen,
  ...afspraken,
  ...bevindingen,
  ...besluiten,
  ...plicht,
  ...brieven,
  ...berichten,
  ...beheer,
  ...vrijstellingen,
  ...aanvragen,
  ...absoluut,
};
/** Every kind that there is: the map above has them all, or it does not compile. */
export const GEBEURTENISSOORTEN = Object.keys(WOORDEN) as Gebeurtenissoort[];

const GEEN_NAMEN: Namen = new Map();

/** The row of a kind, seen as one that takes any event: a row is only ever asked about its own kind. */
const regelVan = (soort: Gebeurtenissoort): Woordregel => WOORDEN[soort] as unknown as Woordregel;

/** Whether it follows from something else, so that it stands under that. */
export const volgt = ({ soort }: Pick<Gebeurtenis, 'soort'>): boolean => regelVan(soort).volgt === true;

/**
 * An event in words.
 * @param d the dossier of now: it knows the terms, routes and meetings that an event points at
 * @param grootboek the events that may be named in it, for one that says something of another
 */
export function verwoord(
  g: Gebeurtenis,
  d: Dossier,
  namen: Namen = GEEN_NAMEN,
  grootboek: readonly Gebeurtenis[] = [],
): Verwoording {
  const { soort, titel, tekst, stap } = regelVan(g.soort);
  const eerder = (nr: number): string | null => {
    const ander = grootboek.find((een) => een.nr === nr);
    return ander ? verwoord(ander, d, namen).titel : null;
  };
  return { soort, titel: titel(g, d, namen, eerder), tekst: tekst?.(g, d) ?? null, stap: stap?.(g, d) ?? null };
}

/** The ids and codes that an event is said with a name for. */
export function teNoemen({ gegevens, actor }: Gebeurtenis): string[] {
  const { behandelaar, gemeente } = gegevens as { behandelaar?: unknown; gemeente?: unknown };
  const ids = [behandelaar, gemeente, actor.soort === 'account' ? actor.id : null];
  return ids.filter((id): id is string => typeof id === 'string');
}
