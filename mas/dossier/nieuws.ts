import type { Gebeurtenis, Gebeurtenissoort } from '../gebeurtenis.ts';

const BEVESTIGINGEN: ReadonlySet<Gebeurtenissoort> = new Set<Gebeurtenissoort>([
  'BerichtBezorgd',
  'BriefVerzonden',
  'DuoStatusGemeld',
  'DuoStatusNodig',
  'Verricht',
]);

/**
 * Whether the case only tells that what was asked for went out. It stands in the ledger and on the timeline, and is no news:
 * nobody has to look at a case again because its message arrived. That one did not arrive is.
 */
export const isBevestiging = ({ soort, actor }: Gebeurtenis): boolean =>
  actor.soort === 'zaak' && BEVESTIGINGEN.has(soort);
