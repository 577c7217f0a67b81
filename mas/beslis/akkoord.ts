import type { Dossier, Termijn } from '../dossier/types.ts';
import type { Voorval } from '../gebeurtenis.ts';
import { TERMIJNEN_VAN_HET_OM } from '../routes/dwang-strafrecht.ts';
import { laatste } from '../routes/gedaan.ts';
import { lopendeRoutes } from '../routes/index.ts';
import type { Omgeving } from './types.ts';
import { verleng } from './verleng.ts';

/** The last day until which the officier van justitie agreed to wait for a proces-verbaal; null when he did not. */
const akkoordTot = (d: Dossier): string | null =>
  lopendeRoutes(d)
    .flatMap((route) => laatste(route, 'overleg-officier', 'akkoord')?.datum ?? [])
    .sort()
    .at(-1) ?? null;

/**
 * With the agreement of the officier the terms of the proces-verbaal last until the day that was agreed (Aanwijzing 4.1),
 * also one that begins after it.
 * @param termijnen the terms that run after this decision
 */
export function verlengOpAkkoord(d: Dossier, termijnen: readonly Termijn[], omgeving: Omgeving): Voorval[] {
  const tot = akkoordTot(d);
  if (tot === null) return [];
  return termijnen
    .filter((t) => TERMIJNEN_VAN_HET_OM.includes(t.regel) && t.laatsteDag < tot)
    .map((t) => verleng(d, t, tot, 'met instemming van de officier van justitie', omgeving));
}
