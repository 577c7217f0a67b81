/**
 * The two times of a case, apart (architecture §6): what was recorded by the end of a day, which is all that anybody can
 * have acted on, and what was recorded about that day afterwards.
 */
import { beginVan, type Dag, plusDagen } from '../datum.ts';
import { leegDossier, pasToe } from '../dossier/index.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Gebeurtenis } from '../gebeurtenis.ts';

/**
 * The events that were recorded up to and including a civil day: a beginning of the ledger, since the clock of a case never
 * goes back. What stands behind a later event is not taken, whatever moment it claims.
 * @param grootboek the events of one case, in order
 */
export function vastgelegdTotEnMet(grootboek: readonly Gebeurtenis[], op: Dag): readonly Gebeurtenis[] {
  const grens = beginVan(plusDagen(op, 1));
  const eersteLater = grootboek.findIndex(({ moment }) => moment >= grens);
  return eersteLater < 0 ? grootboek : grootboek.slice(0, eersteLater);
}

/** The state of a case with nothing but these events, which are a beginning of its ledger. */
export const dossierMet = (zaakId: string, begin: readonly Gebeurtenis[]): Dossier =>
  begin.reduce(pasToe, leegDossier(zaakId));

/** What was recorded after a day and is about that day or before it; or takes back, or puts right, something that is. In their order. */
export function laterVastgelegd(grootboek: readonly Gebeurtenis[], op: Dag): Gebeurtenis[] {
  const wanneer = new Map(grootboek.map(({ nr, dag }) => [nr, dag]));
  const gaatOver = (g: Gebeurtenis): Dag =>
    g.soort === 'HandelingHersteld' || g.soort === 'RectificatieVastgelegd'
      ? (wanneer.get(g.gegevens.nr) ?? g.dag)
      : g.dag;
  return grootboek.slice(vastgelegdTotEnMet(grootboek, op).length).filter((g) => g.dag <= op || gaatOver(g) <= op);
}

/**
 * What is known now about a day: the events with a business date up to it, in the order of the ledger, whenever they were
 * recorded. What was taken back on a later day did not hold, so it is left out with all that was booked with it.
 */
export function nuBekendOver(grootboek: readonly Gebeurtenis[], op: Dag): Gebeurtenis[] {
  const teruggenomen = new Set(
    grootboek.flatMap((g) => (g.soort === 'HandelingHersteld' && g.dag > op ? [g.gegevens.nr] : [])),
  );
  const sleutels = new Set(grootboek.flatMap(({ nr, sleutel }) => (teruggenomen.has(nr) ? [sleutel] : [])));
  return grootboek.filter(({ dag, sleutel }) => dag <= op && !sleutels.has(sleutel));
}

/** The same fold over events with gaps between them: for what is known now, never for what was recorded then. */
export const dossierUit = (zaakId: string, gebeurtenissen: readonly Gebeurtenis[]): Dossier =>
  gebeurtenissen.reduce((d, g) => pasToe({ ...d, nr: g.nr - 1 }, g), leegDossier(zaakId));
